"""GraphQL over server-sent events, in distinct connections mode, against a real server process."""

import contextlib
import json
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx
import pytest

from sayso.schema.vocabulary import Scope

CHANGED = "subscription ($after: String) { changed(after: $after) { nodeId } }"
COUNT = "{ actors { totalCount } }"
START = b"1|CHANGE|0".hex()
STREAM = "text/event-stream"
URQL = (
    "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
)
Serve = Callable[..., AbstractContextManager[Any]]


@pytest.fixture(scope="module")
def url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("events") / "ledger.sqlite"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture(scope="module")
def server(url: str, serve: Serve) -> Iterator[Any]:
    with serve(url) as found:
        yield found


@pytest.fixture
def writer(url: str, open_writer: Callable[[str], Any]) -> Any:
    return open_writer(url)


@contextlib.contextmanager
def streaming(
    address: str, query: str, accept: str = STREAM, token: str | None = None, **variables: Any
) -> Iterator[Any]:
    headers = {"Accept": accept} | ({"Authorization": f"Bearer {token}"} if token else {})
    body = {"query": query, "variables": variables}
    with httpx.Client(timeout=20) as client, client.stream("POST", address, json=body, headers=headers) as response:
        yield response


def events(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    """Events as a browser would read them: comments are left out."""
    name, data = "", ""
    for line in lines:
        key, _, value = line.partition(":")
        if key == "event":
            name = value.strip()
        elif key == "data":
            data += value.strip()
        elif not line and name:
            yield name, json.loads(data) if data else None
            name, data = "", ""


def test_a_subscription_comes_as_events(server: Any, writer: Any) -> None:
    with streaming(server.http, CHANGED, accept=URQL) as response:
        assert response.status_code == 200
        assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["x-accel-buffering"] == "no"
        lines = response.iter_lines()
        assert [next(lines) for _ in range(4)] == [":", "", ":", ""]  # it has started, and lives
        ident = writer.actor("Event Office")
        name, answer = next(events(lines))
        assert (name, answer["data"]) == ("next", {"changed": {"nodeId": ident}})


def test_a_query_comes_as_events_only_where_nothing_else_is_accepted(server: Any) -> None:
    with streaming(server.http, COUNT) as response:
        (first, answer), last = events(response.iter_lines())
    assert (first, list(answer["data"])) == ("next", ["actors"])
    assert last == ("complete", None)
    with streaming(server.http, COUNT, accept=URQL) as response:
        assert response.headers["content-type"] == "application/graphql-response+json; charset=utf-8"


def test_a_subscription_needs_a_client_that_takes_events(server: Any) -> None:
    answer = httpx.post(server.http, json={"query": CHANGED})
    assert answer.status_code == 406
    [error] = answer.json()["errors"]
    assert error["extensions"]["code"] == "OPERATION_RESOLUTION_FAILURE"
    assert "text/event-stream" in error["message"]


def test_what_is_refused_is_refused_before_the_stream_begins(server: Any) -> None:
    for query, status, code in (
        ("subscription { nothing }", 400, "GRAPHQL_VALIDATION_FAILED"),
        ('subscription { changed(after: "x") { id } }', 400, "BAD_CURSOR"),
    ):
        answer = httpx.post(server.http, json={"query": query}, headers={"Accept": URQL})
        assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (status, code)


def test_a_client_that_takes_only_events_is_told_by_one(server: Any) -> None:
    with streaming(server.http, 'subscription { changed(after: "x") { id } }') as response:
        assert (response.status_code, response.headers["content-type"]) == (200, "text/event-stream; charset=utf-8")
        (name, answer), last = events(response.iter_lines())
    assert (name, answer["errors"][0]["extensions"]["code"], last) == ("next", "BAD_CURSOR", ("complete", None))


def test_an_ingestion_that_ends_completes_the_stream(server: Any, writer: Any) -> None:
    query = "subscription ($id: ID!) { ingestionProgressed(id: $id) { id } }"
    with streaming(server.http, query, id="ing_" + "a" * 26) as response:
        (name, answer), last = events(response.iter_lines())
    assert (name, answer["errors"][0]["extensions"]["code"]) == ("next", "BAD_ID")
    assert last == ("complete", None)


def test_clients_that_leave_make_room_for_others(server: Any) -> None:
    with contextlib.ExitStack() as stack:
        for _ in range(8):
            assert stack.enter_context(streaming(server.http, CHANGED)).status_code == 200
        with streaming(server.http, CHANGED) as refused:
            assert refused.status_code == 429
            refused.read()
            assert refused.json()["errors"][0]["extensions"]["code"] == "TOO_MANY_STREAMS"
    for _ in range(100):
        with streaming(server.http, CHANGED) as response:
            if response.status_code == 200:
                return
        time.sleep(0.05)
    pytest.fail("no place became free")


def test_a_token_that_is_revoked_ends_its_streams(url: str, serve: Serve, writer: Any) -> None:
    token = writer.token("listener", Scope.READ)
    with serve(url, public_read=False) as server:
        with streaming(server.http, CHANGED) as response:
            assert response.status_code == 401
        with streaming(server.http, CHANGED, token=token) as response:
            assert response.status_code == 200
            writer.revoke("listener")
            writer.actor("Somebody Else")
            *_, (name, answer), last = events(response.iter_lines())
    assert (name, answer["errors"][0]["extensions"]["code"], last[0]) == ("next", "UNAUTHENTICATED", "complete")


def test_a_server_that_stops_ends_streams_at_once_but_completes_none(url: str) -> None:
    command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--database", url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+/graphql", process.stdout.readline())
        assert found is not None
        with streaming(found.group(), CHANGED) as response:
            lines = response.iter_lines()
            next(lines)
            asked = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert list(events(lines)) == []
        process.wait(20)
        assert time.monotonic() - asked < 5  # the patience that uvicorn has with what does not end
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
