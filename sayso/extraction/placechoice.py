"""Decides which place each name means: by what a document says of countries, by nearness, then by fame."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sayso.extraction.gazetteer import prominence
from sayso.extraction.placenames import fold, kinds_of_head
from sayso.extraction.placescan import Name, Scan
from sayso.extraction.placewords import NEVER, demonyms
from sayso.schema.records import PlaceRecord
from sayso.schema.vocabulary import RegionKind

_CITY: Final = 150_000
_TOWN: Final = 15_000
_VILLAGE: Final = 1_000
"""Settlements below this, or of unknown size, are places only where the text says so: half of all surnames name one."""
_METROPOLIS: Final = 500_000
_DISTINCT: Final = 40_000
_MINOR: Final = frozenset(
    "AI AS BB BM CK FO GD GG GU HK IM JE KN KY LC LI LV MC MH MK MO MP MS MT MV PR SC SI SJ SM TF TT VC VI YT".split()
)
"""Countries and territories whose first-level divisions are villages."""
_PLAIN: Final = 6
_NEAR_KM: Final = 250.0
_CELL: Final = _NEAR_KM / 111.2
"""Degrees that are `_NEAR_KM` from south to north."""
_SHARE: Final = 0.2


@dataclass(frozen=True)
class Setting:
    """What a document is about before single names are decided: countries with weights, and points of sure places."""

    countries: Mapping[str, float]
    points: tuple[tuple[float, float], ...] = ()

    def share(self, country: str | None) -> float:
        """Weight of a country against the weightiest, 0 to 1."""
        top = max(self.countries.values(), default=0.0)
        return self.countries.get(country or "", 0.0) / top if top else 0.0

    def near(self, place: PlaceRecord) -> bool:
        """Whether a place lies close to one that is sure."""
        if place.latitude is None or place.longitude is None:
            return False
        here = (place.latitude, place.longitude)
        return any(kilometres(here, point) < _NEAR_KM for point in self._around(here))

    def _around(self, here: tuple[float, float]) -> Iterator[tuple[float, float]]:
        """Sure places in the cells that may hold one that is near."""
        up, across = _cell(here)
        far = math.cos(math.radians(min(90.0, abs(here[0]) + _CELL)))
        width = math.ceil(1 / far) if far > _CELL / 360 else math.ceil(360 / _CELL)
        for row in (up, up - 1, up + 1):
            cells = self._cells.get(row, {})
            columns = range(across - width, across + width + 1) if 2 * width < len(cells) else list(cells)
            for column in columns:
                yield from cells.get(column, ())

    @cached_property
    def _cells(self) -> Mapping[int, Mapping[int, Sequence[tuple[float, float]]]]:
        cells: defaultdict[int, defaultdict[int, list[tuple[float, float]]]] = defaultdict(lambda: defaultdict(list))
        for point in dict.fromkeys(self.points):
            up, across = _cell(point)
            cells[up][across].append(point)
        return cells


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return math.floor(point[0] / _CELL), math.floor(point[1] / _CELL)


def known(place: PlaceRecord) -> bool:
    """Whether the bare name of a place is told without any context."""
    return (
        place.kind is RegionKind.COUNTRY
        or (place.kind is RegionKind.FIRST_LEVEL and place.country not in _MINOR)
        or place.key.startswith("overlay:")
        or (place.population or 0) >= _CITY
    )


def setting(scan: Scan, names: Sequence[Name], hints: Iterable[str]) -> Setting:
    """Countries by how often well-known places and peoples of theirs are named; `hints` are names around the text."""
    votes: defaultdict[str, float] = defaultdict(float)
    points = []
    for name in names:
        best = name.candidates[0]
        if name.bound or name.folded in NEVER or not known(best) or not best.country:
            continue
        rivals = {c.country for c in name.candidates if known(c)}
        if name.opening and not name.led and name.folded in scan.lower_words:
            continue
        votes[best.country] += (3.0 if best.kind is RegionKind.COUNTRY else 2.0) / len(rivals)
        if len(rivals) == 1 and best.kind is not RegionKind.COUNTRY and best.latitude is not None:
            points.append((best.latitude, best.longitude or 0.0))
    table = demonyms()
    for word in scan.words:
        if word.bare in table:
            votes[table[word.bare]] += 1.0
    for hint in hints:
        for part in hint.split():
            best_hint = next((c for c in scan.candidates(part.strip(".,:;’'")) if part[:1].isupper()), None)
            if best_hint is not None and known(best_hint) and best_hint.country:
                votes[best_hint.country] += 1.5
    return Setting(dict(votes), tuple(points))


def settled(about: Setting, places: Iterable[PlaceRecord]) -> Setting:
    """The setting again once places are decided: where they lie says more than whose people are spoken of."""
    votes: defaultdict[str, float] = defaultdict(float, {code: votes / 4 for code, votes in about.countries.items()})
    points = list(about.points)
    for place in places:
        if place.country:
            votes[place.country] += 1.0 if place.kind is RegionKind.COUNTRY else 2.0
        if place.latitude is not None and place.kind is not RegionKind.COUNTRY:
            points.append((place.latitude, place.longitude or 0.0))
    return Setting(dict(votes), tuple(points))


def decide(scan: Scan, names: Sequence[Name], about: Setting) -> dict[str, PlaceRecord]:
    """The place that each folded name (with its head noun) means; names that mean none are missing."""
    groups: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        groups[name.folded].append(name)
    meant = {}
    for folded, group in groups.items():
        choice = _choose(scan, folded, group, about)
        if choice is not None:
            meant[folded] = choice
    return meant


def _choose(scan: Scan, folded: str, group: Sequence[Name], about: Setting) -> PlaceRecord | None:
    free = [name for name in group if not name.bound]
    led = any(name.led for name in free)
    if not free or folded in NEVER or (folded in scan.persons and not led):
        return None
    head = next((name.head for name in free if name.head), None)
    kinds = kinds_of_head(head) if head else frozenset(RegionKind)
    fitting = [c for c in free[0].candidates if c.kind in kinds] or list(free[0].candidates)
    best = max(fitting, key=lambda place: _score(place, about))
    if not led and not any(fold(name.value) == folded for name in best.names):
        return None
    if not (led or any(name.stands or name.held for name in free) or _sounds_known(folded, best)):
        return None
    if known(best):
        opened = all(name.opening for name in free) and not led and folded in scan.lower_words
        return None if opened or (best.key.startswith("geonames:") and not led and not _home(best, about)) else best
    size = best.population or 0
    outright = [c for c in fitting if fold(c.name) == folded] or fitting
    only = len({c.country for c in outright}) == 1
    lone = only and not about.countries
    if led:
        told = (about.near(best) and size >= _TOWN) or (lone and (size >= _TOWN or len(folded) >= _PLAIN))
        return best if _home(best, about) or told or (only and size >= _DISTINCT and len(folded) > 4) else None
    if best.kind is RegionKind.SETTLEMENT and size < _VILLAGE:
        return best if only and any(name.held for name in free) and (lone or _home(best, about)) else None
    amid = any((not name.opening or name.stands) and not name.body for name in free) and folded not in scan.lower_words
    distinct = lone and size >= _DISTINCT and len(folded) > 5
    at_home = about.share(best.country) >= 0.5 or distinct
    return best if amid and len(folded) > 3 and at_home else None


def _sounds_known(folded: str, place: PlaceRecord) -> bool:
    """Whether a bare name is more than a minor spelling of a town's, which could be anybody's surname."""
    return (
        place.kind is not RegionKind.SETTLEMENT or (place.population or 0) > _METROPOLIS or fold(place.name) == folded
    )


def _home(place: PlaceRecord, about: Setting) -> bool:
    return about.share(place.country) >= _SHARE


def _score(place: PlaceRecord, about: Setting) -> float:
    return prominence(place) + 6.0 * about.share(place.country) + 2.0 * about.near(place)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points in degrees, as on a plane: good enough for neighbours."""
    up = (one[0] - other[0]) * 111.2
    across = (one[1] - other[1]) * 111.2 * math.cos(math.radians((one[0] + other[0]) / 2))
    return math.hypot(up, across)
