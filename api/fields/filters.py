"""Filters as conditions on rows."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, Text, and_, func, or_, select

from sayso.api.fields.common import Conditions, alias, id_of, is_one_of
from sayso.api.fields.effective import (
    actors_in,
    counts,
    known,
    one_with,
    part_is,
    relation_counts,
    sided,
    spoken_by,
    stands_for,
)
from sayso.api.fields.matching import matching_ids
from sayso.api.planner import Ask, Scope
from sayso.api.values import MOST_LISTED, Given, Leaf, rfc3339, utc_day
from sayso.schema.tables import (
    AffiliationRow,
    ClaimRegionRow,
    ClaimRelationRow,
    ClaimRow,
    ClaimSubjectRow,
    DisputeClaimRow,
    DisputeRegionRow,
    RegionAncestorRow,
    UtcMoment,
)
from sayso.schema.vocabulary import RelationKind, SearchKind

SURE_ENOUGH = 0.35  # relations below it are listed with their confidence, but count for nothing
OPPOSING = (RelationKind.DENIES, RelationKind.CONTRADICTS)


def given_filter(ask: Ask) -> dict[str, Given]:
    """The filter argument, empty when it is left out."""
    value = ask.arguments().get("filter")
    return value if isinstance(value, dict) else {}


def scope_of(ask: Ask, given: dict[str, Given]) -> Scope:
    """The scope with the filter's `knownAt`, so that it holds for the whole subtree."""
    moment = given.get("knownAt")
    return known_by(ask, moment) if isinstance(moment, Leaf) else ask.scope


def known_by(ask: Ask, moment: Leaf) -> Scope:
    """The scope in which only what the ledger knew at a moment counts."""
    day, shown = ask.bind(moment, Date(), utc_day), ask.bind(moment, Text(), rfc3339)
    return ask.within(known_at=ask.bind(moment, UtcMoment()), known_on=day, known_at_shown=shown)


def claim_conditions(ask: Ask, given: dict[str, Given], c: Any, scope: Scope) -> Conditions:
    """Conditions on claims."""
    found: Conditions = []
    if scope.known_at is not None:
        found.append(c.c.recorded_at <= scope.known_at)
    simple: dict[str, Callable[[Given], ColumnElement[bool]]] = {
        "text": lambda v: c.c.id.in_(matching_ids(ask, v, SearchKind.CLAIM)),
        "claimant": lambda v: spoken_by(ask, c, "claimant_id", id_of(ask, v, "Actor")),
        "speaksFor": lambda v: spoken_by(ask, c, "speaks_for_id", id_of(ask, v, "Actor")),
        "about": lambda v: c.c.id.in_(about(ask, id_of(ask, v, "Actor"))),
        "region": lambda v: c.c.id.in_(_listed_under(ask, id_of(ask, v, "Region"))),
        "source": lambda v: c.c.source_id == id_of(ask, v, "Source"),
        "publisher": lambda v: one_with(ask, c.c.publisher_id, id_of(ask, v, "Actor")),
        "topics": lambda v: part_is(ask, c, lambda row: one_of(ask, row.c.topic, v)),
        "modalities": lambda v: part_is(ask, c, lambda row: one_of(ask, row.c.modality, v)),
        "polarity": lambda v: part_is(ask, c, lambda row: one_of(ask, row.c.polarity, v)),
        "sourceKinds": lambda v: one_of(ask, c.c.source_kind, v),
        "contested": lambda v: _is(v, contested(c, scope)),
        "utteredFrom": lambda v: c.c.uttered_on >= _bound(ask, v, Date()),
        "utteredTo": lambda v: c.c.uttered_on <= _bound(ask, v, Date()),
    }
    return found + [simple[name](value) for name, value in given.items() if name in simple]


def actor_conditions(ask: Ask, given: dict[str, Given], a: Any) -> Conditions:
    """Conditions on actors."""
    simple: dict[str, Callable[[Given], ColumnElement[bool]]] = {
        "text": lambda v: a.c.id.in_(matching_ids(ask, v, SearchKind.ACTOR)),
        "kinds": lambda v: one_of(ask, a.c.kind, v),
        "affiliatedWith": lambda v: members(ask, a, id_of(ask, v, "Actor")),
    }
    return [simple[name](value) for name, value in given.items()]


def region_conditions(
    ask: Ask, given: dict[str, Given], r: Any, is_contested: Callable[[], ColumnElement[bool]]
) -> Conditions:
    """Conditions on regions; what is contested is decided by the picture of control."""
    simple: dict[str, Callable[[Given], ColumnElement[bool]]] = {
        "text": lambda v: r.c.id.in_(matching_ids(ask, v, SearchKind.REGION)),
        "kinds": lambda v: one_of(ask, r.c.kind, v),
        "country": lambda v: and_(r.c.country == _bound(ask, v, Text()), r.c.country.is_not(None)),
        "code": lambda v: code_is(ask, r, v),
        "within": lambda v: _inside(ask, r, id_of(ask, v, "Region")),
        "contested": lambda v: _is(v, is_contested()),
    }
    return [simple[name](value) for name, value in given.items()]


def source_conditions(ask: Ask, given: dict[str, Given], s: Any) -> Conditions:
    """Conditions on sources."""
    simple: dict[str, Callable[[Given], ColumnElement[bool]]] = {
        "text": lambda v: s.c.id.in_(matching_ids(ask, v, SearchKind.SOURCE)),
        "kinds": lambda v: one_of(ask, s.c.kind, v),
        "publisher": lambda v: one_with(ask, s.c.publisher_id, id_of(ask, v, "Actor")),
        "publishedFrom": lambda v: s.c.published_at >= _bound(ask, v, UtcMoment()),
        "publishedTo": lambda v: s.c.published_at <= _bound(ask, v, UtcMoment()),
        "url": lambda v: s.c.url == _bound(ask, v, Text()),
    }
    return [simple[name](value) for name, value in given.items()]


