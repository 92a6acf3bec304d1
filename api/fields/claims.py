"""Claims, their relations and what stands behind them."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, Select, case, literal_column, or_, select

from sayso.api.fields.common import alias, day, flag, is_one_of, moment, same_row, support, to_many, to_one
from sayso.api.fields.effective import (
    among,
    counts,
    kept,
    listed,
    relation_counts,
    relation_stands,
    retracted,
    review_stands,
    sided,
    to_part,
    to_standing,
    to_voice,
)
from sayso.api.fields.filters import (
    OPPOSING,
    claim_conditions,
    contested,
    given_filter,
    is_open,
    one_of,
    scope_of,
    sure,
)
from sayso.api.fields.matching import matches
from sayso.api.paging import Order, connection, day_key, moment_key, number_key, text_key
from sayso.api.planner import Ask, Build
from sayso.api.values import Given, Leaf
from sayso.schema.tables import (
    ActorRow,
    ClaimRegionRow,
    ClaimRelationRow,
    ClaimRelayRow,
    ClaimRow,
    ClaimSubjectRow,
    DisputeClaimRow,
    DisputeRow,
    RegionRow,
    ReviewRow,
    SourceRow,
)
from sayso.schema.tables.search import SEARCH_ENTRY
from sayso.schema.vocabulary import (
    ClaimOrderField,
    Direction,
    RelationKind,
    SearchKind,
    Standing,
)

Within = Callable[[Ask], Sequence[ColumnElement[bool]]]

_AGREEING: Final = (RelationKind.CORROBORATES, RelationKind.REPEATS)


def latest_said(c: Any) -> Order:
    """The order of claims where nothing else is asked for."""
    keys = (day_key(c.c.uttered_on, Direction.DESC), text_key(c.c.id))
    return Order("UTTERED_ON_DESC", keys, Direction.DESC)


def claim_page(ask: Ask, c: Any, source: FromClause, within: Within) -> ColumnElement[Any]:
    """A page of claims out of `source`, latest said first, by the field's own filter and by conditions in its scope."""
    given = given_filter(ask) if "filter" in ask.kind.fields[ask.nodes[0].name.value].args else {}
    scope = scope_of(ask, given)
    scoped = Ask(ask.planner, ask.kind, ask.nodes, ask.row, scope)
    rows = select().select_from(source).where(*within(scoped), *claim_conditions(scoped, given, c, scope))
    return connection(scoped, rows, c, latest_said(c))


def claims_root(ask: Ask) -> ColumnElement[Any]:
    """All claims in the order asked for."""
    c, given = alias(ClaimRow), given_filter(ask)
    scope = scope_of(ask, given)
    scoped = Ask(ask.planner, ask.kind, ask.nodes, ask.row, scope)
    rows: Select[Any] = select().select_from(c).where(*claim_conditions(scoped, given, c, scope))
    order = latest_said(c)
    wanted = ask.arguments().get("orderBy")
    if isinstance(wanted, dict):
        rows, order = _ordered(scoped, rows, c, wanted, given)
    return connection(scoped, rows, c, order)


def _ordered(
    ask: Ask, rows: Select[Any], c: Any, wanted: dict[str, Given], given: dict[str, Given]
) -> tuple[Select[Any], Order]:
    field, direction = enumerator(wanted["field"], ClaimOrderField), enumerator(wanted["direction"], Direction)
    if field is ClaimOrderField.RELEVANCE:
        if "text" not in given:
            raise ask.refuse("ordering by relevance needs the filter's text")
        found, score = matches(ask, given["text"])
        of_kind = SEARCH_ENTRY.c.kind == literal_column(f"'{SearchKind.CLAIM}'")
        scored = found.add_columns(SEARCH_ENTRY.c.node_id, score.label("score")).where(of_kind).subquery()
        rows = rows.join(scored, scored.c.node_id == c.c.id)
        first = number_key(scored.c.score)
    elif field is ClaimOrderField.UTTERED_ON:
        first = day_key(c.c.uttered_on, direction)
    else:
        first = moment_key(c.c[field.value.lower()], direction)
    return rows, Order(f"{field}_{direction}", (first, text_key(c.c.id)), direction)


def enumerator(value: Given, kind: type[Any]) -> Any:
    """The enumerator that an input field holds while planning; plans differ by it."""
    assert isinstance(value, Leaf)
    return kind(value.now.value)


def _relations(ask: Ask) -> ColumnElement[Any]:
    r, given = alias(ClaimRelationRow), ask.arguments()
    conditions = [or_(r.c.from_id == ask.row.c.id, r.c.to_id == ask.row.c.id), *relation_stands(r, ask.scope)]
    if "kinds" in given:
        conditions.append(one_of(ask, r.c.kind, given["kinds"]))
    if "basis" in given:
        conditions.append(one_of(ask, r.c.basis, given["basis"]))
    keys = (moment_key(r.c.recorded_at, Direction.DESC), text_key(r.c.id))
    rows = select().select_from(r).where(*conditions)
    return connection(ask, rows, r, Order("RECORDED_AT_DESC", keys, Direction.DESC))


