"""Runs the one statement of an operation: read-only, with a deadline that really stops it."""

import asyncio
import datetime as dt
import json
import queue
import sqlite3
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, Protocol

from sayso.errors import ConfigurationError, QueryError
from sayso.ledger.engine import parse_url
from sayso.schema.tables.base import MOMENT_FORMAT

DEADLINE: Final = 10.0
_CONNECTIONS: Final = 4
_TOO_SLOW: Final = "the operation took longer than 10 seconds; ask for less at once"
_TOO_DEEP: Final = f"the query nests deeper than SQLite {sqlite3.sqlite_version} parses; PostgreSQL goes deeper"
Observer = Callable[[str], None]


class Reader(Protocol):
    """A ledger open for reading. `observe` hears of every statement, so that tests can count them."""

    embedded: bool
    observe: Observer

    async def open(self) -> None:
        """Connect."""
        ...

    async def close(self) -> None:
        """Let go."""
        ...

    async def fetch(self, sql: str, parameters: Mapping[str, Any]) -> Any:
        """The one JSON value that a statement answers."""
        ...


def open_reader(url: str) -> Reader:
    """The reader for a ledger's address."""
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        return SqliteReader(parsed.database or ":memory:")
    return PostgresReader(parsed.set(drivername="postgresql").render_as_string(hide_password=False))


def _ignore(sql: str) -> None:
    pass


class SqliteReader:
    """A few read-only connections, each used by one thread at a time."""

    def __init__(self, path: str) -> None:
        self.embedded = True
        self.observe: Observer = _ignore
        self._path = path
        self._idle: queue.SimpleQueue[sqlite3.Connection] = queue.SimpleQueue()
        self._threads = ThreadPoolExecutor(_CONNECTIONS, thread_name_prefix="sayso-read")

    async def open(self) -> None:
        """Connect."""
        for _ in range(_CONNECTIONS):
            connection = sqlite3.connect(
                self._path, check_same_thread=False, cached_statements=500, isolation_level=None
            )
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA busy_timeout = 5000")
            self._idle.put(connection)

    async def close(self) -> None:
        """Let go."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        while not self._idle.empty():
            self._idle.get().close()

    async def fetch(self, sql: str, parameters: Mapping[str, Any]) -> Any:
        """Run in a thread; past the deadline the database itself is interrupted."""
        self.observe(sql)
        values = {name: _for_sqlite(value) for name, value in parameters.items()}
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, sql, values)

    def _run(self, sql: str, values: dict[str, Any]) -> Any:
        connection = self._idle.get()
        alarm = threading.Timer(DEADLINE, connection.interrupt)
        alarm.start()
        try:
            [answer] = connection.execute(sql, values).fetchone()
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise QueryError(_TOO_SLOW, "OPERATION_TIMEOUT") from error
            if "parser stack" in str(error):
                raise QueryError(_TOO_DEEP, "QUERY_TOO_COMPLEX") from error
            raise
        finally:
            alarm.cancel()
            self._idle.put(connection)
        return json.loads(answer)


def _for_sqlite(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).strftime(MOMENT_FORMAT).rjust(27, "0")
    return value.isoformat() if isinstance(value, dt.date) else value


class PostgresReader:
    """A pool of asyncpg; statements are prepared once a connection."""

    def __init__(self, dsn: str) -> None:
        self.embedded = False
        self.observe: Observer = _ignore
        self._dsn = dsn
        self._pool: Any = None

    async def open(self) -> None:
        """Connect."""
        try:
            import asyncpg  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise ConfigurationError("PostgreSQL needs the extra: pip install 'sayso[postgres]'") from error
        self._pool = await asyncpg.create_pool(
            self._dsn,
            min_size=1,
            max_size=10,
            command_timeout=DEADLINE,
            max_cacheable_statement_size=0,
            server_settings={"timezone": "UTC", "default_transaction_read_only": "on", "jit": "off"},
        )

    async def close(self) -> None:
        """Let go."""
        await self._pool.close()

    async def fetch(self, sql: str, parameters: Mapping[str, Any]) -> Any:
        """Run; past the deadline asyncpg cancels the statement on the server."""
        self.observe(sql)
        try:
            answer = await self._pool.fetchval(sql, *parameters.values())
        except TimeoutError as error:
            raise QueryError(_TOO_SLOW, "OPERATION_TIMEOUT") from error
        return json.loads(answer)
