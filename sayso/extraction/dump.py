"""Makes a gazetteer file of a GeoNames dump, streamed; the file is replaced whole, so importing again is safe.

Countries and first-level subdivisions are those of the embedded gazetteer, with their ISO codes; the dump adds what
lies below them. Its rows stay GeoNames': each keeps its number, and the file says whom to name.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from anyascii import anyascii

from sayso.extraction.geonames import ATTRIBUTION, Feature, alternate_names, features
from sayso.extraction.placenames import fold
from sayso.ports import Gazetteer
from sayso.schema.vocabulary import RegionKind

VERSION: Final = "1"
_SCHEMA: Final = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, latitude REAL NOT NULL,
  longitude REAL NOT NULL, population INTEGER, parent TEXT, wikidata TEXT
);
CREATE TABLE spelling (
  number INTEGER NOT NULL, value TEXT NOT NULL, language TEXT, PRIMARY KEY (number, value)
) WITHOUT ROWID;
CREATE TABLE folded (form TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (form, number)) WITHOUT ROWID;
"""
_BATCH: Final = 20_000
Row = TypeVar("Row")


@dataclass(frozen=True)
class Imported:
    """How many places and spellings an import took up, and how many rows it passed over."""

    places: int
    names: int
    passed_over: int


@dataclass
class _Subdivisions:
    """Keys of the subdivisions that a place lies in, by GeoNames' codes."""

    known: Gazetteer
    first: dict[tuple[str, str], str] = field(default_factory=dict)
    second: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def learn(self, feature: Feature) -> None:
        """Take up a first- or second-level subdivision."""
        if feature.country is None:
            return
        if feature.code == "ADM1" and (key := self._known_key(feature)) is not None:
            self.first[(feature.country, feature.admin[0])] = key
        elif feature.code == "ADM2":
            self.second[(feature.country, *feature.admin)] = f"geonames:{feature.number}"

    def _known_key(self, feature: Feature) -> str | None:
        for name in (feature.name, *feature.others):
            for place in self.known.candidates(name):
                if place.kind is RegionKind.FIRST_LEVEL and place.country == feature.country:
                    return place.key
        return None

    def above(self, feature: Feature) -> str | None:
        """Key of the smallest known subdivision or country around a place."""
        if feature.country is None:
            return None
        first, second = feature.admin
        inside = self.second.get((feature.country, first, second)) if feature.code != "ADM2" else None
        return inside or self.first.get((feature.country, first)) or f"iso:{feature.country}"


def import_dump(places: Path, names: Path | None, target: Path, known: Gazetteer) -> Imported:
    """Write `target` from `allCountries` and, where given, `alternateNamesV2`.

    Raises `BadGazetteer` for a row that does not keep its format, and leaves an earlier `target` as it was.
    """
    subdivisions = _Subdivisions(known)
    for feature in features(places):
        subdivisions.learn(feature)
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    base = sqlite3.connect(unfinished)
    try:
        base.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA}")
        done = _fill(base, places, names, subdivisions)
        base.commit()
    except BaseException:
        base.close()
        unfinished.unlink(missing_ok=True)
        raise
    base.close()
    unfinished.replace(target)
    return done


def _fill(base: sqlite3.Connection, places: Path, names: Path | None, subdivisions: _Subdivisions) -> Imported:
    passed_over = _take_places(base, places, subdivisions)
    if names is not None:
        _take_names(base, names)
    base.executemany("INSERT INTO about VALUES (?, ?)", [("attribution", ATTRIBUTION), ("version", VERSION)])
    [taken] = base.execute("SELECT count(*) FROM place").fetchone()
    [spelt] = base.execute("SELECT count(*) FROM spelling").fetchone()
    return Imported(taken, spelt, passed_over)


def _take_places(base: sqlite3.Connection, file: Path, subdivisions: _Subdivisions) -> int:
    """Insert what news name; answers how many rows were passed over."""
    passed_over = 0
    for batch in _batches(features(file)):
        wanted = [feature for feature in batch if feature.kind is not None]
        passed_over += len(batch) - len(wanted)
        rows = ((*_cells(feature), subdivisions.above(feature)) for feature in wanted)
        base.executemany("INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)", rows)
        _spell(base, ((f.number, name, None) for f in wanted for name in (f.name, *f.others)))
    return passed_over


def _take_names(base: sqlite3.Connection, file: Path) -> None:
    """Add spellings and Wikidata's items to the places that are there."""
    for batch in _batches(alternate_names(file)):
        items = ((name.value, name.number) for name in batch if name.is_wikidata)
        base.executemany("UPDATE place SET wikidata = ? WHERE number = ?", items)
        _spell(base, ((name.number, name.value, name.language) for name in batch if not name.is_wikidata))
    base.execute("DELETE FROM spelling WHERE number NOT IN (SELECT number FROM place)")
    base.execute("DELETE FROM folded WHERE number NOT IN (SELECT number FROM place)")


def _cells(feature: Feature) -> tuple[int, str, str | None, str | None, float, float, int | None]:
    at = (feature.latitude, feature.longitude)
    return (feature.number, feature.name, feature.kind, feature.country, *at, feature.population)


def _spell(base: sqlite3.Connection, rows: Iterator[tuple[int, str, str | None]]) -> None:
    spelt = list(rows)
    base.executemany(
        "INSERT INTO spelling VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET language = coalesce(excluded.language, language)",
        spelt,
    )
    forms = ((form, number) for number, value, _ in spelt for form in forms_of(value))
    base.executemany("INSERT OR IGNORE INTO folded VALUES (?, ?)", forms)


def forms_of(name: str) -> set[str]:
    """Forms under which a name is found: folded, and folded again in Latin letters, which is never shown."""
    return {form for form in (fold(name), fold(anyascii(name))) if form}


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
