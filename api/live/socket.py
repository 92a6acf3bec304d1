"""One WebSocket that speaks graphql-transport-ws: operations of any kind, answered side by side.

A subscription starts before the next message is read, so whoever hears an answer to a later message, such as `pong`,
knows that nothing written from then on escapes it.

The protocol: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
"""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.responses import JSONResponse
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketDisconnected

from sayso.api.access import Forbidden, Unauthenticated
from sayso.api.answer import Answer, Refusal, refusal_of
from sayso.api.errors import masked
from sayso.api.live.messages import (
    PROTOCOL,
    Closing,
    Code,
    Complete,
    Initialise,
    Message,
    Ping,
    Subscribe,
    read_message,
)
from sayso.api.live.seats import NoSeat
from sayso.api.live.service import Live, Sender, sender_of
from sayso.api.responses import STATUS
from sayso.errors import QueryError

_STATUS: Final = {**STATUS, "OPERATION_TIMEOUT": 503}


@dataclass
class Socket:
    """A socket that was let in, with the operations that run on it by their ids."""

    live: Live
    socket: WebSocket
    sender: Sender
    running: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    initialised: bool = False

    async def serve(self) -> None:
        """Answer until either side closes; whatever still runs then is stopped."""
        await self.socket.accept(PROTOCOL)
        try:
            async with asyncio.TaskGroup() as operations:
                await self._converse(operations)
        except* Closing as several:
            await self._close(several.exceptions[0])
        except* WebSocketDisconnect:
            pass

    async def _converse(self, operations: asyncio.TaskGroup) -> None:
        try:
            async with asyncio.timeout(self.live.limits.init_wait) as waiting:
                while True:
                    await self._take(read_message(await self._received()), operations)
                    if self.initialised:
                        waiting.reschedule(None)
        except TimeoutError as error:
            raise Closing(Code.NO_INITIALISATION, "Connection initialisation timeout") from error

    async def _received(self) -> str | None:
        frame = await self.socket.receive()
        if frame["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(frame.get("code", 1006))
        text: str | None = frame.get("text")
        return text

    async def _take(self, message: Message, operations: asyncio.TaskGroup) -> None:
        match message:
            case Initialise():
                await self._initialise(message)
            case Ping():
                await self._send({"type": "pong"} | ({} if message.payload is None else {"payload": message.payload}))
            case Subscribe():
                await self._subscribe(message, operations)
            case Complete() if task := self.running.pop(message.id, None):
                task.cancel()

    async def _initialise(self, message: Initialise) -> None:
        if self.initialised:
            raise Closing(Code.INITIALISED_TWICE, "Too many initialisation requests")
        given = message.authorization if message.authorization is not None else self.sender.authorization
        try:
            self.sender = self.sender.named(given, await self.live.gate.holder(given))
        except Unauthenticated as error:
            raise Closing(Code.UNAUTHORIZED, f"Unauthorized: {error}") from error
        except QueryError as error:
            raise Closing(Code.TRY_AGAIN_LATER, f"{error.extensions['code']}: {error}") from error
        self.initialised = True
        await self._send({"type": "connection_ack"})

    async def _subscribe(self, message: Subscribe, operations: asyncio.TaskGroup) -> None:
        if not self.initialised:
            raise Closing(Code.UNAUTHORIZED, "Unauthorized")
        if message.id in self.running:
            raise Closing(Code.ID_IN_USE, f"Subscriber for {message.id} already exists")
        most = self.live.limits.operations_a_socket
        if len(self.running) >= most:
            errors = [refusal_of(NoSeat(f"a socket carries {most} operations at once"))]
            await self._send({"id": message.id, "type": "error", "payload": errors})
            return
        try:
            answers = await self.live.open(message.request, self.sender)
        except Refusal as refusal:
            await self._send({"id": message.id, "type": "error", "payload": list(refusal.errors)})
            return
        self.running[message.id] = operations.create_task(self._run(message.id, answers))

    async def _run(self, ident: str, answers: AsyncGenerator[Answer, None]) -> None:
        ended: dict[str, Any] = {"id": ident, "type": "complete"}
        try:
            async with aclosing(answers):
                async for answer in answers:
                    await self._send({"id": ident, "type": "next", "payload": answer})
        except Refusal as refusal:
            ended = {"id": ident, "type": "error", "payload": list(refusal.errors)}
        except (Closing, WebSocketDisconnect):
            raise
        except Exception as error:
            ended = {"id": ident, "type": "error", "payload": [masked(error)]}
        if self.running.get(ident) is asyncio.current_task():  # its id is free again once the client hears of the end
            del self.running[ident]
        await self._send(ended)

    async def _send(self, message: dict[str, Any]) -> None:
        text = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace").decode()
        try:
            async with asyncio.timeout(self.live.limits.send_wait):
                await self.socket.send_text(text)
        except TimeoutError as error:
            raise Closing(Code.TRY_AGAIN_LATER, "The client takes its messages too slowly") from error
        except WebSocketDisconnected as error:  # another operation found out first
            raise WebSocketDisconnect(1006) from error

    async def _close(self, closing: BaseException) -> None:
        assert isinstance(closing, Closing)
        with suppress(TimeoutError, WebSocketDisconnect, RuntimeError):
            async with asyncio.timeout(1):
                await self.socket.close(closing.code, closing.reason)


async def open_socket(socket: WebSocket) -> None:
    """Let a socket in and serve it; browsers on pages of other sites, and clients with too many, stay out."""
    live: Live = socket.app.state.live
    try:
        if live.gate.is_cross_site(socket.headers):
            raise Forbidden("a page of another site may not connect")
        sender = await sender_of(live.gate, socket)
        seat = live.sockets.take(sender.client)
    except QueryError as error:
        status = _STATUS.get(str(error.extensions["code"]), 400)
        await socket.send_denial_response(JSONResponse({"errors": [refusal_of(error)]}, status))
        return
    with seat:
        if PROTOCOL in socket.scope["subprotocols"]:
            await Socket(live, socket, sender).serve()
            return
        await socket.accept()
        await socket.close(Code.BAD_SUBPROTOCOL, f"Subprotocol not acceptable: only {PROTOCOL} is")
