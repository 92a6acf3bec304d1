"""The published contract, kept by every built-in adapter."""

import datetime as dt
import json

from sayso.adapters.plugin import register_adapters
from sayso.schema.records import Payload
from sayso.settings import Settings
from sayso.testing import adapter_suite

ADAPTERS = {each.info.name: each for each in register_adapters(Settings(database_url="sqlite://"))}
WHEN = dt.datetime(2024, 5, 20, 8, tzinfo=dt.UTC)
ARTICLE = """<html><head><title>Weir opened | The Quill</title></head><body><article><h1>Weir opened</h1>
<p>The river office of Tarn said on Tuesday that the weir had been opened to spare the lower town.</p>
<p>Nobody had asked the farmers, said Odo Lind, whose fields lie under water since the early morning.</p>
</article></body></html>"""
TRANSCRIPT = "MODERATOR: Welcome.\n\nMS. ARNE: It is open.\n\nQ: Until when?\n\nMS. ARNE: Until Friday.\n"
STATUS = {
    "id": "1",
    "uri": "https://reef.example/1",
    "created_at": "2024-05-18T20:00:00Z",
    "content": "<p>The weir is open.</p>",
    "account": {"acct": "mara"},
}
NOTE = {
    "@context": "https://www.w3.org/ns/activitystreams",
    "type": "Note",
    "id": "https://reef.example/2",
    "attributedTo": "https://reef.example/users/mara",
    "content": "<p>The weir is open.</p>",
}
VIEW = {
    "uri": "at://did:plc:a/app.bsky.feed.post/b",
    "author": {"did": "did:plc:a", "handle": "mara.example"},
    "record": {"text": "The weir is open.", "createdAt": "2024-05-18T20:00:00Z"},
}
TWEET = {
    "data": [{"id": "1790000000000000001", "text": "The weir is open.", "author_id": "2"}],
    "includes": {"users": [{"id": "2", "name": "Mara", "username": "mara"}]},
}
EXPORT = {
    "name": "Weir Watch",
    "type": "public_channel",
    "id": 1,
    "messages": [{"id": 1, "type": "message", "date": "2024-05-14T10:00:00", "text": "The weir is open."}],
}


def _payload(body: object, media_type: str = "application/json") -> Payload:
    raw = body if isinstance(body, str) else json.dumps(body)
    return Payload(body=raw.encode(), media_type=media_type, url=None, retrieved_at=WHEN)


TestNews = adapter_suite(
    ADAPTERS["news"], [_payload(ARTICLE, "text/html"), _payload(ARTICLE, "text/html; charset=utf-8")]
)
TestTranscript = adapter_suite(ADAPTERS["transcript"], [_payload(TRANSCRIPT, "text/plain;charset=UTF-8")])
TestCaptions = adapter_suite(
    ADAPTERS["captions"], [_payload("WEBVTT\n\n00:01.000 --> 00:02.000\n<v ARNE>It is open.\n", "text/vtt")]
)
TestMastodon = adapter_suite(ADAPTERS["mastodon"], [_payload(STATUS)])
TestActivityPub = adapter_suite(ADAPTERS["activitypub"], [_payload(NOTE, "application/activity+json")])
TestBluesky = adapter_suite(ADAPTERS["bluesky"], [_payload({"posts": [VIEW]})])
TestX = adapter_suite(ADAPTERS["x"], [_payload(TWEET)])
TestTelegram = adapter_suite(ADAPTERS["telegram"], [_payload(EXPORT)])


def test_every_built_in_adapter_is_held_to_it():
    held = {TestNews, TestTranscript, TestCaptions, TestMastodon, TestActivityPub, TestBluesky, TestX, TestTelegram}
    assert {suite.adapter.info.name for suite in held} == set(ADAPTERS)
