"""Server-sent events after the GraphQL-SSE protocol, in its distinct connections mode: a response for each operation.

The protocol: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import AbstractContextManager, aclosing, nullcontext
from functools import partial
from typing import Any, Final

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from sayso.api.accept import RESPONSE_JSON
from sayso.api.answer import Answer, Prepared, Refusal, is_subscription
from sayso.api.errors import masked
from sayso.api.live.service import Live, Sender
from sayso.api.responses import refused

EVENT_STREAM: Final = "text/event-stream"
Seat = Callable[[], AbstractContextManager[None]]
_PULSE: Final = b":\n\n"
_COMPLETE: Final = b"event: complete\ndata:\n\n"


async def event_stream(live: Live, prepared: Prepared, sender: Sender) -> Response:
    """The response that streams an operation. Raises `Refusal` while nothing is sent yet."""
    if not is_subscription(prepared):
        return EventStream(live, _single(await live.answerer.run(prepared)), nullcontext)
    started = await live.start(prepared)
    return EventStream(live, live.following(prepared, started, sender), partial(live.take_stream, sender))


def refused_stream(refusal: Refusal) -> Response:
    """A refusal for a client that takes nothing but events, told as its operation's only event.

    What is about the client and not about its operation keeps its status, which is what such clients look at.
    """
    plain = refused(refusal, RESPONSE_JSON)
    if plain.status_code != 400:
        return plain
    response = Response(_next({"errors": list(refusal.errors)}) + _COMPLETE, media_type=EVENT_STREAM)
    response.headers.update({**refusal.headers, "Cache-Control": "no-store", "Vary": "Accept"})
    return response


async def _single(answer: Answer) -> AsyncGenerator[Answer, None]:
    yield answer


class EventStream(Response):
    """Sends answers as they come, and a comment now and then so that nobody takes the connection for dead."""

    def __init__(self, live: Live, answers: AsyncGenerator[Answer, None], take_seat: Seat) -> None:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no", "Vary": "Accept"}
        super().__init__(None, 200, headers, media_type=EVENT_STREAM)
        del self.headers["content-length"]
        self._live, self._answers, self._take_seat = live, answers, take_seat

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send until the operation ends, the client leaves or is too slow, or the server stops."""
        try:
            seat = self._take_seat()
        except Refusal as refusal:
            await refused(refusal, RESPONSE_JSON)(scope, receive, send)
            return
        with seat:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            await self._send(send, _PULSE)
            parts = (self._send_all(send), self._pulse(send), _gone(receive), self._live.stopping.wait())
            tasks = [asyncio.ensure_future(part) for part in parts]
            try:
                await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
        await self._send(send, b"", more=False)

    async def _send_all(self, send: Send) -> None:
        async with aclosing(self._answers) as answers:
            try:
                async for answer in answers:
                    await self._send(send, _next(answer))
            except TimeoutError:
                return
            except Refusal as refusal:
                await self._send(send, _next({"errors": list(refusal.errors)}))
            except Exception as error:
                await self._send(send, _next({"errors": [masked(error)]}))
        await self._send(send, _COMPLETE)

    async def _pulse(self, send: Send) -> None:
        while True:
            await asyncio.sleep(self._live.limits.pulse)
            await self._send(send, _PULSE)

    async def _send(self, send: Send, body: bytes, more: bool = True) -> None:
        async with asyncio.timeout(self._live.limits.send_wait):
            await send({"type": "http.response.body", "body": body, "more_body": more})


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _next(answer: Mapping[str, Any]) -> bytes:
    data = json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return b"event: next\ndata: " + data + b"\n\n"
