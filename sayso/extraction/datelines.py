"""The place and date that open a report ("KABUL, Sept 6 — "): part of no claim."""

import re
from typing import Final

_LONGEST: Final = 90
_DASH: Final = re.compile(r"(?:\.?\s?[—–]|\s--?|\s?-{2})\s")
_MONTH: Final = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|févr|avr|juin|juil|août|déc)\w*\.?\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"\b(?:the|is|was|were|are|has|had|have|said|says|he|she|they|it|and|but|not)\b")


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the report proper starts: behind a dateline, or at `start` when there is none."""
    dash = _DASH.search(text, start, min(end, start + _LONGEST))
    if dash is None or dash.start() == start:
        return start
    head = text[start : dash.start()]
    if not head.strip() or _SENTENCE.search(head) or any(mark in head for mark in '“”"«»?!:;'):
        return start
    first = head.split(maxsplit=1)[0].strip(",.()")
    placed = len(first) > 2 and first.isupper() and first.isalpha()
    dated = _MONTH.search(head) is not None or head.rstrip().endswith(")")
    capital = len(head.split()) <= 3 and all(word[0].isupper() for word in head.split() if word[0].isalpha())
    return dash.end() if placed or dated or (capital and first[:1].isupper()) else start
