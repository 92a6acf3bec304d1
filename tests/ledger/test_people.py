"""Whatever people write can be taken back, and then the ledger says what it said before."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import Refused
from sayso.ledger import people
from sayso.ledger.check import check_ledger
from sayso.ledger.export import import_lines
from sayso.ledger.people import Correction
from sayso.ledger.transaction import writing
from sayso.schema import tables
from sayso.schema.vocabulary import Modality, Polarity, RelationKind, ReviewStatus, Topic, Verdict

HISTORY = {"review", "review_undo", "judgement", "judgement_undo", "relation_undo", "change"}
DERIVED = (tables.ActorCounterRow, tables.RegionCounterRow, tables.RegionActorCounterRow)


def records(lines: list[str]) -> list[str]:
    """What an export says besides what people said."""
    kept = []
    for line in lines:
        record = json.loads(line)
        if record.get("table") not in HISTORY and record.get("row", {}).get("basis") != "REVIEWED":
            kept.append(line)
    return kept


class People:
    """People who write at random, the same for the same seed."""

    def __init__(self, desk: Any, seed: int) -> None:
        self.desk, self.dice = desk, random.Random(seed)
        self.claims = [row["id"] for row in desk.rows(tables.ClaimRow)]
        self.actors = [row["id"] for row in desk.rows(tables.ActorRow)]
        self.regions = [row["id"] for row in desk.rows(tables.RegionRow)]

    def correction(self) -> Correction:
        dice = self.dice
        return Correction(
            claimant=dice.choice([None, *self.actors]),
            regions=dice.choice([None, [], dice.sample(self.regions, 2)]),
            modality=dice.choice([None, *Modality]),
            topic=dice.choice([None, Topic.CONTROL, Topic.OTHER]),
            polarity=dice.choice([None, *Polarity]),
        )

    def write(self) -> str | None:
        """One write; answers what undoes it, or None where it was refused."""
        dice = self.dice
        with writing(self.desk.ledger.engine) as writer:
            try:
                match dice.choice(["review", "relate", "judge", "judge"]):
                    case "review":
                        claim, status = dice.choice(self.claims), dice.choice(list(ReviewStatus))
                        corrected = self.correction() if status is ReviewStatus.CORRECTED else None
                        people.review_claim(writer, claim, status, "ana", None, corrected)
                        return claim
                    case "relate":
                        ends = dice.choices(self.claims, k=2)
                        return people.relate_claims(writer, *ends, dice.choice(list(RelationKind)), "They do.", "bo")
                    case _:
                        ends = dice.choices(dice.choice([self.actors, self.regions]), k=2)
                        verdict = dice.choice([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT])
                        return people.judge_identity(writer, *ends, verdict, "cy")
            except Refused:
                return None

    def undo(self, node: str) -> None:
        with writing(self.desk.ledger.engine) as writer:
            people.undo(writer, node, "dee")


@pytest.fixture
def filled(desk: Any, held_reading: Callable[..., Any], denied_reading: Callable[..., Any]) -> Any:
    desk.record(held_reading())
    desk.record(denied_reading())
    desk.record(held_reading(url="https://fen.example/2", published_at=None))
    return desk


@settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1 << 32))
def test_writing_and_undoing_leaves_everything_else(filled: Any, seed: int) -> None:
    before, counters = records(filled.export()), [filled.rows(row) for row in DERIVED]
    some = People(filled, seed)
    written = [node for node in (some.write() for _ in range(8)) if node is not None]
    assert check_ledger(filled.ledger.engine) == []
    assert records(filled.export()) == before
    for node in reversed(written):
        some.undo(node)
    assert records(filled.export()) == before
    assert check_ledger(filled.ledger.engine) == []
    assert [filled.rows(row) for row in DERIVED] == counters


def test_one_write_and_its_undoing_add_two_rows_and_two_changes(filled: Any) -> None:
    before = filled.export()
    some = People(filled, 1)
    for kind, row in (("judgement", "judgement_undo"), ("review", "review_undo"), ("claim_relation", "relation_undo")):
        with writing(filled.ledger.engine) as writer:
            node = {
                "judgement": lambda: people.judge_identity(writer, *some.actors[:2], Verdict.SAME, "cy"),
                "review": lambda: (
                    people.review_claim(writer, some.claims[0], ReviewStatus.REJECTED, "ana") and some.claims[0]
                ),
                "claim_relation": lambda: people.relate_claims(
                    writer, *some.claims[:2], RelationKind.CONTRADICTS, "They do.", "bo"
                ),
            }[kind]()
        some.undo(node)
        after = filled.export()
        added = sorted(json.loads(line)["table"] for line in set(after) - set(before))
        assert added == sorted([kind, row, "change", "change"])
        assert [line for line in after if line in set(before)] == before
        before = after


def test_what_people_wrote_travels_with_an_export(filled: Any, new_database: Any, open_desk: Any) -> None:
    some = People(filled, 7)
    written = [node for node in (some.write() for _ in range(12)) if node]
    some.undo(written[3])
    lines = filled.export()
    other = open_desk(new_database("sqlite"))
    import_lines(other.ledger.engine, lines)
    assert other.export() == lines
    assert check_ledger(other.ledger.engine) == []
    for row in (tables.ClaimStateRow, tables.IdentityRow, tables.HoldRow, tables.ClaimRegionRow):
        assert other.rows(row) == filled.rows(row)


def test_a_name_is_found_under_whatever_stands_for_its_bearer(filled: Any) -> None:
    some = People(filled, 3)
    judgements = []
    for left, right in zip(some.regions, some.regions[1:], strict=False):
        with writing(filled.ledger.engine) as writer:
            judgements.append(people.judge_identity(writer, left, right, Verdict.SAME, "cy"))
    for judgement in judgements:
        some.undo(judgement)
        assert check_ledger(filled.ledger.engine) == []


def test_recording_again_leaves_a_review_in_force(desk: Any, held_reading: Callable[..., Any]) -> None:
    desk.record(held_reading())
    [claim] = [row["id"] for row in desk.rows(tables.ClaimRow)]
    with writing(desk.ledger.engine) as writer:
        correction = Correction(topic=Topic.OTHER, modality=Modality.ALLEGED)
        people.review_claim(writer, claim, ReviewStatus.CORRECTED, "ana", "seen", correction)
    before = [desk.rows(row) for row in (tables.ReviewRow, tables.ClaimStateRow, tables.HoldRow, tables.ClaimRegionRow)]
    desk.record(held_reading(), body=b"the same document in another payload")
    desk.record(held_reading())
    after = [desk.rows(row) for row in (tables.ReviewRow, tables.ClaimStateRow, tables.HoldRow, tables.ClaimRegionRow)]
    assert after == before
    assert [row["topic"] for row in desk.rows(tables.ClaimStateRow) if row["until"] is None] == ["OTHER"]
    assert [row["claim_id"] for row in desk.rows(tables.HoldRow) if row["until"] is None] == []
