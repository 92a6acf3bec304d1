"""The adapter keeps the contract, joins turns and leaves voices unnamed."""

import datetime as dt
import json

import pytest
from sayso_whisper import WhisperAdapter

from sayso.errors import MalformedPayload
from sayso.schema.records import Document, Notice, Payload
from sayso.schema.vocabulary import PassageRole, SourceKind
from sayso.testing import adapter_suite


def payload(content: object) -> Payload:
    return Payload(
        body=json.dumps(content).encode(),
        media_type="application/json",
        url="https://recordings.example/briefing.json",
        retrieved_at=dt.datetime(2026, 3, 1, tzinfo=dt.UTC),
    )


BRIEFING = payload(
    {
        "language": "en",
        "segments": [
            {"start": 0.0, "end": 2.1, "text": " Good morning.", "speaker": "SPEAKER_00"},
            {"start": 2.1, "end": 5.0, "text": " The bridge at the ford is closed.", "speaker": "SPEAKER_00"},
            {"start": 5.2, "end": 7.0, "text": " Who closed it?", "speaker": "SPEAKER_01"},
            {"start": 7.1, "end": 9.0, "text": " We did.", "speaker": "SPEAKER_00"},
        ],
        "word_segments": [],
    }
)

TestContract = adapter_suite(WhisperAdapter(), [BRIEFING])


def test_segments_of_one_voice_are_one_turn() -> None:
    (document,) = WhisperAdapter().read(BRIEFING)
    assert isinstance(document, Document)
    assert document.kind is SourceKind.PRESS_CONFERENCE
    assert document.text == (
        "SPEAKER_00: Good morning. The bridge at the ford is closed.\n\n"
        "SPEAKER_01: Who closed it?\n\n"
        "SPEAKER_00: We did."
    )
    assert [(p.speaker, p.role, document.text[p.start : p.end]) for p in document.passages] == [
        ("SPEAKER_00", PassageRole.TURN, "Good morning. The bridge at the ford is closed."),
        ("SPEAKER_01", PassageRole.TURN, "Who closed it?"),
        ("SPEAKER_00", PassageRole.TURN, "We did."),
    ]


def test_segments_without_voices_are_one_turn() -> None:
    (document,) = WhisperAdapter().read(payload({"segments": [{"start": 0, "end": 1, "text": "So be it."}]}))
    assert isinstance(document, Document)
    assert document.text == "SPEAKER_UNKNOWN: So be it."


def test_silence_is_a_notice() -> None:
    (notice,) = WhisperAdapter().read(payload({"segments": [{"start": 0, "end": 1, "text": " "}]}))
    assert notice == Notice(code="NO_SPEECH", message="the transcript holds no words")


def test_another_shape_is_malformed() -> None:
    with pytest.raises(MalformedPayload, match="not a Whisper transcript: ValidationError"):
        list(WhisperAdapter().read(payload({"segments": [{"start": "soon"}]})))
