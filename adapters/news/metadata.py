"""Title, moment, authors and publisher of a page: from what it states and, failing that, from what it shows."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from sayso.adapters.days import clock_in, day_of_address, moment_in
from sayso.adapters.news.pruning import embedded
from sayso.adapters.news.structured import Stated, stated
from sayso.adapters.words import one_line
from sayso.schema.records import Link, Named, Payload
from sayso.schema.vocabulary import ActorKind, SourceLinkKind

_BYLINE: Final = re.compile(r"^(?:by|par|por|von|от|автор:?)\s+", re.IGNORECASE)
_NOT_PEOPLE: Final = re.compile(
    r"\b(?:agenc(?:y|ies)|staff|news|desk|wire|correspondents?|reporters?|editors?|press|team|newsroom|service|bureau|"
    r"redaction|rédaction|redacción|редакц\w+|times|post|online|media|tv|radio)\b|https?://|@|\.com\b|\d",
    re.IGNORECASE,
)
_AGENCY: Final = re.compile(
    r"\b(?:AP|Associated Press|AFP|Agence France-Presse|Reuters|"
    r"DPA|EFE|ANSA|TASS|Interfax|Xinhua|Anadolu|agency|wire)\b"
)
_JOINED: Final = re.compile(r"\s*(?:,|;|&|\band\b|\bet\b|\by\b|\bund\b)\s*")
_SEPARATOR: Final = re.compile(r"\s+[|\-–—·»:]\s+")
_BESIDE: Final = frozenset({"nav", "footer", "aside", "li"})
_UPDATED: Final = re.compile(
    r"\b(?:last )?(?:updated|modified|mis à jour|aktualisiert|обновлено|оновлено)\b[^|·]*", re.I
)
_CLOCKED: Final = re.compile(r"\d[T ]\d{2}:\d{2}")
_PLACE: Final = re.compile(r"\s+in [A-ZÀ-Þ].*$")
_OWNER: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?)?\s*(?:by\s+)?([^.|·©\d]{3,60})", re.I
)
_SECOND_LEVEL: Final = frozenset({"co", "com", "org", "net", "gov", "ac", "edu"})
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
    links: tuple[Link, ...]


def metadata_of(page: HtmlElement, payload: Payload) -> Metadata:
    """Metadata in the order of trust: JSON-LD, OpenGraph and meta, microdata, then what stands on the page."""
    found = stated(page)
    publisher = _publisher(found, page, payload)
    title = _title(found, page, publisher)
    authors, agencies = _people(found, page)
    address, copied = _address(found, payload)
    return Metadata(
        title=title,
        published_at=_moment(found, page, payload, title),
        authors=authors,
        credits=agencies,
        publisher=Named(name=publisher, kind=ActorKind.MEDIA) if publisher else None,
        url=address,
        links=(*copied, *(Link(kind=SourceLinkKind.EMBEDS, url=url) for url in embedded(page))),
        language=_language(found),
    )


def _title(found: Stated, page: HtmlElement, publisher: str | None) -> str | None:
    headings = [one_line(h.text_content()) for tag in ("h1", "h2") for h in page.iter(tag)]
    for stated_title in found.titles:
        return _bare(one_line(stated_title), headings, publisher)
    whole = _heading(page)
    fitting = [h for h in headings if h and h.casefold() in whole.casefold()]
    if fitting:
        return max(fitting, key=len)
    parts = [part for part in _SEPARATOR.split(whole) if part and part != publisher]
    return max(parts, key=len, default=None) or next(iter(headings), None)


def _bare(title: str, headings: Sequence[str], publisher: str | None) -> str:
    """A title without the outlet's name before or behind it."""
    parts = _SEPARATOR.split(title)
    if len(parts) > 1:
        for heading in headings:
            if heading in parts:
                return heading
        for name in (parts[0], parts[-1]):
            if publisher and name.casefold() == publisher.casefold():
                return title.removeprefix(name).removesuffix(name).strip(" |-–—·»:")
    return title


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
    owner = next((owned[1].strip() for line in _foot(page) if (owned := _OWNER.search(line))), None)
    return owner or urlsplit(payload.url or "").hostname


