"""The body that a transcript's heading names as the one that speaks: "Briefing by the spokesman of the Navy"."""

import re
from collections.abc import Iterator
from typing import Final

from sayso.extraction.linking import Parties, Party, looks_like_body
from sayso.extraction.wordlists import words
from sayso.schema.records import Document, Passage
from sayso.schema.vocabulary import ActorKind

_LONGEST: Final = 8
_PREAMBLE: Final = 400
_PARTS: Final = re.compile(r"[,;:|()\n]|\s[–—-]\s|['’]s\s")
_LEADS: Final = re.compile(r"\b(?:[Bb]y|[Oo]f|[Aa]t|[Ff]rom|[Ff]or|[Ww]ith)\s+(?:[Tt]he\s+)?")
_MINISTER: Final = re.compile(r"\b[Mm]inister\s+(of\s+(?:the\s+)?[A-Z]\w+(?:\s+(?:and\s+|of\s+|for\s+)?[A-Z]\w+)*)")
_EVENTS: Final = words("podium.events")
_VOICELESS: Final = frozenset({ActorKind.PERSON, ActorKind.ACCOUNT, ActorKind.MEDIA})


def body_in_heading(document: Document, passages: tuple[Passage, ...], parties: Parties) -> Party | None:
    """The first body that the title or the lines before the first speaker name; None where they name none."""
    first = next((passage.start for passage in passages if passage.speaker), 0)
    lines = (document.title or "", document.text[: min(first, _PREAMBLE)])
    return next((body for line in lines for part in _parts(line) if (body := _body(part, parties))), None)


def _parts(line: str) -> Iterator[str]:
    """Stretches of a heading that may be a name, the ones that stand behind "by the" and the like as well."""
    for part in _PARTS.split(_MINISTER.sub(r"Ministry \1", line)):
        yield part.strip()
        yield from (part[lead.end() :].strip() for lead in _LEADS.finditer(part))


def _body(part: str, parties: Parties) -> Party | None:
    tokens = part.split()
    if not 1 < len(tokens) <= _LONGEST or not tokens[0][0].isupper():
        return None
    known = parties.known(part)
    if known is not None:
        return None if known.kind in _VOICELESS else known
    if not looks_like_body(tokens) or _EVENTS.intersection(part.casefold().split()):
        return None
    return parties.body(part.title() if part.isupper() else part)
