"""`sayso gazetteer import`: a small invented dump, its faults, and what ingestion makes of it."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sayso.extraction.dump import import_dump
from sayso.extraction.gazetteer import embedded
from sayso.extraction.geonames import BadGazetteer
from sayso.extraction.imported import ImportedGazetteer

SAYSO = Path(sys.executable).with_name("sayso")
PLACES = (
    (901, "Helmand", "Helmand", "Hilmand", 31.0, 64.0, "A", "ADM1", "AF", "10", "", 0),
    (902, "Nowbar Woleswali", "Nowbar", "", 31.5, 64.2, "A", "ADM2", "AF", "10", "1099", 0),
    (
        903,
        "Qal‘eh-ye Zarmast",
        "Qal`eh-ye Zarmast",
        "Zarmast,Zarmest",
        31.51,
        64.21,
        "P",
        "PPL",
        "AF",
        "10",
        "1099",
        840,
    ),
    (904, "Darreh-ye Zarmast", "Darreh-ye Zarmast", "", 31.6, 64.3, "T", "VAL", "AF", "10", "1099", 0),
    (905, "Zarmast Hotel", "Zarmast Hotel", "", 31.6, 64.3, "S", "HTL", "AF", "10", "1099", 0),
    (906, "Zarmast", "Zarmast", "", 40.1, -90.2, "P", "PPL", "US", "IL", "001", 55),
)
NAMES = (
    (1, 903, "fa", "زرمست"),
    (2, 903, "ru", "Зармаст"),
    (3, 903, "wkdt", "Q999000111"),
    (4, 903, "link", "https://places.example/zarmast"),
    (5, 905, "fr", "Hôtel Zarmast"),
)


def _place(number, name, ascii_name, others, latitude, longitude, kind, code, country, first, second, people):
    cells = [number, name, ascii_name, others, latitude, longitude, kind, code, country, "", first, second, "", ""]
    return "\t".join(map(str, [*cells, people, "", 900, "Asia/Kabul", "2024-01-01"]))


def _name(number, place, language, value):
    return "\t".join(map(str, [number, place, language, value, "", "", "", "", "", ""]))


@pytest.fixture
def dump(tmp_path):
    (tmp_path / "allCountries.txt").write_text("".join(f"{_place(*row)}\n" for row in PLACES), "utf-8")
    (tmp_path / "alternateNamesV2.txt").write_text("".join(f"{_name(*row)}\n" for row in NAMES), "utf-8")
    for name in ("allCountries", "alternateNamesV2"):
        with zipfile.ZipFile(tmp_path / f"{name}.zip", "w") as archive:
            archive.write(tmp_path / f"{name}.txt", f"{name}.txt")
    return tmp_path


def sayso(folder, *arguments, text=None):
    environment = {"SAYSO_GAZETTEER": str(folder / "places.sqlite"), "HOME": str(folder), "PATH": ""}
    command = [str(SAYSO), *map(str, arguments)]
    return subprocess.run(command, input=text, env=environment, capture_output=True, text=True, check=False)


def test_an_imported_dump_gives_places_with_spellings_parents_and_identifiers(dump):
    done = sayso(dump, "gazetteer", "import", dump / "allCountries.zip", dump / "alternateNamesV2.zip")
    file = dump / "places.sqlite"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"4 places with 10 names in {file}; 2 rows passed over",
        "Name the source wherever you show them: GeoNames (geonames.org), CC BY 4.0.",
    ]
    gazetteer = ImportedGazetteer(file)
    assert gazetteer.attribution == "GeoNames (geonames.org), CC BY 4.0"
    town = gazetteer.place("geonames:903")
    assert (town.name, town.kind, town.country, town.population) == ("Qal‘eh-ye Zarmast", "SETTLEMENT", "AF", 840)
    assert town.parents == ("geonames:902",)
    assert gazetteer.place("geonames:902").parents == ("iso:AF-HEL",)
    assert [(i.scheme, i.value) for i in town.identifiers] == [("geonames", "903"), ("wikidata", "Q999000111")]
    assert {(n.value, n.language, n.script) for n in town.names} >= {("زرمست", "fa", "Arab"), ("Зармаст", "ru", "Cyrl")}
    assert [place.key for place in gazetteer.candidates("Zarmast")] == ["geonames:903", "geonames:906"]
    for spelling in ("Зармаст", "زرمست", "qaleh-ye zarmast", "Zarmest"):
        assert [place.key for place in gazetteer.candidates(spelling)] == ["geonames:903"]
    assert gazetteer.place("geonames:905") is None
    assert gazetteer.candidates("Hôtel Zarmast") == ()


def take(folder, places, names=None):
    """What the command does, without starting it anew."""
    return import_dump(folder / places, folder / names if names else None, folder / "places.sqlite", embedded())


def test_importing_again_gives_the_same_file_and_without_names_fewer_spellings(dump):
    take(dump, "allCountries.txt", "alternateNamesV2.txt")
    first = (dump / "places.sqlite").read_bytes()
    take(dump, "allCountries.zip", "alternateNamesV2.zip")
    assert (dump / "places.sqlite").read_bytes() == first
    take(dump, "allCountries.txt")
    assert ImportedGazetteer(dump / "places.sqlite").candidates("زرمست") == ()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("907\tnothing else", "allCountries.txt, line 7: 2 columns, not 19"),
        (_place(*PLACES[2]).replace("31.51", "north"), "allCountries.txt, line 7: could not convert string to float"),
        (_place(*PLACES[2]).replace("31.51", "131.51"), "allCountries.txt, line 7: 131.51,64.21 is nowhere on earth"),
        (_place(*PLACES[2]).replace("903", "n903"), "allCountries.txt, line 7: invalid literal for int()"),
        (_place(908, " ", *PLACES[2][2:]), "allCountries.txt, line 7: a place without a name"),
    ],
)
def test_a_malformed_row_is_an_error_and_leaves_the_earlier_file(dump, line, complaint):
    take(dump, "allCountries.txt")
    before = (dump / "places.sqlite").read_bytes()
    with (dump / "allCountries.txt").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    with pytest.raises(BadGazetteer, match=f"^{re.escape(complaint)}"):
        take(dump, "allCountries.txt")
    assert (dump / "places.sqlite").read_bytes() == before
    assert not (dump / "places.sqlite.unfinished").exists()


def test_files_that_cannot_be_read_and_names_of_no_place_are_errors(dump):
    (dump / "empty.zip").write_bytes(b"")
    (dump / "latin.txt").write_bytes(b"\xff\xfe\n")
    (dump / "names.txt").write_text("1\tseven\tfa\tx\n", "utf-8")
    for files, complaint in [
        (["empty.zip"], f"cannot read {dump / 'empty.zip'}: File is not a zip file"),
        (["latin.txt"], "latin.txt is not UTF-8"),
        (["allCountries.txt", "names.txt"], "names.txt, line 1: 'seven' is no number of a place"),
    ]:
        with pytest.raises(BadGazetteer, match=f"^{re.escape(complaint)}$"):
            take(dump, *files)
    (dump / "places.sqlite").write_bytes(b"nothing of the kind, but long enough to be read as a header")
    with pytest.raises(BadGazetteer, match="is no gazetteer"):
        ImportedGazetteer(dump / "places.sqlite")


def test_the_command_tells_the_code(dump):
    done = sayso(dump, "gazetteer", "import", dump / "absent.txt")
    complaint = f"cannot read {dump / 'absent.txt'}: No such file or directory"
    assert (done.returncode, done.stderr) == (1, f"sayso: BAD_GAZETTEER: {complaint}\n")


def test_ingestion_finds_imported_places_and_no_far_away_village(dump):
    take(dump, "allCountries.txt", "alternateNamesV2.txt")
    (dump / "news.txt").write_text(
        "Taken\n\nThe Taliban said on Tuesday that they had taken the village of Zarmast in Helmand.\n", "utf-8"
    )
    address = f"sqlite:///{dump / 'ledger.sqlite'}"
    done = sayso(dump, "ingest", dump / "news.txt", "--kind", "NEWS_ARTICLE", "--database", address, "--json")
    assert json.loads(done.stdout.splitlines()[-1])["summary"]["claims"] == 1
    sayso(dump, "export", "--output", dump / "ledger.ndjson", "--database", address)
    rows = [json.loads(line) for line in (dump / "ledger.ndjson").read_text("utf-8").splitlines()]
    regions = {row["row"]["key"]: row["row"]["name"] for row in rows if row.get("table") == "region"}
    assert regions["geonames:903"] == "Zarmast", "as the text spells it, which the official name contains"
    assert {"geonames:902", "iso:AF-HEL", "iso:AF"} <= regions.keys()
    assert "geonames:906" not in regions
