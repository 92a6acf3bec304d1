"""Control: computed from holds in SQL, every part of it from the same statements, none of it stored.

Of one party about one holder of one region only the latest day counts; a party that concedes a region later gives up
what it claimed there before. Speakers without a party are counted one by one and never decide the status.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, Select, Text, and_, case, cast, func, literal_column, or_, select

from sayso.api.fields.common import alias, day, is_one_of, support, to_one
from sayso.api.fields.effective import counts, region_of, stands_for, to_standing
from sayso.api.fields.filters import known_by
from sayso.api.paging import connection
from sayso.api.planner import Ask, Build, Scope
from sayso.api.values import Leaf, rfc3339, utc_day
from sayso.schema.tables import ActorRow, ClaimRow, HoldRow, RegionRow
from sayso.schema.vocabulary import ControlStance, ControlStatus

_HELD: Final = (ControlStance.CLAIMS, ControlStance.CONCEDES)


def scope_of_picture(ask: Ask) -> Scope:
    """The scope with `asOf` and `knownAt` of a field.

    `knownAt` is that of the fields around it when left out, else the moment of the request; `asOf` is `knownAt` then.
    """
    given = ask.arguments()
    as_of, known_at = given.get("asOf"), given.get("knownAt")
    scope = known_by(ask, known_at) if isinstance(known_at, Leaf) else ask.scope
    if scope.known_at is None:
        scope = replace(scope, known_on=ask.now(Date(), utc_day), known_at_shown=ask.now(Text(), rfc3339))
    if isinstance(as_of, Leaf):
        return replace(scope, as_of=ask.bind(as_of, Date(), utc_day), as_of_shown=ask.bind(as_of, Text(), rfc3339))
    return replace(scope, as_of=scope.known_on, as_of_shown=scope.known_at_shown)


def _counts(h: Any, scope: Scope) -> list[ColumnElement[bool]]:
    return [h.c.said_on <= scope.as_of, *counts(h, scope)]


def standing(h: Any, scope: Scope) -> list[ColumnElement[bool]]:
    """Conditions under which a hold still counts as of the scope's day."""
    later, conceded = alias(HoldRow), alias(HoldRow)
    newer = select(later.c.claim_id).where(
        later.c.region_id == h.c.region_id,
        later.c.holder_id == h.c.holder_id,
        later.c.party_id == h.c.party_id,
        later.c.said_on > h.c.said_on,
        *_counts(later, scope),
    )
    given_up = select(conceded.c.claim_id).where(
        conceded.c.region_id == h.c.region_id,
        conceded.c.party_id == h.c.party_id,
        conceded.c.holder_id != h.c.holder_id,
        conceded.c.stance == ControlStance.CONCEDES,
        conceded.c.said_on > h.c.said_on,
        *_counts(conceded, scope),
    )
    kept = or_(h.c.stance != ControlStance.CLAIMS, ~given_up.correlate_except(None).exists())
    return [*_counts(h, scope), ~newer.correlate_except(None).exists(), kept]


def _held(h: Any) -> ColumnElement[bool]:
    return and_(is_one_of(h.c.stance, _HELD), h.c.party_id.is_not(None))


def _denied(h: Any) -> ColumnElement[bool]:
    return and_(h.c.stance == ControlStance.DENIES, h.c.party_id.is_not(None))


def status(region: ColumnElement[Any], scope: Scope) -> ColumnElement[str]:
    """The status of a region's picture.

    Contested is a place that one party is said to hold and another rejects a rival's hold of; whether the rejecting
    party names its rival as the sources of the claim do ("the enemy", a ministry, an army) is not asked.
    """
    holds, rejects, rival = alias(HoldRow), alias(HoldRow), alias(HoldRow)
    said = select(holds.c.claim_id).where(holds.c.region_id == region, _held(holds), *standing(holds, scope))
    against = (
        select(rejects.c.claim_id)
        .join(rival, and_(rival.c.region_id == rejects.c.region_id, rival.c.holder_id != rejects.c.party_id))
        .where(rejects.c.region_id == region, rejects.c.party_id != rejects.c.holder_id)
        .where(_denied(rejects), *standing(rejects, scope))
        .where(_held(rival), *standing(rival, scope))
    )
    return case(
        (against.correlate_except(None).exists(), literal_column(f"'{ControlStatus.CONTESTED}'")),
        (said.correlate_except(None).exists(), literal_column(f"'{ControlStatus.UNCONTESTED}'")),
        else_=literal_column(f"'{ControlStatus.UNKNOWN}'"),
    )


