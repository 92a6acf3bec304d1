"""Streams of events: each subscription reads on at its own pace, from its own position in the ledger.

There is no queue for anybody. A stream holds one batch at most and reads the next one only when that is sent, so that a
slow client falls behind without costing memory, and nothing is lost or doubled: the ledger is the queue.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from sqlalchemy import func, literal_column, select

from sayso.api.answer import Answer, Answerer, Prepared, Refusal, refusal_of, refusing
from sayso.api.fields.common import alias
from sayso.api.fields.streams import POSITION, WINDOW, StreamPlan, stream_plan
from sayso.api.guard import MOST_COST
from sayso.api.live.bell import Bell
from sayso.api.planner import Plan
from sayso.api.sql import Json
from sayso.errors import QueryError
from sayso.schema.tables import ChangeRow

_WIDEST: Final = 100
_PATIENCE: Final = 15.0
_AGAIN_AFTER: Final = (0.5, 1.0, 2.0, 4.0)
_Seen = TypeVar("_Seen")
Recheck = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Started:
    """A subscription's plan, and the position to read on from."""

    plan: StreamPlan
    position: int


@dataclass
class Follower:
    """Follows the ledger for subscriptions. `patience`: seconds after which it looks although no bell rang."""

    answerer: Answerer
    bell: Bell
    patience: float = _PATIENCE

    async def start(self, prepared: Prepared) -> Started:
        """Where a subscription begins. Raises `Refusal` for a cursor beyond the feed's end."""
        plan = await self.answerer.planned(prepared, stream_plan)
        with refusing():
            wanted = plan.start(prepared.coerced)
        if wanted is not None and wanted <= 0:
            return Started(plan, wanted)
        head: int = (await self.answerer.fetch(_HEAD[self.answerer.embedded], {}))["head"]
        if wanted is not None and wanted > head:
            raise Refusal([refusal_of(QueryError("this cursor is of another ledger", "BAD_CURSOR"))])
        return Started(plan, head if wanted is None else wanted)

    async def events(self, prepared: Prepared, started: Started, recheck: Recheck) -> AsyncGenerator[Answer, None]:
        """Events of a subscription, each an answer of its own. Raises `Refusal` to end with errors.

        `recheck` raises when the caller may no longer follow; it is asked before each further look at the ledger.
        """
        position, sent = started.position, False
        async with self.bell.listening():
            while True:
                ring = self.bell.next_ring
                batch = await self._batch(prepared, started.plan, position)
                for event in batch["events"]:
                    yield self.answerer.walk(prepared, {started.plan.key: event})
                    await asyncio.sleep(0)  # sending waits only for clients that are slow, others wait for their turn
                sent = sent or bool(batch["events"])
                if batch["ended"] and not sent:
                    raise Refusal([refusal_of(QueryError("nothing in the ledger has this id", "BAD_ID"))])
                if batch["ended"]:
                    return
                if batch["upto"] == position:
                    await self._pause(ring)
                position = batch["upto"]
                await _patiently(recheck)

    async def _batch(self, prepared: Prepared, plan: StreamPlan, position: int) -> Any:
        """The next events: the fewer, the more each may cost, so that no look costs more than an operation may."""
        window = max(1, min(_WIDEST, MOST_COST // max(1, prepared.cost)))
        given = {**prepared.coerced, POSITION: position, WINDOW: window}
        return await _patiently(lambda: self.answerer.fetch(plan.plan, given))

    async def _pause(self, ring: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(self.patience):
                await ring.wait()
        except TimeoutError:
            return


async def _patiently(look: Callable[[], Awaitable[_Seen]]) -> _Seen:
    """What looking at the ledger brings; a database that is away for some seconds, say to restart, ends no stream."""
    for wait in _AGAIN_AFTER:
        try:
            with refusing():
                return await look()
        except Refusal as refusal:
            if refusal.errors[0]["extensions"]["code"] != "INTERNAL_SERVER_ERROR":
                raise
        await asyncio.sleep(wait)
    with refusing():
        return await look()


def _head(embedded: bool) -> Plan:
    json, c = Json(embedded), alias(ChangeRow)
    head = func.coalesce(select(func.max(c.c.seq)).scalar_subquery(), literal_column("0"))
    return Plan(str(select(json.object([("head", head)])).compile(dialect=json.dialect)), ())


_HEAD: Final = {embedded: _head(embedded) for embedded in (True, False)}
