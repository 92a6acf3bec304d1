"""Streams of events: each subscription reads on at its own pace, from its own position in the ledger.

There is no queue for anybody. A stream holds one batch at most and reads the next one only when that is sent, so that a
slow client falls behind without costing memory, and nothing is lost or doubled: the ledger is the queue.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from typing import Final

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

_WIDEST: Final = 500
_PATIENCE: Final = 15.0
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
        plan, position, sent = started.plan, started.position, False
        window = max(1, min(_WIDEST, MOST_COST // max(1, prepared.cost)))
        async with self.bell.listening():
            while True:
                ring = self.bell.next_ring
                batch = await self.answerer.fetch(plan.plan, {**prepared.coerced, POSITION: position, WINDOW: window})
                for event in batch["events"]:
                    yield self.answerer.walk(prepared, {plan.key: event})
                    await asyncio.sleep(0)  # sending waits only for clients that are slow, others wait for their turn
                sent = sent or bool(batch["events"])
                if batch["ended"] and not sent:
                    raise Refusal([refusal_of(QueryError("nothing in the ledger has this id", "BAD_ID"))])
                if batch["ended"]:
                    return
                if batch["upto"] == position:
                    await self._pause(ring)
                position = batch["upto"]
                with refusing():
                    await recheck()

    async def _pause(self, ring: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(self.patience):
                await ring.wait()
        except TimeoutError:
            return


def _head(embedded: bool) -> Plan:
    json, c = Json(embedded), alias(ChangeRow)
    head = func.coalesce(select(func.max(c.c.seq)).scalar_subquery(), literal_column("0"))
    return Plan(str(select(json.object([("head", head)])).compile(dialect=json.dialect)), ())


_HEAD: Final = {embedded: _head(embedded) for embedded in (True, False)}
