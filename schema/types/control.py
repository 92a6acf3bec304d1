"""Control: what the claims about holding a place add up to."""

import datetime as dt

import strawberry

from sayso.schema.types.base import After, Before, First, Last, answered, described, planned
from sayso.schema.types.connections import ClaimConnection
from sayso.schema.types.lazy import ActorType, RegionType
from sayso.schema.types.values import Support
from sayso.schema.vocabulary import ControlStance, ControlStatus


@strawberry.type(description="One thing that is said about an actor's hold on a place, by whoever says it.")
class ControlPosition:
    """Claims of one stance about one actor's hold."""

    region: RegionType = described("The place.")
    actor: ActorType = described("The party whose hold is spoken of.")
    stance: ControlStance = described("What is said about that hold.")
    said_by: list[ActorType] = described("Who says so.")
    support: Support = described("What stands behind it.")
    last_uttered_on: dt.date | None = described("The latest day on which it was said.")

    @answered("The claims that say so.")
    def claims(
        self,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Claims behind the position, latest said first."""
        planned()


@strawberry.type(
    description="What recorded claims say about who holds a place as of a day. It reports saying, not holding."
)
class Control:
    """Computed from claims, carries them, cannot be edited."""

    region: RegionType = described("The place.")
    as_of: dt.datetime = described("Only what was said up to the day of this moment counts.")
    known_at: dt.datetime = described("Only what was recorded by this moment counts.")
    status: ControlStatus = described("What the claims add up to.")
    claimed_by: list[ActorType] = described(
        "The parties said to hold it by themselves, their own side, or an adversary that concedes."
    )
    disputed_by: list[ActorType] = described("The parties that reject another's hold.")
    positions: list[ControlPosition] = described("Everything that is said about holding it, each with its claims.")
    explanation: str = described("Why the status is what it is, in a sentence or two.")
