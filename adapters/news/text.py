"""The body of an article: paragraphs without the page's furniture.

Trafilatura decides what the article is; where it finds far less than an HTML5 parser does (pages too deep or too long
for libxml2 come back empty), the latter is used. What both let through and no article contains is dropped by its words.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import trafilatura
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text

from sayso.adapters.news.furniture import is_furniture, is_sentence
from sayso.adapters.words import one_line

_LONG: Final = 60
_LEAST_SHARE: Final = 0.4
_SHORT_LINK: Final = 200

Dropped = Callable[[str], bool]


def body_of(pruned: HtmlElement, markup: str, names: Iterable[str]) -> str:
    """Paragraphs joined by blank lines; `names` are the title and the outlet, which are no part of it."""
    found = trafilatura.extract(
        pruned,
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        include_links=False,
        deduplicate=False,
    )
    aside = {one_line(name).casefold() for name in names}
    linked = {one_line(link.text_content()) for link in pruned.iter("a")}
    kept = _kept((found or "").split("\n"), lambda line: line.casefold() in aside or _is_link(line, linked))
    rival = _kept(_plain(markup), lambda line: line.casefold() in aside or _is_link(line, linked))
    return "\n\n".join(rival if _length(kept) < _LEAST_SHARE * _length(rival) else kept)


def plain_body_of(markup: str, names: Iterable[str]) -> str:
    """The same from the HTML5 parser alone, for pages that libxml2 cannot take."""
    aside = {one_line(name).casefold() for name in names}
    return "\n\n".join(_kept(_plain(markup), lambda line: line.casefold() in aside))


def _plain(markup: str) -> list[str]:
    text = extract_plain_text(markup, main_content=True, alt_texts=False, links=False, form_fields=False)
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n|\n(?=\s*•)", text)]


def _kept(lines: Iterable[str], dropped: Dropped) -> list[str]:
    """Lines of the article; at its edges whatever is short and no sentence goes as well."""
    kept: dict[str, None] = {}
    for line in map(one_line, lines):
        words = line.lstrip("-•| ").rstrip("| ")
        if words and not dropped(words) and not is_furniture(words):
            kept.setdefault(words)
    return _trimmed(list(kept))


def _trimmed(lines: Sequence[str]) -> list[str]:
    whole = [number for number, line in enumerate(lines) if is_sentence(line)]
    return list(lines[whole[0] : whole[-1] + 1]) if whole else list(lines)


def _is_link(line: str, linked: set[str]) -> bool:
    return len(line) < _SHORT_LINK and line in linked


def _length(paragraphs: Iterable[str]) -> int:
    return sum(len(each) for each in paragraphs if len(each) >= _LONG)
