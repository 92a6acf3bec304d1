"""Readings of invented articles, built by hand so that the ledger is tested without extraction."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import select

from sayso.ingest.rules import rules_of
from sayso.ledger.export import export_lines
from sayso.ledger.recording import Ledger, Recorded
from sayso.ledger.transaction import table_of
from sayso.manager import load_plugins
from sayso.schema.records import (
    ActorRecord,
    AffiliationRecord,
    ClaimRecord,
    Document,
    HoldRecord,
    Notice,
    Passage,
    Payload,
    PlaceRecord,
    Reading,
    SpelledName,
)
from sayso.schema.tables import Row
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

DAY = dt.datetime(2022, 5, 4, 9, tzinfo=dt.UTC)
ADAPTER = "hand 1"
ACTORS = (
    ActorRecord(
        key="person:odo varn",
        name="Odo Varn",
        kind=ActorKind.PERSON,
        affiliations=(AffiliationRecord(organisation="org:ridge guard", role="spokesman"),),
    ),
    ActorRecord(
        key="org:ridge guard", name="Ridge Guard", kind=ActorKind.ARMED_GROUP, names=(SpelledName(value="RG"),)
    ),
    ActorRecord(key="org:lowland army", name="Lowland Army", kind=ActorKind.MILITARY),
    ActorRecord(key="org:fen courier", name="Fen Courier", kind=ActorKind.MEDIA),
    ActorRecord(key="org:mill gazette", name="Mill Gazette", kind=ActorKind.MEDIA),
)
PLACES = (
    PlaceRecord(key="text:zz/pell", name="Pell", kind=RegionKind.SETTLEMENT, parents=("text:zz/upper fen",)),
    PlaceRecord(key="text:zz/upper fen", name="Upper Fen", kind=RegionKind.FIRST_LEVEL, parents=("text:zz",)),
    PlaceRecord(key="text:zz", name="Zettland", kind=RegionKind.COUNTRY),
)


def claim(text: str, words: str, content: str | None = None, **values: Any) -> ClaimRecord:
    """The claim that `words` of a text carry."""
    start = text.index(words)
    given: dict[str, Any] = {
        "form": Form.INDIRECT,
        "modality": Modality.ASSERTED,
        "polarity": Polarity.AFFIRMATIVE,
        "topic": Topic.OTHER,
        "extractor": "hand",
        "extractor_version": "1",
    }
    return ClaimRecord(
        span={"start": start, "end": start + len(words)}, text=words, content=content or words, **{**given, **values}
    )


def reading(text: str, *claims: ClaimRecord, url: str = "https://fen.example/1", **values: Any) -> Reading:
    """A reading of an article with all known actors and places."""
    given: dict[str, Any] = {"kind": SourceKind.NEWS_ARTICLE, "published_at": DAY, "language": "en", "url": url}
    publisher = values.pop("publisher", "org:fen courier")
    notices = tuple(Notice(code=code, message="Noticed.") for code in values.pop("notices", ()))
    document = Document(text=text, **{**given, **values})
    passages = (Passage(start=0, end=len(text)),)
    return Reading(
        document=document,
        passages=passages,
        claims=claims,
        actors=ACTORS,
        places=PLACES,
        publisher=publisher,
        notices=notices,
    )


HELD = "Odo Varn said that the Ridge Guard holds the whole of Pell and its mill."
DENIED = "The Lowland Army denied that the Ridge Guard holds Pell."


def held(**values: Any) -> Reading:
    hold = HoldRecord(
        place="text:zz/pell", holder="org:ridge guard", stance=ControlStance.CLAIMS, party="org:ridge guard"
    )
    said = claim(
        HELD,
        HELD,
        "the Ridge Guard holds the whole of Pell and its mill",
        topic=Topic.CONTROL,
        claimant="person:odo varn",
        speaks_for="org:ridge guard",
        places=("text:zz/pell",),
        subjects=("org:ridge guard",),
        holds=(hold,),
        uttered_on=DAY.date(),
    )
    return reading(HELD, said, **values)


def denied(**values: Any) -> Reading:
    hold = HoldRecord(
        place="text:zz/pell", holder="org:ridge guard", stance=ControlStance.DENIES, party="org:lowland army"
    )
    said = claim(
        DENIED,
        DENIED,
        "the Ridge Guard holds Pell",
        topic=Topic.CONTROL,
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
        claimant="org:lowland army",
        places=("text:zz/pell",),
        subjects=("org:ridge guard",),
        holds=(hold,),
        uttered_on=DAY.date(),
    )
    given = {"url": "https://mill.example/1", "publisher": "org:mill gazette"}
    return reading(DENIED, said, **{**given, **values})


@dataclass
class Desk:
    """A ledger on one database, and short ways to fill and read it."""

    url: str
    ledger: Ledger
    moments: list[dt.datetime] = field(default_factory=lambda: [DAY])

    def record(self, *readings: Reading, body: bytes | None = None, issues: Sequence[Any] = ()) -> Recorded:
        body = body or "\n".join(each.document.text + str(each.document.url) for each in readings).encode()
        return self.ledger.record(payload(body), ADAPTER, readings, rules_of(load_plugins()), issues)

    def rows(self, row: type[Row]) -> list[dict[str, Any]]:
        table = table_of(row)
        with self.ledger.engine.connect() as connection:
            found = connection.execute(select(table).order_by(*table.primary_key))
            return [dict(each._mapping) for each in found]

    def export(self) -> list[str]:
        return list(export_lines(self.ledger.engine))


def payload(body: bytes) -> Payload:
    return Payload(body=body, media_type="text/plain", url="https://fen.example/feed", retrieved_at=DAY)


OpenDesk = Callable[[str], Desk]


@pytest.fixture
def open_desk() -> Iterator[OpenDesk]:
    """Opens ledgers whose clock stands still, so that only the ledger itself can tell moments apart."""
    opened: list[Desk] = []

    def opening(url: str) -> Desk:
        desk = Desk(url, Ledger(url, clock=lambda: DAY))
        opened.append(desk)
        return desk

    yield opening
    for desk in opened:
        desk.ledger.close()


@pytest.fixture
def desk(database_url: str, open_desk: OpenDesk) -> Desk:
    return open_desk(database_url)


@pytest.fixture
def held_reading() -> Callable[..., Reading]:
    return held


@pytest.fixture
def denied_reading() -> Callable[..., Reading]:
    return denied


@pytest.fixture
def make_reading() -> Callable[..., Reading]:
    return reading


@pytest.fixture
def make_claim() -> Callable[..., ClaimRecord]:
    return claim


@pytest.fixture
def make_payload() -> Callable[[bytes], Payload]:
    return payload
