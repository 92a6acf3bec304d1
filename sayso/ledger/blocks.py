"""Fetches the recorded claims that a new one may stand in relation to: its block, never the whole ledger."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Table, bindparam, exists, select

from sayso.ledger.claims import NewClaim
from sayso.ledger.sources import RecordedSource
from sayso.ledger.transaction import Writer, chunks, table_of
from sayso.schema.records import RecordedClaim
from sayso.schema.tables import ActorRow, ClaimRegionRow, ClaimRow, ClaimSubjectRow, HoldRow, RegionRow, SourceRow
from sayso.schema.vocabulary import ControlStance, Modality, Polarity, RegionKind, Topic

WINDOW: Final = dt.timedelta(days=30)
_MOST_PER_PLACE: Final = 100
_MOST_PER_AREA: Final = 30
_MOST_PER_PARTY: Final = 10
_MOST_REMEMBERED: Final = 5_000


class Block:
    """Recorded claims near the claims of one document, with the origin of each; those of its copies are all near.

    However many a ledger holds, a document meets all claims of its copies and, of those within a month of its own days,
    the latest 100 about each of its places, 30 in each area around them smaller than a country, 10 of each speaker and
    10 of each party on each topic. Of these, `relate` compares the ones most alike; older ones are left out.
    """

    def __init__(self, writer: Writer, claims: Sequence[NewClaim], source: RecordedSource, memory: "Memory") -> None:
        self._narrow = _narrow_regions(writer, claims)
        self.copies = frozenset(source.copies)
        copied = _by_copy(writer, source) if claims else ()
        ids = dict.fromkeys([*copied, *_by_place(writer, claims, self._narrow), *_by_party(writer, claims)])
        found = memory.recall(writer, list(ids))
        self.claims = [each.claim for each in found]
        self.origins = {each.claim.id: each.origin for each in found}

    def near(self, claim: RecordedClaim, among: Iterable[RecordedClaim]) -> list[RecordedClaim]:
        """Those that share a place, a speaker, a party or the source with the claim."""
        places, around = set(claim.places), self._narrow.intersection(claim.place_lineage)
        return [
            other
            for other in among
            if other.id != claim.id
            and (
                not places.isdisjoint(other.places)
                or not around.isdisjoint(other.place_lineage)
                or self._of_one_hand(claim, other)
            )
        ]

    def _of_one_hand(self, claim: RecordedClaim, other: RecordedClaim) -> bool:
        if claim.source_id == other.source_id or other.source_id in self.copies:
            return True
        same_side = claim.party_id is not None and claim.party_id == other.party_id
        same_speaker = claim.claimant_id is not None and claim.claimant_id == other.claimant_id
        return same_speaker or (same_side and claim.topic == other.topic)


def _narrow_regions(writer: Writer, claims: Sequence[NewClaim]) -> set[str]:
    """Places of the claims, and what contains them, that are smaller than a country."""
    regions = table_of(RegionRow)
    wanted = sorted({region for claim in claims for region in claim.view.place_lineage})
    found: set[str] = set()
    for chunk in chunks(wanted):
        query = select(regions.c.id).where(regions.c.id.in_(chunk), regions.c.kind != RegionKind.COUNTRY)
        found.update(writer.connection.scalars(query))
    return found


def _days(claims: Sequence[NewClaim]) -> tuple[dt.date, dt.date]:
    days = [claim.said_on for claim in claims]
    low = max(min(days).toordinal() - WINDOW.days, 1)
    high = min(max(days).toordinal() + WINDOW.days, dt.date.max.toordinal())
    return dt.date.fromordinal(low), dt.date.fromordinal(high)


def _by_copy(writer: Writer, source: RecordedSource) -> Iterable[str]:
    rows = table_of(ClaimRow)
    for chunk in chunks(source.copies):
        yield from writer.connection.scalars(select(rows.c.id).where(rows.c.source_id.in_(chunk)).order_by(rows.c.id))


def _by_place(writer: Writer, claims: Sequence[NewClaim], narrow: set[str]) -> Iterable[str]:
    if not claims:
        return
    first, last = _days(claims)
    direct = {region for claim in claims for region in claim.view.places}
    for region in sorted(narrow | direct):
        given = {"region": region, "first": first, "last": last}
        most = _MOST_PER_PLACE if region in direct else _MOST_PER_AREA
        query = _IN_REGION if region in narrow else _NAMING_REGION
        yield from writer.connection.scalars(query, {**given, "most": most})


def _by_party(writer: Writer, claims: Sequence[NewClaim]) -> Iterable[str]:
    if not claims:
        return
    first, last = _days(claims)
    days = {"first": first, "last": last}
    sides = {(claim.view.topic, claim.view.party_id) for claim in claims if claim.view.party_id}
    for topic, party in sorted(sides):
        yield from writer.connection.scalars(_OF_PARTY, {"topic": topic, "party": party, **days})
    for claimant in _heard_before(writer, claims, days):
        yield from writer.connection.scalars(_OF_CLAIMANT, {"claimant": claimant, **days})


def _heard_before(writer: Writer, claims: Sequence[NewClaim], days: Mapping[str, dt.date]) -> Iterator[str]:
    """Those of the speakers of whom the ledger has claims then; a text may name thousands that nobody ever heard."""
    actors = table_of(ActorRow)
    spoke = exists().where(_CLAIMS.c.claimant_id == actors.c.id, _within(_CLAIMS))
    for chunk in chunks(sorted({claim.view.claimant_id for claim in claims if claim.view.claimant_id})):
        yield from writer.connection.scalars(select(actors.c.id).where(actors.c.id.in_(chunk), spoke), days)


def _within(table: Table) -> ColumnElement[bool]:
    return table.c.said_on.between(bindparam("first"), bindparam("last"))


def _latest(table: Table, node: str, *conditions: ColumnElement[bool]) -> Select[Any]:
    """The latest claims that meet some conditions, within days; built once, because it is asked many times."""
    found = select(table.c[node]).where(*conditions, _within(table))
    return found.order_by(table.c.said_on.desc(), table.c[node].desc())


_REGIONS: Final = table_of(ClaimRegionRow)
_CLAIMS: Final = table_of(ClaimRow)
_IN_REGION: Final = _latest(
    _REGIONS, "claim_id", _REGIONS.c.region_id == bindparam("region"), ~_REGIONS.c.derived
).limit(bindparam("most"))
_NAMING_REGION: Final = _IN_REGION.where(_REGIONS.c.direct)
_OF_CLAIMANT: Final = _latest(_CLAIMS, "id", _CLAIMS.c.claimant_id == bindparam("claimant")).limit(_MOST_PER_PARTY)
_OF_PARTY: Final = _latest(
    _CLAIMS, "id", _CLAIMS.c.party_id == bindparam("party"), _CLAIMS.c.topic == bindparam("topic")
).limit(_MOST_PER_PARTY)


@dataclass(frozen=True)
class Known:
    """A recorded claim as the rules see it, its origin, and when it was recorded; none of it ever changes."""

    claim: RecordedClaim
    origin: str
    recorded_at: dt.datetime


class Memory:
    """The claims that a process loaded last: a busy place has the same candidates for document after document."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}

    def recall(self, writer: Writer, ids: Sequence[str]) -> list[Known]:
        """Recorded claims, earliest recorded first; those not in memory are read."""
        found = {node: self._known.pop(node) for node in ids if node in self._known}
        found |= {each.claim.id: each for each in _load(writer, [node for node in ids if node not in found])}
        self._known |= found
        for oldest in list(self._known)[: max(0, len(self._known) - _MOST_REMEMBERED)]:
            del self._known[oldest]
        return sorted(found.values(), key=lambda each: (each.recorded_at, each.claim.id))


