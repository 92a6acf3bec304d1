"""Actors with their names, affiliations and judgements."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Date, Select, and_, func, or_, select

from sayso.api.fields.claims import claim_page, enumerator
from sayso.api.fields.common import alias, day, moment, to_many, to_one
from sayso.api.fields.control import actor_positions
from sayso.api.fields.effective import counts, one_with, spoken_by, stands_alone, stands_for
from sayso.api.fields.filters import about, actor_conditions, given_filter, members
from sayso.api.fields.nodes import node_of
from sayso.api.paging import Order, connection, number_key, text_key
from sayso.api.planner import Ask, Build
from sayso.api.values import Leaf
from sayso.schema.tables import (
    ActorCounterRow,
    ActorNameRow,
    ActorRow,
    AffiliationRow,
    ClaimRow,
    IdentityRow,
    JudgementRow,
    JudgementUndoRow,
    Row,
)
from sayso.schema.vocabulary import ActorOrderField, Direction


def by_name(row: Any, direction: Direction = Direction.ASC) -> Order:
    """The order of things that have a name."""
    return Order(f"NAME_{direction}", (text_key(row.c.name_key), text_key(row.c.id)), direction)


def actors_root(ask: Ask) -> ColumnElement[Any]:
    """All actors in the order asked for."""
    a, wanted = alias(ActorRow), ask.arguments().get("orderBy")
    conditions = actor_conditions(ask, given_filter(ask), a)
    rows = select().select_from(a).where(stands_alone(a, ask.scope), *conditions)
    order = by_name(a)
    if isinstance(wanted, dict):
        field, direction = enumerator(wanted["field"], ActorOrderField), enumerator(wanted["direction"], Direction)
        order = by_name(a, direction)
        if field is ActorOrderField.CLAIMS:
            counter = alias(ActorCounterRow)
            rows = rows.outerjoin(counter, counter.c.actor_id == a.c.id)
            keys = (number_key(func.coalesce(counter.c.claims, 0) + _claims_of_others(ask, a)), text_key(a.c.id))
            order = Order(f"CLAIMS_{direction}", keys, direction)
    return connection(ask, rows, a, order)


def _claims_of_others(ask: Ask, a: Any) -> ColumnElement[Any]:
    """How many claims those put forward for which an actor stands."""
    i, counter = alias(IdentityRow), alias(ActorCounterRow)
    others = select(func.sum(counter.c.claims)).join(i, i.c.member_id == counter.c.actor_id)
    others = others.where(i.c.canonical_id == a.c.id, i.c.member_id != a.c.id, *counts(i, ask.scope))
    return func.coalesce(others.correlate(a).scalar_subquery(), 0)


def _names(ask: Ask) -> Select[Any]:
    n = alias(ActorNameRow)
    return names_of(ask, n, one_with(ask, n.c.actor_id, ask.row.c.id))


def names_of(ask: Ask, n: Any, mine: ColumnElement[bool]) -> Select[Any]:
    """Spellings of names, each once, with the first language and script that were met."""
    met = select(n.c.value, func.min(n.c.language).label("language"), func.min(n.c.script).label("script"))
    return met.where(mine, *ask.known(n)).group_by(n.c.value).order_by(n.c.value)


def _role(ask: Ask) -> ColumnElement[Any]:
    f = alias(AffiliationRow)
    mine = one_with(ask, f.c.actor_id, ask.row.c.id)
    stated = select(f.c.role).where(mine, f.c.role.is_not(None), *ask.known(f))
    return stated.order_by(f.c.stated_on.desc(), f.c.id).limit(1).correlate(ask.row).scalar_subquery()


def _affiliations(ask: Ask) -> ColumnElement[Any]:
    f, as_of = alias(AffiliationRow), ask.arguments().get("asOf")
    conditions = [one_with(ask, f.c.actor_id, ask.row.c.id), *ask.known(f)]
    if isinstance(as_of, Leaf):
        conditions.append(f.c.stated_on <= ask.bind(as_of, Date()))
    me = stands_for(ask.row.c.id, ask.scope)
    columns = (me.label("actor_id"), stands_for(f.c.organisation_id, ask.scope).label("organisation_id"))
    stated = select(*columns, f.c.role, f.c.stated_on).where(*conditions).correlate(ask.row).subquery()
    keys = (stated.c.actor_id, stated.c.organisation_id, stated.c.role)
    days = (func.min(stated.c.stated_on).label("first_on"), func.max(stated.c.stated_on).label("last_on"))
    rows = select(*keys, *days).where(stated.c.organisation_id != stated.c.actor_id).group_by(*keys)
    return ask.many(rows.order_by(days[1].desc(), stated.c.organisation_id, stated.c.role))


def _affiliation_claims(ask: Ask) -> Select[Any]:
    f, c, row = alias(AffiliationRow), alias(ClaimRow), ask.row
    same_role = or_(f.c.role == row.c.role, f.c.role.is_(None) & row.c.role.is_(None))
    ends = (one_with(ask, f.c.actor_id, row.c.actor_id), one_with(ask, f.c.organisation_id, row.c.organisation_id))
    stated = select(f.c.claim_id).where(*ends, same_role, f.c.claim_id.is_not(None), *ask.known(f))
    return select(c).where(c.c.id.in_(stated.correlate(row))).order_by(c.c.id)


def _members(ask: Ask) -> ColumnElement[Any]:
    a = alias(ActorRow)
    others = a.c.id != stands_for(ask.row.c.id, ask.scope)
    return connection(ask, select().select_from(a).where(members(ask, a, ask.row.c.id), others), a, by_name(a))


def _claims(ask: Ask) -> ColumnElement[Any]:
    c = alias(ClaimRow)
    return claim_page(ask, c, c, lambda scoped: [spoken_by(scoped, c, "claimant_id", ask.row.c.id)])


def _claims_about(ask: Ask) -> ColumnElement[Any]:
    c = alias(ClaimRow)
    return claim_page(ask, c, c, lambda scoped: [c.c.id.in_(about(scoped, ask.row.c.id))])


def judgements_of(ask: Ask) -> Select[Any]:
    """Judgements about the parent actor or region, latest first."""
    j = alias(JudgementRow)
    named = or_(j.c.left_id == ask.row.c.id, j.c.right_id == ask.row.c.id)
    return select(j).where(named, *ask.known(j)).order_by(j.c.recorded_at.desc(), j.c.id)


def _undone(ask: Ask, judgement: Any) -> Any:
    undo = alias(JudgementUndoRow)
    return (
        select(undo.c.recorded_at).where(undo.c.judgement_id == judgement.c.id, *ask.known(undo)).correlate(judgement)
    )


def merged_into(row: type[Row]) -> Build:
    """What stands for the parent actor or region, where that is another one."""

    def build(ask: Ask) -> ColumnElement[Any]:
        target = alias(row)
        other = and_(target.c.id == stands_for(ask.row.c.id, ask.scope), target.c.id != ask.row.c.id)
        return ask.one(select().select_from(target).where(other), target)

    return build


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
        "judgements": to_many(judgements_of),
        "mergedInto": merged_into(ActorRow),
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
