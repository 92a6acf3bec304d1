"""Takes out of a page what never holds an article's words, before anything looks for the article."""

import re
from copy import deepcopy
from typing import Final

from lxml.html import HtmlElement

_ALWAYS: Final = frozenset(
    {"figure", "figcaption", "nav", "aside", "footer", "button", "template", "noscript", "dialog"}
)
_SMALL: Final = frozenset({"form"})
_TABLE: Final = frozenset({"table", "tbody", "thead", "tr", "td", "th"})
_MARKS: Final = frozenset(
    "comment comments related relatedposts promo newsletter cookie cookies consent share sharedaddy social tags "
    "breadcrumb breadcrumbs caption credit byline ticker teaser advert advertisement recommended readmore "
    "pullquote widget".split()
)
_OTHERS_WORDS: Final = frozenset({"comment", "comments", "related", "relatedposts", "recommended", "newsletter"})
_UNSEEN: Final = frozenset({"script", "style", "template", "noscript"})
_EMBEDS: Final = frozenset({"twitter-tweet", "bluesky-embed", "mastodon-embed", "instagram-media", "telegram-post"})
_MOST_OF_PAGE: Final = 0.5
_SMALL_SHARE: Final = 0.3
_LONG_CELL: Final = 300
_PARTS: Final = re.compile(r"[^\w]+|_+|(?<=[a-z])(?=[A-Z])")


def pruned(page: HtmlElement) -> HtmlElement:
    """A copy of the page without its furniture; tables that only lay the page out become plain blocks."""
    copy = deepcopy(page)
    sizes = _sizes(copy)
    paragraphs = _sizes(copy, "p")
    for element in list(copy.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None or element.tag in {"body", "html", "main"}:
            continue
        share, told = (each.get(element, 0) / max(1, each.get(copy, 1)) for each in (sizes, paragraphs))
        if _goes(element, share, told):
            element.drop_tree()
        elif element.tag in {"td", "th"} and sizes.get(element, 0) >= _LONG_CELL:
            _unfold(element)
    return copy


def embedded(page: HtmlElement) -> list[str]:
    """Addresses of posts that the page shows inside itself; their words are their authors'."""
    found = []
    for quote in page.iter("blockquote"):
        if _EMBEDS & set((quote.get("class") or "").split()):
            found += [link.get("href") for link in quote.iter("a") if (link.get("href") or "").startswith("http")][-1:]
    return found


def _goes(element: HtmlElement, share: float, told: float) -> bool:
    """`share` of the page's characters and `told`, the share of those in paragraphs, speak for an element."""
    if element.tag == "blockquote" and _EMBEDS & set((element.get("class") or "").split()):
        return True
    if element.tag in _ALWAYS:
        return share < _MOST_OF_PAGE
    if share >= _SMALL_SHARE or element.tag == "article":
        return False
    marks = {mark.lower() for mark in _PARTS.split(f"{element.get('class') or ''} {element.get('id') or ''}")}
    if told >= _MOST_OF_PAGE and not marks & _OTHERS_WORDS:
        return False
    return element.tag in _SMALL or bool(marks & _MARKS)


def _sizes(page: HtmlElement, within: str = "") -> dict[HtmlElement, int]:
    """Characters that a reader sees inside each element, in one pass from the innermost outwards.

    With `within`, only those inside elements of that tag count.
    """
    seen: dict[HtmlElement, int] = {}
    counted: dict[HtmlElement, int] = {}
    for element in reversed(list(page.iter())):
        shown = isinstance(element.tag, str) and element.tag not in _UNSEEN
        own = len(element.text or "") if shown else 0
        seen[element] = own + sum((seen.get(child, 0) if shown else 0) + len(child.tail or "") for child in element)
        inner = sum(counted.get(child, 0) for child in element)
        counted[element] = seen[element] if element.tag == within else inner
    return counted if within else seen


def _unfold(cell: HtmlElement) -> None:
    cell.tag = "div"
    for above in cell.iterancestors():
        if above.tag in _TABLE:
            above.tag = "div"
