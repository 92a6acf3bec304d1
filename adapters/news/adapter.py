"""News articles in HTML, and in plain text where the caller says that it is news."""

import re
from collections.abc import Iterable
from typing import Final

from lxml import etree, html
from lxml.html import HtmlElement

from sayso.adapters.mediatypes import bare_media_type
from sayso.adapters.news.metadata import Metadata, metadata_of
from sayso.adapters.news.pruning import pruned
from sayso.adapters.news.text import body_of, plain_body_of
from sayso.adapters.words import folded, is_storable, storable
from sayso.errors import MalformedPayload
from sayso.ports import Info
from sayso.schema.records import Document, Notice, Payload
from sayso.schema.vocabulary import SourceKind

MOST_BYTES: Final = 5 * 1024 * 1024
MOST_TAGS: Final = 15_000
_DEEPEST: Final = 200
_HEAD: Final = 64 * 1024
_PARAGRAPHS: Final = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
_WRAPPERS: Final = re.compile(r"</?(?:div|span|font|b|i|em|strong|center|section|small|big|u)\b[^<>]*>", re.IGNORECASE)
_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_CHARSET: Final = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)
_ARTICLE: Final = re.compile(rb"NewsArticle|og:type|<article|articleBody|datePublished|published_time", re.IGNORECASE)


class NewsAdapter:
    """One page, one article."""

    info = Info(name="news", version="1")

    def recognises(self, payload: Payload) -> float:
        """HTML, surer where it says that it is an article."""
        if bare_media_type(payload.media_type) in _PAGES:
            head = payload.body[:1024].lstrip().lower()
            if not (head.startswith(b"<") or b"<html" in head or b"<p" in payload.body[:65536].lower()):
                return 0.0
            return 0.8 if _ARTICLE.search(payload.body) else 0.55
        return 0.3 if payload.media_type.startswith("text/plain") and payload.kind is SourceKind.NEWS_ARTICLE else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """The article, or a notice where the page holds none."""
        if len(payload.body) > MOST_BYTES:
            raise MalformedPayload(f"the page is larger than {MOST_BYTES >> 20} MB")
        text = _decoded(payload.body)
        if bare_media_type(payload.media_type) not in _PAGES:
            words = "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", storable(text)) if part.strip())
            return _document(payload, words, None, text)
        markup = _PARAGRAPHS.sub("<p>", storable(text))
        page = None if markup.count("<") > MOST_TAGS else _parsed(markup)
        if page is None or _is_too_deep(page):
            return self._read_hostile(payload, markup, text)
        metadata = metadata_of(page, payload)
        return _document(payload, folded(body_of(pruned(page), markup, _names(metadata))), metadata, text)

    def _read_hostile(self, payload: Payload, markup: str, raw: str) -> list[Document | Notice]:
        """A page that libxml2 cannot take: metadata from its first part, text from the HTML5 parser."""
        flat = _WRAPPERS.sub(" ", markup)
        metadata = metadata_of(_parsed(flat[:_HEAD]), payload)
        return _document(payload, folded(plain_body_of(flat, _names(metadata))), metadata, raw)


def _names(metadata: Metadata) -> list[str]:
    return [name for name in (metadata.title, metadata.publisher.name if metadata.publisher else None) if name]


def _document(payload: Payload, words: str, metadata: Metadata | None, raw: str) -> list[Document | Notice]:
    name = payload.url or "the page"
    if not words:
        return [Notice(code="NO_ARTICLE", message=f"{name} holds no article")]
    found: list[Document | Notice] = []
    if not is_storable(raw):
        found.append(Notice(code="UNSTORABLE_TEXT", message=f"{name} held characters that cannot be stored"))
    if metadata is None or metadata.published_at is None:
        found.append(Notice(code="NO_MOMENT", message=f"{name} does not tell when it was published"))
    document = Document(
        kind=SourceKind.NEWS_ARTICLE,
        text=words,
        url=(metadata.url if metadata else None) or payload.url,
        title=metadata.title if metadata else None,
        publisher=metadata.publisher if metadata else None,
        authors=metadata.authors if metadata else (),
        credits=metadata.credits if metadata else (),
        published_at=metadata.published_at if metadata else None,
        language=metadata.language if metadata else None,
        links=metadata.links if metadata else (),
    )
    return [document, *found]


def _decoded(body: bytes) -> str:
    declared = _CHARSET.search(body[:4096])
    for encoding in ("utf-8-sig", declared[1].decode("ascii", "replace") if declared else "cp1252"):
        try:
            return body.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("utf-8", "replace")


def _parsed(text: str) -> HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise MalformedPayload(f"not an HTML page: {error}") from error
    return page


def _is_too_deep(page: HtmlElement) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False
