"""Exports of Telegram Desktop: one chat or channel with its messages.

`date` is the exporter's local time without a zone; only `date_unixtime` tells the moment. A forwarded message is in the
words of whoever wrote it first.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from sayso.adapters.social.payload import Loose, account, load, media_kind, notice, parse, peek, platform, post
from sayso.errors import MalformedPayload
from sayso.ports import Info
from sayso.schema.records import Document, Link, Medium, Named, Notice, Payload
from sayso.schema.vocabulary import MediaKind, SourceLinkKind


class _Message(Loose):
    id: int
    type: str = "message"
    date_unixtime: str | None = None
    sender: str | None = None
    from_id: str | None = None
    text: Any = ""
    forwarded_from: str | None = None
    reply_to_message_id: int | None = None
    photo: str | None = None
    media_type: str | None = None
    file: str | None = None


class _Chat(Loose):
    name: str | None = None
    id: int
    type: str = ""
    username: str | None = None
    messages: list[Any]


class TelegramAdapter:
    """One exported chat."""

    info = Info(name="telegram", version="1")

    def recognises(self, payload: Payload) -> float:
        """Messages with dates and texts under a name and an id."""
        value = peek(payload)
        if not isinstance(value, dict) or not isinstance(value.get("messages"), list):
            return 0.0
        return 0.95 if "id" in value and any(isinstance(m, dict) and "date" in m for m in value["messages"]) else 0.0

    def read(self, payload: Payload) -> Iterable[Document | Notice]:
        """Every message with words, in the order of the export."""
        chat = parse(_Chat, load(payload), "a Telegram export")
        numbers: list[int] = []
        for raw in chat.messages:
            if not isinstance(raw, dict):
                raise MalformedPayload("not a Telegram export: a message is no object")
            message = parse(_Message, {**raw, "sender": raw.get("from")}, "a Telegram message")
            numbers.append(message.id)
            if message.type == "message":
                yield from _post(chat, message, payload.url)
        yield from _missing(chat, numbers)


def _post(chat: _Chat, message: _Message, address: str | None) -> list[Document | Notice]:
    names = {"external_id": f"telegram:{chat.id}/{message.id}", "url": _address(chat, message, address)}
    links = []
    if message.reply_to_message_id is not None:
        links.append(Link(kind=SourceLinkKind.CITES, external_id=f"telegram:{chat.id}/{message.reply_to_message_id}"))
    return post(
        text="".join(_pieces(message.text)),
        publisher=platform("Telegram"),
        author=_author(chat, message),
        published_at=_moment(message.date_unixtime),
        media=list(_media(message)),
        links=links,
        **names,
    )


def _author(chat: _Chat, message: _Message) -> Named | None:
    if message.forwarded_from:
        return account(message.forwarded_from, None)
    handle = message.from_id or f"channel{chat.id}"
    return account(message.sender or chat.name, chat.username or handle)


def _address(chat: _Chat, message: _Message, address: str | None) -> str | None:
    """The public address, known from a user name or from the address that the export came by."""
    if chat.username:
        return f"https://t.me/{chat.username}/{message.id}"
    if address and address.startswith("https://t.me/"):
        return f"https://t.me/{address.removeprefix('https://t.me/').split('/')[0]}/{message.id}"
    return None


def _pieces(text: Any) -> Iterator[str]:
    for piece in text if isinstance(text, list) else [text]:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, dict) and isinstance(piece.get("text"), str):
            yield piece["text"]
        else:
            raise MalformedPayload("not a Telegram message: its text is neither words nor pieces")


def _media(message: _Message) -> Iterator[Medium]:
    if message.photo:
        yield Medium(kind=MediaKind.IMAGE)
    elif message.media_type or message.file:
        kinds = {"video_file": "video", "voice_message": "audio", "audio_file": "audio", "animation": "video"}
        yield Medium(kind=media_kind(kinds.get(message.media_type or "", message.media_type)))


def _moment(seconds: str | None) -> dt.datetime | None:
    if seconds is None or not seconds.isascii() or not seconds.isdigit() or len(seconds) > 11:
        return None
    return dt.datetime.fromtimestamp(int(seconds), dt.UTC)


def _missing(chat: _Chat, numbers: list[int]) -> Iterator[Notice]:
    gaps = [n for low, high in pairwise(numbers) for n in range(low + 1, min(high, low + 50))]
    if gaps:
        listed = ", ".join(map(str, gaps[:20])) + (" …" if len(gaps) > 20 else "")
        yield notice("MISSING_MESSAGES", f"{chat.name or chat.id} lacks messages {listed}")
