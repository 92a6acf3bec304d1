"""Places that a text names and no gazetteer knows: "the Qala bridge", "Nur district", "in the village of Sefid"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.extraction.placenames import HEADS, fold
from sayso.extraction.placescan import Scan, Word
from sayso.extraction.placewords import (
    ARTICLES,
    BODIES,
    GENERIC,
    GOING,
    MOVING,
    NEVER,
    OF_PLACE,
    PLACING,
    SMALL,
    TITLES,
    TOWARDS,
    demonyms,
)
from sayso.schema.records import PlaceRecord, Span, SpelledName
from sayso.schema.vocabulary import RegionKind

_ONLY_LOWER: Final = frozenset(
    "front state union line field mine mines gate union area sector market plant church".split()
)
_NEVER_HEADS: Final = frozenset("state area region capital".split())
_NOUNS_OF: Final = frozenset(
    "village town hamlet settlement district port city suburb municipality camp island".split()
)
_FINER: Final = frozenset({RegionKind.SETTLEMENT, RegionKind.SITE})
_COUNTED: Final = frozenset("pier shaft gate hill checkpoint outpost camp terminal pavilion".split())
"""Nouns that a number behind them makes the name of a place."""
_NUMBER: Final = re.compile(r"\d{1,4}[A-Z]?")
_SEAT: Final = "headquarters"
_MODIFIERS: Final = frozenset(
    "maternity general district military central children's teaching regional provincial municipal civil main power "
    "water cattle grain bus train railway rail police border pumping refugee displacement fuel oil gas gold coal "
    "copper ferry fish vegetable livestock primary secondary girls boys high nuclear thermal hydroelectric cement "
    "steel sugar air naval army field".split()
)
"""Words that may stand between a place's own name and the noun that says what it is."""
_HOUSES: Final = frozenset("hospital clinic school mosque church cathedral university cemetery".split())
_STANDS: Final = re.compile(
    r" (?:is|was|has been|had been|remains?|remained)(?: (?:not|still|now|again|fully|firmly|completely|largely))* "
    r"(?:under (?:\w+ ){1,3}control|in (?:\w+ ){1,3}hands|ours|liberated|encircled|besieged)\b"
    r"| (?:has|had)(?: not)? fallen\b"
)
"""What is said of places alone."""
_POINTING: Final = frozenset("the a an this that his her its their our your each every".split())
_BETWEEN: Final = frozenset({"and", "y", "et", "und"})
_LONGEST: Final = 4
_PEOPLES: Final = ("-controlled", "-held", "-based", "-led", "-era", "-run", "-backed", "-occupied")


@dataclass(frozen=True)
class Unknown:
    """A name of an unknown place: where it stands, its own words, and what kind of place it is."""

    span: Span
    name: str
    kind: RegionKind
    inner: str


def unknown_places(scan: Scan, taken: set[int], *, nouns_are_capital: bool) -> Iterator[Unknown]:
    """Unknown places in text order, outside of `taken` word numbers; German capitals say too little without a noun."""
    at = 0
    while at < len(scan.words):
        found, used = _at(scan, at, taken, nouns_are_capital)
        if found is not None:
            yield found
        at += max(used, 1)


def _numbered(scan: Scan, at: int) -> Unknown | None:
    """A place known by its number: "Pier 2", "shaft 18", "Hill 212"."""
    noun = scan.words[at]
    if noun.folded not in _COUNTED or not scan.joined(at) or not _NUMBER.fullmatch(scan.words[at + 1].bare):
        return None
    if not noun.capital and at and scan.words[at - 1].folded in _POINTING:
        return None
    return _made(scan, at, at + 2, HEADS.get(noun.folded, RegionKind.SITE), None)


def _alone(scan: Scan, at: int, size: int) -> int:
    """Length of the first of several names with "and" between them."""
    return next((step for step in range(size) if scan.words[at + step].bare in _BETWEEN), size)


def _at(scan: Scan, at: int, taken: set[int], nouns_are_capital: bool) -> tuple[Unknown | None, int]:
    numbered = _numbered(scan, at)
    if numbered is not None:
        return numbered, 2
    if scan.words[at].folded == _SEAT:
        return _seat(scan, at)
    size = _proper(scan, at)
    if not size:
        return _facility(scan, at)
    headed = _headed(scan, at, size)
    if headed is not None:
        return headed, size + 1
    size = _alone(scan, at, size)
    if any(at + step in taken for step in range(size)):
        return None, size
    kind = _placed(scan, at, size, nouns_are_capital)
    if kind is None:
        return None, size
    return _made(scan, at, at + size, kind, None), size


def _proper(scan: Scan, at: int) -> int:
    """Length of the run of capitals at a word that can be a place's own name."""
    first = scan.words[at]
    if (
        not first.capital
        or first.bare.endswith(_PEOPLES)
        or first.folded in (NEVER - ARTICLES) | TITLES
        or first.bare in demonyms()
        or at in scan.party_words
    ):
        return 0
    size = 1
    while size < _LONGEST and scan.joined(at + size - 1):
        word = scan.words[at + size]
        small = word.bare in SMALL and scan.joined(at + size) and scan.words[at + size + 1].capital
        if not (word.capital or small) or _possessed(scan, at + size - 1):
            break
        size += 1
    return 0 if size == 1 and first.folded in NEVER else size


def _possessed(scan: Scan, at: int) -> bool:
    return scan.text[scan.words[at].end - 2 : scan.words[at].end] in {"’s", "'s"}


