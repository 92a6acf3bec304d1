"""Every format has a page that says what it cannot carry; what the pages name is there."""

import re
from pathlib import Path

import pytest

from sayso.api.export.formats import FORMATS
from sayso.api.export.parameters import CLAIM_PARAMETERS, REGION_PARAMETERS

FOLDER = Path(__file__).parents[2] / "docs" / "formats"
INDEX = (FOLDER / "README.md").read_text(encoding="utf-8")
PAGES = {
    "csv": "csv",
    "ndjson": "ndjson",
    "parquet": "parquet",
    "geojson": "geojson",
    "stix": "stix",
    "jsonld": "json-ld",
}


def test_every_format_has_a_page() -> None:
    assert set(PAGES) == set(FORMATS)
    assert {path.stem for path in FOLDER.glob("*.md")} == {*PAGES.values(), "README"}


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
def test_the_page_lists_what_the_format_cannot_carry(form: object) -> None:
    page = (FOLDER / f"{PAGES[form.name]}.md").read_text(encoding="utf-8")  # type: ignore[attr-defined]
    limits = page.partition("## What it cannot carry")[2]
    assert len(re.findall(r"^- ", limits, re.MULTILINE)) >= 3
    assert "left out" in page.lower()


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
def test_the_index_names_address_and_command(form: object) -> None:
    assert f"/export/{form.file}`" in INDEX  # type: ignore[attr-defined]
    assert f"sayso export --format {form.name}`" in INDEX  # type: ignore[attr-defined]


def test_every_parameter_is_documented() -> None:
    table = INDEX.partition("| parameter |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`(\w+)`\*?(?=[,| ])", "\n".join(line.split("|")[1] for line in table.splitlines()[2:])))
    assert named == {*CLAIM_PARAMETERS, *REGION_PARAMETERS}
