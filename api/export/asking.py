"""Asks the API itself, page by page: an export holds one page in memory, however long it gets."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sayso.api.access import Caller
from sayso.api.answer import Answerer, Refusal
from sayso.api.planner import Planner
from sayso.api.rate import RateLimited

Node = dict[str, Any]
Pages = AsyncIterator[Sequence[Node]]


@dataclass
class Tally:
    """What an export was asked and as of which moment; how many rows it holds, and how many it left out, by reason."""

    asked: str = ""
    known_at: str = ""
    rows: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


async def free(points: int) -> None:
    """Takes nothing: who runs a command pays with their own machine."""


@dataclass(frozen=True)
class Asker:
    """Whoever exports: what they may read decides what they get, and `charge` takes what an operation costs."""

    answerer: Answerer
    caller: Caller
    charge: Callable[[int], Awaitable[object]] = free

    async def ask(self, query: str, variables: Mapping[str, Any], patient: bool = False) -> dict[str, Any]:
        """The data of an operation. Raises `Refusal` where there is anything wrong with it.

        Who cannot pay is refused with `RateLimited`, or waits until they can.
        """
        prepared = await self.answerer.prepare(query, variables, None, self.caller)
        await self._pay(prepared.cost, patient)
        shape = self.answerer.shape(prepared)
        if shape is not None:
            plan = await self.answerer.planned(prepared, Planner.plan)
            bare: dict[str, Any] = shape(await self.answerer.fetch(plan, prepared.coerced, prepared.caller.client))
            return bare
        answer = await self.answerer.run(prepared)
        if answer.get("errors"):
            raise Refusal(answer["errors"])
        data: dict[str, Any] = answer["data"]
        return data

    async def _pay(self, points: int, patient: bool) -> None:
        while True:
            try:
                await self.charge(points)
            except RateLimited as error:
                if not patient:
                    raise
                await asyncio.sleep(error.standing.retry_after)
            else:
                return

    async def pages(self, query: str, connection: str, variables: Mapping[str, Any]) -> Pages:
        """All pages of a connection at the root, in its order; who could pay for the first waits for the others."""
        after: str | None = None
        while True:
            page = (await self.ask(query, {**variables, "after": after}, patient=after is not None))[connection]
            yield page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]
