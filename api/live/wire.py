"""WebSockets on the wire."""

import asyncio
from http import HTTPStatus
from typing import Final

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request

from sayso.api.plain import plain_refusal

MOST_OWED: Final = 1 << 20  # bytes of answers to control frames that a client may leave unread
_GRACE: Final = 5.0


class PromptSocket(WebSocketsSansIOProtocol):
    """uvicorn's protocol, which also hangs up on a client that never takes what was still to be sent."""

    _owed = 0

    def data_received(self, data: bytes) -> None:
        """Take frames; what they make the protocol write itself, such as pongs, waits for nobody, so it is counted.

        The first call brings the whole head: where it is no handshake none will ever come.
        """
        before = self.transport.get_write_buffer_size()
        super().data_received(data)
        after = self.transport.get_write_buffer_size()
        self._owed = self._owed + max(after - before, 0) if before else after
        if self._owed > MOST_OWED:
            self.transport.abort()
        elif not self.handshake_initiated:
            self.transport.write(plain_refusal("400 Bad Request", "BAD_REQUEST", "this is no WebSocket handshake"))
            self.transport.close()

    def handle_connect(self, event: Request) -> None:
        """Take a handshake that can be accepted; any other, such as one without a key, counts as none."""
        if self.conn.accept(event).status_code == HTTPStatus.SWITCHING_PROTOCOLS:
            super().handle_connect(event)

    def on_task_complete(self, task: "asyncio.Task[None]") -> None:
        """The application is done with the socket: give its last frames a moment, no more."""
        super().on_task_complete(task)
        self.loop.call_later(_GRACE, self.transport.abort)
