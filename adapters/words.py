"""Text as it can be stored and pointed into: no zero bytes, no halves of characters, white space folded."""

import re
from html.parser import HTMLParser
from typing import Final

_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
_SPACES: Final = re.compile(r"[ \t\r\f\v\u00a0\u2028\u2029\ufeff]+")
_BREAKS: Final = re.compile(r"\n{3,}")
_BLOCKS: Final = frozenset({"p", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "pre"})
_VOID: Final = frozenset({"br", "img", "wbr", "hr", "input", "source", "embed", "area", "col", "link", "meta", "track"})
_DROPPED: Final = frozenset({"script", "style", "template"})


def storable(text: str) -> str:
    """The text without what no database stores."""
    return _UNSTORABLE.sub("", text)


def is_storable(text: str) -> bool:
    """Whether nothing has to go."""
    return _UNSTORABLE.search(text) is None


def folded(text: str) -> str:
    """White space folded to single spaces and at most one blank line, nothing around it, no unstorable characters."""
    return _folded(storable(text))


def _folded(text: str) -> str:
    lines = [_SPACES.sub(" ", line).strip() for line in text.replace("\r\n", "\n").split("\n")]
    return _BREAKS.sub("\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    """All white space folded to single spaces."""
    return " ".join(storable(text).split())


class _PostText(HTMLParser):
    """Text of a post's HTML: paragraphs apart, breaks kept, what the platform hides or adds left out."""

    def __init__(self, hidden: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._hidden = hidden
        self._skipping: list[str] = []
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.parts.append("\n")
        if tag in _VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        if self._skipping or tag in _DROPPED or classes & self._hidden:
            self._skipping.append(tag)
        elif tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._skipping:
            while self._skipping and self._skipping.pop() != tag:
                pass
        elif tag in _BLOCKS and not self._skipping:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.parts.append(data)


def text_of_html(markup: str, hidden: frozenset[str] = frozenset()) -> str:
    """Words of a short piece of HTML; elements of the `hidden` classes are left out.

    What cannot be stored stays in, so that whoever takes it out can say so.
    """
    parser = _PostText(hidden)
    parser.feed(markup)
    parser.close()
    return _folded("".join(parser.parts))
