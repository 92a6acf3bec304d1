"""Chooses the adapter that reads a payload, from its media type, its address and its content."""

from collections.abc import Callable, Sequence
from typing import Final

from sayso.errors import UnknownPayload
from sayso.ports import Adapter
from sayso.schema.records import Payload, RaisedIssue
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


def choose_adapter(
    payload: Payload, adapters: Sequence[Adapter], on_failure: Callable[[RaisedIssue], None] = lambda issue: None
) -> Adapter:
    """The adapter that is surest, the first one where two are equally sure.

    A kind that the caller has stated narrows the built-in ones; then a guess below the usual floor will do. An adapter
    that raises, or is surer than certain, does not read the payload; `on_failure` hears of it and the others are asked.
    """
    if not payload.body.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise UnknownPayload("the payload is empty")
    allowed = [adapter for adapter in adapters if payload.kind in {None, _KINDS.get(adapter.info.name, payload.kind)}]
    sure = [(_surety(adapter, payload, on_failure), adapter) for adapter in allowed]
    best, chosen = max(sure, key=lambda pair: pair[0], default=(0.0, None))
    if chosen is None or best <= (0.0 if payload.kind else _LEAST):
        read = ", ".join(adapter.info.name for adapter in allowed) or "none"
        raise UnknownPayload(f"no adapter recognises this {payload.media_type} payload (asked: {read})")
    return chosen


def _surety(adapter: Adapter, payload: Payload, on_failure: Callable[[RaisedIssue], None]) -> float:
    try:
        sure = adapter.recognises(payload)
        if 0.0 <= sure <= 1.0:
            return sure
        complaint = f"answered {sure!r}, which is not between 0.0 and 1.0"
    except Exception as error:  # a plugin's adapter may raise anything; the others are still asked
        complaint = f"raised {type(error).__name__}: {error}"
    message = f"recognises {complaint}"
    on_failure(RaisedIssue(code="PLUGIN_CONTRACT", message=message, component=str(adapter.info)))
    return 0.0
