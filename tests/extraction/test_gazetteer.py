import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import ConfigurationError
from sayso.extraction.gazetteer import DATA, EmbeddedGazetteer, embedded, long_key, short_key
from sayso.extraction.overlay import parse_overlay, script_of
from sayso.extraction.placenames import fold, loose_forms, split_head
from sayso.ports import Gazetteer
from sayso.schema.vocabulary import RegionKind

OURS = [
    "# a comment",
    "",
    "AF-GHO | Ghor | | Ghowr; غور | 34.1,64.9",
    "AREA | Quiet Valley | AF-GHO | the Quiet Valley; Loud Valley (until 1990) | 34.5,65.1 | disputed",
    "SITE | Quiet bridge | Quiet Valley",
]


def first(name: str) -> str:
    found = embedded().candidates(name)
    return found[0].key if found else ""


def test_implements_the_port():
    assert isinstance(embedded(), Gazetteer)
    assert embedded().info.name == "embedded gazetteer"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Panjshir", "iso:AF-PAN"),
        ("Panjshayr", "iso:AF-PAN"),
        ("Panjsher Valley", "iso:AF-PAN"),
        ("پنجشير", "iso:AF-PAN"),
        ("Helmand province", "iso:AF-HEL"),
        ("Donetsk Oblast", "iso:UA-14"),
        ("Донецька область", "iso:UA-14"),
        ("Donetsk", "geonames:709717"),
        ("Kherson", "geonames:706448"),
        ("Kharkov", "geonames:706483"),
        ("Харків", "geonames:706483"),
        ("Artemivsk", "geonames:713174"),
        ("Darfur", "overlay:sd/darfur"),
        ("Golan Heights", "overlay:sy/golan-heights"),
        ("Puntland", "overlay:so/puntland"),
        ("Artsakh", "overlay:az/nagorno-karabakh"),
        ("Arakan", "iso:MM-16"),
        ("Burma", "iso:MM"),
        ("Niger State", "iso:NG-NI"),
        ("Niger", "iso:NE"),
        ("Ivory Coast", "iso:CI"),
        ("DR Congo", "iso:CD"),
        ("U.S.", "iso:US"),
        ("Tripoli", "geonames:2210247"),
        ("El-Fasher", "geonames:379555"),
        ("Raqqa", "geonames:172955"),
        ("غزة", "overlay:ps/gaza-strip"),
        ("North Kivu", "iso:CD-NK"),
        ("Nord-Kivu", "iso:CD-NK"),
        ("Красное море", "overlay:xx/red-sea"),
    ],
)
def test_best_candidate_without_context(name, key):
    assert first(name) == key


def test_unknown_names_have_no_candidates():
    assert embedded().candidates("Qwxzzy Harbour") == ()
    assert embedded().candidates("  ") == ()
    assert embedded().place("iso:QQ") is None
    assert embedded().place("overlay:AF-PAN") is None


def test_a_region_carries_its_code_country_parents_and_names():
    place = embedded().place("iso:AF-PAN")
    assert place is not None
    assert (place.name, place.kind, place.country, place.code) == ("Panjshir", RegionKind.FIRST_LEVEL, "AF", "AF-PAN")
    assert place.parents == ("iso:AF",)
    assert {"پنجشیر", "Panjshir Valley", "Панджшер"} <= {name.value for name in place.names}


def test_a_town_leads_up_to_its_country():
    place = embedded().place(first("Bakhmut"))
    assert place is not None
    assert place.population == 80500
    assert "iso:UA-14" in place.parents
    oblast = embedded().place("iso:UA-14")
    assert oblast is not None
    assert oblast.parents == ("iso:UA",)


def test_contested_places_are_marked():
    assert [embedded().candidates(name)[0].disputed for name in ("Crimea", "Transnistria", "Lviv")] == [
        True,
        True,
        False,
    ]


