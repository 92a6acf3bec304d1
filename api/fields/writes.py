"""Payloads of mutations: their row holds the ids of what was written; refusals come from Python."""

from typing import Final

from sayso.api.fields.common import to_one
from sayso.api.fields.nodes import node_of
from sayso.api.planner import Build
from sayso.schema.tables import ClaimRow, IngestionRow, JudgementRow


def _relation() -> Build:
    return lambda ask: node_of(ask, ask.row.c.relation, ("ClaimRelation",))


def _none() -> Build:
    return lambda ask: ask.json.array([])


WRITE_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "IngestPayload": {"ingestion": to_one(IngestionRow, "ingestion"), "errors": _none()},
    "ReviewClaimPayload": {"claim": to_one(ClaimRow, "claim"), "errors": _none()},
    "RelateClaimsPayload": {"relation": _relation(), "errors": _none()},
    "JudgeIdentityPayload": {"judgement": to_one(JudgementRow, "judgement"), "errors": _none()},
    "UndoJudgementPayload": {
        "judgement": to_one(JudgementRow, "judgement"),
        "claim": to_one(ClaimRow, "claim"),
        "withdrawn": "relation",
        "errors": _none(),
    },
    "UserError": {"code": "code", "message": "message", "field": "field"},
}
