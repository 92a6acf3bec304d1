"""Fair turns: few places, and whoever waits for one is served client by client, so that none keeps others waiting.

A client that asks a hundred things at once gets the next free place as often as one that asks a single thing. None may
take all places: what is slow could be asked over and over, and everybody else would always come late.
"""

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

Turn = asyncio.Future[None]


class Turns:
    """So many places, of which one client may hold all but a few; the nameless client `""`, the server, any number."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._most = max(1, places - max(1, places // 4))
        self._held: Counter[str] = Counter()
        self._waiting: OrderedDict[str, deque[Turn]] = OrderedDict()

    async def take(self, client: str) -> None:
        """Wait for a place, to be given back by whoever took it."""
        if self._free and self._may(client):
            self._hold(client)
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(client, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.cancelled():
                self._forget(client, turn)
            else:  # it came and nobody takes it
                self.give_back(client)
            raise

    def give_back(self, client: str) -> None:
        """Leave a place to the next client that may have it."""
        self._free += 1
        self._held[client] -= 1
        if not self._held[client]:
            del self._held[client]
        turn = self._next()
        if turn is not None:
            turn.set_result(None)

    def _next(self) -> Turn | None:
        """The turn that comes now; those that were cancelled but do not know yet are passed over."""
        for client in filter(self._may, list(self._waiting)):
            waiting = self._waiting.pop(client)
            while waiting:
                turn = waiting.popleft()
                if not turn.done():
                    self._hold(client)
                    if waiting:
                        self._waiting[client] = waiting  # behind all others
                    return turn
        return None

    @asynccontextmanager
    async def held(self, client: str) -> AsyncIterator[None]:
        """A place as long as the block lasts."""
        await self.take(client)
        try:
            yield
        finally:
            self.give_back(client)

    def _may(self, client: str) -> bool:
        return not client or self._held[client] < self._most

    def _hold(self, client: str) -> None:
        self._free -= 1
        self._held[client] += 1

    def _forget(self, client: str, turn: Turn) -> None:
        waiting = self._waiting.get(client, deque())
        if turn in waiting:
            waiting.remove(turn)
        if not waiting:
            self._waiting.pop(client, None)
