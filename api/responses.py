"""HTTP answers that carry GraphQL: their body, status and headers, whatever went wrong."""

import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from sayso.api.accept import JSON, RESPONSE_JSON
from sayso.api.answer import Refusal, refusal_of
from sayso.api.errors import masked
from sayso.api.request import BadRequest
from sayso.errors import QueryError

STATUS: Final = {
    "INTERNAL_SERVER_ERROR": 500,
    "LEDGER_UNAVAILABLE": 503,
    "UNAUTHENTICATED": 401,
    "FORBIDDEN": 403,
    "TOO_MANY_OPERATIONS": 429,
    "TOO_MANY_STREAMS": 429,
}
"""Of those codes that have a status of their own, whatever is accepted."""
_SOON: Final = {"LEDGER_UNAVAILABLE", "TOO_MANY_OPERATIONS"}


def answered(value: Mapping[str, Any], media_type: str, status: int = 200) -> Response:
    """An answer as it is sent; nobody may keep it, and it depends on what was accepted."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    headers = {"Vary": "Accept", "Cache-Control": "no-store"}
    return Response(body, status, headers, media_type=f"{media_type}; charset=utf-8")


def refused(refusal: Refusal, media_type: str) -> Response:
    """An operation that was not executed."""
    status = _status(refusal, media_type)
    response = answered({"errors": list(refusal.errors)}, media_type, status)
    if refusal.errors[0]["extensions"]["code"] in _SOON:
        response.headers["Retry-After"] = "1"
    response.headers.update(refusal.headers)
    if status == 401:
        response.headers["WWW-Authenticate"] = 'Bearer realm="sayso"'
    return response


def unknown_caller(error: QueryError) -> Refusal:
    """Why the gate does not know who asks: a wrong token, or a ledger that is too busy to look it up just now."""
    busy = error.extensions["code"] in {"LEDGER_UNAVAILABLE", "OPERATION_TIMEOUT"}
    return Refusal([refusal_of(error)], 503, {"Retry-After": "1"}) if busy else Refusal([refusal_of(error)])


def rejected(error: BadRequest, media_type: str) -> Response:
    """A request that carried no operation, or may not be sent now."""
    response = answered({"errors": [{"message": str(error), "extensions": dict(error.extensions)}]}, media_type)
    response.status_code = error.status
    response.headers.update(error.headers)
    return response


def not_acceptable() -> Response:
    """The answer to a client that accepts nothing that is served here; it comes as plain JSON all the same."""
    return rejected(BadRequest(f"answers come as {RESPONSE_JSON} or {JSON}", 406), JSON)


async def not_served(request: Request, error: Exception) -> Response:
    """The answer to an address or a method that is not served."""
    assert isinstance(error, HTTPException)
    return rejected(BadRequest(error.detail, error.status_code, headers=error.headers), JSON)


async def failed(request: Request, error: Exception) -> Response:
    """The answer to a failure of our own: masked, with an id that is in the log."""
    return answered({"errors": [masked(error)]}, JSON, 500)


def _status(refusal: Refusal, media_type: str) -> int:
    """Plain JSON answers 200 to whatever reached GraphQL, as old clients expect; the modern type tells."""
    if refusal.status is not None:
        return refusal.status
    codes = {error["extensions"]["code"] for error in refusal.errors}
    for code, status in STATUS.items():
        if code in codes:
            return status
    return 200 if media_type == JSON else 400
