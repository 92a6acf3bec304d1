"""Asks the API itself, page by page: an export holds one page in memory, however long it gets."""

from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sayso.api.access import Caller
from sayso.api.answer import Answerer, Refusal

Node = dict[str, Any]
Pages = AsyncIterator[Sequence[Node]]


@dataclass
class Tally:
    """What an export was asked and as of which moment; how many rows it holds, and how many it left out, by reason."""

    asked: str = ""
    known_at: str = ""
    rows: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Asker:
    """Whoever exports: what they may read decides what they get."""

    answerer: Answerer
    caller: Caller

    async def ask(self, query: str, variables: Mapping[str, Any]) -> dict[str, Any]:
        """The data of an operation. Raises `Refusal` where there is anything wrong with it."""
        answer = await self.answerer.answer(query, variables, None, self.caller)
        if answer.get("errors"):
            raise Refusal(answer["errors"])
        data: dict[str, Any] = answer["data"]
        return data

    async def pages(self, query: str, connection: str, variables: Mapping[str, Any]) -> Pages:
        """All pages of a connection at the root, in its order."""
        after: str | None = None
        while True:
            page = (await self.ask(query, {**variables, "after": after}))[connection]
            yield page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]
