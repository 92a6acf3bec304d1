"""Syndicated copies add sources, never origins."""

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from sayso.api.app import create_app
from sayso.cli.ingest import ingest_into
from sayso.ingest.payloads import jobs_of
from sayso.samples import manifest_path
from sayso.schema.records import Payload
from sayso.settings import Settings

QUERY = """{ claims(filter: {text: "heard two blasts within a minute"}) {
  nodes { claimant { name } support { sources publishers independentOrigins } source { copies { totalCount } } } } }"""


def offline(url: str) -> Payload:
    raise AssertionError(url)


def ask(url: str) -> list[Any]:
    async def answer() -> Any:
        app = create_app(Settings(database_url=url))
        transport = httpx.ASGITransport(app)
        async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport) as client:
            return (await client.post("http://sayso.test/graphql", json={"query": QUERY})).json()

    nodes: list[Any] = asyncio.run(answer())["data"]["claims"]["nodes"]
    return nodes


def manifest_of(folder: Path, entries: list[dict[str, str]]) -> Path:
    root = manifest_path().parent
    path = folder / "manifest.json"
    path.write_text(json.dumps({"documents": [{**e, "file": str(root / e["file"])} for e in entries]}), "utf-8")
    return path


@pytest.fixture
def copies() -> list[dict[str, str]]:
    """The five pages of the sample ledger that carry one agency text."""
    documents = json.loads(manifest_path().read_text("utf-8"))["documents"]
    found = [d for d in documents if d["file"].startswith("shambat-2023/") and d["file"].split("/")[1][0] in "12345"]
    assert len(found) == 5
    return found


def test_copies_add_sources_but_no_origins(database_url: str, tmp_path: Path, copies: list[dict[str, str]]) -> None:
    settings = Settings(database_url=database_url)
    ingest_into(settings, jobs_of([], manifest_of(tmp_path, copies[:1]), None, offline))
    [first] = ask(database_url)
    assert first["claimant"]["name"] == "Musa Abbakar"
    assert first["source"]["copies"]["totalCount"] == 0
    origins = first["support"]["independentOrigins"]

    ingest_into(settings, jobs_of([], manifest_of(tmp_path, copies), None, offline))
    later = ask(database_url)
    assert [node["support"]["independentOrigins"] for node in later] == [origins] * 5
    assert {node["support"]["sources"] for node in later} == {first["support"]["sources"] + 4}
    assert {node["source"]["copies"]["totalCount"] for node in later} == {4}
