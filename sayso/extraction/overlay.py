"""Reads our own hand-written places: contested and informal regions, subdivisions with their codes, renamed towns.

One place a line, `kind | name | where | other names | latitude,longitude | remarks`; trailing fields may be missing.
- kind: an ISO 3166-2 code ("AF-PAN", a first-level subdivision), an ISO 3166-1 code ("AF"), a key of the base
  gazetteer ("geonames:713174"), or AREA, SITE, SETTLEMENT, DISTRICT.
- where: parents, the primary one first, divided by commas: codes, keys, or names of places on earlier lines.
- other names: divided by semicolons; "(until 2016)" or "(since 2016)" behind one says when it was in use, and behind
  the remark when the region or its dispute was, for whoever reads the list: an old name still finds its place.
- remarks: "disputed", "disputed since 2014", "disputed until 2009".
A line that begins with "#" is a comment. A line about a place of the base gazetteer adds to what is known there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from sayso.errors import ConfigurationError
from sayso.extraction.placenames import fold
from sayso.schema.records import PlaceRecord, SpelledName
from sayso.schema.vocabulary import RegionKind

_CODE: Final = re.compile(r"([A-Z]{2})(-[A-Z0-9]{1,3})?")
_VALID: Final = r"(?:since|until) \d{4}"
_NAME: Final = re.compile(rf"([^()]+?)(?:\s*\({_VALID}\))?")
_REMARKS: Final = re.compile(rf"(?:disputed(?: {_VALID})?)?")
_CELLS: Final = 6
_STARTS: Final = (0, 0x370, 0x400, 0x530, 0x590, 0x600, 0x700, 0x1000, 0x10A0, 0x1200, 0x13A0, 0x1E00, 0x2C00)
_SCRIPTS: Final = (
    "Latn", "Grek", "Cyrl", "Armn", "Hebr", "Arab", None, "Mymr", "Geor", "Ethi", None, "Latn", None
)  # fmt: skip


def script_of(name: str) -> str | None:
    """ISO 15924 code of the script of the name's first letter; None for scripts that the gazetteer does not hold."""
    letter = next((character for character in name if character.isalpha()), "")
    return _SCRIPTS[bisect_right(_STARTS, ord(letter)) - 1] if letter else None


def spelled(names: Iterable[str]) -> tuple[SpelledName, ...]:
    """The spellings with their scripts, each once, in the given order."""
    return tuple(
        SpelledName.model_construct(value=name, language=None, script=script_of(name))
        for name in dict.fromkeys(names)
        if name
    )


def parse_overlay(lines: Iterable[str]) -> dict[str, PlaceRecord]:
    """Places by key; raises `ConfigurationError` naming the line that cannot be read."""
    places: dict[str, PlaceRecord] = {}
    by_name: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            place = _place(line, by_name)
        except (ValueError, KeyError) as error:
            raise ConfigurationError(f"overlay line {number}: {error}") from error
        if place.key in places:
            raise ConfigurationError(f"overlay line {number}: {place.key} is described twice")
        places[place.key] = place
        by_name[place.name] = place.key
    return places


def _place(line: str, by_name: Mapping[str, str]) -> PlaceRecord:
    cells = [cell.strip() for cell in line.split("|")]
    what, name, where, others, point, remarks = (*cells, *[""] * 6)[:6]
    if len(cells) > _CELLS or not _REMARKS.fullmatch(remarks):
        raise ValueError(f"{remarks!r} is no remark, or there are too many cells")
    parents = tuple(_key(parent.strip(), by_name) for parent in where.split(",") if parent.strip())
    country = _country(what, parents)
    key, kind, code = _identity(what, name, country)
    if kind is RegionKind.FIRST_LEVEL and not parents:
        parents = (f"iso:{country}",)
    latitude, longitude = (float(part) for part in point.split(",")) if point else (None, None)
    return PlaceRecord(
        key=key,
        name=name,
        kind=kind,
        country=country,
        code=code,
        parents=parents,
        names=spelled([name, *_names(others)]),
        latitude=latitude,
        longitude=longitude,
        disputed=bool(remarks),
    )


def _names(cell: str) -> Iterator[str]:
    for other in filter(None, map(str.strip, cell.split(";"))):
        found = _NAME.fullmatch(other)
        if found is None:
            raise ValueError(f"{other!r} is no name with the years of its use")
        yield found[1]


def _key(parent: str, by_name: Mapping[str, str]) -> str:
    if _CODE.fullmatch(parent):
        return f"iso:{parent}"
    return parent if ":" in parent else by_name[parent]


def _country(what: str, parents: tuple[str, ...]) -> str | None:
    found = _CODE.fullmatch(what)
    if found:
        return found[1]
    countries = {country for country in map(_country_in, parents) if country}
    return countries.pop() if len(countries) == 1 else None


def _country_in(key: str) -> str | None:
    scheme, _, rest = key.partition(":")
    if scheme == "iso":
        return rest[:2]
    return rest[:2].upper() if scheme == "overlay" and not rest.startswith("xx/") else None


def _identity(what: str, name: str, country: str | None) -> tuple[str, RegionKind, str | None]:
    found = _CODE.fullmatch(what)
    if found:
        kind = RegionKind.FIRST_LEVEL if found[2] else RegionKind.COUNTRY
        return f"iso:{what}", kind, what if found[2] else None
    if what.startswith("geonames:"):
        return what, RegionKind.SETTLEMENT, None
    slug = fold(name).replace(" ", "-")
    return f"overlay:{(country or 'xx').lower()}/{slug}", RegionKind[what], None
