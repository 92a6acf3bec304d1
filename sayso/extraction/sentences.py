"""Sentences of a passage; a full stop inside an open quotation does not end one."""

from dataclasses import dataclass
from typing import Final

from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words

_TERMINATORS: Final = frozenset(".!?…؟۔。！？")
_CLOSING: Final = frozenset('”"»’)]“」』')
_ENDING: Final = _TERMINATORS | _CLOSING
_ABBREVIATIONS: Final = words("sentences.abbreviations")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens that belong together; `first` is the number of its first token in the passage."""

    tokens: tuple[Token, ...]
    first: int

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.tokens[-1].end


def sentences_of(text: str, tokens: tuple[Token, ...], *, lines: bool = False, inside: bool = False) -> list[Sentence]:
    """Split a passage's tokens; `lines` also ends a sentence at a line break, `inside` also inside quotations."""
    found: list[Sentence] = []
    begin = 0
    for at in range(len(tokens)):
        if begin <= at and _ends(text, tokens, at, lines, inside):
            found.append(Sentence(tokens[begin : at + 1], begin))
            begin = at + 1
    if begin < len(tokens):
        found.append(Sentence(tokens[begin:], begin))
    return found


def _ends(text: str, tokens: tuple[Token, ...], at: int, lines: bool, inside: bool) -> bool:
    if at + 1 >= len(tokens):
        return True
    token, following = tokens[at], tokens[at + 1]
    if token.end == following.start:
        return False
    gap = text[token.end : following.start]
    if (lines and "\n" in gap) or "\n\n" in gap:
        return True
    if token.text not in _ENDING:
        return False
    stop = at
    while stop > 0 and tokens[stop].text in _CLOSING and at - stop < 3 and tokens[stop - 1].end == tokens[stop].start:
        stop -= 1
    if tokens[stop].text not in _TERMINATORS:
        return False
    if not inside and token.quoted and following.quoted and token.text not in _CLOSING:
        return False
    return not _abbreviates(tokens, stop) and not following.text[0].islower()


def _abbreviates(tokens: tuple[Token, ...], stop: int) -> bool:
    if tokens[stop].text != "." or stop == 0:
        return False
    before = tokens[stop - 1]
    if before.end != tokens[stop].start:
        return False
    if len(before.text) == 1 and before.text.isupper():
        return before.text != "I"
    return before.lower in _ABBREVIATIONS
