"""Reads a GeoNames dump, row by row: `allCountries` and `alternateNamesV2`, zipped or as text.

Format: https://download.geonames.org/export/dump/readme.txt. A row that does not keep it is an error that names its
line; features that news do not name (hotels, wells, single hills) are passed over.
"""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sayso.errors import SaysoError
from sayso.schema.vocabulary import RegionKind

ATTRIBUTION: Final = "GeoNames (geonames.org), CC BY 4.0"
_PLACE_COLUMNS: Final = 19
_NAME_COLUMNS: Final = 10
_FEWEST_NAME_COLUMNS: Final = 4
_NO_LANGUAGES: Final = frozenset({"link", "post", "iata", "icao", "faac", "unlc", "phon", "abbr", "tcid", "uicn"})
_WIKIDATA: Final = "wkdt"
_KINDS: Final = {
    code: kind
    for kind, codes in {
        RegionKind.DISTRICT: "ADM2 ADM3 ADM4 ADMD",
        RegionKind.AREA: (
            "RGN RGNE RGNH AREA VAL VALS PLN PLAT ISL ISLS ISLT PEN PASS MTS DSRT DLTA CAPE PRK RESN "
            "STRT BAY GULF SEA LK LKS STM CHN RF SHOL BNK OAS FRST TRB"
        ),
        RegionKind.SITE: "AIRP AIRB AIRF DAM BDG PRT OILF OILR MN REFC CMPRF INSM MILB HSP PSCT BDRY TNL PP",
    }.items()
    for code in codes.split()
}


class BadGazetteer(SaysoError):
    """A file of places does not keep its format, or cannot be read; nothing of it is used."""

    code = "BAD_GAZETTEER"


@dataclass(frozen=True, slots=True)
class Feature:
    """One row of `allCountries`; `code` is GeoNames' feature code, `kind` what it is to us (None: not wanted)."""

    number: int
    name: str
    others: tuple[str, ...]
    latitude: float
    longitude: float
    code: str
    kind: RegionKind | None
    country: str | None
    admin: tuple[str, str]
    population: int | None


@dataclass(frozen=True, slots=True)
class AlternateName:
    """One row of `alternateNamesV2`: a spelling, or where `language` is "wkdt" the item in Wikidata."""

    number: int
    language: str | None
    value: str

    @property
    def is_wikidata(self) -> bool:
        """Whether the value is an item's id and no name."""
        return self.language == _WIKIDATA


def features(file: Path) -> Iterator[Feature]:
    """Every row of `allCountries`, in its order."""
    for number, line in _lines(file):
        cells = line.split("\t")
        if len(cells) != _PLACE_COLUMNS:
            raise BadGazetteer(f"{file.name}, line {number}: {len(cells)} columns, not {_PLACE_COLUMNS}")
        try:
            yield _feature(cells)
        except ValueError as error:
            raise BadGazetteer(f"{file.name}, line {number}: {error}") from error


def _feature(cells: list[str]) -> Feature:
    latitude, longitude = float(cells[4]), float(cells[5])
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(f"{latitude},{longitude} is nowhere on earth")
    if not cells[1].strip():
        raise ValueError("a place without a name")
    return Feature(
        number=int(cells[0]),
        name=cells[1].strip(),
        others=tuple(filter(None, (cells[2].strip(), *(each.strip() for each in cells[3].split(","))))),
        latitude=latitude,
        longitude=longitude,
        code=cells[7],
        kind=RegionKind.SETTLEMENT if cells[6] == "P" else _KINDS.get(cells[7]),
        country=cells[8].strip() or None,
        admin=(cells[10], cells[11]),
        population=int(cells[14] or 0) or None,
    )


def alternate_names(file: Path) -> Iterator[AlternateName]:
    """Every row of `alternateNamesV2` that holds a name or an item of Wikidata, in its order."""
    for number, line in _lines(file):
        cells = line.split("\t")
        if not _FEWEST_NAME_COLUMNS <= len(cells) <= _NAME_COLUMNS:
            raise BadGazetteer(f"{file.name}, line {number}: {len(cells)} columns, not {_NAME_COLUMNS}")
        if not cells[1].isdigit():
            raise BadGazetteer(f"{file.name}, line {number}: {cells[1]!r} is no number of a place")
        if cells[2] not in _NO_LANGUAGES and cells[3].strip():
            yield AlternateName(int(cells[1]), cells[2] or None, cells[3].strip())


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    """Lines with their numbers, from 1; comments and empty lines are left out."""
    try:
        with _opened(file) as text:
            for number, line in enumerate(text, start=1):
                if line.strip() and not line.startswith("#"):
                    yield number, line.rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise BadGazetteer(f"{file.name} is not UTF-8") from error
    except (OSError, zipfile.BadZipFile) as error:
        raise BadGazetteer(f"cannot read {file}: {getattr(error, 'strerror', None) or error}") from error


@contextmanager
def _opened(file: Path) -> Iterator[io.TextIOBase]:
    if file.suffix.lower() != ".zip":
        with file.open(encoding="utf-8", newline="\n") as text:
            yield text
        return
    with zipfile.ZipFile(file) as archive:
        wanted = f"{file.stem}.txt"
        if wanted not in archive.namelist():
            raise BadGazetteer(f"{file.name} holds no {wanted}")
        with archive.open(wanted) as raw:
            yield io.TextIOWrapper(raw, encoding="utf-8", newline="\n")
