"""The sample payloads are complete, well formed, and nobody else's words."""

import datetime as dt
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from sayso.samples import manifest_path

FOLDER = manifest_path().parent
ROWS: list[dict[str, str]] = json.loads(manifest_path().read_text("utf-8"))["documents"]
FILES = [row["file"] for row in ROWS]
PLATFORMS = {"x.com", "t.me", "bsky.app"}
MEDIA_TYPES = {
    ".html": {"text/html"},
    ".json": {"application/json", "application/activity+json"},
    ".srt": {"application/x-subrip"},
    ".txt": {"text/plain"},
    ".vtt": {"text/vtt"},
}
SHARED = Path(__file__).parents[3] / "shared"
SHINGLE = 8


def body(file: str) -> str:
    return (FOLDER / file).read_bytes().decode("utf-8")


def strings(value: Any) -> Iterator[str]:
    """Every string inside a JSON value, keys aside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in strings(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in strings(inner))


def prose(raw: str, suffix: str) -> list[str]:
    """The stretches of running text in a payload, without markup, keys or scripts."""
    if suffix == ".json":
        return [re.sub(r"<[^>]+>", " ", text) for text in strings(json.loads(raw))]
    if suffix == ".html":
        raw = re.sub(r"(?is)<(script|style)\b.*?</\1>", "\n", raw)
        return html.unescape(re.sub(r"<[^>]+>", "\n", raw)).splitlines()
    return [raw]


def shingles(stretches: list[str]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for stretch in stretches:
        words = re.findall(r"\w+", stretch.casefold())
        found.update(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))
    return found


def kind(file: str) -> str:
    """What a reader would call the payload."""
    raw = body(file)
    if file.endswith(".json"):
        return "SOCIAL_POST"
    if file.endswith(".html"):
        return "PRESS_CONFERENCE" if "MODERATOR:" in raw else "NEWS_ARTICLE"
    return "PRESS_CONFERENCE"


def test_the_manifest_names_every_payload_once_and_nothing_else() -> None:
    assert len(FILES) == len(set(FILES))
    assert set(FILES) == {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*-20*/*")}


def test_the_sample_is_as_large_and_as_mixed_as_promised() -> None:
    assert len(FILES) >= 26
    assert len({Path(file).parent for file in FILES}) >= 6
    assert {kind(file) for file in FILES} == {"NEWS_ARTICLE", "SOCIAL_POST", "PRESS_CONFERENCE"}
    assert {Path(file).suffix for file in FILES} == set(MEDIA_TYPES)


@pytest.mark.parametrize("row", ROWS, ids=FILES)
def test_a_manifest_row_is_complete(row: dict[str, str]) -> None:
    assert (
        {"file", "url", "media_type", "retrieved_at"}
        <= set(row)
        <= {"file", "url", "media_type", "retrieved_at", "kind"}
    )
    assert row["media_type"] in MEDIA_TYPES[Path(row["file"]).suffix]
    assert dt.datetime.fromisoformat(row["retrieved_at"]).tzinfo == dt.UTC
    host = urlsplit(row["url"]).hostname or ""
    assert host in PLATFORMS or host.endswith(".example")


def test_addresses_are_unique_and_rows_stand_in_order_of_retrieval() -> None:
    assert len({row["url"] for row in ROWS}) == len(ROWS)
    moments = [dt.datetime.fromisoformat(row["retrieved_at"]) for row in ROWS]
    assert moments == sorted(moments)


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith(".json")])
def test_social_payloads_parse_and_their_offsets_hit_their_words(file: str) -> None:
    for node in nodes(json.loads(body(file))):
        text = node.get("text")
        if not isinstance(text, str):
            continue
        for facet in node.get("facets", ()):
            index = facet["index"]
            part = text.encode()[index["byteStart"] : index["byteEnd"]].decode()
            assert part in {
                "#" + facet["features"][0].get("tag", ""),
                facet["features"][0].get("uri", "")[len("https://") :],
            }
        for tag in node.get("entities", {}).get("hashtags", ()):
            assert text[tag["start"] : tag["end"]] == "#" + tag["tag"]


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object inside a JSON value."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(inner)


@pytest.mark.parametrize("file", FILES)
def test_written_dates_fall_on_the_weekday_they_name(file: str) -> None:
    for weekday, day, month, year in re.findall(r"\b([A-Z][a-z]+day),? (\d{1,2}) ([A-Z][a-z]+) (\d{4})", body(file)):
        assert dt.datetime.strptime(f"{day} {month} {year} +0000", "%d %B %Y %z").strftime("%A") == weekday


def test_five_outlets_carry_one_agency_sentence() -> None:
    sentence = "told HPA that he had heard two blasts within a minute and no aircraft."
    assert len([file for file in FILES if sentence in body(file)]) == 5


def test_one_story_is_told_in_two_languages() -> None:
    told = {(Path(file).parent.name, lang) for file in FILES for lang in re.findall(r'<html lang="(\w+)', body(file))}
    assert {("kupiansk-2025", "en"), ("kupiansk-2025", "uk"), ("kidal-2023", "en"), ("kidal-2023", "fr")} <= told


def test_panjshir_is_claimed_and_denied_in_so_many_words() -> None:
    article = body("panjshir-2021/2-full-control.html")
    assert "The Taliban said on Monday that their fighters had taken full control of Panjshir province" in article
    assert "The National Resistance Front denied that Panjshir had fallen" in article


@pytest.mark.skipif(not SHARED.is_dir(), reason="the measuring texts are not beside this checkout")
def test_no_sentence_is_borrowed_from_the_measuring_texts() -> None:
    theirs: set[tuple[str, ...]] = set()
    for path in [*SHARED.glob("gold/dev/*/d*"), *SHARED.glob("corpus/stories/*")]:
        theirs |= shingles(prose(path.read_text("utf-8"), path.suffix))
    ours = {file: shingles(prose(body(file), Path(file).suffix)) for file in FILES}
    assert theirs
    assert {file: found & theirs for file, found in ours.items() if found & theirs} == {}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the measuring texts are not beside this checkout")
def test_no_invented_person_is_shared_with_the_measuring_stories() -> None:
    people = {
        actor["name"]
        for path in SHARED.glob("gold/dev/*/gold.json")
        for actor in json.loads(path.read_text("utf-8"))["actors"]
        if actor["kind"] == "PERSON"
    }
    assert people
    everything = "\n".join(body(file) for file in FILES)
    assert {name for name in people if name in everything} == set()
