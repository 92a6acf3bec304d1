"""Relays around a report, the days it tells, and words that only look like reporting ones."""

import datetime as dt

import pytest

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.pipeline import Tools, read_document
from sayso.schema.records import ClaimRecord, Document
from sayso.schema.vocabulary import SourceKind

TOOLS = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=())
WEDNESDAY = dt.datetime(2031, 5, 14, 9, tzinfo=dt.UTC)


def claims(text: str) -> tuple[ClaimRecord, ...]:
    document = Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en", published_at=WEDNESDAY)
    return read_document(document, TOOLS).claims


@pytest.mark.parametrize(
    ("text", "claimant", "relay"),
    [
        (
            "Citing two port workers, the Lunde Wire reported that the pier was closed.",
            "two port workers",
            "the Lunde Wire",
        ),
        ("State television, citing a harbour pilot, said the pier was closed.", "a harbour pilot", "State television"),
        (
            "A pilot said in a statement carried by the Lunde Wire that the pier was closed.",
            "A pilot",
            "the Lunde Wire",
        ),
        ("“The pier is closed,” the agency quoted a pilot as saying.", "a pilot", "the agency"),
        ("According to the Lunde Wire, a pilot said the pier was closed.", "a pilot", "the Lunde Wire"),
        ("The Lunde Wire is quoting a pilot as saying that the pier was closed.", "a pilot", "The Lunde Wire"),
        ("A pilot told Reuters shells had closed the pier.", "A pilot", "Reuters"),
    ],
)
def test_who_passes_a_statement_on_is_no_claimant(text: str, claimant: str, relay: str) -> None:
    [claim] = claims(text)
    assert (claim.claimant_descriptor, [each.descriptor for each in claim.via]) == (claimant, [relay])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The board said the dam held.", [14]),
        ("LUNDE, May 13 — The board said the dam held.", [13]),
        ("On Monday, the board said the dam held.", [12]),
        ("The dam had burst, the board said on Monday.", [12]),
        ("The board told a hearing on Monday that the dam held. The board added that it was dry.", [12, 12]),
        ("The board, which until Monday was silent, said the dam held.", [14]),
        ("The board has repeatedly said the dam held.", [None]),
    ],
)
def test_the_day_of_a_claim(text: str, days: list[int | None]) -> None:
    assert [claim.uttered_on and claim.uttered_on.day for claim in claims(text)] == days


@pytest.mark.parametrize(
    "text",
    [
        "The paper rated a fifth of Democratic claims as “entirely true”.",
        "His late-night tweets accusing the board were “unhinged”.",
        "The bank was hit by what it calls “a storm of paper”.",
        "The town lived through what many lawmakers called “a hard year”.",
    ],
)
def test_nouns_and_what_somebody_calls_things_report_nothing(text: str) -> None:
    assert claims(text) == ()


def test_both_halves_of_a_quotation_joined_by_but() -> None:
    [claim] = claims("“I know Lunde,” the pilot said, but “when it storms, nobody sails.”")
    assert claim.quotes == ("I know Lunde,", "when it storms, nobody sails.")


def test_what_follows_a_quotation_plainly_is_the_reporters() -> None:
    [claim] = claims("“I never crossed it,” she said several months later, and a big reason was the toll.")
    assert claim.content == "“I never crossed it,”"
