"""Who speaks and what is reported around one verb group: subjects and contents as token ranges of a sentence."""

from dataclasses import dataclass, field
from typing import Final

from sayso.extraction.grammar import (
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

Range = tuple[int, int]
PUNCTUATION: Final = frozenset(",;:.!?—–-()…")
_BREAKS: Final = frozenset({";", "—", "–", ":"})
_LEADING: Final = (
    PREPOSITION | SUBORDINATOR | frozenset({"asked", "speaking", "addressing", "pressed", "questioned", "later"})
)
_OPEN_ENDED: Final = frozenset(["least", "most", "more", "some", "about", "around", "nearly", "up", "over"])


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


def left_edge(tokens: tuple[Token, ...], at: int, floor: int) -> int:
    """Where the clause that ends before `at` starts: behind a quotation, a break, or a clause-level conjunction."""
    edge = at
    while edge > floor:
        token = tokens[edge - 1]
        if token.quoted or token.text in _BREAKS:
            break
        if token.lower in {"but", "while", "though", "although", "whereas", "because", "if"}:
            break
        if token.lower == "that" and edge < at:
            break
        if (
            token.lower in {"and", "as"}
            and edge >= 2
            and tokens[edge - 2].text == ","
            and has_finite(tokens, floor, edge - 1)
        ):
            break
        edge -= 1
    while edge < at and tokens[edge].text in {",", "”", '"'}:
        edge += 1
    return edge


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
    """The subject in front of a verb group when its content follows."""
    end = group.start
    while end > floor and (
        is_adverb(tokens[end - 1]) or tokens[end - 1].lower in TIME - {"that", "this", "daily", "weekly"}
    ):
        end -= 2 if end - 2 > floor and tokens[end - 2].lower in {"on", "last", "late", "early"} else 1
    if end > floor and tokens[end - 1].lower == "on":
        end -= 1
    start = left_edge(tokens, end, floor)
    parts = chunks(tokens, start, end)
    while len(parts) > 1 and is_adverbial(tokens, parts[0]):
        parts = parts[1:]
    if not parts:
        return None
    begin = _main_part(tokens, parts)
    finish = parts[-1][1]
    return _trimmed(tokens, begin, finish)


def _main_part(tokens: tuple[Token, ...], parts: list[Range]) -> int:
    """Skip leading parts that are clauses of their own."""
    for at in range(len(parts) - 1, 0, -1):
        start = parts[at][0]
        if tokens[start].lower in RELATIVE:
            if has_finite(tokens, *parts[at]) and at + 1 == len(parts):
                continue
        before = parts[at - 1]
        if has_finite(tokens, *before) and not any(t.lower in RELATIVE for t in tokens[before[0] : before[1]]):
            return start
    return parts[0][0]


def _trimmed(tokens: tuple[Token, ...], begin: int, finish: int) -> Range | None:
    while begin < finish and (tokens[begin].lower in COORDINATOR or tokens[begin].text in PUNCTUATION):
        begin += 1
    if begin < finish and tokens[begin].lower in SUBORDINATOR - {"once"} and begin + 1 < finish:
        begin += 1
    relative = next(
        (at for at in range(finish - 1, begin, -1) if tokens[at].lower in {"who", "which"} and at + 1 == finish), None
    )
    if relative is not None:
        return (relative, finish)
    while finish > begin and tokens[finish - 1].text in PUNCTUATION - {")"}:
        finish -= 1
    return (begin, finish) if finish > begin else None


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


WEEKDAY_OR_DAY: Final = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "tonight",
        "later",
        "bluntly",
    ]
)


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
        if word in TIME - {"this", "last", "next", "early", "again", "week", "month"} or is_adverb(tokens[at]):
            at += 1
            continue
        if word in {"last", "this", "next", "early", "late"} and at + 1 < end and tokens[at + 1].lower in TIME:
            at += 2
            continue
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
        if is_finite(tokens, at):
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
