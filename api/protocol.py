"""HTTP/1.1 on the wire: heads that are too long, too slow or no HTTP are refused before the application sees them."""

import asyncio
import json
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MOST_HEAD: Final = 65_000
HEAD_DEADLINE: Final = 10.0


class StrictHttp(HttpToolsProtocol):
    """uvicorn's protocol with bounds on the head of a request, and refusals as JSON like all others."""

    _late: asyncio.TimerHandle | None = None
    _head = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Expect a head soon."""
        super().connection_made(transport)
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Expect nothing more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """Expect the rest of a head."""
        super().on_message_begin()
        self._head = 0
        self._expect_head()

    def on_url(self, url: bytes) -> None:
        """Take a piece of the address."""
        super().on_url(url)
        self._count(len(url))

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take one field."""
        super().on_header(name, value)
        self._count(len(name) + len(value))

    def on_headers_complete(self) -> None:
        """The head is whole."""
        self._stop_waiting()
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP, or a head that is too long, and hang up."""
        too_long = self._head > MOST_HEAD
        status, code = (b"431 Request Header Fields Too Large", "PAYLOAD_TOO_LARGE") if too_long else _BAD
        message = "the head of the request is too long" if too_long else msg
        body = json.dumps({"errors": [{"message": message, "extensions": {"code": code}}]}).encode()
        head = b"HTTP/1.1 %b\r\ncontent-type: application/json; charset=utf-8\r\nx-content-type-options: nosniff\r\n"
        self.transport.write(head % status + b"content-length: %d\r\nconnection: close\r\n\r\n" % len(body) + body)
        self.transport.close()

    def _count(self, size: int) -> None:
        self._head += size
        if self._head > MOST_HEAD:
            raise ValueError("the head of the request is too long")

    def _expect_head(self) -> None:
        self._stop_waiting()
        self._late = asyncio.get_running_loop().call_later(HEAD_DEADLINE, self._hang_up)

    def _stop_waiting(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _hang_up(self) -> None:
        self.transport.close()


_BAD: Final[tuple[bytes, Any]] = (b"400 Bad Request", "BAD_REQUEST")
