"""Payloads as a run hands them to adapters."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from sayso.ports import Adapter
from sayso.schema.records import Document, Notice, Payload
from sayso.schema.vocabulary import SourceKind

RETRIEVED = dt.datetime(2024, 5, 20, 8, tzinfo=dt.UTC)

MakePayload = Callable[..., Payload]
Read = Callable[..., tuple[list[Document], list[Notice]]]


def _payload(
    body: Any, media_type: str = "application/json", url: str | None = None, kind: SourceKind | None = None
) -> Payload:
    raw = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) else json.dumps(body).encode()
    return Payload(body=raw, media_type=media_type, url=url, retrieved_at=RETRIEVED, kind=kind)


@pytest.fixture
def payload() -> MakePayload:
    """Builds a payload from bytes, text or a value that becomes JSON."""
    return _payload


@pytest.fixture
def read() -> Read:
    """Documents and notices that an adapter reads from a body."""

    def _read(adapter: Adapter, body: Any, **about: Any) -> tuple[list[Document], list[Notice]]:
        items = list(adapter.read(_payload(body, **about)))
        return (
            [item for item in items if isinstance(item, Document)],
            [item for item in items if isinstance(item, Notice)],
        )

    return _read
