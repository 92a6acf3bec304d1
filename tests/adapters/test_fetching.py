"""Fetching: only public addresses, bounded bodies, the source's wishes, refusals with codes."""

import datetime as dt
import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import httpx
import pytest

from sayso.adapters import fetching
from sayso.adapters.fetching import MOST_BYTES, USER_AGENT, NotFetched, RefusedAddress, fetch, is_public
from sayso.errors import AdapterStopped, RetryLater

NOW = dt.datetime(2024, 5, 20, 8, tzinfo=dt.UTC)
URL = "https://quay.example/log"


def site(answers: dict[str, httpx.Response]) -> httpx.MockTransport:
    return httpx.MockTransport(lambda request: answers.get(str(request.url), httpx.Response(404)))


def get(response: httpx.Response, **more: httpx.Response):
    return fetch(URL, transport=site({URL: response, **more}), now=lambda: NOW)


def test_a_page_becomes_a_payload():
    payload = get(
        httpx.Response(200, stream=httpx.ByteStream(b"<p>x</p>"), headers={"content-type": "Text/HTML; charset=utf-8"})
    )
    assert (payload.body, payload.media_type, payload.url) == (b"<p>x</p>", "text/html", URL)
    assert payload.retrieved_at == NOW


def test_we_say_who_we_are():
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append((request.url.path, request.headers["user-agent"]))
        return httpx.Response(200, stream=httpx.ByteStream(b""))

    fetch(URL, transport=httpx.MockTransport(answer), now=lambda: NOW)
    assert seen == [("/robots.txt", USER_AGENT), ("/log", USER_AGENT)]


def test_a_redirect_is_followed_and_the_last_address_kept():
    moved = httpx.Response(301, headers={"location": "/new"})
    payload = fetch(
        URL,
        transport=site({URL: moved, "https://quay.example/new": httpx.Response(200, stream=httpx.ByteStream(b"x"))}),
        now=lambda: NOW,
    )
    assert payload.url == "https://quay.example/new"


def test_redirects_end_somewhere():
    with pytest.raises(NotFetched, match="more than 5 times"):
        get(httpx.Response(302, headers={"location": URL}))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://quay.example/x", "https://a:b@quay.example/"])
def test_a_redirect_to_anything_but_plain_http_is_refused(target):
    with pytest.raises(RefusedAddress):
        get(httpx.Response(302, headers={"location": target}))


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "quay.example", "http://", "http://[::1", "http://a:99999/", "gopher://x/", "http://a:0/"],
)
def test_what_is_no_plain_address_is_refused(url):
    with pytest.raises(RefusedAddress):
        fetch(url, transport=site({}), now=lambda: NOW)


