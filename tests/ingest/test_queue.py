"""What `ingest` queues is recorded by workers: once each, by whichever is free, and through any crash."""

import datetime as dt
import json
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from sqlalchemy import select

from sayso.adapters.fetching import fetch
from sayso.cli.ingest import ingest_into
from sayso.errors import AdapterError, Refused
from sayso.ingest.payloads import jobs_of
from sayso.ingest.worker import SHORT, Worker, working
from sayso.ledger.check import check_ledger
from sayso.ledger.engine import open_engine
from sayso.ledger.export import export_lines
from sayso.ledger.queue import Request, enqueue
from sayso.ledger.transaction import table_of, writing
from sayso.samples import manifest_path
from sayso.schema import tables
from sayso.schema.records import Payload
from sayso.settings import Settings

PAGE = """<html><head><title>Ferry at Pell</title></head><body><article><p>The ferry of Pell stopped on Monday.</p>
<p>Odo Varn, a spokesman for the Ridge Guard, said that his men hold the mill of Pell.</p></article></body></html>"""
WORK = """
import datetime as dt, sys, threading
from sayso.ingest.worker import Worker
from sayso.settings import Settings
worker = Worker(Settings(database_url=sys.argv[1]), lease=dt.timedelta(seconds=1))
print("ready", flush=True)
worker.run(threading.Event())
"""


def offline(url: str) -> Payload:
    raise AssertionError(url)


class Queue:
    """A ledger with a queue."""

    def __init__(self, url: str) -> None:
        self.url, self.settings, self.engine = url, Settings(database_url=url), open_engine(url)

    def ask(self, **request: Any) -> str:
        with writing(self.engine) as writer:
            return enqueue(writer, Request(**request))

    def document(self, body: str, **more: Any) -> str:
        return self.ask(**{"body": body.encode(), "media_type": "text/html", "url": "https://fen.example/1", **more})

    def work(self, **options: Any) -> None:
        worker = Worker(self.settings, **options)
        while worker.work():
            pass
        worker.close()

    def rows(self, row: Any, **where: Any) -> list[Any]:
        table = table_of(row)
        with self.engine.connect() as connection:
            query = select(table).order_by(*table.primary_key)
            return list(connection.execute(query.where(*(table.c[k] == v for k, v in where.items()))))

    def steps(self, ingestion: str) -> list[tuple[str, int]]:
        events = self.rows(tables.IngestionEventRow, ingestion_id=ingestion)
        return [(each.status, each.claims_recorded) for each in events]

    def issues(self, ingestion: str) -> list[str]:
        return [each.code for each in self.rows(tables.IssueRow, ingestion_id=ingestion)]


@pytest.fixture
def queue(database_url: str) -> Iterator[Queue]:
    found = Queue(database_url)
    yield found
    found.engine.dispose()


