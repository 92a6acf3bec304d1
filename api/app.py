"""The server: GraphQL and GraphiQL at one address, health, static files."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from sayso.api.access import Gate
from sayso.api.answer import Answerer
from sayso.api.door import Door
from sayso.api.endpoint import graphql
from sayso.api.export.routes import export_routes
from sayso.api.graphiql_page import STATIC, cache_control
from sayso.api.live.bell import open_bell
from sayso.api.live.following import Follower
from sayso.api.live.service import DEFAULT_LIMITS, Limits, Live
from sayso.api.live.socket import open_socket
from sayso.api.middleware import around
from sayso.api.operations import open_operations
from sayso.api.rate_shared import open_limiter
from sayso.api.reader import Reader, open_reader
from sayso.api.responses import failed, not_served
from sayso.api.schema import served_schema
from sayso.api.writing import Pen
from sayso.ledger import migration
from sayso.settings import Settings

_ASIDE: Final = 2  # connections for tokens and readiness, which no operation keeps busy

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
    aside = open_reader(settings.database_url, settings.deadline, _ASIDE)
    pen = Pen(settings.database_url)
    gate = Gate(aside, settings.public_read, settings.allowed_origins)
    schema = served_schema(settings.federation)
    operations, limiter = open_operations(settings, schema), open_limiter(settings)

    @asynccontextmanager
    async def opened(app: Starlette) -> AsyncIterator[None]:
        migration.prepare(settings.database_url)
        async with AsyncExitStack() as held:
            held.callback(pen.close)
            for each in (reader, aside, limiter):
                await each.open()
                held.push_async_callback(each.close)
            answerer = Answerer(schema, reader, pen)
            door = Door(answerer, operations, limiter)
            app.state.live = Live(gate, door, Follower(answerer, open_bell(settings.database_url)), limits)
            with beside():
                yield

    app = Starlette(
        routes=_routes(),
        middleware=around(settings),
        lifespan=opened,
        exception_handlers={HTTPException: not_served, Exception: failed},
    )
    app.state.reader, app.state.aside = reader, aside
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


class _Assets(StaticFiles):
    """Files of the page; those with a hash in their name never change."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with whole files only, as RFC 9110 lets a server do: errors of ranges would be plain text."""
        headers = [pair for pair in scope["headers"] if pair[0] not in {b"range", b"if-range"}]
        await super().__call__({**scope, "headers": headers}, receive, send)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file with how long it may be kept."""
        response = await super().get_response(path, scope)
        response.headers["Accept-Ranges"] = "none"
        response.headers["Cache-Control"] = cache_control(path)
        return response


async def _healthy(request: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _ready(request: Request) -> Response:
    reader: Reader = request.app.state.aside
    try:
        await reader.fetch("SELECT '1'", {})
    except Exception:
        _log.exception("the ledger cannot be read")
        return JSONResponse({"status": "unavailable"}, 503)
    return JSONResponse({"status": "ok"})
