"""How far a selection leads from what a caller sent in: whoever may write does not thereby read the whole ledger."""

from collections.abc import Mapping
from typing import Any, Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
    is_leaf_type,
)

OPEN: Final = frozenset(
    {
        "Query",
        "Mutation",
        "Subscription",
        "Ingestion",
        "IngestPayload",
        "ReviewClaimPayload",
        "RelateClaimsPayload",
        "JudgeIdentityPayload",
        "UndoJudgementPayload",
    }
)
"""Types whose fields lead on to objects without the scope `read`; any other type answers its scalars alone."""

_Place = tuple[Any, SelectionSetNode]  # a type, None where the schema knows none, and what is selected of it


def beyond(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) -> str | None:
    """A field, as `Type.field`, that leads on from a type that is not open, whatever @skip and @include say.

    The document need not be valid: what the schema does not know is left to validation.
    """
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    waiting: list[_Place] = [(schema.get_root_type(operation.operation), operation.selection_set)]
    seen: set[tuple[str, int]] = set()
    while waiting:
        kind, selected = waiting.pop()
        if kind is None or (kind.name, id(selected)) in seen:
            continue
        seen.add((kind.name, id(selected)))
        for node in selected.selections:
            place = _led_to(schema, kind, node, fragments)
            if place is None:
                continue
            if isinstance(node, FieldNode) and kind.name not in OPEN:
                return f"{kind.name}.{node.name.value}"
            waiting.append(place)
    return None


def _led_to(
    schema: GraphQLSchema, kind: Any, node: SelectionNode, fragments: Mapping[str, FragmentDefinitionNode]
) -> _Place | None:
    """The objects that a field leads to, or the type within a fragment; None for scalars and what is not known."""
    if isinstance(node, FieldNode):
        field = getattr(kind, "fields", {}).get(node.name.value)
        target = None if field is None else get_named_type(field.type)
        return None if is_leaf_type(target) or node.selection_set is None else (target, node.selection_set)
    fragment: Any = fragments.get(node.name.value) if isinstance(node, FragmentSpreadNode) else node
    if fragment is None:
        return None
    condition = fragment.type_condition
    return kind if condition is None else schema.type_map.get(condition.name.value), fragment.selection_set
