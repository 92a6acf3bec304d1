"""The wire: heads and bodies that are too long, too slow or no HTTP, against a real server with short deadlines."""

import contextlib
import http.client
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

SERVE = """
import sys
from sayso.api import protocol, request, unread
protocol.HEAD_DEADLINE = request.BODY_DEADLINE = unread.LINGER = 0.6
from sayso.cli import main
sys.argv = ["sayso", "serve", "--port", "0", "--database", sys.argv[1]]
main()
"""
JSON = b"content-type: application/json\r\n"


@pytest.fixture(scope="module")
def port(ledger_urls: dict[str, str]) -> Iterator[int]:
    command = [sys.executable, "-c", SERVE, ledger_urls["sqlite"]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline().split("/graphql")[0].rpartition(":")[2])
        process.send_signal(signal.SIGTERM)


def exchange(port: int, *pieces: bytes, pause: float = 0.0) -> bytes:
    """What a server answers to pieces that are sent one after the other, until it hangs up or says nothing more."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        for piece in pieces:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.sendall(piece)
            time.sleep(pause)
        received = b""
        with contextlib.suppress(ConnectionResetError):
            while data := connection.recv(65536):
                received += data
        return received


def head(length: int, extra: bytes = b"") -> bytes:
    fields = JSON + b"content-length: %d\r\n" % length + extra
    return b"POST /graphql HTTP/1.1\r\nhost: localhost\r\n" + fields + b"\r\n"


def refusal(answer: bytes) -> tuple[int, str]:
    top, _, body = answer.partition(b"\r\n\r\n")
    assert b"\r\ncontent-type: application/json; charset=utf-8" in top.lower()
    assert b"\r\nx-content-type-options: nosniff" in top.lower()
    [error] = json.loads(body)["errors"]
    return int(top.split()[1]), error["extensions"]["code"]


def test_a_body_that_does_not_arrive(port: int) -> None:
    started = time.monotonic()
    answer = exchange(port, head(100), b'{"query":')
    assert refusal(answer) == (408, "REQUEST_TIMEOUT")
    assert time.monotonic() - started < 4


def test_a_body_that_drips(port: int) -> None:
    answer = exchange(port, head(100), *[b" "] * 12, pause=0.1)
    assert refusal(answer) == (408, "REQUEST_TIMEOUT")


def test_a_body_that_breaks_off_harms_nobody(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(head(100) + b"{")
    body = b'{"query":"{ __typename }"}'
    assert b'"__typename":"Query"' in exchange(port, head(len(body), b"connection: close\r\n") + body)


@pytest.mark.parametrize("pieces", [(), (b"POST /gra",), (b"POST /graphql HTTP/1.1\r\nhost: localhost\r\n",)])
def test_a_head_that_does_not_arrive(port: int, pieces: tuple[bytes, ...]) -> None:
    started = time.monotonic()
    assert exchange(port, *pieces) == b""
    assert time.monotonic() - started < 4


def test_an_address_that_is_too_long(port: int) -> None:
    answer = exchange(
        port, b"GET /graphql?query=" + b"x" * 20_000 + b" HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
    )
    assert refusal(answer) == (414, "PAYLOAD_TOO_LARGE")


@pytest.mark.parametrize(
    "line",
    [
        b"GET /graphql?query=" + b"x" * 200_000 + b" HTTP/1.1\r\nhost: localhost\r\n\r\n",
        b"GET /graphql HTTP/1.1\r\nhost: localhost\r\nx-long: " + b"x" * 100_000 + b"\r\n\r\n",
        b"GET /graphql HTTP/1.1\r\nhost: localhost\r\n"
        + b"".join(b"x-%d: %d\r\n" % (at, at) for at in range(10_000))
        + b"\r\n",
    ],
    ids=["address", "field", "fields"],
)
def test_a_head_that_is_too_long(port: int, line: bytes) -> None:
    assert refusal(exchange(port, line)) == (431, "PAYLOAD_TOO_LARGE")


@pytest.mark.parametrize(
    "garbage",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256)) + b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\n\r\n",
        b"POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: many\r\n\r\n",
        b"POST /graphql HTTP/1.1\r\nhost: localhost\r\n"
        + JSON
        + b"content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ids=["tls", "no address", "no ascii", "no length", "two lengths"],
)
def test_what_is_no_http(port: int, garbage: bytes) -> None:
    status, code = refusal(exchange(port, garbage))
    assert (status, code) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (b"GET /healthz HTTP/1.1\r\n", b"200"),
        (b"POST /nowhere HTTP/1.1\r\n", b"404"),
        (b"POST /healthz HTTP/1.1\r\n", b"405"),
        (b"POST /graphql HTTP/1.1\r\ncontent-type: text/plain\r\n", b"415"),
        (b"GET /export/claims.csv HTTP/1.1\r\ngraphql-preflight: 1\r\n", b"200"),
    ],
    ids=["health", "no page", "no method", "no json", "stream"],
)
@pytest.mark.parametrize("length", [b"content-length: 900000", b"transfer-encoding: chunked"], ids=["length", "chunks"])
def test_an_answer_that_reads_no_body_ends_the_connection(port: int, line: bytes, status: bytes, length: bytes) -> None:
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(line + b"host: localhost\r\n" + length + b"\r\n\r\n1")
        connection.settimeout(0.1)
        received = b""
        while time.monotonic() - started < 5:
            try:
                data = connection.recv(65536)
            except TimeoutError:
                connection.sendall(b"1")
                continue
            if not data:
                break
            received += data
    assert time.monotonic() - started < 4
    assert received.startswith(b"HTTP/1.1 " + status)
    assert b"\r\nconnection: close\r\n" in received


def test_an_answer_is_whole_before_a_body_that_comes_late_is_thrown_away(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(b"POST /nowhere HTTP/1.1\r\nhost: localhost\r\ncontent-length: 900000\r\n\r\n")
        time.sleep(0.2)
        started = time.monotonic()
        connection.sendall(b"x" * 900_000)
        received = b""
        while data := connection.recv(65536):
            received += data
    assert refusal(received) == (404, "BAD_REQUEST")
    assert time.monotonic() - started < 0.4


def test_a_connection_whose_bodies_were_read_stays_open(port: int) -> None:
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
        connection.connect()
        opened = connection.sock
        for _ in range(3):
            connection.request("POST", "/graphql", b'{"query":"{ __typename }"}', {"content-type": "application/json"})
            answer = connection.getresponse()
            assert json.load(answer)["data"] == {"__typename": "Query"}
            assert answer.getheader("connection") is None
            assert connection.sock is opened


UPGRADE = b"host: localhost\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
KEY = b"sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"


@pytest.mark.parametrize(
    "request_",
    [
        b"POST /nowhere HTTP/1.1\r\n" + UPGRADE + b"\r\n",
        b"POST /graphql HTTP/1.1\r\n" + UPGRADE + b"content-length: 900000\r\n\r\n{",
        b"GET /graphql HTTP/1.1\r\n" + UPGRADE + b"content-length: 9\r\n\r\n{",
        b"GET /graphql HTTP/1.1\r\n" + UPGRADE + b"transfer-encoding: chunked\r\n\r\n",
        b"GET /graphql?" + b"x" * 10_000 + b" HTTP/1.1\r\n" + UPGRADE + b"\r\n",
        b"GET /graphql HTTP/1.1\r\n" + UPGRADE + b"x: y\r\n" * 200 + b"\r\n",
        b"GET /graphql HTTP/1.1\r\n" + UPGRADE + b"sec-websocket-version: 13\r\n\r\n",
        b"GET /graphql HTTP/1.1\r\n" + UPGRADE + b"sec-websocket-version: 13\r\nsec-websocket-key: AAAA\r\n\r\n",
        b"GET /graphql HTTP/1.1\r\n" + UPGRADE + KEY + b"sec-websocket-version: 8\r\n\r\n",
        b"GET /graphql HTTP/1.1\r\n" + UPGRADE + KEY + KEY + b"sec-websocket-version: 13\r\n\r\n",
    ],
    ids=[
        "post",
        "post with a body",
        "get with a body",
        "get with chunks",
        "long address",
        "many fields",
        "no key",
        "bad key",
        "old version",
        "two keys",
    ],
)
def test_what_is_no_websocket_handshake(port: int, request_: bytes) -> None:
    started = time.monotonic()
    assert refusal(exchange(port, request_)) == (400, "BAD_REQUEST")
    assert time.monotonic() - started < 4
