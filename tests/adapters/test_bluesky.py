"""Bluesky: byte offsets, clients' clocks, quotes inside embeds, posts that cannot be seen."""

import datetime as dt
from typing import Any

import pytest

from sayso.adapters.social.bluesky import BlueskyAdapter
from sayso.errors import MalformedPayload
from sayso.schema.records import Link
from sayso.schema.vocabulary import MediaKind, SourceLinkKind

ADAPTER = BlueskyAdapter()


def view(
    number: str = "a1", who: str = "dune", *, record: dict[str, Any] | None = None, **changes: Any
) -> dict[str, Any]:
    return {
        "uri": f"at://did:plc:{who}/app.bsky.feed.post/{number}",
        "author": {"did": f"did:plc:{who}", "handle": f"{who}.example", "displayName": f"{who.title()} Desk"},
        "record": {
            "createdAt": "2024-05-19T04:05:06.789Z",
            "langs": ["en"],
            "text": f"Words of {who}.",
            **(record or {}),
        },
        "indexedAt": "2024-05-19T04:06:00Z",
        **changes,
    }


def quoted(who: str = "inner") -> dict[str, Any]:
    shown = view("q9", who)
    return {
        "$type": "app.bsky.embed.record#viewRecord",
        **{key: shown[key] for key in ("uri", "author")},
        "value": shown["record"],
    }


def test_get_posts(read):
    documents, notices = read(ADAPTER, {"posts": [view(), view("a2", "mesa")]})
    assert notices == []
    assert [each.text for each in documents] == ["Words of dune.", "Words of mesa."]
    first = documents[0]
    assert first.external_id == "at://did:plc:dune/app.bsky.feed.post/a1"
    assert first.url == "https://bsky.app/profile/dune.example/post/a1"
    assert first.published_at == dt.datetime(2024, 5, 19, 4, 5, 6, 789000, tzinfo=dt.UTC)
    assert (first.authors[0].name, first.authors[0].handle) == ("Dune Desk", "dune.example")
    assert (first.publisher.name, first.language) == ("Bluesky", "en")


def test_a_thread_begins_with_its_own_post(read):
    thread = {
        "thread": {
            "post": view("b2", "self", record={"reply": {"parent": {"uri": "at://did:plc:up/app.bsky.feed.post/b1"}}}),
            "parent": {"post": view("b1", "up")},
            "replies": [{"post": view("b3", "down"), "replies": []}],
        }
    }
    documents, _ = read(ADAPTER, thread)
    assert [each.authors[0].name for each in documents] == ["Self Desk", "Up Desk", "Down Desk"]
    assert documents[0].links == (Link(kind=SourceLinkKind.CITES, external_id="at://did:plc:up/app.bsky.feed.post/b1"),)


@pytest.mark.parametrize(
    "embed",
    [{"record": quoted()}, {"record": {"record": quoted()}, "media": {"images": [{"alt": "Smoke", "fullsize": "f"}]}}],
    ids=["record", "recordWithMedia"],
)
def test_a_quoted_post_is_its_own_author_s(read, embed):
    (outer, inner), _ = read(ADAPTER, {"posts": [view(embed=embed)]})
    assert (outer.text, inner.text) == ("Words of dune.", "Words of inner.")
    assert (outer.authors[0].name, inner.authors[0].name) == ("Dune Desk", "Inner Desk")
    assert outer.links == (Link(kind=SourceLinkKind.QUOTES, external_id="at://did:plc:inner/app.bsky.feed.post/q9"),)


@pytest.mark.parametrize(
    ("marker", "code"), [("notFound", "NOT_FOUND"), ("blocked", "BLOCKED"), ("detached", "DETACHED")]
)
def test_what_cannot_be_seen_is_a_notice(read, marker, code):
    gone = {"uri": "at://did:plc:x/app.bsky.feed.post/z", marker: True}
    documents, [notice] = read(ADAPTER, {"posts": [view(embed={"record": gone})]})
    assert (len(documents), notice.code) == (1, code)


def test_facets_count_utf8_bytes(read):
    text = "🌧️ зараз: river.example/le… вже"
    start = len("🌧️ зараз: ".encode())
    end = start + len("river.example/le…".encode())
    facet = {"index": {"byteStart": start, "byteEnd": end}, "features": [{"uri": "https://river.example/level"}]}
    [document], _ = read(ADAPTER, view(record={"text": text, "facets": [facet]}))
    assert document.text == "🌧️ зараз: https://river.example/level вже"


@pytest.mark.parametrize("index", [{"byteStart": 5, "byteEnd": 999}, {"byteStart": "0", "byteEnd": 2}, {}, None])
def test_facets_that_do_not_fit_change_nothing(read, index):
    facet = {"index": index, "features": [{"uri": "https://river.example/level"}]}
    [document], _ = read(ADAPTER, view(record={"facets": [facet]}))
    assert document.text == "Words of dune."


@pytest.mark.parametrize("clock", ["2024-05-19T04:05:06", "soon", None])
def test_a_client_s_clock_without_a_zone_gives_way_to_the_network_s(read, clock):
    [document], _ = read(ADAPTER, view(record={"createdAt": clock}))
    assert document.published_at == dt.datetime(2024, 5, 19, 4, 6, tzinfo=dt.UTC)


def test_alt_texts_of_pictures_and_films(read):
    images = {"images": [{"alt": "A dry well", "fullsize": "https://cdn.example/f.jpg"}]}
    [document], _ = read(ADAPTER, view(embed=images))
    assert [(m.kind, m.alt_text) for m in document.media] == [(MediaKind.IMAGE, "A dry well")]
    [document], _ = read(ADAPTER, view(embed={"playlist": "https://cdn.example/v.m3u8", "alt": "A convoy"}))
    assert [(m.kind, m.alt_text) for m in document.media] == [(MediaKind.VIDEO, "A convoy")]


def test_a_post_of_pictures_alone_is_a_notice(read):
    documents, [notice] = read(ADAPTER, view(record={"text": ""}))
    assert (documents, notice.code) == ([], "NO_WORDS")


@pytest.mark.parametrize(
    "body", [{"posts": []}, {"posts": "at://x"}, view(record={"text": 5}), view(author={"did": 1}), {"thread": 3}]
)
def test_wrong_types_are_malformed(read, body):
    with pytest.raises(MalformedPayload):
        read(ADAPTER, body)
