"""A server takes documents in and is killed; another one finishes, and nothing is lost or recorded twice."""

import json
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest

from sayso.ledger.access import create_token
from sayso.ledger.check import check_ledger
from sayso.ledger.engine import open_engine
from sayso.schema.vocabulary import Scope

DEADLINE = 120
PAGE = """<html><head><title>Ferry at Pell</title></head><body><article><p>The ferry of Pell stopped on day %d.</p>
<p>Odo Varn, a spokesman for the Ridge Guard, said that his men hold the mill of Pell.</p></article></body></html>"""
INGEST = "mutation ($input: IngestInput!) { ingest(input: $input) { ingestion { id status } errors { code field } } }"
PROGRESS = (
    "query ($id: ID!) { ingestion(id: $id) { status claimsRecorded source { title } issues { code } finishedAt } }"
)


class Server:
    """A `sayso serve` process, and a token for it."""

    def __init__(self, url: str, token: str) -> None:
        self._token = token
        command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--lease", "2", "--database", url]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self.process.stdout is not None
        lines = (re.search(r"http://127\.0\.0\.1:\d+", line) for line in self.process.stdout)
        self.address = next(found.group() for found in lines if found)

    def ask(self, query: str, variables: dict[str, Any]) -> Any:
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self._token}"}
        body = json.dumps({"query": query, "variables": variables}).encode()
        request = urllib.request.Request(f"{self.address}/graphql", body, headers)
        with urllib.request.urlopen(request, timeout=DEADLINE) as response:
            answer = json.load(response)
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    def stop(self, how: signal.Signals) -> None:
        self.process.send_signal(how)
        self.process.communicate()


@pytest.mark.parametrize("servers", [1, 2])
def test_what_a_killed_server_was_reading_is_read_by_another(new_database: Callable[[str], str], servers: int) -> None:
    url = new_database("sqlite" if servers == 1 else "postgresql")
    engine = open_engine(url)
    token = create_token(engine, "desk", [Scope.INGEST, Scope.READ])[1]
    first, *others = [Server(url, token) for _ in range(servers)]
    documents = [{"body": PAGE % n, "mediaType": "text/html", "url": f"https://fen.example/{n}"} for n in range(6)]
    asked = [first.ask(INGEST, {"input": {"document": each}})["ingest"] for each in documents]
    assert {(each["ingestion"]["status"], tuple(each["errors"])) for each in asked} == {("QUEUED", ())}
    refused = first.ask(INGEST, {"input": {"url": "file:///etc/hosts"}})["ingest"]
    assert refused == {"ingestion": None, "errors": [{"code": "BAD_ADDRESS", "field": ["url"]}]}
    first.stop(signal.SIGKILL)
    heir = others[0] if others else Server(url, token)
    deadline = time.monotonic() + DEADLINE
    found: list[Any] = []
    while time.monotonic() < deadline:
        found = [heir.ask(PROGRESS, {"id": each["ingestion"]["id"]})["ingestion"] for each in asked]
        if all(each["finishedAt"] for each in found):
            break
        time.sleep(0.3)
    done = {"status": "DONE", "claimsRecorded": 1, "source": {"title": "Ferry at Pell"}}
    assert [{key: each[key] for key in done} for each in found] == [done] * 6
    assert {tuple(issue["code"] for issue in each["issues"]) for each in found} == {("NO_MOMENT",)}
    total = heir.ask("{ sources { totalCount } claims { totalCount } }", {})
    assert total == {"sources": {"totalCount": 6}, "claims": {"totalCount": 6}}
    heir.stop(signal.SIGTERM)
    assert check_ledger(engine) == []
    engine.dispose()
