"""What counts at the scope's moment: records that reviews and judgements changed, as they stood then.

Most rows were never touched by anybody. A claim that was says so itself (`reviewed`), and records that are one with
others are few; so what nobody touched is read as it was recorded, by the same indexes.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, func, not_, or_, select

from sayso.api.fields.common import alias
from sayso.api.planner import Ask, Build, Scope
from sayso.schema.tables import (
    ActorRow,
    ClaimStateRow,
    IdentityRow,
    RegionRow,
    RelationUndoRow,
    ReviewUndoRow,
    Row,
)


def counts(row: Any, scope: Scope) -> list[ColumnElement[bool]]:
    """Conditions under which a row that counts for a time does so at the scope's moment."""
    if scope.known_at is None:
        return [row.c.until.is_(None)]
    return [row.c.recorded_at <= scope.known_at, (row.c.until > scope.known_at).is_not(false())]


def absent(rows: Select[Any]) -> ColumnElement[bool]:
    """Whether there is no such row, of which there is one at most; said so that SQLite's parser nests it deep."""
    return rows.scalar_subquery().is_(None)


def known(row: Any, scope: Scope) -> list[ColumnElement[bool]]:
    """Conditions that leave out a row recorded later than the scope's moment."""
    return [] if scope.known_at is None else [row.c.recorded_at <= scope.known_at]


def among(ask: Ask, column: ColumnElement[Any], ids: Select[Any]) -> ColumnElement[bool]:
    """Whether a column holds one of a few ids; said so that both databases look them up in the column's index."""
    if ask.json.embedded:
        return column.in_(ids)
    return column == func.any(func.array(ids.scalar_subquery()))


def stands_for(node: ColumnElement[Any], scope: Scope) -> ColumnElement[Any]:
    """The id of what stands for an actor or a region: itself, unless a judgement made it one with another."""
    i = alias(IdentityRow)
    other = select(i.c.canonical_id).where(i.c.member_id == node, *counts(i, scope)).correlate_except(i)
    return func.coalesce(other.scalar_subquery(), node)


def stands_alone(row: Any, scope: Scope) -> ColumnElement[bool]:
    """Whether an actor or region is listed: no other one stands for it."""
    i = alias(IdentityRow)
    given_way = select(i.c.member_id).where(i.c.member_id == row.c.id, i.c.canonical_id != row.c.id, *counts(i, scope))
    return absent(given_way.correlate_except(i))


