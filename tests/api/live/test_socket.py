"""graphql-transport-ws, against a real server process: what the protocol asks for, and what is refused."""

import contextlib
import json
import shutil
import socket as sockets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from sayso.ledger.access import trail
from sayso.schema.vocabulary import Scope

CHANGED = "subscription ($after: String) { changed(after: $after) { cursor nodeId } }"
COUNT = "{ actors { totalCount } }"
SEND_WAIT = 1  # as the servers of conftest have it
START = b"1|CHANGE|0".hex()
Serve = Callable[..., AbstractContextManager[Any]]


@pytest.fixture(scope="module")
def url(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("live") / "ledger.sqlite"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture(scope="module")
def server(url: str, serve: Serve) -> Iterator[Any]:
    with serve(url, allowed_origins=["https://desk.example"]) as found:
        yield found


@pytest.fixture
def writer(url: str, open_writer: Callable[[str], Any]) -> Any:
    return open_writer(url)


def test_operations_of_any_kind_run_side_by_side(server: Any, writer: Any) -> None:
    with server.socket() as socket:
        socket.subscribe("follow", CHANGED)
        socket.subscribe("count", COUNT)
        first, last = socket.receive(), socket.receive()
        assert first["payload"]["data"]["actors"]["totalCount"] >= 0
        assert first["payload"]["extensions"]["cost"]["requested"] > 0
        assert (first["id"], last) == ("count", {"id": "count", "type": "complete"})
        ident = writer.actor("Weir Board")
        [event] = socket.events("follow", 1)
        assert event["changed"]["nodeId"] == ident
        socket.send(type="complete", id="follow")
        socket.subscribe("follow", COUNT)
        assert len(socket.events("follow", 1)) == 1


def test_pings_are_answered_before_and_after_the_handshake(server: Any) -> None:
    with server.bare() as socket:
        socket.send(type="ping", payload={"at": 1})
        assert socket.receive() == {"type": "pong", "payload": {"at": 1}}
        socket.send(type="pong")
        socket.send(type="connection_init")
        assert socket.receive() == {"type": "connection_ack"}
        socket.send(type="ping")
        assert socket.receive() == {"type": "pong"}


def test_followers_come_and_go_at_any_moment(server: Any) -> None:
    """Once, the last to leave closed the connection that watches SQLite under the thread that was asking it."""
    for at in range(100):
        with server.socket() as socket:
            socket.subscribe("follow", CHANGED)
            time.sleep(at % 10 / 1000)
    assert httpx.post(server.http, json={"query": COUNT}).status_code == httpx.codes.OK


REFUSED = [
    ("subscription { changed { nope } }", "GRAPHQL_VALIDATION_FAILED"),
    ("subscription { changed { id } claimRecorded { id } }", "GRAPHQL_VALIDATION_FAILED"),
    ("subscription { changed {", "GRAPHQL_PARSE_FAILED"),
    ("query A { __typename } query B { __typename }", "OPERATION_RESOLUTION_FAILURE"),
    ('subscription { changed(after: "zz") { id } }', "BAD_CURSOR"),
    ('subscription { changed(after: "' + b"1|CHANGE|99999".hex() + '") { id } }', "BAD_CURSOR"),
    ("subscription { changed @skip(if: true) { id } }", "GRAPHQL_VALIDATION_FAILED"),
    ("subscription ($s: Boolean! = true) { ... @skip(if: $s) { changed { id } } }", "GRAPHQL_VALIDATION_FAILED"),
    ('subscription { ingestionProgressed(id: "clm_' + "a" * 26 + '") { id } }', "BAD_ID"),
    ('subscription { ingestionProgressed(id: "ing_' + "a" * 26 + '") { id } }', "BAD_ID"),
    ('subscription { claimRecorded(filter: {text: " "}) { id } }', "BAD_USER_INPUT"),
    (
        "subscription { claimRecorded { disputedBy(first: 100) { nodes { disputedBy(first: 100) { nodes { "
        "disputedBy(first: 100) { nodes { id } } } } } } } }",
        "COST_LIMIT_EXCEEDED",
    ),
    ("{ " + " ".join(f"a{at}: __typename" for at in range(100)) + " }", "QUERY_TOO_COMPLEX"),
]


def test_operations_are_refused_as_over_http(server: Any) -> None:
    with server.socket() as socket:
        for query, code in REFUSED:
            socket.subscribe("x", query)
            assert socket.code() == ("error", code), query[:80]
            answer = httpx.post(server.http, json={"query": query}, headers={"Accept": "text/event-stream"}).text
            assert f'"code":"{code}"' in answer, query[:80]


BAD_MESSAGES = [
    "{",
    "[]",
    "1",
    "{}",
    '{"type": 1}',
    '{"type": "start", "id": "1"}',
    '{"type": "connection_init", "payload": 1}',
    '{"type": "connection_init", "payload": {"Authorization": 1}}',
    '{"type": "ping", "payload": []}',
    '{"type": "complete"}',
    '{"type": "complete", "id": {}}',
    '{"type": "subscribe", "id": "1"}',
    '{"type": "subscribe", "id": "1", "payload": 1}',
    '{"type": "subscribe", "id": {"a": 1}, "payload": {"query": "{a}"}}',
    '{"type": "subscribe", "id": "", "payload": {"query": "{a}"}}',
    '{"type": "subscribe", "id": "\\ud800", "payload": {"query": "{a}"}}',
    '{"type": "subscribe", "id": "1", "payload": {"query": 1}}',
    '{"type": "subscribe", "id": "1", "payload": {"query": "{a}", "variables": []}}',
    '{"type": "subscribe", "id": "1", "payload": {"query": "{a}", "variables": {"a": NaN}}}',
    '{"type": "ping", "type": "pong"}',
    '{"type": "ping", "payload": ' + '{"a":' * 100 + "1" + "}" * 100 + "}",
    b'{"type": "ping"}',
]


def test_malformed_messages_close_with_4400(server: Any) -> None:
    for message in BAD_MESSAGES:
        with server.bare() as socket:
            socket.connection.send(message)
            assert socket.closed()[0] == 4400, message


def test_the_handshake_comes_first_once_and_in_time(server: Any) -> None:
    with server.bare() as socket:
        socket.subscribe("1", COUNT)
        assert socket.closed() == (4401, "Unauthorized")
    with server.bare() as socket:
        socket.send(type="ping")
        socket.receive()
        assert socket.closed() == (4408, "Connection initialisation timeout")
    with server.socket() as socket:
        socket.send(type="connection_init")
        assert socket.closed() == (4429, "Too many initialisation requests")


def test_an_id_in_use_closes_with_4409(server: Any) -> None:
    with server.socket() as socket:
        socket.subscribe("same", CHANGED)
        socket.subscribe("same", COUNT)
        assert socket.closed() == (4409, "Subscriber for same already exists")


def test_a_socket_stays_open_long_after_the_handshake(server: Any) -> None:
    with server.socket() as socket:
        with pytest.raises(TimeoutError):
            socket.receive(timeout=0.8)
        socket.send(type="ping")
        assert socket.receive() == {"type": "pong"}


def test_another_subprotocol_is_refused(server: Any) -> None:
    for offered in (["graphql-ws"], None):
        with server.bare(subprotocols=offered) as socket:
            assert socket.closed()[0] == 4406


def test_frames_are_bounded(server: Any) -> None:
    with server.socket() as socket:
        socket.send(type="ping", payload={"a": "b" * 900_000})
        assert len(socket.receive()["payload"]["a"]) == 900_000
        socket.send(type="ping", payload={"a": "b" * 1_100_000})
        assert socket.closed()[0] == 1009
    with server.socket() as socket:
        socket.send(type="ping", payload={"a": "b" * 1_020_000})
        assert socket.closed() == (1009, "a message is at most 1 MB")


def test_pages_of_other_sites_may_not_connect(server: Any) -> None:
    with pytest.raises(InvalidStatus) as refused, server.bare(origin="https://evil.example"):
        pass
    assert refused.value.response.status_code == 403
    assert json.loads(refused.value.response.body)["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    for origin in (f"http://{server.host}", "https://desk.example"):
        with server.socket(origin=origin):
            pass


def test_operations_and_sockets_are_counted(server: Any, writer: Any) -> None:
    with server.socket() as socket:
        for at in range(4):
            socket.subscribe(str(at), CHANGED)
        socket.subscribe("more", COUNT)
        assert socket.code() == ("error", "TOO_MANY_STREAMS")
        socket.send(type="complete", id="0")
        socket.subscribe("more", COUNT)
        assert len(socket.events("more", 1)) == 1
    writer.actor("Seat Office")
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(patiently(server)) for _ in range(12)]
        with pytest.raises(InvalidStatus) as refused, server.bare():
            pass
        assert refused.value.response.status_code == 429
        for each in sockets[:2]:
            waiting = {str(at) for at in range(4)}
            for ident in sorted(waiting):
                each.subscribe(ident, CHANGED, after=START)
            while waiting:  # whoever has sent something has its seat
                waiting.discard(each.receive()["id"])
        sockets[2].subscribe("a ninth stream", CHANGED)
        assert sockets[2].code() == ("error", "TOO_MANY_STREAMS")
    with patiently(server):
        pass


@contextlib.contextmanager
def patiently(server: Any) -> Iterator[Any]:
    """A socket, as soon as one is free: the server takes a moment to notice that others were closed."""
    for _ in range(100):
        with contextlib.suppress(InvalidStatus), server.socket() as socket:
            yield socket
            return
        time.sleep(0.05)
    pytest.fail("no socket became free")


def test_tokens_come_with_the_handshake_or_the_header(url: str, serve: Serve, writer: Any) -> None:
    reader, other = writer.token("reader", Scope.READ), writer.token("other", Scope.REVIEW)
    with serve(url, public_read=False) as server:
        with server.socket() as socket:
            socket.subscribe("1", COUNT)
            assert socket.code() == ("error", "UNAUTHENTICATED")
        with server.socket({"authorization": f"Bearer {other}"}) as socket:
            socket.subscribe("1", CHANGED)
            assert socket.code() == ("error", "FORBIDDEN")
        for payload in ({"Authorization": f"Bearer {reader}"}, {"headers": {"Authorization": f"bearer {reader}"}}):
            with server.socket(payload) as socket:
                socket.subscribe("1", COUNT)
                assert len(socket.events("1", 1)) == 1
        with server.socket(additional_headers={"Authorization": f"Bearer {reader}"}) as socket:
            socket.subscribe("1", COUNT)
            assert len(socket.events("1", 1)) == 1
        with server.bare() as socket:
            socket.send(type="connection_init", payload={"Authorization": f"Bearer {reader[:-52]}" + "b" * 52})
            assert socket.closed() == (4401, "Unauthorized: the token is wrong or revoked")
        with pytest.raises(InvalidStatus) as refused:
            connect(f"ws://{server.host}/graphql", additional_headers={"Authorization": "Bearer x"})
        assert refused.value.response.status_code == 401
        with server.socket({"Authorization": f"Bearer {reader}"}) as socket:
            socket.subscribe("1", CHANGED)
            socket.send(type="ping")
            assert socket.receive() == {"type": "pong"}
            writer.revoke("reader")
            writer.actor("Reader of Notes")
            assert socket.code() == ("error", "UNAUTHENTICATED")


def test_writes_over_a_socket_pass_the_same_gate_and_leave_a_trace(server: Any, writer: Any) -> None:
    reviewer = writer.token("socket desk", Scope.REVIEW)
    left, right = writer.actor("One Office"), writer.actor("The Office")
    judge = f'mutation {{ judgeIdentity(input: {{left: "{left}", right: "{right}", verdict: UNSURE}}) '
    judge += "{ judgement { by verdict } errors { code } } }"
    with server.socket() as socket:
        socket.subscribe("1", judge)
        assert socket.code() == ("error", "UNAUTHENTICATED")
    with server.socket({"Authorization": f"Bearer {reviewer}"}) as socket:
        socket.subscribe("follow", CHANGED)
        socket.subscribe("1", judge)
        told = [socket.receive() for _ in range(3)]
    [answer] = [each["payload"]["data"] for each in told if each["type"] == "next" and each["id"] == "1"]
    assert answer["judgeIdentity"] == {"judgement": {"by": "socket desk", "verdict": "UNSURE"}, "errors": []}
    [heard] = [each["payload"]["data"]["changed"]["nodeId"] for each in told if each["id"] == "follow"]
    last = trail(writer.engine, 1)[0]
    assert (last.token, last.action, list(last.nodes)) == ("socket desk", "judgeIdentity", [heard])


def test_setting_up_an_operation_has_a_deadline(url: str, serve: Serve) -> None:
    with serve(url, {"setup_wait": 0.0}) as server, server.socket() as socket:
        socket.subscribe("1", "subscription { changed { id } }")
        assert socket.code() == ("error", "OPERATION_TIMEOUT")


def test_a_client_that_does_not_read_is_let_go(server: Any, writer: Any) -> None:
    """A stream of far more than buffers hold: the server stops after its patience, and others are served meanwhile."""
    name = "x" * 100_000
    writer.actor(name)
    fields = " ".join(f"n{at}: name" for at in range(20))
    query = f"subscription ($after: String) {{ changed(after: $after) {{ node {{ ... on Actor {{ {fields} }} }} }} }}"
    with server.socket(max_queue=1) as slow:
        for at in range(4):
            slow.subscribe(str(at), query, after=START)
        for _ in range(20):
            writer.actor(name := name + "y")
        with server.socket() as other:
            other.subscribe("1", COUNT)
            assert len(other.events("1", 1)) == 1
        time.sleep(2 * SEND_WAIT)
        assert slow.closed()[0] in {1013, 1006}


def test_variables_are_counted_on_sockets_as_well(server: Any) -> None:
    with server.socket() as socket:
        query = "query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }"
        socket.subscribe("1", query, f={"modalities": ["ASSERTE"] * 60_000})
        assert socket.code() == ("error", "QUERY_TOO_COMPLEX")
        socket.subscribe("2", query, f={"modalities": ["ASSERTED"] * 101})
        assert socket.code() == ("error", "BAD_USER_INPUT")


def test_a_client_that_pings_and_never_reads_is_let_go(server: Any) -> None:
    host, port = server.host.split(":")
    head = (
        f"GET /graphql HTTP/1.1\r\nhost: {server.host}\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
        "sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
        "sec-websocket-protocol: graphql-transport-ws\r\n\r\n"
    )
    ping = b"\x89\xfd" + bytes(4) + b"x" * 125
    with sockets.socket() as raw:
        raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 1 << 16)
        raw.connect((host, int(port)))
        raw.sendall(head.encode())
        assert raw.recv(12) == b"HTTP/1.1 101"
        raw.sendall(b"\x81\x9b" + bytes(4) + b'{"type": "connection_init"}')
        with pytest.raises(ConnectionError):
            raw.sendall(ping * 500_000)
    with server.socket() as socket:
        for _ in range(3):
            assert socket.connection.ping().wait(5)


