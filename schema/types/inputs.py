"""Filters and orders."""

import datetime as dt
from typing import Annotated, Any

import strawberry

from sayso.schema.vocabulary import (
    ActorKind,
    ActorOrderField,
    ClaimOrderField,
    Direction,
    Modality,
    Polarity,
    RegionKind,
    RegionOrderField,
    SourceKind,
    SourceOrderField,
    Topic,
)


def optional(text: str, name: str | None = None) -> Any:
    """An input field that may be left out; null means the same as leaving it out."""
    return strawberry.field(description=text, name=name, default=strawberry.UNSET)


_DIRECTION = "Which way the order runs."


@strawberry.input(description="How to order claims.")
class ClaimOrder:
    """Order of claims."""

    field: ClaimOrderField = strawberry.field(description="What to order by.")
    direction: Direction = strawberry.field(description=_DIRECTION, default=Direction.DESC)


@strawberry.input(description="How to order actors.")
class ActorOrder:
    """Order of actors."""

    field: ActorOrderField = strawberry.field(description="What to order by.")
    direction: Direction = strawberry.field(description=_DIRECTION, default=Direction.ASC)


@strawberry.input(description="How to order regions.")
class RegionOrder:
    """Order of regions."""

    field: RegionOrderField = strawberry.field(description="What to order by.")
    direction: Direction = strawberry.field(description=_DIRECTION, default=Direction.ASC)


@strawberry.input(description="How to order sources.")
class SourceOrder:
    """Order of sources."""

    field: SourceOrderField = strawberry.field(description="What to order by.")
    direction: Direction = strawberry.field(description=_DIRECTION, default=Direction.DESC)


@strawberry.input(description="Which claims to return; everything that is given must hold.")
class ClaimFilter:
    """Filter of claims."""

    text: str | None = optional("Words that must all occur in the claim's text, in any language and script.")
    claimant: strawberry.ID | None = optional("The actor that put it forward.")
    speaks_for: strawberry.ID | None = optional("The body that the claimant speaks for.")
    about: strawberry.ID | None = optional("A party that the claim is about.")
    region: strawberry.ID | None = optional("A place it is about, or one that contains such a place.")
    source: strawberry.ID | None = optional("The source it stands in.")
    publisher: strawberry.ID | None = optional("The publisher of its source.")
    topics: list[Topic] | None = optional("Any of these topics.")
    modalities: list[Modality] | None = optional("Any of these stances of the claimant.")
    polarity: Polarity | None = optional("Put forward or negated.")
    source_kinds: list[SourceKind] | None = optional("Any of these kinds of source.")
    contested: bool | None = optional("Whether some recorded claim denies or contradicts it.")
    uttered_from: dt.date | None = optional("Said on this day or later.")
    uttered_to: dt.date | None = optional("Said on this day or earlier.")
    known_at: dt.datetime | None = optional(
        "Only what the ledger knew by this moment, in everything under the claims too. Up to the latest change the "
        "answer never changes again, whatever is recorded, reviewed, related, judged or undone later."
    )


@strawberry.input(description="Which actors to return; everything that is given must hold.")
class ActorFilter:
    """Filter of actors."""

    text: str | None = optional("Words that must all occur among its names.")
    kinds: list[ActorKind] | None = optional("Any of these kinds.")
    affiliated_with: strawberry.ID | None = optional("An organisation that a source says it belongs to.")


@strawberry.input(description="Which regions to return; everything that is given must hold.")
class RegionFilter:
    """Filter of regions."""

    text: str | None = optional("Words that must all occur among its names.")
    kinds: list[RegionKind] | None = optional("Any of these kinds.")
    country: str | None = optional("ISO 3166-1 alpha-2 code of its country.")
    code: str | None = optional("Its own ISO 3166-2 code, or the ISO 3166-1 code of a country.")
    within: strawberry.ID | None = optional("A region that contains it.")
    contested: bool | None = optional("Whether the claims about who holds it contest each other.")


@strawberry.input(description="Which sources to return; everything that is given must hold.")
class SourceFilter:
    """Filter of sources."""

    text: str | None = optional("Words that must all occur in its title or text.")
    kinds: list[SourceKind] | None = optional("Any of these kinds.")
    publisher: strawberry.ID | None = optional("Its publisher.")
    published_from: dt.datetime | None = optional("Published at this moment or later.")
    published_to: dt.datetime | None = optional("Published at this moment or earlier.")
    url: str | None = optional("Its exact address.")


@strawberry.input(description="Which disputes to return; everything that is given must hold.")
class DisputeFilter:
    """Filter of disputes."""

    region: strawberry.ID | None = optional("A place it is about, or one that contains such a place.")
    topic: Topic | None = optional("Its topic.")
    actor: strawberry.ID | None = optional("An actor that put forward a claim on one of its sides.")
    from_: dt.date | None = optional("Some claim in it was said on this day or later.", name="from")
    to: dt.date | None = optional("Some claim in it was said on this day or earlier.")


ClaimFilterArgument = Annotated[
    ClaimFilter | None, strawberry.argument(description="Which claims to return; all when left out.")
]
