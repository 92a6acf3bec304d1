"""The built-in gazetteer: a read-only file made from GeoNames and CLDR, outranked by our own overlay.

Lookups take tens of microseconds and answers are remembered, so asking for every capitalised word of a text is cheap.
"""

import math
import sqlite3
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from anyascii import anyascii

from sayso.errors import ConfigurationError
from sayso.extraction.overlay import parse_overlay, spelled
from sayso.extraction.placenames import fold, kinds_of_head, loose_forms, split_head
from sayso.ports import Info
from sayso.schema.records import ExternalId, PlaceRecord
from sayso.schema.vocabulary import RegionKind

DATA: Final = Path(__file__).with_name("data")
_ROW: Final = "SELECT key, kind, country, code, parents, names, latitude, longitude, population FROM place"
_BY_KEY: Final = f"{_ROW} WHERE key = ?"
_BY_NAME: Final = f"{_ROW} WHERE id IN (SELECT place FROM name WHERE folded = ?)"  # noqa: S608 - constants only
_WEIGHT: Final = {RegionKind.COUNTRY: 20.0, RegionKind.FIRST_LEVEL: 4.9, RegionKind.DISTRICT: 2.0}
_TOWN: Final = 15_000
_Row = tuple[str, str, str | None, str | None, str, str, float | None, float | None, int | None]


def prominence(place: PlaceRecord) -> float:
    """How likely a bare name means this place when nothing else is known; about log10 of the people who know it."""
    size = math.log10((place.population or 0) + 1)
    if place.key.startswith("overlay:"):
        return 9.0
    return _WEIGHT.get(place.kind, 0.0) + (size if place.kind is RegionKind.SETTLEMENT else size / 10)


def short_key(key: str) -> str:
    """Key as the file stores it, without its scheme, which `long_key` finds again."""
    return key.partition(":")[2]


def long_key(short: str) -> str:
    """Key of a place from the form in the file: numbers and dotted codes are GeoNames', the others ISO's."""
    return f"geonames:{short}" if short.isdigit() or "." in short else f"iso:{short}"


class EmbeddedGazetteer:
    """Implements `sayso.ports.Gazetteer` over the shipped data; `overlay` lines may stand in for the shipped ones."""

    def __init__(self, overlay: Iterable[str] | None = None, file: Path = DATA / "gazetteer.sqlite") -> None:
        if not file.is_file():
            raise ConfigurationError(f"the gazetteer file {file.name} is missing")
        self._base = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        lines = (DATA / "overlay.txt").read_text("utf-8").splitlines() if overlay is None else overlay
        self._overlay = parse_overlay(lines)
        self._added = {key: self._merged(place) for key, place in self._overlay.items()}
        self._names: dict[str, list[str]] = {}
        for key, place in self._added.items():
            for folded in {fold(name.value) for name in place.names}:
                self._names.setdefault(folded, []).append(key)
        self._about = dict(self._base.execute("SELECT name, value FROM about").fetchall())
        self.candidates = lru_cache(maxsize=32768)(self._candidates)  # type: ignore[method-assign]
        self._place = lru_cache(maxsize=32768)(self._read)

    @property
    def info(self) -> Info:
        """Name and version of the data."""
        return Info(name="embedded gazetteer", version=self._about["version"])

    @property
    def attribution(self) -> str:
        """Whom the data's licences ask to name wherever the data are shown or passed on."""
        return str(self._about["attribution"])

    def candidates(self, name: str) -> Sequence[PlaceRecord]:
        """Places that bear the name, best first: as written, then looser spellings, then without its head noun."""
        return self._candidates(name)

    def place(self, key: str) -> PlaceRecord | None:
        """The place with this key, enriched by the overlay."""
        return self._place(key)

    def _candidates(self, name: str) -> tuple[PlaceRecord, ...]:
        folded = fold(name)
        if not folded:
            return ()
        found = self._named(folded)
        bare, head = split_head(folded)
        if head is None:
            return found
        kinds = kinds_of_head(head)
        known = {place.key for place in found}
        return (*found, *(place for place in self._named(bare) if place.kind in kinds and place.key not in known))

    def _named(self, folded: str) -> tuple[PlaceRecord, ...]:
        for form in (folded, *loose_forms(folded)):
            keys = self._names.get(form, [])
            rows = self._base.execute(_BY_NAME, (form,)).fetchall()
            base = [self._added.get(long_key(row[0])) or _record(row) for row in rows if long_key(row[0]) not in keys]
            if keys or base:
                return _ranked(form, [self._added[key] for key in keys], base)
        return ()

    def _read(self, key: str) -> PlaceRecord | None:
        return self._added.get(key) or self._based(key)

    def _based(self, key: str) -> PlaceRecord | None:
        row = self._base.execute(_BY_KEY, (short_key(key),)).fetchone()
        return _record(row) if row and long_key(row[0]) == key else None

    def _merged(self, ours: PlaceRecord) -> PlaceRecord:
        base = self._based(ours.key)
        if base is None:
            return ours
        names = [name.value for name in (*ours.names, *base.names)]
        known = {field: getattr(ours, field) for field in ("latitude", "longitude") if getattr(ours, field) is not None}
        parents = ours.parents if len(ours.parents) > 0 and ours.kind is not RegionKind.FIRST_LEVEL else base.parents
        return base.model_copy(
            update={"name": ours.name, "names": spelled(names), "disputed": ours.disputed, "parents": parents, **known}
        )


def _ranked(folded: str, ours: list[PlaceRecord], base: list[PlaceRecord]) -> tuple[PlaceRecord, ...]:
    """Our own places first among their like; a town before a subdivision that is called "… Oblast" after it."""
    named = {place.key for place in ours}
    firsts = {place.key: fold(place.name) for place in (*ours, *base) if place.kind is RegionKind.FIRST_LEVEL}

    def weight(place: PlaceRecord) -> float:
        value = prominence(place)
        if place.kind is RegionKind.SETTLEMENT:
            above = [firsts[parent] for parent in place.parents if parent in firsts]
            capital = bool(above) and ((place.population or 0) >= _TOWN or folded not in above)
            value = max(value + 3.0 * (place.key in named), 5.0 * capital)
        return -value

    return tuple(sorted((*ours, *base), key=weight))


def _record(row: _Row) -> PlaceRecord:
    short, kind, country, code, parents, names, latitude, longitude, population = row
    key = long_key(short)
    shown = names.split("\n")
    return PlaceRecord.model_construct(
        key=key,
        name=_plain(shown[0]),
        kind=RegionKind(kind),
        country=country,
        code=code,
        parents=tuple(map(long_key, parents.split())),
        names=spelled(shown),
        identifiers=(ExternalId(scheme="geonames", value=short),) if short.isdigit() else (),
        latitude=latitude,
        longitude=longitude,
        population=population,
        disputed=False,
    )


def _plain(name: str) -> str:
    """The name as English prints it: letters beyond Latin-1, such as ā, without their marks."""
    return anyascii(name) if any("\u0100" <= c <= "\u1eff" for c in name) else name


@cache
def embedded() -> EmbeddedGazetteer:
    """The shipped gazetteer, opened once a process."""
    return EmbeddedGazetteer()