def contested_now(ask: Ask, region: Any) -> ColumnElement[bool]:
    """Whether a region's picture is contested at the moment of the request."""
    scope = ask.within(as_of=ask.now(Date(), utc_day))
    return status(stands_for(region.c.id, scope), scope) == ControlStatus.CONTESTED


def _actors(region: ColumnElement[Any], scope: Scope, column: str, kind: Any) -> Select[Any]:
    """Distinct actors in one column of the holds of one kind."""
    h, a = alias(HoldRow), alias(ActorRow)
    wanted = select(h.c[column]).where(h.c.region_id == region, kind(h), *standing(h, scope))
    return select(a).where(a.c.id.in_(wanted.correlate_except(None))).order_by(a.c.name_key, a.c.id)


def control(ask: Ask) -> ColumnElement[Any]:
    """The picture of the parent region."""
    return ask.object(ask.row, scope=scope_of_picture(ask))


def timeline(ask: Ask) -> ColumnElement[Any]:
    """The picture on every day on which something was said; `sayso.api.finishing` keeps the changes."""
    h, given = alias(HoldRow), ask.arguments()
    region = region_of(ask)
    days = select(h.c.said_on).where(h.c.region_id == region, *counts(h, ask.scope)).distinct().correlate_except(h)
    dated = days.order_by(h.c.said_on).subquery()
    shown = ask.scope.known_at_shown if ask.scope.known_at is not None else ask.now(Text(), rfc3339)
    scope = ask.within(as_of=dated.c.said_on, as_of_shown=ask.json.end_of_day(dated.c.said_on), known_at_shown=shown)
    pairs = [
        ("day", cast(dated.c.said_on, Text)),
        ("control", ask.object(ask.row, scope=scope)),
        ("status", status(region, scope)),
        ("claimed", _ids(ask, region, scope, "holder_id", _held)),
        ("disputed", _ids(ask, region, scope, "party_id", _denied)),
    ]
    limits = {name: ask.bind(leaf, Text(), str) for name, leaf in given.items() if isinstance(leaf, Leaf)}
    pictures = ask.json.gathered(ask.json.object(pairs), dated)
    return ask.json.object([("pictures", pictures), *limits.items()])


def _ids(ask: Ask, region: ColumnElement[Any], scope: Scope, column: str, kind: Any) -> ColumnElement[str]:
    h = alias(HoldRow)
    rows = select(h.c[column]).where(h.c.region_id == region, kind(h), *standing(h, scope)).distinct()
    return ask.json.joined(rows.order_by(h.c[column]).correlate_except(None))


def _positions(ask: Ask, scope: Scope, conditions: Sequence[ColumnElement[bool]]) -> ColumnElement[Any]:
    h = alias(HoldRow)
    grouped = (
        select(h.c.region_id, h.c.holder_id, h.c.stance, func.max(h.c.said_on).label("last_on"))
        .where(*(condition(h) for condition in conditions), *standing(h, scope))  # type: ignore[operator]
        .group_by(h.c.region_id, h.c.holder_id, h.c.stance)
        .order_by(h.c.region_id, h.c.stance, h.c.holder_id)
    )
    return ask.many(grouped.correlate_except(None), scope=scope)


def _region_positions(ask: Ask) -> ColumnElement[Any]:
    region = region_of(ask)
    return _positions(ask, ask.scope, [lambda h: h.c.region_id == region])  # type: ignore[list-item]


