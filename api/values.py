"""Arguments as the planner sees them: which ones are given, and where each value will come from at run time.

A plan is made once for a *shape* of variables: which are given, how long lists are, which enumerators and booleans they
hold in whatever order, and which types ids name. All other values are bound anew for each request.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from graphql import (
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    ListValueNode,
    ObjectValueNode,
    ValueNode,
    VariableNode,
    value_from_ast,
)

from sayso.errors import QueryError
from sayso.schema.ids import type_of

MOST_LISTED: Final = 100
"""Items that a list of enumerators may have: many more than there are to choose from."""

Variables = Mapping[str, Any]
Getter = Callable[[Variables], Any]


@dataclass(frozen=True)
class Leaf:
    """A single value: what it is while planning, and how to get it from the variables of a later request."""

    now: Any
    get: Getter


Given = Leaf | dict[str, "Given"] | list["Given"]


def shape(value: Any) -> Any:
    """What of a variable's value a plan depends on; hashable."""
    match value:
        case None | bool():
            return value
        case Enum():
            return value.name
        case str():
            return ("text", type_of(value))
        case Mapping():
            return tuple((key, shape(each)) for key, each in sorted(value.items()))
        case list() if value and all(isinstance(each, Enum) for each in value):
            return ("any of", len(value) > MOST_LISTED, *sorted({each.name for each in value}))
        case list() | tuple():
            return ("list", *(shape(each) for each in value))
        case _:
            return type(value).__name__


def given(node: ValueNode, kind: GraphQLInputType, variables: Variables) -> Given | None:
    """An argument's value with its origin; None where it is null or a variable that is not given."""
    if isinstance(node, VariableNode):
        name = node.name.value
        return _tracked(variables.get(name), lambda later: later.get(name))
    bare = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if isinstance(node, ObjectValueNode) and isinstance(bare, GraphQLInputObjectType):
        fields = {field.name.value: field.value for field in node.fields}
        return _object(fields, bare, variables)
    if isinstance(node, ListValueNode) and isinstance(bare, GraphQLList):
        values = [given(each, bare.of_type, variables) for each in node.values]
        return [value for value in values if value is not None]
    constant = value_from_ast(node, kind)
    return _tracked(constant, lambda later: constant)


def _object(fields: Mapping[str, ValueNode], kind: GraphQLInputObjectType, variables: Variables) -> dict[str, Given]:
    found: dict[str, Given] = {}
    for name, field in kind.fields.items():
        value = given(fields[name], field.type, variables) if name in fields else None
        if value is None and isinstance(field.default_value, Enum):
            value = _constant(field.default_value)
        if value is not None:
            found[name] = value
    return found


def _constant(value: Any) -> Leaf:
    return Leaf(value, lambda later: value)


def _tracked(value: Any, get: Getter) -> Given | None:
    if value is None:
        return None
    if isinstance(value, Mapping):
        pairs = {key: _tracked(each, _member(get, key)) for key, each in value.items()}
        return {key: each for key, each in pairs.items() if each is not None}
    if isinstance(value, list):
        items = [_tracked(each, _member(get, at)) for at, each in enumerate(value)]
        return [each for each in items if each is not None]
    return Leaf(value, get)


def _member(get: Getter, key: Any) -> Getter:
    return lambda later: get(later)[key]


def storable(value: Any) -> Any:
    """The value, unless it is text that no database can compare with: U+0000 or half a surrogate pair."""
    if isinstance(value, str) and ("\0" in value or any("\ud800" <= character <= "\udfff" for character in value)):
        raise QueryError("a text holds U+0000 or half a surrogate pair, which no record has")
    return value


def rfc3339(moment: dt.datetime) -> str:
    """A moment as it is shown."""
    return moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def utc_day(moment: dt.datetime) -> dt.date:
    """The day of a moment in UTC."""
    return moment.astimezone(dt.UTC).date()
