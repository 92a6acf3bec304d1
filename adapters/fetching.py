"""Fetches one address politely and warily.

Names are resolved here and only global addresses are connected to, at every hop of a redirect, so that no page can send
us into a private network. Bodies are bounded while they are inflated: a small gzip file can hold gigabytes.
"""

import datetime as dt
import email.utils
import ipaddress
import socket
import time
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

from sayso.errors import AdapterError, AdapterStopped, RetryLater
from sayso.schema.records import Payload

USER_AGENT: Final = "Sayso/0.1 (+https://github.com/sayso/sayso; a ledger of public claims)"
MOST_BYTES: Final = 5 * 1024 * 1024
_MOST_HOPS: Final = 5
_TIMEOUT: Final = httpx.Timeout(20.0, connect=10.0)
_LONGEST_SECONDS: Final = 120.0
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_GONE: Final = frozenset({401, 403, 404, 410, 451})
_BUSY: Final = frozenset({408, 425, 429})
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
Clock = Callable[[], dt.datetime]


class RefusedAddress(AdapterError):
    """An address that Sayso does not connect to: not http(s), or not on the public internet."""

    code = "REFUSED_ADDRESS"


class NotFetched(AdapterError):
    """The address gave no usable answer."""

    code = "NOT_FETCHED"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def fetch(
    url: str, *, transport: httpx.BaseTransport | None = None, allow: Collection[str] = (), now: Clock = _now
) -> Payload:
    """The payload behind an address.

    `transport` stands in for the network in tests; `allow` names hosts that may be private, such as a local server.
    Raises `RetryLater` when another time may do better, `AdapterStopped` when the source is gone or refuses for good.
    """
    guarded = transport or _Guard(allow)
    with httpx.Client(transport=guarded, timeout=_TIMEOUT, headers=_headers(), follow_redirects=False) as client:
        _ask_robots(client, url)
        return _follow(client, url, now)


def _headers() -> dict[str, str]:
    return {
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/json;q=0.9, */*;q=0.8",
        "Accept-Encoding": "gzip",
    }


def _follow(client: httpx.Client, url: str, now: Clock) -> Payload:
    current = url
    for _ in range(_MOST_HOPS + 1):
        _check_scheme(current)
        try:
            with client.stream("GET", current) as response:
                if response.status_code not in _REDIRECTS:
                    _check_status(response, current, now)
                    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
                    body = b"".join(_inflated(response))
                    return Payload(
                        body=body, media_type=media_type or "application/octet-stream", url=current, retrieved_at=now()
                    )
                current = urljoin(current, response.headers.get("location", ""))
        except httpx.HTTPError as error:
            raise RetryLater(f"{current}: {type(error).__name__}: {error}") from error
    raise NotFetched(f"{url} redirects more than {_MOST_HOPS} times")


def _check_scheme(url: str) -> None:
    try:
        parts, host = urlsplit(url), httpx.URL(url).host
        plain = parts.scheme in {"http", "https"} and parts.username is None and parts.port != 0
    except (ValueError, httpx.InvalidURL) as error:
        raise RefusedAddress(f"{url} is not an address: {error}") from error
    if not plain or not host:
        raise RefusedAddress(f"{url} is not a plain http(s) address")


def _check_status(response: httpx.Response, url: str, now: Clock) -> None:
    status = response.status_code
    if status in _GONE:
        raise AdapterStopped(f"{url} answered {status}")
    if status in _BUSY or status >= 500:
        raise RetryLater(f"{url} answered {status}", _wish(response.headers.get("retry-after", ""), now))
    if status != 200:
        raise NotFetched(f"{url} answered {status}")


def _wish(after: str, now: Clock) -> float | None:
    """Seconds that a Retry-After header asks for, given as a number or as a date."""
    if after.isascii() and after.isdigit():
        return float(after)
    try:
        moment = email.utils.parsedate_to_datetime(after)
    except ValueError:
        return None
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return max(0.0, (zoned - now()).total_seconds())


def _inflated(response: httpx.Response) -> Iterator[bytes]:
    """The body, inflated piece by piece and never beyond the bound."""
    encoding = response.headers.get("content-encoding", "identity").lower()
    if encoding not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        raise NotFetched(f"the body is encoded as {encoding}")
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 32) if encoding not in {"identity", ""} else None
    left = MOST_BYTES
    deadline = time.monotonic() + _LONGEST_SECONDS
    try:
        for chunk in response.iter_raw():
            if time.monotonic() > deadline:
                raise RetryLater(f"the body took longer than {_LONGEST_SECONDS:.0f} seconds")
            piece = inflate.decompress(chunk, left + 1) if inflate else chunk
            left -= len(piece)
            if left < 0 or (inflate is not None and inflate.unconsumed_tail and left <= 0):
                raise NotFetched(f"the body is larger than {MOST_BYTES >> 20} MB")
            yield piece
    except zlib.error as error:
        raise NotFetched("the body is not the gzip that it claims to be") from error
    if inflate is not None and left < MOST_BYTES and not inflate.eof:
        raise RetryLater("the compressed body ends too early")


def _ask_robots(client: httpx.Client, url: str) -> None:
    """Keep away from what the host asks robots to leave; no robots.txt means no wish."""
    _check_scheme(url)
    address = urljoin(url, "/robots.txt")
    try:
        with client.stream("GET", address) as response:
            if response.status_code != 200:
                return
            rules = Protego.parse(b"".join(_inflated(response)).decode("utf-8", "replace"))
    except (httpx.HTTPError, NotFetched, RetryLater):
        return
    if not rules.can_fetch(url, USER_AGENT):
        raise AdapterStopped(f"{urlsplit(url).hostname} asks robots not to fetch {url}")


class _Guard(httpx.BaseTransport):
    """Resolves names itself, refuses addresses that are not global, and connects to the very address it checked."""

    def __init__(self, allow: Collection[str]) -> None:
        self._allow = frozenset(allow)
        self._inner = httpx.HTTPTransport(retries=0)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request to a checked address under the name's own Host and TLS name."""
        host = request.url.host
        addresses = [host] if host in self._allow else self._checked(host, request.url.port)
        request.headers["Host"] = request.url.netloc.decode("ascii")
        request.extensions = {**request.extensions, "sni_hostname": host}
        named = request.url
        for address in addresses[:-1]:
            request.url = named.copy_with(host=address)
            try:
                return self._inner.handle_request(request)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        request.url = named.copy_with(host=addresses[-1])
        return self._inner.handle_request(request)

    def close(self) -> None:
        """Let go of connections."""
        self._inner.close()

    def _checked(self, host: str, port: int | None) -> Sequence[str]:
        try:
            found = socket.getaddrinfo(host, port or 443, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpx.ConnectError(f"{host} cannot be resolved") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            if not is_public(address):
                raise RefusedAddress(f"{host} is at {address}, which is not on the public internet")
        return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is global; a v4 address inside a v6 one is judged as itself."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour
        if inner is None and parsed in _NAT64:
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None:
            parsed = inner
    return parsed.is_global and not parsed.is_multicast
