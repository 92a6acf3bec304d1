"""What holds for every answer, whatever serves it: safe headers, and no endless address."""

from collections.abc import Sequence
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette_compress import CompressMiddleware

from sayso.api.accept import JSON
from sayso.api.cross_site import PREFLIGHTED
from sayso.api.hosts import OnlyHosts
from sayso.api.request import BadRequest
from sayso.api.responses import rejected
from sayso.settings import Settings

MOST_ADDRESS: Final = 16_000
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def around(settings: Settings) -> list[Middleware]:
    """The middleware of the application, outermost first; other origins may read only where allowed by name."""
    others = [Middleware(_CrossOrigin, origins=settings.allowed_origins)] if settings.allowed_origins else []
    hosts = [Middleware(OnlyHosts, hosts=settings.allowed_hosts)] if settings.allowed_hosts else []
    return [Middleware(Guarded), *hosts, *others, Middleware(CompressMiddleware, zstd=False, minimum_size=1_000)]


class _CrossOrigin(CORSMiddleware):
    """Lets pages of some other origins read answers; never with cookies, which nothing here uses."""

    def __init__(self, app: ASGIApp, origins: Sequence[str]) -> None:
        super().__init__(
            app,
            allow_origins=origins,
            allow_methods=("GET", "POST"),
            allow_headers=("Authorization", "Content-Type", *PREFLIGHTED),
            expose_headers=("ETag", "RateLimit", "RateLimit-Policy", "Retry-After"),
        )

    def preflight_response(self, request_headers: Headers) -> Response:
        """The answer to a browser that asks beforehand; a refusal is JSON like all others."""
        response = super().preflight_response(request_headers)
        if response.status_code < 400:
            return response
        refusal = rejected(BadRequest("another origin may not send this request", response.status_code), JSON)
        refusal.headers["Vary"] = "Origin"
        return refusal


class Guarded:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, unless its address is too long; add headers that the answer does not set itself."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if len(scope.get("raw_path", b"")) + len(scope["query_string"]) > MOST_ADDRESS:
            message = f"the address is longer than {MOST_ADDRESS} bytes; send the operation by POST"
            refusal = rejected(BadRequest(message, 414, "PAYLOAD_TOO_LARGE"), JSON)
            await refusal(scope, receive, sent)
            return
        await self._app(scope, receive, sent)
