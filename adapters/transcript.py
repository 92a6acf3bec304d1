"""Transcripts of press conferences in plain text or HTML."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from sayso.adapters.days import clock_in, day_in, day_of_address, moment_in
from sayso.adapters.labels import Line, PlainLabels
from sayso.adapters.mediatypes import bare_media_type
from sayso.adapters.transcript_page import Page, read_page
from sayso.adapters.turns import Turn, lay_out, turns_of, unify_labels
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
_HEAD: Final = 8


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
        preamble, turns = turns_of(page.lines)
        return 0.9 if _is_conversation(turns, len(page.lines) - len(preamble)) else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """The transcript as one document."""
        if len(payload.body) > MOST_BYTES:
            raise MalformedPayload(f"the transcript is larger than {MOST_BYTES >> 20} MB")
        page = _page(payload, payload.body)
        if page is None:
            raise MalformedPayload("not a transcript: the payload is not text")
        preamble, turns = turns_of(page.lines)
        if not turns:
            raise MalformedPayload("not a transcript: no line names a speaker")
        title = page.title or _title(preamble)
        published = page.moment or moment_of([*([title] if title else []), *preamble[:_HEAD]])
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


def _page(payload: Payload, body: bytes) -> Page | None:
    text = body.decode("utf-8", "replace")
    if text.count("\ufffd") > len(text) / 100 + 2:
        text = body.decode("cp1252", "replace")
    if "\0" in text or not text.strip():
        return None
    if "html" in payload.media_type:
        return read_page(text)
    return Page(_unwrapped(storable(text)))


def _unwrapped(text: str) -> list[Line]:
    """Paragraphs of plain text: lines are joined until a blank one or one that opens a turn."""
    raw = text.splitlines()
    labels = PlainLabels(raw)
    paragraphs: list[Line] = []
    head = apart = True
    for each in raw:
        opened = labels.split(each)
        head = head and opened is None
        if opened is not None:
            paragraphs.append(Line(*opened))
        elif each.strip() and (apart or head):
            paragraphs.append(Line(None, each.strip()))
        elif each.strip():
            paragraphs[-1] = Line(paragraphs[-1].label, f"{paragraphs[-1].words} {each.strip()}".strip())
        apart = not each.strip()
    return paragraphs


def _title(preamble: Sequence[str]) -> str | None:
    return next((one_line(line) for line in preamble if line.strip()), None)


def _kept(preamble: Sequence[str], title: str | None) -> list[str]:
    return [line for line in preamble if one_line(line) != title and day_in(line) is None]


def moment_of(lines: Sequence[str]) -> dt.datetime | None:
    """The first date among the lines, with the clock of its line or, failing that, of another one."""
    dated = next((line for line in lines if day_in(line) is not None), None)
    if dated is None:
        return None
    moment = moment_in(dated)
    clock = clock_in(dated) or next((c for c in map(clock_in, lines) if c is not None), None)
    return dt.datetime.combine(day_in(dated), clock).astimezone(dt.UTC) if clock and moment else moment  # type: ignore[arg-type]
