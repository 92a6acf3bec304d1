"""Measure pictures of control on the annotated corpus: the installed extraction's holds against the annotated claims.

    python benchmarks/control.py [--corpus ../shared/corpus/corpus.jsonl] [--errors]

`control_questions.toml` names the propositions that say who holds a place. Who affirms and rejects them, by the
annotation, gives the expected picture; it is compared with what the rules read in the annotated claims, and with what
extraction reads in the same documents. Prints how many places get the right status, and with it the right parties.
"""

import argparse
import datetime as dt
import itertools
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus import Reader
from extracted import document_of, installed_tools

from sayso.extraction.control import Picture, Said, picture
from sayso.extraction.holds import CONTENDERS
from sayso.extraction.pipeline import Tools, read_document
from sayso.extraction.placenames import fold
from sayso.extraction.rejections import with_rejections
from sayso.schema.records import ActorRecord, ClaimRecord, PlaceRecord
from sayso.schema.vocabulary import ActorKind, ControlStance

QUESTIONS = Path(__file__).with_name("control_questions.toml")


@dataclass
class Heard:
    """What the documents of one story say: claims, and actors and places by key."""

    claims: list[ClaimRecord] = field(default_factory=list)
    actors: dict[str, ActorRecord] = field(default_factory=dict)
    places: dict[str, PlaceRecord] = field(default_factory=dict)


def extracted(documents: Iterable[Mapping[str, Any]], tools: Tools) -> Heard:
    """All by extraction."""
    heard = Heard()
    for reading in (read_document(document_of(document), tools) for document in documents):
        heard.claims += reading.claims
        heard.actors |= {actor.key: actor for actor in reading.actors}
        heard.places |= {place.key: place for place in reading.places}
    return heard


def given(documents: Iterable[Mapping[str, Any]]) -> Heard:
    """Only the holds by the rules, all other labels by the annotation."""
    heard = Heard()
    for reader in map(Reader, documents):
        claims = [reader.claim(claim) for claim in reader.document["claims"]]
        heard.claims += with_rejections(claims, reader.party)
        heard.actors |= reader.actors
        heard.places |= reader.places
    return heard


@dataclass(frozen=True)
class Annotated:
    """The annotation of one story: its actors and regions by name, and its documents."""

    documents: list[Mapping[str, Any]]

    @property
    def actors(self) -> Mapping[str, Any]:
        """Actors by name."""
        found: Mapping[str, Any] = self.documents[0]["actors"]
        return found

    def party(self, name: str | None) -> str | None:
        """The top organisation of an actor; None for people who belong to nobody."""
        while name is not None and (above := self.actors[name].get("of")):
            name = above
        return None if name is None or self.actors[name]["kind"] == ActorKind.PERSON else name

    def said(self, holders: Mapping[str, str]) -> Iterator[Said]:
        """What the claims on the propositions say of the holders, as the guidelines read it."""
        for document in self.documents:
            for claim in document["claims"]:
                for proposition, side in claim["propositions"]:
                    if proposition in holders:
                        yield self._hold(claim, self.party(holders[proposition]) or "", side)

    def _hold(self, claim: Mapping[str, Any], holder: str, side: str) -> Said:
        party = self.party(claim["speaks_for"] or claim["claimant"])
        contends = party is not None and self.actors[party]["kind"] in CONTENDERS
        if side == "-":
            stance = ControlStance.DENIES if contends else ControlStance.REPORTED
        else:
            stance = ControlStance.CLAIMS if party == holder else ControlStance.CONCEDES
        day = claim["uttered_on"] and dt.date.fromisoformat(claim["uttered_on"])
        return Said(holder, stance if contends else ControlStance.REPORTED, party if contends else None, day)

    def named(self, name: str) -> str:
        """The annotated party that bears a name, else the name."""
        for actor, each in self.actors.items():
            if fold(name) in {fold(actor), *map(fold, each["aliases"])}:
                return self.party(actor) or name
        return name

    def is_place(self, record: PlaceRecord, region: str) -> bool:
        """Whether a place is the region, by any of their names."""
        wanted = {fold(region), *map(fold, self.documents[0]["regions"][region]["aliases"])}
        return bool(wanted & {fold(record.name), *(fold(name.value) for name in record.names)})


def stories(path: Path) -> Iterator[tuple[str, Annotated]]:
    """The annotated stories of a compiled corpus by name, their documents by day."""
    with path.open(encoding="utf-8") as lines:
        documents = sorted(map(json.loads, lines), key=lambda each: (each["story"], each["published"], each["id"]))
    for name, group in itertools.groupby(documents, lambda each: each["story"]):
        yield name, Annotated(list(group))


def read_picture(story: Annotated, heard: Heard, region: str) -> Picture:
    """The picture that extraction draws, in the annotation's names."""
    said = [
        Said(
            _name(story, heard.actors, hold.holder),
            hold.stance,
            _name(story, heard.actors, hold.party),
            claim.uttered_on,
        )
        for claim in heard.claims
        for hold in claim.holds
        if story.is_place(heard.places[hold.place], region)
    ]
    return picture(said)


def _name(story: Annotated, actors: Mapping[str, ActorRecord], key: str | None) -> Any:
    return None if key is None else story.named(actors[key].name)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/corpus.jsonl"))
    parser.add_argument("--errors", action="store_true", help="list every difference")
    options = parser.parse_args()
    if not options.corpus.is_file():
        sys.exit(f"no corpus at {options.corpus}")
    questions = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))
    tools = installed_tools()
    scores = {"annotated": Score(), "extracted": Score()}
    for name, story in stories(options.corpus):
        for region, holders in questions.get(name, {}).items():
            wanted = picture(story.said(holders))
            for way, heard in (("annotated", given(story.documents)), ("extracted", extracted(story.documents, tools))):
                found = read_picture(story, heard, region)
                scores[way].add(wanted, found)
                if options.errors and wanted != found:
                    print(f"{name}, {region}, {way}\n  wanted {wanted}\n  found  {found}")
    for way, score in scores.items():
        print(f"{way}: {score}")
    return 0


def _parties(drawn: Picture) -> tuple[set[str], set[str]]:
    """Who is said to hold and who rejects; what those who reject say of themselves is in no proposition."""
    return set(drawn.claimed_by) - set(drawn.disputed_by), set(drawn.disputed_by)


@dataclass
class Score:
    """How many pictures are right."""

    total: int = 0
    status: int = 0
    whole: int = 0

    def add(self, wanted: Picture, found: Picture) -> None:
        """Count one."""
        self.total += 1
        self.status += wanted.status is found.status
        self.whole += wanted.status is found.status and _parties(wanted) == _parties(found)

    def __str__(self) -> str:
        """For people."""
        return f"{self.total} places, status {self.status / self.total:.2f}, with parties {self.whole / self.total:.2f}"


if __name__ == "__main__":
    sys.exit(main())
