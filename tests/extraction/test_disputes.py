"""Which dispute and side a claim joins, and how disputes and control are worded."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.control import Picture, Said, picture
from sayso.extraction.disputes import (
    SURE_ENOUGH,
    ControlSide,
    Membership,
    Tie,
    assign,
    contested,
    control_position,
    control_side,
    explain_control,
    member,
    position,
    question,
    side_of,
    tie,
)
from sayso.schema.records import ProposedRelation
from sayso.schema.vocabulary import Basis, ControlStance, ControlStatus, RelationKind, Topic

DENIES, CORROBORATES = RelationKind.DENIES, RelationKind.CORROBORATES
CONTRADICTS, REPEATS = RelationKind.CONTRADICTS, RelationKind.REPEATS


def ranked(*claims):
    return {claim: at for at, claim in enumerate(claims)}


def test_a_denial_opens_a_dispute_anchored_at_the_earlier_claim():
    added = assign("b", [Tie("a", DENIES)], [], topic=Topic.ATTACK, order=ranked("a", "b"))
    assert added == [Membership("a", 0, "a"), Membership("a", 1, "b")]


def test_the_anchor_does_not_depend_on_which_claim_was_recorded_first():
    added = assign("a", [Tie("b", DENIES)], [], topic=Topic.ATTACK, order=ranked("a", "b"))
    assert added == [Membership("a", 0, "a"), Membership("a", 1, "b")]


def test_relations_become_ties_from_either_end_and_unsure_ones_move_nobody():
    relation = ProposedRelation(
        kind=DENIES, origin="b", target="a", basis=Basis.INFERRED, rationale="It says so.", confidence=0.5
    )
    assert tie(relation, "b") == Tie("a", DENIES, 0.5)
    assert tie(relation, "a") == Tie("b", DENIES, 0.5)
    assert member("a", 1, "b") == Membership("a", 1, "b")
    unsure = [Tie("a", DENIES, SURE_ENOUGH - 0.01)]
    assert assign("b", unsure, [], topic=Topic.ATTACK, order=ranked("a", "b")) == []


def test_agreement_alone_opens_nothing():
    ties = [Tie("a", CORROBORATES), Tie("b", REPEATS), Tie("c", RelationKind.SUPERSEDES)]
    assert assign("d", ties, [], topic=Topic.ATTACK, order=ranked("a", "b", "c", "d")) == []


def test_claims_that_agree_with_the_new_one_come_along():
    ties = [Tie("a", DENIES), Tie("b", REPEATS)]
    added = assign("c", ties, [], topic=Topic.ATTACK, order=ranked("b", "a", "c"))
    assert added == [Membership("a", 0, "a"), Membership("a", 1, "b"), Membership("a", 1, "c")]


@pytest.mark.parametrize(
    ("ties", "side"),
    [
        ([Tie("a", CORROBORATES)], 0),
        ([Tie("a", DENIES)], 1),
        ([Tie("b", CONTRADICTS)], 0),
        ([Tie("b", REPEATS)], 1),
        ([Tie("a", CORROBORATES, 0.4), Tie("b", CORROBORATES, 0.9)], 1),
        ([Tie("a", CONTRADICTS, 0.9), Tie("b", CONTRADICTS, 0.4)], 1),
    ],
)
def test_a_later_claim_joins_the_side_its_ties_favour(ties, side):
    members = [Membership("a", 0, "a"), Membership("a", 1, "b")]
    added = assign("c", ties, members, topic=Topic.ATTACK, order=ranked("a", "b", "c"))
    assert added == [Membership("a", side, "c")]


def test_a_third_figure_opens_a_third_side():
    members = [Membership("a", 0, "a"), Membership("a", 1, "b")]
    ties = [Tie("a", CONTRADICTS), Tie("b", CONTRADICTS)]
    assert side_of(ties, members, Topic.CASUALTIES) == 2
    assert side_of(ties, members, Topic.ATTACK) == 0


def test_a_joining_claim_draws_in_whom_it_answers():
    members = [Membership("a", 0, "a"), Membership("a", 1, "b")]
    ties = [Tie("b", REPEATS), Tie("x", DENIES), Tie("y", CORROBORATES)]
    added = assign("c", ties, members, topic=Topic.ATTACK, order=ranked("a", "b", "x", "y", "c"))
    assert added == [Membership("a", 1, "c"), Membership("a", 0, "x"), Membership("a", 1, "y")]


def test_joining_twice_adds_nothing():
    members = [Membership("a", 0, "a"), Membership("a", 1, "b")]
    assert assign("b", [Tie("a", DENIES)], members, topic=Topic.ATTACK, order=ranked("a", "b")) == []


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(list(RelationKind)), st.floats(0.1, 1.0)), max_size=6)
)
def test_every_membership_is_new_and_unique_and_sides_are_opposed(drawn):
    ties = [Tie(other, kind, confidence) for other, kind, confidence in drawn]
    members = [Membership("a", 0, "a"), Membership("a", 1, "b")]
    added = assign("new", ties, members, topic=Topic.ATTACK, order=ranked("a", "b", "c", "d", "new"))
    assert len({(each.anchor, each.claim) for each in added}) == len(added)
    assert not set(added) & set(members)
    if added and added[0].anchor != "a":
        assert {each.side for each in added} == {0, 1}


def test_control_sides():
    held, rejected = control_side("x", ControlStance.CONCEDES), control_side("x", ControlStance.DENIES)
    assert (held, rejected) == (ControlSide("x", True), ControlSide("x", False))
    assert contested([held, rejected])
    assert contested([held, ControlSide("y", True)])
    assert not contested([held, ControlSide("y", False)])
    assert not contested([])
    assert control_position(held, "River Guard", "Velna") == "River Guard: holds Velna"
    assert control_position(rejected, "River Guard", "Velna") == "River Guard: does not hold Velna"


def test_questions_name_topic_and_places():
    assert question(Topic.CONTROL, ["Velna"]) == "Who controls Velna?"
    assert question(Topic.CASUALTIES, ["Velna", "Korr"]) == "How many were killed, hurt or captured in Velna and Korr?"
    assert question(Topic.ATTACK, ["Velna", "Korr", "Istra"]) == "Who attacked what in Velna, Korr and Istra?"
    assert question(Topic.OTHER, []) == "What happened?"
    assert all(question(topic, ["Velna"]).endswith("?") and question(topic, []).endswith("?") for topic in Topic)


def test_positions_quote_the_earliest_claim():
    assert position("River Guard", "the mill was\n empty") == "River Guard: the mill was empty"
    assert position(None, "the mill was empty") == "the mill was empty"
    long = position(None, "word " * 100)
    assert long.endswith("word …")
    assert len(long) <= 162


DAY = dt.date(2031, 5, 6)


def test_explanations_say_who_says_so():
    contested_by = explain_control(
        "Velna", ["River Guard", "Upland League"], ["Upland League"], claims=5, origins=3, as_of=DAY
    )
    assert contested_by == (
        "Up to 6 May 2031 River Guard and Upland League are said to hold Velna by the parties "
        "(5 claims of 3 independent origins). Upland League is recorded as rejecting another party's hold."
    )
    alone = explain_control("Velna", ["River Guard"], [], claims=1, origins=1, as_of=DAY)
    assert alone == (
        "Up to 6 May 2031 River Guard is said to hold Velna by the parties (1 claim of 1 independent origin). "
        "No named party is recorded as rejecting that."
    )
    rivals = explain_control("Velna", ["River Guard", "Upland League"], [], claims=2, origins=2, as_of=DAY)
    assert rivals.endswith("Their claims stand side by side: none of them is recorded as rejecting another's.")
    unknown = explain_control("Velna", [], [], claims=0, origins=0, as_of=DAY)
    assert unknown == "Up to 6 May 2031 no recorded claim of a party says who holds Velna."


def test_each_partys_latest_word_counts():
    early, late = dt.date(2031, 5, 1), dt.date(2031, 5, 4)
    said = [
        Said("guard", ControlStance.CLAIMS, "guard", early),
        Said("guard", ControlStance.DENIES, "league", early),
        Said("guard", ControlStance.CONCEDES, "league", late),
        Said("third", ControlStance.REPORTED, None, late),
    ]
    assert picture(said[:2]) == Picture(ControlStatus.CONTESTED, ("guard",), ("league",))
    assert picture(said) == Picture(ControlStatus.UNCONTESTED, ("guard",), ())
    assert picture(said[3:]) == Picture(ControlStatus.UNKNOWN, (), ())
    withdrawn = [
        Said("league", ControlStance.CLAIMS, "league", early),
        Said("guard", ControlStance.CONCEDES, "league", late),
    ]
    assert picture(withdrawn) == Picture(ControlStatus.UNCONTESTED, ("guard",), ())
    assert picture([]) == Picture(ControlStatus.UNKNOWN, (), ())


def test_a_place_is_contested_by_whoever_rejects_a_rival_under_any_name():
    held = Said("ministry", ControlStance.CLAIMS, "ministry", None)
    rejecting = Said("army", ControlStance.DENIES, "guard", None)
    assert picture([held, rejecting]) == Picture(ControlStatus.CONTESTED, ("ministry",), ("guard",))
    alone = Said("guard", ControlStance.CLAIMS, "guard", None)
    assert picture([alone, rejecting]) == Picture(ControlStatus.UNCONTESTED, ("guard",), ("guard",))
