"""The server: GraphQL and GraphiQL at one address, health, static files."""

import json
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from sayso.api.access import Gate, Unauthenticated
from sayso.api.answer import Answerer, Refusal
from sayso.api.errors import masked
from sayso.api.graphiql_page import CONTENT_SECURITY_POLICY, REVALIDATED, STATIC, cache_control, page
from sayso.api.reader import Reader, open_reader
from sayso.api.request import BadRequest, read_request
from sayso.api.schema import served_schema
from sayso.ledger import migration
from sayso.settings import Settings

_RESPONSE_JSON: Final = "application/graphql-response+json"
_JSON: Final = "application/json"
_STATUS: Final = {"UNAUTHENTICATED": 401, "FORBIDDEN": 403}
_log = logging.getLogger("sayso.api")


def create_app(settings: Settings) -> Starlette:
    """The application over one ledger; an embedded one is migrated when it starts, another one must be current."""
    reader = open_reader(settings.database_url)

    @asynccontextmanager
    async def opened(app: Starlette) -> AsyncIterator[None]:
        migration.prepare(settings.database_url)
        await reader.open()
        app.state.answerer = Answerer(served_schema(settings.federation), reader)
        try:
            yield
        finally:
            await reader.close()

    app = Starlette(
        routes=[
            Route("/", lambda request: RedirectResponse("graphql"), methods=["GET"]),
            Route("/graphql", graphql, methods=["GET", "POST"]),
            Route("/graphql/", lambda request: RedirectResponse("../graphql"), methods=["GET"]),
            Route("/healthz", _healthy, methods=["GET"]),
            Route("/readyz", _ready, methods=["GET"]),
            Mount("/static/graphiql", _Assets(directory=STATIC)),
        ],
        lifespan=opened,
        exception_handlers={HTTPException: _not_served, Exception: _failed},
    )
    app.state.reader = reader
    app.state.gate = Gate(reader, settings.public_read, settings.allowed_origins)
    return app


async def graphql(request: Request) -> Response:
    """The GraphiQL page for a browser that asks for a page, an answer for everybody else."""
    accept = request.headers.get("accept", "*/*")
    if request.method in {"GET", "HEAD"} and "query" not in request.query_params and "text/html" in accept:
        return HTMLResponse(page("graphql", None), headers=_page_headers())
    media_type = negotiate(accept)
    if media_type is None:
        return _answer({"errors": [_not_acceptable()]}, 406, _JSON)
    try:
        caller = await request.app.state.gate.caller(request.headers, request.method)
        asked = await read_request(request)
        answer = await request.app.state.answerer.answer(asked.query, asked.variables, asked.operation_name, caller)
    except Unauthenticated as error:
        return _answer({"errors": [{"message": str(error), "extensions": dict(error.extensions)}]}, 401, media_type)
    except BadRequest as error:
        errors = [{"message": str(error), "extensions": dict(error.extensions)}]
        return _answer({"errors": errors}, error.status, media_type)
    except Refusal as refusal:
        return _answer({"errors": list(refusal.errors)}, _status(refusal, media_type), media_type)
    return _answer(answer, 200, media_type)


def negotiate(accept: str) -> str | None:
    """The media type of the answer: the modern one where it is accepted by name, plain JSON otherwise."""
    ranges = {part.partition(";")[0].strip().lower(): part.lower() for part in accept.split(",")}
    wanted = {name for name, part in ranges.items() if "q=0" not in part.replace(" ", "").split(";")}
    if _RESPONSE_JSON in wanted:
        return _RESPONSE_JSON
    if wanted & {_JSON, "*/*", "application/*", ""}:
        return _JSON
    return None


def _status(refusal: Refusal, media_type: str) -> int:
    """Plain JSON answers 200 to whatever reached GraphQL, as old clients expect; the modern type tells."""
    codes = {error["extensions"]["code"] for error in refusal.errors}
    if refusal.status is not None or codes & _STATUS.keys():
        return refusal.status or next(_STATUS[code] for code in codes if code in _STATUS)
    if "INTERNAL_SERVER_ERROR" in codes:
        return 500
    if media_type == _JSON and not codes & {"GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"}:
        return 200
    return 200 if media_type == _JSON else 400


def _answer(value: Mapping[str, Any], status: int, media_type: str) -> Response:
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    headers = {"X-Content-Type-Options": "nosniff", "Vary": "Accept", "Cache-Control": "no-store"}
    if status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="sayso"'
    return Response(body, status, headers, media_type=f"{media_type}; charset=utf-8")


def _not_acceptable() -> dict[str, Any]:
    return {
        "message": f"answers come as {_RESPONSE_JSON} or {_JSON}",
        "extensions": {"code": "BAD_REQUEST"},
    }


def _page_headers() -> dict[str, str]:
    return {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": REVALIDATED,
        "Vary": "Accept",
    }


class _Assets(StaticFiles):
    """Files of the page; those with a hash in their name never change."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file with how long it may be kept."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = cache_control(path)
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response


async def _healthy(request: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _ready(request: Request) -> Response:
    reader: Reader = request.app.state.reader
    try:
        await reader.fetch("SELECT '1'", {})
    except Exception:
        _log.exception("the ledger cannot be read")
        return JSONResponse({"status": "unavailable"}, 503)
    return JSONResponse({"status": "ok"})


async def _not_served(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    refused = {"message": error.detail, "extensions": {"code": "BAD_REQUEST"}}
    response = _answer({"errors": [refused]}, error.status_code, _JSON)
    response.headers.update(error.headers or {})
    return response


async def _failed(request: Request, error: Exception) -> Response:
    return _answer({"errors": [masked(error)]}, 500, _JSON)
