"""HTTP/1.1 on the wire: heads that are too long, too slow or no HTTP are refused before the application sees them."""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from sayso.api.plain import plain_refusal
from sayso.api.unread import EndingEarly

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
        """The head is whole; one that asks for a WebSocket is a GET without a body."""
        self._stop_waiting()
        if self.parser.should_upgrade() and self._should_upgrade():
            fields = {name for name, _ in self.headers}
            if self.parser.get_method() != b"GET" or fields & {b"content-length", b"transfer-encoding"}:
                raise ValueError("no WebSocket handshake")
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP, or a head that is too long, and hang up."""
        refusal = plain_refusal("400 Bad Request", "BAD_REQUEST", msg)
        if self._head > MOST_HEAD:
            status = "431 Request Header Fields Too Large"
            refusal = plain_refusal(status, "PAYLOAD_TOO_LARGE", "the head of the request is too long")
        self.transport.write(refusal)
        self.transport.close()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        super()._start_asgi_task(cycle, EndingEarly(app, cycle))  # type: ignore[arg-type]

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
