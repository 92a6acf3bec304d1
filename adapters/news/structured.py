"""What a page states about itself for machines: JSON-LD, OpenGraph and other meta elements, microdata."""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from lxml.html import HtmlElement

from sayso.adapters.words import storable

_ARTICLES: Final = frozenset(
    {
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "LiveBlogPosting",
        "BlogPosting",
        "Report",
    }
)


@dataclass
class Stated:
    """Metadata by rank: the first value of a list is the one that a page means most seriously."""

    titles: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    authors: list[tuple[str, str]] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)


def stated(page: HtmlElement) -> Stated:
    """Everything that the page states; authors are pairs of type ("Person", "Organization", "") and name."""
    found = Stated()
    items = list(_items(_json_ld(page)))
    names = {str(item["@id"]): item["name"] for item in items if "@id" in item and "name" in item}
    for item in items:
        if _types(item) & _ARTICLES:
            _from_json_ld(found, item, names)
    _from_meta(found, page)
    _from_microdata(found, page)
    language = page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang")
    if language:
        found.languages.append(language.strip())
    return found


def _json_ld(page: HtmlElement) -> list[Any]:
    values = []
    for script in page.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            try:
                values.append(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue
    return values


def _items(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 5:
        return
    if isinstance(value, list):
        for each in value:
            yield from _items(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _items(value.get("@graph"), depth + 1)
        yield from _items(value.get("mainEntity"), depth + 1)


def _types(item: dict[str, Any]) -> set[str]:
    kind = item.get("@type")
    return {str(each) for each in kind} if isinstance(kind, list) else {str(kind)}


def _from_json_ld(found: Stated, item: dict[str, Any], names: dict[str, Any]) -> None:
    found.titles += _texts(item.get("headline")) or _texts(item.get("name"))
    found.dates += _texts(item.get("datePublished")) or _texts(item.get("dateCreated"))
    found.addresses += _texts(item.get("url"))
    found.languages += _texts(item.get("inLanguage"))
    for author in _list(item.get("author")):
        kind = ""
        if isinstance(author, dict):
            kind = "Organization" if any(t.endswith("Organization") for t in _types(author)) else "Person"
        found.authors += [(kind, name) for name in _named(author, names)]
    for publisher in _list(item.get("publisher")):
        found.publishers += _named(publisher, names)


def _named(value: Any, names: dict[str, Any]) -> list[str]:
    """Names of a party given as text, as an object, or by the @id of another object."""
    if isinstance(value, dict):
        return _texts(value.get("name", names.get(str(value.get("@id")))))
    return _texts(value)


def _from_meta(found: Stated, page: HtmlElement) -> None:
    values: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = (meta.get("content") or "").strip()
        if name and content:
            values.setdefault(name, []).append(content)
    for target, names in (
        (found.titles, ("og:title", "twitter:title", "dc.title")),
        (
            found.dates,
            (
                "article:published_time",
                "og:published_time",
                "datepublished",
                "date",
                "dc.date",
                "pubdate",
                "publishdate",
                "dcterms.created",
                "dc.date.issued",
                "sailthru.date",
                "parsely-pub-date",
            ),
        ),
        (found.publishers, ("og:site_name", "application-name", "dc.publisher")),
        (found.addresses, ("og:url",)),
        (found.languages, ("og:locale", "content-language")),
    ):
        for name in names:
            target.extend(values.get(name, []))
    for name in ("author", "article:author", "dc.creator", "byl", "parsely-author"):
        found.authors += [("", value) for value in values.get(name, [])]
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            found.addresses.insert(0, link.get("href").strip())


def _from_microdata(found: Stated, page: HtmlElement) -> None:
    for element in page.iter():
        name = element.get("itemprop") if isinstance(element.tag, str) else None
        if name is None or element.tag == "meta":
            continue
        value = element.get("content") or element.get("datetime") or " ".join(element.text_content().split())
        if name == "headline" and value:
            found.titles.append(value)
        elif name == "datePublished" and value:
            found.dates.append(value)
        elif name == "author" and value and len(value) < 100:
            found.authors.append(("", value))
        elif name == "publisher":
            found.publishers += _nested_names(element) or ([value] if 0 < len(value) < 100 else [])


def _nested_names(element: HtmlElement) -> list[str]:
    named = (inner for inner in element.iter() if inner.get("itemprop") == "name")
    return [name for inner in named if (name := inner.get("content") or " ".join(inner.text_content().split()))]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: Any) -> list[str]:
    return [storable(html.unescape(each)).strip() for each in _list(value) if isinstance(each, str) and each.strip()]
