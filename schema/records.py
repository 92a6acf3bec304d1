"""Frozen, validated values that travel between adapters, extraction, plugins and the ledger.

Offsets count Unicode code points of `Document.text`; ends are exclusive. Moments carry a zone and are kept in UTC.
Keys (`ActorRecord.key`, `PlaceRecord.key`) say which thing is meant before the ledger turns them into ids.
"""

import datetime as dt
import hashlib
from functools import cached_property
from typing import Annotated, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from sayso.schema.vocabulary import (
    ActorKind,
    Basis,
    ControlStance,
    Form,
    MediaKind,
    Modality,
    PassageRole,
    Polarity,
    RegionKind,
    RelationKind,
    SourceKind,
    SourceLinkKind,
    Topic,
)


def _in_utc(moment: dt.datetime) -> dt.datetime:
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError as error:
        raise ValueError("a moment outside the years 1 to 9999") from error


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
Text = Annotated[str, Field(min_length=1)]
Confidence = Annotated[float, Field(ge=0.0, le=1.0)]


class Record(BaseModel):
    """Base of all records: immutable, hashable where its fields are, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ── What comes in ─────────────────────────────────────────────────────────────────────────────────────────────


class Payload(Record):
    """Bytes as they came, with what is known about them from outside."""

    body: bytes
    media_type: str
    url: str | None = None
    retrieved_at: Moment
    kind: SourceKind | None = None

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the body; recording the same body twice is recognised by it."""
        return hashlib.sha256(self.body).hexdigest()


class Notice(Record):
    """Something noticed and not swallowed; becomes an issue that names the component which raised it."""

    code: Text
    message: Text


class Named(Record):
    """A party as the payload's own metadata names it: an author, a publisher, a credited agency."""

    name: Text
    kind: ActorKind | None = None
    handle: str | None = None
    url: str | None = None


class Medium(Record):
    """A picture, video or sound the item carries."""

    kind: MediaKind
    url: str | None = None
    alt_text: str | None = None


class Link(Record):
    """Points to another item by address or by the platform's own id."""

    kind: SourceLinkKind
    url: str | None = None
    external_id: str | None = None

    @model_validator(mode="after")
    def _points_somewhere(self) -> Self:
        if self.url is None and self.external_id is None:
            raise ValueError("a link needs a url or an external id")
        return self


class Passage(Record):
    """A stretch of a document: a paragraph, a post, a speaker's turn. `speaker` is the label as worded."""

    start: Annotated[int, Field(ge=0)]
    end: int
    role: PassageRole = PassageRole.PARAGRAPH
    speaker: str | None = None

    @model_validator(mode="after")
    def _not_backwards(self) -> Self:
        if self.end < self.start:
            raise ValueError("a passage ends before it starts")
        return self


class Document(Record):
    """One published item as an adapter read it. `text` is normalised; spans point into it and it never changes.

    `external_id` is the platform's own id ("at://…", "telegram:1500321/2217"); `credits` are agencies the item credits.
    `passages` may be left empty: the text is then split at blank lines.
    """

    kind: SourceKind
    text: str
    url: str | None = None
    external_id: str | None = None
    title: str | None = None
    publisher: Named | None = None
    authors: tuple[Named, ...] = ()
    credits: tuple[Named, ...] = ()
    published_at: Moment | None = None
    language: str | None = None
    passages: tuple[Passage, ...] = ()
    media: tuple[Medium, ...] = ()
    links: tuple[Link, ...] = ()

    @model_validator(mode="after")
    def _passages_fit(self) -> Self:
        last = 0
        for passage in self.passages:
            if passage.start < last or passage.end > len(self.text):
                raise ValueError("passages must be in order, apart, and inside the text")
            last = passage.end
        return self


# ── What extractors and gazetteers propose ────────────────────────────────────────────────────────────────────


class Span(Record):
    """Code points `start` to `end` (exclusive) of a document's text."""

    start: Annotated[int, Field(ge=0)]
    end: int

    @model_validator(mode="after")
    def _holds_something(self) -> Self:
        if self.end <= self.start:
            raise ValueError("a span holds at least one character")
        return self


class Attribution(Record):
    """What an extractor tier answers: which words name a speaker, report, are reported, and passed it on.

    `source` is None where nobody is named, `cue` where no reporting words stand (posts, turns, free indirect speech).
    The labels are a tier's opinion, or None where the shared rules shall decide.
    """

    content: Annotated[tuple[Span, ...], Field(min_length=1)]
    source: Span | None = None
    cue: Span | None = None
    relays: tuple[Span, ...] = ()
    modality: Modality | None = None
    topic: Topic | None = None
    polarity: Polarity | None = None
    hedged: bool | None = None
    confidence: Confidence = 1.0


