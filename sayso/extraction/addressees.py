"""Whom a statement was told to: the object of "told", and whether it is an outlet that relays."""

from typing import Final

from sayso.extraction.clauses import PUNCTUATION, Range
from sayso.extraction.grammar import DETERMINER, PERSONAL, PREPOSITION, is_finite, speakers
from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words

_KINDS: Final = frozenset("news state wire television radio public private local".split())
_HEARERS: Final = words("addressees.hearers")


def addressee(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """End of the addressee's noun phrase that starts at `at`; `at` itself when nobody is addressed."""
    begin = at
    if at < end and tokens[at].lower in _HEARERS:
        return at + 1
    if at < end and tokens[at].lower in DETERMINER:
        at += 1
    while at < end and at - begin < 9:
        token = tokens[at]
        word = token.lower
        if token.quoted or token.text in PUNCTUATION or word in {"that", "to", "how", "of", "what", "why", "not"}:
            break
        if at > begin and (word in PREPOSITION or word in PERSONAL or (word in DETERMINER and at > begin)):
            break
        if is_finite(tokens, at):
            break
        if at > begin and not token.is_name_like and tokens[at - 1].is_name_like and not _medium(tokens, at):
            break
        at += 1
    return at


def _medium(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether words behind a name say what medium it is: "the X agency", "the X news agency"."""
    return any(token.bare in speakers("media") for token in tokens[at : at + 1 + (tokens[at].lower in _KINDS)])


def relay_of(tokens: tuple[Token, ...], span: Range) -> Range | None:
    """The addressee when it is an outlet: a capitalised name or a word for a medium."""
    start, end = span
    words = tokens[start:end]
    if not words:
        return None
    named = any(t.is_name_like for t in words) and not any(t.bare in speakers("people") for t in words)
    medium = any(t.bare in speakers("media") for t in words)
    if not (named or medium) or any(t.bare in {"parliament", "assembly", "council", "court"} for t in words):
        return None
    return (start, end)
