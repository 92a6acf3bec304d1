"""The same exports without a server, for the command line."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from sayso.api.access import Caller
from sayso.api.answer import Answerer
from sayso.api.export.asking import Asker, Tally
from sayso.api.export.formats import Format, exported
from sayso.api.reader import open_reader
from sayso.api.schema import served_schema
from sayso.schema.vocabulary import Scope


@asynccontextmanager
async def _asking(url: str) -> AsyncIterator[Asker]:
    """Whoever may open the ledger's file or server may read all of it."""
    reader = open_reader(url)
    await reader.open()
    try:
        yield Asker(Answerer(served_schema(), reader), Caller(frozenset({Scope.READ})))
    finally:
        await reader.close()


async def parts_of(url: str, form: Format, pairs: Iterable[tuple[str, str]], tally: Tally) -> AsyncIterator[bytes]:
    """The bytes of a file of the ledger at an address. Raises `QueryError` or `Refusal` before the first of them."""
    async with _asking(url) as asker:
        async for part in exported(form, asker, pairs, tally):
            yield part
