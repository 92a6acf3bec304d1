"""Title, moment, authors and publisher of a page: from what it states and, failing that, from what it shows."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from sayso.adapters.days import day_in, day_of_address, moment_in
from sayso.adapters.news.structured import Stated, stated
from sayso.adapters.words import one_line
from sayso.schema.records import Named, Payload
from sayso.schema.vocabulary import ActorKind

_BYLINE: Final = re.compile(r"^(?:by|par|por|von|от|автор:?)\s+", re.IGNORECASE)
_NOT_PEOPLE: Final = re.compile(
    r"\b(?:agenc(?:y|ies)|staff|news|desk|wire|correspondents?|reporters?|editors?|press|team|newsroom|service|bureau|"
    r"redaction|rédaction|redacción|редакц\w+|times|post|online|media|tv|radio)\b|https?://|@|\.com\b|\d",
    re.IGNORECASE,
)
_AGENCY: Final = re.compile(r"\b(?:AP|AFP|Reuters|DPA|EFE|ANSA|TASS|Interfax|Xinhua|Anadolu|agency|wire)\b")
_JOINED: Final = re.compile(r"\s*(?:,|;|&|\band\b|\bet\b|\by\b|\bund\b)\s*")
_SEPARATOR: Final = re.compile(r"\s+[|\-–—·»:]\s+")
_LINES: Final = 60
_SHORT: Final = 160


@dataclass(frozen=True)
class Metadata:
    """What is known about an article beside its text."""

    title: str | None
    published_at: dt.datetime | None
    authors: tuple[Named, ...]
    credits: tuple[Named, ...]
    publisher: Named | None
    url: str | None
    language: str | None


def metadata_of(page: HtmlElement, payload: Payload) -> Metadata:
    """Metadata in the order of trust: JSON-LD, OpenGraph and meta, microdata, then what stands on the page."""
    found = stated(page)
    publisher = _publisher(found, page, payload)
    authors, agencies = _people(found, page)
    return Metadata(
        title=_title(found, page, publisher),
        published_at=_moment(found, page, payload),
        authors=authors,
        credits=agencies,
        publisher=Named(name=publisher, kind=ActorKind.MEDIA) if publisher else None,
        url=_address(found, payload),
        language=_language(found),
    )


def _title(found: Stated, page: HtmlElement, publisher: str | None) -> str | None:
    for title in found.titles:
        return one_line(title)
    headings = [one_line(h.text_content()) for tag in ("h1", "h2") for h in page.iter(tag)]
    whole = _heading(page)
    fitting = [h for h in headings if h and h.casefold() in whole.casefold()]
    if fitting:
        return max(fitting, key=len)
    parts = [part for part in _SEPARATOR.split(whole) if part and part != publisher]
    return max(parts, key=len, default=None) or next(iter(headings), None)


def _heading(page: HtmlElement) -> str:
    return next((one_line(t.text_content()) for t in page.iter("title")), "")


def _publisher(found: Stated, page: HtmlElement, payload: Payload) -> str | None:
    for name in found.publishers:
        return one_line(name)
    whole = _heading(page)
    parts = _SEPARATOR.split(whole)
    titles = {one_line(h.text_content()) for tag in ("h1", "h2", "h3") for h in page.iter(tag)}
    titles |= {one_line(title) for title in found.titles}
    if len(parts) > 1:
        rest = [part for part in parts if part not in titles]
        if 0 < len(rest) < len(parts):
            return min(rest, key=len)
        return min(parts, key=len)
    return urlsplit(payload.url or "").hostname


def _moment(found: Stated, page: HtmlElement, payload: Payload) -> dt.datetime | None:
    for text in found.dates:
        moment = _parsed(text)
        if moment is not None:
            return moment
    for element in page.iter("time"):
        moment = _parsed(element.get("datetime") or "")
        if moment is not None:
            return moment
    for line in _lines(page):
        if len(line) <= _SHORT and day_in(line) is not None:
            return moment_in(line)
    day = day_of_address(payload.url, payload.retrieved_at)
    return dt.datetime.combine(day, dt.time(tzinfo=dt.UTC)) if day else None


def _parsed(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return moment_in(text)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except OverflowError:
        return None


def _lines(page: HtmlElement) -> Iterator[str]:
    """The first short texts of the page's body, outside scripts, in order."""
    count = 0
    body = page.find("body")
    for element in (body if body is not None else page).iter():
        if not isinstance(element.tag, str) or element.tag in {"script", "style", "nav", "footer", "aside"}:
            continue
        for text in (element.text, element.tail):
            line = one_line(text or "")
            if line:
                yield line
                count += 1
        if count > _LINES:
            return


def _people(found: Stated, page: HtmlElement) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    people: dict[str, Named] = {}
    agencies: dict[str, Named] = {}
    for kind, text in found.authors or [("", line) for line in _bylines(page)]:
        for name in _JOINED.split(_BYLINE.sub("", one_line(text))):
            if not name:
                continue
            if kind == "Organization" or _NOT_PEOPLE.search(name) or _AGENCY.search(name):
                if _AGENCY.search(name):
                    agencies.setdefault(name.casefold(), Named(name=name, kind=ActorKind.MEDIA))
            elif 1 < len(name.split()) < 6:
                people.setdefault(name.casefold(), Named(name=name, kind=ActorKind.PERSON))
    return tuple(people.values()), tuple(agencies.values())


def _bylines(page: HtmlElement) -> Sequence[str]:
    marked = [
        one_line(element.text_content())
        for element in page.iter("span", "p", "div", "a", "address", "i")
        if re.search(r"\b(?:byline|author|by)\b", f"{element.get('class') or ''} {element.get('rel') or ''}")
    ]
    return [line.split("·")[0].split("|")[0].strip() for line in marked if 0 < len(line) < _SHORT][:1]


def _address(found: Stated, payload: Payload) -> str | None:
    for address in found.addresses:
        whole = urljoin(payload.url or "", address)
        if whole.startswith(("http://", "https://")):
            return whole
    return payload.url


def _language(found: Stated) -> str | None:
    for language in found.languages:
        tag = language.replace("_", "-")
        if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag):
            return tag
    return None
