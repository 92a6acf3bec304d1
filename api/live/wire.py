"""WebSockets on the wire."""

import asyncio
from typing import Final

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

_GRACE: Final = 5.0


class PromptSocket(WebSocketsSansIOProtocol):
    """uvicorn's protocol, which also hangs up on a client that never takes what was still to be sent."""

    def on_task_complete(self, task: "asyncio.Task[None]") -> None:
        """The application is done with the socket: give its last frames a moment, no more."""
        super().on_task_complete(task)
        self.loop.call_later(_GRACE, self.transport.abort)
