"""One writer at a time: a transaction that holds the ledger's lock, has one moment and numbers its changes.

`recorded_at` is the same for all rows of a transaction and greater than that of any earlier one, so that `knownAt` can
show the ledger as it was between any two of them. Change numbers have no gaps because nobody else writes meanwhile, and
come in the order of commits: the lock is let go when the rows are to be seen, not before.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, insert, select, text

from sayso.ledger.engine import refusals
from sayso.schema.tables import ChangeRow, Row

Clock = Callable[[], dt.datetime]
Values = Mapping[str, Any]

LOCK: Final = 0x5A150
CHANNEL: Final = "sayso_changes"
_TICK: Final = dt.timedelta(microseconds=1)
_CHUNK: Final = 500


def utc_now() -> dt.datetime:
    """The moment, aware."""
    return dt.datetime.now(dt.UTC)


def table_of(row: type[Row]) -> Table:
    """The Core table behind a row class."""
    table: Table = row.__table__  # type: ignore[attr-defined]
    return table


@dataclass
class Writer:
    """What a transaction writes with: its connection, its moment, and the number of the last change."""

    connection: Connection
    at: dt.datetime
    seq: int

    def add(self, row: type[Row], rows: Iterable[Values]) -> None:
        """Insert rows; `recorded_at` is filled in where the table has one."""
        table = table_of(row)
        stamp = {"recorded_at": self.at} if "recorded_at" in table.c else {}
        values = [{**stamp, **each} for each in rows]
        if values:
            self.connection.execute(insert(table), values)

    def existing(self, row: type[Row], column: str, wanted: Iterable[Any]) -> set[Any]:
        """Which of the wanted values of a column are stored."""
        field = table_of(row).c[column]
        found: set[Any] = set()
        for chunk in chunks(list(wanted)):
            found.update(self.connection.scalars(select(field).where(field.in_(chunk))))
        return found

    def add_missing(self, row: type[Row], rows: Iterable[Values], key: str = "id") -> list[Values]:
        """Insert those rows whose key is not stored yet, and answer them; the first of equal keys wins."""
        by_key: dict[Any, Values] = {}
        for each in rows:
            by_key.setdefault(each[key], each)
        stored = self.existing(row, key, by_key)
        fresh = [each for value, each in by_key.items() if value not in stored]
        self.add(row, fresh)
        return fresh


def chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Slices small enough for the parameter limit of any database."""
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]


@contextmanager
def writing(engine: Engine, clock: Clock = utc_now) -> Iterator[Writer]:
    """Hold the ledger's lock, commit at the end, leave everything as before on any error."""
    with (
        refusals(engine),
        engine.connect().execution_options(sqlite_begin="BEGIN IMMEDIATE") as connection,
        connection.begin(),
    ):
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
        seq, before = last_change(connection)
        at = clock().astimezone(dt.UTC)
        yield Writer(connection, at if before is None else max(at, before + _TICK), seq)
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"NOTIFY {CHANNEL}"))  # servers hear it once the transaction commits


def last_change(connection: Connection) -> tuple[int, dt.datetime | None]:
    """Number and moment of the last change; 0 and None in an empty ledger."""
    change = table_of(ChangeRow)
    query = select(change.c.seq, change.c.recorded_at).order_by(change.c.seq.desc()).limit(1)
    last = connection.execute(query).one_or_none()
    return (0, None) if last is None else (last.seq, last.recorded_at)
