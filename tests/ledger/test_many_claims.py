"""A document of very many claims is recorded in bounded time, and says that relations may be missing."""

from typing import Any

import pytest

from sayso.ledger import relations
from sayso.schema import tables

FIRST = "Odo Varn said that the granary by the old mill had burned down to its walls."
OTHERS = [f"Odo Varn said that boat number {number} had reached the quay of Pell at noon." for number in range(9)]
OTHERS.append("Odo Varn said that boat number 0 had reached the quay of Pell at noon after all.")
TEXT = " ".join([FIRST, *OTHERS, "Later he was heard again. " + FIRST])


def _reading(make_reading: Any, make_claim: Any) -> Any:
    said = [make_claim(TEXT, words, words[15:], claimant="person:odo varn") for words in [FIRST, *OTHERS]]
    start = TEXT.rindex(FIRST)
    last = said[0].model_copy(update={"span": said[0].span.model_copy(update={"start": start, "end": len(TEXT)})})
    return make_reading(TEXT, *said, last)


def test_too_many_pairs_are_bounded_with_an_issue(
    desk: Any, make_reading: Any, make_claim: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relations, "MOST_PAIRS", 48)
    recorded = desk.record(_reading(make_reading, make_claim))
    assert [(issue.code, issue.message) for issue in recorded.issues] == [
        (
            "RELATIONS_BOUNDED",
            "the document holds 12 claims; each was compared with the 4 nearest of them and of those recorded before, "
            "so relations to claims farther off are missing",
        )
    ]
    assert sorted(_distances(desk, recorded) - {1, 2, 3, 4}) == [11]
    origins = {row["id"]: row["origin_id"] for row in desk.rows(tables.ClaimRow)}
    assert origins[recorded.claims[11].id] == recorded.claims[0].id


def test_few_claims_are_all_compared_without_an_issue(desk: Any, make_reading: Any, make_claim: Any) -> None:
    recorded = desk.record(_reading(make_reading, make_claim))
    assert recorded.issues == []
    assert max(_distances(desk, recorded) - {11}) == 9


def _distances(desk: Any, recorded: Any) -> set[int]:
    """How many claims apart related claims of the document are."""
    order = {claim.id: at for at, claim in enumerate(recorded.claims)}
    return {abs(order[row["from_id"]] - order[row["to_id"]]) for row in desk.rows(tables.ClaimRelationRow)}
