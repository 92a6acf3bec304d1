"""How much of one document is read: enough for any article, post or briefing, so that nothing that comes in is endless.

What is left out is told by a notice with a code and figures; the text itself is recorded whole.
"""

import re
from collections.abc import Sequence
from typing import Final

from sayso.schema.records import Document, Notice, Passage

MOST_CHARACTERS: Final = 150_000
"""Characters of a text that are read for claims: some 25,000 words, a press conference of nearly three hours."""
MOST_ATTRIBUTIONS: Final = 1_500
"""Attributions of one document that become claims."""
_LONGEST_SENTENCE: Final = 10_000
_SENTENCE_END: Final = re.compile(r"[.!?؟。…][\"'”’»)\]]{0,3}(?=\s)|\n")


def opening(
    document: Document, passages: Sequence[Passage]
) -> tuple[Document, tuple[Passage, ...], tuple[Notice, ...]]:
    """The document up to where it is read, its passages there, and a notice where that is not all."""
    text = document.text
    if len(text) <= MOST_CHARACTERS:
        return document, tuple(passages), ()
    end = _end(text)
    kept = tuple(
        passage if passage.end <= end else passage.model_copy(update={"end": end})
        for passage in passages
        if passage.start < end
    )
    message = f"claims were read from the first {end:,} of {len(text):,} characters; the text is recorded whole"
    own = kept if document.passages else ()
    return (
        document.model_copy(update={"text": text[:end], "passages": own}),
        kept,
        (Notice(code="TEXT_BOUNDED", message=message),),
    )


def _end(text: str) -> int:
    """Behind the last whole sentence, lest "if the bridge holds" is cut off one; else the last word, else the bound."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, MOST_CHARACTERS - _LONGEST_SENTENCE, MOST_CHARACTERS)]
    return ends[-1] if ends else max(text.rfind(" ", 0, MOST_CHARACTERS), 0) or MOST_CHARACTERS


def claims_bounded(found: int) -> tuple[Notice, ...]:
    """A notice where a document says more than is recorded."""
    if found <= MOST_ATTRIBUTIONS:
        return ()
    kept = f"the first {MOST_ATTRIBUTIONS:,} in the text became claims, the rest is left out"
    message = f"{found:,} attributions were found; {kept}"
    return (Notice(code="CLAIMS_BOUNDED", message=message),)
