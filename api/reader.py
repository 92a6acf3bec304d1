"""Runs the one statement of an operation: read-only, with a deadline that really stops it."""

import asyncio
import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any, Final, Protocol

from sayso.api.outages import LedgerUnavailable, reading
from sayso.api.shallow import ROWS, shallow
from sayso.api.turns import Turns
from sayso.errors import ConfigurationError, QueryError
from sayso.ledger.engine import parse_url
from sayso.schema.tables.base import MOMENT_FORMAT

DEADLINE: Final = 10.0
_CONNECTIONS: Final = 4
_POOLED: Final = 10
_AGAIN: Final = 0.05
_GRACE: Final = 2.0
_CANCELED: Final = "57014"  # the server's own statement_timeout came first
_TOO_DEEP: Final = "parser stack overflow"
SHARE: Final = "sayso_share"  # the name of a function that SQLite lacks
Observer = Callable[[str], None]
Running = asyncio.Future[Any]


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

    async def fetch(self, sql: str, parameters: Mapping[str, Any], client: str = "") -> Any:
        """The one JSON value that a statement answers, run when it is the client's turn; `""` is the server itself.

        Raises OPERATION_TIMEOUT past the deadline, LEDGER_UNAVAILABLE where the database is away.
        """
        ...

    async def check(self, sql: str, parameters: Mapping[str, Any], client: str = "") -> None:
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
    """A few read-only connections, each used by one thread at a time and handed on when that is done, never before."""

    def __init__(self, path: str, deadline: float = DEADLINE, connections: int = _CONNECTIONS) -> None:
        self.embedded = True
        self.deadline = deadline
        self.observe: Observer = _ignore
        self._path = path
        self._connections = connections
        self._turns = Turns(connections)
        self._idle: list[sqlite3.Connection] = []
        self._busy: dict[Running, sqlite3.Connection] = {}
        self._threads = ThreadPoolExecutor(connections, thread_name_prefix="sayso-read")

    async def open(self) -> None:
        """Connect."""
        for _ in range(self._connections):
            connection = sqlite3.connect(
                self._path, check_same_thread=False, cached_statements=500, isolation_level=None
            )
            self._idle.append(connection)
            connection.create_function(SHARE, 2, _share, deterministic=True)
            connection.create_function(ROWS, -1, partial(_value_of, connection))
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA busy_timeout = 5000")

    async def close(self) -> None:
        """Stop what still runs, then let go: a connection that is closed under a running statement is a crash."""
        while self._busy:
            for connection in self._busy.values():
                connection.interrupt()
            await asyncio.wait(self._busy, timeout=_AGAIN)
        self._threads.shutdown()
        while self._idle:
            self._idle.pop().close()

    async def fetch(self, sql: str, parameters: Mapping[str, Any], client: str = "") -> Any:
        """The one JSON value that a statement answers."""
        return json.loads((await self._row(sql, parameters, client))[0])

    async def check(self, sql: str, parameters: Mapping[str, Any], client: str = "") -> None:
        """Let the database explain a statement, for which it must be able to read it."""
        await self._row(f"EXPLAIN {sql}", parameters, client)

    async def _row(self, sql: str, parameters: Mapping[str, Any], client: str) -> Any:
        """Run in a thread; past the deadline, or when nobody waits any more, the database itself is interrupted."""
        self.observe(sql)
        values = {name: _for_sqlite(value) for name, value in parameters.items()}
        try:
            async with asyncio.timeout(self.deadline):
                await self._turns.take(client)
                running = self._start(client, sql, values)
                try:
                    await asyncio.wait({running})
                except asyncio.CancelledError:
                    self._stop(running)
                    raise
                return running.result()
        except TimeoutError as error:
            raise _too_slow(self.deadline) from error

    def _start(self, client: str, sql: str, values: dict[str, Any]) -> Running:
        """Give a connection to a thread. The place is given back with it, however often whoever waits is cancelled."""
        try:
            if not self._idle:
                raise LedgerUnavailable
            running = asyncio.get_running_loop().run_in_executor(self._threads, _run, self._idle[-1], sql, values)
        except BaseException:
            self._turns.give_back(client)
            raise
        self._busy[running] = self._idle.pop()
        running.add_done_callback(partial(self._done, client))
        return running

    def _done(self, client: str, running: Running) -> None:
        running.exception()
        self._idle.append(self._busy.pop(running))
        self._turns.give_back(client)

    def _stop(self, running: Running) -> None:
        """Interrupt again and again: it does nothing to a statement that is only about to start."""
        if running in self._busy:
            self._busy[running].interrupt()
            asyncio.get_running_loop().call_later(_AGAIN, self._stop, running)


def _run(connection: sqlite3.Connection, sql: str, values: dict[str, Any]) -> Any:
    try:
        with reading():
            try:
                return connection.execute(sql, values).fetchone()
            except sqlite3.OperationalError as error:
                if _TOO_DEEP not in str(error):
                    raise
                return connection.execute(shallow(sql), values).fetchone()
    except sqlite3.OperationalError as error:
        if _TOO_DEEP in str(error):
            problem = f"the query nests deeper than SQLite {sqlite3.sqlite_version} parses; PostgreSQL goes deeper"
            raise QueryError(problem, "QUERY_TOO_COMPLEX") from error
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:  # heard of only where the server stops
            raise LedgerUnavailable from error
        raise


def _value_of(connection: sqlite3.Connection, sql: str, *values: Any) -> Any:
    """What a scalar subquery answers that was taken out of a statement."""
    row = connection.execute(sql, values).fetchone()
    return row and row[0]


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
        self._turns = Turns(connections)
        self._running: set[asyncio.Timeout] = set()
        self._closing = False
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
        """Stop what still runs, as if its time was up; the database would go on if only its connection ended."""
        self._closing = True
        for each in self._running:
            if not each.expired():
                each.reschedule(0)
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE):
                await self._pool.close()

    async def fetch(self, sql: str, parameters: Mapping[str, Any], client: str = "") -> Any:
        """The one JSON value that a statement answers."""
        return json.loads(await self._value(sql, parameters, client))

    async def check(self, sql: str, parameters: Mapping[str, Any], client: str = "") -> None:
        """Let the database explain a statement, for which it must be able to read and plan it."""
        await self._value(f"EXPLAIN {sql}", parameters, client)

    async def _value(self, sql: str, parameters: Mapping[str, Any], client: str) -> Any:
        """Run; past the deadline asyncpg cancels the statement on the server, which also stops it by itself."""
        self.observe(sql)
        try:
            async with asyncio.timeout(self.deadline) as ends:
                self._running.add(ends)
                async with self._turns.held(client):
                    with reading():
                        return await self._pool.fetchval(sql, *parameters.values())
        except TimeoutError as error:
            raise (LedgerUnavailable() if self._closing else _too_slow(self.deadline)) from error
        except Exception as error:
            if getattr(error, "sqlstate", None) == _CANCELED:
                raise _too_slow(self.deadline) from error
            raise
        finally:
            self._running.discard(ends)
