"""Runs the one statement of an operation: read-only, with a deadline that really stops it."""

import asyncio
import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, Protocol

from sayso.errors import ConfigurationError, QueryError
from sayso.ledger.engine import parse_url
from sayso.schema.tables.base import MOMENT_FORMAT

DEADLINE: Final = 10.0
_CONNECTIONS: Final = 4
_POOLED: Final = 10
_AGAIN: Final = 0.05
_TOO_DEEP: Final = f"the query nests deeper than SQLite {sqlite3.sqlite_version} parses; PostgreSQL goes deeper"
SHARE: Final = "sayso_share"  # the name of a function that SQLite lacks
Observer = Callable[[str], None]


class Reader(Protocol):
    """A ledger open for reading; a statement that takes longer than `deadline` seconds is stopped in the database.

    `observe` hears of every statement, so that tests can count them.
    """

    embedded: bool
    deadline: float
    observe: Observer

    async def open(self) -> None:
        """Connect."""
        ...

    async def close(self) -> None:
        """Let go."""
        ...

    async def fetch(self, sql: str, parameters: Mapping[str, Any]) -> Any:
        """The one JSON value that a statement answers. Raises OPERATION_TIMEOUT past the deadline."""
        ...

    async def check(self, sql: str, parameters: Mapping[str, Any]) -> None:
        """Let the database read and plan a statement without running it; raises what `fetch` would, had it not."""
        ...


def open_reader(url: str, deadline: float = DEADLINE, connections: int | None = None) -> Reader:
    """The reader for a ledger's address, over at most so many connections; the usual number when left out."""
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        return SqliteReader(parsed.database or ":memory:", deadline, connections or _CONNECTIONS)
    dsn = parsed.set(drivername="postgresql").render_as_string(hide_password=False)
    return PostgresReader(dsn, deadline, connections or _POOLED)


def _too_slow(deadline: float) -> QueryError:
    return QueryError(f"the operation took longer than {deadline:g} seconds; ask for less at once", "OPERATION_TIMEOUT")


def _ignore(sql: str) -> None:
    pass


class SqliteReader:
    """A few read-only connections, each used by one thread at a time."""

    def __init__(self, path: str, deadline: float = DEADLINE, connections: int = _CONNECTIONS) -> None:
        self.embedded = True
        self.deadline = deadline
        self.observe: Observer = _ignore
        self._path = path
        self._idle: asyncio.Queue[sqlite3.Connection] = asyncio.Queue()
        self._connections = connections
        self._threads = ThreadPoolExecutor(connections, thread_name_prefix="sayso-read")

    async def open(self) -> None:
        """Connect."""
        for _ in range(self._connections):
            connection = sqlite3.connect(
                self._path, check_same_thread=False, cached_statements=500, isolation_level=None
            )
            connection.create_function(SHARE, 2, _share, deterministic=True)
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA busy_timeout = 5000")
            self._idle.put_nowait(connection)

    async def close(self) -> None:
        """Let go."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        while not self._idle.empty():
            self._idle.get_nowait().close()

    async def fetch(self, sql: str, parameters: Mapping[str, Any]) -> Any:
        """The one JSON value that a statement answers."""
        return json.loads((await self._row(sql, parameters))[0])

    async def check(self, sql: str, parameters: Mapping[str, Any]) -> None:
        """Let the database explain a statement, for which it must be able to read it."""
        await self._row(f"EXPLAIN {sql}", parameters)

    async def _row(self, sql: str, parameters: Mapping[str, Any]) -> Any:
        """Run in a thread; past the deadline, or when nobody waits any more, the database itself is interrupted."""
        self.observe(sql)
        values = {name: _for_sqlite(value) for name, value in parameters.items()}
        loop = asyncio.get_running_loop()
        ends = loop.time() + self.deadline
        try:
            connection = await asyncio.wait_for(self._idle.get(), self.deadline)
        except TimeoutError as error:
            raise _too_slow(self.deadline) from error
        running = loop.run_in_executor(self._threads, _run, connection, sql, values)
        try:
            await asyncio.wait({running}, timeout=ends - loop.time())
            if not running.done():
                raise _too_slow(self.deadline)
            return running.result()
        finally:
            while not running.done():
                connection.interrupt()  # again and again: it does nothing to a statement that is only about to start
                await asyncio.wait({running}, timeout=_AGAIN)
            running.exception()
            self._idle.put_nowait(connection)


def _run(connection: sqlite3.Connection, sql: str, values: dict[str, Any]) -> Any:
    try:
        return connection.execute(sql, values).fetchone()
    except sqlite3.OperationalError as error:
        if "parser stack" in str(error):
            raise QueryError(_TOO_DEEP, "QUERY_TOO_COMPLEX") from error
        raise


def _share(text: str, wanted: str) -> int:
    """How many of a million words of a text are wanted ones; both are words joined by spaces."""
    found, among = text.split(), set(wanted.split())
    return round(1_000_000 * sum(word in among for word in found) / max(len(found), 1))


def _for_sqlite(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).strftime(MOMENT_FORMAT).rjust(27, "0")
    return value.isoformat() if isinstance(value, dt.date) else value


class PostgresReader:
    """A pool of asyncpg; statements are prepared once a connection."""

    def __init__(self, dsn: str, deadline: float = DEADLINE, connections: int = _POOLED) -> None:
        self.embedded = False
        self.deadline = deadline
        self.observe: Observer = _ignore
        self._dsn = dsn
        self._connections = connections
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
            max_size=self._connections,
            max_cacheable_statement_size=0,
            server_settings={
                "timezone": "UTC",
                "default_transaction_read_only": "on",
                "jit": "off",
                "statement_timeout": str(round(1000 * (self.deadline + 1))),
            },
        )

    async def close(self) -> None:
        """Let go."""
        await self._pool.close()

    async def fetch(self, sql: str, parameters: Mapping[str, Any]) -> Any:
        """The one JSON value that a statement answers."""
        return json.loads(await self._value(sql, parameters))

    async def check(self, sql: str, parameters: Mapping[str, Any]) -> None:
        """Let the database explain a statement, for which it must be able to read and plan it."""
        await self._value(f"EXPLAIN {sql}", parameters)

    async def _value(self, sql: str, parameters: Mapping[str, Any]) -> Any:
        """Run; past the deadline asyncpg cancels the statement on the server, which also stops it by itself."""
        self.observe(sql)
        try:
            async with asyncio.timeout(self.deadline):
                return await self._pool.fetchval(sql, *parameters.values())
        except TimeoutError as error:
            raise _too_slow(self.deadline) from error
