"""Which names this server answers to, so that no page can reach it under a name that it made point here.

A page of any site can have its own name resolve to 127.0.0.1 (DNS rebinding); its browser then takes the server for a
part of that site. Only the Host field tells.
"""

import ipaddress
from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from sayso.api.accept import JSON
from sayso.api.request import BadRequest
from sayso.api.responses import rejected


class OnlyHosts:
    """ASGI middleware that refuses requests and sockets for other hosts than those named, or this machine itself."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is meant for this server."""
        if scope["type"] == "lifespan" or self._is_ours(Headers(scope=scope).getlist("host")):
            await self._app(scope, receive, send)
            return
        message = "this server does not answer to the host that is asked for; `--allow-host` names others"
        refusal = rejected(BadRequest(message, 421, "HOST_REFUSED"), JSON)
        if scope["type"] == "websocket":
            await WebSocket(scope, receive, send).send_denial_response(refusal)
        else:
            await refusal(scope, receive, send)

    def _is_ours(self, named: list[str]) -> bool:
        host = host_of(named[0]) if len(named) == 1 else ""
        return host in self._hosts or is_loopback(host)


def host_of(field: str) -> str:
    """The host of a Host field, in small letters, without port, brackets or the dot of the root."""
    if field.startswith("["):
        return field[1:].partition("]")[0].lower()
    return field.partition(":")[0].removesuffix(".").lower()


def is_loopback(host: str) -> bool:
    """Whether a host is this machine alone, so that only it can reach what listens there."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
