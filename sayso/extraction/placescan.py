"""Finds stretches of text that may name a place, with the signs around them; which place is meant is decided later."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sayso.extraction.placenames import HEADS, fold
from sayso.extraction.placewords import (
    ARTICLES,
    BODIES,
    GENERIC,
    LEADING,
    MOVING,
    NEVER,
    SMALL,
    STANDING,
    TITLES,
    WHERE,
    demonyms,
)
from sayso.ports import Gazetteer
from sayso.schema.records import ActorRecord, PlaceRecord
from sayso.schema.vocabulary import ActorKind

Parties = Callable[[str], ActorRecord | None]

_WORD: Final = re.compile(r"#?[^\W_]+(?:\.[^\W\d_]\b\.?)*(?:['’ʼ\-\u200c][^\W_]+)*")
_ARTICLE: Final = re.compile(r"^(?:al|el|ad|ed|ar|er|as|es|ash|esh|an|en|at|et|ath|eth|az|ez|adh|edh)-[A-Z]")
_UNCASED: Final = re.compile(r"[\u0590-\u05ff\u0600-\u06ff]")
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_HELD: Final = re.compile(
    r" (?:is|was|has been|had been|remains?|remained|stays)(?: (?:not|still|now|again|fully|completely|largely))* "
    r"(?:under|in (?:the|our|their|enemy) hands|ours|held|liberated|surrounded|encircled|besieged|cut off|shelled|"
    r"bombed|captured|occupied)\b| (?:has|had|have)(?: not)? fallen\b| fell\b"
    r"| (?:не )?взят[ыао]?\b| полностью контролиру| под контролем| під контролем"
)
_PREFIXES: Final = ("وبال", "وال", "بال", "لل", "ال", "وب", "ول", "و", "ب", "ل", "ف")
_ENDINGS: Final = tuple(
    pair.split(">")
    for pair in (
        "шек>шки нок>нки ской>ская ську>ська ської>ська ській>ська скую>ская цької>цька цькій>цька цкой>цкая ові> "
        "еві> ами>ы "
        "ові>ів єва>їв єві>їв ова>ів ом> ем>ь ою>а ой>а ею>я а> у> у>а е> е>а і>а і> и>а и> ы>а ы> я>ь я>й "
        "ю>ь ю>я ї>я и>ь і>ь "
    ).split()
)
_OBLAST: Final = dict.fromkeys(("області", "областю"), "область") | dict.fromkeys(("области", "областью"), "область")
_LONGEST: Final = 5
_INSIDE: Final = SMALL | {"es"}
_OPENERS: Final = ARTICLES | frozenset(
    "north south east west new northern southern eastern western central upper lower great port camp lake old state "
    "district".split()
)
_OPENING: Final = frozenset('\n.!?:;“”"«»—–-(•*')


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text; `bare` is without hash and possessive, `folded` comparable."""

    start: int
    end: int
    bare: str
    folded: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch that some gazetteer knows, and its signs.

    `led`: a preposition, head noun or hash says that it is a place. `bound`: a neighbour says that it is part of a
    person's name. `body`: it is part of a body's name. `opening`: capitals mean nothing where a sentence opens.
    `where`: a preposition of place stands before it. `stands`: what follows says how a place stands,
    `held` that it is held or lost, which nobody is.
    """

    start: int
    end: int
    folded: str
    candidates: tuple[PlaceRecord, ...]
    head: str | None = None
    led: bool = False
    bound: bool = False
    body: bool = False
    opening: bool = False
    where: bool = False
    stands: bool = False
    held: bool = False


class Scan:
    """The words of one text and the names among them."""

    def __init__(self, text: str, gazetteers: Sequence[Gazetteer], parties: Parties) -> None:
        self.text = text
        self.words = tuple(_word(match) for match in _WORD.finditer(text))
        self.persons: set[str] = set()
        self.party_words: set[int] = set()
        self._gazetteers = gazetteers
        self._parties = parties

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Words that the text also writes without a capital."""
        return frozenset(word.folded for word in self.words if not word.capital)

    def candidates(self, name: str) -> tuple[PlaceRecord, ...]:
        """Places that bear a name, of the first gazetteer that knows it; inflected Slavic names are tried as stems."""
        for form in _forms(name):
            for gazetteer in self._gazetteers:
                found = gazetteer.candidates(form)
                if found:
                    return tuple(found)
        return ()

    def joined(self, at: int) -> bool:
        """Whether nothing but one space or hyphen stands between a word and the next one."""
        return at + 1 < len(self.words) and self.text[self.words[at].end : self.words[at + 1].start] in {
            " ",
            "-",
            "\u00a0",
        }

    def run(self, at: int, *, possessive: bool = False) -> int:
        """How many words from one on could be one name: capitals, with small words and a head noun among them.

        It ends at a possessive, unless that may be inside of a name, as in "Cox's Bazar".
        """
        size = 1
        while size < _LONGEST and self.joined(at + size - 1):
            word = self.words[at + size]
            small = word.bare in _INSIDE and self.joined(at + size) and self.words[at + size + 1].capital
            ended = self.text[self.words[at + size - 1].end - 2 : self.words[at + size - 1].end] in {"’s", "'s"}
            if (ended and not possessive) or not (word.capital or small or word.folded in HEADS):
                break
            size += 1
            if not word.capital and not small:
                break
        return size

    def names(self) -> list[Name]:
        """Known names in text order, the longest first at each word."""
        found: list[Name] = []
        at = 0
        while at < len(self.words):
            name, used = self._at(at)
            found += [name] if name is not None else []
            at += used
        return found

    def _at(self, at: int) -> tuple[Name | None, int]:
        word = self.words[at]
        if _UNCASED.search(word.bare):
            return self._uncased(at)
        if not word.capital:
            return (self._headed(at), 2) if word.folded in HEADS and self._headed(at) else (None, 1)
        longest = self.run(at)
        party = self._party(at, longest)
        if party:
            self.party_words.update(range(at, at + party))
            return None, party
        for size in range(self.run(at, possessive=True), 0, -1):
            if self._possible(at, size):
                end = self.words[at + size - 1]
                candidates = self.candidates(self.text[word.start : end.end].lstrip("#"))
                if not candidates and end.bare != self.text[end.start : end.end].lstrip("#"):
                    candidates = self.candidates(self.text[word.start : end.start] + end.bare)
                if candidates:
                    return self._name(at, size, candidates), size
        self._remember(at)
        return None, 1

    def _headed(self, at: int) -> Name | None:
        """A small head noun before the capital ("lake Kivu", "mar Rojo"), where a gazetteer has both together."""
        if not self.joined(at) or not self.words[at + 1].capital:
            return None
        start, end = self.words[at].start, self.words[at + 1].end
        candidates = self.candidates(self.text[start:end])
        if not candidates or len(fold(self.text[start:end]).split()) < 2:
            return None
        return Name(start, end, fold(self.text[start:end]), candidates, self.words[at].folded, led=True, where=True)

    def _possible(self, at: int, size: int) -> bool:
        words = self.words[at : at + size]
        if all(word.folded in NEVER or word.bare in SMALL or not word.capital for word in words):
            return False
        if size == 1:
            word = words[0]
            if word.folded in GENERIC and self.joined(at) and self.words[at + 1].capital:
                return False
            return len(word.bare) > 2 or word.bare in {"US", "UK"}
        return words[0].folded not in NEVER - _OPENERS

    def _party(self, at: int, longest: int) -> int:
        """How many words name a well-known party that no place is called after."""
        for size in range(longest, 0, -1):
            name = self.text[self.words[at].start : self.words[at + size - 1].end].lstrip("#")
            party = self._parties(_without_possessive(name))
            if party is not None and party.kind is not ActorKind.GOVERNMENT:
                return size
        return 0

    def _name(self, at: int, size: int, candidates: tuple[PlaceRecord, ...]) -> Name:
        first, last = self.words[at], self.words[at + size - 1]
        before = self.words[at - 1] if at and self.joined(at - 1) else None
        after = self.words[at + size] if self.joined(at + size - 1) else None
        possessed = last.bare != self.text[last.start : last.end].lstrip("#")
        head = self._head(at, size)
        hashed = self.text[first.start] == "#"
        led = hashed or head is not None or (before is not None and before.folded in LEADING)
        body = after is not None and after.capital and not possessed and self._leads_to_body(at + size)
        bound = (
            not hashed
            and head is None
            and self._is_bound(before, None if possessed else after, articled=_ARTICLE.match(first.bare) is not None)
        )
        if bound and not body and before is not None and before.capital:
            self.persons.add(first.folded)
        return Name(
            first.start,
            first.start + len(self.text[first.start : last.end].removesuffix("’s").removesuffix("'s")),
            fold(self.text[first.start : last.end].lstrip("#").removesuffix("’s").removesuffix("'s")),
            candidates,
            head,
            led and not bound,
            bound and not body,
            body,
            self._opens(first.start),
            hashed or (before is not None and before.folded in WHERE | MOVING),
            not possessed and self.joined(at + size - 1) and self.words[at + size].folded in STANDING,
            not possessed and _HELD.match(self.text, last.end) is not None,
        )

    def _is_bound(self, before: Word | None, after: Word | None, *, articled: bool = False) -> bool:
        """Whether a neighbour makes the name a part of a person's."""
        if before is not None:
            if before.folded in TITLES or (articled and before.capital and before.folded not in NEVER | BODIES):
                return True
            if before.capital and not (
                before.folded in NEVER | LEADING | BODIES or before.bare in demonyms() or before.folded in HEADS
            ):
                return not self.candidates(before.bare)
        if after is not None and after.capital and after.folded not in NEVER | HEADS.keys() | BODIES:
            led = before is not None and before.folded in LEADING
            return not led and not after.bare.isupper() and not self.candidates(after.bare)
        return False

    def _leads_to_body(self, at: int) -> bool:
        for step in range(4):
            if at + step >= len(self.words) or not self.words[at + step].capital:
                return False
            if self.words[at + step].folded in BODIES:
                return True
            if not self.joined(at + step):
                return False
        return False

    def _head(self, at: int, size: int) -> str | None:
        """Head noun of a name: inside it, behind it, or in front as in "the town of X"."""
        words = self.words[at : at + size]
        if size > 1:
            inside = next((w.folded for w in (words[-1], words[0]) if w.folded in HEADS), None)
            if inside is not None:
                return inside
        if at >= 2 and self.words[at - 1].bare in {"of", "de", "du"} and self.words[at - 2].folded in HEADS:
            return self.words[at - 2].folded
        if at >= 1 and self.joined(at - 1) and not self.words[at - 1].capital and self.words[at - 1].folded in HEADS:
            return self.words[at - 1].folded
        return None

    def _opens(self, start: int) -> bool:
        before = self.text[max(0, start - 4) : start].rstrip(" #")[-1:]
        return (not before and start < 4) or before in _OPENING

    def _remember(self, at: int) -> None:
        """Words behind a title are people, here and wherever they stand alone."""
        if at and self.words[at - 1].folded in TITLES and self.words[at].capital:
            for step in range(3):
                if at + step < len(self.words) and self.words[at + step].capital:
                    self.persons.add(self.words[at + step].folded)
                if not self.joined(at + step):
                    break

    def _uncased(self, at: int) -> tuple[Name | None, int]:
        for size in (4, 3, 2, 1):
            if at + size > len(self.words) or not all(self.joined(at + step) for step in range(size - 1)):
                continue
            start, end = self.words[at].start, self.words[at + size - 1].end
            name = self.text[start:end].lstrip("#")
            for form in (name, *(name.removeprefix(p) for p in _PREFIXES if name.startswith(p))):
                candidates = self.candidates(form) if len(form) > 2 else ()
                if candidates:
                    head = self._head(at, size)
                    led = head is not None or self.text[start] == "#" or (at > 0 and self.words[at - 1].bare in LEADING)
                    led = led or (name != form and name[0] in "بل")
                    return Name(start, end, fold(form), candidates, head, led, where=led), size
        return None, 1


def _word(match: re.Match[str]) -> Word:
    bare = _without_possessive(match.group().lstrip("#"))
    capital = bare[:1].isupper() or _ARTICLE.match(bare) is not None
    folded = fold(bare)
    return Word(match.start(), match.end(), folded if folded == bare else bare, folded, capital)


def _without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name


def _forms(name: str) -> Iterator[str]:
    yield name
    if _CYRILLIC.search(name):
        first, space, rest = name.partition(" ")
        for ending, base in _ENDINGS:
            if first.endswith(ending) and len(first) - len(ending) > 2:
                yield first.removesuffix(ending) + base + (f"{space}{_OBLAST.get(rest, rest)}" if rest else "")
