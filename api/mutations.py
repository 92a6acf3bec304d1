"""The root of all writing; what each mutation does stands in `sayso.api.writing`.

What the schema alone can tell, such as an id that cannot be one of a claim, is an error of the operation with a code.
What only the ledger can tell comes back in the payload's `errors`, and the payload names what stands in the way.
"""

from typing import Annotated, TypeVar

import strawberry

from sayso.schema.types.base import answered, planned
from sayso.schema.types.writes import (
    IngestInput,
    IngestPayload,
    JudgeIdentityInput,
    JudgeIdentityPayload,
    RelateClaimsInput,
    RelateClaimsPayload,
    ReviewClaimInput,
    ReviewClaimPayload,
    UndoJudgementInput,
    UndoJudgementPayload,
)

_Given = TypeVar("_Given")
Input = Annotated[_Given, strawberry.argument(description="What to write.")]


@strawberry.type(
    description="Everything that can be written. Nothing that was recorded is changed: each write adds to it, "
    "appears in `changes`, and can be taken back."
)
class Mutation:
    """The root of writing."""

    @answered("Record what an address or a document says. It is queued and read later; follow it by `ingestion(id)`.")
    def ingest(self, input: Input[IngestInput]) -> IngestPayload:  # noqa: A002
        """Record something."""
        planned()

    @answered(
        "Say whether a claim was recorded right. Reviews in force add up in their order: a correction puts its parts "
        "right, a rejection withdraws the claim from control, support, disputes and whatever it contests, and a "
        "confirmation brings it back. Its words and its span stay as they are. `undoJudgement` with the claim's id "
        "takes the latest one back."
    )
    def review_claim(self, input: Input[ReviewClaimInput]) -> ReviewClaimPayload:  # noqa: A002
        """Review a claim."""
        planned()

    @answered(
        "Say how one claim stands to another, with the basis REVIEWED. It counts for standing, support and the lists "
        "of opposing and agreeing claims; it opens no dispute. `undoJudgement` with the relation's id withdraws it."
    )
    def relate_claims(self, input: Input[RelateClaimsInput]) -> RelateClaimsPayload:  # noqa: A002
        """Relate two claims."""
        planned()

    @answered(
        "Say whether two actors, or two regions, are one. SAME merges them: what stands for `right` stands for `left` "
        "too, wherever either is read or asked for; both stay reachable by their ids. Refused is SAME between any that "
        "are judged DIFFERENT, and DIFFERENT between any that are one, over others as well."
    )
    def judge_identity(self, input: Input[JudgeIdentityInput]) -> JudgeIdentityPayload:  # noqa: A002
        """Judge identity."""
        planned()

    @answered("Take back a judgement, a relation that a person recorded, or the latest review of a claim.")
    def undo_judgement(self, input: Input[UndoJudgementInput]) -> UndoJudgementPayload:  # noqa: A002
        """Undo."""
        planned()
