"""What holds for every answer, whatever serves it: safe headers, and no endless address."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.api.accept import JSON
from sayso.api.request import BadRequest
from sayso.api.responses import rejected

MOST_ADDRESS: Final = 16_000
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


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
