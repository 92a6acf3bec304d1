"""`sayso serve`."""

import asyncio
import ipaddress
import socket
from pathlib import Path
from typing import Annotated, Literal

import typer
import uvicorn
from starlette.applications import Starlette

from sayso.api.app import create_app
from sayso.api.hosts import is_loopback
from sayso.api.live.wire import PromptSocket
from sayso.api.logging import log_config
from sayso.cli.ingest import ingest_into
from sayso.cli.options import Database, settings_of
from sayso.errors import ConfigurationError
from sayso.ingest.payloads import jobs_of
from sayso.ingest.worker import working
from sayso.ledger import migration
from sayso.samples import manifest_path
from sayso.schema.records import Payload
from sayso.settings import Settings

_MOST_BYTES_A_FRAME = 1 << 20
PublicRead = Annotated[
    bool | None,
    typer.Option(
        "--public-read/--no-public-read",
        help="Answer queries without a token; on by default only where just this machine can ask.",
        show_default=False,
    ),
]
AllowOrigin = Annotated[
    list[str] | None,
    typer.Option(
        help="Origin of a page of another site that may write and subscribe; give it again for more.",
        metavar="ORIGIN",
        show_default=False,
    ),
]
AllowHost = Annotated[
    list[str] | None,
    typer.Option(
        help="Host that requests may name, beside this machine; give it again for more. Any, unless on loopback.",
        metavar="HOST",
        show_default=False,
    ),
]
ForwardedAllowIps = Annotated[
    list[str] | None,
    typer.Option(
        "--forwarded-allow-ips",
        help="Address or network of a proxy whose X-Forwarded-For names the client; give it again for more.",
        metavar="ADDRESS",
        show_default=False,
    ),
]
Federation = Annotated[
    bool, typer.Option("--federation", help="Let a gateway compose the API into an Apollo Federation 2 graph.")
]
Deadline = Annotated[float, typer.Option(help="Seconds that an operation may take.", min=0.1, max=300)]
Lease = Annotated[
    float,
    typer.Option(help="Seconds after which another takes up what a killed server was recording.", min=1, max=3600),
]
RateLimit = Annotated[
    int,
    typer.Option(help="Points that a client may spend in a minute, as extensions.cost counts; 0 for no limit.", min=0),
]
SharedRateLimit = Annotated[
    bool,
    typer.Option("--shared-rate-limit", help="Count points in PostgreSQL, for all servers on the ledger together."),
]
Operations = Annotated[
    Path | None, typer.Option(help="Folder of registered operations: .graphql files and manifests.", metavar="DIR")
]
OnlyRegistered = Annotated[bool, typer.Option("--only-registered", help="Answer registered operations and no others.")]


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)] = 8000,
    database: Database = None,
    sample: Annotated[
        bool, typer.Option("--sample", help="Record the sample stories first, if they are not yet.")
    ] = False,
    public_read: PublicRead = None,
    allow_origin: AllowOrigin = None,
    allow_host: AllowHost = None,
    forwarded_allow_ips: ForwardedAllowIps = None,
    federation: Federation = False,
    deadline: Deadline = 10.0,
    lease: Lease = 60.0,
    rate_limit: RateLimit = 1_000_000,
    shared_rate_limit: SharedRateLimit = False,
    operations: Operations = None,
    only_registered: OnlyRegistered = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Log JSON lines for machines.")] = False,
) -> None:
    """Serve the GraphQL API and GraphiQL."""
    given = {
        "public_read": is_loopback(host) if public_read is None else public_read,
        "allowed_origins": tuple(allow_origin or ()),
        "allowed_hosts": (*(["localhost"] if is_loopback(host) else []), *(allow_host or ())),
        "federation": federation,
        "deadline": deadline,
        "lease": lease,
        "rate_limit": rate_limit,
        "shared_rate_limit": shared_rate_limit,
        "operations": operations,
        "only_registered": only_registered,
    }
    settings = settings_of(database).model_copy(update=given)
    proxies = [_proxy(each) for each in forwarded_allow_ips or ()]
    _require_free(host, port)
    migration.prepare(settings.database_url)
    if sample:
        _record_sample(settings)
    _listen(settings, host, port, log_json, proxies)


def _listen(settings: Settings, host: str, port: int, log_json: bool, proxies: list[str]) -> None:
    app = create_app(settings, beside=lambda: working(settings))
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=log_config(as_json=log_json),
        http=_strict_http(),
        ws=PromptSocket,
        ws_max_size=_MOST_BYTES_A_FRAME,
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips="*" if "*" in proxies else proxies,
        timeout_graceful_shutdown=5,
    )
    _Announced(config, app).run()


def _require_free(host: str, port: int) -> None:
    """Refuse an address that cannot be listened on before anything takes time; raises `ConfigurationError`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (")[0].lower()
        raise ConfigurationError(
            f"cannot listen on {host}, port {port}: {reason}; --port takes another, 0 any free one"
        ) from error


def _proxy(address: str) -> str:
    try:
        return address if address == "*" else str(ipaddress.ip_network(address))
    except ValueError as error:
        raise typer.BadParameter(f"{address!r} is neither an address nor a network") from error


def _record_sample(settings: Settings) -> None:
    summary = ingest_into(settings, jobs_of([], manifest_path(), None, _no_network))
    if summary.documents:
        typer.echo(f"sample ledger: {summary.line()}")


def _no_network(url: str) -> Payload:
    raise AssertionError(f"the sample ledger fetches nothing: {url}")


def _strict_http() -> type[asyncio.Protocol] | Literal["auto"]:
    try:
        from sayso.api.protocol import StrictHttp  # noqa: PLC0415 - httptools is there on CPython only
    except ImportError:
        return "auto"
    return StrictHttp


class _Announced(uvicorn.Server):
    """Says where it serves once it does, with the port that it really has; ends streams first when it stops."""

    def __init__(self, config: uvicorn.Config, app: Starlette) -> None:
        super().__init__(config)
        self._app = app

    async def shutdown(self, sockets: object = None) -> None:
        self._app.state.live.stopping.set()
        await super().shutdown(sockets)  # type: ignore[arg-type]

    async def startup(self, sockets: object = None) -> None:
        await super().startup(sockets)  # type: ignore[arg-type]
        for server in self.servers if self.started else ():
            for each in server.sockets:
                host, port = each.getsockname()[:2]
                shown = f"[{host}]" if ":" in host else host
                typer.echo(f"Sayso serves http://{shown}:{port}/graphql (Ctrl-C stops it)")
