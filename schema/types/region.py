"""The Region type."""

import datetime as dt
from typing import Annotated

import strawberry

from sayso.schema.types.base import After, AsOfMoment, Before, First, KnownAt, Last, Node, answered, described, planned
from sayso.schema.types.connections import ClaimConnection, RegionConnection
from sayso.schema.types.control import Control
from sayso.schema.types.history import Judgement
from sayso.schema.types.inputs import ClaimFilterArgument
from sayso.schema.types.lazy import RegionType
from sayso.schema.types.values import Identifier, Location, Name
from sayso.schema.vocabulary import RegionKind


@strawberry.type(description="A place that claims are about, from a whole country to a single bridge.")
class Region(Node):
    """A place with an identity across sources."""

    name: str = described("The name it is listed under.")
    kind: RegionKind = described("What sort of place it is.")
    names: list[Name] = described("Its names in other spellings and languages.")
    country: str | None = described(
        "ISO 3166-1 alpha-2 code under which the standard lists it; no position on any dispute about it."
    )
    code: str | None = described("Its own ISO 3166-2 code; null unless it is itself a subdivision.")
    identifiers: list[Identifier] = described("What other gazetteers call it.")
    parent: RegionType | None = described("The place directly around it; the primary one where there are several.")
    ancestors: list[RegionType] = described("All places that contain it, nearest first.")
    location: Location | None = described("A point that stands for it, where one is known.")
    judgements: list[Judgement] = described("What people judged about its identity, latest first.")
    merged_into: RegionType | None = described(
        "The region that judgements made stand for it; null while it stands for itself."
    )

    @answered("The places directly inside it.")
    def children(
        self,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> RegionConnection:
        """Places inside it, by name."""
        planned()

    @answered("What is said about it.")
    def claims(
        self,
        filter: ClaimFilterArgument = strawberry.UNSET,  # noqa: A002
        include_descendants: Annotated[
            bool | None, strawberry.argument(description="Whether claims about places inside it count too.")
        ] = True,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Claims about it, latest said first."""
        planned()

    @answered("What the claims about holding it add up to: computed from them, explained by them, never editable.")
    def control(self, as_of: AsOfMoment = strawberry.UNSET, known_at: KnownAt = strawberry.UNSET) -> Control:
        """The picture of claims as of a day."""
        planned()

    @answered("The days on which that picture changed, earliest first.")
    def control_timeline(
        self,
        from_: Annotated[
            dt.date | None, strawberry.argument(name="from", description="Changes on this day or later.")
        ] = strawberry.UNSET,
        to: Annotated[
            dt.date | None, strawberry.argument(description="Changes on this day or earlier.")
        ] = strawberry.UNSET,
    ) -> list[Control]:
        """Changes only."""
        planned()
