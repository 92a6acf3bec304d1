"""A transcript's HTML page: its paragraphs with the labels that markup sets apart, and what it says of itself."""

import datetime as dt
import re
from html.parser import HTMLParser
from typing import Final

from sayso.adapters.days import moment_in
from sayso.adapters.labels import Line, marked_label, recurring, split_label
from sayso.adapters.words import one_line

_BLOCKS: Final = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "td",
        "th",
        "dt",
        "dd",
        "dl",
        "blockquote",
        "section",
        "article",
        "main",
        "body",
        "table",
        "pre",
        "br",
        "hr",
    ]
)
_LEFT_OUT: Final = frozenset(
    ["script", "style", "nav", "header", "footer", "aside", "form", "noscript", "template", "svg", "button"]
)
_TRACKED: Final = _LEFT_OUT | {"title", "h1"}
_DEEPEST: Final = 100
_PUBLISHING: Final = re.compile(
    r"\b(?:ministry|office|department|command|council|agency|press|centre|center|forces)\b", re.I
)

_LEADS: Final = frozenset({"b", "strong", "dt", "th", "cite", "h2", "h3", "h4", "h5", "h6"})
_NAMING: Final = re.compile(r"(?:^|[\s_-])(?:speaker|name|who|voice)(?:$|[\s_-])", re.IGNORECASE)


class Page:
    """What a transcript's container says about it, and its paragraphs."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.title: str | None = None
        self.moment: dt.datetime | None = None
        self.publisher: str | None = None


class _Block:
    """A paragraph in the making, and the words that markup sets apart at its head."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.lead: list[str] = []
        self.style: str | None = None

    @property
    def blank(self) -> bool:
        return not any(words.strip() for words in self.words)

    @property
    def label(self) -> str | None:
        """What may be a label by its shape alone."""
        return marked_label(one_line("".join(self.lead)))

    def line(self, labels: frozenset[str]) -> Line:
        """The paragraph; where its style labels turns, what is set apart names the speaker."""
        text, lead = " ".join("".join(self.words).split()), " ".join("".join(self.lead).split())
        opened = split_label(text)
        if opened is None and labels and self.label and text.startswith(lead):
            return Line(self.label, text[len(lead) :].lstrip(" :–—-"))
        return Line(*opened) if opened else Line(None, text)


def read_page(text: str) -> Page:
    """The page of a payload that is HTML."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.page()


class _Reader(HTMLParser):
    """Paragraphs of an HTML page outside its furniture, with title, date and the words of its navigation."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self._lines: list[_Block] = [_Block()]
        self._lead: str | None = None
        self._row = False
        self._heading: list[str] = []
        self._headline: list[str] = []
        self._trail: list[str] = []
        self._meta: dict[str, str] = {}
        self._time: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta[values.get("name") or values.get("property") or ""] = values.get("content", "")
        if tag == "time" and values.get("datetime") and self._time is None:
            self._time = values["datetime"]
        if tag in _BLOCKS:
            self._lines.append(_Block())
        self._begin_lead(tag, values.get("class", ""))
        if tag in _TRACKED and len(self._open) < _DEEPEST:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if tag == self._lead:
            self._lead = None
        if tag in _BLOCKS:
            self._lines.append(_Block())

    def _begin_lead(self, tag: str, classes: str) -> None:
        """Take what follows for words set apart at the head of a paragraph, where this tag sets them apart."""
        first_cell, self._row = tag == "td" and self._row, tag == "tr"
        naming = _NAMING.search(classes) is not None
        if self._lead is None and self._lines[-1].blank and (tag in _LEADS or first_cell or naming):
            self._lead = tag
            self._lines[-1].style = "named" if naming else tag

    def handle_data(self, data: str) -> None:
        inside = set(self._open)
        if "title" in inside:
            self._heading.append(data)
        elif "nav" in inside or "header" in inside:
            self._trail.append(data)
        elif "h1" in inside:
            self._headline.append(data)
        elif not inside & _LEFT_OUT:
            self._lines[-1].words.append(data)
            if self._lead is not None:
                self._lines[-1].lead.append(data)

    def page(self) -> Page:
        """Everything that was read."""
        blocks = [block for block in self._lines if not block.blank]
        styles = {block.style for block in blocks if block.style}
        labels = {s: recurring(b.label for b in blocks if b.style == s and b.label) for s in styles}
        found = Page([block.line(labels.get(block.style or "", frozenset())) for block in blocks])
        found.title = (
            one_line("".join(self._headline)) or self._meta.get("og:title") or one_line("".join(self._heading))
        )
        stated = [self._meta.get(name, "") for name in ("article:published_time", "date", "dcterms.date", "DC.date")]
        moments = (_stated(each) for each in (*stated, self._time or ""))
        found.moment = next((moment for moment in moments if moment is not None), None)
        trail = [one_line(each) for each in self._trail if one_line(each).strip("›»>|/· ")]
        found.publisher = self._meta.get("og:site_name") or next((t for t in trail if _PUBLISHING.search(t)), None)
        return found


def _stated(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return moment_in(text)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
