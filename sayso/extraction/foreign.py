"""Reported speech in other languages: a cue lexicon each and one shape, speaker and content around the cue."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from sayso.extraction.cues import load
from sayso.extraction.datelines import dateline_end
from sayso.extraction.daynames import NEAR, WEEKDAYS
from sayso.extraction.quotes import quote_spans
from sayso.extraction.sentences import sentences_of
from sayso.extraction.tokens import Token, tokenise
from sayso.extraction.wordlists import words
from sayso.schema.records import Document
from sayso.schema.vocabulary import Modality

_STANCES: Final = ("DENIED", "ALLEGED", "PROMISED", "APPEALED", "ASSERTED")
_MARKS: Final = frozenset(",.;:!?،؛؟—–-…")
_FARTHEST: Final = 22
_NEAR: Final = 4
_SHORTEST: Final = 25
_SAMPLE: Final = 2000


@dataclass(slots=True)
class Piece:
    """An attribution of another language, in character offsets."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    pieces: list[tuple[int, int]]
    relay: tuple[int, int] | None = None


@dataclass(frozen=True)
class Tongue:
    """The reporting words of one language; phrases are tuples of words, kept under their first word."""

    verbs: dict[str, tuple[tuple[tuple[str, ...], Modality], ...]]
    by: dict[str, tuple[tuple[str, ...], ...]]
    passive: dict[str, tuple[tuple[str, ...], ...]]
    that: frozenset[str]
    nouns: frozenset[str]
    taken_up: dict[str, tuple[tuple[str, ...], ...]]
    objects: frozenset[str]
    pronouns: frozenset[str]
    negation: frozenset[str]
    speaker_behind: bool


@cache
def tongue(language: str) -> Tongue:
    """The words of a language that the lexicon knows."""
    data = load("world")[language]
    verbs: dict[str, list[tuple[tuple[str, ...], Modality]]] = {}
    for stance in _STANCES:
        for phrase in _phrases(data.get(stance, "")):
            verbs.setdefault(phrase[0], []).append((phrase, Modality[stance]))
    return Tongue(
        {word: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for word, found in verbs.items()},
        _by_first(data["by"]),
        _by_first(data["passive"]),
        frozenset(data["that"].split()),
        frozenset(data.get("nouns", "").split()),
        _by_first(data.get("taken_up", "")),
        frozenset(data.get("objects", "").split()),
        pronouns(language),
        frozenset(data["negation"].split()),
        data["order"] == "vso",
    )


def _phrases(words: str) -> list[tuple[str, ...]]:
    return [tuple(word.lower().split("_")) for word in words.split()]