def _headed(scan: Scan, at: int, size: int) -> Unknown | None:
    words = scan.words[at : at + size]
    if size > 1 and words[-1].folded in HEADS and words[-1].folded not in _ONLY_LOWER | _NEVER_HEADS:
        return _made(scan, at, at + size, HEADS[words[-1].folded], words[-1].folded)
    if not scan.joined(at + size - 1) or _possessed(scan, at + size - 1):
        return None
    noun = scan.words[at + size]
    if noun.folded != _SEAT and (
        any(word.folded in BODIES | TITLES for word in words) or words[-1].folded in scan.persons
    ):
        return None
    if noun.folded in _MODIFIERS and scan.joined(at + size) and _is_site(scan.words[at + size + 1]):
        return _made(scan, at, at + size + 2, RegionKind.SITE, scan.words[at + size + 1].folded)
    if noun.capital or noun.folded not in HEADS or noun.folded in _NEVER_HEADS:
        return None
    return _made(scan, at, at + size + 1, HEADS[noun.folded], noun.folded)


def _is_site(word: Word) -> bool:
    return not word.capital and HEADS.get(word.folded) is RegionKind.SITE and word.folded not in _ONLY_LOWER


def _facility(scan: Scan, at: int) -> tuple[Unknown | None, int]:
    """As in "the Saudi maternity hospital": a house called after a people."""
    if at == 0 or scan.words[at - 1].bare != "the" or scan.words[at].bare not in demonyms() or not scan.joined(at):
        return None, 1
    size = 1 + (scan.words[at + 1].folded in _MODIFIERS and scan.joined(at + 1))
    noun = scan.words[at + size]
    if noun.folded not in _HOUSES:
        return None, 1
    return _made(scan, at, at + size + 1, RegionKind.SITE, noun.folded), size + 1


def _seat(scan: Scan, at: int) -> tuple[Unknown | None, int]:
    """As in "headquarters of the Third Brigade": the seat of a body, called after it."""
    begin = at + 2 + (at + 2 < len(scan.words) and scan.words[at + 2].bare == "the")
    if begin >= len(scan.words) or scan.words[at + 1].bare != "of" or not all(map(scan.joined, range(at, begin))):
        return None, 1
    size = 0
    while size < _LONGEST and scan.words[begin + size].capital:
        size += 1
        if not scan.joined(begin + size - 1):
            break
    if not size:
        return None, 1
    start, end = scan.words[begin].start, scan.words[begin + size - 1]
    body = scan.text[start : end.start] + end.bare
    span = Span(start=scan.words[at].start, end=end.start + len(end.bare))
    return Unknown(span, f"{body} {_SEAT}", RegionKind.SITE, f"{body} {_SEAT}"), begin + size - at


def _placed(scan: Scan, at: int, size: int, nouns_are_capital: bool) -> RegionKind | None:
    """Kind of place that the words in front make of a bare unknown name, or None."""
    words = scan.words[at : at + size]
    if size > 1 and words[0].folded in GENERIC:
        return RegionKind.AREA
    if size < 3 and words[-1].folded not in scan.persons and _STANDS.match(scan.text, words[-1].end):
        return RegionKind.SETTLEMENT
    if at == 0 or size > 3 or any(w.folded in BODIES or w.folded in scan.persons or w.bare.isupper() for w in words):
        return None
    before = scan.words[at - 1]
    if not scan.joined(at - 1):
        return None
    if before.bare in {"of", "de"} and at > 1:
        noun = scan.words[at - 2].folded
        if noun in OF_PLACE:
            return HEADS.get(noun, RegionKind.SETTLEMENT) if noun in _NOUNS_OF else RegionKind.SETTLEMENT
    if before.folded in _NOUNS_OF and not before.capital:
        return HEADS[before.folded]
    sure = before.folded in PLACING | MOVING or (before.folded in TOWARDS and at > 1 and _moves(scan, at - 2))
    return RegionKind.SETTLEMENT if sure and not nouns_are_capital and len(words[-1].bare) > 2 else None


def _moves(scan: Scan, at: int) -> bool:
    """Whether somebody or a way goes to what follows: "walked to X", "back to X", "the road from X"."""
    return scan.joined(at) and any(scan.words[step].folded in GOING for step in range(max(0, at - 1), at + 1))


def _made(scan: Scan, start: int, end: int, kind: RegionKind, noun: str | None) -> Unknown:
    first, last = scan.words[start], scan.words[end - 1]
    name = scan.text[first.start : last.start] + last.bare
    inner_end = end - 1 if noun is not None else end
    inner = scan.text[first.start : scan.words[inner_end - 1].end]
    if noun in {"village", "town", "city", "settlement", "hamlet"}:
        name = inner
    return Unknown(
        Span(start=first.start, end=first.start + len(scan.text[first.start : last.start] + last.bare)),
        name.lstrip("#"),
        kind,
        inner.lstrip("#"),
    )


def record_of(
    place: Unknown,
    inside: PlaceRecord | None,
    near: PlaceRecord | None,
    first: Sequence[PlaceRecord],
    country: str | None,
) -> PlaceRecord:
    """A place of its own for an unknown name: below the place it is called after, else below the one named nearest.

    `first` are the ancestors of `near`, from the nearest up.
    """
    above = inside if inside is not None and place.kind is RegionKind.SITE else None
    if above is None and near is not None:
        above = (
            near
            if near.kind not in _FINER or place.kind is RegionKind.SITE
            else next((up for up in first if up.kind not in _FINER), None)
        )
    where = (above.country if above is not None else None) or country
    parent = above.key if above is not None else f"iso:{where}" if where else None
    return PlaceRecord(
        key=f"text:{where or '-'}/{fold(place.name)}",
        name=place.name,
        kind=place.kind,
        country=where,
        parents=(parent,) if parent else (),
        names=(SpelledName(value=place.name),),
    )
