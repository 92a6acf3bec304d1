"""Score the whole way from payload to answer on gold stories: ingest, serve, query, and compare with `score.py`.

    python benchmarks/gold.py [--gold ../shared/gold/dev] [--scorer ../shared/gold/score.py]
        [--database postgresql://…] [--keep FOLDER] [--errors] [--no-floors]

Each story gets a ledger of its own. Nothing but the command line and the GraphQL API is used, and only `score.py` reads
the answers. Exits 1 when a figure misses its floor or a claim does not point at its text.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from serving import Server, fresh_database, run_sayso

FLOORS = {
    "F1": 0.80,
    "e2eF1": 0.30,
    "who+org": 0.75,
    "region": 0.75,
    "relF1": 0.30,
    "status": 0.50,
    "source": 0.95,
}
CEILINGS = {"nonclaim": 0.10}
TOTAL = "TOTAL (micro)"

CLAIMS = """query Claims($after: String) { claims(first: 100, after: $after) {
  nodes { id text span { start end } quotes claimant { name names { value } } claimantDescriptor speaksFor { name }
    via { descriptor actor { name } } modality polarity topic utteredOn
    regions { name } source { id sha256 } }
  pageInfo { hasNextPage endCursor } } }"""
RELATIONS = """query Relations($after: String) { claims(first: 20, after: $after) {
  nodes { id relations(first: 100) { nodes { id kind from { id } to { id } } } }
  pageInfo { hasNextPage endCursor } } }"""
REGIONS = """query Regions($after: String) { regions(first: 100, after: $after) {
  nodes { name country code control { status claimedBy { name } disputedBy { name } } }
  pageInfo { hasNextPage endCursor } } }"""
ACTORS = """query Actors($after: String) { actors(first: 100, after: $after) {
  nodes { name names { value } } pageInfo { hasNextPage endCursor } } }"""
SOURCES = """query Sources($after: String) { sources(first: 100, after: $after) {
  nodes { id url sha256 kind title publishedAt text } pageInfo { hasNextPage endCursor } } }"""


def pages(server: Server, query: str) -> Iterator[dict[str, Any]]:
    """All nodes of the query's one connection, page by page."""
    after = None
    while True:
        [connection] = server.ask(query, {"after": after}).values()
        yield from connection["nodes"]
        if not connection["pageInfo"]["hasNextPage"]:
            return
        after = connection["pageInfo"]["endCursor"]


def predict(folder: Path, database: str, scratch: Path) -> tuple[dict[str, Any], list[str]]:
    """What the ledger answers about one story in the format of `score.py`, and the claims that miss their text."""
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    manifest = scratch / "manifest.json"
    documents = [
        {"file": str((folder / each["file"]).resolve())} | {k: each[k] for k in ("url", "media_type", "retrieved_at")}
        for each in story["documents"]
    ]
    manifest.write_text(json.dumps({"documents": documents}), encoding="utf-8")
    run_sayso("ingest", "--manifest", str(manifest), database=database)
    payloads = {hashlib.sha256((folder / each["file"]).read_bytes()).hexdigest(): each for each in story["documents"]}
    with Server(database) as server:
        return collect(server, payloads)


def collect(server: Server, payloads: dict[str, dict[str, Any]]) -> tuple[dict[str, Any], list[str]]:
    """The ledger's whole content as one prediction, and the ids of claims whose span is not their text."""
    sources = list(pages(server, SOURCES))
    texts = {source["id"]: source["text"] for source in sources}
    claims = list(pages(server, CLAIMS))
    adrift = [
        claim["id"]
        for claim in claims
        if texts[claim["source"]["id"]][claim["span"]["start"] : claim["span"]["end"]] != claim["text"]
    ]
    regions = list(pages(server, REGIONS))
    prediction = {
        "claims": [_claim(claim, payloads[claim["source"]["sha256"]]["id"]) for claim in claims],
        "relations": _relations(server),
        "control": [_control(region) for region in regions],
        "actors": [{"name": a["name"], "aliases": [n["value"] for n in a["names"]]} for a in pages(server, ACTORS)],
        "regions": [{"name": r["name"], "country": r["country"], "iso_3166_2": r["code"]} for r in regions],
        "sources": _sources(sources, payloads),
    }
    return prediction, adrift


