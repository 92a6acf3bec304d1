"""How a new claim stands to recorded ones, on invented events."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.quantities import agreement, quantities
from sayso.extraction.relations import MOST_COMPARED, compared, relate
from sayso.extraction.wording import concept_of, negations, terms, words
from sayso.schema.records import RecordedClaim
from sayso.schema.vocabulary import Basis, ControlStance, Modality, Polarity, RelationKind, Topic

DAY = dt.date(2031, 5, 6)


def claim(name, content, **details):
    denied = details.get("modality") is Modality.DENIED
    return RecordedClaim(
        **{
            "id": name,
            "source_id": f"source of {name}",
            "text": f"{details.get('claimant_id', 'Somebody')} said {content}",
            "content": content,
            "modality": Modality.ASSERTED,
            "polarity": Polarity.NEGATIVE if denied else Polarity.AFFIRMATIVE,
            "topic": Topic.ATTACK,
            "places": ("velna",),
            "place_lineage": ("velna", "province"),
            "uttered_on": DAY,
            "language": "en",
            "start": 0,
            "party_id": details.get("claimant_id"),
        }
        | details
    )


def only(proposed):
    assert len(proposed) == 1
    return proposed[0]


SHELLED = claim("a", "the River Guard shelled the mill at Velna", claimant_id="league", subjects=("guard",))


def test_a_denial_is_directed_from_the_claim_that_denies():
    denial = claim("b", "that it had shelled the Velna mill", claimant_id="guard", modality=Modality.DENIED)
    found = only(relate(denial, [SHELLED]))
    assert (found.kind, found.origin, found.target) == (RelationKind.DENIES, "b", "a")
    assert found.basis is Basis.INFERRED
    backwards = only(relate(SHELLED, [denial]))
    assert (backwards.kind, backwards.origin, backwards.target) == (RelationKind.DENIES, "b", "a")
    assert backwards.confidence == pytest.approx(found.confidence)


def test_a_denial_without_words_of_its_own_answers_the_other_partys_nearest_claim():
    source = {"source_id": "s"}
    earlier = claim("a", "mortars hit the school", claimant_id="league", start=0, topic=Topic.OTHER, **source)
    nearest = claim("b", "the Guard burned the mill", claimant_id="league", start=80, **source)
    own = claim("c", "the road is open", claimant_id="guard", start=120, topic=Topic.HUMANITARIAN, **source)
    denial = claim(
        "d",
        "the claim",
        text="The Guard denied the claim",
        claimant_id="guard",
        modality=Modality.DENIED,
        start=160,
        **source,
    )
    found = {relation.target: relation for relation in relate(denial, [earlier, nearest, own])}
    assert (found["b"].kind, found["b"].origin, found["b"].basis) == (RelationKind.DENIES, "d", Basis.STATED)
    assert "points back" in found["b"].rationale
    assert all(other.confidence < found["b"].confidence for target, other in found.items() if target != "b")


def test_other_claimants_with_the_same_account_corroborate():
    other = claim("b", "Guard artillery had struck the mill in Velna", claimant_id="monitor", subjects=("guard",))
    found = only(relate(other, [SHELLED]))
    assert (found.kind, found.origin, found.target) == (RelationKind.CORROBORATES, "b", "a")
    assert "“mill”" in found.rationale


def test_the_same_claimant_repeats():
    again = claim("b", "the Guard had shelled Velna's mill", claimant_id="league", subjects=("guard",))
    assert only(relate(again, [SHELLED])).kind is RelationKind.REPEATS


@pytest.mark.parametrize(
    ("source", "descriptor", "kind"),
    [
        ("s", "a miller", RelationKind.REPEATS),
        ("t", "a miller", RelationKind.CORROBORATES),
        ("s", "a baker", RelationKind.CORROBORATES),
        ("s", "unattributed", RelationKind.CORROBORATES),
    ],
)
def test_an_unnamed_speaker_repeats_only_within_one_source(source, descriptor, kind):
    first = descriptor if descriptor == "unattributed" else "a miller"
    before = claim("a", "the River Guard shelled the mill at Velna", claimant_descriptor=first, source_id="s")
    again = claim("b", "the Guard had shelled Velna's mill", claimant_descriptor=descriptor, source_id=source)
    assert only(relate(again, [before])).kind is kind


def test_the_same_words_repeat_whoever_carries_them():
    copied = claim("b", "The River Guard shelled the mill at Velna.", claimant_id="outlet")
    found = only(relate(copied, [SHELLED]))
    assert found.kind is RelationKind.REPEATS
    assert found.confidence > 0.9


def test_numbers_that_exclude_each_other_contradict_and_open_ones_do_not():
    casualties = {"topic": Topic.CASUALTIES, "subjects": ("guard",)}
    nine = claim("a", "nine villagers were killed in the fire at Velna", claimant_id="league", **casualties)
    two = claim("b", "two villagers were killed in the Velna fire", claimant_id="guard", **casualties)
    more = claim("c", "at least two villagers were killed in the Velna fire", claimant_id="monitor", **casualties)
    assert only(relate(two, [nine])).kind is RelationKind.CONTRADICTS
    assert only(relate(more, [nine])).kind is RelationKind.CORROBORATES


def test_a_later_position_of_the_same_claimant_supersedes_its_earlier_one():
    control = {"topic": Topic.CONTROL, "claimant_id": "guard", "subjects": ("guard",), "holders": ("guard",)}
    before = claim("a", "the Guard holds the town of Velna", stances=(ControlStance.CLAIMS,), **control)
    after = claim(
        "b",
        "the Guard no longer holds the town of Velna",
        stances=(ControlStance.DENIES,),
        polarity=Polarity.NEGATIVE,
        **control | {"uttered_on": DAY + dt.timedelta(days=3)},
    )
    found = only(relate(after, [before]))
    assert (found.kind, found.origin, found.target) == (RelationKind.SUPERSEDES, "b", "a")
    assert (only(relate(before, [after])).origin, only(relate(before, [after])).target) == ("b", "a")


def test_unlike_claims_and_the_claim_itself_get_no_relation():
    weather = claim(
        "b",
        "schools open on Thursday",
        claimant_id="mayor",
        topic=Topic.OTHER,
        places=("korr",),
        place_lineage=("korr",),
    )
    assert relate(weather, [SHELLED, weather]) == []
    assert relate(SHELLED, []) == []


def test_claims_in_two_languages_meet_by_places_parties_numbers_and_concepts():
    shared = {"subjects": ("guard",), "topic": Topic.CASUALTIES}
    english = claim("a", "eleven villagers were killed by Guard shelling", claimant_id="league", **shared)
    russian = claim("b", "в результате обстрела погибли 11 жителей", claimant_id="monitor", language="ru", **shared)
    found = only(relate(russian, [english]))
    assert found.kind is RelationKind.CORROBORATES
    assert "their numbers agree" in found.rationale


def test_appeals_are_not_matched_with_accounts():
    appeal = claim(
        "b",
        "everyone to stop shelling the mill at Velna",
        claimant_id="monitor",
        modality=Modality.APPEALED,
        topic=Topic.APPEAL,
    )
    assert relate(appeal, [SHELLED]) == []


CONTENTS = st.sampled_from(
    [
        "the Guard shelled the mill at Velna",
        "nobody shelled the mill",
        "nine people died in Velna",
        "at least nine people died",
        "the claim",
        "our soldiers hold Velna",
        "наши солдаты удерживают Велну",
        "…",
    ]
)
CLAIMS = st.builds(
    lambda name, content, who, modality, topic, day, source: claim(
        f"c{name}",
        content,
        claimant_id=who,
        modality=modality,
        topic=topic,
        uttered_on=day,
        source_id=source,
        start=name,
    ),
    st.integers(0, 50),
    CONTENTS,
    st.sampled_from(["guard", "league", None]),
    st.sampled_from(list(Modality)),
    st.sampled_from(list(Topic)),
    st.sampled_from([None, DAY, DAY + dt.timedelta(days=1)]),
    st.sampled_from(["s", "t"]),
)


@settings(max_examples=60, deadline=None)
@given(CLAIMS, st.lists(CLAIMS, max_size=6, unique_by=lambda each: each.id))
def test_every_proposal_joins_the_claim_to_one_candidate_and_is_repeatable(new, candidates):
    found = relate(new, candidates)
    assert found == relate(new, candidates)
    targets = [({each.origin, each.target} - {new.id}).pop() for each in found]
    assert len(set(targets)) == len(targets)
    assert set(targets) <= {candidate.id for candidate in candidates}
    assert all(new.id in (each.origin, each.target) and each.rationale.endswith(".") for each in found)
    for each in found:
        if each.kind is RelationKind.DENIES:
            denier = new if each.origin == new.id else next(c for c in candidates if c.id == each.origin)
            assert denier.modality is Modality.DENIED


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("nine people were killed", "9 people died", (1, 0)),
        ("nine people were killed", "twelve were killed", (0, 1)),
        ("at least nine people were killed", "twelve were killed", (1, 0)),
        ("at most five were killed", "twelve were killed", (0, 1)),
        ("about 100 people died", "110 people died", (1, 0)),
        ("twenty-one soldiers died", "21 soldiers died", (1, 0)),
        ("two hundred and six soldiers died", "206 soldiers died", (1, 0)),
        ("1,200 soldiers died", "1 200 soldiers died", (1, 0)),
        ("nine people were killed", "the mill has four floors", (0, 0)),
        ("at 9 am on 6 May 2031", "at 8 am on 5 May 2030", (0, 0)),
        ("murieron nueve personas", "nine people died", (1, 0)),
    ],
)
def test_quantities(one, other, expected):
    assert agreement(quantities(one), quantities(other)) == expected


def test_words_of_one_concept_meet_across_forms_and_languages():
    assert concept_of("captured") == concept_of("seized") == concept_of("захватили") == "+take"
    assert concept_of("negotiated") == "+talk"
    assert concept_of("mill") is None
    assert terms("The mills burned") == terms("The mill burning")
    assert words("The Guard’s mill") == ["the", "guard", "mill"]
    assert negations(words("nobody has not seen it and they don't")) == 3


def test_of_a_crowd_the_most_alike_are_compared_and_all_of_its_own_source():
    asked = claim("new", "the River Guard shelled the mill and the bakery", claimant_id="league")
    crowd = [claim(f"far {at:03}", f"ferry number {at} sailed late") for at in range(200)]
    alike = [claim(f"near {at:03}", f"the bakery burned in street {at}") for at in range(MOST_COMPARED)]
    own = [claim(f"own {at:03}", "the harbour is shut", source_id=asked.source_id, start=at + 1) for at in range(3)]
    met = [other.id for other, _ in compared(asked, [*crowd, *own, *alike])]
    assert met == [each.id for each in (*own, *alike)]


def test_places_that_differ_part_claims_that_are_worded_alike():
    here = claim("a", "the Guard holds the mill", topic=Topic.CONTROL, claimant_id="guard")
    elsewhere = claim(
        "b",
        "the Guard holds the mill",
        topic=Topic.CONTROL,
        claimant_id="watch",
        places=("korr",),
        place_lineage=("korr", "province"),
    )
    [(_, apart)] = compared(here, [elsewhere])
    assert (apart["places apart"], apart.get("shared place"), apart["telling place apart"] > 0) == (1.0, None, True)
    [(_, same)] = compared(here, [elsewhere.model_copy(update={"places": here.places, "place_lineage": ("velna",)})])
    assert (same.get("places apart"), same["same places"], same["both CONTROL; same places"]) == (None, 1.0, 1.0)
