"""The Actor type."""

import strawberry

from sayso.schema.types.base import (
    After,
    AsOfDay,
    AsOfMoment,
    Before,
    First,
    KnownAt,
    Last,
    Node,
    answered,
    described,
    planned,
)
from sayso.schema.types.connections import ActorConnection, ClaimConnection
from sayso.schema.types.control import ControlPosition
from sayso.schema.types.history import Judgement
from sayso.schema.types.inputs import ClaimFilterArgument
from sayso.schema.types.lazy import ActorType
from sayso.schema.types.values import Affiliation, Name
from sayso.schema.vocabulary import ActorKind


@strawberry.type(description="A person, body or account that speaks or is spoken of.")
class Actor(Node):
    """A party with an identity across sources."""

    name: str = described("The name it is listed under.")
    kind: ActorKind = described("What sort of party it is.")
    names: list[Name] = described("Every spelling met so far.")
    role: str | None = described('The latest role that a source states, such as "spokesman".')
    judgements: list[Judgement] = described("What people judged about its identity, latest first.")
    merged_into: ActorType | None = described(
        "The actor that judgements made stand for it; null while it stands for itself."
    )

    @answered("The organisations that sources say it belongs to.")
    def affiliations(self, as_of: AsOfDay = strawberry.UNSET) -> list[Affiliation]:
        """Stated memberships."""
        planned()

    @answered("Actors that sources say belong to it.")
    def members(
        self,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ActorConnection:
        """Stated members."""
        planned()

    @answered("What it said.")
    def claims(
        self,
        filter: ClaimFilterArgument = strawberry.UNSET,  # noqa: A002
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Claims it put forward, latest said first."""
        planned()

    @answered("What is said of it.")
    def claims_about(
        self,
        filter: ClaimFilterArgument = strawberry.UNSET,  # noqa: A002
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Claims that have it as a subject, latest said first."""
        planned()

    @answered("What is said about its hold on places, and what it says about holds of others.")
    def positions(
        self, as_of: AsOfMoment = strawberry.UNSET, known_at: KnownAt = strawberry.UNSET
    ) -> list[ControlPosition]:
        """Positions about control that it holds or is the object of."""
        planned()
