"""How each database writes JSON: the few places where SQLite and PostgreSQL differ in an answer.

JSON is built by plain `json` functions: on PostgreSQL `jsonb` reorders keys and is slower. Functions take at most a
hundred arguments on either database, so a wide object goes on under the key `REST`.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Dialect, Select, Text, case, cast, func, literal_column, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.sql.selectable import ScalarSelect

REST: Final = "\u2026"
_WIDEST: Final = 45
_PG_MOMENT: Final = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'

Pair = tuple[str, ColumnElement[Any]]


def text(value: str) -> ColumnElement[str]:
    """A constant written into the statement; only ever used for names from the schema and the query's own keys."""
    return literal_column("'" + value.replace("'", "''") + "'", Text)


class Json:
    """JSON of one database."""

    def __init__(self, embedded: bool) -> None:
        self.embedded = embedded
        self.dialect: Dialect = sqlite.dialect(paramstyle="named") if embedded else PGDialect_asyncpg()  # type: ignore[no-untyped-call]

    def object(self, pairs: Sequence[Pair]) -> ColumnElement[Any]:
        """An object of keys and values; values that are JSON themselves must have passed `nested`."""
        first, rest = list(pairs[:_WIDEST]), pairs[_WIDEST:]
        if rest:
            first.append((REST, self.nested(self.object(rest))))
        build = func.json_object if self.embedded else func.json_build_object
        return build(*(part for key, value in first for part in (text(key), value)))

    def nested(self, value: ColumnElement[Any]) -> ColumnElement[Any]:
        """JSON inside JSON; SQLite would quote it as text otherwise."""
        return func.json(value) if self.embedded else value

    def array(self, values: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
        """An array of as many values as were asked for, at most a hundred."""
        build = func.json_array if self.embedded else func.json_build_array
        return self.nested(build(*map(self.nested, values)))

    def collect(self, values: ColumnElement[Any], is_json: bool = True) -> ColumnElement[Any]:
        """All values of a column as an array, empty when there is no row, in the order of the rows."""
        if self.embedded:
            return func.json_group_array(func.json(values) if is_json else values)
        return func.coalesce(func.json_agg(values), literal_column("'[]'::json"))

    def collect_where(self, values: ColumnElement[Any], condition: ColumnElement[bool]) -> ColumnElement[Any]:
        """Like `collect`, of those rows for which the condition holds."""
        if self.embedded:
            return func.json_group_array(func.json(values)).filter(condition)
        return func.coalesce(func.json_agg(values).filter(condition), literal_column("'[]'::json"))

    def list_of(self, rows: Select[Any], is_json: bool = True) -> ColumnElement[Any]:
        """The one column of a select as an array."""
        inner = rows.subquery()
        [column] = inner.c
        return self.nested(select(self.collect(column, is_json)).scalar_subquery())

    def flag(self, condition: ColumnElement[Any]) -> ColumnElement[Any]:
        """A JSON boolean."""
        if self.embedded:
            return func.json(case((condition, text("true")), else_=text("false")))
        return condition

    def moment(self, value: ColumnElement[Any]) -> ColumnElement[str]:
        """RFC 3339 in UTC, without a fraction where it is zero."""
        return func.replace(self.stamp(value), text(".000000Z"), text("Z"))

    def stamp(self, value: ColumnElement[Any]) -> ColumnElement[str]:
        """RFC 3339 in UTC with microseconds, which sorts as time does."""
        if self.embedded:
            return cast(value, Text)
        return func.to_char(func.timezone(text("UTC"), value), text(_PG_MOMENT))

    def day(self, value: ColumnElement[Any]) -> ColumnElement[str]:
        """A day as ISO 8601 text."""
        return cast(value, Text)

    def opaque(self, value: ColumnElement[str]) -> ColumnElement[str]:
        """Text that a client should not read anything into: hexadecimal of its UTF-8."""
        if self.embedded:
            return func.lower(func.hex(value))
        return func.encode(func.convert_to(value, text("UTF8")), text("hex"))

    def end_of_day(self, day: ColumnElement[Any]) -> ColumnElement[str]:
        """The last second of a day as a moment."""
        return cast(day, Text).op("||")(text("T23:59:59Z"))

    def joined(self, rows: Select[Any]) -> ScalarSelect[str]:
        """The one text column of a select, its values joined by commas in the order of the rows."""
        inner = rows.subquery()
        [column] = inner.c
        join = func.group_concat(column, text(",")) if self.embedded else func.string_agg(column, text(","))
        return select(func.coalesce(join, text(""))).scalar_subquery()
