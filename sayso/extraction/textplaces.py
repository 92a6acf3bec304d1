"""Places that a text names and no gazetteer knows: "the Qala bridge", "Nur district", "in the village of Sefid"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.extraction.placenames import HEADS, fold
from sayso.extraction.placescan import Scan
from sayso.extraction.placewords import (
    ARTICLES,
    BODIES,
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


def _at(scan: Scan, at: int, taken: set[int], nouns_are_capital: bool) -> tuple[Unknown | None, int]:
    size = _proper(scan, at)
    if not size:
        return None, 1
    headed = _headed(scan, at, size)
    if headed is not None:
        return headed, size + 1
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
    if any(word.folded in BODIES | TITLES for word in words) or words[-1].folded in scan.persons:
        return None
    if not scan.joined(at + size - 1) or _possessed(scan, at + size - 1):
        return None
    noun = scan.words[at + size]
    if noun.capital or noun.folded not in HEADS or noun.folded in _NEVER_HEADS:
        return None
    return _made(scan, at, at + size + 1, HEADS[noun.folded], noun.folded)


def _placed(scan: Scan, at: int, size: int, nouns_are_capital: bool) -> RegionKind | None:
    """Kind of place that the words in front make of a bare unknown name, or None."""
    words = scan.words[at : at + size]
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
