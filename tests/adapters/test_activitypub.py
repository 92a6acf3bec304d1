"""ActivityPub: notes alone, wrapped, announced and deleted."""

import datetime as dt
from typing import Any

import pytest

from sayso.adapters.social.activitypub import ActivityPubAdapter
from sayso.errors import MalformedPayload
from sayso.schema.records import Link
from sayso.schema.vocabulary import MediaKind, SourceLinkKind

ADAPTER = ActivityPubAdapter()
CONTEXT = "https://www.w3.org/ns/activitystreams"


def note(**changes: Any) -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "id": "https://reef.example/users/mara/statuses/5",
        "type": "Note",
        "published": "2024-05-18T22:00:00+02:00",
        "attributedTo": "https://reef.example/users/mara",
        "content": "<p>The pumps run again.</p>",
        **changes,
    }


def test_a_note(read):
    [document], notices = read(ADAPTER, note(contentMap={"en": "<p>The pumps run again.</p>"}))
    assert notices == []
    assert document.text == "The pumps run again."
    assert document.published_at == dt.datetime(2024, 5, 18, 20, tzinfo=dt.UTC)
    assert document.language == "en"
    assert (document.authors[0].name, document.authors[0].handle) == ("mara", "mara@reef.example")
    assert document.publisher.name == "reef.example"


def test_an_author_given_as_an_object_has_a_display_name(read):
    person = {"id": "https://reef.example/users/mara", "preferredUsername": "mara", "name": "Mara of the Reef"}
    [document], _ = read(ADAPTER, note(attributedTo=[person]))
    assert (document.authors[0].name, document.authors[0].handle) == ("Mara of the Reef", "mara@reef.example")


def test_an_announced_note_is_its_own_author_s(read):
    announce = {"@context": CONTEXT, "id": "https://a.example/1", "type": "Announce", "object": note()}
    [document], [notice] = read(ADAPTER, announce)
    assert document.authors[0].name == "mara"
    assert notice.code == "REPOST"


def test_a_note_announced_by_address_alone_has_no_words_to_read(read):
    announce = {"@context": CONTEXT, "id": "https://a.example/1", "type": "Announce", "object": "https://b.example/2"}
    documents, [notice] = read(ADAPTER, announce)
    assert documents == []
    assert "https://b.example/2" in notice.message


@pytest.mark.parametrize("kind", ["Create", "Update"])
def test_a_wrapped_note_is_read(read, kind):
    wrapped = {"@context": CONTEXT, "id": "https://a.example/1", "type": kind, "actor": "x", "object": note()}
    [document], _ = read(ADAPTER, wrapped)
    assert document.external_id == "https://reef.example/users/mara/statuses/5"


@pytest.mark.parametrize("kind", ["Delete", "Tombstone"])
def test_a_deletion_is_a_notice(read, kind):
    documents, [notice] = read(ADAPTER, {"@context": CONTEXT, "id": "https://a.example/1", "type": kind})
    assert (documents, notice.code) == ([], "DELETED")


@pytest.mark.parametrize("key", ["quote", "quoteUrl"])
def test_a_quote_by_address_is_a_link(read, key):
    [document], _ = read(ADAPTER, note(**{key: "https://b.example/2"}, inReplyTo="https://c.example/3"))
    assert document.links == (
        Link(kind=SourceLinkKind.QUOTES, url="https://b.example/2", external_id="https://b.example/2"),
        Link(kind=SourceLinkKind.CITES, url="https://c.example/3", external_id="https://c.example/3"),
    )


def test_an_attachment_s_name_is_its_alt_text(read):
    attachment = {"type": "Document", "mediaType": "image/png", "url": "https://r.example/1.png", "name": "A pump"}
    [document], _ = read(ADAPTER, note(attachment=attachment))
    assert (document.media[0].kind, document.media[0].alt_text) == (MediaKind.IMAGE, "A pump")


@pytest.mark.parametrize("body", [{"@context": CONTEXT, "type": "Follow", "id": "x"}, [], note(content={"a": 1})])
def test_what_carries_no_post_is_malformed(read, body):
    with pytest.raises(MalformedPayload):
        read(ADAPTER, body)
