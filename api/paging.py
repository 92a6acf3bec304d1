"""Keyset pages: a cursor names the place in an order by the order's own values, so added rows shift nothing.

A cursor is hexadecimal text of a version, the order and the values. Values that are unknown come last either way: they
stand in the order as the smallest or largest possible value.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, Integer, Select, Text, and_, case, cast, false, func, literal, or_, select
from sqlalchemy.sql.selectable import Subquery

from sayso.api.planner import Ask, Build, Row
from sayso.api.sql import Json, text
from sayso.api.values import Given, Leaf, Variables
from sayso.errors import QueryError
from sayso.schema.tables import UtcMoment
from sayso.schema.vocabulary import Direction

DEFAULT: Final = 20
LARGEST: Final = 100
_VERSION: Final = "1"
_SEPARATOR: Final = "|"
_AGGREGATED: Final = frozenset({"nodes", "edges", "pageInfo"})
_MANY: Final = (1 << 31) - 1  # more rows than any page has: the condition never holds, yet the row is an aggregate
_EARLIEST: Final = dt.datetime(1, 1, 2, tzinfo=dt.UTC)
_LATEST: Final = dt.datetime(9999, 12, 30, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Key:
    """One value of an order: its expression, its text in a cursor, and how that text becomes a value again."""

    value: ColumnElement[Any]
    kind: Any
    shown: Callable[[Json, ColumnElement[Any]], ColumnElement[str]]
    read: Callable[[str], Any]


def text_key(value: ColumnElement[Any]) -> Key:
    """Text compared byte by byte."""
    return Key(value, Text(), lambda json, column: cast(column, Text), str)


def number_key(value: ColumnElement[Any]) -> Key:
    """A whole number."""
    return Key(value, Integer(), lambda json, column: cast(column, Text), _whole)


def day_key(value: ColumnElement[Any], direction: Direction) -> Key:
    """A day, unknown ones last."""
    edge = _EARLIEST.date() if direction is Direction.DESC else _LATEST.date()
    filled = func.coalesce(value, literal(edge, Date()))
    return Key(filled, Date(), lambda json, column: json.day(column), dt.date.fromisoformat)


def moment_key(value: ColumnElement[Any], direction: Direction) -> Key:
    """A moment, unknown ones last; a column that is always filled is compared as it is, so that its index is used."""
    edge = _EARLIEST if direction is Direction.DESC else _LATEST
    filled = value if getattr(value, "nullable", True) is False else func.coalesce(value, literal(edge, UtcMoment()))
    return Key(filled, UtcMoment(), lambda json, column: json.stamp(column), _utc)


@dataclass(frozen=True)
class Order:
    """A named total order: its keys, the last of them unique, and its direction."""

    name: str
    keys: Sequence[Key]
    direction: Direction = Direction.ASC


def page_size(value: Any) -> int:
    """A size that may be asked for."""
    if not isinstance(value, int) or not 1 <= value <= LARGEST:
        raise QueryError(f"first and last must lie between 1 and {LARGEST}")
    return value


def cursor_values(cursor: str, order: Order) -> list[Any]:
    """The values that a cursor of this order carries."""
    problem = QueryError("this cursor was not given out by this field with this order", "BAD_CURSOR")
    try:
        version, name, *values = bytes.fromhex(cursor).decode().split(_SEPARATOR, 1 + len(order.keys))
        if version != _VERSION or name != order.name or len(values) != len(order.keys):
            raise problem
        return [key.read(value) for key, value in zip(order.keys, values, strict=True)]
    except (ValueError, OverflowError) as error:
        raise problem from error


def _whole(text: str) -> int:
    number = int(text)
    if abs(number) >= 1 << 63:
        raise OverflowError(text)
    return number


def _utc(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(dt.UTC)


def connection(ask: Ask, rows: Select[Any], row: Row, order: Order) -> ColumnElement[Any]:
    """The page of a connection that its arguments ask for.

    `rows` selects from `row` (and what it joins) without columns; it may refer to the parent row.
    """
    if ask.row is not None:
        rows = rows.correlate(ask.row)
    return _Page(ask, rows, row, order).answer()


class _Page:
    def __init__(self, ask: Ask, rows: Select[Any], row: Row, order: Order) -> None:
        self._ask, self._rows, self._row, self._order = ask, rows, row, order
        arguments = ask.arguments()
        if "first" in arguments and "last" in arguments:
            raise ask.refuse("give first or last, not both")
        self._backwards = "last" in arguments
        size = _leaf(arguments.get("last" if self._backwards else "first"))
        self._size = ask.bind(size, Integer(), page_size)
        self._limit = ask.bind(size, Integer(), lambda value: page_size(value) + 1)
        self._after, self._before = arguments.get("after"), arguments.get("before")
        self._check_always(size)
        self._up = order.direction is Direction.ASC

    def _check_always(self, size: Leaf) -> None:
        """Refuse sizes and cursors even where nothing of the page is selected."""
        self._ask.planner.checks.append(lambda variables: page_size(size.get(variables)))
        for cursor in (self._after, self._before):
            if cursor is not None:
                self._ask.planner.checks.append(partial(_check_cursor, self._order, _leaf(cursor)))

    def answer(self) -> ColumnElement[Any]:
        """The connection as JSON."""
        page = self._numbered()
        pairs = []
        selected = self._ask.subfields(self._ask.target)
        for key, nodes in selected.items():
            name = nodes[0].name.value
            inner = self._ask.inner(nodes, self._ask.target)
            part = {
                "nodes": self._nodes,
                "edges": self._edges,
                "pageInfo": self._page_info,
                "totalCount": self._total,
                "__typename": lambda *_: text(self._ask.target),
            }[name]
            pairs.append((key, part(inner, page)))
        found = select(self._ask.json.object(pairs))
        if any(nodes[0].name.value in _AGGREGATED for nodes in selected.values()):
            found = found.select_from(page)
        return self._ask.json.nested(found.scalar_subquery(), nullable=False)

    def _numbered(self) -> Subquery:
        """Rows of the page and one more, numbered in the order of fetching, in the order of the answer."""
        labels = [key.value.label(f"key{at}") for at, key in enumerate(self._order.keys)]
        fetched = self._rows.add_columns(*self._row.c, *labels)
        if self._after is not None:
            fetched = fetched.where(self._beyond(self._after, forwards=True))
        if self._before is not None:
            fetched = fetched.where(self._beyond(self._before, forwards=False))
        rising = self._up is not self._backwards
        fetched = fetched.order_by(*_ordered([key.value for key in self._order.keys], rising)).limit(self._limit)
        page = fetched.subquery()
        columns = [page.c[label.name] for label in labels]
        number = func.row_number().over(order_by=_ordered(columns, rising)).label("number_")
        size = func.count().over().label("fetched_")
        return select(page, number, size).order_by(*_ordered(columns, self._up)).subquery()

    def _beyond(self, cursor: Given, forwards: bool) -> ColumnElement[bool]:
        """Rows behind a cursor in the order, or before it."""
        leaf = _leaf(cursor)
        keys = self._order.keys
        bounds = [self._ask.bind(leaf, key.kind, partial(_bound, self._order, at)) for at, key in enumerate(keys)]
        greater = self._up is forwards
        condition: ColumnElement[bool] = false()
        for key, bound in reversed(list(zip(keys, bounds, strict=True))):
            past = key.value > bound if greater else key.value < bound
            condition = or_(past, and_(key.value == bound, condition))
        first = keys[0].value >= bounds[0] if greater else keys[0].value <= bounds[0]
        return and_(first, condition)  # says nothing more, but lets an index begin at the cursor

    def _kept(self, page: Subquery) -> ColumnElement[bool]:
        kept: ColumnElement[bool] = page.c.number_ <= self._size
        return kept

    def _cursor(self, page: Subquery) -> ColumnElement[str]:
        parts: ColumnElement[str] = text(f"{_VERSION}{_SEPARATOR}{self._order.name}")
        for at, key in enumerate(self._order.keys):
            parts = parts.concat(text(_SEPARATOR)).concat(key.shown(self._ask.json, page.c[f"key{at}"]))
        return self._ask.json.opaque(parts)

    def _nodes(self, inner: Ask, page: Subquery) -> ColumnElement[Any]:
        return self._collected(self._object(inner, page), page)

    def _object(self, inner: Ask, page: Subquery) -> ColumnElement[Any]:
        """A row as the connection's type; a union is declared at the edge, because it has no rows of its own."""
        declared = self._declared("node")
        return declared(replace(inner, row=page)) if declared is not None else inner.object(page)

    def _declared(self, name: str) -> Build | None:
        edge = self._ask.target.removesuffix("Connection") + "Edge"
        declared = self._ask.planner.fields.get(edge, {}).get(name)
        return None if isinstance(declared, str) else declared

    def _edges(self, inner: Ask, page: Subquery) -> ColumnElement[Any]:
        pairs = []
        for key, nodes in inner.subfields(inner.target).items():
            name = nodes[0].name.value
            if name == "cursor":
                pairs.append((key, self._cursor(page)))
            elif name == "__typename":
                pairs.append((key, text(inner.target)))
            elif name == "node":
                pairs.append((key, self._object(inner.inner(nodes, inner.target), page)))
            else:
                declared = self._declared(name)
                assert declared is not None
                pairs.append((key, declared(replace(inner.inner(nodes, inner.target), row=page))))
        return self._collected(self._ask.json.object(pairs), page)

    def _collected(self, value: ColumnElement[Any], page: Subquery) -> ColumnElement[Any]:
        return self._ask.json.collect(value, self._kept(page))

    def _page_info(self, inner: Ask, page: Subquery) -> ColumnElement[Any]:
        more = func.coalesce(func.max(page.c.number_), 0) > self._size
        came = func.count() >= (0 if (self._before if self._backwards else self._after) is not None else _MANY)
        flags = {
            "hasNextPage": came if self._backwards else more,
            "hasPreviousPage": more if self._backwards else came,
        }
        pairs = []
        for key, nodes in inner.subfields(inner.target).items():
            name = nodes[0].name.value
            if name in flags:
                pairs.append((key, self._ask.json.flag(flags[name])))
            elif name == "__typename":
                pairs.append((key, case((func.count() >= 0, text(inner.target)))))
            else:
                pairs.append((key, self._edge_cursor(page, first=(name == "startCursor") is not self._backwards)))
        return self._ask.json.object(pairs)

    def _edge_cursor(self, page: Subquery, first: bool) -> ColumnElement[Any]:
        last = case((page.c.fetched_ < self._size, page.c.fetched_), else_=self._size)
        return func.max(case((page.c.number_ == (1 if first else last), self._cursor(page))))

    def _total(self, inner: Ask, page: Subquery) -> ColumnElement[Any]:
        counted = self._rows.add_columns(self._row.c[self._row.c.keys()[0]]).subquery()
        return select(func.count()).select_from(counted).scalar_subquery()


def _check_cursor(order: Order, leaf: Leaf, variables: Variables) -> None:
    cursor_values(leaf.get(variables), order)


def _bound(order: Order, at: int, cursor: str) -> Any:
    return cursor_values(cursor, order)[at]


def _leaf(value: Given | None) -> Leaf:
    return value if isinstance(value, Leaf) else Leaf(DEFAULT, lambda variables: DEFAULT)


def _ordered(columns: Sequence[ColumnElement[Any]], rising: bool) -> list[ColumnElement[Any]]:
    return [column.asc() if rising else column.desc() for column in columns]
