"""Fields that rows alone do not answer: worded in Python from the values that their rows declare."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from sayso.extraction.disputes import explain_control
from sayso.schema.tables.search import words

_AROUND: Final = 90
_LONGEST: Final = 2 * _AROUND + 60


def explanation(parts: Mapping[str, Any]) -> str:
    """Why a picture of control is what it is."""
    return explain_control(
        parts["region"],
        parts["claimed"],
        parts["disputed"],
        claims=parts["claims"],
        origins=parts["origins"],
        as_of=dt.date.fromisoformat(parts["asOf"]),
    )


def snippet(parts: Mapping[str, Any]) -> str:
    """The record's own words around the first word that was looked for."""
    wanted = set(words(parts["lookedFor"]))
    texts = [text for found in parts["texts"] for text in found if text]
    for text in texts:
        at = _first_match(text, wanted)
        if at is not None:
            return _cut(text, at)
    return _cut(texts[0], 0) if texts else ""


def _first_match(text: str, wanted: set[str]) -> int | None:
    at = 0
    for word in text.split():
        at = text.index(word, at)
        if wanted.intersection(words(word)):
            return at
        at += len(word)
    return None


def _cut(text: str, at: int) -> str:
    start = text.rfind(" ", 0, max(0, at - _AROUND)) + 1 if at > _AROUND else 0
    piece = text[start : start + _LONGEST]
    if start + _LONGEST < len(text):
        piece = piece.rsplit(" ", 1)[0] + " …"
    return ("… " if start else "") + " ".join(piece.split())


def changes_only(parts: Mapping[str, Any]) -> list[Any]:
    """Pictures of control that differ from the one before, of the days that were asked for."""
    kept, before = [], None
    for picture in parts["pictures"]:
        state = (picture["status"], picture["claimed"], picture["disputed"])
        inside = parts.get("from", "") <= picture["day"] <= parts.get("to", "9999-12-31")
        if state != before and inside:
            kept.append(picture["control"])
        before = state
    return kept


FINISHING: Final[dict[tuple[str, str], Callable[[Mapping[str, Any]], Any]]] = {
    ("Control", "explanation"): explanation,
    ("Region", "controlTimeline"): changes_only,
    ("SearchEdge", "snippet"): snippet,
}
