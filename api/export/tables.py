"""Claims as CSV (RFC 4180) and as Parquet; both carry condition, hedge and polarity, so no claim is left out.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`. Such a cell gets an apostrophe in front, which
spreadsheets take for "this is text", and the row's last column, `guarded`, names the columns that got one: nothing is
changed without saying so, and whoever reads the file can take the apostrophe off again.
"""

import csv
import io
import json
from collections.abc import AsyncIterator, Sequence
from typing import Any, Final

from sayso.api.export.asking import Node, Pages, Tally
from sayso.api.export.columns import COLUMNS, Kind, day, moment
from sayso.errors import QueryError

GUARDED: Final = "guarded"
_RUN: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GROUP: Final = 5_000


async def write_csv(pages: Pages, tally: Tally) -> AsyncIterator[bytes]:
    """Lines of comma-separated values in UTF-8, a header first; lists stand as JSON arrays."""
    yield _lines([[*(column.name for column in COLUMNS), GUARDED]])
    async for page in pages:
        tally.rows += len(page)
        yield _lines([cells(node) for node in page])


def cells(node: Node) -> list[str]:
    """A claim's cells, the last of them naming those that got an apostrophe."""
    found, guarded = [], []
    for column in COLUMNS:
        cell = _cell(column.kind, column.get(node))
        if cell.startswith(_RUN):
            cell = f"'{cell}"
            guarded.append(column.name)
        found.append(cell)
    return [*found, " ".join(guarded)]


def _cell(kind: Kind, value: Any) -> str:
    if value is None:
        return ""
    if kind is Kind.TEXTS:
        return json.dumps(value, ensure_ascii=False) if value else ""
    return json.dumps(value) if kind is Kind.FLAG else str(value)


def _lines(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


async def write_parquet(pages: Pages, tally: Tally) -> AsyncIterator[bytes]:
    """A Parquet file, a row group each few thousand claims. Raises `QueryError` where pyarrow is not installed."""
    pyarrow, parquet = _arrow()
    schema = pyarrow.schema([(column.name, _types(pyarrow)[column.kind]) for column in COLUMNS])
    drain = _Drain()
    with parquet.ParquetWriter(drain, schema, compression="zstd") as writer:
        waiting: list[dict[str, Any]] = []
        async for page in pages:
            tally.rows += len(page)
            waiting += ({column.name: _typed(column.kind, column.get(node)) for column in COLUMNS} for node in page)
            if len(waiting) >= _GROUP:
                writer.write_table(pyarrow.Table.from_pylist(waiting, schema))
                waiting = []
                yield drain.taken()
        if waiting:
            writer.write_table(pyarrow.Table.from_pylist(waiting, schema))
    yield drain.taken()


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "Parquet needs the extra on the server: pip install 'sayso[parquet]'"
        raise QueryError(message, "FORMAT_NOT_INSTALLED") from error
    return pyarrow, parquet


def _types(pyarrow: Any) -> dict[Kind, Any]:
    return {
        Kind.TEXT: pyarrow.string(),
        Kind.TEXTS: pyarrow.list_(pyarrow.string()),
        Kind.WHOLE: pyarrow.int64(),
        Kind.NUMBER: pyarrow.float64(),
        Kind.FLAG: pyarrow.bool_(),
        Kind.DAY: pyarrow.date32(),
        Kind.MOMENT: pyarrow.timestamp("us", tz="UTC"),
    }


def _typed(kind: Kind, value: Any) -> Any:
    if kind is Kind.DAY:
        return day(value)
    return moment(value) if kind is Kind.MOMENT else value


class _Drain(io.RawIOBase):
    """A file that is taken away as it is written, so that only one row group is held."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._length = 0

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, part: Any) -> int:
        """Keep a part until it is taken."""
        self._parts.append(bytes(part))
        self._length += len(self._parts[-1])
        return len(self._parts[-1])

    def tell(self) -> int:
        """Where the next part goes, counted from the start of the whole file."""
        return self._length

    def taken(self) -> bytes:
        """What was written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)
