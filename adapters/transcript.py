"""Transcripts of press conferences in plain text or HTML."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

from sayso.adapters.days import clock_in, day_in, day_of_address, moment_in
from sayso.adapters.mediatypes import bare_media_type
from sayso.adapters.turns import Turn, lay_out, split_label, turns_of, unify_labels
from sayso.adapters.words import one_line, storable
from sayso.errors import MalformedPayload
from sayso.ports import Info
from sayso.schema.records import Document, Named, Notice, Payload
from sayso.schema.vocabulary import PassageRole, SourceKind

MOST_BYTES: Final = 5 * 1024 * 1024
_READABLE: Final = frozenset({"text/plain", "text/html", "application/xhtml+xml", "text/markdown"})
_FEWEST_TURNS: Final = 3
_MANY_QUESTIONS: Final = 4
_FAIR_SHARE: Final = 0.3
_MOST_OPEN: Final = 0.6
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
_HEAD: Final = 8
_PUBLISHING: Final = re.compile(
    r"\b(?:ministry|office|department|command|council|agency|press|centre|center|forces)\b", re.I
)


class TranscriptAdapter:
    """Speaker turns with labels at the start of lines."""

    info = Info(name="transcript", version="1")

    def recognises(self, payload: Payload) -> float:
        """Several labelled turns by at least two speakers."""
        if bare_media_type(payload.media_type) not in _READABLE:
            return 0.0
        page = _page(payload, payload.body[: 256 * 1024])
        if page is None:
            return 0.0
        preamble, turns = turns_of(page.paragraphs)
        return 0.9 if _is_conversation(turns, len(page.paragraphs) - len(preamble)) else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """The transcript as one document."""
        if len(payload.body) > MOST_BYTES:
            raise MalformedPayload(f"the transcript is larger than {MOST_BYTES >> 20} MB")
        page = _page(payload, payload.body)
        if page is None:
            raise MalformedPayload("not a transcript: the payload is not text")
        preamble, turns = turns_of(page.paragraphs)
        if not turns:
            raise MalformedPayload("not a transcript: no line names a speaker")
        title = page.title or _title(preamble)
        published = page.moment or _moment([*([title] if title else []), *preamble[:_HEAD]])
        return list(press_conference(payload, title, published, page.publisher, _kept(preamble, title), turns))


def _is_conversation(turns: Sequence[Turn], paragraphs: int) -> bool:
    """Whether labelled lines are people in conversation, and not the "Photo:", "Related:" and scores of an article.

    Questions or a host tell it: many of them on their own, a few where a fair share of the paragraphs opens a turn.
    Without any of them most paragraphs must open a turn and speakers must come back.
    """
    labels = {turn.label for turn in turns}
    if len(turns) < _FEWEST_TURNS or len(labels) < 2:
        return False
    asking = sum(turn.role is not PassageRole.TURN for turn in turns)
    share = len(turns) / max(1, paragraphs)
    if asking >= _MANY_QUESTIONS or (asking and share >= _FAIR_SHARE):
        return asking < len(turns)
    return share >= _MOST_OPEN and len(turns) - len(labels) >= 2


def press_conference(
    payload: Payload,
    title: str | None,
    published: dt.datetime | None,
    publisher: str | None,
    preamble: Sequence[str],
    turns: Sequence[Turn],
) -> Iterator[Document | Notice]:
    """Turns as a document; what is uncertain about it as notices."""
    if published is None:
        day = day_of_address(payload.url, payload.retrieved_at)
        if day is not None:
            published = dt.datetime.combine(day, dt.time(tzinfo=dt.UTC))
            yield Notice(code="DAY_FROM_ADDRESS", message=f"only the address tells the day, {day}")
        else:
            yield Notice(code="NO_MOMENT", message="the transcript does not tell its day")
    text, passages = lay_out([*(Turn(None, [each]) for each in preamble), *unify_labels(turns)])
    if not text:
        raise MalformedPayload("the transcript holds no words")
    host = urlsplit(payload.url or "").hostname
    named = publisher or host
    yield Document(
        kind=SourceKind.PRESS_CONFERENCE,
        text=text,
        url=payload.url,
        title=title,
        publisher=Named(name=named) if named else None,
        published_at=published,
        passages=passages,
    )


class _Page:
    """What a transcript's container says about it, and its paragraphs."""

    def __init__(self, paragraphs: list[str]) -> None:
        self.paragraphs = paragraphs
        self.title: str | None = None
        self.moment: dt.datetime | None = None
        self.publisher: str | None = None


def _page(payload: Payload, body: bytes) -> _Page | None:
    text = body.decode("utf-8", "replace")
    if text.count("\ufffd") > len(text) / 100 + 2:
        text = body.decode("cp1252", "replace")
    if "\0" in text or not text.strip():
        return None
    if "html" in payload.media_type:
        reader = _Reader()
        reader.feed(text)
        reader.close()
        return reader.page()
    return _Page(_unwrapped(storable(text)))


def _unwrapped(text: str) -> list[str]:
    """Paragraphs of plain text: lines are joined until a blank one or one that opens a turn."""
    paragraphs: list[list[str]] = [[]]
    head = True
    for line in text.splitlines():
        opens = split_label(line) is not None
        head = head and not opens
        if not line.strip() or opens or head:
            paragraphs.append([])
        if line.strip():
            paragraphs[-1].append(line.rstrip() if opens else line.strip())
    return [" ".join(lines) for lines in paragraphs if lines]


def _title(preamble: Sequence[str]) -> str | None:
    return next((one_line(line) for line in preamble if line.strip()), None)


def _kept(preamble: Sequence[str], title: str | None) -> list[str]:
    return [line for line in preamble if one_line(line) != title and day_in(line) is None]


def _moment(lines: Sequence[str]) -> dt.datetime | None:
    """The first date among the lines, with the clock of its line or, failing that, of another one."""
    dated = next((line for line in lines if day_in(line) is not None), None)
    if dated is None:
        return None
    moment = moment_in(dated)
    clock = clock_in(dated) or next((c for c in map(clock_in, lines) if c is not None), None)
    return dt.datetime.combine(day_in(dated), clock).astimezone(dt.UTC) if clock and moment else moment  # type: ignore[arg-type]


class _Reader(HTMLParser):
    """Paragraphs of an HTML page outside its furniture, with title, date and the words of its navigation."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self._lines: list[list[str]] = [[]]
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
            self._lines.append([])
        if tag in _TRACKED and len(self._open) < _DEEPEST:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if tag in _BLOCKS:
            self._lines.append([])

    def handle_data(self, data: str) -> None:
        inside = set(self._open)
        if "title" in inside:
            self._heading.append(data)
        elif "nav" in inside or "header" in inside:
            self._trail.append(data)
        elif "h1" in inside:
            self._headline.append(data)
        elif not inside & _LEFT_OUT:
            self._lines[-1].append(data)

    def page(self) -> _Page:
        """Everything that was read."""
        found = _Page([words for words in (" ".join("".join(line).split()) for line in self._lines) if words])
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
