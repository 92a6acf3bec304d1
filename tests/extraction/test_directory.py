import re
from collections import Counter

import pytest

from sayso.extraction.directory import DATA, SeedDirectory, seed
from sayso.ports import Directory
from sayso.schema.vocabulary import ActorKind


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Taliban", "seed:taliban"),
        ("حركة طالبان", "seed:taliban"),
        ("the Kremlin", "seed:gov-russia"),
        ("UNMISS", "seed:unmiss"),
        ("Médecins sans frontières", "seed:msf"),
        ("Agence France-Presse", "seed:afp"),
        ("Kenya's military", "seed:mil-ke"),
        ("Ghana's defence ministry", "seed:mod-gh"),
    ],
)
def test_parties_are_found_by_any_of_their_names(name, key):
    assert [actor.key for actor in seed().candidates(name)] == [key]


def test_weak_names_find_nobody_alone_but_are_kept():
    directory = SeedDirectory(["gov-x | GOVERNMENT | Exland government | Exland; ~Exville"])
    assert directory.candidates("Exville") == []
    (actor,) = directory.candidates("the EXLAND government")
    assert [name.value for name in actor.names] == ["Exland government", "Exland", "Exville"]
    assert (actor.key, actor.kind) == ("seed:gov-x", ActorKind.GOVERNMENT)
    assert directory.actor("seed:gov-x") == actor
    assert directory.actor("seed:gov-y") is None


def test_the_seed_covers_all_kinds_of_parties_once_each():
    directory = seed()
    assert isinstance(directory, Directory)
    lines = [line for line in _lines() if line.strip() and not line.startswith("#")]
    slugs = [line.split("|")[0].strip() for line in lines]
    assert len(slugs) == len(set(slugs)) > 900
    kinds = {line.split("|")[1].strip() for line in lines}
    assert kinds == {
        "ARMED_GROUP",
        "GOVERNMENT",
        "INTERNATIONAL_ORG",
        "MEDIA",
        "MILITARY",
        "NGO",
        "POLITICAL_GROUP",
    }


def test_no_strong_name_means_two_parties():
    directory = seed()
    names = {
        name.strip()
        for line in _lines()
        if line.strip() and not line.startswith("#")
        for name in ";".join(line.split("|")[2:]).split(";")
        if name.strip() and not name.strip().startswith("~")
    }
    assert sorted(name for name in names if len(directory.candidates(name)) != 1) == []


def test_every_line_has_its_four_cells_and_names_once_each():
    for line in (line for line in _lines() if line.strip() and not line.startswith("#")):
        slug, kind, name, others = (cell.strip() for cell in line.split("|"))
        names = [name, *(other.strip().lstrip("~") for other in others.split(";") if other.strip())]
        assert re.fullmatch(r"[a-z0-9-]+", slug), line
        assert kind in ActorKind.__members__, line
        assert len(names) == len(set(names)), line
        assert all(each == each.strip() and each for each in names), line


def test_parties_are_named_in_several_scripts():
    scripts = Counter(
        script
        for line in _lines()
        if line.strip() and not line.startswith("#")
        for script in {name.script for name in seed().actor(f"seed:{line.split('|')[0].strip()}").names}
    )
    assert scripts["Latn"] > 950
    assert scripts["Arab"] >= 100
    assert scripts["Cyrl"] >= 90


def _lines():

    return DATA.read_text("utf-8").splitlines()