@pytest.fixture
def site() -> Iterator[str]:
    """A web server of our own with one page, and nothing else."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/page"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.encode() if found else b"")

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_what_takes_long_keeps_no_short_document_waiting(queue: Queue) -> None:
    asked, answer = threading.Event(), threading.Event()

    def slow(url: str) -> Payload:
        asked.set()
        assert answer.wait(60)
        raise AdapterError(f"{url} answered nothing")

    fetched = queue.ask(url="https://slow.example/page")
    with working(queue.settings, slow):
        assert asked.wait(60)
        long = queue.document(PAGE.replace("The ferry", "The old ferry") + " " * SHORT)
        short = queue.document(PAGE)
        assert _ends(queue, short) == [("QUEUED", 0), ("RUNNING", 0), ("DONE", 1)]
        assert queue.steps(fetched) == [("QUEUED", 0), ("RUNNING", 0)]
        assert queue.steps(long) == [("QUEUED", 0)]
        answer.set()
        assert _ends(queue, fetched) == [("QUEUED", 0), ("RUNNING", 0), ("FAILED", 0)]
        assert _ends(queue, long)[:2] == [("QUEUED", 0), ("RUNNING", 0)]
    assert check_ledger(queue.engine) == []


def _ends(queue: Queue, ingestion: str) -> list[tuple[str, int]]:
    """The steps of an ingestion once it has come to its end."""
    until = time.monotonic() + 60
    while time.monotonic() < until and queue.rows(tables.IngestionRequestRow, ingestion_id=ingestion):
        time.sleep(0.05)
    return queue.steps(ingestion)


def test_a_document_is_queued_read_and_told_of(queue: Queue) -> None:
    ingestion = queue.document(PAGE)
    assert queue.document(PAGE) == ingestion
    assert queue.steps(ingestion) == [("QUEUED", 0)]
    queue.work()
    assert queue.steps(ingestion) == [("QUEUED", 0), ("RUNNING", 0), ("DONE", 1)]
    assert queue.rows(tables.IngestionRequestRow) == []
    [source] = queue.rows(tables.SourceRow)
    assert queue.rows(tables.IngestionEventRow, ingestion_id=ingestion)[-1].source_id == source.id
    again = queue.document(PAGE)
    assert again != ingestion
    queue.work()
    assert queue.steps(again) == [("QUEUED", 0), ("RUNNING", 0), ("DONE", 0)]
    assert queue.issues(again) == ["KNOWN_PAYLOAD"]
    assert len(queue.rows(tables.SourceRow)) == 1
    assert check_ledger(queue.engine) == []


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"body": b"\x00\x01\x02", "media_type": "application/zip"}, "UNKNOWN_PAYLOAD"),
        ({"body": PAGE.encode(), "media_type": "text/html", "adapter": "sundial"}, "UNKNOWN_ADAPTER"),
        ({"url": "http://127.0.0.1:9/page"}, "REFUSED_ADDRESS"),
        ({"url": "http://169.254.169.254/latest"}, "REFUSED_ADDRESS"),
    ],
)
def test_what_cannot_be_read_fails_with_an_issue(queue: Queue, request_: dict[str, Any], code: str) -> None:
    ingestion = queue.ask(**request_)
    queue.work()
    assert [status for status, _ in queue.steps(ingestion)] == ["QUEUED", "RUNNING", "FAILED"]
    assert queue.issues(ingestion) == [code]
    assert queue.rows(tables.IngestionRequestRow) == []


@pytest.mark.parametrize("url", ["", "ftp://a.example/", "https://", "https://me:secret@a.example/", "http://[::1"])
def test_an_address_that_cannot_be_one_is_refused_at_once(queue: Queue, url: str) -> None:
    with pytest.raises(Refused) as caught:
        queue.ask(url=url)
    assert (caught.value.reason, caught.value.field) == ("BAD_ADDRESS", ("url",))


def test_an_address_is_fetched_by_the_worker(queue: Queue, site: str) -> None:
    here, gone = queue.ask(url=f"{site}/page"), queue.ask(url=f"{site}/gone")
    queue.work(fetch=partial(fetch, allow=frozenset({"127.0.0.1"})))
    assert queue.steps(here)[-1] == ("DONE", 1)
    assert queue.rows(tables.SourceRow)[0].url == f"{site}/page"
    assert queue.steps(gone)[-1] == ("FAILED", 0)
    assert queue.issues(gone) == ["ADAPTER_STOPPED"]


def test_workers_share_a_queue_without_reading_anything_twice(queue: Queue) -> None:
    asked = [queue.document(PAGE.replace("Monday", f"day {n}"), url=f"https://fen.example/{n}") for n in range(9)]
    workers = [Worker(queue.settings) for _ in range(3)]
    busy = [threading.Thread(target=lambda w=worker: [None for _ in iter(w.work, False)]) for worker in workers]
    for thread in busy:
        thread.start()
    for thread in busy:
        thread.join()
    for worker in workers:
        worker.close()
    assert {tuple(queue.steps(each)) for each in asked} == {(("QUEUED", 0), ("RUNNING", 0), ("DONE", 1))}
    assert len(queue.rows(tables.SourceRow)) == 9


def test_a_request_over_which_workers_are_lost_is_given_up(queue: Queue) -> None:
    ingestion = queue.document(PAGE)
    table = table_of(tables.IngestionRequestRow)
    with queue.engine.begin() as connection:
        connection.execute(table.update().values(attempts=3))
    queue.work()
    assert queue.steps(ingestion)[-1] == ("FAILED", 0)
    assert queue.issues(ingestion) == ["GIVEN_UP"]


def content(url: str) -> list[str]:
    """What was recorded, apart from moments, the order of changes, and by which requests."""
    engine = open_engine(url)
    kept = []
    for line in list(export_lines(engine))[1:]:
        record = json.loads(line)
        if record["table"] not in {"change", "ingestion", "ingestion_event", "issue"}:
            row = {k: v for k, v in record["row"].items() if k not in {"recorded_at", "retrieved_at"}}
            kept.append(f"{record['table']} {sorted(row.items())}")
    assert check_ledger(engine) == []
    engine.dispose()
    return sorted(kept)


def test_a_killed_worker_loses_nothing_and_repeats_nothing(new_database: Callable[[str], str]) -> None:
    jobs = [job for job in jobs_of([], manifest_path(), None, offline) if not job.name.endswith(".json")][:4]
    payloads, dice = {job.load().sha256: job for job in jobs}, random.Random(20260411)
    for kind in ("sqlite", "postgresql"):
        queue = Queue(new_database(kind))
        asked = []
        for job in jobs:
            payload = job.load()
            given = {"media_type": payload.media_type, "kind": payload.kind, "retrieved_at": payload.retrieved_at}
            asked.append(queue.ask(body=payload.body, url=payload.url, **given))
        command = [sys.executable, "-c", WORK, queue.url]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(dice.uniform(0.1, 1.5))
            process.send_signal(signal.SIGKILL)
        deadline = time.monotonic() + 60
        while queue.rows(tables.IngestionRequestRow) and time.monotonic() < deadline:
            queue.work(lease=dt.timedelta(seconds=1))
            time.sleep(0.2)
        assert Counter(queue.steps(each)[-1][0] for each in asked) == {"DONE": len(jobs)}
        done = sorted(queue.rows(tables.PayloadRow), key=lambda row: row.recorded_at)
        whole = new_database("sqlite")
        ingest_into(Settings(database_url=whole), [payloads[row.sha256] for row in done])
        assert content(queue.url) == content(whole)
        queue.engine.dispose()
