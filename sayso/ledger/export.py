"""The whole ledger as lines of JSON, and back: export, import and export again are byte-equal, on either database.

Each line is `{"table": NAME, "row": {…}}` with sorted keys; tables come in the order in which they refer to each other,
rows in the order of their keys. Counters, the full-text index and whatever else is derived are made anew by an import;
tokens and the trail of writes belong to one server and stay there.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any, Final

from sqlalchemy import JSON, Boolean, Column, Connection, Date, Engine, Float, Integer, Select, Table, insert, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.types import TypeEngine

from sayso.errors import LedgerError
from sayso.ledger.access import ACCESS
from sayso.ledger.check import findings_of_records
from sayso.ledger.counters import COUNTERS, rebuild
from sayso.ledger.enumerators import foreign_term
from sayso.ledger.index import rebuild_search
from sayso.ledger.replay import replay
from sayso.ledger.transaction import chunks, table_of, writing
from sayso.schema.tables import Row, UtcMoment
from sayso.schema.tables.base import DERIVED

FORMAT: Final = "sayso-ledger-1"
_BATCH: Final = 500


class BadExport(LedgerError):
    """A line that is not a record of this format; nothing was imported."""

    code = "BAD_EXPORT"


def exported_tables() -> list[Table]:
    """Tables in an order in which every reference points backwards."""
    left_out = {table_of(row) for row in (*COUNTERS, *ACCESS)}
    return [table for table in Row.metadata.sorted_tables if table not in left_out and DERIVED not in table.info]


def exported_columns(table: Table) -> list[Column[Any]]:
    """Columns of a table that are not made from other rows."""
    return [column for column in table.c if DERIVED not in column.info]


def recorded_rows(table: Table) -> Select[Any]:
    """Rows of a table as they were recorded, in the order of their keys."""
    rows = select(*exported_columns(table)).order_by(*table.primary_key)
    return rows.where(~table.c.derived) if "derived" in table.c else rows


def export_lines(engine: Engine) -> Iterator[str]:
    """All records in one consistent picture of the ledger, a line each, without line ends."""
    yield _line({"format": FORMAT})
    with engine.connect() as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for table in exported_tables():
            rows = connection.execution_options(yield_per=_BATCH).execute(recorded_rows(table))
            for row in rows:
                values = {name: _plain(value) for name, value in row._mapping.items() if value is not None}
                yield _line({"table": table.name, "row": values})


def import_lines(engine: Engine, lines: Iterable[str]) -> int:
    """Add all records that the ledger lacks, in one transaction; answers how many were added.

    Raises `BadExport`, and leaves the ledger as it was, when a line is malformed, points at nothing or says something
    else than the ledger about one and the same record, or when the whole would break a rule of `sayso check`. That no
    line is missing is for `sayso.ledger.seal` to say.
    """
    tables = {table.name: table for table in exported_tables()}
    added = 0
    with writing(engine) as writer:
        for table, records in groupby(_records(lines, tables), key=lambda record: record.table):
            added += _insert_table(writer.connection, table, records)
        if added:
            replay(writer.connection)
            rebuild(writer.connection)
            rebuild_search(writer.connection)
            _refuse_unsound(writer.connection)
    return added


def _refuse_unsound(connection: Connection) -> None:
    """Ids that do not follow from their content, spans that point at other words, gaps in the feed."""
    finding = next(findings_of_records(connection), None)
    if finding is not None:
        raise BadExport(f"{finding.where}: {finding.message} ({finding.check})")


@dataclass(frozen=True)
class _Record:
    table: Table
    row: dict[str, Any]
    line: int


def _records(lines: Iterable[str], tables: dict[str, Table]) -> Iterator[_Record]:
    head = next(iterator := iter(lines), "")
    if _parsed(head, 1) != {"format": FORMAT}:
        raise BadExport(f"line 1: not an export of a ledger; it must be {_line({'format': FORMAT})}")
    for number, line in enumerate(iterator, start=2):
        record = _parsed(line, number)
        table = tables.get(str(record.get("table")))
        row = record.get("row")
        if table is None or not isinstance(row, dict) or not set(row) <= {c.name for c in exported_columns(table)}:
            raise BadExport(f"line {number}: not a record of this version of Sayso")
        values = {c.name: _typed(c, row.get(c.name), number) for c in exported_columns(table)}
        if (wrong := foreign_term(table.name, values)) is not None:
            raise BadExport(f"line {number}: {wrong}")
        yield _Record(table, values, number)


def _parsed(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line, parse_constant=_no_number)
        line.encode()
        json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise BadExport(f"line {number}: half of a surrogate pair") from error
    except (ValueError, RecursionError) as error:
        raise BadExport(f"line {number}: not JSON") from error
    if not isinstance(record, dict):
        raise BadExport(f"line {number}: not a JSON object")
    return record


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _insert_table(connection: Connection, table: Table, records: Iterable[_Record]) -> int:
    """Rows of a table that refer to rows of the same table wait until those are there."""
    own = [key.parent.name for key in table.foreign_keys if key.column.table is table]
    if not own:
        return sum(_insert(connection, table, batch) for batch in _batches(records))
    waiting = list(records)
    [key] = table.primary_key
    added = 0
    while waiting:
        absent = {record.row[key.name] for record in waiting}
        ready = [r for r in waiting if all(r.row[n] == r.row[key.name] or r.row[n] not in absent for n in own)]
        if not ready:
            raise BadExport(f"line {waiting[0].line}: rows of {table.name!r} refer to each other in a circle")
        added += sum(_insert(connection, table, batch) for batch in _batches(ready))
        done = {id(record) for record in ready}
        waiting = [record for record in waiting if id(record) not in done]
    return added


def _batches(records: Iterable[_Record]) -> Iterator[list[_Record]]:
    iterator = iter(records)
    while batch := list(islice(iterator, _BATCH)):
        yield batch


def _insert(connection: Connection, table: Table, batch: Sequence[_Record]) -> int:
    keys = [key for key in table.primary_key if DERIVED not in key.info]
    wanted: dict[tuple[Any, ...], _Record] = {}
    for record in batch:
        if wanted.setdefault(_key(record.row, keys), record) is not record:
            raise BadExport(f"line {record.line}: a second row of {table.name!r} with the same key")
    for chunk in chunks(sorted({record.row[keys[0].name] for record in batch})):
        for found in connection.execute(recorded_rows(table).where(keys[0].in_(chunk))):
            stored: dict[str, Any] = found._asdict()
            known = wanted.pop(_key(stored, keys), None)
            if known is not None and known.row != stored:
                raise BadExport(f"line {known.line}: the ledger says something else about this row of {table.name!r}")
    if wanted:
        _add(connection, table, list(wanted.values()))
    return len(wanted)


def _key(row: Mapping[str, Any], keys: Iterable[Column[Any]]) -> tuple[Any, ...]:
    return tuple(row[key.name] for key in keys)


def _add(connection: Connection, table: Table, records: Sequence[_Record]) -> None:
    try:
        with connection.begin_nested():
            connection.execute(insert(table), [record.row for record in records])
    except (SQLAlchemyError, OverflowError) as error:
        if len(records) == 1:
            reason = getattr(error, "orig", None) or error
            where = f"line {records[0].line}: rows of {table.name!r}"
            raise BadExport(f"{where} do not fit the ledger: {reason}") from error
        middle = len(records) // 2  # halving finds the line that does not fit
        _add(connection, table, records[:middle])
        _add(connection, table, records[middle:])


def _plain(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.isoformat()
    return value.isoformat() if isinstance(value, dt.date) else value


def _typed(column: Column[Any], value: Any, number: int) -> Any:
    if value is None:
        if not column.nullable:
            raise BadExport(f"line {number}: {column.name!r} is missing")
        return None
    expected, convert = _expected(column)
    if not isinstance(value, expected) or (isinstance(value, bool) and bool not in expected):
        raise BadExport(f"line {number}: {column.name!r} is a {type(value).__name__}")
    try:
        return convert(value)
    except ValueError as error:
        raise BadExport(f"line {number}: {column.name!r}: {error}") from error


def _moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment


_EXPECTED: Final[tuple[tuple[type[TypeEngine[Any]], tuple[type, ...], Callable[[Any], Any]], ...]] = (
    (UtcMoment, (str,), _moment),
    (Date, (str,), dt.date.fromisoformat),
    (Boolean, (bool,), bool),
    (Integer, (int,), int),
    (Float, (int, float), float),
    (JSON, (list, dict), lambda value: value),
)


def _expected(column: Column[Any]) -> tuple[tuple[type, ...], Callable[[Any], Any]]:
    """What JSON holds for a column, and what makes a value of it."""
    found = ((types, convert) for kind, types, convert in _EXPECTED if isinstance(column.type, kind))
    return next(found, ((str,), str))


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
