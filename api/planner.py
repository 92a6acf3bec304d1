"""Turns a validated query into one SQL statement that answers it as JSON.

Fields declare rows (`sayso.api.fields`): a column field names its column, a relation field is a function that answers
an expression over the parent row. The planner walks the selection and nests those expressions; what it makes is the
tree that graphql-core walks afterwards, keyed by the response's own keys.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLAbstractType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_abstract_type,
)
from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, select
from sqlalchemy.types import TypeEngine

from sayso.api.sql import Json, Pair, text
from sayso.api.values import Getter, Given, Leaf, Variables, given, storable
from sayso.errors import QueryError

Row = Any  # an alias of a table, or a subquery; its columns are found by name
Build = Callable[["Ask"], ColumnElement[Any]]
Fields = Mapping[str, Mapping[str, str | Build]]
NOW: Final = "\0now"


@dataclass(frozen=True)
class Scope:
    """What holds for a whole subtree: the moment up to which records count, and the days of a picture of control."""

    known_at: ColumnElement[Any] | None = None
    known_on: ColumnElement[Any] | None = None
    as_of: ColumnElement[Any] | None = None
    as_of_shown: ColumnElement[Any] | None = None
    known_at_shown: ColumnElement[Any] | None = None


@dataclass(frozen=True)
class Plan:
    """One statement, and where each of its parameters comes from. `sql` is None when nothing is to be fetched."""

    sql: str | None
    parameters: Sequence[tuple[str, Getter]]
    checks: Sequence[Getter] = ()

    def values(self, variables: Variables) -> dict[str, Any]:
        """Parameters of one request, by name, in the order of the statement; refuses values that no field may have."""
        for check in self.checks:
            check(variables)
        return {name: get(variables) for name, get in self.parameters}


@dataclass
class Planner:
    """One query being planned."""

    schema: GraphQLSchema
    fields: Fields
    json: Json
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Variables
    getters: dict[str, Getter] = field(default_factory=dict)
    checks: list[Getter] = field(default_factory=list)

    def plan(self, operation: OperationDefinitionNode) -> Plan:
        """The statement for a query operation."""
        root = self.schema.query_type
        assert root is not None
        pairs = self._pairs(root, None, [operation.selection_set], Scope())
        if not pairs:
            return Plan(None, (), self.checks)
        return self.statement(self.json.object(pairs))

    def root(self, operation: OperationDefinitionNode) -> "dict[str, Ask]":
        """The root fields of an operation by response key, where they are not part of one row."""
        kind = self.schema.get_root_type(operation.operation)
        assert kind is not None
        fields = self.collect(kind, [operation.selection_set])
        return {key: Ask(self, kind, nodes, None, Scope()) for key, nodes in fields.items()}

    def statement(self, answer: ColumnElement[Any]) -> Plan:
        """The statement that answers one JSON expression."""
        compiled = select(answer).compile(dialect=self.json.dialect)
        names = list(compiled.positiontup or compiled.bind_names.values())
        parameters = [(name, self.getters.get(name) or _fixed(compiled.params[name])) for name in names]
        return Plan(str(compiled), parameters, self.checks)

    def bind(self, get: Getter, kind: TypeEngine[Any]) -> BindParameter[Any]:
        """A parameter whose value is computed from the variables of each request."""
        name = f"p{len(self.getters)}"
        self.getters[name] = get
        return bindparam(name, type_=kind, required=True)

    def object(self, type_name: str, row: Row, sets: Iterable[SelectionSetNode], scope: Scope) -> ColumnElement[Any]:
        """A row as an object of one type, with the selected fields under their response keys."""
        kind = self.schema.type_map[type_name]
        assert isinstance(kind, GraphQLObjectType)
        return self.json.object(self._pairs(kind, row, sets, scope))

    def _pairs(self, kind: GraphQLObjectType, row: Row, sets: Iterable[SelectionSetNode], scope: Scope) -> list[Pair]:
        pairs: list[Pair] = []
        abstract = False
        for key, nodes in self.collect(kind, sets).items():
            name = nodes[0].name.value
            if name == "__typename":
                abstract = True
            elif not name.startswith("__"):
                pairs.append((key, self._field(kind, row, nodes, scope)))
        if abstract or row is not None:
            pairs.append(("__typename", text(kind.name)))
        return pairs if pairs or row is not None else []

    def _field(self, kind: GraphQLObjectType, row: Row, nodes: Sequence[FieldNode], scope: Scope) -> ColumnElement[Any]:
        declared = self.fields[kind.name][nodes[0].name.value]
        if isinstance(declared, str):
            column: ColumnElement[Any] = row.c[declared]
            return column
        return declared(Ask(self, kind, nodes, row, scope))

    def collect(
        self, kind: GraphQLObjectType, sets: Iterable[SelectionSetNode], visited: set[str] | None = None
    ) -> dict[str, list[FieldNode]]:
        """Fields that apply to a type by response key, after fragments, @skip and @include; each fragment once."""
        found: dict[str, list[FieldNode]] = {}
        visited = set() if visited is None else visited
        for selection_set in sets:
            for node in selection_set.selections:
                if not self._included(node):
                    continue
                if isinstance(node, FieldNode):
                    found.setdefault((node.alias or node.name).value, []).append(node)
                    continue
                if isinstance(node, FragmentSpreadNode):
                    if node.name.value in visited:
                        continue
                    visited.add(node.name.value)
                fragment = self.fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
                assert isinstance(fragment, FragmentDefinitionNode | InlineFragmentNode)
                condition = fragment.type_condition
                if condition is None or self._applies(condition.name.value, kind):
                    for key, nodes in self.collect(kind, [fragment.selection_set], visited).items():
                        found.setdefault(key, []).extend(nodes)
        return found

    def _included(self, node: Any) -> bool:
        wanted = {"skip": False, "include": True}
        for directive in node.directives or ():
            right = wanted.get(directive.name.value)
            if right is not None:
                [argument] = directive.arguments
                value = argument.value
                held = self.variables.get(value.name.value) if isinstance(value, VariableNode) else value.value
                if held is not right:
                    return False
        return True

    def _applies(self, condition: str, kind: GraphQLObjectType) -> bool:
        if condition == kind.name:
            return True
        other = self.schema.type_map[condition]
        return is_abstract_type(other) and self.schema.is_sub_type(_abstract(other), kind)


def _abstract(kind: Any) -> GraphQLAbstractType:
    assert is_abstract_type(kind)
    return kind


def _fixed(value: Any) -> Getter:
    return lambda variables: value


@dataclass(frozen=True)
class Ask:
    """One selected field at one place of a query: what its builder may ask for."""

    planner: Planner
    kind: GraphQLObjectType
    nodes: Sequence[FieldNode]
    row: Row
    scope: Scope

    @property
    def json(self) -> Json:
        """How the database writes JSON."""
        return self.planner.json

    @property
    def target(self) -> str:
        """Name of the type that the field answers with, lists and non-null taken off."""
        return str(get_named_type(self.kind.fields[self.nodes[0].name.value].type).name)

    @property
    def sets(self) -> list[SelectionSetNode]:
        """The selections under the field."""
        return [node.selection_set for node in self.nodes if node.selection_set is not None]

    def arguments(self) -> dict[str, Given]:
        """Arguments that are given and not null; defaults of the schema count as given."""
        declared = self.kind.fields[self.nodes[0].name.value].args
        written = {argument.name.value: argument.value for argument in self.nodes[0].arguments or ()}
        found: dict[str, Given] = {}
        for name, argument in declared.items():
            if name in written:
                value = given(written[name], argument.type, self.planner.variables)
                absent = value is None and getattr(written[name], "kind", "") == "variable"
                if absent and isinstance(argument.default_value, bool):
                    value = Leaf(argument.default_value, _fixed(argument.default_value))
            elif isinstance(argument.default_value, bool):
                value = Leaf(argument.default_value, _fixed(argument.default_value))
            else:
                value = None
            if value is not None:
                found[name] = value
        return found

    def bind(
        self, leaf: Leaf, kind: TypeEngine[Any], convert: Callable[[Any], Any] | None = None
    ) -> BindParameter[Any]:
        """A parameter from an argument; `convert` runs for each request and may refuse the value."""
        if convert is None:
            return self.planner.bind(lambda variables: storable(leaf.get(variables)), kind)
        return self.planner.bind(lambda variables: convert(storable(leaf.get(variables))), kind)

    def now(self, kind: TypeEngine[Any], convert: Callable[[dt.datetime], Any]) -> BindParameter[Any]:
        """A parameter with the moment of each request."""
        return self.planner.bind(lambda variables: convert(variables[NOW]), kind)

    def object(self, row: Row, type_name: str | None = None, scope: Scope | None = None) -> ColumnElement[Any]:
        """A row as the field's type, with what is selected under the field."""
        return self.planner.object(type_name or self.target, row, self.sets, scope or self.scope)

    def one(self, rows: Select[Any], row: Row, scope: Scope | None = None, nullable: bool = True) -> ColumnElement[Any]:
        """At most one row as an object, null where there is none; `rows` selects from `row` without columns."""
        found = rows.add_columns(self.object(row, scope=scope)).scalar_subquery()
        return self.json.nested(found, nullable)

    def many(self, rows: Select[Any], scope: Scope | None = None) -> ColumnElement[Any]:
        """Rows as a list of objects, in their order; `rows` selects every column that the type needs."""
        inner = rows.subquery()
        return self.json.gathered(self.object(inner, scope=scope), inner)

    def within(self, **changes: Any) -> Scope:
        """The scope of the subtree with something changed."""
        return replace(self.scope, **changes)

    def known(self, *rows: Row) -> list[ColumnElement[bool]]:
        """Conditions that leave out what was recorded later than the scope's moment."""
        moment = self.scope.known_at
        return [] if moment is None else [row.c.recorded_at <= moment for row in rows]

    def subfields(self, type_name: str) -> dict[str, list[FieldNode]]:
        """What is selected under the field, by response key."""
        kind = self.planner.schema.type_map[type_name]
        assert isinstance(kind, GraphQLObjectType)
        return self.planner.collect(kind, self.sets)

    def inner(self, nodes: Sequence[FieldNode], type_name: str) -> "Ask":
        """The ask of a sub-field of the field's own type, on the same row."""
        kind = self.planner.schema.type_map[type_name]
        assert isinstance(kind, GraphQLObjectType)
        return replace(self, kind=kind, nodes=nodes)

    def refuse(self, message: str, code: str | None = None) -> QueryError:
        """A client's mistake at this field, to be raised."""
        return QueryError(f"{self.kind.name}.{self.nodes[0].name.value}: {message}", code)