def _by_first(words: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _phrases(words):
        found.setdefault(phrase[0], []).append(phrase)
    return {word: tuple(sorted(phrases, key=lambda phrase: -len(phrase))) for word, phrases in found.items()}


def languages() -> frozenset[str]:
    """Two-letter codes that the lexicon knows besides English."""
    return frozenset(load("world"))


@cache
def pronouns(language: str) -> frozenset[str]:
    """Words that take up a person who spoke before; empty for English and unknown languages."""
    return frozenset(load("world").get(language, {}).get("pronouns", "").split())


def speaks(document: Document) -> str:
    """The two-letter language whose rules read the document: as declared, else by its letters."""
    declared = (document.language or "").split("-")[0].lower()
    if declared == "en" or declared in languages():
        return declared
    sample = document.text[:_SAMPLE]
    if sum("\u0600" <= ch <= "\u06ff" for ch in sample) * 3 > len(sample):
        return "fa" if any(ch in "پچژگی" for ch in sample) else "ar"
    if sum("\u0400" <= ch <= "\u04ff" for ch in sample) * 3 > len(sample):
        return "uk" if any(ch in "іїєґ" for ch in sample) else "ru"
    return "en"


def stance_in(language: str, cue: str) -> Modality | None:
    """The stance of a cue as found by `foreign_attributions`; None for "according to" and passives."""
    words = tuple(cue.lower().split())
    if not words or language not in languages():
        return None
    for phrase, stance in tongue(language).verbs.get(words[0], ()):
        if phrase == words[: len(phrase)]:
            return stance
    return Modality.REPORTED if words[0] in tongue(language).passive else None


def foreign_attributions(text: str, start: int, end: int, language: str, *, lines: bool) -> list[Piece]:
    """Reported speech of one passage."""
    words = tongue(language)
    start = start if lines else dateline_end(text, start, end)
    tokens = tokenise(text, start, end, quote_spans(text, start, end))
    found: list[Piece] = []
    for sentence in sentences_of(text, tokens, lines=lines):
        found.extend(_sentence(sentence.tokens, words))
    return found


def _sentence(tokens: tuple[Token, ...], words: Tongue) -> list[Piece]:
    cues = _cues(tokens, words)
    found: list[Piece] = []
    last: tuple[int, int] | None = None
    for number, (start, stop, kind) in enumerate(cues):
        floor = cues[number - 1][1] if number else 0
        ceiling = cues[number + 1][0] if number + 1 < len(cues) else len(tokens)
        piece = _attribution(tokens, words, start, stop, kind, floor, ceiling)
        if piece is None:
            continue
        if piece.source is None and kind == "verb":
            piece.source = last
        if piece.source is None and kind != "passive":
            continue
        last = piece.source or last
        found.append(piece)
    return found


def _cues(tokens: tuple[Token, ...], words: Tongue) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(tokens):
        kind, size = _cue_at(tokens, at, words)
        if size and not (found and _aside(tokens, at, size, words)):
            found.append((at, at + size, kind))
        at += max(size, 1)
    return found


def _aside(tokens: tuple[Token, ...], at: int, size: int, words: Tongue) -> bool:
    """As in "…, утверждает она, …": the speaker of the sentence goes on."""
    behind = tokens[at + size : at + size + 2]
    return len(behind) == 2 and tokens[at - 1].text == behind[1].text == "," and behind[0].lower in words.pronouns


def _cue_at(tokens: tuple[Token, ...], at: int, words: Tongue) -> tuple[str, int]:
    token = tokens[at]
    if token.quoted:
        return "", 0
    for kind, table in (("passive", words.passive), ("taken up", words.taken_up), ("by", words.by)):
        for phrase in table.get(token.lower, ()):
            if _reads(tokens, at, phrase):
                return kind, len(phrase)
    if any(t.lower.split("’")[0] in words.negation for t in tokens[max(0, at - 3) : at]):
        return "", 0
    for phrase, _ in words.verbs.get(token.lower, ()):
        if _reads(tokens, at, phrase):
            return "verb", len(phrase)
    return "", 0


def _reads(tokens: tuple[Token, ...], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(t.lower for t in tokens[at : at + len(phrase)]) == phrase


def _attribution(
    tokens: tuple[Token, ...], words: Tongue, start: int, stop: int, kind: str, floor: int, ceiling: int
) -> Piece | None:
    cue = (tokens[start].start, tokens[stop - 1].end)
    if kind == "by":
        return _according(tokens, cue, start, stop, ceiling)
    if kind == "taken up":
        content = _clip(tokens, stop, ceiling) or _clip(tokens, floor, start)
        return None if content is None else Piece(_clip(tokens, start + 1, start + 2), cue, [content])
    opening = _opening(tokens, words, stop, ceiling)
    before = _quote_before(tokens, start, floor)
    if before is not None and (opening is None or tokens[opening].lower not in words.that):
        source = _clip(tokens, stop, _noun_end(tokens, stop, ceiling))
        source = source or _clip(tokens, before[1], start)
        return Piece(source, cue, [(tokens[before[0]].start, tokens[before[1] - 1].end)])
    if before is None and not words.speaker_behind and (opening is None or opening - stop > _NEAR):
        inverted = _inverted(tokens, start, stop, floor, ceiling)
        if inverted is not None:
            return Piece(inverted[1], cue, [inverted[0]])
    source_range = _speaker(tokens, words, start, stop, floor, opening)
    begin = opening if opening is not None else _plain(tokens, words, stop, source_range)
    content = _clip(tokens, begin, ceiling)
    thing = None
    if source_range is not None and not words.speaker_behind:
        source_range, thing = _parted(tokens, words, source_range)
    pieces = [piece for piece in (thing, content) if piece is not None]
    if not pieces:
        return None
    return Piece(_clip(tokens, *source_range) if source_range else None, cue, pieces)


def _parted(
    tokens: tuple[Token, ...], words: Tongue, source: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """A speaker without the object in front of the verb ("совет слухи опроверг"), and that object."""
    for at in range(source[0] + 1, source[1]):
        if tokens[at].lower in words.objects:
            return (source[0], at), _clip(tokens, at, source[1])
    return source, None


def _inverted(
    tokens: tuple[Token, ...], start: int, stop: int, floor: int, ceiling: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """As in "the bridge is open, said the council": content and speaker around a verb behind a comma."""
    if start <= floor or tokens[start - 1].text not in {",", "،", "—", "–"} or stop >= ceiling:
        return None
    content, source = _clip(tokens, floor, start), _clip(tokens, stop, _noun_end(tokens, stop, ceiling))
    if content is None or source is None or content[1] - content[0] < _SHORTEST:
        return None
    return content, source


def _opening(tokens: tuple[Token, ...], words: Tongue, at: int, ceiling: int) -> int | None:
    """Where the content opens behind a verb: at "that", a quotation, or behind a colon."""
    for index in range(at, min(ceiling, at + _FARTHEST)):
        token = tokens[index]
        if token.lower in words.that or token.quoted:
            return index
        if token.text == ":" and index + 1 < ceiling:
            return index + 1
        if token.text in {".", "؛", ";"}:
            return None
    return None


def _quote_before(tokens: tuple[Token, ...], at: int, floor: int) -> tuple[int, int] | None:
    """The quotation that ends right before a verb, or before its subject between commas."""
    end = at
    while end > floor and not tokens[end - 1].quoted and (tokens[end - 1].text in _MARKS):
        end -= 1
    if end <= floor or not tokens[end - 1].quoted:
        return None
    begin = end
    while begin > floor and tokens[begin - 1].quoted:
        begin -= 1
    return (begin, end)


def _speaker(
    tokens: tuple[Token, ...], words: Tongue, start: int, stop: int, floor: int, opening: int | None
) -> tuple[int, int] | None:
    if words.speaker_behind:
        end = opening if opening is not None else _masdar(tokens, words, stop)
        return (stop, end) if end > stop else None
    begin = start
    while begin > floor and not _parts_clauses(tokens[begin - 1]):
        begin -= 1
    commas = [at for at in range(begin, start - 1) if tokens[at].text in {",", "،"}]
    if commas and tokens[start - 1].text in {",", "،"}:
        commas = commas[:-1]
    if commas and tokens[start - 1].text not in {",", "،"}:
        begin = commas[-1] + 1
    elif commas and begin == 0 and tokens[0].lower in _LEADS:
        begin = commas[0] + 1
    begin, end = _without_day(tokens, begin, start)
    return (begin, end) if begin < end else None


def _without_day(tokens: tuple[Token, ...], begin: int, end: int) -> tuple[int, int]:
    """A speaker without the day on which they spoke: "le conseil, jeudi", "у четвер міністерство"."""
    for at in range(begin, end):
        if tokens[at].lower in WEEKDAYS or tokens[at].lower in NEAR:
            edge = at - (at > begin and tokens[at - 1].lower in _ON)
            if edge > begin:
                return begin, edge
            begin = at + 1
    return begin, end


_CONJUNCTIONS: Final = words("foreign.conjunctions")
_LEADS: Final = words("foreign.leads")
_ON: Final = frozenset({"в", "во", "у", "le", "el", "ce", "este"})


def _parts_clauses(token: Token) -> bool:
    return token.quoted or token.text in {";", "؛", "—", "–", ":"} or token.lower in _CONJUNCTIONS


def _masdar(tokens: tuple[Token, ...], words: Tongue, at: int) -> int:
    """End of a speaker who is followed by a verbal noun; three words when none is known."""
    limit = min(len(tokens), at + 9)
    for index in range(at, limit):
        token = tokens[index]
        if (
            token.lower in words.nouns
            or token.text in _MARKS
            or token.lower in {"يوم", "عن", "على", "في", "إلى", "ب", "مساء"}
        ):
            return index
    return min(at + 3, len(tokens) - 1)


def _plain(tokens: tuple[Token, ...], words: Tongue, stop: int, source: tuple[int, int] | None) -> int:
    return source[1] if words.speaker_behind and source is not None else stop


def _according(tokens: tuple[Token, ...], cue: tuple[int, int], start: int, stop: int, ceiling: int) -> Piece | None:
    end = _noun_end(tokens, stop, ceiling)
    source = _clip(tokens, stop, end)
    after = _clip(tokens, end, ceiling)
    before = _clip(tokens, 0, start)
    content = after if start == 0 or before is None or before[1] - before[0] < 12 else before
    content = content or before
    return Piece(source, cue, [content]) if content is not None and source is not None else None


def _noun_end(tokens: tuple[Token, ...], at: int, ceiling: int) -> int:
    end = at
    while end < ceiling and end - at < 14 and not tokens[end].quoted and tokens[end].text not in _MARKS:
        end += 1
    return end


def _clip(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int] | None:
    """Character span of a token range without marks at its edges."""
    while start < end and tokens[start].text in _MARKS:
        start += 1
    while end > start and tokens[end - 1].text in _MARKS:
        end -= 1
    return (tokens[start].start, tokens[end - 1].end) if end > start else None
