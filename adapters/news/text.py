"""The body of an article: paragraphs without the page's furniture.

Trafilatura decides what the article is; where it finds far less than an HTML5 parser does (pages too deep or too long
for libxml2 come back empty), the latter is used. What both let through and no article contains is dropped by its words.
"""

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Final

import trafilatura
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text

from sayso.adapters.news.furniture import is_furniture, is_sentence
from sayso.adapters.words import one_line

_LONG: Final = 60
_LEAST_SHARE: Final = 0.4
_DROPPED: Final = ("figure", "figcaption", "nav", "aside", "footer", "form", "button", "template", "noscript")
_DROPPED_CLASSES: Final = re.compile(
    r"\b(?:comments?|related|promo|newsletter|cookie|consent|share|social|tags|breadcrumbs?|caption|credit|byline|"
    r"meta|letters?|sidebar|ticker|teaser|advert|recommended|read-next|readers?)\b",
    re.IGNORECASE,
)


def body_of(page: HtmlElement, markup: str, title: str | None) -> str:
    """Paragraphs joined by blank lines; empty where the page holds no article."""
    pruned = _pruned(page)
    found = trafilatura.extract(
        pruned,
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        include_links=False,
        deduplicate=False,
    )
    paragraphs = _kept((found or "").split("\n"), title)
    plain = extract_plain_text(markup, main_content=True, alt_texts=False, links=False, form_fields=False)
    rival = _kept(_unindented(plain), title)
    if _length(paragraphs) < _LEAST_SHARE * _length(rival):
        paragraphs = rival
    return "\n\n".join(paragraphs)


def _pruned(page: HtmlElement) -> HtmlElement:
    """A copy without elements that never hold an article's words."""
    copy = deepcopy(page)
    for element in list(copy.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None or element.tag in {"body", "html"}:
            continue
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        small = len(element.text_content()) < 4000
        if element.tag in _DROPPED or (small and element.tag != "article" and _DROPPED_CLASSES.search(marks)):
            element.drop_tree()
    return copy


def _unindented(text: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n|\n(?=\s*•)", text)]


def _kept(lines: Iterable[str], title: str | None) -> list[str]:
    kept: list[str] = []
    for line in map(one_line, lines):
        words = line.lstrip("-•| ").strip()
        if not words or words == title or words in kept or is_furniture(words):
            continue
        kept.append(words)
    return _trimmed(kept)


def _trimmed(lines: list[str]) -> list[str]:
    """Lines without what is short and no sentence at either end, where a page's labels stand."""
    whole = [number for number, line in enumerate(lines) if is_sentence(line)]
    return lines[whole[0] : whole[-1] + 1] if whole else lines


def _length(paragraphs: Iterable[str]) -> int:
    return sum(len(each) for each in paragraphs if len(each) >= _LONG)
