"""Writes claims with relays, regions, subjects and holds."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.ledger.changes import record_changes
from sayso.ledger.naming import actor_id, claim_id, region_id
from sayso.ledger.parties import Parties
from sayso.ledger.places import recorded_lineages
from sayso.ledger.search import Entry, index
from sayso.ledger.sources import RecordedSource
from sayso.ledger.transaction import Values, Writer
from sayso.schema.records import ClaimRecord, RecordedClaim
from sayso.schema.tables import ClaimRegionRow, ClaimRelayRow, ClaimRow, ClaimSubjectRow, HoldRow
from sayso.schema.vocabulary import SearchKind


@dataclass(frozen=True)
class NewClaim:
    """A claim about to be written: its record, its view for the rules, and the day it counts for."""

    record: ClaimRecord
    view: RecordedClaim
    said_on: dt.date


def prepare(writer: Writer, source: RecordedSource, parties: Parties) -> list[NewClaim]:
    """Claims of a reading with their ids, in text order; equal ones only once."""
    reading = source.reading
    named = sorted({region_id(key) for claim in reading.claims for key in claim.places})
    lineages = recorded_lineages(writer, named)
    found: dict[str, NewClaim] = {}
    for record in reading.claims:
        view = _view(record, source, parties, lineages)
        found.setdefault(view.id, NewClaim(record, view, record.uttered_on or source.day))
    return list(found.values())


def _view(
    record: ClaimRecord, source: RecordedSource, parties: Parties, lineages: Mapping[str, Sequence[str]]
) -> RecordedClaim:
    document = source.reading.document
    places = tuple(dict.fromkeys(region_id(key) for key in record.places))
    above = dict.fromkeys(each for place in places for each in lineages[place])
    publisher = source.reading.publisher
    return RecordedClaim(
        id=claim_id(source.id, record),
        source_id=source.id,
        publisher_id=actor_id(publisher) if publisher else None,
        text=record.text,
        content=record.content,
        start=record.span.start,
        modality=record.modality,
        polarity=record.polarity,
        topic=record.topic,
        claimant_id=actor_id(record.claimant) if record.claimant else None,
        claimant_descriptor=record.claimant_descriptor,
        party_id=parties.of(record),
        speaks_for_id=actor_id(record.speaks_for) if record.speaks_for else None,
        quotes=record.quotes,
        places=places,
        place_lineage=(*places, *(each for each in above if each not in places)),
        subjects=tuple(dict.fromkeys(actor_id(key) for key in record.subjects)),
        holders=tuple(actor_id(hold.holder) for hold in record.holds),
        stances=tuple(hold.stance for hold in record.holds),
        uttered_on=record.uttered_on,
        published_at=document.published_at,
        language=document.language,
    )


def write(writer: Writer, claims: Sequence[NewClaim], source: RecordedSource, origins: Mapping[str, str]) -> None:
    """Insert claims and all that hangs off them; `origins` maps each claim to the claim it shares an origin with."""
    writer.add(ClaimRow, (_claim_row(claim, source, origins[claim.view.id]) for claim in claims))
    writer.add(ClaimRelayRow, (row for claim in claims for row in _relay_rows(claim)))
    writer.add(ClaimRegionRow, (row for claim in claims for row in _region_rows(claim)))
    writer.add(ClaimSubjectRow, (row for claim in claims for row in _subject_rows(claim)))
    writer.add(HoldRow, (row for claim in claims for row in _hold_rows(claim)))
    index(writer.connection, (Entry(claim.view.id, SearchKind.CLAIM, "", claim.view.text) for claim in claims))
    record_changes(writer, (claim.view.id for claim in claims))


def _claim_row(claim: NewClaim, source: RecordedSource, origin: str) -> Values:
    record, view = claim.record, claim.view
    return {
        "id": view.id,
        "source_id": source.id,
        "start": record.span.start,
        "end": record.span.end,
        "text": record.text,
        "content": record.content,
        "quotes": list(record.quotes),
        "form": record.form,
        "cue": record.cue,
        "claimant_id": view.claimant_id,
        "claimant_descriptor": record.claimant_descriptor,
        "speaks_for_id": view.speaks_for_id,
        "party_id": view.party_id,
        "modality": record.modality,
        "polarity": record.polarity,
        "topic": record.topic,
        "condition": record.condition,
        "hedged": record.hedged,
        "uttered_on": record.uttered_on,
        "extractor": record.extractor,
        "extractor_version": record.extractor_version,
        "confidence": record.confidence,
        "origin_id": origin,
        "source_kind": source.reading.document.kind,
        "publisher_id": view.publisher_id,
        "published_at": view.published_at,
        "said_on": claim.said_on,
    }


def _relay_rows(claim: NewClaim) -> Iterator[Values]:
    for ordinal, relay in enumerate(claim.record.via):
        yield {
            "claim_id": claim.view.id,
            "ordinal": ordinal,
            "actor_id": actor_id(relay.actor) if relay.actor else None,
            "descriptor": relay.descriptor,
            "cue": relay.cue,
            "start": relay.span.start if relay.span else None,
            "end": relay.span.end if relay.span else None,
        }


def _region_rows(claim: NewClaim) -> Iterator[Values]:
    view = claim.view
    for ordinal, region in enumerate(view.place_lineage):
        direct = region in view.places
        yield {
            "claim_id": view.id,
            "region_id": region,
            "direct": direct,
            "ordinal": ordinal if direct else 0,
            "topic": view.topic,
            "modality": view.modality,
            "claimant_id": view.claimant_id,
            "uttered_on": view.uttered_on,
            "published_at": view.published_at,
            "said_on": claim.said_on,
        }


def _subject_rows(claim: NewClaim) -> Iterator[Values]:
    for ordinal, subject in enumerate(claim.view.subjects):
        yield {"claim_id": claim.view.id, "actor_id": subject, "ordinal": ordinal}


def _hold_rows(claim: NewClaim) -> Iterator[Values]:
    seen = set()
    for hold in claim.record.holds:
        key = (region_id(hold.place), actor_id(hold.holder), hold.stance)
        if key not in seen:
            seen.add(key)
            yield {
                "claim_id": claim.view.id,
                "region_id": key[0],
                "holder_id": key[1],
                "stance": hold.stance,
                "party_id": actor_id(hold.party) if hold.party else None,
                "claimant_id": claim.view.claimant_id,
                "said_on": claim.said_on,
            }
