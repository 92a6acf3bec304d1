"""Reads the annotated corpus as recorded claims, with the relations that its propositions imply."""

import datetime as dt
import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.extraction.holds import find_holds
from sayso.schema.records import ActorRecord, ClaimRecord, PlaceRecord, RecordedClaim, Span, SpelledName
from sayso.schema.vocabulary import (
    ActorKind,
    Form,
    Modality,
    Polarity,
    RegionKind,
    RelationKind,
    Topic,
)

_DAYS_NEAR = 60


@dataclass
class Story:
    """The claims of one story in the order in which a ledger would meet them, and the right relations by id pair."""

    name: str
    claims: list[RecordedClaim] = field(default_factory=list)
    propositions: dict[str, dict[str, str]] = field(default_factory=dict)

    def expected(self) -> dict[frozenset[str], RelationKind]:
        """The kind of relation for every pair that shares a proposition."""
        pairs = itertools.combinations(self.claims, 2)
        return {
            frozenset((one.id, other.id)): _kind(one, other, opposed)
            for one, other in pairs
            if (opposed := self._opposed(one.id, other.id)) is not None
        }

    def _opposed(self, one: str, other: str) -> bool | None:
        sides, others = self.propositions[one], self.propositions[other]
        shared = sides.keys() & others.keys()
        return any(sides[name] != others[name] for name in shared) if shared else None

    def meetings(self) -> Iterator[tuple[RecordedClaim, list[RecordedClaim]]]:
        """Each claim with the earlier ones that a ledger hands over as candidates."""
        for at, claim in enumerate(self.claims):
            yield claim, [other for other in self.claims[:at] if near(claim, other)]


def near(one: RecordedClaim, other: RecordedClaim) -> bool:
    """Whether two claims are close enough to be compared: one source, or places or people shared in weeks."""
    if one.source_id == other.source_id:
        return True
    days = (one.uttered_on, other.uttered_on)
    if days[0] and days[1] and abs((days[0] - days[1]).days) > _DAYS_NEAR:
        return False
    return bool(set(one.place_lineage) & set(other.place_lineage) or _people(one) & _people(other))


def _people(claim: RecordedClaim) -> set[str]:
    return {key for key in (claim.party_id, claim.claimant_id, *claim.subjects) if key}


def _kind(one: RecordedClaim, other: RecordedClaim, opposed: bool) -> RelationKind:
    if opposed:
        denied = Modality.DENIED in (one.modality, other.modality)
        return RelationKind.DENIES if denied else RelationKind.CONTRADICTS
    same = one.claimant_id == other.claimant_id and one.claimant_descriptor == other.claimant_descriptor
    return RelationKind.REPEATS if same else RelationKind.CORROBORATES


def read(path: Path) -> list[Story]:
    """All stories of a compiled corpus; each document's claims in text order."""
    stories: dict[str, Story] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            story = stories.setdefault(document["story"], Story(document["story"]))
            reader = Reader(document)
            for claim in document["claims"]:
                record = reader.recorded(claim)
                story.claims.append(record)
                story.propositions[record.id] = dict(claim["propositions"])
    for story in stories.values():
        story.claims.sort(key=lambda claim: (claim.published_at or dt.datetime.min, claim.source_id, claim.start or 0))
    return list(stories.values())


class Reader:
    """Turns the annotation of one document into records."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.actors = {
            name: ActorRecord(
                key=name,
                name=name,
                kind=ActorKind(each["kind"]),
                names=tuple(SpelledName(value=alias) for alias in each["aliases"] if alias),
            )
            for name, each in document["actors"].items()
        }
        self.places = {
            name: PlaceRecord(key=name, name=name, kind=RegionKind(each["kind"]))
            for name, each in document["regions"].items()
        }

    def party(self, name: str) -> str | None:
        """The top organisation above an actor; None for people who belong to nobody, and for nobody."""
        if not name:
            return None
        seen: set[str] = set()
        while (above := self.document["actors"][name].get("of")) and name not in seen:
            seen.add(name)
            name = above
        return None if self.actors[name].kind is ActorKind.PERSON else name

    def lineage(self, names: list[str]) -> tuple[str, ...]:
        """Regions and all that they lie in."""
        found: dict[str, None] = {}
        for name in names:
            at: str | None = name
            while at and at not in found:
                found[at] = None
                at = self.document["regions"].get(at, {}).get("in")
        return tuple(found)

    def recorded(self, claim: Mapping[str, Any]) -> RecordedClaim:
        """The claim as the ledger would hand it to the relation rules."""
        record = self.claim(claim)
        voice = claim["speaks_for"] or claim["claimant"]
        holds = dict.fromkeys((hold.holder, hold.stance) for hold in record.holds)
        return RecordedClaim(
            text=record.text,
            content=record.content,
            modality=record.modality,
            polarity=record.polarity,
            topic=record.topic,
            claimant_descriptor=record.claimant_descriptor,
            places=record.places,
            subjects=record.subjects,
            uttered_on=record.uttered_on,
            id=f"{self.document['id']}#{claim['id']}",
            source_id=self.document["id"],
            publisher_id=self.document["publisher"],
            claimant_id=claim["claimant"],
            party_id=self.party(voice) if voice else None,
            speaks_for_id=claim["speaks_for"],
            place_lineage=self.lineage(claim["regions"]),
            holders=tuple(holder for holder, _ in holds),
            stances=tuple(stance for _, stance in holds),
            start=record.span.start,
            published_at=dt.datetime.fromisoformat(self.document["published"]),
            language=self.document["lang"],
        )

    def claim(self, claim: Mapping[str, Any]) -> ClaimRecord:
        """The claim as extraction would hand it over, its holds read by the rules."""
        text: str = self.document["text"]
        spans = [span for kind in ("source", "cue", "content") for span in claim[kind]]
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        content = " … ".join(text[first:last] for first, last in claim["content"])
        record = ClaimRecord(
            span=Span(start=start, end=end),
            text=text[start:end],
            content=content,
            form=Form.INDIRECT,
            modality=Modality(claim["modality"][0]),
            polarity=Polarity.NEGATIVE if claim["polarity"] == "-" else Polarity.AFFIRMATIVE,
            topic=Topic(claim["topic"][0]),
            claimant=claim["claimant"],
            claimant_descriptor=claim["descriptor"],
            speaks_for=claim["speaks_for"],
            places=tuple(claim["regions"]),
            subjects=tuple(claim["subjects"]),
            uttered_on=claim["uttered_on"] and dt.date.fromisoformat(claim["uttered_on"]),
            extractor="corpus",
            extractor_version="1",
        )
        return record.model_copy(update={"holds": find_holds(record, self.actors, self.places, self.party)})
