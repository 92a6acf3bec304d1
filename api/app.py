"""The server: GraphQL and GraphiQL at one address, health, static files."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from sayso.api.accept import JSON, Accepted
from sayso.api.access import Gate, Unauthenticated
from sayso.api.answer import Answerer, Refusal, is_subscription, refusal_of
from sayso.api.export.routes import export_routes
from sayso.api.graphiql_page import CONTENT_SECURITY_POLICY, REVALIDATED, STATIC, cache_control, page
from sayso.api.live.bell import open_bell
from sayso.api.live.events import EVENT_STREAM, event_stream
from sayso.api.live.following import Follower
from sayso.api.live.service import DEFAULT_LIMITS, Limits, Live, sender_of
from sayso.api.live.socket import open_socket
from sayso.api.middleware import Guarded
from sayso.api.reader import Reader, open_reader
from sayso.api.request import BadRequest, read_request
from sayso.api.responses import answered, failed, not_acceptable, not_served, refused, rejected
from sayso.api.schema import served_schema
from sayso.api.writing import Pen
from sayso.ledger import migration
from sayso.settings import Settings

_log = logging.getLogger("sayso.api")


def create_app(
    settings: Settings,
    limits: Limits = DEFAULT_LIMITS,
    beside: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Starlette:
    """The application over one ledger; an embedded one is migrated when it starts, another one must be current.

    `beside` runs along with it, such as a worker that records what `ingest` has queued.
    """
    reader = open_reader(settings.database_url, settings.deadline)
    pen = Pen(settings.database_url)
    gate = Gate(reader, settings.public_read, settings.allowed_origins)

    @asynccontextmanager
    async def opened(app: Starlette) -> AsyncIterator[None]:
        migration.prepare(settings.database_url)
        await reader.open()
        answerer = Answerer(served_schema(settings.federation), reader, pen)
        app.state.live = Live(gate, answerer, Follower(answerer, open_bell(settings.database_url)), limits)
        try:
            with beside():
                yield
        finally:
            await reader.close()
            pen.close()

    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guarded)],
        lifespan=opened,
        exception_handlers={HTTPException: not_served, Exception: failed},
    )
    app.state.reader = reader
    return app


def _routes() -> list[BaseRoute]:
    return [
        Route("/", lambda request: RedirectResponse("graphql"), methods=["GET"]),
        Route("/graphql", graphql, methods=["GET", "POST"]),
        WebSocketRoute("/graphql", open_socket),
        Route("/graphql/", lambda request: RedirectResponse("../graphql"), methods=["GET"]),
        Route("/healthz", _healthy, methods=["GET"]),
        Route("/readyz", _ready, methods=["GET"]),
        *export_routes(),
        Mount("/static/graphiql", _Assets(directory=STATIC)),
    ]


async def graphql(request: Request) -> Response:
    """The GraphiQL page for a browser that asks for a page, an answer for everybody else."""
    accepted = Accepted.of(request.headers.get("accept", ""))
    if request.method in {"GET", "HEAD"} and not request.query_params and accepted.wants_page():
        return HTMLResponse(page("graphql", None), headers=_page_headers())
    media_type = accepted.answer_type()
    if media_type is None and not accepted.weight(EVENT_STREAM):
        return not_acceptable()
    live: Live = request.app.state.live
    try:
        caller = await live.gate.caller(request.headers, request.method)
        asked = await read_request(request)
        prepared = await live.answerer.prepare(asked.query, asked.variables, asked.operation_name, caller)
        if media_type is None or (accepted.weights.get(EVENT_STREAM) and is_subscription(prepared)):
            return await event_stream(live, prepared, await sender_of(live.gate, request))
        answer = await live.answerer.run(prepared)
    except Unauthenticated as error:
        return refused(Refusal([refusal_of(error)]), media_type or JSON)
    except BadRequest as error:
        return rejected(error, media_type or JSON)
    except Refusal as refusal:
        return refused(refusal, media_type or JSON)
    return answered(answer, media_type)


def _page_headers() -> dict[str, str]:
    return {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
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
