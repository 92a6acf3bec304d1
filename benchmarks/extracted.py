"""The corpus as the installed extraction reads it, with the annotators' propositions where a claim was found.

Relation rules meet such claims in practice: some labels wrong, some claims missed, some too many. Weights fitted on the
annotation alone trust every label; fitting on both keeps them honest.
"""

import datetime as dt
import itertools
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from corpus import Story

from sayso.extraction.directory import SeedDirectory
from sayso.extraction.pipeline import Tools, read_document
from sayso.manager import load_plugins
from sayso.schema.records import (
    ActorRecord,
    ClaimRecord,
    Document,
    Named,
    PlaceRecord,
    Reading,
    RecordedClaim,
)
from sayso.schema.vocabulary import ActorKind
from sayso.settings import Settings

_SAME_STRETCH = 0.5


def read_extracted(path: Path) -> list[Story]:
    """All stories of a compiled corpus, each claim found by extraction and matched to the annotation by its stretch."""
    tools = installed_tools()
    with path.open(encoding="utf-8") as lines:
        documents = sorted(map(json.loads, lines), key=lambda each: (each["story"], each["published"], each["id"]))
    return [_story(name, group, tools) for name, group in itertools.groupby(documents, lambda each: each["story"])]


def installed_tools() -> Tools:
    """What the installed plugins bring along, and the well-known parties."""
    settings = Settings(database_url="sqlite://")
    plugins = load_plugins()
    return Tools(
        extractors=plugins.collect("register_extractors", settings=settings),
        gazetteers=plugins.collect("register_gazetteers", settings=settings),
        directories=[SeedDirectory()],
    )


def _story(name: str, documents: Iterable[Mapping[str, Any]], tools: Tools) -> Story:
    story, world = Story(name), World()
    for document in documents:
        reading = read_document(document_of(document), tools)
        world.learn(reading)
        matched = _matched(reading.claims, document["claims"])
        for at, claim in enumerate(reading.claims):
            record = world.recorded(f"{document['id']}#{at}", document["id"], claim, reading)
            story.claims.append(record)
            story.propositions[record.id] = matched.get(at, {})
    return story


def document_of(each: Mapping[str, Any]) -> Document:
    """The document of an annotation as an adapter would hand it over."""
    authors = (Named(name=each["author"], handle=each.get("handle")),) if each.get("author") else ()
    return Document(
        kind=each["kind"],
        text=each["text"],
        url=each.get("url"),
        title=each.get("title"),
        publisher=Named(name=each["publisher"]),
        authors=authors,
        published_at=dt.datetime.fromisoformat(each["published"]),
        language=each["lang"],
    )


def _matched(found: Iterable[ClaimRecord], annotated: Iterable[Mapping[str, Any]]) -> dict[int, dict[str, str]]:
    """The propositions of each found claim that covers the same stretch as an annotated one, one to one."""
    stretches = {at: (claim.span.start, claim.span.end) for at, claim in enumerate(found)}
    wanted = [(_stretch(claim), dict(claim["propositions"])) for claim in annotated]
    pairs = sorted(
        (
            (_overlap(mine, theirs), at, number)
            for at, mine in stretches.items()
            for number, (theirs, _) in enumerate(wanted)
        ),
        reverse=True,
    )
    matched: dict[int, dict[str, str]] = {}
    taken: set[int] = set()
    for share, at, number in pairs:
        if share >= _SAME_STRETCH and at not in matched and number not in taken:
            matched[at] = wanted[number][1]
            taken.add(number)
    return matched


def _stretch(claim: Mapping[str, Any]) -> tuple[int, int]:
    spans = [span for kind in ("source", "cue", "content") for span in claim[kind]]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Twice the shared characters over all characters of both."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * max(shared, 0) / (one[1] - one[0] + other[1] - other[0])


class World:
    """Actors and places of the documents read so far, by key, as a ledger would know them."""

    def __init__(self) -> None:
        self.actors: dict[str, ActorRecord] = {}
        self.places: dict[str, PlaceRecord] = {}

    def learn(self, reading: Reading) -> None:
        """Take in what a reading tells; later affiliations win, and the name by which a place came first."""
        for actor in reading.actors:
            known = self.actors.get(actor.key)
            kept = known.affiliations if known is not None and not actor.affiliations else actor.affiliations
            self.actors[actor.key] = actor.model_copy(update={"affiliations": kept})
        self.places = {place.key: place for place in reading.places} | self.places

    def party(self, key: str) -> str | None:
        """The top organisation above an actor; None for people who belong to nobody."""
        seen: set[str] = set()
        while key in self.actors and self.actors[key].affiliations and key not in seen:
            seen.add(key)
            key = self.actors[key].affiliations[0].organisation
        actor = self.actors.get(key)
        return None if actor is not None and actor.kind is ActorKind.PERSON else key

    def lineage(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Places and all that they lie in."""
        found: dict[str, None] = {}
        waiting = list(keys)
        while waiting:
            key = waiting.pop(0)
            if key not in found:
                found[key] = None
                waiting += self.places[key].parents if key in self.places else ()
        return tuple(found)

    def recorded(self, name: str, source: str, claim: ClaimRecord, reading: Reading) -> RecordedClaim:
        """The claim as the ledger would hand it to the relation rules."""
        voice = claim.speaks_for or claim.claimant
        holds = dict.fromkeys((hold.holder, hold.stance) for hold in claim.holds)
        return RecordedClaim(
            id=name,
            source_id=source,
            text=claim.text,
            content=claim.content,
            modality=claim.modality,
            polarity=claim.polarity,
            topic=claim.topic,
            publisher_id=reading.publisher,
            claimant_id=claim.claimant,
            claimant_descriptor=claim.claimant_descriptor,
            party_id=self.party(voice) if voice else None,
            speaks_for_id=claim.speaks_for,
            places=claim.places,
            place_lineage=self.lineage(claim.places),
            subjects=claim.subjects,
            holders=tuple(holder for holder, _ in holds),
            stances=tuple(stance for _, stance in holds),
            start=claim.span.start,
            uttered_on=claim.uttered_on,
            published_at=reading.document.published_at,
            language=reading.document.language,
        )
