"""Rows that count for a time: which are to count from now on, so that what counted before stays readable.

A row counts from `recorded_at` until `until`. What is wanted and does not count yet is added; what counts and is not
wanted any more is closed, or removed where it was added at this very moment.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select, update

from sayso.ledger.transaction import Writer, chunks, table_of
from sayso.schema.tables import Row

Key = tuple[Any, ...]
Wanted = dict[Key, dict[str, Any]]


def counting(writer: Writer, row: type[Row], claims: Sequence[str]) -> list[Any]:
    """Rows of claims that count at the writer's moment."""
    table = table_of(row)
    found: list[Any] = []
    for chunk in chunks(claims):
        mine = select(table).where(table.c.claim_id.in_(chunk), table.c.until.is_(None))
        found += writer.connection.execute(mine.where(table.c.recorded_at <= writer.at)).all()
    return found


def replace(writer: Writer, row: type[Row], key: Sequence[str], stored: Sequence[Any], wanted: Wanted) -> None:
    """Let the wanted rows, by the values of their key, count from the writer's moment on instead of the stored ones."""
    fresh = dict(wanted)
    for each in stored:
        values = each._mapping
        place = tuple(values[name] for name in key)
        if place in fresh and all(values[name] == value for name, value in fresh[place].items()):
            del fresh[place]
        else:
            _close(writer, row, values)
    derived = {"derived": True} if "derived" in table_of(row).c else {}
    writer.add(row, ({**dict(zip(key, place, strict=True)), **values, **derived} for place, values in fresh.items()))


def _close(writer: Writer, row: type[Row], values: Mapping[str, Any]) -> None:
    table = table_of(row)
    this = [column == values[column.name] for column in table.primary_key]
    added_now = values["recorded_at"] == writer.at and values.get("derived", True)
    change: Any = delete(table) if added_now else update(table).values(until=writer.at)
    writer.connection.execute(change.where(*this))
