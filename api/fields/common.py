"""What field builders share: aliases, to-one and to-many fields, ids, counts of support."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, Select, Table, Text, false, func, select

from sayso.api.planner import Ask, Build
from sayso.api.sql import text
from sayso.api.values import Given, Leaf
from sayso.errors import QueryError
from sayso.schema.ids import type_of
from sayso.schema.tables import Row

Conditions = list[ColumnElement[bool]]


def alias(row: type[Row]) -> Any:
    """A fresh alias of a table, so that a query may use the table again inside itself."""
    table: Table = row.__table__  # type: ignore[attr-defined]
    return table.alias()


def same_row(ask: Ask) -> ColumnElement[Any]:
    """A value object whose fields stand in the parent's own row."""
    return ask.object(ask.row)


def is_one_of(column: ColumnElement[Any], names: Iterable[str]) -> ColumnElement[bool]:
    """Whether a column holds one of some enumerators, which are written into the statement."""
    written = [text(str(name)) for name in names]
    return column.in_(written) if written else false()


def moment(column: str) -> Build:
    """A moment in a column."""
    return lambda ask: ask.json.moment(ask.row.c[column])


def day(column: str) -> Build:
    """A day in a column."""
    return lambda ask: ask.json.day(ask.row.c[column])


def flag(column: str) -> Build:
    """A boolean in a column."""
    return lambda ask: ask.json.flag(ask.row.c[column])


def to_one(row: type[Row], key: str, nullable: bool = True) -> Build:
    """The row that a column of the parent refers to."""

    def build(ask: Ask) -> ColumnElement[Any]:
        target = alias(row)
        rows = select().select_from(target).where(target.c.id == ask.row.c[key])
        return ask.one(rows, target, nullable=nullable)

    return build


def to_many(rows: Callable[[Ask], Select[Any]]) -> Build:
    """A list; `rows` selects every column that the type needs, in order."""
    return lambda ask: ask.many(rows(ask).correlate(ask.row))


def checked_id(*types: str) -> Callable[[Any], str]:
    """A conversion that refuses text which cannot be the id of one of these types."""

    def check(value: Any) -> str:
        if type_of(str(value)) not in types:
            raise QueryError(f"{str(value)[:60]!r} is not the id of {' or '.join(types)}", "BAD_ID")
        return str(value)

    return check


def id_of(ask: Ask, value: Given, *types: str) -> ColumnElement[str]:
    """A parameter with an id of one of these types."""
    assert isinstance(value, Leaf)
    return ask.bind(value, Text(), checked_id(*types))


def support(ask: Ask, claims: Any, source: FromClause, conditions: Sequence[ColumnElement[bool]]) -> ColumnElement[Any]:
    """What stands behind some claims: `claims` is an alias of the claims inside `source`."""
    counted = (
        select(
            func.count(claims.c.id.distinct()).label("claims"),
            func.count(claims.c.source_id.distinct()).label("sources"),
            func.count(claims.c.publisher_id.distinct()).label("publishers"),
            func.count(claims.c.origin_id.distinct()).label("independent_origins"),
        )
        .select_from(source)
        .where(*conditions)
    )
    if ask.row is not None:
        counted = counted.correlate_except(None)
    row = counted.subquery()
    return ask.one(select().select_from(row), row, nullable=False)


SUPPORT: Final[dict[str, str | Build]] = {
    "claims": "claims",
    "sources": "sources",
    "publishers": "publishers",
    "independentOrigins": "independent_origins",
}
