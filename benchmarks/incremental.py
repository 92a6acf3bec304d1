"""Measure what recording one more document costs as a ledger about one country grows.

    python benchmarks/incremental.py [--sizes 1000 10000 100000] [--database postgresql://…] [--most-ms 50]

Fills a ledger with invented documents about events in the towns of one country, one town far busier than the rest, and
at each size records further documents of nine claims. Prints milliseconds a document for relations (finding candidates,
comparing them, writing relations and disputes) and for the whole recording, as median and as the slowest of ten, with
the processor's time of this process beside. To fill it in minutes, only the last 900 claims before each measurement are
recorded as documents come in; the rest is written with sources, holds, disputes about control and counters, many
documents a transaction, and is related to nothing; all are candidates. Extraction is not part of it. Exits 1 when the
median of relations is above the limit.
"""

import argparse
import datetime as dt
import functools
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from serving import fresh_database, run_sayso

from sayso.ingest.rules import rules_of
from sayso.ledger import claims as claim_rows
from sayso.ledger import recording
from sayso.ledger.counters import count
from sayso.ledger.disputes import record_control_disputes
from sayso.ledger.parties import Parties, record_actors
from sayso.ledger.places import record_places
from sayso.ledger.recording import Ledger
from sayso.ledger.sources import Place, record_source
from sayso.ledger.transaction import Writer, writing
from sayso.manager import load_plugins
from sayso.schema.records import (
    ActorRecord,
    ClaimRecord,
    Document,
    HoldRecord,
    Passage,
    Payload,
    PlaceRecord,
    Reading,
    Span,
)
from sayso.schema.vocabulary import (
    ActorKind,
    ControlStance,
    Form,
    Modality,
    Polarity,
    RegionKind,
    SourceKind,
    Topic,
)

TOWNS, PROVINCES, SPEAKERS, DAYS = 300, 20, 60, 90
CLAIMS, MEASURED, REPORTS = 9, 30, 6
LONG, TOGETHER, RELATED = 100, 50, 900
WORDS = [
    f"{first}{middle}{last}"
    for first in "bdfgklmnprst"
    for middle in ("ara", "eno", "ilu", "omi", "ure")
    for last in "dklmnrstvz"
]
RANKED = list(itertools.accumulate(1 / rank for rank in range(3, len(WORDS) + 3)))
BUSY = list(itertools.accumulate(1 / rank for rank in range(1, TOWNS + 1)))
TOPICS = (Topic.ATTACK, Topic.CASUALTIES, Topic.CONTROL, Topic.HUMANITARIAN, Topic.OTHER)
RELATING = ("Block", "Related", "record_control_disputes", "record_other_disputes")
START = dt.datetime(2024, 1, 1, 8, tzinfo=dt.UTC)


def places() -> dict[str, PlaceRecord]:
    """A country, its provinces and its towns."""
    country = PlaceRecord(key="text:zz", name="Zettland", kind=RegionKind.COUNTRY)
    provinces = [
        PlaceRecord(key=f"text:zz/p{at}", name=f"Province {at}", kind=RegionKind.FIRST_LEVEL, parents=(country.key,))
        for at in range(PROVINCES)
    ]
    towns = [
        PlaceRecord(
            key=f"text:zz/t{at}",
            name=f"Town {at}",
            kind=RegionKind.SETTLEMENT,
            parents=(provinces[at % PROVINCES].key,),
        )
        for at in range(TOWNS)
    ]
    return {place.key: place for place in (country, *provinces, *towns)}


PLACES = places()
ACTORS = {
    f"org:body {at}": ActorRecord(key=f"org:body {at}", name=f"Body {at}", kind=ActorKind.ARMED_GROUP)
    for at in range(SPEAKERS)
}


