"""Where a document's text divides: paragraphs, posts, speakers' turns, questions and housekeeping."""

import re
from collections.abc import Iterator
from typing import Final

from sayso.schema.records import Document, Passage
from sayso.schema.vocabulary import PassageRole, SourceKind

_BLANK: Final = re.compile(r"\n[ \t]*\n\s*")
_NAME: Final = r"[^\W_](?:\w|[@.«»“”\"'’\-– \u00a0/]){0,60}"
_ASIDE: Final = r"(?:\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\])?"
_LABEL: Final = re.compile(rf"[ \t\u00a0]*({_NAME}{_ASIDE})[ \u00a0]*:[ \u00a0\n]")
_SHORT_Q: Final = re.compile(r"[ \t\u00a0]*(Q|A)\.?(?:[:\u00a0\t]|  )\s*")
_QUESTION: Final = re.compile(
    r"\b(?:q|question|reporter|journalist|press|correspondent|audience|pregunta|periodista|journaliste|question|frage|"
    r"journalist|вопрос|журналист|корреспондент|питання|запитання|журналіст|سؤال|صحفي|سوال|خبرنگار|soru|gazeteci|pergunta|"
    r"jornalista|rep[oó]rter)\b",
    re.IGNORECASE,
)
_PROCEDURE: Final = re.compile(
    r"\b(?:moderator|operator|host|chair|interpreter|emcee|facilitator|moderador|moderadora|mod[ée]rateur|mod[ée]ratrice|"
    r"animateur|moderatorin|ведущий|ведущая|модератор|ведучий|ведуча|المنسق|المذيع|مدير الجلسة|مجری|گرداننده|sunucu|"
    r"moderat[öo]r|dolmetscher\w*|interpr[èe]te|int[ée]rprete|переводчик|staff|aide|clerk|usher)\b",
    re.IGNORECASE,
)


def passages_of(document: Document) -> tuple[Passage, ...]:
    """The document's own passages, or its text divided at blank lines and speakers' labels."""
    if document.passages:
        return document.passages
    if document.kind is SourceKind.PRESS_CONFERENCE:
        return tuple(_turns(document.text))
    role = PassageRole.POST if document.kind is SourceKind.SOCIAL_POST else PassageRole.PARAGRAPH
    return tuple(Passage(start=s, end=e, role=role) for s, e in _paragraphs(document.text))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BLANK.finditer(text):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip():
        yield start, len(text.rstrip())


def _turns(text: str) -> Iterator[Passage]:
    """Labelled turns; a paragraph without a label goes on with the turn before it."""
    role, speaker = PassageRole.PROCEDURE, None
    for start, end in _paragraphs(text):
        label = _SHORT_Q.match(text, start, end) or _LABEL.match(text, start, end)
        begin = start
        if label is not None:
            speaker = label.group(1).strip()
            role, begin = role_of(speaker), label.end()
        begin += len(text[begin:end]) - len(text[begin:end].lstrip())
        if begin < end:
            yield Passage(start=begin, end=end, role=role, speaker=speaker)


def role_of(label: str) -> PassageRole:
    """What a speaker's label says about the turn: a question, housekeeping, or an answer."""
    if _QUESTION.search(label):
        return PassageRole.QUESTION
    if _PROCEDURE.search(label):
        return PassageRole.PROCEDURE
    return PassageRole.TURN
