"""Captions of a press conference: WebVTT with voice tags, and SRT.

A turn runs over many cues, so cues of one voice are joined. Rolling captions show each line again while the next one
comes up; what a cue repeats from the one before is dropped.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.adapters.labels import split_label
from sayso.adapters.transcript import MOST_BYTES, moment_of, press_conference
from sayso.adapters.turns import Turn
from sayso.adapters.words import one_line, storable
from sayso.errors import MalformedPayload
from sayso.ports import Info
from sayso.schema.records import Document, Notice, Payload

_TIMING: Final = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->\s+(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}")
_VOICE: Final = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[a-z0-9][^<>]*>|\{\\[^{}]*\}", re.IGNORECASE)
_ASIDE: Final = ("NOTE", "STYLE", "REGION")
UNNAMED: Final = "SPEAKER"


class CaptionsAdapter:
    """One file of captions."""

    info = Info(name="captions", version="1")

    def recognises(self, payload: Payload) -> float:
        """The header of WebVTT, or a first cue with SRT's timing line."""
        head = payload.body[:4096].decode("utf-8-sig", "replace")
        if head.startswith("WEBVTT"):
            return 0.98 if re.search(_TIMING.pattern, head, re.MULTILINE) else 0.4
        lines = [line for line in head.splitlines() if line.strip()][:3]
        return 0.95 if any(_TIMING.match(line) for line in lines) else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """The captions as one document."""
        if len(payload.body) > MOST_BYTES:
            raise MalformedPayload(f"the captions are larger than {MOST_BYTES >> 20} MB")
        text = storable(payload.body.decode("utf-8-sig", "replace")).replace("\r\n", "\n").replace("\r", "\n")
        turns = list(_turns(_cues(text)))
        if not turns:
            raise MalformedPayload("the captions hold no cue with words")
        title = one_line(text.partition("\n")[0].removeprefix("WEBVTT").lstrip(" \t-–—:")) if _is_vtt(text) else ""
        published = moment_of([title, *_notes(text)])
        return list(press_conference(payload, title or None, published, None, (), turns))


def _is_vtt(text: str) -> bool:
    return text.startswith("WEBVTT")


def _notes(text: str) -> list[str]:
    """Lines of the comments, where recordings are dated."""
    blocks = re.split(r"\n[ \t]*\n", text)
    return [line.removeprefix("NOTE") for block in blocks if block.startswith("NOTE") for line in block.split("\n")]


def _cues(text: str) -> Iterator[list[str]]:
    """Lines of each cue, without identifiers, timings and comments."""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.split("\n")
        at = next((n for n, line in enumerate(lines) if _TIMING.match(line)), None)
        if at is not None and not lines[0].startswith(_ASIDE):
            yield [line for line in lines[at + 1 :] if line.strip()]


def _turns(cues: Iterable[list[str]]) -> Iterator[Turn]:
    current: Turn | None = None
    shown: list[str] = []
    for lines in cues:
        fresh = lines[_rolled(shown, lines) :]
        shown = lines
        for label, words in _voices(fresh, current.label if current else None):
            if current is None or (label is not None and label != current.label) or _opens(words):
                if current is not None:
                    yield current
                opened = split_label(words) if label is None or _opens(words) else None
                current = Turn(opened[0], [opened[1]]) if opened else Turn(label or UNNAMED, [words])
            else:
                current.paragraphs[-1] = f"{current.paragraphs[-1]} {words}".strip()
    if current is not None:
        yield current


def _opens(words: str) -> bool:
    return split_label(words) is not None


def _rolled(before: list[str], lines: list[str]) -> int:
    """How many first lines of a cue were the last lines of the one before."""
    for size in range(min(len(before), len(lines)), 0, -1):
        if before[-size:] == lines[:size] and len(lines) > size:
            return size
    return 0


def _voices(lines: list[str], current: str | None) -> Iterator[tuple[str | None, str]]:
    """Pieces of a cue with the voice that a tag names, or None where the voice goes on."""
    joined = "\n".join(lines)
    parts = _VOICE.split(joined)
    if parts[0].strip():
        for line in parts[0].split("\n"):
            if words := _bare(line):
                yield None, words
    for voice, words in zip(parts[1::2], parts[2::2], strict=True):
        if said := _bare(words):
            yield one_line(html.unescape(voice)), said


def _bare(words: str) -> str:
    return one_line(html.unescape(_TAG.sub("", words)))
