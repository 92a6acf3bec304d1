"""Refuses documents that ask for too much, before validation and in time linear in their length.

Each fragment is measured once. Page sizes multiply: a hundred claims with a hundred relations each are ten thousand
nodes, however short the query is.
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

from sayso.errors import QueryError

MOST_TOKENS: Final = 4_000
DEEPEST: Final = 15
MOST_ALIASES: Final = 60
MOST_DIRECTIVES: Final = 50
MOST_OPERATIONS: Final = 50
MOST_REPEATS: Final = 50
MOST_COST: Final = 50_000
_DEFAULT_PAGE: Final = 20
_FREE: Final = frozenset({"edges", "node", "nodes", "pageInfo", "__typename"})
_INTROSPECTION: Final = frozenset({"__schema", "__type"})
_INTROSPECTION_COST: Final = 1_000
_LARGEST_PAGE: Final = 100
_LISTS: Final = {"controlTimeline": 50, "positions": 10, "affiliations": 5, "sides": 4, "disputes": 5, "judgements": 5}


@dataclass
class _Measure:
    depth: int = 0
    cost: float = 0.0
    aliases: int = 0
    directives: int = 0


@dataclass
class _Measurer:
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any]
    known: dict[str, _Measure] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def of(self, selection_set: SelectionSetNode | None) -> _Measure:
        total = _Measure()
        for node in selection_set.selections if selection_set else ():
            part = self._node(node)
            total.depth = max(total.depth, part.depth)
            total.cost += part.cost
            total.aliases += part.aliases
            total.directives += part.directives + len(node.directives or ())
        return total

    def _node(self, node: Any) -> _Measure:
        if isinstance(node, FieldNode):
            return self._field(node)
        if isinstance(node, InlineFragmentNode):
            return self.of(node.selection_set)
        assert isinstance(node, FragmentSpreadNode)
        return self._fragment(node.name.value)

    def _fragment(self, name: str) -> _Measure:
        if name not in self.known and name in self.fragments and name not in self.open:
            self.open.add(name)
            self.known[name] = self.of(self.fragments[name].selection_set)
            self.open.discard(name)
        return self.known.get(name, _Measure())

    def _field(self, node: FieldNode) -> _Measure:
        name = node.name.value
        if name in _INTROSPECTION:
            return _Measure(depth=1, cost=_INTROSPECTION_COST, aliases=int(node.alias is not None))
        inner = self.of(node.selection_set)
        free = name in _FREE
        return _Measure(
            depth=inner.depth + (0 if free else 1),
            cost=inner.cost * self._page(node) + (0 if free else 1),
            aliases=inner.aliases + (node.alias is not None),
            directives=inner.directives,
        )

    def _page(self, node: FieldNode) -> int:
        """By how much a field multiplies what is under it: its page size, its ids, or a few for other lists."""
        for argument in node.arguments or ():
            if argument.name.value in {"ids", "representations"}:
                return self._length(argument.value)
            if argument.name.value in {"first", "last"}:
                value = argument.value
                held = self.variables.get(value.name.value) if isinstance(value, VariableNode) else None
                size = int(value.value) if isinstance(value, IntValueNode) and len(value.value) < 10 else held
                return min(size, _LARGEST_PAGE) if isinstance(size, int) and size > 0 else _DEFAULT_PAGE
        if node.name.value in _LISTS:
            return _LISTS[node.name.value]
        paged = any(
            isinstance(each, FieldNode) and each.name.value in {"edges", "nodes"}
            for each in (node.selection_set.selections if node.selection_set else ())
        )
        return _DEFAULT_PAGE if paged else 1

    def _length(self, value: ValueNode) -> int:
        if isinstance(value, ListValueNode):
            return max(1, len(value.values))
        held = self.variables.get(value.name.value) if isinstance(value, VariableNode) else None
        return max(1, len(held)) if isinstance(held, list) else 1


def guard(document: DocumentNode, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> int:
    """The cost of an operation; raises a coded error when the document or the operation asks for too much."""
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    if len(operations) > MOST_OPERATIONS:
        raise QueryError(f"a document may hold {MOST_OPERATIONS} operations", "QUERY_TOO_COMPLEX")
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    try:
        measured = _Measurer(fragments, variables).of(operation.selection_set)
    except RecursionError as error:
        raise QueryError("the document chains too many fragments", "QUERY_TOO_COMPLEX") from error
    _check_repeats(document)
    for name, value, most in (
        ("levels", measured.depth, DEEPEST),
        ("aliases", measured.aliases, MOST_ALIASES),
        ("directives", measured.directives, MOST_DIRECTIVES),
    ):
        if value > most:
            raise QueryError(f"the operation has more than {most} {name}", "QUERY_TOO_COMPLEX")
    if measured.cost > MOST_COST:
        message = f"the operation may touch {measured.cost:.0f} objects; at most {MOST_COST} are allowed"
        raise QueryError(message, "COST_LIMIT_EXCEEDED")
    return int(measured.cost)


def _check_repeats(document: DocumentNode) -> None:
    """Refuse a response key that is selected many times over: merging them is quadratic in validation."""
    waiting = [d.selection_set for d in document.definitions if hasattr(d, "selection_set")]
    while waiting:
        seen: dict[str, int] = {}
        for node in waiting.pop().selections:
            if isinstance(node, FieldNode):
                key = (node.alias or node.name).value
                seen[key] = seen.get(key, 0) + 1
                if seen[key] > MOST_REPEATS:
                    raise QueryError(f"{key!r} is selected more than {MOST_REPEATS} times", "QUERY_TOO_COMPLEX")
            inner = getattr(node, "selection_set", None)
            if inner is not None:
                waiting.append(inner)
