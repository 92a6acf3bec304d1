"""Disputes and their sides."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, select

from sayso.api.fields.claims import latest_said
from sayso.api.fields.common import alias, support, to_many
from sayso.api.fields.effective import actors_in, known, part, sided
from sayso.api.fields.filters import dispute_conditions, given_filter, is_open
from sayso.api.paging import Order, connection, day_key, text_key
from sayso.api.planner import Ask, Build, Scope
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
    rows = select().select_from(d).where(is_open(d, ask.scope), *dispute_conditions(ask, given_filter(ask), d))
    keys = (day_key(_uttered(d, func.max, ask.scope).scalar_subquery(), Direction.DESC), text_key(d.c.id))
    return connection(ask, rows, d, Order("LAST_UTTERED_DESC", keys, Direction.DESC))


def _uttered(dispute: Any, edge: Any, scope: Scope) -> Any:
    c, member = alias(ClaimRow), alias(DisputeClaimRow)
    rows = select(edge(c.c.uttered_on)).join(member, member.c.claim_id == c.c.id)
    rows = rows.where(member.c.dispute_id == dispute.c.id, sided(c.c.id, scope), *known(member, scope))
    return rows.correlate(dispute)


def _edge(edge: Any) -> Build:
    return lambda ask: ask.json.day(_uttered(ask.row, edge, ask.scope).scalar_subquery())


def _regions(ask: Ask) -> Select[Any]:
    r, link = alias(RegionRow), alias(DisputeRegionRow)
    mine = select().select_from(link).where(link.c.dispute_id == ask.row.c.id).correlate(ask.row)
    return select(r).where(actors_in(ask, r, link.c.region_id, mine)).order_by(r.c.name_key, r.c.id)


def _sides(ask: Ask) -> Select[Any]:
    s, member = alias(DisputeSideRow), alias(DisputeClaimRow)
    on_it = (member.c.dispute_id == s.c.dispute_id, member.c.side == s.c.side, sided(member.c.claim_id, ask.scope))
    taken = select(member.c.claim_id).where(*on_it, *ask.known(member)).correlate_except(member).exists()
    return select(s).where(s.c.dispute_id == ask.row.c.id, taken, *ask.known(s)).order_by(s.c.recorded_at, s.c.side)


def _mine(ask: Ask, member: Any) -> list[ColumnElement[bool]]:
    here = [member.c.dispute_id == ask.row.c.dispute_id, member.c.side == ask.row.c.side]
    return [*here, sided(member.c.claim_id, ask.scope), *ask.known(member)]


def _actors(ask: Ask) -> Select[Any]:
    a, c, member = alias(ActorRow), alias(ClaimRow), alias(DisputeClaimRow)
    said = select().select_from(c.join(member, member.c.claim_id == c.c.id)).where(*_mine(ask, member))
    speakers = actors_in(ask, a, part(c, "claimant_id", ask.scope), said.correlate(ask.row))
    return select(a).where(speakers).order_by(a.c.name_key, a.c.id)


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
