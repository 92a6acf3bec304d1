"""What an operation selects of the tree that its statement fetched, without walking it as graphql-core does.

A walk asks a resolver for each value of each claim, which takes twice as long as the database does. An export's own
operations select plain columns and lists of them, so their tree is the answer but for the names of types, which the
planner adds, and for the scalars that a schema words in its own way. Whatever else may be selected is refused here.
"""

from collections.abc import Callable
from typing import Any, Final

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLType,
    SelectionSetNode,
)

from sayso.api.finishing import FINISHING
from sayso.api.sql import REST

Shape = Callable[[Any], Any]
_KEPT: Final = frozenset({"ID", "String", "Int", "Boolean"})  # read from JSON as they are answered


def shape_of(schema: GraphQLSchema, selections: SelectionSetNode) -> Shape:
    """The function from a fetched tree to the data of a query with these selections.

    Raises `ValueError` for what only a walk answers: fragments, directives, abstract types, fields worded in Python.
    """
    assert schema.query_type is not None
    return _object(schema.query_type, selections)


def _object(kind: GraphQLObjectType, selections: SelectionSetNode) -> Shape:
    shapes = {}
    for node in selections.selections:
        if not isinstance(node, FieldNode) or node.directives or (kind.name, node.name.value) in FINISHING:
            raise ValueError(f"{kind.name} selects what only a walk answers")
        key = node.alias.value if node.alias else node.name.value
        shapes[key] = _value(kind.fields[node.name.value].type, node.selection_set)
    listed = list(shapes.items())

    def shape(tree: Any) -> Any:
        if tree is None:
            return None
        while REST in tree:
            rest = tree.pop(REST)
            tree = {**tree, **rest}
        return {key: tree[key] if inner is None else inner(tree[key]) for key, inner in listed}

    return shape


def _value(kind: GraphQLType, selections: SelectionSetNode | None) -> Shape | None:
    """None where the value stays as it is."""
    if isinstance(kind, GraphQLNonNull):
        return _value(kind.of_type, selections)
    if isinstance(kind, GraphQLList):
        inner = _value(kind.of_type, selections)
        return None if inner is None else lambda values: None if values is None else [inner(each) for each in values]
    if isinstance(kind, GraphQLObjectType) and selections is not None:
        return _object(kind, selections)
    if not isinstance(kind, GraphQLScalarType | GraphQLEnumType):
        raise ValueError(f"{kind} is abstract")
    return None if kind.name in _KEPT else _scalar(kind.serialize)


def _scalar(serialize: Shape) -> Shape:
    return lambda value: None if value is None else serialize(value)
