"""Every error code that a client can meet has a page, and every page a code that exists; no other code is sent."""

import re
from pathlib import Path

import pytest

from sayso.api.errors import CODES

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "errors"


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} - {"README"} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_the_code_means_and_what_to_do(code: str) -> None:
    title, _, meaning, _, *rest = (PAGES / f"{code}.md").read_text("utf-8").splitlines()
    assert (title, meaning) == (f"# {code}", CODES[code])
    assert len(" ".join(rest)) > 100


def test_only_listed_codes_are_raised() -> None:
    pattern = re.compile(
        r'(?:QueryError|refuse|BadRequest)\([^()]*(?:\([^()]*\)[^()]*)*"([A-Z]+(?:_[A-Z]+)+)"|code = "([A-Z_]+)"'
    )
    sources = "\n".join(path.read_text("utf-8") for path in (ROOT / "api").rglob("*.py"))
    raised = {one or two for one, two in pattern.findall(sources)}
    assert raised - set(CODES) == set()
    assert len(raised) > 8
