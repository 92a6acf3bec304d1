"""X API v2: whole texts instead of cut ones, every author's words apart, moments from ids."""

import datetime as dt
from typing import Any

import pytest

from sayso.adapters.social.x import XAdapter
from sayso.errors import MalformedPayload
from sayso.schema.records import Link
from sayso.schema.vocabulary import MediaKind, SourceLinkKind

ADAPTER = XAdapter()
USERS = [
    {"id": "5", "name": "Quay Watch", "username": "quaywatch"},
    {"id": "6", "name": "Port Office", "username": "port"},
]


def tweet(number: str = "1790000000000000001", **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "author_id": "5",
        "created_at": "2024-05-13T12:00:01.000Z",
        "lang": "en",
        "text": "Two cranes stand still.",
        **changes,
    }


def answer(*tweets: dict[str, Any], **includes: Any) -> dict[str, Any]:
    return {"data": list(tweets), "includes": {"users": USERS, **includes}}


@pytest.mark.parametrize("many", [True, False])
def test_one_or_many(read, many):
    body = answer(tweet())
    [document], notices = read(ADAPTER, body if many else {**body, "data": body["data"][0]})
    assert notices == []
    assert document.text == "Two cranes stand still."
    assert document.url == "https://x.com/quaywatch/status/1790000000000000001"
    assert document.external_id == "x:1790000000000000001"
    assert document.published_at == dt.datetime(2024, 5, 13, 12, 0, 1, tzinfo=dt.UTC)
    assert (document.authors[0].name, document.authors[0].handle) == ("Quay Watch", "quaywatch")
    assert (document.publisher.name, document.language) == ("X", "en")


def test_an_id_tells_the_moment_where_created_at_was_not_asked_for(read):
    moment = dt.datetime(2024, 5, 13, 12, 0, 1, 250000, tzinfo=dt.UTC)
    number = (round(moment.timestamp() * 1000) - 1288834974657) << 22 | 4711
    [document], _ = read(ADAPTER, answer(tweet(str(number), created_at=None)))
    assert document.published_at == moment


def test_an_id_from_before_the_clock_in_ids_tells_nothing(read):
    [document], [notice] = read(ADAPTER, answer(tweet("1234567", created_at=None)))
    assert (document.published_at, notice.code) == (None, "NO_MOMENT")


def test_a_repost_is_read_as_the_original_in_full(read):
    original = tweet("1780000000000000009", author_id="6", text="The harbour stays open until the end of the month.")
    repost = tweet(
        text="RT @port: The harbour stays open until…",
        referenced_tweets=[{"type": "retweeted", "id": "1780000000000000009"}],
    )
    [document], [notice] = read(ADAPTER, answer(repost, tweets=[original]))
    assert document.text == "The harbour stays open until the end of the month."
    assert document.authors[0].name == "Port Office"
    assert notice.code == "REPOST"


def test_a_quoted_post_is_its_own_author_s(read):
    inner = tweet("1780000000000000009", author_id="6", text="Open as usual.")
    outer = tweet(referenced_tweets=[{"type": "quoted", "id": "1780000000000000009"}])
    documents, _ = read(ADAPTER, answer(outer, tweets=[inner]))
    assert [(each.text, each.authors[0].name) for each in documents] == [
        ("Two cranes stand still.", "Quay Watch"),
        ("Open as usual.", "Port Office"),
    ]
    assert documents[0].links == (Link(kind=SourceLinkKind.QUOTES, external_id="x:1780000000000000009"),)


def test_a_quoted_post_that_is_not_included_stays_a_link(read):
    outer = tweet(referenced_tweets=[{"type": "quoted", "id": "77"}, {"type": "replied_to", "id": "78"}])
    [document], _ = read(ADAPTER, answer(outer))
    assert [(link.kind, link.external_id) for link in document.links] == [
        (SourceLinkKind.QUOTES, "x:77"),
        (SourceLinkKind.CITES, "x:78"),
    ]


def test_a_long_post_is_read_in_full(read):
    [document], _ = read(
        ADAPTER, answer(tweet(text="The first half…", note_tweet={"text": "The first half and the second."}))
    )
    assert document.text == "The first half and the second."


def test_addresses_lead_where_they_lead_and_those_of_media_go(read):
    urls = [
        {"url": "https://t.co/aaa", "expanded_url": "https://quay.example/log", "display_url": "quay.example/log"},
        {"url": "https://t.co/bbb", "expanded_url": "https://x.com/q/1/photo/1", "display_url": "pic.twitter.com/bbb"},
    ]
    text = "Log &amp; list #Ostrel https://t.co/aaa https://t.co/bbb"
    [document], _ = read(ADAPTER, answer(tweet(text=text, entities={"urls": urls})))
    assert document.text == "Log & list #Ostrel https://quay.example/log"


def test_alt_texts(read):
    media = [{"media_key": "3_1", "type": "photo", "alt_text": "Cranes", "url": "https://cdn.example/1.jpg"}]
    [document], _ = read(ADAPTER, answer(tweet(attachments={"media_keys": ["3_1", "3_2"]}), media=media))
    assert [(m.kind, m.alt_text) for m in document.media] == [(MediaKind.IMAGE, "Cranes")]


def test_an_author_who_is_not_included_goes_by_the_number(read):
    [document], _ = read(ADAPTER, {"data": tweet(author_id="99")})
    assert document.authors[0].name == "99"


@pytest.mark.parametrize("language", ["und", "zxx", "", None])
def test_an_unknown_language_is_none(read, language):
    [document], _ = read(ADAPTER, answer(tweet(lang=language)))
    assert document.language is None


def test_what_cannot_be_seen_is_a_notice(read):
    body = {**answer(tweet()), "errors": [{"resource_id": "78", "title": "Not Found Error"}]}
    _, [notice] = read(ADAPTER, body)
    assert (notice.code, notice.message) == ("NOT_FOUND", "78: Not Found Error")


@pytest.mark.parametrize(
    "body", [{}, {"data": 3}, {"data": [{"id": "1"}]}, {"data": tweet(), "includes": {"users": [{"id": "1"}]}}]
)
def test_wrong_types_are_malformed(read, body):
    with pytest.raises(MalformedPayload):
        read(ADAPTER, body)
