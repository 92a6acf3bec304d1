"""Finds a model's words in the text: what it cannot have read there is dropped, and said to be dropped."""

import re
from collections.abc import Sequence
from typing import Final

from sayso.schema.records import Attribution, Notice, Passage, Span
from sayso.schema.vocabulary import PassageRole, SourceKind
from sayso_llm.answers import FoundClaim

UNANCHORED: Final = "LLM_UNANCHORED"
UNSAID: Final = "LLM_UNSAID"
CONFIDENCE: Final = 0.7
"""The same for every claim: a model's own word on how sure it is says little."""

_SILENT: Final = frozenset({PassageRole.QUESTION, PassageRole.PROCEDURE})
_SPOKEN: Final = frozenset({PassageRole.POST, PassageRole.TURN})
_ALIKE: Final = {
    **dict.fromkeys('"“”„«»', '["“”„«»]'),
    **dict.fromkeys("'’‘‚", "['’‘‚]"),
    **dict.fromkeys("-–—‑", "[-–—‑]"),
    "…": r"(?:…|\.\.\.)",
}


class Unanchored(Exception):
    """Some of the words do not stand in the text."""


def anchored(
    claim: FoundClaim, text: str, kind: SourceKind, passages: Sequence[Passage], first: int
) -> Attribution | Notice:
    """The claim with offsets into `text`, or why it is left out. `first` is the number of the first passage."""
    number = claim.paragraph - first
    if not 0 <= number < len(passages):
        return Notice(code=UNANCHORED, message=f"paragraph {claim.paragraph} is none of those asked about")
    passage = passages[number]
    try:
        content = _pieces(claim.content, text, passage)
        source = _nearest(claim.source, text, passage, content)
        cue = _nearest(claim.cue, text, passage, content)
        relays = [_nearest(relay, text, passage, content) for relay in claim.relays]
    except Unanchored as fault:
        return Notice(code=UNANCHORED, message=f"dropped a claim, its words are not in the text: {fault}")
    if passage.role in _SILENT or not (_own_words(kind, passage) or source or cue):
        return Notice(code=UNSAID, message=f"dropped words that nobody puts forward: {claim.content[0][:80]!r}")
    return Attribution(
        content=tuple(content),
        source=source,
        cue=cue,
        relays=tuple(relay for relay in relays if relay is not None),
        modality=claim.modality,
        polarity=claim.polarity,
        topic=claim.topic,
        hedged=claim.hedged,
        confidence=CONFIDENCE,
    )


def _own_words(kind: SourceKind, passage: Passage) -> bool:
    return passage.role in _SPOKEN or kind in (SourceKind.SOCIAL_POST, SourceKind.PRESS_CONFERENCE)


def _pieces(words: Sequence[str], text: str, passage: Passage) -> list[Span]:
    """Pieces of content in the order the model gives them, each after the one before."""
    found: list[Span] = []
    for piece in words:
        start = found[-1].end if found else passage.start
        match = _pattern(piece).search(text, start, passage.end)
        if match is None:
            raise Unanchored(repr(piece[:80]))
        found.append(Span(start=match.start(), end=match.end()))
    return found


def _nearest(words: str | None, text: str, passage: Passage, content: Sequence[Span]) -> Span | None:
    """Where the words stand outside the content, as near to it as can be; inside it where they stand nowhere else."""
    if words is None or not words.strip():
        return None
    spans = [Span(start=m.start(), end=m.end()) for m in _pattern(words).finditer(text, passage.start, passage.end)]
    if not spans:
        raise Unanchored(repr(words[:80]))
    return min(spans, key=lambda span: (_inside(span, content), min(_distance(span, piece) for piece in content)))


def _inside(span: Span, content: Sequence[Span]) -> bool:
    return any(span.start < piece.end and piece.start < span.end for piece in content)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _pattern(words: str) -> re.Pattern[str]:
    """The words with any white space, quotation marks and dashes: models straighten what printers curl."""
    tokens = ["".join(_ALIKE.get(c, re.escape(c)) for c in token) for token in words.split()]
    if not tokens:
        raise Unanchored("no words")
    return re.compile(r"\s+".join(tokens))
