"""What reviews make of a claim: those in force, added up in the order in which they were given.

A correction puts its parts right and leaves the others; a rejection withdraws the claim from whatever counts claims;
a confirmation, or a correction after a rejection, brings it back. A corrected claimant speaks for itself.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from sqlalchemy import select

from sayso.ledger.transaction import Writer, chunks, table_of
from sayso.schema.tables import ReviewRow, ReviewUndoRow
from sayso.schema.vocabulary import ReviewStatus


@dataclass(frozen=True)
class State:
    """The reviewed parts of a claim. `regions` is None, and `voiced` too, as long as nobody corrected them.

    `voiced` is the review that last put the claimant right.
    """

    claimant_id: str | None
    speaks_for_id: str | None
    modality: str
    polarity: str
    topic: str
    regions: tuple[str, ...] | None = None
    retracted: bool = False
    voiced: Any = None

    @classmethod
    def recorded(cls, claim: Any) -> Self:
        """A claim's row, unreviewed."""
        return cls(claim.claimant_id, claim.speaks_for_id, claim.modality, claim.polarity, claim.topic)

    def after(self, review: Any) -> Self:
        """What one more review makes of it."""
        found = replace(self, retracted=review.status == ReviewStatus.REJECTED)
        put_right = dict(review.correction or {})
        if "claimant" in put_right:
            found = replace(found, claimant_id=put_right.pop("claimant"), speaks_for_id=None, voiced=review)
        if "regions" in put_right:
            found = replace(found, regions=tuple(put_right.pop("regions")))
        return replace(found, **put_right)


def reviews_in_force(writer: Writer, claims: Sequence[str]) -> dict[str, list[Any]]:
    """Reviews of claims that were recorded and not undone by the writer's moment, in their order."""
    rows, undone = table_of(ReviewRow), table_of(ReviewUndoRow)
    taken_back = select(undone.c.review_id).where(undone.c.recorded_at <= writer.at)
    found: dict[str, list[Any]] = defaultdict(list)
    for chunk in chunks(claims):
        query = select(rows).where(rows.c.claim_id.in_(chunk), rows.c.recorded_at <= writer.at)
        query = query.where(rows.c.id.not_in(taken_back)).order_by(rows.c.recorded_at, rows.c.id)
        for review in writer.connection.execute(query):
            found[review.claim_id].append(review)
    return found


def state_of(claim: Any, reviews: Sequence[Any]) -> State:
    """What reviews make of a claim's row."""
    state = State.recorded(claim)
    for review in reviews:
        state = state.after(review)
    return state
