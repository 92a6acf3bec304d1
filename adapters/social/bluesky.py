"""Bluesky post views, `getPosts` and `getPostThread`.

A client's own clock stands in `createdAt` and may lack a zone; the network's `indexedAt` is the fallback. Facets count
UTF-8 bytes and shorten addresses in the text, so the full ones are put back.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from sayso.adapters.social.payload import Loose, account, load, moment_of, notice, parse, peek, platform, post
from sayso.errors import MalformedPayload
from sayso.ports import Info
from sayso.schema.records import Document, Link, Medium, Notice, Payload
from sayso.schema.vocabulary import MediaKind, SourceLinkKind

_GONE: Final = {"notFound": "NOT_FOUND", "blocked": "BLOCKED", "detached": "DETACHED"}


class _Author(Loose):
    did: str
    handle: str
    displayName: str | None = None  # noqa: N815 - the protocol's own name


class _Post(Loose):
    uri: str
    author: _Author
    record: dict[str, Any]
    embed: dict[str, Any] | None = None
    indexedAt: str | None = None  # noqa: N815


class BlueskyAdapter:
    """Posts as the app view shows them."""

    info = Info(name="bluesky", version="1")

    def recognises(self, payload: Payload) -> float:
        """Every view has an at:// address."""
        value = peek(payload)
        if not isinstance(value, dict | list):
            return 0.0
        return 0.95 if b"at://" in payload.body and any(True for _ in _views(value)) else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """Posts in the order of the payload, a thread's own post before its parents and replies."""
        found = list(_views(load(payload)))
        if not found:
            raise MalformedPayload("not a Bluesky post, list of posts or thread")
        seen: set[str] = set()
        for view in found:
            for item in _items(view):
                name = item.external_id or "" if isinstance(item, Document) else ""
                if not name or name not in seen:
                    seen.add(name)
                    yield item


def _views(value: Any) -> Iterator[dict[str, Any]]:
    """Post views and markers of missing ones, wherever the endpoint puts them."""
    if isinstance(value, list):
        for each in value:
            yield from _views(each)
    elif isinstance(value, dict):
        if ("record" in value and "author" in value) or any(value.get(key) is True for key in _GONE):
            yield value
        else:
            for key in ("thread", "posts", "feed", "post", "parent", "replies"):
                if key in value:
                    yield from _views(value[key])


def _items(view: dict[str, Any]) -> Iterator[Document | Notice]:
    gone = next((code for key, code in _GONE.items() if view.get(key) is True), None)
    if gone is not None:
        yield notice(gone, f"{view.get('uri') or 'a post'} cannot be seen")
        return
    shown = parse(_Post, view, "a Bluesky post")
    quoted = list(_quoted(shown.embed))
    yield from _document(shown, quoted)
    for inner in quoted:
        yield from _items(_as_view(inner))


def _quoted(embed: Any) -> Iterator[dict[str, Any]]:
    """The record that an embed shows, under one or two `record` keys; lists, feeds and the like are no posts."""
    inner = embed.get("record") if isinstance(embed, dict) else None
    while isinstance(inner, dict) and "uri" not in inner and isinstance(inner.get("record"), dict):
        inner = inner["record"]
    if isinstance(inner, dict) and ("author" in inner or any(inner.get(key) is True for key in _GONE)):
        yield inner


def _as_view(inner: dict[str, Any]) -> dict[str, Any]:
    embeds = inner.get("embeds")
    first = embeds[0] if isinstance(embeds, list) and embeds else None
    return {"record": inner.get("value"), "embed": first, **{k: v for k, v in inner.items() if k != "value"}}


def _document(shown: _Post, quoted: list[dict[str, Any]]) -> list[Document | Notice]:
    record = shown.record
    text = record.get("text")
    if not isinstance(text, str):
        raise MalformedPayload("a Bluesky post without a text")
    languages = record.get("langs")
    links = [Link(kind=SourceLinkKind.QUOTES, external_id=str(q["uri"])) for q in quoted if q.get("uri")]
    reply = record.get("reply")
    parent = reply.get("parent") if isinstance(reply, dict) else None
    if isinstance(parent, dict) and isinstance(parent.get("uri"), str):
        links.append(Link(kind=SourceLinkKind.CITES, external_id=parent["uri"]))
    return post(
        text=_with_addresses(text, record.get("facets")),
        publisher=platform("Bluesky"),
        author=account(shown.author.displayName, shown.author.handle),
        url=f"https://bsky.app/profile/{shown.author.handle}/post/{shown.uri.rpartition('/')[2]}",
        external_id=shown.uri,
        published_at=moment_of(_text(record.get("createdAt"))) or moment_of(shown.indexedAt),
        language=_text(languages[0]) if isinstance(languages, list) and languages else None,
        media=list(_media(shown.embed)),
        links=links,
    )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _media(embed: Any) -> Iterator[Medium]:
    parts = embed.get("media", embed) if isinstance(embed, dict) else None
    if not isinstance(parts, dict):
        return
    for image in parts.get("images") or ():
        if isinstance(image, dict):
            yield Medium(
                kind=MediaKind.IMAGE, url=_text(image.get("fullsize")), alt_text=_text(image.get("alt")) or None
            )
    if "playlist" in parts:
        yield Medium(kind=MediaKind.VIDEO, url=_text(parts.get("playlist")), alt_text=_text(parts.get("alt")) or None)


def _with_addresses(text: str, facets: Any) -> str:
    """The text with shortened addresses replaced by the ones they stand for; offsets are UTF-8 bytes."""
    raw = text.encode("utf-8", "surrogatepass")
    for start, end, address in sorted(_address_facets(facets, len(raw)), reverse=True):
        raw = raw[:start] + address.encode("utf-8", "surrogatepass") + raw[end:]
    return raw.decode("utf-8", "replace")


def _address_facets(facets: Any, size: int) -> Iterator[tuple[int, int, str]]:
    last = 0
    for facet in facets if isinstance(facets, list) else ():
        index = facet.get("index") if isinstance(facet, dict) else None
        features = facet.get("features") if isinstance(facet, dict) else None
        if not isinstance(index, dict) or not isinstance(features, list):
            continue
        start, end = index.get("byteStart"), index.get("byteEnd")
        address = next((f.get("uri") for f in features if isinstance(f, dict) and "uri" in f), None)
        if not isinstance(start, int) or not isinstance(end, int) or not isinstance(address, str):
            continue
        if last <= start < end <= size:
            last = end
            yield start, end, address
