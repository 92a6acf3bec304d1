"""Reads GraphQL requests out of HTTP, strictly: what is unclear is refused with a code, never guessed."""

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from sayso.api.cross_site import JSON_BODIES, may_be_cross_site, media_type_of
from sayso.api.strict_json import NotJson, read_json
from sayso.errors import QueryError

MOST_BYTES: Final = 1_000_000
BODY_DEADLINE: Final = 10.0
_PARAMETERS: Final = frozenset({"query", "operationName", "variables", "extensions", "documentId"})


@dataclass(frozen=True)
class GraphQLRequest:
    """What a client asks. `safe` requests came by GET and must change nothing.

    `document_id` names the operation: by its SHA-256, in which case `query` may be there too, or by a registered name.
    """

    query: str
    variables: dict[str, Any]
    operation_name: str | None
    safe: bool = False
    document_id: str | None = None


class BadRequest(QueryError):
    """A request that carries no GraphQL request; `status` and `headers` are those of its HTTP answer."""

    code = "BAD_REQUEST"

    def __init__(
        self, message: str, status: int = 400, code: str | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message, code)
        self.status = status
        self.headers = dict(headers or {})


async def read_request(request: Request) -> GraphQLRequest:
    """The GraphQL request of a GET or POST."""
    try:
        if request.method != "POST":
            return checked(_parameters(request), safe=True)
        _check_headers(request)
        value = read_json(await _body(request))
    except NotJson as error:
        raise BadRequest(str(error)) from error
    if not isinstance(value, dict):
        raise BadRequest("the body must be one JSON object")
    return checked(value, safe=False)


async def _body(request: Request) -> bytes:
    declared = request.headers.get("content-length", "0")
    too_large = BadRequest("the body is larger than 1 MB", 413, "PAYLOAD_TOO_LARGE", {"Connection": "close"})
    if declared.isdigit() and int(declared) > MOST_BYTES:
        raise too_large
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_DEADLINE):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise too_large
    except TimeoutError as error:
        message = f"the body did not arrive within {BODY_DEADLINE:g} seconds"
        raise BadRequest(message, 408, "REQUEST_TIMEOUT", {"Connection": "close"}) from error
    except ClientDisconnect as error:
        raise BadRequest("the body broke off") from error
    return bytes(body)


def _check_headers(request: Request) -> None:
    parameters = [part.strip().lower() for part in request.headers.get("content-type", "").split(";")[1:]]
    charsets = [each.partition("=")[2].strip('" ') for each in parameters if each.startswith("charset")]
    if media_type_of(request.headers) not in JSON_BODIES or set(charsets) - {"utf-8", "utf8"}:
        raise BadRequest("send JSON in UTF-8 with the content type application/json", 415)
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise BadRequest("send the body without content encoding", 415)


def _parameters(request: Request) -> dict[str, Any]:
    """The query string as a request; refused where another site's page could have sent it unasked."""
    if may_be_cross_site(request.headers):
        message = "send the header GraphQL-Preflight: 1 with a GET request, so that no other site can send it for you"
        raise BadRequest(message, 403, "CSRF_REFUSED")
    try:
        pairs = parse_qsl(request.scope["query_string"].decode("ascii"), keep_blank_values=True, errors="strict")
    except ValueError as error:
        raise BadRequest("the query string is not UTF-8") from error
    found = [(name, value) for name, value in pairs if name in _PARAMETERS]
    given: dict[str, Any] = dict(found)
    if len(given) != len(found):
        raise BadRequest("a parameter occurs twice")
    for name in ("variables", "extensions"):
        given[name] = read_json(given[name]) if given.get(name) else None
    return given


def checked(value: dict[str, Any], safe: bool) -> GraphQLRequest:
    """The parts of a request, as every transport carries them. Raises `BadRequest`."""
    query, name, variables = value.get("query"), value.get("operationName"), value.get("variables")
    if not isinstance(value.get("extensions"), dict | None):
        raise BadRequest("`extensions` must be an object")
    document_id = _document_id(value)
    if query is None and document_id is not None:
        query = ""
    elif not isinstance(query, str) or not query.strip():
        raise BadRequest("`query` must be a GraphQL document")
    elif document_id is not None and document_id != sha256(query):
        raise BadRequest("the hash that came with the query is not its SHA-256")
    if name is not None and not isinstance(name, str):
        raise BadRequest("`operationName` must be text")
    if variables is not None and not isinstance(variables, dict):
        raise BadRequest("`variables` must be an object")
    return GraphQLRequest(query, variables or {}, name or None, safe, document_id)


def _document_id(value: dict[str, Any]) -> str | None:
    """How a request names its operation: `documentId`, or the hash of an automatic persisted query."""
    named = value.get("documentId")
    if named is not None:
        if not isinstance(named, str) or not named:
            raise BadRequest("`documentId` must be text")
        return named.removeprefix("sha256:")
    persisted = (value.get("extensions") or {}).get("persistedQuery")
    if persisted is None:
        return None
    found = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    if not isinstance(found, str) or persisted.get("version") != 1:
        raise BadRequest("`persistedQuery` must have the version 1 and a `sha256Hash`")
    return found.lower()


def sha256(text: str) -> str:
    """The hash by which clients name an operation."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
