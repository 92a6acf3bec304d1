"""Measure that exports take the same memory however many claims there are: python benchmarks/exports.py

Fills a ledger with invented claims, writes every format of it with `sayso export`, and the CSV over HTTP as well, and
prints claims a second and the peak of resident memory. Exits 1 when a peak grows by more than a fifth from the small
ledger to the large one.
"""

import argparse
import datetime as dt
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
from serving import SAYSO, Server
from sqlalchemy import insert

from sayso.api.export.formats import FORMATS
from sayso.ledger.counters import rebuild
from sayso.ledger.engine import open_engine
from sayso.ledger.migration import migrate
from sayso.schema.ids import content_id
from sayso.schema.tables import Row
from sayso.schema.vocabulary import Modality, Topic

MOST_GROWTH = 1.2
START = dt.datetime(2022, 1, 1, tzinfo=dt.UTC)
CLAIMS_A_SOURCE = 20
ACTORS, REGIONS = 200, 300


def fill(url: str, claims: int) -> None:
    """A ledger with so many claims, about one denial in ten of the claim before."""
    migrate(url)
    engine = open_engine(url)
    batches: dict[str, list[dict[str, Any]]] = {}
    with engine.begin() as connection:
        for table, row in rows(claims):
            waiting = batches.setdefault(table, [])
            waiting.append(row)
            if len(waiting) >= 5_000 and table == "claim_region":
                flush(connection, batches)
        flush(connection, batches)
        rebuild(connection)
    engine.dispose()


def flush(connection: Any, batches: dict[str, list[dict[str, Any]]]) -> None:
    for table in Row.metadata.sorted_tables:
        if waiting := batches.pop(table.name, []):
            connection.execute(insert(table), waiting)


def rows(claims: int) -> Iterator[tuple[str, dict[str, Any]]]:
    chance = random.Random(7)
    actors = [content_id("act", f"actor {number}") for number in range(ACTORS)]
    regions = [content_id("reg", f"region {number}") for number in range(REGIONS)]
    stamp = {"recorded_at": START}
    for number, actor in enumerate(actors):
        names = {"key": f"org:actor {number}", "name": f"Actor {number}", "name_key": f"actor {number}"}
        yield "actor", {"id": actor, "kind": "ARMED_GROUP", **names, **stamp}
    for number, region in enumerate(regions):
        names = {"key": f"text:zz/{number}", "name": f"Place {number}", "name_key": f"place {number}"}
        where = {"country": "ZZ", "latitude": number / 10, "longitude": number / 5}
        yield "region", {"id": region, "kind": "SETTLEMENT", **names, **where, **stamp}
    for number in range(claims // CLAIMS_A_SOURCE):
        yield from source(number, actors, regions, chance)


def source(
    number: int, actors: list[str], regions: list[str], chance: random.Random
) -> Iterator[tuple[str, dict[str, Any]]]:
    """A source with its claims; its moment is its own, as a document's transaction has it."""
    stamp = {"recorded_at": START + dt.timedelta(seconds=number)}
    place = content_id("src", f"source {number}")
    publisher = chance.choice(actors)
    sentence = "The actor said that the road to the place was open, if the bridge held. "
    told = {"retrieved_at": START, "published_at": START, "language": "en", "adapter": "news 1", "ordinal": 0}
    item = {"kind": "NEWS_ARTICLE", "url": f"https://outlet.example/{number}", "publisher_id": publisher}
    text = sentence * CLAIMS_A_SOURCE
    yield "source", {"id": place, "text": text, "sha256": f"{number:064}", "origin_id": place, **item, **told, **stamp}
    before = None
    for at in range(CLAIMS_A_SOURCE):
        claim = content_id("clm", f"claim {number} {at}")
        start = at * len(sentence)
        said = START.date() + dt.timedelta(days=chance.randrange(700))
        shown = {"start": start, "end": start + len(sentence) - 1, "text": sentence[:-1], "content": sentence[:-1]}
        shared = {"topic": chance.choice(list(Topic)), "modality": chance.choice(list(Modality)), "uttered_on": said}
        shared |= {"claimant_id": chance.choice(actors), "published_at": START, "said_on": said, **stamp}
        stance = {"condition": "if the bridge held", "hedged": chance.random() < 0.1, "polarity": "AFFIRMATIVE"}
        made = {"extractor": "rules", "extractor_version": "1", "confidence": 0.8, "origin_id": claim}
        items = {"id": claim, "source_id": place, "quotes": [], "form": "INDIRECT", "cue": "said"}
        feed = {"source_kind": "NEWS_ARTICLE", "publisher_id": publisher}
        yield "claim", {**items, **stance, **made, **feed, **shown, **shared}
        link = {"claim_id": claim, "region_id": chance.choice(regions), "direct": True, "ordinal": 0}
        yield "claim_region", {**link, **shared}
        if before is not None and chance.random() < 0.1:
            relation = content_id("rel", claim)
            ends = {"from_id": claim, "to_id": before, "kind": "DENIES", "basis": "INFERRED"}
            yield "claim_relation", {"id": relation, "confidence": 0.9, "rationale": "Invented.", **ends, **stamp}
        before = claim


def by_command(form: str, url: str) -> tuple[float, int]:
    """Seconds and peak memory in bytes of one export."""
    started = time.monotonic()
    arguments = [str(SAYSO), "export", "--format", form, "--output", os.devnull, "--database", url]
    process = os.posix_spawn(arguments[0], arguments, os.environ)
    _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit(f"{' '.join(arguments)} failed")
    return time.monotonic() - started, usage.ru_maxrss * 1024


def over_http(url: str) -> tuple[float, int]:
    """Seconds and the server's peak memory in bytes of one download."""
    with Server(url) as server:
        started = time.monotonic()
        with httpx.stream("GET", f"{server.address}/export/claims.csv", timeout=None) as response:
            response.raise_for_status()
            lines = sum(part.count(b"\r\n") for part in response.iter_raw())
        taken = time.monotonic() - started
        status = Path(f"/proc/{server.pid}/status").read_text("ascii")
    assert lines > 1
    return taken, int(status.split("VmHWM:")[1].split()[0]) * 1024


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--claims", type=int, nargs=2, default=[10_000, 100_000], metavar=("SMALL", "LARGE"))
    arguments.add_argument("--formats", nargs="*", default=[*FORMATS, "http"])
    given = arguments.parse_args()
    peaks: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for claims in given.claims:
            url = f"sqlite:///{folder}/{claims}.sqlite"
            fill(url, claims)
            for form in given.formats:
                seconds, peak = over_http(url) if form == "http" else by_command(form, url)
                peaks.setdefault(form, []).append(peak)
                print(
                    f"{form:8} {claims:8} claims {claims / seconds:8.0f} claims/s {peak / 2**20:7.1f} MiB", flush=True
                )
    growth = {form: large / small for form, (small, large) in peaks.items()}
    for form, ratio in growth.items():
        print(f"{form:8} peak x {ratio:.3f}")
    return int(max(growth.values()) > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
