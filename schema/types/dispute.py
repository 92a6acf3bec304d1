"""Disputes and their sides."""

import datetime as dt

import strawberry

from sayso.schema.types.base import After, Before, First, Last, Node, answered, described, planned
from sayso.schema.types.connections import ClaimConnection
from sayso.schema.types.lazy import ActorType, RegionType
from sayso.schema.types.values import Support
from sayso.schema.vocabulary import Topic


@strawberry.type(description="One position that claims take on an open question.")
class DisputeSide:
    """A side, never a winner."""

    position: str = described("The position in one phrase.")
    actors: list[ActorType] = described("Who takes it.")
    support: Support = described("What stands behind it.")

    @answered("The claims that take it.")
    def claims(
        self,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Claims on this side, latest said first."""
        planned()


@strawberry.type(description="An open question on which recorded claims take two or more sides.")
class Dispute(Node):
    """A contested question."""

    question: str = described('The question in one sentence, such as "Who controls Panjshir?".')
    topic: Topic = described("What it is about.")
    regions: list[RegionType] = described("The places it is about.")
    sides: list[DisputeSide] = described("Two or more positions; none of them is marked as right.")
    first_uttered_on: dt.date | None = described("The earliest day on which a claim in it was said.")
    last_uttered_on: dt.date | None = described("The latest day on which a claim in it was said.")
