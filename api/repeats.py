"""Refuses documents that select one response key over and over: telling whether such fields merge is quadratic.

Fields meet in one selection through inline fragments and named ones too, so those are followed, each once a selection.
"""

from collections.abc import Mapping
from typing import Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    SelectionSetNode,
)

from sayso.errors import QueryError

MOST_REPEATS: Final = 30
MOST_LEAF_REPEATS: Final = 150
_MOST_STEPS: Final = 20_000


def check_repeats(document: DocumentNode, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
    """Raise a coded error for a key selected too often, or for a document whose fragments meet too often to tell."""
    steps = 0
    waiting = [each.selection_set for each in document.definitions if hasattr(each, "selection_set")]
    while waiting:
        fields, looked_at = _meeting(waiting.pop(), fragments, _MOST_STEPS - steps)
        steps += looked_at
        _check_keys(fields)
        waiting += [each.selection_set for each in fields if each.selection_set is not None]


def _meeting(
    selection_set: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode], most: int
) -> tuple[list[FieldNode], int]:
    """Fields that meet in one selection, and how many nodes were looked at to find them."""
    fields: list[FieldNode] = []
    visited: set[str] = set()
    waiting = [selection_set]
    steps = 0
    while waiting:
        for node in waiting.pop().selections:
            steps += 1
            if isinstance(node, FieldNode):
                fields.append(node)
            elif isinstance(node, InlineFragmentNode):
                waiting.append(node.selection_set)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in visited:
                visited.add(node.name.value)
                if node.name.value in fragments:
                    waiting.append(fragments[node.name.value].selection_set)
        if steps > most:
            raise QueryError("the document's fragments meet too often", "QUERY_TOO_COMPLEX")
    return fields, steps


def _check_keys(fields: list[FieldNode]) -> None:
    seen: dict[str, int] = {}
    for node in fields:
        key = (node.alias or node.name).value
        seen[key] = seen.get(key, 0) + 1
        most = MOST_LEAF_REPEATS if node.selection_set is None else MOST_REPEATS
        if seen[key] > most:
            raise QueryError(f"{key!r} is selected more than {most} times", "QUERY_TOO_COMPLEX")
