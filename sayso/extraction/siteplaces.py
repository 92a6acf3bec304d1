"""Sites that a text calls by their kind: "the plant" for a refinery, "the airport" of the town it writes about."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.extraction.placenames import fold
from sayso.schema.records import PlaceRecord, SpelledName
from sayso.schema.vocabulary import RegionKind

SITE_NOUNS: Final = (
    "camp|airport|airstrip|airfield|runway|bridge|crossing|dam|port|hospital|clinic|checkpoint|road|refinery|plant|mine|"
    "shaft|prison|jail|market|barracks|substation|intake|fence|gate|roundabout|outpost|garrison|warehouse|depot|track|"
    "well|pier|terminal|reservoir|pipeline|monastery|stadium|university|school|tunnel|powerhouse|quarry|silo|headquarters|"
    "hotel|base|station|mosque|church|cathedral|square|street|highway|embassy|palace|compound"
)
"""Nouns of single places, one alternative each, for patterns."""
SYNONYMS: Final[Mapping[str, tuple[str, ...]]] = {
    "plant": ("refinery", "factory", "works"),
    "airstrip": ("airport", "airfield"),
    "airfield": ("airport", "airstrip", "airbase"),
    "runway": ("airport", "airstrip", "airfield"),
    "jail": ("prison",),
    "garrison": ("barracks", "outpost", "base", "headquarters"),
    "base": ("headquarters", "barracks", "airbase", "garrison"),
    "barracks": ("headquarters", "base"),
    "headquarters": ("base", "barracks"),
}
"""Other words by which a named place may have been called before a noun refers back to it."""
_ALWAYS: Final = frozenset({"airport", "airfield", "airstrip"})
_PUT: Final = r"(?:in|at|of|outside|near|(?:on|at) the (?:\w+ )?(?:edge|outskirts|side|fringe)s? of) "
_BEFORE: Final = 60


@dataclass(frozen=True)
class Unnamed:
    """A site without a name of its own: the noun it goes by, and the place made of it."""

    noun: str
    name: str
    record: PlaceRecord


def unnamed_sites(
    text: str, title: str, nouns: Iterable[str], towns: Sequence[tuple[int, PlaceRecord]]
) -> Iterator[Unnamed]:
    """The sites that every town has and a text refers to by their noun, called after the town they stand in.

    `towns` are the places named outright with their offsets. Other sites without a name stay part of their town.
    """
    for noun in sorted(_ALWAYS.intersection(nouns)):
        town = _town(text, title, noun, towns)
        if town is not None:
            yield _made(noun, town)


def _town(text: str, title: str, noun: str, towns: Sequence[tuple[int, PlaceRecord]]) -> PlaceRecord | None:
    """The place that the text puts the site in, failing that the one its title names, then the one it names most."""
    put = re.compile(rf"\b{noun} {_PUT}(?:the (?:town|village|city) of )?$")
    fitting = [(at, place) for at, place in towns if place.kind is RegionKind.SETTLEMENT]
    named = next((place for at, place in fitting if put.search(text[max(0, at - _BEFORE) : at])), None)
    known = [place for _, place in fitting if not place.key.startswith("text:")] or [place for _, place in fitting]
    titled = [place for place in known if any(name.value in title for name in place.names)]
    often = Counter(place.key for place in titled or known).most_common(1)
    return named or next((place for place in known if place.key == often[0][0]), None)


def _made(noun: str, town: PlaceRecord) -> Unnamed:
    name = f"{town.name} {noun}"
    record = PlaceRecord(
        key=f"text:{town.country or '-'}/{fold(name)}",
        name=name,
        kind=RegionKind.SITE,
        country=town.country,
        parents=(town.key,),
        names=(SpelledName(value=name),),
    )
    return Unnamed(noun, name, record)