def _claim(claim: dict[str, Any], document: str) -> dict[str, Any]:
    return {
        "id": claim["id"],
        "document": document,
        "text": claim["text"],
        "quote": " ".join(claim["quotes"]) or None,
        "claimant": claim["claimant"] and claim["claimant"]["name"],
        "claimant_descriptor": claim["claimantDescriptor"],
        "regions": [region["name"] for region in claim["regions"]],
        "topic": claim["topic"],
        "modality": claim["modality"],
        "polarity": claim["polarity"],
        "date": claim["utteredOn"],
        "via": [(relay["actor"] or {}).get("name") or relay["descriptor"] for relay in claim["via"]],
    }


def _relations(server: Server) -> list[dict[str, str]]:
    found = {
        relation["id"]: {"type": relation["kind"], "from": relation["from"]["id"], "to": relation["to"]["id"]}
        for claim in pages(server, RELATIONS)
        for relation in claim["relations"]["nodes"]
    }
    return list(found.values())


def _control(region: dict[str, Any]) -> dict[str, Any]:
    control = region["control"]
    return {
        "region": region["name"],
        "status": control["status"],
        "claimed_by": [actor["name"] for actor in control["claimedBy"]],
        "disputed_by": [actor["name"] for actor in control["disputedBy"]],
    }


def _sources(sources: list[dict[str, Any]], payloads: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """One source for each document: the one at the document's own address, else the first of the payload."""
    read: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for source in sources:
        read[source["sha256"]].append(source)
    chosen = []
    for sha256, document in payloads.items():
        found = sorted(read[sha256], key=lambda source, url=document["url"]: source["url"] != url)
        chosen += [
            {"document": document["id"], "kind": s["kind"], "title": s["title"], "published_at": s["publishedAt"]}
            for s in found[:1]
        ]
    return chosen


def score(scorer: Path, gold: Path, predictions: Path, errors: bool) -> dict[str, dict[str, float | None]]:
    """Print the scorer's own table and return its figures."""
    command = [sys.executable, str(scorer), str(gold), str(predictions)]
    subprocess.run([*command, *(["--errors"] if errors else [])], check=True)
    answer = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True)
    rows: dict[str, dict[str, float | None]] = json.loads(answer.stdout)
    return rows


def misses(total: dict[str, float | None]) -> list[str]:
    """The figures that are not good enough, worded."""
    low = [f"{name} {total[name]} is below {floor}" for name, floor in FLOORS.items() if (total[name] or 0) < floor]
    high = [f"{name} {total[name]} is above {top}" for name, top in CEILINGS.items() if (total[name] or 0) > top]
    return low + high


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/dev"))
    parser.add_argument("--scorer", type=Path, default=Path("../shared/gold/score.py"))
    parser.add_argument("--database", help="a PostgreSQL server to make one database a story on; default SQLite files")
    parser.add_argument("--keep", type=Path, help="write the predictions there instead of a temporary folder")
    parser.add_argument("--errors", action="store_true", help="list every difference")
    parser.add_argument("--no-floors", action="store_true", help="print the figures without judging them")
    options = parser.parse_args()
    if not options.gold.is_dir():
        sys.exit(f"no gold stories at {options.gold}")
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        predictions = options.keep or Path(scratch) / "predictions"
        predictions.mkdir(parents=True, exist_ok=True)
        for folder in sorted(path.parent for path in options.gold.glob("*/story.json")):
            with fresh_database(options.database, Path(scratch), folder.name) as database:
                prediction, adrift = predict(folder, database, Path(scratch))
            faults += [f"{folder.name}: claim {claim} does not point at its text" for claim in adrift]
            (predictions / f"{folder.name}.json").write_text(json.dumps(prediction), encoding="utf-8")
        figures = score(options.scorer, options.gold, predictions, options.errors)[TOTAL]
        faults += [] if options.no_floors else misses(figures)
    print(*faults, sep=os.linesep)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
