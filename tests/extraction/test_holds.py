"""Who is said to hold a place, and from which side it is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.holds import find_holds
from sayso.schema.records import ActorRecord, AffiliationRecord, ClaimRecord, PlaceRecord, Span, SpelledName
from sayso.schema.vocabulary import ActorKind, Form, Modality, Polarity, RegionKind, Topic

GUARD, LEAGUE, MONITOR = "org:guard", "org:league", "org:monitor"
ACTORS = {
    GUARD: ActorRecord(key=GUARD, name="River Guard", kind=ActorKind.MILITARY, names=(SpelledName(value="the Guard"),)),
    LEAGUE: ActorRecord(
        key=LEAGUE, name="Upland League", kind=ActorKind.ARMED_GROUP, names=(SpelledName(value="the League"),)
    ),
    MONITOR: ActorRecord(key=MONITOR, name="Truce Watch", kind=ActorKind.NGO),
    "person:oram": ActorRecord(
        key="person:oram",
        name="Tessa Oram",
        kind=ActorKind.PERSON,
        affiliations=(AffiliationRecord(organisation=LEAGUE, role="spokeswoman"),),
    ),
}
PLACES = {
    "geonames:1": PlaceRecord(key="geonames:1", name="Velna", kind=RegionKind.SETTLEMENT),
    "geonames:2": PlaceRecord(key="geonames:2", name="Korr", kind=RegionKind.SETTLEMENT),
}
TOP = {GUARD: GUARD, LEAGUE: LEAGUE, MONITOR: MONITOR, "person:oram": LEAGUE}


def holds(content, claimant, **details):
    return {(hold.holder, hold.stance.value, hold.party) for hold in read(content, claimant, **details)}


def read(
    content,
    claimant,
    *,
    negative=False,
    modality=None,
    subjects=(),
    places=("geonames:1",),
    topic=Topic.CONTROL,
    form=Form.INDIRECT,
    actors=ACTORS,
    top=TOP.get,
):
    claim = ClaimRecord(
        span=Span(start=0, end=len(content)),
        text=content,
        content=content,
        form=form,
        modality=modality or (Modality.DENIED if negative else Modality.ASSERTED),
        polarity=Polarity.NEGATIVE if negative else Polarity.AFFIRMATIVE,
        topic=topic,
        claimant=claimant,
        claimant_descriptor=None if claimant else "residents",
        places=places,
        subjects=subjects,
        extractor="test",
        extractor_version="1",
    )
    return find_holds(claim, actors, PLACES, top)


@pytest.mark.parametrize(
    ("content", "claimant", "negative", "expected"),
    [
        ("that it had captured Velna", GUARD, False, {(GUARD, "CLAIMS", GUARD)}),
        ("our fighters hold every street of Velna", "person:oram", False, {(LEAGUE, "CLAIMS", LEAGUE)}),
        ("the League had taken Velna from the Guard", GUARD, False, {(LEAGUE, "CONCEDES", GUARD)}),
        ("Velna was captured by the Guard on Sunday", None, False, {(GUARD, "REPORTED", None)}),
        ("Velna is under the control of the League", MONITOR, False, {(LEAGUE, "REPORTED", None)}),
        ("we have withdrawn from Velna", GUARD, False, {(LEAGUE, "CONCEDES", GUARD)}),
        ("Velna has fallen to the League", GUARD, False, {(LEAGUE, "CONCEDES", GUARD)}),
        ("the enemy has been driven out and has left Velna", GUARD, False, {(GUARD, "CLAIMS", GUARD)}),
        ("that the Guard had captured Velna", LEAGUE, True, {(GUARD, "DENIES", LEAGUE)}),
        ("the Guard does not control a single house in Velna", "person:oram", True, {(GUARD, "DENIES", LEAGUE)}),
        ("we repelled every attack on Velna", GUARD, False, {(GUARD, "CLAIMS", GUARD)}),
        (
            "Velna has not fallen",
            GUARD,
            True,
            {(LEAGUE, "DENIES", GUARD), (GUARD, "CLAIMS", GUARD)},
        ),
        (
            "the League has not taken Velna, and our soldiers remain in Velna",
            GUARD,
            True,
            {(LEAGUE, "DENIES", GUARD), (GUARD, "CLAIMS", GUARD)},
        ),
        ("we have not left Velna", "person:oram", True, {(GUARD, "DENIES", LEAGUE), (LEAGUE, "CLAIMS", LEAGUE)}),
    ],
)
def test_holds(content, claimant, negative, expected):
    assert holds(content, claimant, negative=negative) == expected


@pytest.mark.parametrize("modality", [Modality.CONDITIONAL, Modality.PROMISED, Modality.APPEALED])
def test_what_is_not_yet_so_is_no_hold(modality):
    assert holds("the Guard will hold Velna", GUARD, modality=modality) == set()


def test_other_topics_say_nothing_about_holding():
    assert holds("the Guard held talks in Velna", GUARD, topic=Topic.NEGOTIATION) == set()


def test_unnamed_speakers_report_the_only_party_they_speak_of():
    assert holds("checkpoints had been taken over", None, subjects=(LEAGUE,)) == {(LEAGUE, "REPORTED", None)}


def test_nothing_is_guessed_when_no_holder_is_known():
    assert holds("Velna has changed hands twice", None) == set()
    assert holds("Velna has changed hands twice", MONITOR) == set()


def test_every_known_place_of_the_claim_gets_the_hold_once():
    content = "the Guard holds Velna and the Guard holds Korr"
    found = read(content, GUARD, places=("geonames:1", "geonames:2", "geonames:9"))
    assert [(hold.place, hold.holder) for hold in found] == [("geonames:1", GUARD), ("geonames:2", GUARD)]


def test_each_clause_speaks_of_the_places_that_it_names():
    content = "the League has taken Korr, but Velna is ours"
    found = read(content, GUARD, places=("geonames:1", "geonames:2"))
    assert {(hold.place, hold.holder, hold.stance.value) for hold in found} == {
        ("geonames:2", LEAGUE, "CONCEDES"),
        ("geonames:1", GUARD, "CLAIMS"),
    }


def test_they_are_the_others_in_direct_speech_and_the_speaker_in_reported_speech():
    assert holds("they hold one street", GUARD, form=Form.DIRECT) == {(LEAGUE, "CONCEDES", GUARD)}
    assert holds("they hold one street", GUARD) == {(GUARD, "CLAIMS", GUARD)}


@pytest.mark.parametrize(
    "content",
    [
        "we advanced on Velna",
        "they came out of Velna with their hands up",
        "their helicopters do not dare to come near Velna",
    ],
)
def test_moving_is_not_holding(content):
    assert holds(content, GUARD) == set()


def test_who_is_taken_from_or_spoken_of_is_not_the_holder():
    assert holds("it had captured nine men of the League in Velna", GUARD) == {(GUARD, "CLAIMS", GUARD)}
    assert holds("we sign because Velna is ours and we don't need to shoot", GUARD) == {(GUARD, "CLAIMS", GUARD)}


def test_a_body_of_untold_kind_holds_when_it_speaks_of_its_own_fighters():
    guild = ActorRecord(key="org:guild", name="Salt Company", kind=ActorKind.COMPANY)
    actors = {**ACTORS, guild.key: guild}
    found = read("that his fighters had taken full control of Velna", guild.key, actors=actors, top=lambda key: key)
    assert [(hold.holder, hold.stance.value, hold.party) for hold in found] == [("org:guild", "CLAIMS", "org:guild")]
    assert read("that it had taken over the bank in Velna", guild.key, actors=actors, top=lambda key: key) == ()


def test_organs_of_one_state_are_one_side():
    navy = ActorRecord(key="org:navy", name="the Korrish Navy", kind=ActorKind.MILITARY)
    ministry = ActorRecord(key="org:ministry", name="Korrish Defence Ministry", kind=ActorKind.GOVERNMENT)
    actors = {**ACTORS, navy.key: navy, ministry.key: ministry}
    found = read("the Korrish Navy holds Velna", ministry.key, actors=actors, top=lambda key: key)
    assert [(hold.holder, hold.stance.value) for hold in found] == [("org:ministry", "CLAIMS")]


def test_a_speaker_that_the_reading_lacks_only_reports():
    found = read("the Guard holds Velna", "org:gone", subjects=("org:away",), top=lambda key: key, actors={})
    assert [(hold.holder, hold.stance.value, hold.party) for hold in found] == [("org:away", "REPORTED", None)]


WORDS = st.sampled_from(
    [
        *("the Guard", "League", "we", "they", "the enemy", "hold", "took", "left", "fell", "not", "by", "to", "from"),
        *("Velna", "ours", "control", ",", ";", "but", "удерживает", "را", "…"),
    ]
)


@given(st.one_of(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), st.text(min_size=1)), st.booleans())
def test_any_wording_gives_holds_of_known_parties_at_the_claims_places(content, negative):
    found = read(content, GUARD, negative=negative)
    assert {hold.place for hold in found} <= {"geonames:1"}
    assert {hold.holder for hold in found} <= {GUARD, LEAGUE}
    assert all((hold.stance.value == "CLAIMS") <= (hold.holder == GUARD) for hold in found)
    assert len({(hold.place, hold.holder) for hold in found}) == len(found)
