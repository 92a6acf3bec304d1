"""Chooses the adapter that reads a payload, from its media type, its address and its content."""

from collections.abc import Sequence
from typing import Final

from sayso.errors import UnknownPayload
from sayso.ports import Adapter
from sayso.schema.records import Payload
from sayso.schema.vocabulary import SourceKind

_LEAST: Final = 0.5
_KINDS: Final = {
    "news": SourceKind.NEWS_ARTICLE,
    "mastodon": SourceKind.SOCIAL_POST,
    "activitypub": SourceKind.SOCIAL_POST,
    "bluesky": SourceKind.SOCIAL_POST,
    "x": SourceKind.SOCIAL_POST,
    "telegram": SourceKind.SOCIAL_POST,
    "transcript": SourceKind.PRESS_CONFERENCE,
    "captions": SourceKind.PRESS_CONFERENCE,
}


def choose_adapter(payload: Payload, adapters: Sequence[Adapter]) -> Adapter:
    """The adapter that is surest, the first one where two are equally sure.

    A kind that the caller has stated narrows the built-in ones; then a guess below the usual floor will do.
    """
    if not payload.body.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise UnknownPayload("the payload is empty")
    allowed = [adapter for adapter in adapters if payload.kind in {None, _KINDS.get(adapter.info.name, payload.kind)}]
    sure = [(adapter.recognises(payload), adapter) for adapter in allowed]
    best, chosen = max(sure, key=lambda pair: pair[0], default=(0.0, None))
    if chosen is None or best <= (0.0 if payload.kind else _LEAST):
        read = ", ".join(adapter.info.name for adapter in allowed) or "none"
        raise UnknownPayload(f"no adapter recognises this {payload.media_type} payload (asked: {read})")
    return chosen