def test_a_socket_whose_token_cannot_be_looked_up_in_time_is_told_to_try_again(
    sqlite_template: Path, tmp_path: Path, serve: Serve, open_writer: Callable[[str], Any]
) -> None:
    shutil.copyfile(sqlite_template, tmp_path / "ledger.sqlite")
    address = f"sqlite:///{tmp_path / 'ledger.sqlite'}"
    headers = {"Authorization": f"Bearer {open_writer(address).token('slow', Scope.READ)}"}
    with sqlite3.connect(tmp_path / "ledger.sqlite") as connection:
        connection.executescript(
            """ALTER TABLE token RENAME TO kept_token; CREATE VIEW token AS WITH RECURSIVE
            n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)
            SELECT kept.* FROM (SELECT count(*) AS many FROM n) AS slow LEFT JOIN kept_token AS kept ON slow.many > 0"""
        )
    connection.close()
    with serve(address, deadline=0.2) as server:
        with server.bare() as socket:
            socket.send(type="connection_init", payload=headers)
            slow = "OPERATION_TIMEOUT: the operation took longer than 0.2 seconds; ask for less at once"
            assert socket.closed() == (1013, slow)
        with pytest.raises(InvalidStatus) as refused, server.bare(additional_headers=headers):
            pass
        assert refused.value.response.status_code == 503