def test_every_overlay_parent_exists_and_codes_are_well_formed():
    gazetteer = embedded()
    overlay = parse_overlay((DATA / "overlay.txt").read_text("utf-8").splitlines())
    missing = [(key, up) for key, place in overlay.items() for up in place.parents if gazetteer.place(up) is None]
    assert missing == []
    contested = [place for key, place in overlay.items() if key.startswith("overlay:") or place.disputed]
    assert len(contested) >= 300
    assert sum(len(place.names) for place in contested) >= 1500
    assert sum(place.disputed for place in contested) >= 100
    assert sum(len(place.parents) > 1 for place in contested) >= 80


def test_no_name_of_ours_means_two_regions_of_ours():
    overlay = parse_overlay((DATA / "overlay.txt").read_text("utf-8").splitlines())
    bearers = {}
    for key, place in overlay.items():
        for name in place.names if key.startswith("overlay:") else ():
            bearers.setdefault(fold(name.value), set()).add(key)
    assert {name: keys for name, keys in bearers.items() if len(keys) > 1} == {}
    assert all(place.latitude is not None for key, place in overlay.items() if key.startswith("overlay:"))


def test_the_data_say_where_they_come_from():
    base = EmbeddedGazetteer(overlay=[])
    assert "GeoNames" in base.attribution
    assert "CC BY 4.0" in base.attribution


def test_own_overlay_outranks():
    gazetteer = EmbeddedGazetteer(overlay=OURS)
    (valley,) = gazetteer.candidates("Loud Valley")
    assert (valley.key, valley.disputed, valley.parents) == ("overlay:af/quiet-valley", True, ("iso:AF-GHO",))
    (bridge,) = gazetteer.candidates("quiet BRIDGE")
    assert (bridge.kind, bridge.country, bridge.parents) == (RegionKind.SITE, "AF", ("overlay:af/quiet-valley",))


@pytest.mark.parametrize(
    "line",
    [
        "RIVER | Wet | AF",
        "AREA | Lost | Nowhere",
        "AREA | Lost | AF | | north,south",
        OURS[2] + "\n" + OURS[2],
        "AREA | Lost | AF | Found (sometimes)",
        "AREA | Lost | AF | | 1,1 | contested",
        "AREA | Lost | AF | | 1,1 | disputed | twice",
    ],
)
def test_broken_overlay_lines_are_named(line):
    with pytest.raises(ConfigurationError, match="overlay line"):
        parse_overlay(line.splitlines())


def test_years_of_use_are_read_and_old_names_still_count():
    line = "AREA | New Rill | AF | Old Rill (until 2016); Ny Rill (since 2020) | 1,1 | disputed since 2014"
    [place] = parse_overlay([line]).values()
    assert [name.value for name in place.names] == ["New Rill", "Old Rill", "Ny Rill"]
    assert place.disputed


def test_a_missing_file_is_a_configuration_error(tmp_path):
    with pytest.raises(ConfigurationError, match="missing"):
        EmbeddedGazetteer(file=tmp_path / "none.sqlite")


@given(st.text(max_size=30))
def test_folding_is_idempotent(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=string.ascii_letters + " -'’", max_size=20))
def test_case_hyphens_and_apostrophes_do_not_matter(text):
    assert fold(text) == fold(text.upper().replace("-", " ").replace("'", "").replace("’", ""))


@given(st.text(max_size=40))
def test_any_name_is_answered_best_first_and_each_place_once(name):
    keys = [place.key for place in embedded().candidates(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("kherson oblast", ("kherson", "oblast")),
        ("city of goma", ("goma", "city")),
        ("goma", ("goma", None)),
        ("valley", ("valley", None)),
    ],
)
def test_head_nouns_are_split_off(name, answer):
    assert split_head(name) == answer


def test_loose_forms():
    assert loose_forms("al raqqah") == ("raqqah", "al raqqa", "raqqa")
    assert loose_forms("goma") == ("gomah",)


@pytest.mark.parametrize(
    ("name", "script"), [("Kyiv", "Latn"), ("Київ", "Cyrl"), ("غزة", "Arab"), ("עזה", "Hebr"), ("1", None)]
)
def test_scripts(name, script):
    assert script_of(name) == script


@pytest.mark.parametrize("key", ["geonames:713174", "geonames:AF.42", "iso:AF-PAN", "iso:AF"])
def test_keys_come_back_from_their_short_form(key):
    assert long_key(short_key(key)) == key
