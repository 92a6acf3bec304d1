"""Denials about control that name no holder, in documents of invented towns."""

import pytest

from sayso.extraction.rejections import with_rejections
from sayso.schema.records import ClaimRecord, HoldRecord, Span
from sayso.schema.vocabulary import ControlStance, Form, Modality, Polarity, Topic

PARTIES = {"league": "league", "guard": "guard", "watch": "watch", "person:oram": "guard"}


def said(at, claimant, *holds, denied=False, topic=Topic.CONTROL):
    return ClaimRecord(
        span=Span(start=at, end=at + 4),
        text="said",
        content="said",
        form=Form.INDIRECT,
        modality=Modality.DENIED if denied else Modality.ASSERTED,
        polarity=Polarity.NEGATIVE if denied else Polarity.AFFIRMATIVE,
        topic=topic,
        claimant=claimant,
        places=("velna",),
        holds=tuple(
            HoldRecord(place="velna", holder=holder, stance=stance, party=PARTIES.get(claimant))
            for holder, stance in holds
        ),
        extractor="hand",
        extractor_version="1",
    )


def rejected(*claims):
    """Who is denied to hold the town by the last claim."""
    last = with_rejections(claims, PARTIES.get)[-1]
    return [(hold.holder, hold.party) for hold in last.holds if hold.stance is ControlStance.DENIES]


LEAGUE_CLAIMS = said(0, "league", ("league", ControlStance.CLAIMS))
WATCH_REPORTS = said(10, None, ("watch", ControlStance.REPORTED))


def test_a_denial_without_a_holder_rejects_the_one_party_said_to_hold():
    assert rejected(LEAGUE_CLAIMS, said(20, "person:oram", denied=True)) == [("league", "guard")]


def test_among_several_it_answers_the_nearest_claim_before_it():
    assert rejected(LEAGUE_CLAIMS, WATCH_REPORTS, said(20, "guard", denied=True)) == [("watch", "guard")]
    assert rejected(WATCH_REPORTS, LEAGUE_CLAIMS, said(5, "guard", denied=True)) == [("league", "guard")]


def test_a_guess_that_nobody_is_said_to_hold_is_joined_by_the_party_that_is():
    guess = said(20, "guard", ("elsewhere", ControlStance.DENIES), denied=True)
    assert rejected(LEAGUE_CLAIMS, guess) == [("elsewhere", "guard"), ("league", "guard")]


@pytest.mark.parametrize(
    "last",
    [
        said(20, "league", denied=True),
        said(20, "guard", ("guard", ControlStance.DENIES), denied=True),
        said(20, "guard", denied=True, topic=Topic.CASUALTIES),
        said(20, None, denied=True),
        said(20, "guard"),
    ],
    ids=["its own claim", "its own hold", "another topic", "nobody with a stake", "no denial"],
)
def test_what_rejects_nobody_else(last):
    before = [(hold.holder, hold.stance) for hold in last.holds]
    after = with_rejections([LEAGUE_CLAIMS, last], PARTIES.get)[-1]
    assert [(hold.holder, hold.stance) for hold in after.holds] == before
