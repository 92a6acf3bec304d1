"""Messages of the graphql-transport-ws protocol, read strictly: whatever is malformed closes the socket with 4400."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from sayso.api.request import BadRequest, GraphQLRequest, checked
from sayso.api.strict_json import NotJson, read_json

PROTOCOL: Final = "graphql-transport-ws"
MOST_BYTES: Final = 1_000_000
_LONGEST_ID: Final = 200
_LONGEST_REASON: Final = 123  # bytes that a close frame has room for


class Code(IntEnum):
    """Close codes of the protocol, and of WebSocket itself."""

    TOO_LARGE = 1009
    TRY_AGAIN_LATER = 1013
    BAD_MESSAGE = 4400
    UNAUTHORIZED = 4401
    BAD_SUBPROTOCOL = 4406
    NO_INITIALISATION = 4408
    ID_IN_USE = 4409
    INITIALISED_TWICE = 4429


class Closing(Exception):
    """The socket is to be closed with a code and a reason."""

    def __init__(self, code: Code, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason.encode()[:_LONGEST_REASON].decode(errors="ignore")


@dataclass(frozen=True)
class Initialise:
    """`connection_init`, with the value of `Authorization` that it may carry."""

    authorization: str | None


@dataclass(frozen=True)
class Ping:
    """`ping`, whose payload goes back."""

    payload: dict[str, Any] | None


@dataclass(frozen=True)
class Pong:
    """`pong`."""


@dataclass(frozen=True)
class Subscribe:
    """`subscribe`: an operation of any kind, under an id of the client's choice."""

    id: str
    request: GraphQLRequest


@dataclass(frozen=True)
class Complete:
    """`complete`: the client wants no more of an operation."""

    id: str


Message = Initialise | Ping | Pong | Subscribe | Complete


def read_message(text: str | None) -> Message:
    """The message in a frame; None stands for a binary one. Raises `Closing`."""
    if text is None:
        raise Closing(Code.BAD_MESSAGE, "messages are text")
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise Closing(Code.TOO_LARGE, "a message is at most 1 MB")
    try:
        message = read_json(text)
        if not isinstance(message, dict):
            raise NotJson("a message is a JSON object")
        return _typed(message)
    except (NotJson, BadRequest) as error:
        raise Closing(Code.BAD_MESSAGE, f"Invalid message: {error}") from error


def _typed(message: dict[str, Any]) -> Message:
    payload = message.get("payload")
    match message.get("type"):
        case "connection_init":
            return Initialise(_authorization(_object(payload)))
        case "ping":
            return Ping(_object(payload))
        case "pong":
            _object(payload)
            return Pong()
        case "complete":
            return Complete(_id(message))
        case "subscribe":
            if not isinstance(payload, dict):
                raise NotJson("`payload` must be an object")
            return Subscribe(_id(message), checked(payload, safe=False))
        case _:
            raise NotJson("unknown `type`")


def _object(payload: Any) -> dict[str, Any] | None:
    if payload is not None and not isinstance(payload, dict):
        raise NotJson("`payload` must be an object")
    return payload


def _id(message: dict[str, Any]) -> str:
    found = message.get("id")
    unpaired = isinstance(found, str) and any("\ud800" <= character <= "\udfff" for character in found)
    if not isinstance(found, str) or unpaired or not 0 < len(found) <= _LONGEST_ID:
        raise NotJson(f"`id` must be a text of 1 to {_LONGEST_ID} characters")
    return found


def _authorization(payload: dict[str, Any] | None) -> str | None:
    """What stands under `Authorization` in the payload or in its `headers`, whatever the case, as clients send it."""
    given = payload or {}
    headers = given.get("headers")
    for source in (given, headers if isinstance(headers, dict) else {}):
        for name, value in source.items():
            if name.lower() == "authorization" and value is not None:
                if not isinstance(value, str):
                    raise NotJson("`Authorization` must be text")
                return value
    return None
