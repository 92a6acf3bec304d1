"""What the platforms' adapters share: parsing JSON payloads, post documents, moments."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from sayso.adapters.words import folded, is_storable, one_line, storable
from sayso.errors import MalformedPayload
from sayso.schema.records import Document, Link, Medium, Named, Notice, Passage, Payload
from sayso.schema.vocabulary import ActorKind, MediaKind, PassageRole, SourceKind

Model = TypeVar("Model", bound=BaseModel)
Part = TypeVar("Part", Named, Medium, Link)
UNKNOWN_LANGUAGES: Final = frozenset({"", "und", "zxx", "qme", "qst", "qht", "qam", "qct", "art"})
_MOST_BYTES: Final = 32 * 1024 * 1024


class Loose(BaseModel):
    """A part of a platform's payload: only what is read is named, the rest is ignored."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)


def load(payload: Payload) -> Any:
    """The payload's JSON; anything else is malformed, and so is JSON that nests or counts beyond reason."""
    if len(payload.body) > _MOST_BYTES:
        raise MalformedPayload(f"the payload is larger than {_MOST_BYTES >> 20} MB")
    try:
        return json.loads(payload.body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise MalformedPayload(f"the payload is not JSON: {type(error).__name__}") from error


def peek(payload: Payload) -> Any:
    """The payload's JSON for recognition, or None."""
    head = payload.body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith((b"{", b"[")):
        return None
    try:
        return load(payload)
    except MalformedPayload:
        return None


def parse(model: type[Model], value: Any, what: str) -> Model:
    """A part of a payload as a model; the message names the first field that does not fit."""
    try:
        return model.model_validate(value)
    except (ValidationError, RecursionError) as error:
        reason = "nested too deep"
        if isinstance(error, ValidationError):
            first = error.errors()[0]
            reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise MalformedPayload(f"not {what}: {reason}") from error


def language_of(tag: str | None) -> str | None:
    """A BCP 47 tag, or None where the platform does not know."""
    return None if tag is None or tag.lower() in UNKNOWN_LANGUAGES else tag


def moment_of(text: str | None) -> dt.datetime | None:
    """An RFC 3339 moment in UTC; None for anything without a zone, because a guess would be an hour off."""
    if not text:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:
        return None


def account(name: str | None, handle: str | None, url: str | None = None) -> Named | None:
    """Who posted: the display name, or the handle where there is none."""
    shown = one_line(name or "") or one_line(handle or "")
    return Named(name=shown, kind=ActorKind.ACCOUNT, handle=handle or None, url=url) if shown else None


def platform(name: str) -> Named:
    """The platform or host as the publisher."""
    return Named(name=name, kind=ActorKind.MEDIA)


def media_kind(name: str | None) -> MediaKind:
    """The kind of an attachment by the platform's own word for it."""
    words: Mapping[str, MediaKind] = {
        "image": MediaKind.IMAGE,
        "photo": MediaKind.IMAGE,
        "gifv": MediaKind.VIDEO,
        "animated_gif": MediaKind.VIDEO,
        "video": MediaKind.VIDEO,
        "audio": MediaKind.AUDIO,
    }
    return words.get((name or "").lower().split("/")[0], MediaKind.OTHER)


def notice(code: str, message: str) -> Notice:
    """A notice about a payload, whose own ids and names may hold what no database stores."""
    return Notice(code=code, message=storable(message))


def _kept(part: Part) -> Part:
    """The part without what no database stores."""
    return part.model_copy(update={name: storable(value) for name, value in part if type(value) is str})


def post(  # the fields of a post are what they are
    *,
    text: str,
    publisher: Named,
    author: Named | None,
    url: str | None = None,
    external_id: str | None = None,
    published_at: dt.datetime | None = None,
    language: str | None = None,
    media: Sequence[Medium] = (),
    links: Sequence[Link] = (),
) -> list[Document | Notice]:
    """A post as a document of one passage; a notice where it has no words, and one where words had to go."""
    url, external_id = (storable(each or "") or None for each in (url, external_id))
    name = external_id or url or "a post"
    words = folded(text)
    if not words:
        return [Notice(code="NO_WORDS", message=f"{name} has no words of its own")]
    found: list[Document | Notice] = []
    if not is_storable(text):
        found.append(Notice(code="UNSTORABLE_TEXT", message=f"{name} held characters that cannot be stored"))
    if published_at is None:
        found.append(Notice(code="NO_MOMENT", message=f"{name} does not tell when it was published"))
    document = Document(
        kind=SourceKind.SOCIAL_POST,
        text=words,
        url=url,
        external_id=external_id,
        publisher=_kept(publisher),
        authors=(_kept(author),) if author else (),
        published_at=published_at,
        language=language_of(storable(language or "")),
        passages=(Passage(start=0, end=len(words), role=PassageRole.POST, speaker=author.name if author else None),),
        media=tuple(map(_kept, media)),
        links=tuple(map(_kept, links)),
    )
    return [document, *found]
