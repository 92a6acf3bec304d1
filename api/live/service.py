"""What sockets and event streams share: limits, seats, and operations answered one answer after another."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AbstractContextManager, aclosing, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Final

from starlette.requests import HTTPConnection

from sayso.api.access import Caller, Gate
from sayso.api.answer import Answer, Answerer, Prepared, is_subscription, refusing
from sayso.api.door import Door
from sayso.api.live.following import Follower, Started
from sayso.api.live.seats import Busy, Seats
from sayso.api.request import GraphQLRequest
from sayso.errors import QueryError


@dataclass(frozen=True)
class Limits:
    """Waits in seconds and counts; what is slower or more than that is refused or ended."""

    init_wait: float = 10.0
    setup_wait: float = 10.0
    send_wait: float = 30.0
    pulse: float = 12.0
    operations: int = 2_000
    operations_a_client: int = 100
    operations_a_socket: int = 50
    sockets: int = 2_000
    sockets_a_client: int = 50
    streams: int = 5_000
    streams_a_client: int = 200


DEFAULT_LIMITS: Final = Limits()


@dataclass(frozen=True)
class Sender:
    """Who sends operations over a connection: what they gave for `Authorization`, and as whom seats count them."""

    authorization: str | None
    client: str
    host: str | None = None

    def named(self, authorization: str | None, caller: Caller) -> "Sender":
        """The same connection, with what it gave for `Authorization` later."""
        return replace(self, authorization=authorization, client=caller.counted_as(self.host))


async def sender_of(gate: Gate, connection: HTTPConnection) -> Sender:
    """Who opens a connection. Raises `Unauthenticated`."""
    caller = await gate.caller(connection.headers, "GET")
    host = connection.client.host if connection.client is not None else None
    return Sender(connection.headers.get("authorization"), caller.counted_as(host), host)


@dataclass
class Live:
    """Answers operations of connections that stay open."""

    gate: Gate
    door: Door
    follower: Follower
    limits: Limits = DEFAULT_LIMITS
    operations: Seats = field(init=False)
    sockets: Seats = field(init=False)
    streams: Seats = field(init=False)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def answerer(self) -> Answerer:
        """What answers the operations that are let in."""
        return self.door.answerer

    def __post_init__(self) -> None:
        limits = self.limits
        self.operations = Seats("operations at once", limits.operations, limits.operations_a_client, Busy)
        self.sockets = Seats("sockets open", limits.sockets, limits.sockets_a_client)
        self.streams = Seats("subscriptions open", limits.streams, limits.streams_a_client)

    async def open(self, request: GraphQLRequest, sender: Sender) -> AsyncGenerator[Answer, None]:
        """The answers of an operation: one, or the events of a subscription that has started. Raises `Refusal`."""
        with self.take_turn(sender.client):
            prepared = await self._prepared(request, sender)
            if is_subscription(prepared):
                return self._seated(prepared, await self.start(prepared), sender)
            return self._answered(prepared)

    async def _answered(self, prepared: Prepared) -> AsyncGenerator[Answer, None]:
        with self.take_turn(prepared.caller.client):
            answer = await self.answerer.run(prepared)
        yield answer

    async def _seated(self, prepared: Prepared, started: Started, sender: Sender) -> AsyncGenerator[Answer, None]:
        with self.take_stream(sender):
            async with aclosing(self.following(prepared, started, sender)) as events:
                async for event in events:
                    yield event

    def take_turn(self, client: str) -> AbstractContextManager[None]:
        """A seat for an operation that runs, whatever brought it. Raises `Refusal`."""
        with refusing():
            return self.operations.take(client)

    def take_stream(self, sender: Sender) -> AbstractContextManager[None]:
        """A seat for a subscription. Raises `Refusal`."""
        with refusing():
            return self.streams.take(sender.client)

    async def start(self, prepared: Prepared) -> Started:
        """Where a subscription begins, found out within the deadline. Raises `Refusal`."""
        async with _deadline(self.limits.setup_wait):
            return await self.follower.start(prepared)

    def following(self, prepared: Prepared, started: Started, sender: Sender) -> AsyncGenerator[Answer, None]:
        """The events of a subscription, as long as its sender may follow. Raises `Refusal`."""

        async def recheck() -> None:
            await self.gate.holder(sender.authorization)

        return self.follower.events(prepared, started, recheck)

    async def _prepared(self, request: GraphQLRequest, sender: Sender) -> Prepared:
        async with _deadline(self.limits.setup_wait):
            with refusing():
                caller = await self.gate.holder(sender.authorization)
            return (await self.door.admit(request, caller, sender.client)).prepared


@asynccontextmanager
async def _deadline(seconds: float) -> AsyncIterator[None]:
    with refusing():
        try:
            async with asyncio.timeout(seconds):
                yield
        except TimeoutError as error:
            message = f"the operation could not be set up within {seconds:g} seconds"
            raise QueryError(message, "OPERATION_TIMEOUT") from error
