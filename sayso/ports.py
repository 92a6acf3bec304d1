"""The seams of the engine: what an adapter, a feed, an extractor, a gazetteer and a directory of actors must do."""

from collections.abc import AsyncIterator, Iterable, Sequence
from typing import Any, Protocol, runtime_checkable

import pydantic

from sayso.schema.records import (
    ActorRecord,
    Attribution,
    Document,
    Notice,
    Passage,
    Payload,
    PlaceRecord,
    Record,
)


class Info(Record):
    """Who made something and in which version; stored beside all that it produces."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@runtime_checkable
class Adapter(Protocol):
    """Reads one kind of payload. Pure: bytes in, documents out, no network, no clock, no files."""

    @property
    def info(self) -> Info:
        """Name and version, stored with every source it reads."""
        ...

    def recognises(self, payload: Payload) -> float:
        """How sure it is that the payload is its kind, from 0.0 (never) to 1.0 (certain); cheap."""
        ...

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """Yield the payload's documents, and notices for whatever is left out.

        Raise `MalformedPayload` when the payload does not keep the format that `recognises` saw.
        """
        ...


class FeedContext(Protocol):
    """What a run hands a feed: a polite client, where it stopped last time, its settings, and a way to speak up."""

    client: Any
    cursor: str | None
    settings: dict[str, Any]

    def warn(self, code: str, message: str) -> None:
        """Record an issue without stopping."""
        ...


@runtime_checkable
class Feed(Protocol):
    """Fetches payloads from one kind of address."""

    @property
    def info(self) -> Info:
        """Name and version."""
        ...

    def accepts(self, url: str) -> bool:
        """Whether the address is of its kind."""
        ...

    def poll(self, context: FeedContext) -> AsyncIterator[Payload]:
        """Yield what is new since `context.cursor`."""
        ...


@runtime_checkable
class Extractor(Protocol):
    """A tier: finds attributions in a document's passages. Deterministic and pure."""

    @property
    def info(self) -> Info:
        """Name and version, stored with every claim it finds."""
        ...

    @property
    def rank(self) -> int:
        """Among extractors that support a document the highest rank reads it; the built-in rules have rank 0."""
        ...

    def supports(self, document: Document) -> bool:
        """Whether it can read the document's language and kind."""
        ...

    def extract(self, document: Document, passages: Sequence[Passage]) -> Sequence[Attribution | Notice]:
        """Attributions in text order; offsets into `document.text`, each inside one passage or spanning neighbours.

        Notices stand for whatever it found and left out. What it raises makes the next tier read the document.
        """
        ...


@runtime_checkable
class JoiningExtractor(Extractor, Protocol):
    """A tier that does not replace the next lower one: both read, and this one says what stands in the end."""

    def joined(
        self, document: Document, own: Sequence[Attribution], below: Sequence[Attribution], tier: Info
    ) -> Sequence[tuple[Attribution, Info]]:
        """What to keep of its own attributions and those of the tier below, in text order, each with who found it."""
        ...


@runtime_checkable
class Gazetteer(Protocol):
    """Names of places with identifiers."""

    @property
    def info(self) -> Info:
        """Name and version."""
        ...

    def candidates(self, name: str) -> Sequence[PlaceRecord]:
        """Places that bear the name in any spelling, best first without knowing any context; empty when unknown."""
        ...

    def place(self, key: str) -> PlaceRecord | None:
        """The place with this key."""
        ...


@runtime_checkable
class Directory(Protocol):
    """Names of known actors; the seed list and the ledger are both one."""

    def candidates(self, name: str) -> Sequence[ActorRecord]:
        """Actors that bear the name as a name or alias, best first; empty when unknown."""
        ...

    def actor(self, key: str) -> ActorRecord | None:
        """The actor with this key."""
        ...


class Cue(Record):
    """Reporting words of one language: the lemma's forms and what they say about the claimant's stance."""

    language: str
    forms: tuple[str, ...]
    modality: str | None = None


PluginSettings = pydantic.JsonValue
