"""The Claim type."""

import datetime as dt
from typing import Annotated

import strawberry

from sayso.schema.types.base import After, Before, First, Last, Node, answered, described, planned
from sayso.schema.types.connections import ClaimConnection, ClaimRelationConnection
from sayso.schema.types.lazy import ActorType, DisputeType, RegionType, SourceType
from sayso.schema.types.values import Attribution, Extraction, Review, Span, Support
from sayso.schema.vocabulary import Basis, Form, Modality, Polarity, RelationKind, Standing, Topic


@strawberry.type(
    description="One statement that one source attributes to one claimant. Never a fact, and immutable once recorded."
)
class Claim(Node):
    """Who said what, in which words, on whose word."""

    text: str = described(
        "The source's words that carry the claim, verbatim: `source.text` from `span.start` to `span.end`."
    )
    span: Span = described("Where those words stand in the source's text.")
    quotes: list[str] = described("The parts of the text inside quotation marks.")
    form: Form = described("How much of it is in the claimant's own words.")
    cue: str | None = described('The reporting words, such as "said" or "according to"; null where none stand.')
    claimant: ActorType | None = described(
        "The innermost speaker that the source names; null where it names nobody. Never the publisher by default."
    )
    claimant_descriptor: str | None = described('The source\'s own words for the speaker, such as "witnesses".')
    speaks_for: ActorType | None = described("The body that the claimant speaks for, if the source says so.")
    via: list[Attribution] = described("Who passed it on between claimant and publisher, innermost first.")
    modality: Modality = described("The claimant's stance: a promise or a condition is not something that happened.")
    polarity: Polarity = described("Whether the proposition is put forward or negated.")
    topic: Topic = described("What it is about.")
    condition: str | None = described('The "if" of a conditional claim, verbatim.')
    hedged: bool = described('Whether the source or the speaker keeps a distance: "reportedly", "unconfirmed".')
    regions: list[RegionType] = described("The most specific places it is about.")
    subjects: list[ActorType] = described("The parties that it is about.")
    uttered_on: dt.date | None = described("The day it was said; null when the source does not let it be resolved.")
    source: SourceType = described("The source it stands in.")
    disputes: list[DisputeType] = described("The open questions in which it takes a side.")
    standing: Standing = described("Where it stands among the recorded claims; never whether it is true.")
    support: Support = described("What stands behind it: itself, and the claims that repeat or corroborate it.")
    extraction: Extraction = described("Which extractor found it.")
    review: Review | None = described("The latest human verdict on its recording, if there is one.")
    recorded_at: dt.datetime = described("When it entered the ledger.")

    @answered("How it stands to other claims.")
    def relations(
        self,
        kinds: Annotated[
            list[RelationKind] | None, strawberry.argument(description="Only these kinds; all when left out.")
        ] = strawberry.UNSET,
        basis: Annotated[
            list[Basis] | None, strawberry.argument(description="Only on these bases; all when left out.")
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimRelationConnection:
        """Relations in either direction, latest recorded first."""
        planned()

    @answered("Claims that deny or contradict it, or that it denies or contradicts.")
    def disputed_by(
        self,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Opposing claims."""
        planned()

    @answered("Claims by other claimants that put the same forward.")
    def corroborated_by(
        self,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Agreeing claims."""
        planned()

    @answered("Claims by the same claimant, or in the same words, that say it again.")
    def repeated_by(
        self,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Repetitions."""
        planned()
