"""Nodes of any type by their ids."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Text, case, cast, func, literal_column, select

from sayso.api.fields.common import alias
from sayso.api.fields.effective import relation_stands
from sayso.api.planner import Ask
from sayso.schema.ids import TAGS
from sayso.schema.tables import (
    ActorRow,
    ChangeRow,
    ClaimRelationRow,
    ClaimRow,
    DisputeRow,
    IngestionRow,
    JudgementRow,
    RegionRow,
    Row,
    SourceRow,
)

NODES: Final[dict[str, type[Row]]] = {
    "Actor": ActorRow,
    "Change": ChangeRow,
    "Claim": ClaimRow,
    "ClaimRelation": ClaimRelationRow,
    "Dispute": DisputeRow,
    "Ingestion": IngestionRow,
    "Judgement": JudgementRow,
    "Region": RegionRow,
    "Source": SourceRow,
}
_TAG_OF: Final = {name: tag for tag, name in TAGS.items()}


def node_of(ask: Ask, node_id: ColumnElement[str], types: Sequence[str] = tuple(NODES)) -> ColumnElement[Any]:
    """The object with an id, whichever of the types it has; null where there is none, or where it is withdrawn."""
    cases = []
    for name in types:
        target = alias(NODES[name])
        rows = select().select_from(target).where(target.c.id == node_id)
        if name == "ClaimRelation":
            rows = rows.where(*relation_stands(target, ask.scope))
        found = rows.add_columns(ask.object(target, name)).scalar_subquery()
        cases.append((func.substr(cast(node_id, Text), 1, 4) == literal_column(f"'{_TAG_OF[name]}_'"), found))
    return ask.json.nested(case(*cases))
