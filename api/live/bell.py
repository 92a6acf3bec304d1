"""Rings when the ledger may have changed. A ring is a hint: what changed is always read from the ledger itself.

PostgreSQL tells every server through NOTIFY, sent by each writing transaction. SQLite has no such thing, but counts the
commits of other connections, in this process or any other; asking for the count reads a few bytes of shared memory.
"""

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from typing import Final, Protocol

from sayso.ledger.engine import parse_url
from sayso.ledger.transaction import CHANNEL

_ASK_EVERY: Final = 0.05
_AGAIN_AFTER: Final = 1.0
_log = logging.getLogger("sayso.api")


class Watch(Protocol):
    """Notices commits on one kind of database."""

    async def run(self, ring: Callable[[], None]) -> None:
        """Call `ring` after every commit, until cancelled; raise when that is no longer possible."""
        ...


class Bell:
    """Wakes everybody who waits; it watches the ledger only while somebody does."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._next = asyncio.Event()
        self._listeners = 0
        self._watching: asyncio.Task[None] | None = None

    @property
    def next_ring(self) -> asyncio.Event:
        """Set by the next ring. Take it before reading the ledger: a ring in between is then not missed."""
        return self._next

    def ring(self) -> None:
        """Wake whoever waits."""
        rung, self._next = self._next, asyncio.Event()
        rung.set()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Watch the ledger as long as the block lasts."""
        self._listeners += 1
        if self._watching is None:
            self._watching = asyncio.create_task(self._keep_watching(), name="sayso-bell")
        try:
            yield
        finally:
            self._listeners -= 1
            if self._listeners == 0:
                watching, self._watching = self._watching, None
                watching.cancel()
                await asyncio.wait({watching})

    async def _keep_watching(self) -> None:
        """Watch again whenever that fails, ringing every second meanwhile, so that nobody waits for the repair."""
        while True:
            try:
                await self._watch.run(self.ring)
            except Exception:  # whatever a driver raises when its server goes away
                _log.warning("cannot notice changes of the ledger, asking every second instead", exc_info=True)
            self.ring()
            await asyncio.sleep(_AGAIN_AFTER)


def open_bell(url: str) -> Bell:
    """The bell of a ledger, by its address."""
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite":
        return Bell(SqliteWatch(str(parsed.database)))
    return Bell(PostgresWatch(parsed.set(drivername="postgresql").render_as_string(hide_password=False)))


class SqliteWatch:
    """Asks a connection of its own for `data_version`, which changes with every commit of any other connection."""

    def __init__(self, path: str) -> None:
        self._path = path

    async def run(self, ring: Callable[[], None]) -> None:
        """Ask many times a second.

        One thread opens, asks and closes in turn: a connection that is closed while another thread asks it is a crash,
        and cancelling does not end what the thread is at.
        """
        hand, opened = ThreadPoolExecutor(1, thread_name_prefix="sayso-bell"), contextlib.ExitStack()
        in_turn = partial(asyncio.get_running_loop().run_in_executor, hand)
        try:
            connection = await in_turn(lambda: opened.enter_context(contextlib.closing(sqlite3.connect(self._path))))
            known = None
            while True:
                [version] = await in_turn(lambda: connection.execute("PRAGMA data_version").fetchone())
                if version != known:
                    ring()
                known = version
                await asyncio.sleep(_ASK_EVERY)
        finally:
            hand.submit(opened.close)
            hand.shutdown(wait=False)


class PostgresWatch:
    """Listens on a connection of its own."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn

    async def run(self, ring: Callable[[], None]) -> None:
        """Listen until the connection is lost."""
        import asyncpg  # noqa: PLC0415 - an extra

        connection = await asyncpg.connect(self._dsn, server_settings={"application_name": "sayso listening"})
        lost = asyncio.Event()
        try:
            connection.add_termination_listener(lambda _: lost.set())
            await connection.add_listener(CHANNEL, lambda *_: ring())
            ring()  # for what was committed while nobody listened
            await lost.wait()
            raise ConnectionError("the connection that listens for changes was lost")
        finally:
            connection.terminate()
