"""The whole ledger as lines of JSON, and back: export, import and export again are byte-equal, on either database.

Each line is `{"table": NAME, "row": {…}}` with sorted keys; tables come in the order in which they refer to each other,
rows in the order of their keys. Counters and the full-text index are derived and made anew by an import.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from sqlalchemy import Boolean, Column, Connection, Date, Engine, Float, Integer, Table, insert, select
from sqlalchemy.exc import SQLAlchemyError

from sayso.errors import LedgerError
from sayso.ledger.counters import COUNTERS, rebuild
from sayso.ledger.index import rebuild_search
from sayso.ledger.transaction import chunks, table_of, writing
from sayso.schema.tables import Row, UtcMoment

FORMAT: Final = "sayso-ledger-1"
_BATCH: Final = 500


class BadExport(LedgerError):
    """A line that is not a record of this format; nothing was imported."""

    code = "BAD_EXPORT"


def exported_tables() -> list[Table]:
    """Tables in an order in which every reference points backwards."""
    derived = {table_of(row) for row in COUNTERS}
    return [table for table in Row.metadata.sorted_tables if table not in derived]


def export_lines(engine: Engine) -> Iterator[str]:
    """All records in one consistent picture of the ledger, a line each, without line ends."""
    yield _line({"format": FORMAT})
    with engine.connect() as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for table in exported_tables():
            rows = connection.execution_options(yield_per=_BATCH).execute(select(table).order_by(*table.primary_key))
            for row in rows:
                values = {name: _plain(value) for name, value in row._mapping.items() if value is not None}
                yield _line({"table": table.name, "row": values})


def import_lines(engine: Engine, lines: Iterable[str]) -> int:
    """Add all records that the ledger lacks, in one transaction; answers how many were added."""
    tables = {table.name: table for table in exported_tables()}
    added = 0
    with writing(engine) as writer:
        batch: list[dict[str, Any]] = []
        current: Table | None = None
        for number, (table, row) in enumerate(_records(lines, tables), start=2):
            if table is not current or len(batch) == _BATCH:
                added += _insert(writer.connection, current, batch, number)
                batch, current = [], table
            batch.append(row)
        added += _insert(writer.connection, current, batch, 0)
        if added:
            rebuild(writer.connection)
            rebuild_search(writer.connection)
    return added


def _records(lines: Iterable[str], tables: dict[str, Table]) -> Iterator[tuple[Table, dict[str, Any]]]:
    head = next(iterator := iter(lines), "")
    if _parsed(head, 1) != {"format": FORMAT}:
        raise BadExport(f"line 1: not an export of a ledger; it must be {_line({'format': FORMAT})}")
    for number, line in enumerate(iterator, start=2):
        record = _parsed(line, number)
        table = tables.get(str(record.get("table")))
        row = record.get("row")
        if table is None or not isinstance(row, dict) or not set(row) <= set(table.c.keys()):
            raise BadExport(f"line {number}: not a record of this version of Sayso")
        yield table, {column.name: _typed(column, row.get(column.name), number) for column in table.c}


def _parsed(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadExport(f"line {number}: not JSON") from error
    if not isinstance(record, dict):
        raise BadExport(f"line {number}: not a JSON object")
    return record


def _insert(connection: Connection, table: Table | None, batch: list[dict[str, Any]], number: int) -> int:
    if table is None or not batch:
        return 0
    keys = list(table.primary_key)
    wanted = {tuple(row[key.name] for key in keys): row for row in batch}
    for chunk in chunks(sorted({row[keys[0].name] for row in batch})):
        for found in connection.execute(select(*keys).where(keys[0].in_(chunk))):
            wanted.pop(tuple(found), None)
    if wanted:
        try:
            connection.execute(insert(table), list(wanted.values()))
        except SQLAlchemyError as error:
            raise BadExport(f"before line {number}: rows of {table.name!r} do not fit the ledger") from error
    return len(wanted)


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


def _expected(column: Column[Any]) -> tuple[tuple[type, ...], Callable[[Any], Any]]:
    match column.type:
        case UtcMoment():
            return (str,), dt.datetime.fromisoformat
        case Date():
            return (str,), dt.date.fromisoformat
        case Boolean():
            return (bool,), bool
        case Integer():
            return (int,), int
        case Float():
            return (int, float), float
        case _:
            return (str, list, dict), lambda value: value


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
