"""Which adapter reads a payload, and that nothing but coded refusals comes out of bad ones."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.adapters.plugin import register_adapters
from sayso.adapters.recognition import choose_adapter
from sayso.adapters.social.payload import moment_of
from sayso.adapters.words import text_of_html
from sayso.errors import MalformedPayload, SaysoError, UnknownPayload
from sayso.schema.records import Document, Payload
from sayso.schema.vocabulary import SourceKind
from sayso.settings import Settings

ADAPTERS = register_adapters(Settings(database_url="sqlite://"))
ARTICLE = """<html><head><title>Bridge shut | The Rin Gazette</title></head><body><article><h1>Bridge shut</h1>
<p>The council of Ostrel said on Tuesday that the bridge over the Rin had been closed.</p></article></body></html>"""
TRANSCRIPT = "MODERATOR: Welcome.\n\nMS. ILVA: It is shut.\n\nQ: Until when?\n\nMS. ILVA: Until autumn.\n"
STATUS = {"id": "1", "content": "<p>x</p>", "account": {"acct": "a"}, "uri": "https://a.example/1"}
VIEW = {"uri": "at://did:plc:a/b/c", "author": {"did": "d", "handle": "h"}, "record": {"text": "x"}}
TWEET = {"data": [{"id": "1", "text": "x", "author_id": "2"}], "includes": {}}
EXPORT = {"name": "n", "id": 1, "messages": [{"id": 1, "type": "message", "date": "2024-05-14", "text": "x"}]}
NOTE = {
    "@context": "https://www.w3.org/ns/activitystreams",
    "type": "Note",
    "id": "https://a.example/1",
    "content": "x",
}
JSON_PAYLOADS: list[dict[str, Any]] = [STATUS, VIEW, TWEET, EXPORT, NOTE]


@pytest.mark.parametrize(
    ("body", "media_type", "name"),
    [
        (STATUS, "application/json", "mastodon"),
        ({"ancestors": [], "status": STATUS, "descendants": []}, "application/json", "mastodon"),
        (NOTE, "application/activity+json", "activitypub"),
        (VIEW, "application/json", "bluesky"),
        ({"posts": [VIEW]}, "application/json", "bluesky"),
        ({"thread": {"post": VIEW}}, "application/json", "bluesky"),
        (TWEET, "application/json", "x"),
        ({**TWEET, "data": TWEET["data"][0]}, "application/json", "x"),
        (EXPORT, "application/json", "telegram"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x\n", "text/vtt", "captions"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x\n", "text/plain", "captions"),
        ("1\n00:00:01,000 --> 00:00:02,000\nA: x\n", "application/x-subrip", "captions"),
        (TRANSCRIPT, "text/plain", "transcript"),
        ("".join(f"<p>{line}</p>" for line in TRANSCRIPT.split("\n\n")), "text/html", "transcript"),
        (ARTICLE, "text/html", "news"),
        ("\ufeff" + ARTICLE, "application/xhtml+xml", "news"),
    ],
)
def test_the_adapter_that_fits(payload, body, media_type, name):
    assert choose_adapter(payload(body, media_type=media_type), ADAPTERS).info.name == name


def test_a_stated_kind_narrows_the_choice(payload):
    text = payload("The bridge is shut, the council said.", media_type="text/plain", kind=SourceKind.NEWS_ARTICLE)
    assert choose_adapter(text, ADAPTERS).info.name == "news"
    with pytest.raises(UnknownPayload, match="mastodon"):
        choose_adapter(payload(ARTICLE, media_type="text/html", kind=SourceKind.SOCIAL_POST), ADAPTERS)


@pytest.mark.parametrize(
    "body", [b"", b"\xef\xbb\xbf \n", b"\0\0\0", b"\x89PNG\r\n\x1a\n", b"{", b"[]", b"plain words"]
)
@pytest.mark.parametrize("media_type", ["application/json", "text/plain", "text/html", "image/png", ""])
def test_what_nobody_knows_is_refused_by_code(payload, body, media_type):
    with pytest.raises(UnknownPayload):
        choose_adapter(payload(body, media_type=media_type), ADAPTERS)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _only_coded_refusals(payload: Payload) -> None:
    """Whatever an adapter makes of a payload can be stored, or is a refusal with a code."""
    for adapter in ADAPTERS:
        assert 0.0 <= adapter.recognises(payload) <= 1.0
        try:
            items = list(adapter.read(payload))
        except SaysoError:
            continue
        for item in items:
            if isinstance(item, Document):
                assert item.text.strip()
            for words in _strings(item.model_dump()):
                assert "\0" not in words
                words.encode()


MEDIA_TYPES = st.sampled_from(["application/json", "text/html", "text/plain", "text/vtt", ""])
FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FUZZ
@given(body=st.binary(max_size=400), media_type=MEDIA_TYPES)
def test_random_bytes(payload, body, media_type):
    _only_coded_refusals(payload(body, media_type=media_type))


@FUZZ
@given(head=st.sampled_from([ARTICLE, TRANSCRIPT, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x"]), data=st.data())
def test_cut_and_spoilt_texts(payload, head, data):
    raw = bytearray(head.encode())
    for _ in range(data.draw(st.integers(0, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(raw[: data.draw(st.integers(0, len(raw)))])
    _only_coded_refusals(payload(cut, media_type=data.draw(MEDIA_TYPES)))


LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**30), 10**30), st.floats(), st.text(max_size=5), st.just("\ud800\0")
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


def _mutated(value: Any, data: st.DataObject) -> Any:
    if isinstance(value, dict) and value and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(sorted(value)))
        return {**value, key: _mutated(value[key], data)}
    if isinstance(value, list) and value and data.draw(st.booleans()):
        return [_mutated(value[0], data), *value[1:]]
    return data.draw(VALUES)


@FUZZ
@given(start=st.sampled_from(JSON_PAYLOADS), data=st.data())
def test_mutated_json(payload, start, data):
    _only_coded_refusals(payload(json.dumps(_mutated(start, data)).encode()))


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"a":' * 50_000,
        b'{"data":[{"id":' + b"9" * 10_000 + b',"text":"x","author_id":"1"}]}',
        b'{"data":NaN}',
    ],
    ids=["deep list", "deep object", "long number", "not a number"],
)
def test_json_beyond_reason(payload, body):
    _only_coded_refusals(payload(body))


def test_names_ids_and_addresses_hold_nothing_unstorable(payload):
    spoilt = "a\ud800\0b"
    status = {**STATUS, "uri": spoilt, "url": spoilt, "language": spoilt, "account": {"acct": spoilt, "url": spoilt}}
    found = list(choose_adapter(payload(status), ADAPTERS).read(payload({**status, "in_reply_to_id": spoilt})))
    assert [type(each).__name__ for each in found] == ["Document", "Notice"]
    document = found[0]
    assert isinstance(document, Document)
    assert (document.external_id, document.url, document.language) == ("ab", "ab", "ab")
    _only_coded_refusals(payload(status))


def test_what_a_page_states_for_machines_can_be_stored(payload):
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge \\ud800shut\\u0000"}</script>'
    )
    [document, *_] = ADAPTERS[-1].read(payload(ARTICLE.replace("<title>", head + "<title>"), media_type="text/html"))
    assert isinstance(document, Document)
    assert document.title == "Bridge shut"


def test_parameters_of_a_media_type_change_nothing(payload):
    page = "".join(f"<p>{line}</p>" for line in TRANSCRIPT.split("\n\n"))
    assert choose_adapter(payload(page, media_type="text/html; charset=utf-8"), ADAPTERS).info.name == "transcript"
    assert choose_adapter(payload(ARTICLE, media_type="Text/HTML;charset=utf-8"), ADAPTERS).info.name == "news"


def test_a_huge_payload_is_malformed(payload):
    with pytest.raises(MalformedPayload, match="larger than 32 MB"):
        list(ADAPTERS[0].read(payload(b" " * (32 * 1024 * 1024 + 1))))


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:00:00-05:00", "soon", "2024-05-14"])
def test_moments_outside_the_calendar_are_none(moment):
    assert moment_of(moment) is None


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("one<br/>two", "one\ntwo"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<script>two</script> three", "one three"),
        ("<span class='hid'>one<b>two</span>three", "three"),
        ("one<img class='hid'> two", "one two"),
        ("<span class='hid'>one<br>two</span>three", "three"),
        ("<span class='hid'>one<br/>two</span>three", "three"),
        ("&lt;b&gt; &amp;", "<b> &"),
        ("one</p></div></i>", "one"),
    ],
)
def test_text_of_html(markup, text):
    assert text_of_html(markup, frozenset({"hid"})) == text
