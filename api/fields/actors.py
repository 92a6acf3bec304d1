"""Actors with their names, affiliations and judgements."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Date, Select, func, or_, select

from sayso.api.fields.claims import claim_page, enumerator
from sayso.api.fields.common import alias, day, moment, node_of, to_many, to_one
from sayso.api.fields.control import actor_positions
from sayso.api.fields.filters import actor_conditions, given_filter
from sayso.api.paging import Order, connection, number_key, text_key
from sayso.api.planner import Ask, Build
from sayso.api.values import Leaf
from sayso.schema.tables import (
    ActorCounterRow,
    ActorNameRow,
    ActorRow,
    AffiliationRow,
    ClaimRow,
    ClaimSubjectRow,
    JudgementRow,
    JudgementUndoRow,
)
from sayso.schema.vocabulary import ActorOrderField, Direction, Verdict


def by_name(row: Any, direction: Direction = Direction.ASC) -> Order:
    """The order of things that have a name."""
    return Order(f"NAME_{direction}", (text_key(row.c.name_key), text_key(row.c.id)), direction)


def actors_root(ask: Ask) -> ColumnElement[Any]:
    """All actors in the order asked for."""
    a, wanted = alias(ActorRow), ask.arguments().get("orderBy")
    rows = select().select_from(a).where(*actor_conditions(ask, given_filter(ask), a))
    order = by_name(a)
    if isinstance(wanted, dict):
        field, direction = enumerator(wanted["field"], ActorOrderField), enumerator(wanted["direction"], Direction)
        order = by_name(a, direction)
        if field is ActorOrderField.CLAIMS:
            counter = alias(ActorCounterRow)
            rows = rows.outerjoin(counter, counter.c.actor_id == a.c.id)
            keys = (number_key(func.coalesce(counter.c.claims, 0)), text_key(a.c.id))
            order = Order(f"CLAIMS_{direction}", keys, direction)
    return connection(ask, rows, a, order)


def _names(ask: Ask) -> Select[Any]:
    n = alias(ActorNameRow)
    return select(n).where(n.c.actor_id == ask.row.c.id, *ask.known(n)).order_by(n.c.value)


def _role(ask: Ask) -> ColumnElement[Any]:
    f = alias(AffiliationRow)
    stated = select(f.c.role).where(f.c.actor_id == ask.row.c.id, f.c.role.is_not(None), *ask.known(f))
    return stated.order_by(f.c.stated_on.desc(), f.c.id).limit(1).correlate(ask.row).scalar_subquery()


def _affiliations(ask: Ask) -> ColumnElement[Any]:
    f, as_of = alias(AffiliationRow), ask.arguments().get("asOf")
    conditions = [f.c.actor_id == ask.row.c.id, *ask.known(f)]
    if isinstance(as_of, Leaf):
        conditions.append(f.c.stated_on <= ask.bind(as_of, Date()))
    rows = (
        select(
            f.c.actor_id,
            f.c.organisation_id,
            f.c.role,
            func.min(f.c.stated_on).label("first_on"),
            func.max(f.c.stated_on).label("last_on"),
        )
        .where(*conditions)
        .group_by(f.c.actor_id, f.c.organisation_id, f.c.role)
        .order_by(func.max(f.c.stated_on).desc(), f.c.organisation_id, f.c.role)
    )
    return ask.many(rows.correlate(ask.row))


def _affiliation_claims(ask: Ask) -> Select[Any]:
    f, c, row = alias(AffiliationRow), alias(ClaimRow), ask.row
    same_role = or_(f.c.role == row.c.role, f.c.role.is_(None) & row.c.role.is_(None))
    mine = [f.c.actor_id == row.c.actor_id, f.c.organisation_id == row.c.organisation_id, same_role, *ask.known(f)]
    stated = select(f.c.claim_id).where(*mine, f.c.claim_id.is_not(None))
    return select(c).where(c.c.id.in_(stated.correlate(row))).order_by(c.c.id)


def _members(ask: Ask) -> ColumnElement[Any]:
    a, f = alias(ActorRow), alias(AffiliationRow)
    stated = select(f.c.actor_id).where(f.c.organisation_id == ask.row.c.id, *ask.known(f)).correlate(ask.row)
    return connection(ask, select().select_from(a).where(a.c.id.in_(stated)), a, by_name(a))


def _claims(ask: Ask) -> ColumnElement[Any]:
    c = alias(ClaimRow)
    return claim_page(ask, c, c, [c.c.claimant_id == ask.row.c.id])


def _claims_about(ask: Ask) -> ColumnElement[Any]:
    c, link = alias(ClaimRow), alias(ClaimSubjectRow)
    source = c.join(link, link.c.claim_id == c.c.id)
    return claim_page(ask, c, source, [link.c.actor_id == ask.row.c.id])


def _judgements(ask: Ask) -> Select[Any]:
    j = alias(JudgementRow)
    about = or_(j.c.left_id == ask.row.c.id, j.c.right_id == ask.row.c.id)
    return select(j).where(about, *ask.known(j)).order_by(j.c.recorded_at.desc(), j.c.id)


def _undone(ask: Ask, judgement: Any) -> Any:
    undo = alias(JudgementUndoRow)
    return (
        select(undo.c.recorded_at).where(undo.c.judgement_id == judgement.c.id, *ask.known(undo)).correlate(judgement)
    )


def _merged_into(ask: Ask) -> ColumnElement[Any]:
    a, j = alias(ActorRow), alias(JudgementRow)
    standing = select(j.c.right_id).where(
        j.c.left_id == ask.row.c.id, j.c.verdict == Verdict.SAME, ~_undone(ask, j).exists(), *ask.known(j)
    )
    latest = standing.order_by(j.c.recorded_at.desc(), j.c.id).limit(1).correlate(ask.row).scalar_subquery()
    return ask.one(select().select_from(a).where(a.c.id == latest), a)


def _undone_at(ask: Ask) -> ColumnElement[Any]:
    return ask.json.moment(_undone(ask, ask.row).scalar_subquery())


def _side(column: str) -> Build:
    return lambda ask: node_of(ask, ask.row.c[column], ("Actor", "Region"))


ACTOR_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "Actor": {
        "id": "id",
        "name": "name",
        "kind": "kind",
        "names": to_many(_names),
        "role": _role,
        "affiliations": _affiliations,
        "members": _members,
        "claims": _claims,
        "claimsAbout": _claims_about,
        "positions": actor_positions,
        "judgements": to_many(_judgements),
        "mergedInto": _merged_into,
    },
    "Name": {"value": "value", "language": "language", "script": "script"},
    "Affiliation": {
        "organisation": to_one(ActorRow, "organisation_id", nullable=False),
        "role": "role",
        "from": day("first_on"),
        "to": day("last_on"),
        "claims": to_many(_affiliation_claims),
    },
    "Judgement": {
        "id": "id",
        "verdict": "verdict",
        "left": _side("left_id"),
        "right": _side("right_id"),
        "by": "by",
        "at": moment("recorded_at"),
        "undoneAt": _undone_at,
        "note": "note",
    },
}
