"""Who speaks and what is reported around one verb group: subjects and contents as token ranges of a sentence."""

from dataclasses import dataclass, field
from typing import Final

from sayso.extraction.cues import english
from sayso.extraction.grammar import (
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    MONTH,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    has_finite,
    is_adverb,
    is_finite,
)
from sayso.extraction.groups import Group
from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words

_FARTHEST_LINK: Final = 7
Range = tuple[int, int]
PUNCTUATION: Final = frozenset(",;:.!?—–-()…")
_BREAKS: Final = frozenset({";", "—", "–", ":"})
_ALWAYS: Final = words("clauses.always")
_SOMETIMES: Final = words("clauses.sometimes")
_LEADING: Final = PREPOSITION | SUBORDINATOR | words("clauses.leading")
_OPEN_ENDED: Final = words("clauses.open_ended")


@dataclass(slots=True)
class Clause:
    """One attribution inside a sentence, in token numbers of that sentence."""

    group: Group
    source: Range | None = None
    pieces: list[Range] = field(default_factory=list)
    relay: Range | None = None
    shared: bool = False
    before: bool = False
    frame: str = ""
    relative: bool = False
    resumes: int = -1


def left_edge(tokens: tuple[Token, ...], at: int, floor: int) -> int:
    """Where the clause that ends before `at` starts: behind a quotation, a break, or a clause-level conjunction."""
    edge = at
    while edge > floor:
        token = tokens[edge - 1]
        if token.quoted or token.text in _BREAKS or token.lower in _ALWAYS:
            break
        if token.lower == "that" and edge < at and not _is_relative_that(tokens, edge):
            break
        if token.lower in _SOMETIMES and edge < at and _starts_clause(tokens, edge, at, floor):
            break
        edge -= 1
    while edge < at and tokens[edge].text in {",", "”", '"'}:
        edge += 1
    return edge


def _starts_clause(tokens: tuple[Token, ...], edge: int, at: int, floor: int) -> bool:
    """Whether a conjunction before `edge` parts two clauses instead of two nouns: a verb before it, none behind."""
    if tokens[edge].text[0].isdigit() or tokens[edge].lower in TIME | MONTH:
        return False
    told = floor > 0 or has_finite(tokens, floor, edge - 1)
    return told and not has_finite(tokens, edge, at)


def _is_relative_that(tokens: tuple[Token, ...], at: int) -> bool:
    """As in "the firm that holds the site": a verb right behind "that"."""
    before = tokens[at - 2].lower if at >= 2 else ""
    word = tokens[at].lower
    verb = is_finite(tokens, at) or (word.endswith("s") and not word.endswith("ss") and not tokens[at].is_name_like)
    return verb and word not in AUXILIARY and not english().readings(before)


def chunks(tokens: tuple[Token, ...], start: int, end: int) -> list[Range]:
    """Comma-separated parts of a range; thousands separators never are tokens of their own."""
    found, begin = [], start
    for at in range(start, end):
        if tokens[at].text == ",":
            if at > begin:
                found.append((begin, at))
            begin = at + 1
    if end > begin:
        found.append((begin, end))
    return found


def is_adverbial(tokens: tuple[Token, ...], part: Range) -> bool:
    """Whether a comma-separated part says when, where or how instead of naming somebody."""
    first = tokens[part[0]]
    word = first.lower
    if word in _LEADING or word in COORDINATOR or word in TIME - {"that", "this"} or is_adverb(first):
        return True
    if word.endswith("ing") and not first.is_name_like:
        return True
    return word in MONTH or (first.text[0].isdigit() and part[1] - part[0] <= 2)


def subject(tokens: tuple[Token, ...], group: Group, floor: int) -> Range | None:
    """The subject in front of a verb group when its content follows; None when it is left out ("… and said")."""
    end = _before_adverbials(tokens, group.start, floor)
    if end > floor and tokens[end - 1].lower in COORDINATOR | {"then"}:
        return None
    if group.participle and end > 0 and tokens[end - 1].text in {",", "—", "–"}:
        return None
    link = relative_link(tokens, end, floor)
    if link >= 0:
        return antecedent(tokens, link, floor)
    start = left_edge(tokens, end, floor)
    parts = chunks(tokens, start, end)
    if not parts:
        return None
    first = len(parts) - 1
    if tokens[end - 1].text == ",":
        first = max(first - 1, 0)
        while first > 0 and (_interrupts(tokens, parts[first])):
            first -= 1
    begin, finish = parts[first][0], parts[-1][1]
    return _trimmed(tokens, begin, finish)


