"""The gazetteer that `sayso gazetteer import` made; asked after the embedded one, for smaller places."""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from anyascii import anyascii

from sayso.extraction.dump import VERSION
from sayso.extraction.geonames import BadGazetteer
from sayso.extraction.overlay import script_of
from sayso.extraction.placenames import fold, kinds_of_head, loose_forms, split_head
from sayso.ports import Info
from sayso.schema.records import ExternalId, PlaceRecord, SpelledName
from sayso.schema.vocabulary import RegionKind

_SELECT: Final = "SELECT number, name, kind, country, parent, latitude, longitude, population, wikidata FROM place"
_BY_FORM: Final = (
    f"{_SELECT} WHERE number IN (SELECT number FROM folded WHERE form = ?) "  # noqa: S608 - constants only
    "ORDER BY coalesce(population, 0) DESC, number LIMIT 50"
)
_BY_NUMBER: Final = f"{_SELECT} WHERE number = ?"
_SPELLINGS: Final = "SELECT value, language FROM spelling WHERE number = ? ORDER BY value"
_Row = tuple[int, str, str, str | None, str | None, float, float, int | None, str | None]


class ImportedGazetteer:
    """Implements `sayso.ports.Gazetteer` over a file that `import_dump` wrote."""

    def __init__(self, file: Path) -> None:
        try:
            self._base = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
            self._about: dict[str, str] = dict(self._base.execute("SELECT name, value FROM about"))
        except sqlite3.Error as error:
            raise BadGazetteer(f"{file} is no gazetteer: {error}") from error
        if self._about.get("version") != VERSION:
            raise BadGazetteer(f"{file} was made by another version of Sayso; import the dump again")
        self._remembered = lru_cache(maxsize=32768)(self._candidates)

    @property
    def info(self) -> Info:
        """Name and version of the data."""
        return Info(name="imported gazetteer", version=self._about["version"])

    @property
    def attribution(self) -> str:
        """Whom the data's licence asks to name wherever the data are shown or passed on."""
        return self._about["attribution"]

    def candidates(self, name: str) -> Sequence[PlaceRecord]:
        """Places that bear the name, the most populous first: as written, looser, without its head noun."""
        return self._remembered(fold(name))

    def place(self, key: str) -> PlaceRecord | None:
        """The place with this key."""
        scheme, _, number = key.partition(":")
        if scheme != "geonames" or not number.isdecimal():
            return None
        row = self._base.execute(_BY_NUMBER, (number,)).fetchone()
        return self._record(row) if row else None

    def _candidates(self, folded: str) -> tuple[PlaceRecord, ...]:
        for form in (folded, *loose_forms(folded), fold(anyascii(folded))) if folded else ():
            rows = self._base.execute(_BY_FORM, (form,)).fetchall()
            if rows:
                return tuple(map(self._record, rows))
        bare, head = split_head(folded)
        kinds = kinds_of_head(head) if head is not None else frozenset()
        return tuple(place for place in self._remembered(bare) if place.kind in kinds) if head is not None else ()

    def _record(self, row: _Row) -> PlaceRecord:
        number, name, kind, country, parent, latitude, longitude, population, wikidata = row
        spelt = self._base.execute(_SPELLINGS, (number,)).fetchall()
        ids = [("geonames", str(number)), *([("wikidata", wikidata)] if wikidata else [])]
        return PlaceRecord(
            key=f"geonames:{number}",
            name=name,
            kind=RegionKind(kind),
            country=country,
            parents=(parent,) if parent else (),
            names=tuple(SpelledName(value=v, language=language, script=script_of(v)) for v, language in spelt),
            identifiers=tuple(ExternalId(scheme=scheme, value=value) for scheme, value in ids),
            latitude=latitude,
            longitude=longitude,
            population=population,
        )
