"""The whole product as a newcomer meets it: a real server process, the sample ledger, a real browser."""

import json
import re
import subprocess
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from sayso.api.graphiql_page import examples

DEADLINE = 120


def ask(server: str, query: str, variables: str | None = None) -> Any:
    body = json.dumps({"query": query, "variables": json.loads(variables) if variables else {}}).encode()
    request = urllib.request.Request(f"{server}/graphql", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=DEADLINE) as response:
        return json.load(response)


def test_who_claims_to_hold_panjshir_and_who_denies_it(server: str) -> None:
    answer = ask(
        server,
        '{ region(code: "AF-PAN") { name control { status claimedBy { name } disputedBy { name } explanation } } }',
    )
    control = answer["data"]["region"]["control"]
    assert answer["data"]["region"]["name"] == "Panjshir"
    assert control["status"] == "CONTESTED"
    assert {actor["name"] for actor in control["claimedBy"]} == {"National Resistance Front", "Taliban"}
    assert "National Resistance Front" in {actor["name"] for actor in control["disputedBy"]}
    assert "Panjshir" in control["explanation"]


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_every_example_is_answered_by_the_sample_ledger(server: str, example: Any) -> None:
    answer = ask(server, example.query, example.variables)
    assert "errors" not in answer
    assert all(value not in (None, []) for value in answer["data"].values())


def test_health(server: str) -> None:
    for path in ("healthz", "readyz"):
        with urllib.request.urlopen(f"{server}/{path}", timeout=DEADLINE) as response:
            assert json.load(response) == {"status": "ok"}


def test_graphiql_answers_its_first_example_in_a_browser(server: str, chromium: str, tmp_path: Path) -> None:
    page = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            f"--user-data-dir={tmp_path}",
            "--window-size=1400,900",
            "--virtual-time-budget=20000",
            "--dump-dom",
            f"{server}/",
        ],
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    ).stdout
    words = re.sub(r"<[^>]+>", " ", page)
    assert "WhoHoldsPanjshir" in words
    assert "CONTESTED" in words