def _neighbour(ask: Ask, c: Any, kinds: Sequence[RelationKind]) -> ColumnElement[bool]:
    """Claims at the other end of some relation of the parent claim."""
    there, back = alias(ClaimRelationRow), alias(ClaimRelationRow)
    ahead = select(there.c.to_id).where(
        there.c.from_id == ask.row.c.id, is_one_of(there.c.kind, kinds), sure(there), *relation_counts(there, ask.scope)
    )
    behind = select(back.c.from_id).where(
        back.c.to_id == ask.row.c.id, is_one_of(back.c.kind, kinds), sure(back), *relation_counts(back, ask.scope)
    )
    return or_(among(ask, c.c.id, ahead.correlate(ask.row)), among(ask, c.c.id, behind.correlate(ask.row)))


def _neighbours(*kinds: RelationKind) -> Build:
    def build(ask: Ask) -> ColumnElement[Any]:
        c = alias(ClaimRow)
        return claim_page(ask, c, c, lambda scoped: [_neighbour(scoped, c, kinds)])

    return build


def _support(ask: Ask) -> ColumnElement[Any]:
    c = alias(ClaimRow)
    mine = or_(c.c.id == ask.row.c.id, _neighbour(ask, c, _AGREEING))
    return support(ask, c, c, [mine, kept(c.c.id, ask.scope)])


def _standing(ask: Ask) -> ColumnElement[Any]:
    newer = alias(ClaimRelationRow)
    replaced = (
        select(newer.c.id)
        .where(newer.c.to_id == ask.row.c.id, newer.c.kind == RelationKind.SUPERSEDES)
        .where(*relation_counts(newer, ask.scope))
        .correlate(ask.row)
        .exists()
    )
    return case(
        (retracted(ask.row.c.id, ask.scope), literal_column(f"'{Standing.RETRACTED}'")),
        (replaced, literal_column(f"'{Standing.SUPERSEDED}'")),
        (contested(ask.row, ask.scope), literal_column(f"'{Standing.CONTESTED}'")),
        else_=literal_column(f"'{Standing.UNCONTESTED}'"),
    )


def _review(ask: Ask) -> ColumnElement[Any]:
    r = alias(ReviewRow)
    rows = select(r).where(r.c.claim_id == ask.row.c.id, *review_stands(r, ask.scope)).correlate(ask.row)
    latest = rows.order_by(r.c.recorded_at.desc(), r.c.id.desc()).limit(1).subquery()
    return ask.one(select().select_from(latest), latest)


def _regions(ask: Ask) -> Select[Any]:
    r, link = alias(RegionRow), alias(ClaimRegionRow)
    rows = select(r).join(link, link.c.region_id == r.c.id).where(link.c.claim_id == ask.row.c.id, link.c.direct)
    return rows.where(*counts(link, ask.scope)).order_by(link.c.ordinal, r.c.id)


def _subjects(ask: Ask) -> Select[Any]:
    link = alias(ClaimSubjectRow)
    return listed(ask, ActorRow, link, "actor_id", "ordinal", link.c.claim_id == ask.row.c.id)


def _via(ask: Ask) -> Select[Any]:
    v = alias(ClaimRelayRow)
    return select(v).where(v.c.claim_id == ask.row.c.id).order_by(v.c.ordinal)


def _disputes(ask: Ask) -> Select[Any]:
    d, member = alias(DisputeRow), alias(DisputeClaimRow)
    mine = select(member.c.dispute_id).where(member.c.claim_id == ask.row.c.id, *ask.known(member))
    mine = mine.where(sided(ask.row.c.id, ask.scope)).correlate(ask.row)
    return select(d).where(d.c.id.in_(mine), is_open(d, ask.scope)).order_by(d.c.question, d.c.id)


def _relay_span(ask: Ask) -> ColumnElement[Any]:
    return ask.json.nested(case((ask.row.c.start.is_not(None), ask.object(ask.row))))


CLAIM_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "Claim": {
        "id": "id",
        "text": "text",
        "span": same_row,
        "quotes": lambda ask: ask.json.nested(ask.row.c.quotes),
        "form": "form",
        "cue": "cue",
        "claimant": to_voice("claimant_id"),
        "claimantDescriptor": "claimant_descriptor",
        "speaksFor": to_voice("speaks_for_id"),
        "via": to_many(_via),
        "modality": to_part("modality"),
        "polarity": to_part("polarity"),
        "topic": to_part("topic"),
        "condition": "condition",
        "hedged": flag("hedged"),
        "regions": to_many(_regions),
        "subjects": to_many(_subjects),
        "utteredOn": day("uttered_on"),
        "source": to_one(SourceRow, "source_id", nullable=False),
        "relations": _relations,
        "disputedBy": _neighbours(*OPPOSING),
        "corroboratedBy": _neighbours(RelationKind.CORROBORATES),
        "repeatedBy": _neighbours(RelationKind.REPEATS),
        "disputes": to_many(_disputes),
        "standing": _standing,
        "support": _support,
        "extraction": same_row,
        "review": _review,
        "recordedAt": moment("recorded_at"),
    },
    "Span": {"start": "start", "end": "end"},
    "Attribution": {
        "actor": to_standing(ActorRow, "actor_id"),
        "descriptor": "descriptor",
        "cue": "cue",
        "span": _relay_span,
    },
    "Extraction": {"extractor": "extractor", "version": "extractor_version", "confidence": "confidence"},
    "Review": {"status": "status", "by": "by", "at": moment("recorded_at"), "note": "note"},
    "ClaimRelation": {
        "id": "id",
        "kind": "kind",
        "from": to_one(ClaimRow, "from_id", nullable=False),
        "to": to_one(ClaimRow, "to_id", nullable=False),
        "basis": "basis",
        "confidence": "confidence",
        "rationale": "rationale",
    },
}