def reading(number: int, claims: int, chance: random.Random) -> Reading:
    """An invented article about one of many events; an event has a town, a day and words of its own."""
    event = random.Random(number // REPORTS if chance.random() < 0.5 else chance.randrange(number // REPORTS + 1))
    town = f"text:zz/t{event.choices(range(TOWNS), cum_weights=BUSY)[0]}"
    day = START + dt.timedelta(days=event.randrange(DAYS), minutes=number % 600)
    own = event.sample(WORDS, 12)
    sentences = [
        " ".join(chance.choices(WORDS, cum_weights=RANKED, k=chance.randint(6, 16)) + chance.sample(own, 3))
        for _ in range(claims)
    ]
    text = "\n".join(sentences)
    starts = itertools.accumulate((len(sentence) + 1 for sentence in sentences), initial=0)
    made = tuple(
        claim(sentence, start, town, day.date(), chance) for sentence, start in zip(sentences, starts, strict=False)
    )
    used = dict.fromkeys((*(each.claimant or "" for each in made), *(h.holder for each in made for h in each.holds)))
    return Reading(
        document=Document(
            kind=SourceKind.NEWS_ARTICLE,
            text=text,
            url=f"https://courier.example/{number}",
            title=f"Report {number}",
            published_at=day,
            language="en",
        ),
        passages=(Passage(start=0, end=len(text)),),
        claims=made,
        actors=tuple(ACTORS[key] for key in used),
        places=tuple(_with_parents(town)),
    )


def _with_parents(key: str) -> Iterator[PlaceRecord]:
    yield PLACES[key]
    for parent in PLACES[key].parents:
        yield from _with_parents(parent)


def claim(sentence: str, start: int, town: str, day: dt.date, chance: random.Random) -> ClaimRecord:
    """One claim; a third of those about control say who holds the town."""
    topic, speaker = chance.choice(TOPICS), f"org:body {chance.randrange(SPEAKERS)}"
    denied = chance.random() < 0.15
    stance = ControlStance.DENIES if denied else ControlStance.CLAIMS
    holder = f"org:body {chance.randrange(3)}" if denied else speaker
    held = topic is Topic.CONTROL and chance.random() < 0.3
    return ClaimRecord(
        span=Span(start=start, end=start + len(sentence)),
        text=sentence,
        content=sentence,
        form=Form.INDIRECT,
        modality=Modality.DENIED if denied else Modality.ASSERTED,
        polarity=Polarity.NEGATIVE if denied else Polarity.AFFIRMATIVE,
        topic=topic,
        claimant=speaker,
        places=(town,),
        uttered_on=day,
        holds=(HoldRecord(place=town, holder=holder, stance=stance, party=speaker),) if held else (),
        extractor="invented",
        extractor_version="1",
    )


class Stopwatch:
    """Adds up the seconds spent in the parts of recording that deal with relations: of the clock, of the processor."""

    def __init__(self) -> None:
        self.spent = self.worked = 0.0

    def around(self, part: Callable[..., Any]) -> Callable[..., Any]:
        """The part, timed."""

        @functools.wraps(part, updated=())
        def timed(*given: Any, **named: Any) -> Any:
            started, working = time.perf_counter(), time.process_time()
            try:
                return part(*given, **named)
            finally:
                self.spent += time.perf_counter() - started
                self.worked += time.process_time() - working

        return timed

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Time those parts while the block runs."""
        parts = {name: getattr(recording, name) for name in RELATING}
        for name, part in parts.items():
            setattr(recording, name, self.around(part))
        try:
            yield
        finally:
            for name, part in parts.items():
                setattr(recording, name, part)


class Filling:
    """A ledger that grows."""

    def __init__(self, database: str) -> None:
        self.ledger = Ledger(database)
        self.rules = rules_of(load_plugins())
        self.chance = random.Random(1)
        self.documents = self.claims = 0

    def record(self, claims: int) -> None:
        """One more document."""
        made, payload = self._next(claims)
        self.ledger.record(payload, "invented 1", [made], self.rules)

    def _next(self, claims: int) -> tuple[Reading, Payload]:
        made = reading(self.documents, claims, self.chance)
        self.documents += 1
        self.claims += claims
        return made, Payload(body=made.document.text.encode(), media_type="text/plain", retrieved_at=START)

    def _write(self, writer: Writer, claims: int) -> None:
        """The rows of one more document, related to nothing."""
        made, payload = self._next(claims)
        record_actors(writer, made.actors, None)
        record_places(writer, made.places)
        source = record_source(writer, made, Place(payload, 0, "invented 1"), self.rules)
        if source is not None:
            fresh = claim_rows.prepare(writer, source, Parties(writer, made.actors))
            claim_rows.write(writer, fresh, source, {claim.view.id: claim.view.id for claim in fresh})
            record_control_disputes(writer, fresh, self.rules.disputes)
            count(writer, fresh)

    def fill(self, size: int) -> None:
        """Record documents until the ledger holds as many claims, all but the last ones long and left unrelated."""
        while self.claims < size - RELATED:
            with writing(self.ledger.engine) as writer:
                for _ in range(TOGETHER):
                    if (left := size - RELATED - self.claims) > 0:
                        self._write(writer, min(LONG, left))
        while self.claims < size:
            self.record(min(CLAIMS, size - self.claims))

    def measure(self) -> dict[str, list[float]]:
        """Milliseconds a document: relations and the whole recording, by the clock and by this process's work."""
        found: dict[str, list[float]] = {"relations": [], "of it work": [], "whole": [], "of that work": []}
        for _ in range(MEASURED):
            watch = Stopwatch()
            started, working = time.perf_counter(), time.process_time()
            with watch.watching():
                self.record(CLAIMS)
            passed = watch.spent, watch.worked, time.perf_counter() - started, time.process_time() - working
            for values, seconds in zip(found.values(), passed, strict=True):
                values.append(1000 * seconds)
        return found


def line(values: Sequence[float]) -> str:
    """Median and the slowest of ten."""
    return f"{statistics.median(values):6.1f} / {sorted(values)[int(0.9 * len(values))]:6.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--database", help="a PostgreSQL server to make a database on; default an SQLite file")
    parser.add_argument("--most-ms", type=float, default=50.0)
    options = parser.parse_args()
    missed = False
    with (
        tempfile.TemporaryDirectory() as scratch,
        fresh_database(options.database, Path(scratch), "incremental") as database,
    ):
        run_sayso("migrate", database=database)
        filling = Filling(database)
        print(f"{'ms a document, median / slowest of ten':<42}relations, of it work, whole recording, of that work")
        for size in sorted(options.sizes):
            filling.fill(size)
            found = filling.measure()
            print(f"{size:>9,} claims  " + "   ".join(map(line, found.values())), flush=True)
            missed |= statistics.median(found["relations"]) > options.most_ms
        filling.ledger.close()
    return missed


if __name__ == "__main__":
    sys.exit(main())
