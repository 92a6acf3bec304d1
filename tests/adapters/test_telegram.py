"""Telegram Desktop exports: texts in pieces, local clocks, forwarded words, gaps."""

import datetime as dt
from typing import Any

import pytest

from sayso.adapters.social.telegram import TelegramAdapter
from sayso.errors import MalformedPayload
from sayso.schema.records import Link
from sayso.schema.vocabulary import MediaKind, SourceLinkKind

ADAPTER = TelegramAdapter()


def message(number: int = 40, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "type": "message",
        "date": "2024-05-19T23:30:00",
        "date_unixtime": "1716150600",
        "from": "Hill Radio",
        "from_id": "channel88",
        "text": "The bridge is closed.",
        **changes,
    }


def export(*messages: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"name": "Hill Radio", "type": "public_channel", "id": 88, "messages": list(messages), **changes}


def test_a_message(read):
    [document], notices = read(ADAPTER, export(message()), url="https://t.me/hillradio/40")
    assert notices == []
    assert document.text == "The bridge is closed."
    assert document.external_id == "telegram:88/40"
    assert document.url == "https://t.me/hillradio/40"
    assert document.published_at == dt.datetime.fromtimestamp(1716150600, dt.UTC)
    assert document.authors[0].name == "Hill Radio"
    assert document.publisher.name == "Telegram"
    assert document.language is None


def test_a_text_in_pieces(read):
    pieces = [
        "Closed ",
        {"type": "hashtag", "text": "#Ostrel"},
        ", see ",
        {"type": "link", "text": "hill.example"},
        ".",
    ]
    [document], _ = read(ADAPTER, export(message(text=pieces)))
    assert document.text == "Closed #Ostrel, see hill.example."


def test_a_local_clock_alone_is_no_moment(read):
    old = message()
    del old["date_unixtime"]
    [document], [notice] = read(ADAPTER, export(old))
    assert (document.published_at, notice.code) == (None, "NO_MOMENT")


@pytest.mark.parametrize("seconds", ["", "soon", "-5", "99999999999999", "١٧١"])
def test_a_clock_that_cannot_be_read_is_no_moment(read, seconds):
    [document], [notice] = read(ADAPTER, export(message(date_unixtime=seconds)))
    assert (document.published_at, notice.code) == (None, "NO_MOMENT")


def test_forwarded_words_are_whose_they_are(read):
    [document], _ = read(ADAPTER, export(message(forwarded_from="Valley Council")))
    assert document.authors[0].name == "Valley Council"


def test_old_exports_number_their_senders(read):
    [document], _ = read(ADAPTER, export(message(from_id=4400112233)))
    assert document.authors[0].handle == "4400112233"


def test_a_reply_is_a_link(read):
    (_, second), _ = read(ADAPTER, export(message(40), message(41, reply_to_message_id=40)))
    assert second.links == (Link(kind=SourceLinkKind.CITES, external_id="telegram:88/40"),)


def test_service_messages_hold_no_words_and_missing_numbers_are_noticed(read):
    documents, [notice] = read(
        ADAPTER, export(message(40), {"id": 41, "type": "service", "date": "2024-05-19T23:31:00"}, message(44))
    )
    assert [each.external_id for each in documents] == ["telegram:88/40", "telegram:88/44"]
    assert (notice.code, notice.message) == ("MISSING_MESSAGES", "Hill Radio lacks messages 42, 43")


def test_media(read):
    [first, second], _ = read(
        ADAPTER, export(message(40, photo="p.jpg"), message(41, media_type="voice_message", file="v"))
    )
    assert [m.kind for m in (*first.media, *second.media)] == [MediaKind.IMAGE, MediaKind.AUDIO]


def test_a_picture_without_words_is_a_notice(read):
    documents, [notice] = read(ADAPTER, export(message(text="", photo="p.jpg")))
    assert (documents, notice.code) == ([], "NO_WORDS")


@pytest.mark.parametrize(
    "body",
    [
        {"id": 1, "messages": {}},
        {"messages": []},
        export(message(text=7)),
        export(message(text=[{"type": "bold"}])),
        export(message(text=[["x"]])),
        {"id": 1, "messages": ["text"]},
        export(message(reply_to_message_id="x")),
    ],
)
def test_wrong_types_are_malformed(read, body):
    with pytest.raises(MalformedPayload):
        read(ADAPTER, body)
