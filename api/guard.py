"""Refuses documents that ask for too much, before validation and in time linear in their length.

It knows nothing of HTTP, so every transport calls the same function. Each fragment is measured once. Page sizes
multiply: a hundred claims with a hundred relations each are ten thousand objects, however short the query is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
)

from sayso.api.repeats import check_repeats
from sayso.errors import QueryError

MOST_CHARACTERS: Final = 100_000
MOST_TOKENS: Final = 2_000
DEEPEST: Final = 15
MOST_NESTED: Final = 60
MOST_ALIASES: Final = 30
MOST_DIRECTIVES: Final = 50
MOST_DIRECTIVES_A_NODE: Final = 9
MOST_OPERATIONS: Final = 10
MOST_FRAGMENTS: Final = 100
MOST_COST: Final = 10_000
_LEAF: Final = 0.1
_DEFAULT_PAGE: Final = 20
_FREE: Final = frozenset({"edges", "pageInfo", "__typename"})
_WRAPPERS: Final = _FREE | {"node", "nodes"}
_INTROSPECTION: Final = frozenset({"__schema", "__type"})
_INTROSPECTION_COST: Final = 1_000
_LARGEST_PAGE: Final = 100
_LISTS: Final = {"controlTimeline": 25, "positions": 6, "affiliations": 5, "sides": 4, "disputes": 5, "judgements": 5}


@dataclass
class _Measure:
    """What a selection comes to: `depth` in fields, `nested` in brackets, `cost` in objects."""

    depth: int = 0
    nested: int = 0
    cost: float = 0.0
    aliases: int = 0
    directives: int = 0


def guard(document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> int:
    """The cost of an operation in objects; raises a coded error when the document asks for too much.

    `variables` are as the client sent them: nothing is validated yet, so values of the wrong kind count as left out.
    """
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    _limit("operations", len(operations), MOST_OPERATIONS)
    _limit("fragments", len(document.definitions) - len(operations), MOST_FRAGMENTS)
    sizes = _Sizes(variables, fragments, operation)
    try:
        measurer = _Measurer(fragments, sizes)
        measures = [measurer.of(each.selection_set) for each in operations]
        measures += [measurer.fragment(name) for name in fragments]
    except RecursionError as error:
        raise QueryError("the document chains too many fragments", "QUERY_TOO_COMPLEX") from error
    cost = measures[operations.index(operation)].cost
    if cost > MOST_COST:
        raise QueryError(f"the operation may touch more than {MOST_COST} objects", "COST_LIMIT_EXCEEDED")
    for measured, definition in zip(measures, [*operations, *fragments.values()], strict=True):
        _check(measured, len(definition.directives or ()))
    check_repeats(document, fragments)
    return round(cost)


def _check(measured: _Measure, directives: int) -> None:
    if measured.depth > DEEPEST:
        raise QueryError(f"the operation is more than {DEEPEST} fields deep", "QUERY_TOO_DEEP")
    _limit("nested levels", measured.nested, MOST_NESTED)
    _limit("aliases", measured.aliases, MOST_ALIASES)
    _limit("directives", measured.directives + directives, MOST_DIRECTIVES)
    _limit("directives in one place", directives, MOST_DIRECTIVES_A_NODE)


def _limit(what: str, value: int, most: int) -> None:
    if value > most:
        raise QueryError(f"the document has more than {most} {what}", "QUERY_TOO_COMPLEX")


@dataclass
class _Sizes:
    """Page sizes, read from literals, from variables and from their defaults."""

    variables: Mapping[str, Any]
    fragments: Mapping[str, FragmentDefinitionNode]
    operation: OperationDefinitionNode
    defaults: Mapping[str, ValueNode | None] = field(init=False)

    def __post_init__(self) -> None:
        definitions = self.operation.variable_definitions or ()
        self.defaults = {each.variable.name.value: each.default_value for each in definitions}

    def of(self, node: FieldNode) -> tuple[int, int]:
        """How many objects a field answers itself, and by how much it multiplies what is under it.

        A list does both by its length; a connection is one object, and its page size counts for what it holds.
        """
        for argument in node.arguments or ():
            if argument.name.value in {"ids", "representations"}:
                length = max(1, self._length(argument.value))
                return length, length
            if argument.name.value in {"first", "last"}:
                size = self._number(argument.value)
                return 1, min(size, _LARGEST_PAGE) if size > 0 else _DEFAULT_PAGE
        if node.name.value in _LISTS:
            return (_LISTS[node.name.value],) * 2
        return 1, _DEFAULT_PAGE if self._is_paged(node.selection_set) else 1

    def _is_paged(self, selection_set: SelectionSetNode | None) -> bool:
        """Whether what is selected can only be a connection."""
        for node in selection_set.selections if selection_set else ():
            if isinstance(node, FieldNode):
                if node.name.value in {"edges", "nodes"}:
                    return True
                continue
            fragment = self.fragments.get(node.name.value) if isinstance(node, FragmentSpreadNode) else node
            condition = getattr(fragment, "type_condition", None)
            if condition is not None and condition.name.value.endswith("Connection"):
                return True
            if isinstance(node, InlineFragmentNode) and condition is None and self._is_paged(node.selection_set):
                return True
        return False

    def _value(self, value: ValueNode) -> Any:
        """A variable's value, or the default's node where none is given; any other node as it is."""
        if not isinstance(value, VariableNode):
            return value
        name = value.name.value
        return self.variables[name] if name in self.variables else self.defaults.get(name)

    def _number(self, value: ValueNode) -> int:
        held = self._value(value)
        if isinstance(held, IntValueNode):
            return int(held.value) if len(held.value) < 10 else 0
        return int(held) if isinstance(held, int | float) and abs(held) < 1e9 else 0

    def _length(self, value: ValueNode) -> int:
        held = self._value(value)
        if isinstance(held, ListValueNode):
            return len(held.values)
        return len(held) if isinstance(held, list) else 1


@dataclass
class _Measurer:
    fragments: Mapping[str, FragmentDefinitionNode]
    sizes: _Sizes
    known: dict[str, _Measure] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def of(self, selection_set: SelectionSetNode | None) -> _Measure:
        total = _Measure()
        for node in selection_set.selections if selection_set else ():
            part = self._node(node)
            directives = len(node.directives or ())
            _limit("directives in one place", directives, MOST_DIRECTIVES_A_NODE)
            total.depth = max(total.depth, part.depth)
            total.nested = max(total.nested, part.nested + 1)
            total.cost += part.cost
            total.aliases += part.aliases
            total.directives += part.directives + directives
        return total

    def fragment(self, name: str) -> _Measure:
        """A fragment, measured once; one that spreads itself counts as nothing and fails validation."""
        if name not in self.known and name in self.fragments and name not in self.open:
            self.open.add(name)
            self.known[name] = self.of(self.fragments[name].selection_set)
            self.open.discard(name)
        return self.known.get(name, _Measure())

    def _node(self, node: Any) -> _Measure:
        if isinstance(node, FieldNode):
            return self._field(node)
        if isinstance(node, InlineFragmentNode):
            return self.of(node.selection_set)
        assert isinstance(node, FragmentSpreadNode)
        return self.fragment(node.name.value)

    def _field(self, node: FieldNode) -> _Measure:
        name = node.name.value
        aliases = int(node.alias is not None)
        if name in _INTROSPECTION:
            return _Measure(depth=1, cost=_INTROSPECTION_COST, aliases=aliases)
        inner = self.of(node.selection_set)
        own, times = self.sizes.of(node)
        weight = 0.0 if name in _FREE else 1.0 if node.selection_set else _LEAF
        return _Measure(
            depth=inner.depth + (name not in _WRAPPERS),
            nested=inner.nested,
            cost=inner.cost * times + own * weight,
            aliases=inner.aliases + aliases,
            directives=inner.directives,
        )