def actor_positions(ask: Ask) -> ColumnElement[Any]:
    """What is said about the parent actor's holds, and what it says about holds of others."""
    scope = scope_of_picture(ask)
    actor = stands_for(ask.row.c.id, scope)

    def about(h: Any) -> ColumnElement[bool]:
        return or_(h.c.holder_id == actor, h.c.party_id == actor, h.c.claimant_id == actor)

    return _positions(ask, scope, [about])  # type: ignore[list-item]


def _behind(ask: Ask, h: Any) -> list[ColumnElement[bool]]:
    """Conditions for the holds of the parent position."""
    row = ask.row
    same = [h.c.region_id == row.c.region_id, h.c.holder_id == row.c.holder_id, h.c.stance == row.c.stance]
    return [*same, *standing(h, ask.scope)]


def _said_by(ask: Ask) -> ColumnElement[Any]:
    h, a = alias(HoldRow), alias(ActorRow)
    speakers = select(func.coalesce(h.c.claimant_id, h.c.party_id)).where(*_behind(ask, h)).correlate_except(None)
    return ask.many(select(a).where(a.c.id.in_(speakers)).order_by(a.c.name_key, a.c.id).correlate_except(None))


def _position_support(ask: Ask) -> ColumnElement[Any]:
    h, c = alias(HoldRow), alias(ClaimRow)
    return support(ask, c, c.join(h, h.c.claim_id == c.c.id), _behind(ask, h))


def _position_claims(ask: Ask) -> ColumnElement[Any]:
    from sayso.api.fields.claims import latest_said  # noqa: PLC0415 - claims page by the same rules

    h, c = alias(HoldRow), alias(ClaimRow)
    mine = select(h.c.claim_id).where(*_behind(ask, h)).correlate_except(None)
    return connection(ask, select().select_from(c).where(c.c.id.in_(mine)), c, latest_said(c))


def _explanation(ask: Ask) -> ColumnElement[Any]:
    """What the sentence is made of; `sayso.api.finishing` words it."""
    region = region_of(ask)
    h, c = alias(HoldRow), alias(ClaimRow)
    joined = c.join(h, h.c.claim_id == c.c.id)
    behind = [h.c.region_id == region, _held(h), *standing(h, ask.scope)]
    number = select(func.count(c.c.id.distinct())).select_from(joined).where(*behind).correlate_except(None)
    origins = select(func.count(c.c.origin_id.distinct())).select_from(joined).where(*behind).correlate_except(None)
    return ask.json.object(
        [
            ("region", ask.row.c.name),
            ("claimed", _name_list(ask, "holder_id", _held)),
            ("disputed", _name_list(ask, "party_id", _denied)),
            ("claims", number.scalar_subquery()),
            ("origins", origins.scalar_subquery()),
            ("asOf", cast(ask.scope.as_of, Text)),
        ]
    )


def _name_list(ask: Ask, column: str, kind: Any) -> ColumnElement[Any]:
    actors = _actors(region_of(ask), ask.scope, column, kind).correlate_except(None).subquery()
    return ask.json.gathered(actors.c.name, actors)


def _parties(column: str, kind: Any) -> Build:
    return lambda ask: ask.many(_actors(region_of(ask), ask.scope, column, kind).correlate_except(None))


def _scoped(name: str) -> Build:
    return lambda ask: getattr(ask.scope, name)


CONTROL_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "Control": {
        "region": to_standing(RegionRow, "id"),
        "asOf": _scoped("as_of_shown"),
        "knownAt": _scoped("known_at_shown"),
        "status": lambda ask: status(region_of(ask), ask.scope),
        "claimedBy": _parties("holder_id", _held),
        "disputedBy": _parties("party_id", _denied),
        "positions": _region_positions,
        "explanation": _explanation,
    },
    "ControlPosition": {
        "region": to_one(RegionRow, "region_id", nullable=False),
        "actor": to_one(ActorRow, "holder_id", nullable=False),
        "stance": "stance",
        "saidBy": _said_by,
        "support": _position_support,
        "lastUtteredOn": day("last_on"),
        "claims": _position_claims,
    },
}
