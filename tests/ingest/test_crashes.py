"""A run that is killed at any moment leaves a sound ledger, and the same command completes it."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.cli.ingest import ingest_into
from sayso.ingest.payloads import jobs_of
from sayso.ledger.check import check_ledger
from sayso.ledger.engine import open_engine
from sayso.ledger.export import export_lines
from sayso.samples import manifest_path
from sayso.schema.records import Payload
from sayso.settings import Settings

KILLS = 6
DOCUMENTS = 14


def offline(url: str) -> Payload:
    raise AssertionError(url)


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """The first sample payloads, under absolute names."""
    root = manifest_path().parent
    documents = json.loads(manifest_path().read_text("utf-8"))["documents"][:DOCUMENTS]
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps({"documents": [{**d, "file": str(root / d["file"])} for d in documents]}), "utf-8")
    return path


def content(url: str) -> list[Any]:
    """Everything recorded but moments and the order of changes, which depend on when a run happened."""
    engine = open_engine(url)
    try:
        records = [json.loads(line) for line in list(export_lines(engine))[1:]]
        assert check_ledger(engine) == []
    finally:
        engine.dispose()
    kept = []
    for record in records:
        if record["table"] in {"change", "ingestion_event"}:
            continue
        row = {k: v for k, v in record["row"].items() if k not in {"recorded_at", "queued_at"}}
        kept.append((record["table"], row))
    return sorted(kept, key=str)


def test_killed_runs_leave_a_sound_ledger_and_complete(new_database: Callable[[str], str], manifest: Path) -> None:
    whole = new_database("sqlite")
    started = time.monotonic()
    ingest_into(Settings(database_url=whole), jobs_of([], manifest, None, offline))
    span = time.monotonic() - started
    wanted = content(whole)
    dice = random.Random(20260304)
    for url in (new_database("sqlite"), new_database("postgresql")):
        command = [sys.executable, "-m", "sayso", "ingest", "--manifest", str(manifest), "--database", url]
        for _ in range(KILLS):
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ})
            assert process.stderr is not None
            process.stderr.readline()
            time.sleep(dice.uniform(0, span / 2))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            engine = open_engine(url)
            assert check_ledger(engine) == []
            engine.dispose()
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0
        assert content(url) == wanted


def test_recording_again_changes_nothing(database_url: str, manifest: Path) -> None:
    settings = Settings(database_url=database_url)
    ingest_into(settings, jobs_of([], manifest, None, offline))
    engine = open_engine(database_url)
    before = list(export_lines(engine))
    summary = ingest_into(settings, jobs_of([], manifest, None, offline))
    assert (summary.documents, summary.claims, summary.skipped) == (0, 0, DOCUMENTS)
    assert list(export_lines(engine)) == before
    engine.dispose()
