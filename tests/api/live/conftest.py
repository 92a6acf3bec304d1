"""Real servers with short patience, a ledger that is written to meanwhile, and clients that speak the protocols."""

import contextlib
import datetime as dt
import json
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import Engine, make_url
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from sayso.ingest.run import Ingestion
from sayso.ledger.access import create_token, revoke_token
from sayso.ledger.changes import record_changes
from sayso.ledger.engine import open_engine
from sayso.ledger.recording import Ledger
from sayso.ledger.transaction import writing
from sayso.schema.ids import content_id
from sayso.schema.records import Payload
from sayso.schema.tables import ActorRow
from sayso.schema.vocabulary import Scope
from sayso.settings import Settings

DAY = dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC)
LIMITS = {
    "init_wait": 0.5,
    "send_wait": 1,
    "pulse": 0.2,
    "operations_a_socket": 4,
    "sockets_a_client": 12,
    "streams_a_client": 8,
}
SERVE = """
import json, sys, uvicorn
from sayso.api.app import create_app
from sayso.api.live.service import Limits
from sayso.api.live.wire import PromptSocket
from sayso.schema.vocabulary import Scope
from sayso.settings import Settings
settings, limits = json.loads(sys.argv[1]), json.loads(sys.argv[2])
app = create_app(Settings(**settings), Limits(**limits))
config = uvicorn.Config(app, port=int(sys.argv[3]), ws=PromptSocket, ws_max_size=1 << 20)
class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets)
        print(self.servers[0].sockets[0].getsockname()[1], flush=True)
Server(config).run()
"""
PROTOCOL = "graphql-transport-ws"


@dataclass
class Server:
    """A server process."""

    process: subprocess.Popen[str]
    host: str

    @property
    def http(self) -> str:
        return f"http://{self.host}/graphql"

    @contextlib.contextmanager
    def socket(self, payload: Any = None, **options: Any) -> Iterator["Socket"]:
        """A socket that is initialised."""
        with self.bare(**options) as socket:
            socket.send(type="connection_init", **({} if payload is None else {"payload": payload}))
            assert socket.receive() == {"type": "connection_ack"}
            yield socket

    @contextlib.contextmanager
    def bare(self, **options: Any) -> Iterator["Socket"]:
        """A socket on which nothing was said yet."""
        options = {"subprotocols": [PROTOCOL], "open_timeout": 20, "close_timeout": 1, **options}
        with connect(f"ws://{self.host}/graphql", **options) as connection:
            yield Socket(connection)


@dataclass
class Socket:
    """The client's end."""

    connection: ClientConnection

    def send(self, **message: Any) -> None:
        self.connection.send(json.dumps(message))

    def receive(self, timeout: float = 20) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self.connection.recv(timeout))
        return message

    def subscribe(self, ident: str, query: str, **variables: Any) -> None:
        self.send(type="subscribe", id=ident, payload={"query": query, "variables": variables})

    def events(self, ident: str, count: int) -> list[Any]:
        """Data of the next messages, which must all be `next` of this operation."""
        found = []
        for _ in range(count):
            message = self.receive()
            assert (message["type"], message["id"]) == ("next", ident), message
            found.append(message["payload"]["data"])
        return found

    def code(self) -> tuple[str, str]:
        """The type of the next message and the code of its only error."""
        message = self.receive()
        [error] = message["payload"]
        return message["type"], error["extensions"]["code"]

    def closed(self) -> tuple[int, str]:
        """Code and reason with which the server closes, after whatever it still sends."""
        try:
            while True:
                self.connection.recv(20)
        except ConnectionClosed as closed:
            return (closed.rcvd.code, closed.rcvd.reason) if closed.rcvd is not None else (1006, "")


@contextlib.contextmanager
def serving(url: str, limits: Mapping[str, Any] = LIMITS, port: int = 0, **settings: Any) -> Iterator[Server]:
    given = [json.dumps({"database_url": url, **settings}), json.dumps(dict(limits)), str(port)]
    command = [sys.executable, "-c", SERVE, *given]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            yield Server(process, f"127.0.0.1:{int(process.stdout.readline())}")
        finally:
            process.kill()


@dataclass
class Writer:
    """Whoever else writes to the ledger, from this process."""

    url: str
    engine: Engine

    def actor(self, name: str) -> str:
        """Record an actor in a transaction of its own; answers its id."""
        ident = content_id("act", name)
        row = {"id": ident, "key": f"org:{name}", "name": name, "name_key": name.casefold(), "kind": "OTHER"}
        with writing(self.engine) as writer:
            writer.add(ActorRow, [row])
            record_changes(writer, [ident])
        return ident

    def article(self, *sentences: str) -> None:
        """Record an article by extraction, as `sayso ingest` does."""
        body = "".join(f"<p>{each}</p>" for each in sentences)
        head = '<html lang="en"><head><title>Notes</title></head>'
        page = f"{head}<body><article><h1>Notes</h1>{body}</article></body></html>"
        payload = Payload(body=page.encode(), media_type="text/html", url="https://weir.example/1", retrieved_at=DAY)
        with Ledger(self.url) as ledger:
            Ingestion.start(ledger, Settings(database_url=self.url)).record("article", payload)

    def token(self, name: str, *scopes: Scope) -> str:
        return create_token(self.engine, name, scopes)[1]

    def revoke(self, name: str) -> None:
        revoke_token(self.engine, name)


@pytest.fixture
def open_writer() -> Iterator[Callable[[str], Writer]]:
    opened: list[Writer] = []

    def opening(url: str) -> Writer:
        opened.append(Writer(url, open_engine(url)))
        return opened[-1]

    yield opening
    for each in opened:
        each.engine.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A ledger that the tests of a module share, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        file = tmp_path_factory.mktemp("live") / "ledger.sqlite"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite:///{file}"
        return
    address, name = request.getfixturevalue("postgresql_server"), f"sayso_live_{uuid.uuid4().hex[:12]}"
    server = open_engine(address)
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {request.getfixturevalue('postgresql_template')}")
        yield make_url(address).set(database=name).render_as_string(hide_password=False)
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    server.dispose()


@pytest.fixture(scope="module")
def shared_server(shared_url: str) -> Iterator[Server]:
    """A server over it."""
    with serving(shared_url) as server:
        yield server


@pytest.fixture(scope="session")
def serve() -> Callable[..., contextlib.AbstractContextManager[Server]]:
    """Starts servers: `with serve(url, public_read=False) as server:`."""
    return serving