def _load(writer: Writer, ids: Sequence[str]) -> list[Known]:
    claims, sources = table_of(ClaimRow), table_of(SourceRow)
    rows: list[Any] = []
    for chunk in chunks(ids):
        query = select(claims, sources.c.language).join(sources, sources.c.id == claims.c.source_id)
        rows += writer.connection.execute(query.where(claims.c.id.in_(chunk))).all()
    regions, direct = _regions(writer, ids)
    subjects = _listed(writer, table_of(ClaimSubjectRow), "actor_id", ids)
    holds = _holds(writer, ids)
    return [
        Known(
            _recorded(row, regions[row.id], direct[row.id], subjects[row.id], holds[row.id]),
            row.origin_id,
            row.recorded_at,
        )
        for row in rows
    ]


def _recorded(
    row: Any, regions: Sequence[str], direct: Sequence[str], subjects: Sequence[str], holds: Sequence[Any]
) -> RecordedClaim:
    return RecordedClaim.model_construct(
        id=row.id,
        source_id=row.source_id,
        publisher_id=row.publisher_id,
        text=row.text,
        content=row.content,
        start=row.start,
        modality=Modality(row.modality),
        polarity=Polarity(row.polarity),
        topic=Topic(row.topic),
        claimant_id=row.claimant_id,
        claimant_descriptor=row.claimant_descriptor,
        party_id=row.party_id,
        speaks_for_id=row.speaks_for_id,
        quotes=tuple(row.quotes),
        places=tuple(direct),
        place_lineage=(*direct, *(each for each in regions if each not in direct)),
        subjects=tuple(subjects),
        holders=tuple(hold.holder_id for hold in holds),
        stances=tuple(ControlStance(hold.stance) for hold in holds),
        uttered_on=row.uttered_on,
        published_at=row.published_at,
        language=row.language,
    )


def _regions(writer: Writer, ids: Sequence[str]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    rows = table_of(ClaimRegionRow)
    every: dict[str, list[str]] = defaultdict(list)
    direct: dict[str, list[str]] = defaultdict(list)
    for chunk in chunks(ids):
        query = select(rows.c.claim_id, rows.c.region_id, rows.c.direct)
        query = query.where(rows.c.claim_id.in_(chunk), ~rows.c.derived)
        for row in writer.connection.execute(query.order_by(rows.c.ordinal, rows.c.region_id)):
            every[row.claim_id].append(row.region_id)
            if row.direct:
                direct[row.claim_id].append(row.region_id)
    return every, direct


def _listed(writer: Writer, table: Table, column: str, ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for chunk in chunks(ids):
        query = select(table.c.claim_id, table.c[column]).where(table.c.claim_id.in_(chunk))
        for claim, value in writer.connection.execute(query.order_by(table.c.ordinal)):
            found[claim].append(value)
    return found


def _holds(writer: Writer, ids: Sequence[str]) -> dict[str, list[Any]]:
    rows = table_of(HoldRow)
    found: dict[str, list[Any]] = defaultdict(list)
    for chunk in chunks(ids):
        query = select(rows.c.claim_id, rows.c.holder_id, rows.c.stance)
        query = query.where(rows.c.claim_id.in_(chunk), ~rows.c.derived)
        for row in writer.connection.execute(query.order_by(rows.c.region_id, rows.c.holder_id, rows.c.stance)):
            found[row.claim_id].append(row)
    return found
