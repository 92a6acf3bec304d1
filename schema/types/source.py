"""The Source type."""

import datetime as dt

import strawberry

from sayso.schema.types.base import After, Before, First, Last, Node, answered, described, planned
from sayso.schema.types.connections import ClaimConnection, SourceConnection
from sayso.schema.types.inputs import ClaimFilterArgument
from sayso.schema.types.lazy import ActorType
from sayso.schema.types.values import Media, SourceLink
from sayso.schema.vocabulary import SourceKind


@strawberry.type(description="One published item as recorded: an article, a post, a transcript.")
class Source(Node):
    """Where claims stand."""

    kind: SourceKind = described("What sort of item it is.")
    title: str | None = described("Its headline; posts have none.")
    url: str | None = described("Where it was published.")
    publisher: ActorType | None = described("The outlet, platform or host that published it.")
    authors: list[ActorType] = described("Who signed it, in the order of the by-line.")
    published_at: dt.datetime | None = described("When it was published, where that can be told.")
    retrieved_at: dt.datetime = described("When its payload was fetched.")
    language: str | None = described("BCP 47 language of its text, where known.")
    text: str = described("Its normalised body; the spans of its claims point into it.")
    sha256: str = described("SHA-256 of the raw payload it was read from, in hexadecimal.")
    adapter: str = described("Name and version of the adapter that read it.")
    media: list[Media] = described("Pictures, video and sound that it carries.")
    derived_from: list[SourceLink] = described("What it copies, quotes, embeds, cites, translates or updates.")

    @answered("The claims it carries, in the order of its text.")
    def claims(
        self,
        filter: ClaimFilterArgument = strawberry.UNSET,  # noqa: A002
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """Claims in text order."""
        planned()

    @answered("Other sources that carry the same text and share its origin.")
    def copies(
        self,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> SourceConnection:
        """Syndicated copies, earliest published first."""
        planned()
