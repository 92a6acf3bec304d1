"""How each database writes JSON: the few places where SQLite and PostgreSQL differ in an answer.

PostgreSQL builds it by plain `json` functions: `jsonb` reorders keys and is slower. They take at most a hundred
arguments, so a wide object goes on under the key `REST`. SQLite's parser gives up about a hundred symbols deep (before
3.46), and nested function calls use them up three times as fast as joined text does; so there JSON is joined text.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Dialect,
    FromClause,
    Select,
    Text,
    case,
    cast,
    func,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.sql.selectable import ScalarSelect
from sqlalchemy.types import TypeDecorator

REST: Final = "\u2026"
_WIDEST: Final = 45
_PG_MOMENT: Final = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'

Pair = tuple[str, ColumnElement[Any]]


class JsonText(TypeDecorator[str]):
    """Marks an expression on SQLite that is JSON already, so that it is not quoted as text."""

    impl = Text
    cache_ok = True


def text(value: str) -> ColumnElement[str]:
    """A constant written into the statement; only ever used for names from the schema and the query's own keys."""
    return literal_column("'" + value.replace("'", "''") + "'", Text)


def _joined(parts: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.concat(part)
    return type_coerce(whole, JsonText())


class Json:
    """JSON of one database."""

    def __init__(self, embedded: bool) -> None:
        self.embedded = embedded
        self.dialect: Dialect = sqlite.dialect(paramstyle="named") if embedded else PGDialect_asyncpg()  # type: ignore[no-untyped-call]

    def object(self, pairs: Sequence[Pair]) -> ColumnElement[Any]:
        """An object of keys and values; values that are JSON themselves must have passed `nested`."""
        if self.embedded:
            return self._text_object(pairs)
        first, rest = list(pairs[:_WIDEST]), pairs[_WIDEST:]
        if rest:
            first.append((REST, self.object(rest)))
        return func.json_build_object(*(part for key, value in first for part in (text(key), value)))

    def _text_object(self, pairs: Sequence[Pair]) -> ColumnElement[Any]:
        parts: list[ColumnElement[Any]] = []
        lead = "{"
        for key, value in pairs:
            parts += [text(f'{lead}"{key}":'), self._value(value)]
            lead = ","
        return _joined([*parts, text("}")] if parts else [text("{}")])

    def _value(self, value: ColumnElement[Any]) -> ColumnElement[Any]:
        return value if isinstance(value.type, JsonText) else func.json_quote(value)

    def nested(self, value: ColumnElement[Any], nullable: bool = True) -> ColumnElement[Any]:
        """JSON inside JSON, or its null."""
        if not self.embedded:
            return value
        return type_coerce(func.ifnull(value, text("null")) if nullable else value, JsonText())

    def array(self, values: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
        """An array of as many values as were asked for, at most a hundred."""
        if not self.embedded:
            return func.json_build_array(*values)
        parts: list[ColumnElement[Any]] = [text("[")]
        for at, value in enumerate(values):
            parts += [*([text(",")] if at else []), self.nested(value)]
        return _joined([*parts, text("]")])

    def collect(self, values: ColumnElement[Any], condition: ColumnElement[bool] | None = None) -> ColumnElement[Any]:
        """Values of all rows, or of those for which a condition holds, as an array in the order of the rows."""
        if self.embedded:
            listed: Any = func.group_concat(self._value(values))
            if condition is not None:
                listed = listed.filter(condition)
            return _joined([text("["), func.ifnull(listed, text("")), text("]")])
        gathered: Any = func.json_agg(values)
        if condition is not None:
            gathered = gathered.filter(condition)
        return func.coalesce(gathered, literal_column("'[]'::json"))

    def gathered(self, value: ColumnElement[Any], rows: FromClause) -> ColumnElement[Any]:
        """A value of every row as an array, in the order of the rows."""
        return self.nested(select(self.collect(value)).select_from(rows).scalar_subquery(), nullable=False)

    def list_of(self, rows: Select[Any]) -> ColumnElement[Any]:
        """The one text column of a select as an array."""
        inner = rows.subquery()
        [column] = inner.c
        return self.gathered(column, inner)

    def flag(self, condition: ColumnElement[Any]) -> ColumnElement[Any]:
        """A JSON boolean."""
        if self.embedded:
            return type_coerce(case((condition, text("true")), else_=text("false")), JsonText())
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
        return cast(day, Text).concat(text("T23:59:59Z"))

    def joined(self, rows: Select[Any]) -> ScalarSelect[str]:
        """The one text column of a select, its values joined by commas in the order of the rows."""
        inner = rows.subquery()
        [column] = inner.c
        join = func.group_concat(column, text(",")) if self.embedded else func.string_agg(column, text(","))
        return select(func.coalesce(join, text(""))).scalar_subquery()
