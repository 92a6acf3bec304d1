"""Stretches between quotation marks, in one pass over the characters and without pairing ambitions.

A mark that never closes reaches to the end of its passage: papers open every paragraph of a long quotation and
close the last one only.
"""

import re
from typing import Final

_MARKS: Final = re.compile('[“”„«»"‟「」『』‘’]')
_CLOSERS: Final = {"“": "”“", "„": "“”„", "«": "»", "»": "«»", '"': '"', "‟": "”", "「": "」", "『": "』", "‘": "’"}
_OPENERS: Final = frozenset('“„«"‟「『')
_LONGEST_SINGLE: Final = 600


def quote_spans(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Outermost quotations of `text[start:end]`, marks included, in order."""
    spans: list[tuple[int, int]] = []
    opened, closers = -1, ""
    for match in _MARKS.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if opened < 0:
            if _opens(text, at, mark, start, end):
                opened, closers = at, _CLOSERS[mark]
        elif mark in closers and _closes(text, at, mark, opened, end):
            spans.append((opened, at + 1))
            opened = -1
    if opened >= 0 and text[opened] != "‘":
        spans.append((opened, end))
    return tuple(spans)


def _opens(text: str, at: int, mark: str, start: int, end: int) -> bool:
    free = at == start or not text[at - 1].isalnum()
    follows = at + 1 < end and not text[at + 1].isspace()
    if mark == "‘":
        return free and follows and text.find("’", at + 1, min(end, at + _LONGEST_SINGLE)) > 0
    if mark == "»":
        return free and follows
    if mark == '"':
        return free and at + 1 < end
    return mark in _OPENERS


def _closes(text: str, at: int, mark: str, opened: int, end: int) -> bool:
    if mark == "’":
        return at + 1 >= end or not text[at + 1].isalnum()
    return at > opened + 1 or mark != text[opened]


def words_of(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """The quoted words without their marks; empty quotations are left out."""
    pieces = (text[start:end].strip('“”„«»"‟「」『』‘’ \u00a0\u202f\n') for start, end in spans)
    return tuple(piece for piece in pieces if piece)
