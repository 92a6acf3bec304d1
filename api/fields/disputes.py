"""Disputes and their sides."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, select

from sayso.api.fields.claims import latest_said
from sayso.api.fields.common import alias, support, to_many
from sayso.api.fields.filters import dispute_conditions, given_filter
from sayso.api.paging import Order, connection, day_key, text_key
from sayso.api.planner import Ask, Build
from sayso.schema.tables import (
    ActorRow,
    ClaimRow,
    DisputeClaimRow,
    DisputeRegionRow,
    DisputeRow,
    DisputeSideRow,
    RegionRow,
)
from sayso.schema.vocabulary import Direction


def disputes_root(ask: Ask) -> ColumnElement[Any]:
    """All disputes, the one with the latest claim first."""
    d = alias(DisputeRow)
    rows = select().select_from(d).where(*dispute_conditions(ask, given_filter(ask), d))
    keys = (day_key(_uttered(d, func.max).scalar_subquery(), Direction.DESC), text_key(d.c.id))
    return connection(ask, rows, d, Order("LAST_UTTERED_DESC", keys, Direction.DESC))


def _uttered(dispute: Any, edge: Any) -> Any:
    c, member = alias(ClaimRow), alias(DisputeClaimRow)
    rows = select(edge(c.c.uttered_on)).join(member, member.c.claim_id == c.c.id)
    return rows.where(member.c.dispute_id == dispute.c.id).correlate(dispute)


def _edge(edge: Any) -> Build:
    return lambda ask: ask.json.day(_uttered(ask.row, edge).scalar_subquery())


def _regions(ask: Ask) -> Select[Any]:
    r, link = alias(RegionRow), alias(DisputeRegionRow)
    rows = select(r).join(link, link.c.region_id == r.c.id).where(link.c.dispute_id == ask.row.c.id)
    return rows.order_by(r.c.name_key, r.c.id)


def _sides(ask: Ask) -> Select[Any]:
    s = alias(DisputeSideRow)
    return select(s).where(s.c.dispute_id == ask.row.c.id, *ask.known(s)).order_by(s.c.recorded_at, s.c.side)


def _mine(ask: Ask, member: Any) -> list[ColumnElement[bool]]:
    return [member.c.dispute_id == ask.row.c.dispute_id, member.c.side == ask.row.c.side, *ask.known(member)]


def _actors(ask: Ask) -> Select[Any]:
    a, c, member = alias(ActorRow), alias(ClaimRow), alias(DisputeClaimRow)
    speakers = select(c.c.claimant_id).join(member, member.c.claim_id == c.c.id).where(*_mine(ask, member))
    return select(a).where(a.c.id.in_(speakers.correlate(ask.row))).order_by(a.c.name_key, a.c.id)


def _support(ask: Ask) -> ColumnElement[Any]:
    c, member = alias(ClaimRow), alias(DisputeClaimRow)
    return support(ask, c, c.join(member, member.c.claim_id == c.c.id), _mine(ask, member))


def _claims(ask: Ask) -> ColumnElement[Any]:
    c, member = alias(ClaimRow), alias(DisputeClaimRow)
    mine = select(member.c.claim_id).where(*_mine(ask, member)).correlate(ask.row)
    return connection(ask, select().select_from(c).where(c.c.id.in_(mine)), c, latest_said(c))


DISPUTE_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "Dispute": {
        "id": "id",
        "question": "question",
        "topic": "topic",
        "regions": to_many(_regions),
        "sides": to_many(_sides),
        "firstUtteredOn": _edge(func.min),
        "lastUtteredOn": _edge(func.max),
    },
    "DisputeSide": {"position": "position", "actors": to_many(_actors), "support": _support, "claims": _claims},
}
