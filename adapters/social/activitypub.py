"""ActivityPub notes, as servers send them to each other: a Note, or a Create, Update or Announce around one."""

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
_POSTS: Final = frozenset({"Note", "Article", "Page", "Question"})
_WRAPPERS: Final = frozenset({"Create", "Update"})
_GONE: Final = frozenset({"Delete", "Tombstone"})


class _Note(Loose):
    id: str
    type: str
    content: str | None = None
    contentMap: dict[str, str] = {}  # noqa: N815 - the protocol's own name
    summary: str | None = None
    published: str | None = None
    url: Any = None
    attributedTo: Any = None  # noqa: N815
    actor: Any = None
    inReplyTo: Any = None  # noqa: N815
    quote: Any = None
    quoteUrl: str | None = None  # noqa: N815
    attachment: Any = None


class ActivityPubAdapter:
    """One object of the fediverse's own protocol."""

    info = Info(name="activitypub", version="1")

    def recognises(self, payload: Payload) -> float:
        """Its context says so, and its type is one of a few."""
        value = peek(payload)
        if not isinstance(value, dict) or "activitystreams" not in str(value.get("@context", "")):
            return 0.0
        return 0.95 if _type(value) in _POSTS | _WRAPPERS | _GONE | {"Announce"} else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """The note, and for an Announce the announced note where it is included."""
        value = load(payload)
        if not isinstance(value, dict):
            raise MalformedPayload("not an ActivityPub object")
        return list(_items(value))


def _type(value: dict[str, Any]) -> str:
    kind = value.get("type")
    return str(kind[0] if isinstance(kind, list) and kind else kind)


def _items(value: dict[str, Any]) -> Iterator[Document | Notice]:
    kind, inner = _type(value), value.get("object")
    name = _address(value.get("id")) or "an activity"
    if kind in _GONE:
        yield notice("DELETED", f"{name} says that a post is deleted")
    elif kind == "Announce":
        yield notice("REPOST", f"{name} announces {_address(inner) or 'a post'} without words")
        if isinstance(inner, dict):
            yield from _items(inner)
    elif kind in _WRAPPERS and isinstance(inner, dict):
        yield from _items({"actor": value.get("actor"), **inner})
    elif kind in _POSTS:
        yield from _post(parse(_Note, {**value, "type": kind}, "an ActivityPub note"))
    else:
        raise MalformedPayload(f"an ActivityPub {kind} carries no post")


def _post(note: _Note) -> list[Document | Notice]:
    language, content = next(iter(note.contentMap.items()), (None, note.content or ""))
    content = note.content or content
    host = urlsplit(note.id).hostname or "ActivityPub"
    author = _author(note.attributedTo or note.actor)
    quoted, replied = _address(note.quote) or note.quoteUrl, _address(note.inReplyTo)
    links = [Link(kind=SourceLinkKind.QUOTES, url=quoted, external_id=quoted)] if quoted else []
    if replied:
        links.append(Link(kind=SourceLinkKind.CITES, url=replied, external_id=replied))
    warning = f"{text_of_html(note.summary)}\n\n" if note.summary else ""
    return post(
        text=warning + text_of_html(content, _HIDDEN),
        publisher=platform(host),
        author=author,
        url=_address(note.url) or note.id,
        external_id=note.id,
        published_at=moment_of(note.published),
        language=language,
        media=[
            Medium(
                kind=media_kind(str(each.get("mediaType") or each.get("type"))),
                url=_address(each.get("url")),
                alt_text=each.get("name") if isinstance(each.get("name"), str) else None,
            )
            for each in _list(note.attachment)
            if isinstance(each, dict)
        ],
        links=links,
    )


def _author(value: Any) -> Any:
    first = next(iter(_list(value)), None)
    address = _address(first)
    if isinstance(first, dict):
        host = urlsplit(address or "").hostname
        user = first.get("preferredUsername")
        handle = f"{user}@{host}" if user and host else user
        return account(str(first.get("name") or ""), str(handle or address or ""), address)
    if address is None:
        return None
    parts = urlsplit(address)
    user = parts.path.rstrip("/").rpartition("/")[2].lstrip("@")
    return account(user, f"{user}@{parts.hostname}" if parts.hostname else user, address)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _address(value: Any) -> str | None:
    """The address of an object that may be given as one, as itself, or as a list of links."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict):
        first = first.get("href") or first.get("id") or first.get("url")
    return first if isinstance(first, str) and first else None
