"""Mastodon statuses and contexts, as its client API and most of its relatives send them.

A boost's outer status has no words: what is read is the boosted status, by its own author. A quoting status repeats the
quoted one's address in a `quote-inline` paragraph for old clients; that paragraph is not its author's words.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from sayso.adapters.social.payload import (
    Loose,
    account,
    load,
    media_kind,
    moment_of,
    notice,
    parse,
    peek,
    platform,
    post,
)
from sayso.adapters.words import text_of_html
from sayso.errors import MalformedPayload
from sayso.ports import Info
from sayso.schema.records import Document, Link, Medium, Notice, Payload
from sayso.schema.vocabulary import SourceLinkKind

_HIDDEN: Final = frozenset({"invisible", "quote-inline"})
_LISTS: Final = ("status", "ancestors", "descendants", "statuses")


class _Account(Loose):
    acct: str
    display_name: str = ""
    url: str | None = None


class _Attachment(Loose):
    type: str | None = None
    url: str | None = None
    description: str | None = None


class _Quote(Loose):
    state: str | None = None
    quoted_status: "_Status | None" = None


class _Status(Loose):
    id: str
    uri: str | None = None
    url: str | None = None
    created_at: str | None = None
    in_reply_to_id: str | None = None
    language: str | None = None
    content: str
    spoiler_text: str = ""
    account: _Account
    media_attachments: list[_Attachment] = []
    reblog: "_Status | None" = None
    quote: _Quote | None = None


class MastodonAdapter:
    """One status, a list of them, or a status with its context."""

    info = Info(name="mastodon", version="1")

    def recognises(self, payload: Payload) -> float:
        """Statuses have an account with an `acct` and HTML content."""
        value = peek(payload)
        return 0.95 if any(_is_status(each) for each in _statuses(value)) else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """The status itself first, then the ones before and after it in the thread."""
        value = load(payload)
        found = list(_statuses(value))
        if not found:
            raise MalformedPayload("not a Mastodon status or context")
        seen: set[str] = set()
        for each in [parse(_Status, raw, "a Mastodon status") for raw in found]:
            for item in _documents(each, payload.url, {s["id"]: s for s in found if isinstance(s, dict) and "id" in s}):
                name = item.external_id or "" if isinstance(item, Document) else ""
                if not name or name not in seen:
                    seen.add(name)
                    yield item


def _is_status(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("account"), dict)
        and "acct" in value["account"]
        and "content" in value
    )


def _statuses(value: Any) -> Iterator[Any]:
    if _is_status(value):
        yield value
    elif isinstance(value, list):
        yield from value if any(_is_status(each) for each in value) else ()
    elif isinstance(value, dict):
        for key in _LISTS:
            inner = value.get(key)
            yield from inner if isinstance(inner, list) else [inner] if _is_status(inner) else []


def _documents(status: _Status, address: str | None, known: dict[str, Any]) -> Iterator[Document | Notice]:
    if status.reblog is not None:
        who = status.account.display_name or status.account.acct
        yield notice("REPOST", f"{who} boosted {status.reblog.url or status.reblog.id} without words")
        yield from _documents(status.reblog, address, known)
        return
    quoted = status.quote.quoted_status if status.quote is not None else None
    yield from _post(status, quoted, address, known)
    if quoted is not None:
        yield from _documents(quoted, address, known)


def _post(
    status: _Status, quoted: _Status | None, address: str | None, known: dict[str, Any]
) -> list[Document | Notice]:
    host = urlsplit(status.uri or status.url or address or "").hostname or "Mastodon"
    handle = status.account.acct if "@" in status.account.acct else f"{status.account.acct}@{host}"
    warning = f"{status.spoiler_text.strip()}\n\n" if status.spoiler_text.strip() else ""
    links = [_link(SourceLinkKind.QUOTES, quoted)] if quoted is not None else []
    if status.in_reply_to_id is not None:
        parent = known.get(status.in_reply_to_id)
        url, name = (parent.get("url"), parent.get("uri")) if parent else (None, None)
        links.append(Link(kind=SourceLinkKind.CITES, url=url, external_id=name or f"{host}:{status.in_reply_to_id}"))
    return post(
        text=warning + text_of_html(status.content, _HIDDEN),
        publisher=platform(host),
        author=account(status.account.display_name, handle, status.account.url),
        url=status.url or status.uri,
        external_id=status.uri or f"{host}:{status.id}",
        published_at=moment_of(status.created_at),
        language=status.language,
        media=[Medium(kind=media_kind(m.type), url=m.url, alt_text=m.description) for m in status.media_attachments],
        links=links,
    )


def _link(kind: SourceLinkKind, status: _Status) -> Link:
    return Link(kind=kind, url=status.url or status.uri, external_id=status.uri or status.id)