def dispute_conditions(ask: Ask, given: dict[str, Given], d: Any) -> Conditions:
    """Conditions on disputes."""

    def with_claim(*conditions: Callable[[Any], ColumnElement[bool]]) -> ColumnElement[bool]:
        members, claims = alias(DisputeClaimRow), alias(ClaimRow)
        rows = select(members.c.dispute_id).join(claims, claims.c.id == members.c.claim_id)
        rows = rows.where(sided(claims.c.id, ask.scope))
        in_dispute: ColumnElement[bool] = d.c.id.in_(rows.where(*(each(claims) for each in conditions)))
        return in_dispute

    simple: dict[str, Callable[[Given], ColumnElement[bool]]] = {
        "region": lambda v: d.c.id.in_(_about(ask, id_of(ask, v, "Region"))),
        "topic": lambda v: one_of(ask, d.c.topic, v),
        "actor": lambda v: with_claim(lambda c: spoken_by(ask, c, "claimant_id", id_of(ask, v, "Actor"))),
        "from": lambda v: with_claim(lambda c: c.c.uttered_on >= _bound(ask, v, Date())),
        "to": lambda v: with_claim(lambda c: c.c.uttered_on <= _bound(ask, v, Date())),
    }
    return [simple[name](value) for name, value in given.items()]


def is_open(d: Any, scope: Scope) -> ColumnElement[bool]:
    """Whether claims still take two or more sides in a dispute; one that they have left is in no list."""
    m = alias(DisputeClaimRow)
    sides = select(func.count(m.c.side.distinct())).where(m.c.dispute_id == d.c.id, sided(m.c.claim_id, scope))
    return sides.where(*known(m, scope)).correlate(d).scalar_subquery() > 1


def contested(c: Any, scope: Scope) -> ColumnElement[bool]:
    """Whether some recorded claim denies or contradicts the claim."""
    r = alias(ClaimRelationRow)
    either = or_(r.c.from_id == c.c.id, r.c.to_id == c.c.id)
    opposed = select(r.c.id).where(either, is_one_of(r.c.kind, OPPOSING), sure(r), *relation_counts(r, scope))
    return opposed.correlate(c).exists()


def sure(relation: Any) -> ColumnElement[bool]:
    """Whether a relation is sure enough to count for standing, support and the lists of opposing or agreeing claims."""
    certain: ColumnElement[bool] = relation.c.confidence >= SURE_ENOUGH
    return certain


def code_is(ask: Ask, r: Any, value: Given) -> ColumnElement[bool]:
    """Whether a region bears an ISO code: its own, or its country's where it is the country."""
    code = _bound(ask, value, Text(), lambda found: str(found).strip().upper())
    country = and_(r.c.kind == "COUNTRY", r.c.country == code)
    return or_(r.c.code == code, country)


def one_of(ask: Ask, column: ColumnElement[Any], value: Given) -> ColumnElement[bool]:
    """Whether a column holds one of the given enumerators; an empty list holds nothing, a long one is refused."""
    leaves = value if isinstance(value, list) else [value]
    if len(leaves) > MOST_LISTED:
        raise ask.refuse(f"a list of more than {MOST_LISTED} items to choose from")
    return is_one_of(column, sorted({str(leaf.now.value) for leaf in leaves if isinstance(leaf, Leaf)}))


def _is(value: Given, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return condition if isinstance(value, Leaf) and value.now else ~condition


def _bound(ask: Ask, value: Given, kind: Any, convert: Callable[[Any], Any] | None = None) -> ColumnElement[Any]:
    assert isinstance(value, Leaf)
    return ask.bind(value, kind, convert)


def about(ask: Ask, actor: ColumnElement[Any]) -> Select[Any]:
    """Ids of the claims that have an actor, or one that is one with it, as a subject."""
    link = alias(ClaimSubjectRow)
    return select(link.c.claim_id).where(one_with(ask, link.c.actor_id, actor)).correlate_except(link)


def _listed_under(ask: Ask, region: ColumnElement[Any]) -> Select[Any]:
    link = alias(ClaimRegionRow)
    return select(link.c.claim_id).where(link.c.region_id == stands_for(region, ask.scope), *counts(link, ask.scope))


def members(ask: Ask, a: Any, organisation: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a source says that an actor belongs to an organisation."""
    rows = alias(AffiliationRow)
    stated = select().select_from(rows).where(one_with(ask, rows.c.organisation_id, organisation), *ask.known(rows))
    return actors_in(ask, a, rows.c.actor_id, stated.correlate_except(rows))


def _inside(ask: Ask, r: Any, region: ColumnElement[Any]) -> ColumnElement[bool]:
    rows = alias(RegionAncestorRow)
    inside = select().select_from(rows).where(one_with(ask, rows.c.ancestor_id, region))
    return actors_in(ask, r, rows.c.region_id, inside)


def _about(ask: Ask, region: ColumnElement[Any]) -> Select[Any]:
    rows, above = alias(DisputeRegionRow), alias(RegionAncestorRow)
    joined = rows.outerjoin(above, above.c.region_id == rows.c.region_id)
    either = or_(one_with(ask, rows.c.region_id, region), one_with(ask, above.c.ancestor_id, region))
    return select(rows.c.dispute_id).select_from(joined).where(either)
