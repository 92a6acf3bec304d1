"""Fetches one address politely and warily.

Names are resolved here and only global addresses are connected to, at every hop of a redirect, so that no page can send
us into a private network. Bodies are bounded while they are inflated: a small gzip file can hold gigabytes.
"""

import datetime as dt
import email.utils
import ipaddress
import socket
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

from sayso.adapters.inflating import NotFetched, TooLarge, inflated
from sayso.adapters.mediatypes import bare_media_type
from sayso.errors import AdapterError, AdapterStopped, RetryLater
from sayso.schema.records import Payload

USER_AGENT: Final = "Sayso/0.1 (+https://github.com/sayso/sayso; a ledger of public claims)"
MOST_BYTES: Final = 5 * 1024 * 1024
_MOST_HOPS: Final = 5
_SILENCE: Final = 20.0
_CONNECTING: Final = 10.0
LONGEST_SECONDS: Final = 60.0
_LONGEST_WISH: Final = 30 * 86400.0
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_GONE: Final = frozenset({401, 403, 404, 410, 451})
_BUSY: Final = frozenset({408, 425, 429})
_HOLDING_V4: Final = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))
_NOWHERE: Final = ipaddress.IPv6Network("64:ff9b:1::/48")
Clock = Callable[[], dt.datetime]


class RefusedAddress(AdapterError):
    """An address that Sayso does not connect to: not http(s), or not on the public internet."""

    code = "REFUSED_ADDRESS"


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
    with httpx.Client(transport=guarded, headers=_headers(), follow_redirects=False) as client:
        return _Visit(client, now).page(url)


def _headers() -> dict[str, str]:
    return {
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/json;q=0.9, */*;q=0.8",
        "Accept-Encoding": "gzip",
    }


class _Visit:
    """One fetch: the rules of the hosts it has met, and the time that is left for all of it."""

    def __init__(self, client: httpx.Client, now: Clock) -> None:
        self._client = client
        self._now = now
        self._ends = time.monotonic() + LONGEST_SECONDS
        self._rules: dict[str, Protego] = {}

    def page(self, url: str) -> Payload:
        """The payload at the end of the redirects; every hop asks its own host's robots.txt."""
        current = url
        for _ in range(_MOST_HOPS + 1):
            self._ask_robots(current)
            with self._answer(current) as response:
                if response.status_code not in _REDIRECTS:
                    _check_status(response, current, self._now)
                    return self._payload(response, current)
                current = _target(current, response)
        raise NotFetched(f"{url} redirects more than {_MOST_HOPS} times")

    def _payload(self, response: httpx.Response, url: str) -> Payload:
        media_type = bare_media_type(response.headers.get("content-type", ""))
        return Payload(
            body=b"".join(self._pieces(response)),
            media_type=media_type or "application/octet-stream",
            url=url,
            retrieved_at=self._now(),
        )

    @contextmanager
    def _answer(self, url: str) -> Iterator[httpx.Response]:
        _check_scheme(url)
        left = self._left()
        timeout = httpx.Timeout(min(_SILENCE, left), connect=min(_CONNECTING, left))
        try:
            with self._client.stream("GET", url, timeout=timeout) as response:
                yield response
        except httpx.HTTPError as error:
            raise RetryLater(f"{url}: {type(error).__name__}: {error}") from error

    def _pieces(self, response: httpx.Response) -> Iterator[bytes]:
        for piece in inflated(response.iter_raw(), response.headers.get("content-encoding", ""), MOST_BYTES):
            self._left()
            yield piece

    def _left(self) -> float:
        """Seconds that are left; `RetryLater` when there are none."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise RetryLater(f"the answer took longer than {LONGEST_SECONDS:.0f} seconds")
        return left

    def _ask_robots(self, url: str) -> None:
        """Keep away from what the host asks robots to leave."""
        _check_scheme(url)
        address = urljoin(url, "/robots.txt")
        if address not in self._rules:
            self._rules[address] = self._robots(address)
        if not self._rules[address].can_fetch(url, USER_AGENT):
            raise AdapterStopped(f"{urlsplit(url).hostname} asks robots not to fetch {url}")

    def _robots(self, address: str) -> Protego:
        """The rules behind an address: none where there is no file, no visit while the host cannot tell them."""
        current = address
        for _ in range(_MOST_HOPS + 1):
            with self._answer(current) as response:
                if response.status_code in _REDIRECTS:
                    current = _target(current, response)
                    continue
                if response.status_code in _BUSY or response.status_code >= 500:
                    _check_status(response, current, self._now)
                found = self._beginning(response) if response.status_code == 200 else b""
                return Protego.parse(found.decode("utf-8", "replace"))
        return Protego.parse("")

    def _beginning(self, response: httpx.Response) -> bytes:
        """As much of a robots.txt as is taken in; a cut or spoilt one tells no wish that could be kept."""
        found = bytearray()
        try:
            for piece in self._pieces(response):
                found += piece
        except TooLarge:
            pass
        except NotFetched as error:
            raise RetryLater(f"{response.url} cannot be read: {error}") from error
        return bytes(found)


def _target(url: str, response: httpx.Response) -> str:
    location: str = response.headers.get("location", "")
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise RefusedAddress(f"{location} is not an address: {error}") from error


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
        return min(float(after), _LONGEST_WISH)
    try:
        moment = email.utils.parsedate_to_datetime(after)
    except ValueError:
        return None
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return min(max(0.0, (zoned - now()).total_seconds()), _LONGEST_WISH)


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
        if inner is None and any(parsed in network for network in _HOLDING_V4):
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if parsed in _NOWHERE:
            return False
        if inner is not None:
            parsed = inner
    return parsed.is_global and not parsed.is_multicast
