"""Runs the installed `sayso` for benchmarks: a fresh ledger, its command line, and a server to ask."""

import contextlib
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx
import pg8000.native

SAYSO = Path(sys.executable).with_name("sayso")
_START_LIMIT = 60.0


def run_sayso(*arguments: str, database: str) -> str:
    """Standard output of `sayso …`; its error output ends the benchmark when it fails."""
    done = subprocess.run([str(SAYSO), *arguments, "--database", database], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"sayso {' '.join(arguments)} failed with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


@contextlib.contextmanager
def fresh_database(server: str | None, scratch: Path, name: str) -> Iterator[str]:
    """The address of an empty ledger: an SQLite file, or a new database on a PostgreSQL server, dropped afterwards."""
    if server is None:
        yield f"sqlite:///{scratch / name}.sqlite"
        return
    database = f"gold_{re.sub(r'[^a-z0-9]', '_', name.lower())}"
    _administer(server, f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)', f'CREATE DATABASE "{database}"')
    address = httpx.URL(server).copy_with(path=f"/{database}")
    try:
        run_sayso("migrate", database=str(address))
        yield str(address)
    finally:
        _administer(server, f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')


def _administer(server: str, *statements: str) -> None:
    url = httpx.URL(server)
    connection = pg8000.native.Connection(
        url.username or "postgres",
        host=url.host,
        port=url.port or 5432,
        password=url.password or None,
        database=url.path.strip("/") or "postgres",
    )
    with contextlib.closing(connection):
        for statement in statements:
            connection.run(statement)


class Server:
    """`sayso serve` on a free port for the length of a `with` block."""

    def __init__(self, database: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self._command = [str(SAYSO), "serve", "--port", str(port), "--database", database]
        self.address = f"http://127.0.0.1:{port}"
        self._client = httpx.Client(base_url=self.address, timeout=30.0)

    def __enter__(self) -> Self:
        self._log = tempfile.TemporaryFile()  # a pipe that nobody reads would stop a server that says much
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=self._log)
        deadline = time.monotonic() + _START_LIMIT
        while not self._ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self._process.kill()
                self._process.wait()
                self._log.seek(0)
                sys.exit(f"sayso serve did not start:\n{self._log.read().decode(errors='replace')}")
            time.sleep(0.1)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()
        self._process.terminate()
        self._process.wait()
        self._log.close()

    @property
    def pid(self) -> int:
        """The number of the server's process."""
        return self._process.pid

    def _ready(self) -> bool:
        try:
            return self._client.get("/readyz").status_code == httpx.codes.OK
        except httpx.TransportError:
            return False

    def ask(self, query: str, variables: dict[str, Any]) -> dict[str, Any]:
        """The data of an answer; errors end the benchmark."""
        answer = self._client.post("/graphql", json={"query": query, "variables": variables}).json()
        if answer.get("errors"):
            sys.exit(f"the query failed: {answer['errors']}\n{query}")
        data: dict[str, Any] = answer["data"]
        return data