INSIDE_V4 = ["127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "0.0.0.0", "192.168.1.1", "224.0.0.1"]
INSIDE_V6 = ["::1", "::ffff:10.0.0.1", "fe80::1", "fc00::1", "2002:7f00:1::", "64:ff9b::7f00:1", "::", "fe80::1%eth0"]
INSIDE_V4_IN_V6 = ["::7f00:1", "::10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1"]


@pytest.mark.parametrize("address", [*INSIDE_V4, *INSIDE_V6, *INSIDE_V4_IN_V6])
def test_addresses_inside(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07::1", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]
)
def test_addresses_outside(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://localhost/", "http://2130706433/"],
)
def test_nothing_inside_is_connected_to(url):
    with pytest.raises(RefusedAddress, match="not on the public internet"):
        fetch(url, now=lambda: NOW)


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    entry = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
    answers = [(*entry, ("93.184.215.14", 443)), (*entry, ("10.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: answers)
    with pytest.raises(RefusedAddress, match=r"10\.0\.0\.1"):
        fetch("https://mixed.example/", now=lambda: NOW)


@pytest.mark.parametrize("status", [401, 403, 404, 410, 451])
def test_gone_means_do_not_come_back(status):
    with pytest.raises(AdapterStopped, match=str(status)):
        get(httpx.Response(status))


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_busy_means_later(status):
    with pytest.raises(RetryLater) as raised:
        get(httpx.Response(status, headers={"retry-after": "90"}))
    assert raised.value.after == 90.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("Mon, 20 May 2024 08:02:00 GMT", 120.0),
        ("Mon, 20 May 2024 07:00:00 GMT", 0.0),
        ("soon", None),
        ("", None),
        ("Mon, 20 May 2024 08:01:00 -0000", 60.0),
        ("9" * 400, 30 * 86400.0),
    ],
)
def test_a_wish_may_be_a_date(header, seconds):
    with pytest.raises(RetryLater) as raised:
        get(httpx.Response(503, headers={"retry-after": header}))
    assert raised.value.after == seconds


def test_other_answers_are_no_payload():
    with pytest.raises(NotFetched, match="204"):
        get(httpx.Response(204))


def test_a_broken_connection_means_later():
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("slow", request=request)

    with pytest.raises(RetryLater, match="ReadTimeout"):
        fetch(URL, transport=httpx.MockTransport(fail), now=lambda: NOW)


@pytest.mark.parametrize("rule", ["User-agent: Sayso\nDisallow: /lo", "User-agent: *\nDisallow: /*g"])
def test_robots_txt_is_kept(rule):
    robots = httpx.Response(200, stream=httpx.ByteStream(rule.encode()))
    page = httpx.Response(200, stream=httpx.ByteStream(b"x"))
    with pytest.raises(AdapterStopped, match="asks robots"):
        fetch(URL, transport=site({"https://quay.example/robots.txt": robots, URL: page}), now=lambda: NOW)


def body(text: str, **headers: str) -> httpx.Response:
    return httpx.Response(200, stream=httpx.ByteStream(text.encode()), headers=headers)


ROBOTS = "https://quay.example/robots.txt"
ALL_SHUT = "User-agent: *\nDisallow: /"


def test_every_hop_asks_its_own_host():
    answers = {
        URL: httpx.Response(302, headers={"location": "https://pier.example/log"}),
        "https://pier.example/robots.txt": body(ALL_SHUT),
        "https://pier.example/log": body("x"),
    }
    with pytest.raises(AdapterStopped, match=r"pier\.example asks robots"):
        fetch(URL, transport=site(answers), now=lambda: NOW)


def test_a_host_is_asked_for_its_wishes_once():
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(302, headers={"location": "/new"}) if request.url.path == "/log" else body("")

    fetch(URL, transport=httpx.MockTransport(answer), now=lambda: NOW)
    assert asked == ["/robots.txt", "/log", "/new"]


def test_robots_txt_may_have_moved():
    moved = httpx.Response(301, headers={"location": "https://www.quay.example/robots.txt"})
    answers = {ROBOTS: moved, "https://www.quay.example/robots.txt": body(ALL_SHUT)}
    with pytest.raises(AdapterStopped, match=r"quay\.example asks robots"):
        get(body("x"), **answers)


def test_robots_txt_that_only_moves_tells_no_wish():
    assert get(body("x"), **{ROBOTS: httpx.Response(301, headers={"location": ROBOTS})}).body == b"x"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_host_that_cannot_tell_its_wishes_is_left_alone_for_now(status):
    with pytest.raises(RetryLater, match=f"robots.txt answered {status}") as raised:
        get(body("x"), **{ROBOTS: httpx.Response(status, headers={"retry-after": "7"})})
    assert raised.value.after == 7.0


@pytest.mark.parametrize("status", [401, 403, 404, 410, 204])
def test_a_host_without_robots_txt_has_no_wish(status):
    assert get(body("x"), **{ROBOTS: httpx.Response(status)}).body == b"x"


def test_the_beginning_of_a_huge_robots_txt_counts():
    with pytest.raises(AdapterStopped):
        get(body("x"), **{ROBOTS: body(ALL_SHUT + "\n" + "#" * MOST_BYTES)})


def test_a_spoilt_robots_txt_means_later():
    with pytest.raises(RetryLater, match=r"robots\.txt cannot be read: the body is encoded as br"):
        get(body("x"), **{ROBOTS: body("x", **{"content-encoding": "br"})})


@pytest.mark.parametrize("target", ["http://[::1", "https://pier.example:99999/", "https://\u2100.example/"])
def test_a_redirect_to_what_is_no_address_ends_in_a_code(target):
    with pytest.raises((RefusedAddress, RetryLater)):
        get(httpx.Response(302, headers={"location": target.encode()}))


def test_a_fetch_has_an_end(monkeypatch):
    monkeypatch.setattr(fetching, "LONGEST_SECONDS", 0.0)
    with pytest.raises(RetryLater, match="longer than 0 seconds"):
        get(body("x"))


def test_a_body_that_drips_has_an_end(monkeypatch):
    clock = iter(range(0, 10_000, 10))
    monkeypatch.setattr(fetching, "time", SimpleNamespace(monotonic=lambda: float(next(clock))))
    drips = httpx.Response(200, stream=_Drips())
    with pytest.raises(RetryLater, match="longer than 60 seconds"):
        get(drips)


class _Drips(httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        while True:
            yield b"x"


class _Site(BaseHTTPRequestHandler):
    """A host with a page, a gzip bomb, half a gzip and a way into a private network."""

    bodies = {
        "/page": gzip.compress(b"<p>hello</p>"),
        "/bomb": gzip.compress(b"\0" * (8 * MOST_BYTES)),
        "/half": gzip.compress(b"<p>" + bytes(range(256)) * 40)[:-40],
        "/noise": b"no gzip at all",
    }

    def do_GET(self) -> None:
        if self.path == "/inside":
            self.send_response(302)
            self.send_header("Location", "http://169.254.169.254/latest/meta-data/")
            self.end_headers()
            return
        body = self.bodies.get(self.path)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", "text/html")
        if body is not None:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Be quiet."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_allowed_host_may_be_private(host):
    assert fetch(f"{host}/page", allow={"127.0.0.1"}, now=lambda: NOW).body == b"<p>hello</p>"


def test_a_small_file_that_holds_very_much_is_bounded(host):
    with pytest.raises(NotFetched, match="larger than 5 MB"):
        fetch(f"{host}/bomb", allow={"127.0.0.1"}, now=lambda: NOW)


def test_half_a_body_is_no_body(host):
    with pytest.raises(NotFetched, match="ends too early"):
        fetch(f"{host}/half", allow={"127.0.0.1"}, now=lambda: NOW)


def test_a_body_that_is_not_the_gzip_it_claims_to_be(host):
    with pytest.raises(NotFetched, match="not the gzip"):
        fetch(f"{host}/noise", allow={"127.0.0.1"}, now=lambda: NOW)


def test_a_redirect_into_a_private_network_is_refused(host):
    with pytest.raises(RefusedAddress, match=r"169\.254\.169\.254"):
        fetch(f"{host}/inside", allow={"127.0.0.1"}, now=lambda: NOW)


def test_the_next_address_of_a_name_is_tried(host, monkeypatch):
    entry = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
    found = socket.getaddrinfo
    answers = [(*entry, ("127.0.0.2", 0)), (*entry, ("127.0.0.1", 0))]
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda name, *more, **named: answers if name == "weir.example" else found(name, *more, **named),
    )
    monkeypatch.setattr(fetching, "is_public", lambda address: True)
    port = host.rpartition(":")[2]
    payload = fetch(f"http://weir.example:{port}/page", now=lambda: NOW)
    assert (payload.body, payload.url) == (b"<p>hello</p>", f"http://weir.example:{port}/page")


def test_a_name_that_does_not_resolve_means_later(monkeypatch):
    def unknown(*args: object, **named: object) -> None:
        raise socket.gaierror("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(RetryLater, match=r"weir\.example cannot be resolved"):
        fetch("https://weir.example/", now=lambda: NOW)