class SpelledName(Record):
    """One spelling of a name, with BCP 47 language and ISO 15924 script where known."""

    value: Text
    language: str | None = None
    script: str | None = None


class ExternalId(Record):
    """An identifier in somebody else's scheme: ("geonames", "1129516"), ("wikidata", "Q186824")."""

    scheme: Text
    value: Text


class AffiliationRecord(Record):
    """Membership in the organisation with key `organisation`, as the text words the role."""

    organisation: str
    role: str | None = None


class ActorRecord(Record):
    """A party with an identity. Unnamed speakers never become one; they stay a claim's descriptor.

    `key` identifies it: "seed:…" for known parties, "person:…" / "org:…" by normalised name, "account:host/handle".
    """

    key: Text
    name: Text
    kind: ActorKind
    names: tuple[SpelledName, ...] = ()
    role: str | None = None
    affiliations: tuple[AffiliationRecord, ...] = ()


class PlaceRecord(Record):
    """A place of a gazetteer. `parents` are keys, the first one primary; `country` and `code` follow ISO 3166.

    `key` identifies it: "iso:AF", "iso:AF-PAN", "geonames:…", "overlay:…", or "text:<country>/<normalised name>".
    """

    key: Text
    name: Text
    kind: RegionKind
    country: str | None = None
    code: str | None = None
    parents: tuple[str, ...] = ()
    names: tuple[SpelledName, ...] = ()
    identifiers: tuple[ExternalId, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    population: int | None = None
    disputed: bool = False


class RelayRecord(Record):
    """Who passed a statement on between the claimant and the publisher, and the words that say so."""

    descriptor: Text
    actor: str | None = None
    cue: str | None = None
    span: Span | None = None


class HoldRecord(Record):
    """What a claim says about a party's hold on a place, with keys of place, holder and the speaker's party."""

    place: str
    holder: str
    stance: ControlStance
    party: str | None = None


class ClaimRecord(Record):
    """One statement attributed to one claimant; `text == document.text[span.start:span.end]`, always.

    Actors and places are keys into the same reading. `content` holds the reported words alone, for comparison.
    """

    span: Span
    text: Text
    content: Text
    form: Form
    modality: Modality
    polarity: Polarity
    topic: Topic
    quotes: tuple[str, ...] = ()
    cue: str | None = None
    claimant: str | None = None
    claimant_descriptor: str | None = None
    speaks_for: str | None = None
    via: tuple[RelayRecord, ...] = ()
    condition: str | None = None
    hedged: bool = False
    places: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    holds: tuple[HoldRecord, ...] = ()
    uttered_on: dt.date | None = None
    extractor: str
    extractor_version: str
    confidence: Confidence = 1.0


class Reading(Record):
    """All that extraction found in one document; `places` includes every ancestor of a place that a claim names."""

    document: Document
    passages: tuple[Passage, ...]
    claims: tuple[ClaimRecord, ...] = ()
    actors: tuple[ActorRecord, ...] = ()
    places: tuple[PlaceRecord, ...] = ()
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


# ── What is recorded, as plugins and the relation rules see it ────────────────────────────────────────────────


class RecordedClaim(Record):
    """A claim with ledger ids, as `relate_claims` and `claim_recorded` receive it.

    `party` is the top organisation the claimant speaks for or belongs to; `place_lineage` is `places` with ancestors.
    `start` is where its span starts in the source's text.
    """

    id: str
    source_id: str
    text: str
    content: str
    modality: Modality
    polarity: Polarity
    topic: Topic
    publisher_id: str | None = None
    claimant_id: str | None = None
    claimant_descriptor: str | None = None
    party_id: str | None = None
    speaks_for_id: str | None = None
    quotes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    place_lineage: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    stances: tuple[ControlStance, ...] = ()
    start: int | None = None
    uttered_on: dt.date | None = None
    published_at: dt.datetime | None = None
    language: str | None = None


class ProposedRelation(Record):
    """How the claim with id `origin` stands to the one with id `target`; `rationale` is one sentence to check."""

    kind: RelationKind
    origin: str
    target: str
    basis: Basis
    rationale: Text
    confidence: Confidence = 1.0


class Mention(Record):
    """Words of a document that name an actor or a place."""

    text: Text
    span: Span | None = None


class Resolution(Record):
    """What a mention means: the key of an actor or of a place, and how sure the resolver is."""

    key: Text
    confidence: Confidence = 1.0


class RaisedIssue(Record):
    """An issue as recorded: a stable code, a sentence for a person, and the component that noticed it."""

    code: Text
    message: Text
    component: Text
    ingestion_id: str | None = None
    source_id: str | None = None
