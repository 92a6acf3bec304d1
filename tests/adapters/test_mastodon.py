"""Mastodon: each author's words apart, and nothing that the server adds for old clients."""

import datetime as dt
from typing import Any

import pytest

from sayso.adapters.social.mastodon import MastodonAdapter
from sayso.errors import MalformedPayload
from sayso.schema.records import Link
from sayso.schema.vocabulary import ActorKind, MediaKind, PassageRole, SourceLinkKind

ADAPTER = MastodonAdapter()


def status(number: str = "11", acct: str = "rivo", **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "uri": f"https://harbour.example/users/{acct}/statuses/{number}",
        "url": f"https://harbour.example/@{acct}/{number}",
        "created_at": "2024-05-19T10:15:30.000Z",
        "language": "en",
        "spoiler_text": "",
        "content": f"<p>Words of {acct}.</p>",
        "account": {"acct": acct, "display_name": f"The {acct}", "url": f"https://harbour.example/@{acct}"},
        **changes,
    }


def test_a_status_is_one_post_of_its_author(read):
    [document], notices = read(ADAPTER, status())
    assert notices == []
    assert document.text == "Words of rivo."
    assert document.external_id == "https://harbour.example/users/rivo/statuses/11"
    assert document.url == "https://harbour.example/@rivo/11"
    assert document.published_at == dt.datetime(2024, 5, 19, 10, 15, 30, tzinfo=dt.UTC)
    assert document.language == "en"
    assert document.title is None
    [author] = document.authors
    assert (author.name, author.handle, author.kind) == ("The rivo", "rivo@harbour.example", ActorKind.ACCOUNT)
    [passage] = document.passages
    assert (passage.start, passage.end, passage.role, passage.speaker) == (0, 14, PassageRole.POST, "The rivo")


def test_markup_becomes_text(read):
    content = (
        '<p>At <a href="https://harbour.example/tags/Ostrel" class="mention hashtag">#<span>Ostrel</span></a> &amp; '
        'beyond:<br />two lines</p><p>See <a href="https://news.example/long/path"><span class="invisible">https://'
        '</span><span class="ellipsis">news.example/long</span><span class="invisible">/path</span></a></p>'
    )
    [document], _ = read(ADAPTER, status(content=content))
    assert document.text == "At #Ostrel & beyond:\ntwo lines\n\nSee news.example/long"


def test_a_boost_is_read_as_the_boosted_post_alone(read):
    boost = status("12", "booster", content="", reblog=status("7", "origin"))
    [document], [notice] = read(ADAPTER, boost)
    assert document.text == "Words of origin."
    assert document.authors[0].name == "The origin"
    assert notice.code == "REPOST"


def test_a_quote_keeps_both_authors_apart_and_drops_the_fallback(read):
    content = '<p class="quote-inline">RE: <a href="https://harbour.example/@origin/7">link</a></p><p>Not so.</p>'
    quoting = status(
        "13", "answer", content=content, quote={"state": "accepted", "quoted_status": status("7", "origin")}
    )
    (outer, inner), _ = read(ADAPTER, quoting)
    assert (outer.text, inner.text) == ("Not so.", "Words of origin.")
    assert (outer.authors[0].name, inner.authors[0].name) == ("The answer", "The origin")
    assert outer.links == (
        Link(
            kind=SourceLinkKind.QUOTES,
            url="https://harbour.example/@origin/7",
            external_id="https://harbour.example/users/origin/statuses/7",
        ),
    )


@pytest.mark.parametrize("state", ["pending", "rejected", "revoked", "deleted", "unauthorized"])
def test_a_quote_that_cannot_be_shown_leaves_the_quoting_post(read, state):
    [document], _ = read(ADAPTER, status(quote={"state": state, "quoted_status": None}))
    assert document.text == "Words of rivo."


def test_a_context_begins_with_its_own_status(read):
    context = {
        "ancestors": [status("1", "first")],
        "status": status("2", "second", in_reply_to_id="1"),
        "descendants": [status("3", "third", in_reply_to_id="2")],
    }
    documents, _ = read(ADAPTER, context)
    assert [each.authors[0].name for each in documents] == ["The second", "The first", "The third"]
    assert documents[0].links == (
        Link(
            kind=SourceLinkKind.CITES,
            url="https://harbour.example/@first/1",
            external_id="https://harbour.example/users/first/statuses/1",
        ),
    )


def test_a_status_twice_in_a_payload_is_read_once(read):
    documents, _ = read(ADAPTER, {"ancestors": [status()], "status": status(), "descendants": []})
    assert len(documents) == 1


def test_a_content_warning_belongs_to_the_author_s_words(read):
    [document], _ = read(ADAPTER, status(spoiler_text="Graphic"))
    assert document.text == "Graphic\n\nWords of rivo."


def test_alt_text_stays_out_of_the_words(read):
    attachment = {"type": "image", "url": "https://harbour.example/1.png", "description": "A broken pier"}
    [document], _ = read(ADAPTER, status(media_attachments=[attachment]))
    [medium] = document.media
    assert (medium.kind, medium.alt_text) == (MediaKind.IMAGE, "A broken pier")
    assert "pier" not in document.text


@pytest.mark.parametrize("language", [None, "", "und"])
def test_an_unknown_language_is_none(read, language):
    [document], _ = read(ADAPTER, status(language=language))
    assert document.language is None


def test_an_account_without_a_display_name_goes_by_its_handle(read):
    [document], _ = read(ADAPTER, status(account={"acct": "quiet@far.example", "display_name": ""}))
    assert document.authors[0].name == "quiet@far.example"


@pytest.mark.parametrize("moment", [None, "", "yesterday", "2024-05-19T10:15:30"])
def test_a_moment_that_is_not_told_leaves_a_notice(read, moment):
    [document], [notice] = read(ADAPTER, status(created_at=moment))
    assert document.published_at is None
    assert notice.code == "NO_MOMENT"


@pytest.mark.parametrize(
    "change",
    [{"content": []}, {"account": {"acct": []}}, {"media_attachments": {"a": 1}}, {"reblog": "text"}, {"quote": 3}],
)
def test_wrong_types_are_malformed(read, change):
    with pytest.raises(MalformedPayload, match="not a Mastodon status"):
        read(ADAPTER, status(**change))


def test_what_a_database_cannot_store_goes_and_is_noticed(read):
    [document], [notice] = read(ADAPTER, status(content="<p>bro\ud83dken\0 words</p>"))
    assert document.text == "broken words"
    assert notice.code == "UNSTORABLE_TEXT"
