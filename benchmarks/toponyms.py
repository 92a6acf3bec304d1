"""Measure places on a list made before any answer was looked at: python benchmarks/toponyms.py

Each line of data/toponyms.txt gives a name in some spelling, the country that the story is about (or none), and the
places that are right. "In candidates" asks the gazetteer for the bare name; "first" reads a short text of the story
with the name in it, as a reader's document would. Prints what was missed; exits 1 when a floor is missed.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sayso.extraction.gazetteer import embedded
from sayso.extraction.placenames import fold, split_head
from sayso.extraction.places import find_places
from sayso.schema.records import Document, PlaceRecord
from sayso.schema.vocabulary import RegionKind, SourceKind

LIST: Final = Path(__file__).with_name("data") / "toponyms.txt"
IN_CANDIDATES, FIRST, WRONG_COUNTRY = 0.97, 0.95, 0.01
KINDS: Final = {
    "T": {RegionKind.SETTLEMENT, RegionKind.SITE},
    "S": {RegionKind.FIRST_LEVEL, RegionKind.DISTRICT},
    "R": {RegionKind.AREA, RegionKind.SITE, RegionKind.DISTRICT, RegionKind.FIRST_LEVEL, RegionKind.COUNTRY},
    "C": {RegionKind.COUNTRY},
}


@dataclass(frozen=True)
class Toponym:
    """A name with its story and its right answers."""

    words: str
    story: str | None
    kinds: frozenset[RegionKind]
    countries: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, line: str) -> "Toponym":
        """The name that a line of the list describes."""
        words, story, kinds, countries, names = (cell.strip() for cell in line.split("|"))
        return cls(
            words,
            None if story == "-" else story,
            frozenset(kind for letter in kinds for kind in KINDS[letter]),
            frozenset(countries.split(",")),
            frozenset(map(fold, names.split("/"))),
        )

    def is_right(self, place: PlaceRecord) -> bool:
        """Whether a place is one of the right ones: its kind, its country and one of its names."""
        named = {form for name in place.names for form in (fold(name.value), split_head(fold(name.value))[0])}
        return place.kind in self.kinds and bool(named & self.names) and self.is_home(place)

    def is_home(self, place: PlaceRecord) -> bool:
        """Whether a place lies in a right country; one of several countries lies in each of them."""
        return bool(self.countries & countries_of(place))

    def read(self) -> PlaceRecord | None:
        """What a short text of the story makes of the name; None when it makes nothing."""
        country = embedded().place(f"iso:{self.story}") if self.story else None
        before = f"The crisis in {country.name} goes on. " if country is not None else ""
        text = f"{before}Officials said on Monday that fighting had reached {self.words}, where people were fleeing."
        found = find_places(Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en"), [embedded()])
        start = text.index(self.words, len(before))
        covering = [m for m in found.mentions if m.span.start < start + len(self.words) and m.span.end > start]
        return found.records[max(covering, key=lambda m: m.span.end - m.span.start).key] if covering else None


def countries_of(place: PlaceRecord) -> set[str]:
    """Countries that a place belongs to, by itself or by any of its parents."""
    found, waiting = {place.country} if place.country else set(), list(place.parents)
    while waiting:
        above = embedded().place(waiting.pop())
        if above is not None:
            found |= {above.country} if above.country else set()
            waiting += above.parents
    return {country for country in found if country}


def rates(toponyms: Sequence[Toponym]) -> tuple[float, float, float]:
    """Shares in candidates, first and in a wrong country, each miss printed."""
    listed = first = abroad = 0
    for toponym in toponyms:
        candidates = embedded().candidates(toponym.words)
        found = toponym.read()
        known = any(map(toponym.is_right, candidates))
        right = found is not None and toponym.is_right(found)
        away = found is not None and bool(countries_of(found)) and not toponym.is_home(found)
        listed, first, abroad = listed + known, first + right, abroad + away
        if not known or not right:
            told = f"{found.key} {found.name} ({found.kind})" if found is not None else "nothing"
            print(f"{toponym.words} [{toponym.story or '-'}]: {told}{'' if known else '; not among candidates'}")
    return listed / len(toponyms), first / len(toponyms), abroad / len(toponyms)


def main() -> int:
    lines = LIST.read_text("utf-8").splitlines()
    toponyms = [Toponym.of(line) for line in lines if line.strip() and not line.startswith("#")]
    listed, first, abroad = rates(toponyms)
    print(f"{len(toponyms)} toponyms: in candidates {listed:.3f}, first {first:.3f}, wrong country {abroad:.3f}")
    return listed < IN_CANDIDATES or first < FIRST or abroad > WRONG_COUNTRY


if __name__ == "__main__":
    sys.exit(main())
