"""A real server in a process of its own: it migrates, serves many at once, and stops when told to."""

import contextlib
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

SERVE = """
import sys, uvicorn
from sayso.api.app import create_app
from sayso.api.logging import log_config
from sayso.settings import Settings
app = create_app(Settings(database_url=sys.argv[1]))
uvicorn.run(app, port=int(sys.argv[2]), log_config=log_config(as_json=True))
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def served(url: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    port = free_port()
    command = [sys.executable, "-c", SERVE, url, str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "Uvicorn running" in line:
                break
        try:
            yield process, f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.stderr.read()


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_many_clients_at_once(ledger_urls: dict[str, str], database: str) -> None:
    with served(ledger_urls[database]) as (_, address), httpx.Client(base_url=address) as client:

        def ask(size: int) -> int:
            query = "query ($n: Int) { claims(first: $n) { nodes { id text source { title } } } }"
            answer = client.post("/graphql", json={"query": query, "variables": {"n": size}}).json()
            return len(answer["data"]["claims"]["nodes"])

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(ask, range(1, 41))) == list(range(1, 41))
        assert client.get("/readyz").json() == {"status": "ok"}


def test_a_new_ledger_is_migrated_and_empty(tmp_path: Path) -> None:
    with served(f"sqlite:///{tmp_path / 'new.sqlite'}") as (_, address):
        answer = httpx.post(f"{address}/graphql", json={"query": "{ claims { totalCount nodes { id } } }"}).json()
    assert answer["data"] == {"claims": {"totalCount": 0, "nodes": []}}


def test_it_stops_when_told_to(tmp_path: Path) -> None:
    with served(f"sqlite:///{tmp_path / 'new.sqlite'}") as (process, address):
        assert httpx.get(f"{address}/healthz").status_code == 200
    assert process.returncode in {0, -signal.SIGTERM}
