"""Answers that are whole before the body of their request is, such as refusals: the connection ends with them."""

import asyncio
from contextlib import suppress
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import RequestResponseCycle

LINGER: Final = 2.0


class EndingEarly:
    """ASGI middleware around one request, which says `Connection: close` where the body has not come yet.

    What still comes is thrown away for a moment first: closing with bytes unread may cost the client its answer.
    """

    def __init__(self, app: ASGIApp, cycle: RequestResponseCycle) -> None:
        self._app = app
        self._cycle = cycle

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start" and self._cycle.more_body:
                self._cycle.keep_alive = False
            ends = message["type"] == "http.response.body" and not message.get("more_body", False)
            if ends and self._cycle.more_body:
                await send({**message, "more_body": True})
                await self._drop_body(receive)
                message = {"type": "http.response.body"}
            await send(message)

        await self._app(scope, receive, sent)

    async def _drop_body(self, receive: Receive) -> None:
        self._cycle.keep_alive = False
        with suppress(TimeoutError):
            async with asyncio.timeout(LINGER):
                while self._cycle.more_body and not self._cycle.disconnected:
                    await receive()
