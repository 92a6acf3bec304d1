"""Streams of events: each subscription reads on at its own pace, from its own position in the ledger.

There is no queue for anybody. A stream holds what one look brought and looks again only when that is sent, so that a
slow client falls behind without costing memory, and nothing is lost or doubled: the ledger is the queue.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeVar

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
_PASSING: Final = {"INTERNAL_SERVER_ERROR", "LEDGER_UNAVAILABLE"}
_Found = TypeVar("_Found")
Recheck = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Started:
    """A subscription's plan, and the position to read on from."""

    plan: StreamPlan
    position: int


@dataclass(frozen=True)
class Seen:
    """What one look at the ledger brings: events as answers, the position behind them, and whether more can come."""

    answers: Sequence[Answer]
    upto: int
    ended: bool


@dataclass
class Follower:
    """Follows the ledger for subscriptions. `patience`: seconds after which it looks although no bell rang."""

    answerer: Answerer
    bell: Bell
    patience: float = _PATIENCE
    _looking: dict[Hashable, "asyncio.Task[Seen]"] = field(default_factory=dict)

    async def start(self, prepared: Prepared) -> Started:
        """Where a subscription begins. Raises `Refusal` for a cursor beyond the feed's end."""
        plan = await self.answerer.planned(prepared, stream_plan)
        with refusing():
            wanted = plan.start(prepared.coerced)
        if wanted is not None and wanted <= 0:
            return Started(plan, wanted)
        head: int = (await self.answerer.fetch(_HEAD[self.answerer.embedded], {}, prepared.caller.client))["head"]
        if wanted is not None and wanted > head:
            raise Refusal([refusal_of(QueryError("this cursor is of another ledger", "BAD_CURSOR"))])
        return Started(plan, head if wanted is None else wanted)

    async def events(self, prepared: Prepared, started: Started, recheck: Recheck) -> AsyncGenerator[Answer, None]:
        """Events of a subscription, each an answer of its own. Raises `Refusal` to end with errors.

        `recheck` raises when the caller may no longer follow; it is asked after each look at the ledger, so that
        nothing which was recorded after a revocation is sent.
        """
        position, sent = started.position, False
        async with self.bell.listening():
            while True:
                ring = self.bell.next_ring
                seen = await _patiently(partial(self._look, ring, prepared, started.plan, position))
                await _patiently(recheck)
                for answer in seen.answers:
                    yield answer
                    await asyncio.sleep(0)  # sending waits only for clients that are slow, others wait for their turn
                sent = sent or bool(seen.answers)
                if seen.ended and not sent:
                    raise Refusal([refusal_of(QueryError("nothing in the ledger has this id", "BAD_ID"))])
                if seen.ended:
                    return
                if seen.upto == position:
                    await self._pause(ring)
                position = seen.upto

    async def _look(self, ring: asyncio.Event, prepared: Prepared, plan: StreamPlan, position: int) -> Seen:
        """The next events. Streams that ask the same of the same place at once, as they do when woken, look once.

        `ring` keeps them apart that were woken by different rings: one look may have begun before the other's commit.
        """
        variables = json.dumps(prepared.variables, sort_keys=True)
        key = (ring, prepared.query, prepared.name, variables, position)
        looking = self._looking.get(key)
        if looking is None:
            looking = asyncio.create_task(self._read(prepared, plan, position))
            looking.add_done_callback(partial(self._looked, key))
            self._looking[key] = looking
        return await asyncio.shield(looking)

    def _looked(self, key: Hashable, looking: "asyncio.Task[Seen]") -> None:
        """Forget a look, whose failure whoever still waits for it hears of."""
        del self._looking[key]
        if not looking.cancelled():
            looking.exception()

    async def _read(self, prepared: Prepared, plan: StreamPlan, position: int) -> Seen:
        """One statement: the fewer events, the more each may cost, so that no look costs more than an operation may."""
        window = max(1, min(_WIDEST, MOST_COST // max(1, prepared.cost)))
        variables = {**prepared.coerced, POSITION: position, WINDOW: window}
        batch = await self.answerer.fetch(plan.plan, variables, prepared.caller.client)
        answers = []
        for event in batch["events"]:
            answers.append(self.answerer.walk(prepared, {plan.key: event}))
            await asyncio.sleep(0)
        return Seen(answers, batch["upto"], batch["ended"])

    async def _pause(self, ring: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(self.patience):
                await ring.wait()
        except TimeoutError:
            return


async def _patiently(look: Callable[[], Awaitable[_Found]]) -> _Found:
    """What looking at the ledger brings; a database that is away for some seconds, say to restart, ends no stream."""
    for wait in _AGAIN_AFTER:
        try:
            with refusing():
                return await look()
        except Refusal as refusal:
            if refusal.errors[0]["extensions"]["code"] not in _PASSING:
                raise
        await asyncio.sleep(wait)
    with refusing():
        return await look()


def _head(embedded: bool) -> Plan:
    write, c = Json(embedded), alias(ChangeRow)
    head = func.coalesce(select(func.max(c.c.seq)).scalar_subquery(), literal_column("0"))
    return Plan(str(select(write.object([("head", head)])).compile(dialect=write.dialect)), ())


_HEAD: Final = {embedded: _head(embedded) for embedded in (True, False)}