def relative_link(tokens: tuple[Token, ...], at: int, floor: int) -> int:
    """Position of the "who" or "which" that is a verb's subject ("which on Monday had …"); -1 when there is none."""
    for index in range(at - 1, max(floor, at - _FARTHEST_LINK) - 1, -1):
        if tokens[index].lower in {"who", "which"}:
            lead = tokens[index + 1].lower if index + 1 < at else ""
            return index if not lead or lead in PREPOSITION or lead in TIME else -1
        if tokens[index].quoted or tokens[index].text in PUNCTUATION or is_finite(tokens, index):
            return -1
    return -1


def _before_adverbials(tokens: tuple[Token, ...], at: int, floor: int) -> int:
    """Skip adverbs and times between subject and verb."""
    while at > floor:
        word = tokens[at - 1].lower
        if is_adverb(tokens[at - 1]) or (word in TIME - _NOT_SKIPPED and (at - 1 > floor)):
            at -= 1
            if at > floor and tokens[at - 1].lower in {"on", "last", "late", "early"}:
                at -= 1
            continue
        return at
    return at


_NOT_SKIPPED: Final = words("clauses.not_skipped")


def _interrupts(tokens: tuple[Token, ...], part: Range) -> bool:
    """Whether a part between commas only says more about the noun phrase before it."""
    word = tokens[part[0]].lower
    if word.endswith("ed") and part[0] + 1 < part[1] and tokens[part[0] + 1].lower in {"by", "in", "as", "on"}:
        return True
    return word in RELATIVE or word in PREPOSITION or tokens[part[0]].text[0].isdigit() or word.endswith("ing")


def antecedent(tokens: tuple[Token, ...], at: int, floor: int) -> Range | None:
    """The noun phrase that "who" or "which" at `at` takes up."""
    end = at
    while end > 0 and tokens[end - 1].text == ",":
        end -= 1
    start = end
    while start > 0 and start > floor:
        token = tokens[start - 1]
        if token.quoted or token.text in PUNCTUATION or token.lower in _ALWAYS | {"that", "who", "which"}:
            break
        if token.lower in _STOPS_NOUN or (is_finite(tokens, start - 1) and start < end):
            break
        start -= 1
    return _trimmed(tokens, start, end)


_STOPS_NOUN: Final = words("clauses.stops_noun")


def _trimmed(tokens: tuple[Token, ...], begin: int, finish: int) -> Range | None:
    while begin < finish and (tokens[begin].lower in COORDINATOR or tokens[begin].text in PUNCTUATION):
        begin += 1
    if begin + 1 < finish and tokens[begin].lower in SUBORDINATOR - {"once"}:
        begin += 1
    begin = _behind_lead(tokens, begin, finish)
    while finish > begin and tokens[finish - 1].text in PUNCTUATION - {")"}:
        finish -= 1
    return (begin, finish) if finish > begin else None


def _behind_lead(tokens: tuple[Token, ...], begin: int, finish: int) -> int:
    """Behind an opening time or place without a comma: "On Monday the ministry", "In a later post the envoy"."""
    first = tokens[begin].lower
    if first not in PREPOSITION | {"last", "late", "early", "earlier", "yesterday", "this", "later"} or first in {
        "of",
        "like",
    }:
        return begin
    for at in range(begin, min(begin + 9, finish - 1)):
        word, following = tokens[at].lower, tokens[at + 1]
        if (word in TIME - {"this", "that", "last", "next", "late", "early"} or word in MONTH) and not following.text[
            0
        ].isdigit():
            return at + 1
        if at > begin + 1 and (following.lower in _HEADS or following.lower in PERSONAL) and word not in PREPOSITION:
            return at + 1
    return begin


_HEADS: Final = words("clauses.heads")


