"""Small values without an id of their own."""

import datetime as dt

import strawberry

from sayso.schema.types.base import described
from sayso.schema.types.lazy import ActorType, ClaimType, SourceType
from sayso.schema.vocabulary import MediaKind, ReviewStatus, SourceLinkKind


@strawberry.type(description="A stretch of a source's text, counted in Unicode code points.")
class Span:
    """Offsets into `Source.text`."""

    start: int = described("First code point, from 0.")
    end: int = described("One behind the last code point.")


@strawberry.type(description="One spelling of a name.")
class Name:
    """A name as met."""

    value: str = described("The name as spelt.")
    language: str | None = described("BCP 47 language of the spelling, where known.")
    script: str | None = described("ISO 15924 script of the spelling, where known.")


@strawberry.type(description="What somebody else's scheme calls the same thing.")
class Identifier:
    """An external identifier."""

    scheme: str = described('The scheme, such as "geonames" or "wikidata".')
    value: str = described("The identifier within the scheme.")


@strawberry.type(description="A point on the globe (WGS 84) that stands for a region; its middle, not its border.")
class Location:
    """Coordinates in degrees."""

    latitude: float = described("Degrees north of the equator; negative in the south.")
    longitude: float = described("Degrees east of Greenwich; negative in the west.")


@strawberry.type(description="Somebody who passed a statement on between the claimant and the publisher.")
class Attribution:
    """One relay of a claim."""

    actor: ActorType | None = described("Who passed it on, where the source names them.")
    descriptor: str = described("The source's own words for whoever passed it on.")
    cue: str | None = described('The words that say so, such as "told" or "quoted by".')
    span: Span | None = described("Where the source says so.")


@strawberry.type(description="One source's word that an actor belongs to an organisation.")
class Affiliation:
    """Membership, as stated."""

    organisation: ActorType = described("The body it belongs to.")
    role: str | None = described("Its role there, as worded.")
    from_: dt.date | None = described("The first day a source states it.", name="from")
    to: dt.date | None = described("The last day a source states it.")
    claims: list[ClaimType] = described("The claims that state it.")


@strawberry.type(description="A picture, video or sound that a source carries.")
class Media:
    """An attachment."""

    kind: MediaKind = described("What sort of attachment it is.")
    url: str | None = described("Where it was published; Sayso keeps no copy.")
    alt_text: str | None = described("The publisher's description of it.")


@strawberry.type(description="How a source derives from another one.")
class SourceLink:
    """A derivation."""

    kind: SourceLinkKind = described("In which way it derives.")
    source: SourceType | None = described("The other source, if it is in the ledger.")
    similarity: float | None = described(
        "Share of the smaller text found in the other, 0 to 1, where texts were compared."
    )


@strawberry.type(description="Which extractor found a claim, and how sure it was.")
class Extraction:
    """Provenance of a claim's recording."""

    extractor: str = described("The extractor's name.")
    version: str = described("The extractor's version.")
    confidence: float = described("The extractor's own confidence in its reading, 0 to 1; no measure of truth.")


@strawberry.type(description="A person's verdict on whether a claim was recorded right; never on whether it is true.")
class Review:
    """A human word on a recording."""

    status: ReviewStatus = described("The verdict.")
    by: str = described("Who gave it.")
    at: dt.datetime = described("When it was given.")
    note: str | None = described("The reviewer's own words.")


@strawberry.type(description="How much stands behind something; copies of one text add sources but no origins.")
class Support:
    """Counts of what stands behind a claim, a side or a position."""

    claims: int = described("How many recorded claims.")
    sources: int = described("How many sources carry them.")
    publishers: int = described("How many different publishers those sources have.")
    independent_origins: int = described(
        "How many separate places the statements entered the world at: syndicated copies, quotations and repetitions "
        "by the same speaker share one."
    )


@strawberry.type(description="Something noticed and not swallowed while a payload was read.")
class Issue:
    """An entry of the list of things to look at."""

    code: str = described("A stable code.")
    message: str = described("One sentence for a person.")
    component: str = described("The adapter, extractor, plugin or part of Sayso that noticed it.")
