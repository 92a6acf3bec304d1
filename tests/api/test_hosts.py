"""Which hosts a server answers to, and whose word on the client it takes; against real servers."""

import contextlib
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator

import httpx
import pytest
from typer.testing import CliRunner
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from sayso.api.hosts import host_of
from sayso.cli.app import build_app

TYPENAME = {"query": "{ __typename }"}
Serve = Callable[..., contextlib.AbstractContextManager[int]]


@pytest.fixture(scope="module")
def serve(ledger_urls: dict[str, str]) -> Serve:
    @contextlib.contextmanager
    def serving(*options: str) -> Iterator[int]:
        command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--database", ledger_urls["sqlite"], *options]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            assert process.stdout is not None
            try:
                yield int(process.stdout.readline().split("/graphql")[0].rpartition(":")[2])
            finally:
                process.send_signal(signal.SIGTERM)

    return serving


@pytest.fixture(scope="module")
def port(serve: Serve) -> Iterator[int]:
    with serve("--allow-host", "Ledger.example") as found:
        yield found


def answer(port: int, host: str, path: str = "/graphql", method: str = "GET") -> tuple[int, str | None]:
    """Status and code of an answer to a request that names a host."""
    fields = {"host": host, "graphql-preflight": "1"}
    asked = TYPENAME if path == "/graphql" else None
    response = httpx.request(method, f"http://127.0.0.1:{port}{path}", headers=fields, params=asked)
    if response.is_success or response.is_redirect:
        return response.status_code, None
    [error] = response.json()["errors"]
    assert response.headers["x-content-type-options"] == "nosniff"
    return response.status_code, error["extensions"]["code"]


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:1", "localhost.", "127.0.0.1", "127.8.9.1:80", "[::1]", "[::1]:80", "ledger.example"],
)
def test_hosts_that_a_server_on_loopback_answers_to(port: int, host: str) -> None:
    assert answer(port, host) == (200, None)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:80",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.0.2.1",
        "",
        "[",
        "[::2]",
    ],
)
def test_hosts_that_a_server_on_loopback_does_not_answer_to(port: int, host: str) -> None:
    assert answer(port, host) == (421, "HOST_REFUSED")


@pytest.mark.parametrize(
    "path",
    ["/", "/graphql/", "/healthz", "/readyz", "/export/claims.csv", "/claims/x", "/static/graphiql/x", "/nowhere"],
)
def test_no_page_is_shown_under_another_name(port: int, path: str) -> None:
    assert answer(port, "evil.example", path) == (421, "HOST_REFUSED")
    assert answer(port, "evil.example", path, "POST") == (421, "HOST_REFUSED")


def test_one_host_is_named_and_no_more(port: int) -> None:
    for fields in (b"host: localhost\r\nhost: evil.example\r\n", b""):
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(b"GET /healthz HTTP/1.1\r\n" + fields + b"\r\n")
            assert connection.recv(65536).startswith(b"HTTP/1.1 421 ")


def test_no_socket_is_opened_under_another_name(port: int) -> None:
    def opened(name: str) -> None:
        with (
            socket.create_connection(("127.0.0.1", port)) as raw,
            connect(f"ws://{name}:{port}/graphql", sock=raw, origin=Origin(f"http://{name}:{port}")),
        ):
            pass

    opened("ledger.example")
    with pytest.raises(InvalidStatus) as refused:
        opened("evil.example")
    assert refused.value.response.status_code == 421
    assert b'"code":"HOST_REFUSED"' in refused.value.response.body


def test_elsewhere_any_host_will_do_until_one_is_named(serve: Serve) -> None:
    with serve("--host", "0.0.0.0", "--public-read") as open_port:
        assert answer(open_port, "evil.example") == (200, None)
    with serve("--host", "0.0.0.0", "--public-read", "--allow-host", "ledger.example") as open_port:
        assert answer(open_port, "ledger.example:8000") == answer(open_port, "127.0.0.1") == (200, None)
        assert answer(open_port, "evil.example") == (421, "HOST_REFUSED")


@pytest.mark.parametrize(
    ("field", "host"),
    [("A.example:80", "a.example"), ("a.example.", "a.example"), ("[::1]:80", "::1"), ("::1", ""), ("", "")],
)
def test_hosts_are_read_out_of_their_field(field: str, host: str) -> None:
    assert host_of(field) == host


def asking(port: int, client: str) -> int:
    """The status of an operation that takes most of a minute's points, from a client that says who it is."""
    asked = {"query": "{ claims(first: 100) { nodes { relations(first: 80) { nodes { id } } } } }"}
    return httpx.post(f"http://127.0.0.1:{port}/graphql", json=asked, headers={"x-forwarded-for": client}).status_code


def test_a_client_does_not_choose_its_own_address(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "127.0.0.1")
    with serve("--rate-limit", "10000") as port:
        assert [asking(port, f"192.0.2.{at}") for at in range(2)] == [200, 429]


@pytest.mark.parametrize("proxies", [["192.0.2.0/24", "127.0.0.1"], ["192.0.2.1", "*"]])
def test_a_proxy_that_is_named_tells_who_the_client_is(serve: Serve, proxies: list[str]) -> None:
    options = [part for each in proxies for part in ("--forwarded-allow-ips", each)]
    with serve("--rate-limit", "10000", *options) as port:
        assert [asking(port, f"198.51.100.{at}") for at in (1, 2, 2)] == [200, 200, 429]


def test_what_is_no_address_of_a_proxy() -> None:
    ended = CliRunner().invoke(build_app(), ["serve", "--forwarded-allow-ips", "proxy.example"])
    assert ended.exit_code == 2
    assert "'proxy.example' is neither an address nor a network" in ended.output