def inverted_subject(tokens: tuple[Token, ...], start: int, end: int) -> Range | None:
    """The subject behind a verb ("…, said X of the Y, a doctor."); `start` is the token behind the verb."""
    at = start
    while at < end:
        token = tokens[at]
        if token.quoted or token.text in {".", ";", ":", "—", "–"}:
            break
        if token.text == "," and not _appositive(tokens, at + 1, end):
            break
        if at > start and token.lower in {
            "on",
            "in",
            "at",
            "during",
            "after",
            "when",
            "while",
            "as",
            "before",
            "by",
            "to",
        }:
            break
        if at > start and (
            token.lower in WEEKDAY_OR_DAY
            or (token.lower in {"that", "adding", "but", "and"} and _clause_follows(tokens, at, end))
        ):
            break
        at += 1
    while at > start and tokens[at - 1].text in PUNCTUATION - {")"}:
        at -= 1
    return (start, at) if at > start else None


WEEKDAY_OR_DAY: Final = words("clauses.weekday_or_day")


def _clause_follows(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    return tokens[at].lower != "and" or has_finite(tokens, at + 1, min(end, at + 8))


def _appositive(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    if at >= end:
        return False
    word = tokens[at].lower
    if word.endswith("ing") or word in {"but", "and"}:
        return False
    return (
        word in DETERMINER
        or tokens[at].is_name_like
        or word in {"who", "whose"}
        or word.isdigit()
        or not is_adverbial(tokens, (at, at + 1))
    )


def skip_adverbials(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Behind time, place and manner words that stand between verb and content ("on Monday in a statement")."""
    while at < end:
        word = tokens[at].lower
        if tokens[at].quoted or word == "that":
            return at
        if word in TIME - {"this", "last", "next", "early", "again", "week", "month", "there", "here"} or is_adverb(
            tokens[at]
        ):
            at += 1
            continue
        if word in {"last", "this", "next", "early", "late"} and at + 1 < end and tokens[at + 1].lower in TIME:
            at += 2
            continue
        if word == "to" and at + 1 < end and not _hearer(tokens[at + 1]):
            return at
        if word in PREPOSITION and not _counts(tokens, at, end):
            stop = _phrase_end(tokens, at + 1, end)
            if stop > at + 1:
                at = stop
                continue
        if word == "," and at + 1 < end:
            stop = _interpolation_end(tokens, at, end)
            if stop > at:
                at = stop
                continue
        return at
    return at


def _hearer(token: Token) -> bool:
    """Whether "to" leads to somebody instead of an infinitive."""
    return (
        token.is_name_like
        or token.lower in DETERMINER
        or token.lower.endswith("s")
        or token.lower in {"us", "me", "him", "her"}
    )


def _counts(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    nxt = tokens[at + 1].lower if at + 1 < end else ""
    return (
        nxt in _OPEN_ENDED
        or tokens[at].lower in {"about", "around", "over"}
        or (tokens[at].lower in {"without", "under", "of", "than", "like"})
    )


def _phrase_end(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """End of a prepositional phrase whose noun phrase starts at `at`."""
    begin = at
    if at < end and (tokens[at].lower in DETERMINER or tokens[at].lower in PERSONAL):
        at += 1
    seen = False
    while at < end and at - begin < 9:
        token = tokens[at]
        word = token.lower
        if token.quoted or token.text in PUNCTUATION or word == "that" or word in PREPOSITION:
            break
        if seen and (word in DETERMINER or word in PERSONAL or word in {"there", "at", "more"}):
            break
        if is_finite(tokens, at) and not (at + 1 < end and tokens[at + 1].lower in {"by", "on"}):
            return begin
        seen = True
        at += 1
    return at if seen else begin


def _interpolation_end(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Behind ", citing X," and the like; `at` itself when the comma opens no short interpolation."""
    first = tokens[at + 1].lower
    if tokens[at + 1].quoted:
        return at + 1
    for stop in range(at + 1, min(end, at + 16)):
        if tokens[stop].quoted:
            return at
        if tokens[stop].text == ",":
            if (
                first in PREPOSITION
                or first in {"citing", "quoting", "speaking", "without"}
                or is_adverb(tokens[at + 1])
            ):
                return stop + 1
            return at
    return at
