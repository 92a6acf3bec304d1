"""Captions: voices, turns that run over cues, rolling lines."""

import datetime as dt

import pytest

from sayso.adapters.captions import CaptionsAdapter
from sayso.errors import MalformedPayload
from sayso.schema.vocabulary import PassageRole

ADAPTER = CaptionsAdapter()
VTT = """WEBVTT - Morning briefing, 14 May 2024

NOTE made by hand

1
00:00:01.000 --> 00:00:03.000
<v Moderator>Good morning. One question each.

00:00:03.000 --> 00:00:06.000 align:start
<v.loud GEN. ODA VARN>The depot burned for <i>two</i> hours and

00:00:06.000 --> 00:00:09.000
<v.loud GEN. ODA VARN>nobody was inside &amp; nobody is missing.

00:00:09.500 --> 00:00:12.000
<v Reporter 1>Who set it on fire, General?
"""


def turns(document):
    return [(p.role, p.speaker, document.text[p.start : p.end]) for p in document.passages]


def test_voice_tags(read):
    [document], notices = read(ADAPTER, VTT, media_type="text/vtt")
    assert notices == []
    assert document.title == "Morning briefing, 14 May 2024"
    assert document.published_at == dt.datetime(2024, 5, 14, tzinfo=dt.UTC)
    assert turns(document) == [
        (PassageRole.PROCEDURE, "Moderator", "Good morning. One question each."),
        (
            PassageRole.TURN,
            "GEN. ODA VARN",
            "The depot burned for two hours and nobody was inside & nobody is missing.",
        ),
        (PassageRole.QUESTION, "Reporter 1", "Who set it on fire, General?"),
    ]
    assert document.text.startswith("Moderator: Good morning.")


def test_srt_labels_and_turns_over_cues(read):
    srt = (
        "\ufeff1\r\n00:00:01,000 --> 00:00:03,000\r\nHOST: Welcome.\r\n\r\n"
        "2\r\n00:00:03,000 --> 00:00:06,000\r\nVARN: The depot burned\r\nfor two hours.\r\n\r\n"
        "3\r\n00:00:06,000 --> 00:00:09,000\r\nNobody was inside.\r\n\r\n"
        "4\r\n00:00:09,000 --> 00:00:11,000\r\nQ: Who did it?\r\n"
    )
    [document], [notice] = read(ADAPTER, srt, media_type="application/x-subrip", url="https://v.example/2024-05-14.srt")
    assert turns(document) == [
        (PassageRole.PROCEDURE, "HOST", "Welcome."),
        (PassageRole.TURN, "VARN", "The depot burned for two hours. Nobody was inside."),
        (PassageRole.QUESTION, "Q", "Who did it?"),
    ]
    assert document.published_at == dt.datetime(2024, 5, 14, tzinfo=dt.UTC)
    assert notice.code == "DAY_FROM_ADDRESS"


def test_rolling_captions_say_each_line_once(read):
    vtt = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nVARN: the depot burned\n\n"
        "00:02.000 --> 00:03.000\nVARN: the depot burned\nfor two hours\n\n"
        "00:03.000 --> 00:04.000\nfor two hours\nand went out\n"
    )
    [document], _ = read(ADAPTER, vtt, media_type="text/vtt", url="https://v.example/20240514.vtt")
    assert document.text == "VARN: the depot burned for two hours and went out"


def test_chevrons_open_turns(read):
    vtt = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n>> VARN: It burned for two hours.\n\n"
        "00:02.000 --> 00:03.000\n>> QUESTION: Who did it?\n\n00:03.000 --> 00:04.000\n>> VARN: We do not know.\n"
    )
    [document], _ = read(ADAPTER, vtt, media_type="text/vtt")
    assert [role for role, _, _ in turns(document)] == [PassageRole.TURN, PassageRole.QUESTION, PassageRole.TURN]


@pytest.mark.parametrize("body", ["WEBVTT\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "no cues"])
def test_captions_without_words_are_malformed(read, body):
    with pytest.raises(MalformedPayload):
        read(ADAPTER, body, media_type="text/vtt")


def test_captions_beyond_the_bound_are_malformed(read):
    with pytest.raises(MalformedPayload, match="larger than 5 MB"):
        read(ADAPTER, b"WEBVTT\n" + b"x" * (5 * 1024 * 1024), media_type="text/vtt")


def test_a_comment_tells_the_moment(read):
    comment = "NOTE\nRecorded at the port, 14 May 2024, 10:00 UTC"
    captions = f"WEBVTT - Briefing\n\n{comment}\n\n00:01.000 --> 00:02.000\n<v Ilva>It rained.\n"
    [document], notices = read(ADAPTER, captions, media_type="text/vtt")
    assert (document.published_at, notices) == (dt.datetime(2024, 5, 14, 10, tzinfo=dt.UTC), [])