def one_with(ask: Ask, column: ColumnElement[Any], node: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a column holds an actor or region, or one that is one with it."""
    i = alias(IdentityRow)
    others = select(i.c.member_id).where(stands_for(node, ask.scope) == i.c.canonical_id, *counts(i, ask.scope))
    return or_(among(ask, column, others.correlate_except(i)), column == node)


def to_standing(row: type[Row], key: str) -> Build:
    """The actor or region that stands for the one that a column of the parent refers to."""

    def build(ask: Ask) -> ColumnElement[Any]:
        target = alias(row)
        rows = select().select_from(target).where(target.c.id == stands_for(ask.row.c[key], ask.scope))
        return ask.one(rows.correlate_except(target), target)

    return build


def listed(
    ask: Ask, row: type[Row], link: Any, column: str, place: str, *conditions: ColumnElement[bool]
) -> Select[Any]:
    """What stands for the actors or regions in a column of a link, each once, in the order of another column."""
    target = alias(row)
    stated = select(stands_for(link.c[column], ask.scope).label("node"), link.c[place].label("place"))
    found = stated.where(*conditions).correlate(ask.row).subquery()
    first = select(found.c.node, func.min(found.c.place).label("place")).group_by(found.c.node).subquery()
    return select(target).join(first, first.c.node == target.c.id).order_by(first.c.place, target.c.id)


def actors_in(ask: Ask, a: Any, column: ColumnElement[Any], rows: Select[Any]) -> ColumnElement[bool]:
    """Whether an actor or region stands for one in a column of some rows (selected without columns).

    The rows are named before they are looked up, because SQLite's parser does not nest both deep.
    """
    named = rows.add_columns(column.label("node")).subquery()
    found: ColumnElement[bool] = a.c.id.in_(select(stands_for(named.c.node, ask.scope)))
    return found


# ── claims ────────────────────────────────────────────────────────────────────────────────────────────────────


def part(c: Any, name: str, scope: Scope) -> ColumnElement[Any]:
    """A part of a claim that reviews can put right."""
    s = alias(ClaimStateRow)
    reviewed = select(s.c[name]).where(s.c.claim_id == c.c.id, *counts(s, scope)).correlate_except(s)
    return case((c.c.reviewed, reviewed.scalar_subquery()), else_=c.c[name])


def to_part(name: str) -> Build:
    """A column of a claim that reviews can put right."""
    return lambda ask: part(ask.row, name, ask.scope)


def to_voice(name: str) -> Build:
    """What stands for the actor in such a column."""

    def build(ask: Ask) -> ColumnElement[Any]:
        a = alias(ActorRow)
        wanted = stands_for(part(ask.row, name, ask.scope), ask.scope)
        return ask.one(select().select_from(a).where(a.c.id == wanted).correlate_except(a), a)

    return build


def part_is(ask: Ask, c: Any, condition: Callable[[Any], ColumnElement[bool]]) -> ColumnElement[bool]:
    """Whether a condition on such parts holds for a claim; it is asked of the claim's row, or of its reviewed state."""
    s = alias(ClaimStateRow)
    reviewed = select(s.c.claim_id).where(condition(s), *counts(s, ask.scope)).correlate_except(s)
    return or_(among(ask, c.c.id, reviewed), and_(condition(c), not_(c.c.reviewed)))


def spoken_by(ask: Ask, c: Any, name: str, node: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a claim names an actor, or one that is one with it, in such a part."""
    return part_is(ask, c, lambda row: one_with(ask, row.c[name], node))


def _rejected(claim: ColumnElement[Any], scope: Scope) -> Select[Any]:
    s = alias(ClaimStateRow)
    return select(s.c.claim_id).where(s.c.claim_id == claim, s.c.retracted, *counts(s, scope)).correlate_except(s)


def retracted(claim: ColumnElement[Any], scope: Scope) -> ColumnElement[bool]:
    """Whether a reviewer rejected the claim with an id: it stays to be read, and counts for nothing."""
    return _rejected(claim, scope).exists()


def kept(claim: ColumnElement[Any], scope: Scope) -> ColumnElement[bool]:
    """Whether nobody rejected the claim with an id, so that it counts."""
    return absent(_rejected(claim, scope))


def sided(claim: ColumnElement[Any], scope: Scope) -> ColumnElement[bool]:
    """Whether the claim with an id still takes the sides in disputes that it was recorded with."""
    s = alias(ClaimStateRow)
    moved = select(s.c.claim_id).where(s.c.claim_id == claim, not_(s.c.sided), *counts(s, scope))
    return absent(moved.correlate_except(s))


# ── what people wrote ─────────────────────────────────────────────────────────────────────────────────────────


def _not_undone(row: type[Row], key: str, node: ColumnElement[Any], scope: Scope) -> ColumnElement[bool]:
    undo = alias(row)
    return absent(select(undo.c[key]).where(undo.c[key] == node, *known(undo, scope)).correlate_except(undo))


def relation_stands(r: Any, scope: Scope) -> list[ColumnElement[bool]]:
    """Conditions under which a relation is recorded and not withdrawn."""
    return [_not_undone(RelationUndoRow, "relation_id", r.c.id, scope), *known(r, scope)]


def relation_counts(r: Any, scope: Scope) -> list[ColumnElement[bool]]:
    """Conditions under which a relation counts: it stands, and nobody rejected a claim at either end."""
    ends = [kept(end, scope) for end in (r.c.from_id, r.c.to_id)]
    return [*relation_stands(r, scope), *ends]


def review_stands(review: Any, scope: Scope) -> list[ColumnElement[bool]]:
    """Conditions under which a review is in force."""
    return [_not_undone(ReviewUndoRow, "review_id", review.c.id, scope), *known(review, scope)]


def region_of(ask: Ask) -> ColumnElement[Any]:
    """The id of what stands for the parent region."""
    return stands_for(ask.row.c.id, ask.scope)


to_region = to_standing(RegionRow, "region_id")
