"""Who a speaker's label at a podium means, and whose podium it is."""

import re
from typing import Final

from sayso.extraction.grammar import speakers
from sayso.extraction.headings import body_in_heading
from sayso.extraction.linking import Parties, Party
from sayso.extraction.memory import Speaker, speaker_of
from sayso.extraction.names import TITLES, kind_of, normal
from sayso.extraction.wordlists import words
from sayso.schema.records import Document, Named, Passage
from sayso.schema.vocabulary import ActorKind, PassageRole, SourceKind

_MACHINE: Final = re.compile(r"\W*(?:speaker|spk|voice)[ _-]?\d+\W*", re.IGNORECASE)
_HOST: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_SECOND_HAND: Final = re.compile(r"\b(?:archives?|mirrors?|transcripts?|translations?|unofficial)\b", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\s*[(\[,].*", re.DOTALL)
_NAMELESS: Final = TITLES | words("podium.nameless")


def publisher_kind(named: Named) -> ActorKind:
    """What publishes a press conference: the body that holds it, unless it says that it only passes words on."""
    return named.kind or (ActorKind.MEDIA if _SECOND_HAND.search(named.name) else kind_of(named.name))


class Podium:
    """The labels of one transcript."""

    def __init__(self, document: Document, passages: tuple[Passage, ...], parties: Parties) -> None:
        self._parties = parties
        labels = {p.speaker for p in passages if p.role is PassageRole.TURN and p.speaker}
        named = {label for label in labels if not _unnamed(label)}
        alone = len(labels) == 1 or len(named) == 1
        self._host = self._body_of(document, passages) if alone else None

    def _body_of(self, document: Document, passages: tuple[Passage, ...]) -> Party | None:
        """The body whose single speaker is heard: the one that publishes the words, else the one the heading names.

        Outlets only pass words on; a host's name is no body.
        """
        named = document.publisher
        if named is None or document.kind is not SourceKind.PRESS_CONFERENCE:
            return None
        if _HOST.fullmatch(named.name):
            return body_in_heading(document, passages, self._parties)
        kind = publisher_kind(named)
        return self._parties.body(named.name, kind) if kind is not ActorKind.MEDIA else None

    def speaker(self, label: str) -> Speaker:
        """The person of a label; labels without a name stay descriptors and never become an actor."""
        name = _ASIDE.sub("", label).strip()
        if _unnamed(label):
            return Speaker(descriptor=name or label, speaks_for=self._host.key if self._host else None)
        person = self._parties.person(name.title() if name.isupper() else name)
        if person is None:
            return Speaker(descriptor=name)
        if self._host is not None and not person.affiliations:
            person.affiliations[self._host.key] = None
        return speaker_of(person)


def _unnamed(label: str) -> bool:
    """Whether a label gives an office or a number and no name."""
    name = _ASIDE.sub("", label).strip()
    return not name or _MACHINE.fullmatch(name) is not None or _is_nameless(name)


def _is_nameless(name: str) -> bool:
    return all(word in _NAMELESS or word in speakers("people") for word in normal(name).split())
