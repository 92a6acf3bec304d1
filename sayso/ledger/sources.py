"""Writes sources with authors, passages, media and links, and finds what they are copies of."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, or_, select

from sayso.ledger.changes import record_changes
from sayso.ledger.naming import actor_id, source_id
from sayso.ledger.rules import Rules
from sayso.ledger.search import Entry, index
from sayso.ledger.transaction import Values, Writer, chunks, table_of
from sayso.schema.ids import content_id
from sayso.schema.records import Link, Payload, Reading
from sayso.schema.tables import (
    PassageRow,
    SourceAuthorRow,
    SourceLinkRow,
    SourceMediumRow,
    SourceRow,
    SourceShingleRow,
)
from sayso.schema.vocabulary import SearchKind, SourceLinkKind

_MOST_CANDIDATES: Final = 20
_LEAST_SHARED: Final = 0.25
_PART: Final = 1 / 3


@dataclass(frozen=True)
class Place:
    """Where a document stood: its payload, its number in it, and who read it."""

    payload: Payload
    ordinal: int
    adapter: str


@dataclass(frozen=True)
class RecordedSource:
    """What later steps need to know of a source."""

    id: str
    origin_id: str
    day: dt.date
    reading: Reading
    copies: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Copy:
    id: str
    origin_id: str
    published_at: dt.datetime | None
    similarity: float
    part: bool


def record_source(writer: Writer, reading: Reading, place: Place, rules: Rules) -> RecordedSource | None:
    """Add a source whose actors are recorded already; None when the ledger has it."""
    document = reading.document
    node = source_id(document, reading.publisher)
    if writer.existing(SourceRow, "id", [node]):
        return None
    sampled = rules.shingles(document.text)
    copies = _copies(writer, document.text, sampled, rules)
    whole = next((copy for copy in copies if not copy.part), None)
    origin = whole.origin_id if whole else node
    writer.add(SourceRow, [_source_row(reading, place, node, origin)])
    writer.add(SourceShingleRow, ({"hash": value, "source_id": node} for value in sorted(sampled)))
    _record_parts(writer, reading, node)
    _record_links(writer, reading, node, copies)
    index(writer.connection, [Entry(node, SearchKind.SOURCE, document.title or "", document.text)])
    record_changes(writer, [node])
    day = (document.published_at or place.payload.retrieved_at).date()
    return RecordedSource(node, origin, day, reading, tuple(copy.id for copy in copies))


def _source_row(reading: Reading, place: Place, node: str, origin: str) -> Values:
    document = reading.document
    return {
        "id": node,
        "kind": document.kind,
        "title": document.title,
        "url": document.url,
        "external_id": document.external_id,
        "publisher_id": actor_id(reading.publisher) if reading.publisher else None,
        "published_at": document.published_at,
        "retrieved_at": place.payload.retrieved_at,
        "language": document.language,
        "text": document.text,
        "sha256": place.payload.sha256,
        "ordinal": place.ordinal,
        "adapter": place.adapter,
        "origin_id": origin,
    }


def _record_parts(writer: Writer, reading: Reading, node: str) -> None:
    authors = dict.fromkeys(reading.authors)
    writer.add(
        SourceAuthorRow,
        ({"source_id": node, "ordinal": n, "actor_id": actor_id(key)} for n, key in enumerate(authors)),
    )
    writer.add(
        PassageRow,
        ({"source_id": node, "ordinal": n, **passage.model_dump()} for n, passage in enumerate(reading.passages)),
    )
    writer.add(
        SourceMediumRow,
        ({"source_id": node, "ordinal": n, **medium.model_dump()} for n, medium in enumerate(reading.document.media)),
    )


def _copies(writer: Writer, text: str, sampled: frozenset[int], rules: Rules) -> list[_Copy]:
    """Recorded sources that share the text, earliest recorded first."""
    found = []
    sources = table_of(SourceRow)
    for node in _candidates(writer, sampled):
        columns = (sources.c.text, sources.c.origin_id, sources.c.published_at)
        row = writer.connection.execute(select(*columns).where(sources.c.id == node)).one()
        if rules.is_copy(text, row.text):
            shorter, longer = sorted((len(text), len(row.text)))
            similarity = rules.similarity(text, row.text)
            found.append(_Copy(node, row.origin_id, row.published_at, similarity, shorter < longer * _PART))
    return found


def _candidates(writer: Writer, sampled: frozenset[int]) -> list[str]:
    shingles, sources = table_of(SourceShingleRow), table_of(SourceRow)
    shared: dict[str, int] = {}
    for chunk in chunks(sorted(sampled)):
        query = (
            select(shingles.c.source_id, func.count()).where(shingles.c.hash.in_(chunk)).group_by(shingles.c.source_id)
        )
        for node, count in writer.connection.execute(query):
            shared[node] = shared.get(node, 0) + count
    if not shared:
        return []
    query = select(shingles.c.source_id, func.count().label("size")).where(shingles.c.source_id.in_(list(shared)))
    sizes = {row.source_id: row.size for row in writer.connection.execute(query.group_by(shingles.c.source_id))}
    near = [node for node, n in shared.items() if n >= _LEAST_SHARED * min(sizes[node], len(sampled))]
    near = sorted(near, key=lambda node: (-shared[node], node))[:_MOST_CANDIDATES]
    order = select(sources.c.id).where(sources.c.id.in_(near)).order_by(sources.c.recorded_at, sources.c.id)
    return list(writer.connection.scalars(order))


def _record_links(writer: Writer, reading: Reading, node: str, copies: Sequence[_Copy]) -> None:
    rows = [*_copy_rows(reading, node, copies), *_link_rows(writer, reading, node)]
    writer.add_missing(SourceLinkRow, rows)


def _copy_rows(reading: Reading, node: str, copies: Sequence[_Copy]) -> Iterator[Values]:
    """The later published one derives from the earlier; where that is unknown, the later recorded one."""
    published = reading.document.published_at
    for copy in copies:
        kind = SourceLinkKind.QUOTES if copy.part else SourceLinkKind.SYNDICATED_COPY
        earlier = published is not None and copy.published_at is not None and published < copy.published_at
        derived, original = (copy.id, node) if earlier else (node, copy.id)
        yield {
            "id": content_id("lnk", derived, kind, original),
            "source_id": derived,
            "kind": kind,
            "target_id": original,
            "target_url": None,
            "target_external_id": None,
            "similarity": copy.similarity,
        }


def _link_rows(writer: Writer, reading: Reading, node: str) -> Iterator[Values]:
    """Links that the item states; a target that is recorded later is found by its address when it is read."""
    for link in reading.document.links:
        target = _target(writer, link)
        if target != node:
            yield {
                "id": content_id("lnk", node, link.kind, link.external_id or link.url),
                "source_id": node,
                "kind": link.kind,
                "target_id": target,
                "target_url": link.url,
                "target_external_id": link.external_id,
                "similarity": None,
            }


def _target(writer: Writer, link: Link) -> str | None:
    sources = table_of(SourceRow)
    ways = []
    if link.external_id:
        ways.append(sources.c.external_id == link.external_id)
    if link.url:
        ways.append(sources.c.url == link.url)
    query = select(sources.c.id).where(or_(*ways)).order_by(sources.c.recorded_at, sources.c.id).limit(1)
    return writer.connection.scalar(query)
