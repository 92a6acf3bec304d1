"""Sources with authors, media, links and copies."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, or_, select

from sayso.api.fields.claims import enumerator
from sayso.api.fields.common import alias, moment, to_many
from sayso.api.fields.effective import listed, to_standing
from sayso.api.fields.filters import claim_conditions, given_filter, scope_of, source_conditions
from sayso.api.paging import Order, connection, moment_key, number_key, text_key
from sayso.api.planner import Ask, Build
from sayso.schema.tables import ActorRow, ClaimRow, SourceAuthorRow, SourceLinkRow, SourceMediumRow, SourceRow
from sayso.schema.vocabulary import Direction, SourceOrderField


def _by(row: Any, field: SourceOrderField, direction: Direction) -> Order:
    keys = (moment_key(row.c[field.value.lower()], direction), text_key(row.c.id))
    return Order(f"{field}_{direction}", keys, direction)


def sources_root(ask: Ask) -> ColumnElement[Any]:
    """All sources in the order asked for."""
    s, wanted = alias(SourceRow), ask.arguments().get("orderBy")
    order = _by(s, SourceOrderField.PUBLISHED_AT, Direction.DESC)
    if isinstance(wanted, dict):
        order = _by(s, enumerator(wanted["field"], SourceOrderField), enumerator(wanted["direction"], Direction))
    return connection(ask, select().select_from(s).where(*source_conditions(ask, given_filter(ask), s)), s, order)


def _authors(ask: Ask) -> Select[Any]:
    link = alias(SourceAuthorRow)
    return listed(ask, ActorRow, link, "actor_id", "ordinal", link.c.source_id == ask.row.c.id)


def _media(ask: Ask) -> Select[Any]:
    m = alias(SourceMediumRow)
    return select(m).where(m.c.source_id == ask.row.c.id).order_by(m.c.ordinal)


def _links(ask: Ask) -> Select[Any]:
    link = alias(SourceLinkRow)
    return select(link).where(link.c.source_id == ask.row.c.id, *ask.known(link)).order_by(link.c.kind, link.c.id)


def _linked(ask: Ask) -> ColumnElement[Any]:
    """The linked source; one that was recorded after the link is found by its address or its platform's id."""
    s, other, row = alias(SourceRow), alias(SourceRow), ask.row
    found = or_(other.c.external_id == row.c.target_external_id, other.c.url == row.c.target_url)
    earliest = (
        select(other.c.id)
        .where(found, *ask.known(other))
        .order_by(other.c.recorded_at, other.c.id)
        .limit(1)
        .correlate(row)
    )
    target = func.coalesce(row.c.target_id, earliest.scalar_subquery())
    return ask.one(select().select_from(s).where(s.c.id == target), s)


def _copies(ask: Ask) -> ColumnElement[Any]:
    s = alias(SourceRow)
    same = [s.c.origin_id == ask.row.c.origin_id, s.c.id != ask.row.c.id, *ask.known(s)]
    rows = select().select_from(s).where(*same)
    return connection(ask, rows, s, _by(s, SourceOrderField.PUBLISHED_AT, Direction.ASC))


def _claims(ask: Ask) -> ColumnElement[Any]:
    c, given = alias(ClaimRow), given_filter(ask)
    scope = scope_of(ask, given)
    scoped = Ask(ask.planner, ask.kind, ask.nodes, ask.row, scope)
    conditions = [c.c.source_id == ask.row.c.id, *claim_conditions(scoped, given, c, scope)]
    order = Order("TEXT", (number_key(c.c.start), number_key(c.c.end), text_key(c.c.id)))
    return connection(scoped, select().select_from(c).where(*conditions), c, order)


SOURCE_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "Source": {
        "id": "id",
        "kind": "kind",
        "title": "title",
        "url": "url",
        "publisher": to_standing(ActorRow, "publisher_id"),
        "authors": to_many(_authors),
        "publishedAt": moment("published_at"),
        "retrievedAt": moment("retrieved_at"),
        "language": "language",
        "text": "text",
        "sha256": "sha256",
        "adapter": "adapter",
        "claims": _claims,
        "media": to_many(_media),
        "derivedFrom": to_many(_links),
        "copies": _copies,
    },
    "Media": {"kind": "kind", "url": "url", "altText": "alt_text"},
    "SourceLink": {"kind": "kind", "source": _linked, "similarity": "similarity"},
}
