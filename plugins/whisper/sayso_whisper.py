"""Reads Whisper, whisper-timestamped and WhisperX JSON into press conferences.

Voices are not people: a label such as SPEAKER_00 only says which turns share a voice, so it is kept as the turn's
speaker label and never becomes an actor.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from sayso import hookimpl
from sayso.errors import MalformedPayload
from sayso.ports import Adapter, Info
from sayso.schema.records import Document, Notice, Passage, Payload
from sayso.schema.vocabulary import PassageRole, SourceKind
from sayso.settings import Settings

UNKNOWN_VOICE: Final = "SPEAKER_UNKNOWN"


class Segment(BaseModel):
    """A stretch of speech; times are seconds from the start of the recording."""

    model_config = ConfigDict(extra="ignore")

    start: float
    end: float
    text: str
    speaker: str = UNKNOWN_VOICE


class Transcript(BaseModel):
    """What the three tools have in common."""

    model_config = ConfigDict(extra="ignore")

    segments: list[Segment]
    language: str | None = None


class WhisperAdapter:
    """One transcript is one document; segments of one voice in a row are one turn."""

    info = Info(name="whisper", version="0.1.0")

    def recognises(self, payload: Payload) -> float:
        """JSON with timed segments."""
        head = payload.body[:4096]
        timed = b'"segments"' in head and b'"start"' in head and b'"end"' in head
        return 0.9 if timed and head.lstrip()[:1] == b"{" else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """Yield the transcript, or a notice where nobody speaks."""
        try:
            transcript = Transcript.model_validate(json.loads(payload.body))
        except (ValueError, ValidationError, RecursionError) as error:
            raise MalformedPayload(f"not a Whisper transcript: {type(error).__name__}") from error
        turns = list(_turns(transcript.segments))
        if not turns:
            yield Notice(code="NO_SPEECH", message="the transcript holds no words")
            return
        text, passages = _lay_out(turns)
        yield Document(
            kind=SourceKind.PRESS_CONFERENCE,
            text=text,
            url=payload.url,
            language=transcript.language,
            passages=passages,
        )


def _turns(segments: Sequence[Segment]) -> Iterator[tuple[str, str]]:
    for speaker, spoken in groupby(segments, key=lambda segment: segment.speaker):
        words = " ".join(" ".join(segment.text.split()) for segment in spoken).strip()
        words = "".join(c for c in words if c != "\0" and not "\ud800" <= c <= "\udfff")
        if words:
            yield speaker, words


def _lay_out(turns: Sequence[tuple[str, str]]) -> tuple[str, tuple[Passage, ...]]:
    text, passages = "", []
    for speaker, words in turns:
        text += ("\n\n" if text else "") + f"{speaker}: "
        passages.append(Passage(start=len(text), end=len(text) + len(words), role=PassageRole.TURN, speaker=speaker))
        text += words
    return text, tuple(passages)


@hookimpl
def register_adapters(settings: Settings) -> Sequence[Adapter]:
    """Offer the adapter; it needs no settings."""
    return [WhisperAdapter()]
