"""Checks a ledger against its own rules: spans, ids, references, counters, changes, ancestors, the index."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Engine, func, select

from sayso.ledger.counters import COUNTERS, counted
from sayso.ledger.engine import refusals
from sayso.ledger.index import entries
from sayso.ledger.naming import actor_id, region_id
from sayso.ledger.relations import relation_id
from sayso.ledger.replay import OVER_TIME, STATES, has_history, replay
from sayso.ledger.transaction import table_of
from sayso.schema.ids import content_id
from sayso.schema.tables import (
    ActorRow,
    ChangeRow,
    ClaimRegionRow,
    ClaimRelationRow,
    ClaimRow,
    DisputeRow,
    RegionAncestorRow,
    RegionRow,
    Row,
    SourceRow,
)
from sayso.schema.tables.search import SEARCH_ENTRY, fold
from sayso.schema.vocabulary import RelationKind


@dataclass(frozen=True)
class Finding:
    """Something that the rules forbid: which check found it, where, and what is wrong."""

    check: str
    where: str
    message: str


def check_ledger(engine: Engine) -> list[Finding]:
    """All findings; none in a sound ledger."""
    with refusals(engine), engine.connect() as connection:
        found = [finding for check in _CHECKS for finding in check(connection)]
    with refusals(engine), engine.connect().execution_options(sqlite_begin="BEGIN IMMEDIATE") as connection:
        return found + list(_derived_rows(connection))


def findings_of_records(connection: Connection) -> Iterator[Finding]:
    """Findings among what is recorded, one by one; what is derived from it is not looked at."""
    for check in _OF_RECORDS:
        yield from check(connection)


def _spans(connection: Connection) -> Iterator[Finding]:
    claims, sources = table_of(ClaimRow), table_of(SourceRow)
    columns = (claims.c.id, claims.c.start, claims.c.end, claims.c.text, sources.c.text.label("whole"))
    for row in connection.execute(select(*columns).join(sources, sources.c.id == claims.c.source_id)):
        if row.whole[row.start : row.end] != row.text:
            yield Finding("spans", row.id, "its text is not what its span points at")


def _ids(connection: Connection) -> Iterator[Finding]:
    for row, derive in ((ActorRow, actor_id), (RegionRow, region_id)):
        table = table_of(row)
        for node, key in connection.execute(select(table.c.id, table.c.key)):
            if node != derive(key):
                yield Finding("ids", node, f"its id does not follow from its key {key!r}")
    for node, derived in _derived(connection):
        if node != derived:
            yield Finding("ids", node, f"its id does not follow from its content, which makes {derived}")
    changes = table_of(ChangeRow)
    for change in connection.execute(select(changes)):
        if change.id != content_id("chg", change.seq, change.kind, change.node_id):
            yield Finding("ids", change.id, "its id does not follow from what changed")


def _derived(connection: Connection) -> Iterator[tuple[str, str]]:
    """Ids of sources, claims, relations and disputes, beside what their content makes of them."""
    sources, claims, actors = table_of(SourceRow), table_of(ClaimRow), table_of(ActorRow)
    keyed = sources.outerjoin(actors, actors.c.id == sources.c.publisher_id)
    for row in connection.execute(select(sources, actors.c.key.label("publisher")).select_from(keyed)):
        moment = row.published_at.isoformat() if row.published_at else None
        place = row.external_id or row.url
        yield row.id, content_id("src", row.kind, place, row.publisher, moment, row.text)
    spoken = claims.outerjoin(actors, actors.c.id == claims.c.claimant_id)
    for row in connection.execute(select(claims, actors.c.key.label("claimant")).select_from(spoken)):
        speaker = row.claimant or row.claimant_descriptor
        yield row.id, content_id("clm", row.source_id, row.start, row.end, speaker, row.content)
    for row in connection.execute(select(table_of(ClaimRelationRow))):
        ends = (row.from_id, row.to_id)
        yield row.id, relation_id(RelationKind(row.kind), ends, row.basis, row.recorded_at)
    for row in connection.execute(select(table_of(DisputeRow))):
        yield row.id, content_id("dsp", row.topic, row.anchor)


def _references(connection: Connection) -> Iterator[Finding]:
    for table in Row.metadata.sorted_tables:
        for key in table.foreign_keys:
            target = key.column.table.alias()
            there = select(1).where(target.c[key.column.name] == key.parent).exists()
            query = select(func.count()).select_from(table).where(key.parent.is_not(None), ~there)
            if dangling := connection.scalar(query):
                yield Finding("references", f"{table.name}.{key.parent.name}", f"{dangling} rows point at nothing")


def _counters(connection: Connection) -> Iterator[Finding]:
    for row in COUNTERS:
        table = table_of(row)
        keys = [column.name for column in table.primary_key]
        expected = _counts(connection.execute(counted(row)), keys)
        for key, number in _counts(connection.execute(select(table)), keys).items():
            if (right := expected.pop(key, 0)) != number:
                yield Finding("counters", f"{table.name} {' '.join(key)}", f"says {number}, the claims say {right}")
        for key, right in expected.items():
            yield Finding("counters", f"{table.name} {' '.join(key)}", f"is missing, the claims say {right}")


def _counts(rows: Any, keys: list[str]) -> dict[tuple[str, ...], int]:
    return {tuple(row._mapping[key] for key in keys): row.claims for row in rows}


def _changes(connection: Connection) -> Iterator[Finding]:
    changes = table_of(ChangeRow)
    query = select(func.count(), func.coalesce(func.max(changes.c.seq), 0))
    count, last = connection.execute(query).one()
    if count != last:
        yield Finding("changes", str(last), f"{last - count} numbers are missing from the feed")


def _ancestors(connection: Connection) -> Iterator[Finding]:
    """A claim stands under each place that contains one it is about, and under no other."""
    links, above = table_of(ClaimRegionRow), table_of(RegionAncestorRow)
    parents = above.alias()
    stated = links.alias()
    missing = (
        select(links.c.claim_id, parents.c.ancestor_id)
        .join(parents, parents.c.region_id == links.c.region_id)
        .where(links.c.direct, ~links.c.derived)
        .where(
            ~select(1)
            .where(stated.c.claim_id == links.c.claim_id, stated.c.region_id == parents.c.ancestor_id)
            .where(~stated.c.derived)
            .exists()
        )
    )
    for claim, region in connection.execute(missing):
        yield Finding("ancestors", claim, f"it is not listed under {region}, which contains a place it is about")
    reason = (
        select(1)
        .select_from(stated.join(parents, parents.c.region_id == stated.c.region_id))
        .where(stated.c.claim_id == links.c.claim_id, stated.c.direct, parents.c.ancestor_id == links.c.region_id)
        .where(~stated.c.derived)
    )
    stray = select(links.c.claim_id, links.c.region_id).where(~links.c.direct, ~links.c.derived, ~reason.exists())
    for claim, region in connection.execute(stray):
        yield Finding("ancestors", claim, f"it is listed under {region}, which contains no place it is about")


def _derived_rows(connection: Connection) -> Iterator[Finding]:
    """What reviews and judgements make of claims is what the history makes of them; compared and rolled back."""
    stored = [_over_time(connection, row) for row in (*STATES, *OVER_TIME)]
    if not any(stored) and not has_history(connection):
        return
    replay(connection)
    for row, before in zip((*STATES, *OVER_TIME), stored, strict=True):
        for key in sorted(before ^ _over_time(connection, row)):
            yield Finding("derived", f"{table_of(row).name} {key}", "it is not what the history makes of it")
    connection.rollback()


def _over_time(connection: Connection, row: type[Row]) -> set[str]:
    """Rows that are derived, and recorded ones that ended, as text."""
    table = table_of(row)
    rows = select(table)
    if "derived" in table.c:
        rows = rows.where(table.c.derived | table.c.until.is_not(None))
    return {" ".join(str(value) for value in found) for found in connection.execute(rows)}


def _search(connection: Connection) -> Iterator[Finding]:
    columns = (SEARCH_ENTRY.c.node_id, SEARCH_ENTRY.c.kind, SEARCH_ENTRY.c.title, SEARCH_ENTRY.c.body)
    stored = {row.node_id: tuple(row) for row in connection.execute(select(*columns))}
    for entry in list(entries(connection)):
        right = (entry.node_id, str(entry.kind), fold(entry.title), fold(entry.body))
        if stored.pop(entry.node_id, None) != right:
            yield Finding("search", entry.node_id, "the full-text index does not hold its words")
    for node in stored:
        yield Finding("search", node, "the full-text index holds something that is not in the ledger")


_Checks = tuple[Callable[[Connection], Iterator[Finding]], ...]
_OF_RECORDS: Final[_Checks] = (_spans, _ids, _references, _changes, _ancestors)
_CHECKS: Final[_Checks] = (*_OF_RECORDS, _counters, _search)
