"""Reads GraphQL requests out of HTTP, strictly: what is unclear is refused with a code, never guessed."""

import json
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from sayso.errors import QueryError

MOST_BYTES: Final = 1_000_000
_DEEPEST: Final = 60


@dataclass(frozen=True)
class GraphQLRequest:
    """What a client asks."""

    query: str
    variables: dict[str, Any]
    operation_name: str | None


class BadRequest(QueryError):
    """A request that does not carry a GraphQL request; `status` is its HTTP status."""

    code = "BAD_REQUEST"

    def __init__(self, message: str, status: int = 400, code: str | None = None) -> None:
        super().__init__(message, code)
        self.status = status


async def read_request(request: Request) -> GraphQLRequest:
    """The GraphQL request of a GET or POST."""
    if request.method in {"GET", "HEAD"}:
        given = request.query_params
        raw = given.get("variables")
        return _checked(
            {
                "query": given.get("query"),
                "operationName": given.get("operationName"),
                "variables": _json(raw) if raw else None,
            }
        )
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in {"application/json", "application/graphql+json"}:
        raise BadRequest("send JSON with the content type application/json", 415)
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise BadRequest("send the body without content encoding", 415)
    value = _json(await _body(request))
    if not isinstance(value, dict):
        raise BadRequest("the body must be one JSON object")
    return _checked(value)


async def _body(request: Request) -> bytes:
    declared = request.headers.get("content-length", "0")
    too_large = BadRequest("the body is larger than 1 MB", 413, "PAYLOAD_TOO_LARGE")
    if declared.isdigit() and int(declared) > MOST_BYTES:
        raise too_large
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise too_large
    return bytes(body)


def _json(raw: str | bytes) -> Any:
    try:
        text = raw.decode("utf-8") if isinstance(raw, bytes) else raw
        value = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_duplicates)
    except UnicodeDecodeError as error:
        raise BadRequest("the body is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadRequest("the body is not JSON") from error
    if _depth(value) > _DEEPEST:
        raise BadRequest("the JSON nests too deep")
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key occurs twice")
    return found


def _depth(value: Any) -> int:
    level, depth = [value], 0
    while level and depth <= _DEEPEST:
        depth += 1
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
    return depth


def _checked(value: dict[str, Any]) -> GraphQLRequest:
    query, name, variables = value.get("query"), value.get("operationName"), value.get("variables")
    if not isinstance(query, str) or not query.strip():
        raise BadRequest("`query` must be a GraphQL document")
    if name is not None and not isinstance(name, str):
        raise BadRequest("`operationName` must be text")
    if variables is not None and not isinstance(variables, dict):
        raise BadRequest("`variables` must be an object")
    if not isinstance(value.get("extensions"), dict | None):
        raise BadRequest("`extensions` must be an object")
    return GraphQLRequest(query, variables or {}, name or None)
