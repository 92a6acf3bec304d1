"""Claims as lines of JSON, each as the API answers it."""

import json
from collections.abc import AsyncIterator
from typing import Any

from sayso.api.export.asking import Pages, Tally


def encoded(value: Any) -> bytes:
    """Compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


async def write_ndjson(pages: Pages, tally: Tally) -> AsyncIterator[bytes]:
    """One claim a line; it carries everything, so no claim is left out."""
    async for page in pages:
        tally.rows += len(page)
        yield b"".join(encoded(node) + b"\n" for node in page)


async def members(head: bytes, values: AsyncIterator[Any], tail: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """A JSON document whose one long array comes bit by bit."""
    yield head
    lead = b"\n"
    async for value in values:
        yield lead + encoded(value)
        lead = b",\n"
    async for part in tail:
        yield part