def _foot(page: HtmlElement) -> list[str]:
    return [
        line
        for tag in ("footer", "small", "p", "div")
        for e in page.iter(tag)
        if 0 < len(line := one_line(e.text or "")) < _SHORT
    ]


def _moment(found: Stated, page: HtmlElement, payload: Payload, title: str | None) -> dt.datetime | None:
    """A stated moment; where only a day is stated, the clock that the page shows for that day."""
    times = [each.get("datetime") or each.text_content() for each in page.iter("time") if not _is_beside(each)]
    stated_texts = [text for text in (*found.dates, *times) if _parsed(text) is not None]
    exact = next((text for text in stated_texts if _CLOCKED.search(text) or clock_in(text) is not None), None)
    if exact is not None:
        return _parsed(exact)
    shown = _shown(page, title)
    if stated_texts:
        day = _parsed(stated_texts[0])
        return next((moment for moment in shown if day and moment.date() == day.date()), day)
    if shown:
        return shown[0]
    dated = day_of_address(payload.url, payload.retrieved_at)
    return dt.datetime.combine(dated, dt.time(tzinfo=dt.UTC)) if dated else None


def _shown(page: HtmlElement, title: str | None) -> list[dt.datetime]:
    """Moments of short lines, those behind the headline first: above it many pages show today's date."""
    lines = list(_lines(page))
    at = lines.index(title) + 1 if title in lines else 0
    dated = [_UPDATED.sub("", line) for line in (*lines[at:], *lines[:at]) if len(line) <= _SHORT]
    return [moment for line in dated if (moment := moment_in(line)) is not None]


def _is_beside(element: HtmlElement) -> bool:
    """Whether an element stands in a list of other articles, or tells when this one was changed."""
    above = {each.tag for each in element.iterancestors()}
    return bool(above & _BESIDE) or "updated" in (element.get("class") or "").lower().split()


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
        if not isinstance(element.tag, str) or element.tag in {"script", "style", *_BESIDE} or _is_beside(element):
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
    for kind, text in (*found.authors, *(("", line) for line in _bylines(page))):
        if people and not kind and (kind, text) not in found.authors:
            break
        for part in _JOINED.split(_BYLINE.sub("", one_line(text))):
            name = _PLACE.sub("", part).strip()
            if not name:
                continue
            if kind == "Organization" or _NOT_PEOPLE.search(name) or _AGENCY.search(name):
                if _AGENCY.search(name):
                    agencies.setdefault(name.casefold(), Named(name=name, kind=ActorKind.MEDIA))
            elif 1 < len(name.split()) < 6:
                shown = name.title() if name.isupper() else name
                people.setdefault(name.casefold(), Named(name=shown, kind=ActorKind.PERSON))
    return tuple(people.values()), tuple(agencies.values())


def _bylines(page: HtmlElement) -> Sequence[str]:
    marked = [
        one_line(element.text_content())
        for element in page.iter("span", "p", "div", "a", "address", "i")
        if re.search(r"\b(?:byline|author|by)\b", f"{element.get('class') or ''} {element.get('rel') or ''}")
    ]
    written = [line for line in _lines(page) if _BYLINE.match(line) and len(line) < _SHORT and not line.endswith(".")]
    return [re.split(r"[·|]", line)[0].strip() for line in (*marked, *written) if 0 < len(line) < _SHORT][:2]


def _address(found: Stated, payload: Payload) -> tuple[str | None, tuple[Link, ...]]:
    """The canonical address; one on another outlet's site is the original of which this page is a copy."""
    for address in found.addresses:
        whole = urljoin(payload.url or "", address)
        if not whole.startswith(("http://", "https://")) or not urlsplit(whole).path.strip("/"):
            continue
        if payload.url and _site(whole) != _site(payload.url):
            return payload.url, (Link(kind=SourceLinkKind.SYNDICATED_COPY, url=whole),)
        return whole, ()
    return payload.url, ()


def _site(address: str) -> str:
    """The part of a host that one owner holds, near enough: two labels, or three under "co.uk" and its like."""
    labels = (urlsplit(address).hostname or "").split(".")
    return ".".join(labels[-3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else -2 :])


def _language(found: Stated) -> str | None:
    for language in found.languages:
        tag = language.replace("_", "-")
        if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag):
            return tag
    return None
