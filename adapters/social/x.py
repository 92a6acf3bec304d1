"""Posts of X as its API v2 sends them: `data`, one or many, with `includes`.

A repost's text is a cut "RT @…", so the reposted post is read instead; a quoted post is read under its own author.
`created_at` is only sent when asked for, but the id tells the millisecond as well.
"""

import datetime as dt
import html
from collections.abc import Iterable, Iterator
from typing import Any, Final

from sayso.adapters.social.payload import (
    Loose,
    account,
    load,
    media_kind,
    moment_of,
    notice,
    parse,
    peek,
    platform,
    post,
)
from sayso.errors import MalformedPayload
from sayso.ports import Info
from sayso.schema.records import Document, Link, Medium, Named, Notice, Payload
from sayso.schema.vocabulary import SourceLinkKind

_EPOCH_MS: Final = 1288834974657
_FIRST_SNOWFLAKE: Final = 10**11
_LINKS: Final = {
    "quoted": SourceLinkKind.QUOTES,
    "replied_to": SourceLinkKind.CITES,
    "retweeted": SourceLinkKind.SYNDICATED_COPY,
}


class _Address(Loose):
    url: str
    expanded_url: str | None = None
    display_url: str | None = None


class _Entities(Loose):
    urls: list[_Address] = []


class _Reference(Loose):
    type: str
    id: str


class _Attachments(Loose):
    media_keys: list[str] = []


class _Note(Loose):
    text: str
    entities: _Entities | None = None


class _Tweet(Loose):
    id: str
    text: str
    author_id: str | None = None
    created_at: str | None = None
    lang: str | None = None
    entities: _Entities | None = None
    note_tweet: _Note | None = None
    referenced_tweets: list[_Reference] = []
    attachments: _Attachments | None = None


class _User(Loose):
    id: str
    name: str
    username: str


class _Medium(Loose):
    media_key: str
    type: str | None = None
    url: str | None = None
    alt_text: str | None = None


class _Includes(Loose):
    users: list[_User] = []
    tweets: list[_Tweet] = []
    media: list[_Medium] = []


class _Answer(Loose):
    data: list[_Tweet]
    includes: _Includes = _Includes()
    errors: list[dict[str, Any]] = []


class XAdapter:
    """One answer of the API."""

    info = Info(name="x", version="1")

    def recognises(self, payload: Payload) -> float:
        """`data` with an id and a text, and usually `includes`."""
        value = peek(payload)
        data = value.get("data") if isinstance(value, dict) else None
        first = data[0] if isinstance(data, list) and data else data
        if not isinstance(first, dict) or "id" not in first or "text" not in first:
            return 0.0
        return 0.95 if "author_id" in first or "includes" in value or "edit_history_tweet_ids" in first else 0.6

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """The posts asked for, then the ones they refer to."""
        value = load(payload)
        if not isinstance(value, dict) or "data" not in value:
            raise MalformedPayload("not an answer of the X API v2: `data` is missing")
        data = value["data"]
        answer = parse(_Answer, {**value, "data": data if isinstance(data, list) else [data]}, "an answer of the X API")
        return list(_Reader(answer).items())


class _Reader:
    def __init__(self, answer: _Answer) -> None:
        self._answer = answer
        self._users = {user.id: user for user in answer.includes.users}
        self._media = {medium.media_key: medium for medium in answer.includes.media}
        self._included = {tweet.id: tweet for tweet in answer.includes.tweets}

    def items(self) -> Iterator[Document | Notice]:
        seen: set[str] = set()
        for tweet in (*self._answer.data, *self._answer.includes.tweets):
            if tweet.id not in seen:
                seen.add(tweet.id)
                yield from self._post(tweet)
        for error in self._answer.errors:
            about = error.get("resource_id") or error.get("value") or "a post"
            yield notice("NOT_FOUND", f"{about}: {error.get('title') or 'cannot be seen'}")

    def _post(self, tweet: _Tweet) -> list[Document | Notice]:
        original = next((each.id for each in tweet.referenced_tweets if each.type == "retweeted"), None)
        user = self._users.get(tweet.author_id or "")
        if original is not None:
            who = user.username if user else tweet.author_id
            return [notice("REPOST", f"{who} reposted {original} without words")]
        keys = tweet.attachments.media_keys if tweet.attachments else []
        return post(
            text=_text(tweet),
            publisher=platform("X"),
            author=self._author(tweet, user),
            url=f"https://x.com/{user.username if user else 'i'}/status/{tweet.id}",
            external_id=f"x:{tweet.id}",
            published_at=moment_of(tweet.created_at) or _moment_of_id(tweet.id),
            language=tweet.lang,
            media=[
                Medium(kind=media_kind(m.type), url=m.url, alt_text=m.alt_text)
                for m in (self._media[key] for key in keys if key in self._media)
            ],
            links=list(self._links(tweet)),
        )

    def _author(self, tweet: _Tweet, user: _User | None) -> Named | None:
        if user is not None:
            return account(user.name, user.username, f"https://x.com/{user.username}")
        return account(None, tweet.author_id) if tweet.author_id else None

    def _links(self, tweet: _Tweet) -> Iterator[Link]:
        for reference in tweet.referenced_tweets:
            kind = _LINKS.get(reference.type)
            if kind is not None:
                yield Link(kind=kind, external_id=f"x:{reference.id}")


def _text(tweet: _Tweet) -> str:
    """The whole text: of a long post if there is one, with addresses as they lead, without trailing ones of media."""
    note = tweet.note_tweet
    text, entities = (note.text, note.entities or tweet.entities) if note else (tweet.text, tweet.entities)
    for address in entities.urls if entities else ():
        internal = (address.display_url or "").startswith(("pic.x.com", "pic.twitter.com"))
        text = text.replace(address.url, "" if internal else address.expanded_url or address.url)
    return html.unescape(text)


def _moment_of_id(tweet_id: str) -> dt.datetime | None:
    number = int(tweet_id) if tweet_id.isascii() and tweet_id.isdigit() and len(tweet_id) < 20 else 0
    if number < _FIRST_SNOWFLAKE:
        return None
    return dt.datetime.fromtimestamp(((number >> 22) + _EPOCH_MS) / 1000, dt.UTC)
