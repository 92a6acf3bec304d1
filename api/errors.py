"""The closed list of error codes, and errors as clients see them: coded, and without anything internal."""

import logging
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, Final

from graphql import GraphQLError

from sayso.errors import QueryError

CODES: Final[Mapping[str, str]] = {
    "BAD_CURSOR": "A cursor that this field with this order did not give out.",
    "BAD_ID": "Text that cannot be a global id, or the id of another type than is asked for.",
    "BAD_REQUEST": "The HTTP request does not carry a GraphQL request.",
    "BAD_USER_INPUT": "An argument or variable has a value that the field cannot use.",
    "COST_LIMIT_EXCEEDED": "The operation asks for more than one request may; ask for smaller pages.",
    "CSRF_REFUSED": "A GET request without a header that only a page of this site could set.",
    "FORBIDDEN": "The token does not have the scope that this needs, or a page of another site tries to write.",
    "FORMAT_NOT_INSTALLED": "The server lacks the package that writes this format of export.",
    "GRAPHQL_PARSE_FAILED": "The document is not GraphQL.",
    "GRAPHQL_VALIDATION_FAILED": "The document does not fit the schema.",
    "HOST_REFUSED": "The request names a host that this server does not answer to.",
    "INTERNAL_SERVER_ERROR": "Something failed on the server; its log holds the id that the message gives.",
    "LEDGER_UNAVAILABLE": "The database cannot be reached, or cannot read or write just now; come back in a moment.",
    "NOT_ACCEPTABLE": "What is asked for does not come, or cannot be told whole, in the media types that are accepted.",
    "NOT_FOUND": "Nothing has this id.",
    "OPERATION_NOT_REGISTERED": "This server answers registered operations only, and this is none of them.",
    "OPERATION_RESOLUTION_FAILURE": "The document does not say which of its operations is meant.",
    "OPERATION_TIMEOUT": "The operation took longer than one request may.",
    "PAYLOAD_TOO_LARGE": "The body of the request is larger than 1 MB, or its address or head is too long.",
    "PERSISTED_QUERY_NOT_FOUND": "No operation is known by this id; send its text with its hash once.",
    "QUERY_TOO_COMPLEX": "The operation has more tokens, aliases, fragments or values of variables than one may.",
    "QUERY_TOO_DEEP": "The operation has more than 15 fields inside each other.",
    "RATE_LIMITED": "The client asked for more than it may for now; come back after `retryAfter` seconds.",
    "REQUEST_TIMEOUT": "The body of the request did not arrive in time.",
    "TOO_MANY_OPERATIONS": "The client runs as many operations at once as it may; wait for one to end.",
    "TOO_MANY_STREAMS": "Too many sockets or subscriptions are open; close some, or come back later.",
    "UNAUTHENTICATED": "No token where one is needed, or a token that is wrong or revoked.",
}

_LONGEST: Final = 500  # characters of a message, which may quote what the client sent

_log = logging.getLogger("sayso.api")


def coded(error: GraphQLError) -> dict[str, Any]:
    """An error as it is sent: the client's mistake with its code, anything else masked with an id that is logged."""
    original = error.original_error
    while isinstance(original, GraphQLError):
        original = original.original_error
    shown: dict[str, Any]
    if isinstance(original, QueryError):
        shown = dict(error.formatted) | {"message": str(original), "extensions": dict(original.extensions)}
    elif original is None or (error.extensions or {}).get("code"):
        code = (error.extensions or {}).get("code", "BAD_USER_INPUT")
        shown = dict(error.formatted) | {"extensions": {"code": code}}
    else:
        shown = dict(error.formatted) | masked(original)
    shown["message"] = shortened(str(shown["message"]))
    return {key: shown[key] for key in ("message", "locations", "path", "extensions") if shown.get(key) is not None}


def shortened(message: str) -> str:
    """A message that quotes no more of what the client sent than anybody reads."""
    return message if len(message) <= _LONGEST else message[:_LONGEST] + " …"


def masked(error: BaseException) -> dict[str, Any]:
    """What is said of a failure of our own; the log has the rest."""
    name = uuid.uuid4().hex[:12]
    _log.error("internal error %s", name, exc_info=error)
    return {
        "message": f"Something failed on the server (error {name}).",
        "extensions": {"code": "INTERNAL_SERVER_ERROR", "id": name},
    }


def with_code(errors: Sequence[GraphQLError], code: str) -> list[dict[str, Any]]:
    """Errors of a whole phase, such as validation, under one code."""
    found = []
    for error in errors:
        error.extensions = {"code": code}
        found.append(coded(error))
    return found
