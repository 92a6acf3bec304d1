"""Where a text introduces people, so that later surnames, roles and pronouns find them."""

import re
from collections.abc import Iterator
from typing import Final

from sayso.extraction.grammar import DETERMINER, speakers
from sayso.extraction.names import TITLES
from sayso.extraction.phrases import Run, runs
from sayso.extraction.sentences import sentences_of
from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words

_STOPS: Final = frozenset(',.;:—–-()“”"«»')
_FARTHEST_ROLE: Final = 9
_LONGEST_APPOSITION: Final = 14
_ACRONYM: Final = re.compile(r"\(([“\"‘]?)([A-Z][\w&-]{1,9})[”\"’]?\)")
_CLAUSE_WORDS: Final = words("introductions.clause_words")


def introduced(text: str, tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Spans of noun phrases that give a person's name with a role, in text order."""
    for sentence in sentences_of(text, tokens):
        for run in runs(sentence.tokens):
            span = _introduction(sentence.tokens, run)
            if span is not None:
                yield span


def _introduction(tokens: tuple[Token, ...], run: Run) -> tuple[int, int] | None:
    words = [t for t in run.words(tokens) if t.lower.strip(".") not in TITLES and t.text != "."]
    if len(words) < 2 or words[0].text.isupper():
        return None
    behind = _apposition(tokens, run.end)
    if behind > run.end:
        return (tokens[run.start].start, tokens[behind - 1].end)
    before = _role_before(tokens, run.start)
    return (tokens[before].start, tokens[run.end - 1].end) if before < run.start else None


def _apposition(tokens: tuple[Token, ...], at: int) -> int:
    """End of ", a doctor at the clinic"; `at` when no role follows."""
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return at
    end = at + 1
    if tokens[end].text.isdigit() and end + 2 < len(tokens) and tokens[end + 1].text == ",":
        end += 2
    begin = end
    while end < len(tokens) and end - begin < _LONGEST_APPOSITION:
        if tokens[end].text in _STOPS or tokens[end].lower in _CLAUSE_WORDS:
            break
        end += 1
    return end if any(t.bare in speakers("people") for t in tokens[begin : min(end, begin + 8)]) else at


def _role_before(tokens: tuple[Token, ...], at: int) -> int:
    """Start of "the group's spokesman" in front of a name; `at` when no role stands there."""
    begin = at
    if begin > 1 and tokens[begin - 1].text == ",":
        begin -= 1
    near = tokens[max(0, begin - 6) : begin] if begin < at else tokens[max(0, begin - 1) : begin]
    if not any(t.bare in speakers("people") for t in near):
        return at
    first = begin
    while first > 0 and begin - first < _FARTHEST_ROLE:
        token = tokens[first - 1]
        if token.text in _STOPS or token.lower in _CLAUSE_WORDS or token.lower in {"to", "by", "with", "as"}:
            break
        first -= 1
        if token.lower in DETERMINER and token.lower not in {"that", "all", "both"}:
            break
    return first


def acronyms(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Long and short form of every "National Relief Board (NRB)": as many initials as the short form has letters."""
    for match in _ACRONYM.finditer(text, start, end):
        long_form = _spelled_out(text[max(start, match.start() - 120) : match.start()], match.group(2))
        if long_form is not None:
            yield long_form, match.group(2)


def _spelled_out(before: str, short: str) -> str | None:
    words = before.split()
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    at = len(words)
    while letters and at > 0 and len(words) - at < 12:
        at -= 1
        word = words[at].strip("“”\"'’(").casefold()
        if word[:1] == letters[-1]:
            letters.pop()
        elif word not in {"of", "the", "for", "and", "in", "de", "du", "des", "la", "del", "y", "et"}:
            parts = re.split(r"[-’']", word)
            if len(parts) > 1 and [p[:1] for p in parts] == letters[-len(parts) :]:
                del letters[-len(parts) :]
            else:
                return None
    found = " ".join(words[at:]).strip("“”\"'’( ,")
    return found if not letters and found else None
