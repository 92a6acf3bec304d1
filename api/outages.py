"""Tells when the database is away, broken or full, which no client can help and may pass, from mistakes of our own.

What a driver says goes to the log; whoever asked hears that they may come back.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from sayso.errors import LedgerError, QueryError

_SQLITE: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
_STATES: Final = ("08", "28", "3D", "53", "55", "57P", "58", "XX001", "XX002")
"""SQLSTATEs of PostgreSQL: connections, logins, names, resources, states, an operator's word, the system, damage."""

_log = logging.getLogger("sayso.api")


class LedgerUnavailable(QueryError):
    """The ledger cannot be asked just now."""

    code = "LEDGER_UNAVAILABLE"

    def __init__(self, message: str = "the ledger cannot be reached just now; come back in a moment") -> None:
        super().__init__(message)


@contextmanager
def reading() -> Iterator[None]:
    """Word what a driver raises because the database is away as `LedgerUnavailable`; anything else passes."""
    try:
        yield
    except Exception as error:
        if not _away(error):
            raise
        _log.exception("the ledger cannot be read")
        raise LedgerUnavailable from error


@contextmanager
def writing_down() -> Iterator[None]:
    """The same for what the ledger's own writing refuses with."""
    try:
        yield
    except LedgerError as error:
        cause = error.__cause__
        if not isinstance(cause, DBAPIError) or not (
            isinstance(cause, OperationalError | InterfaceError) or cause.connection_invalidated
        ):
            raise
        _log.exception("the ledger cannot be written")
        raise LedgerUnavailable from error


def _away(error: Exception) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in _SQLITE
    if isinstance(error, TimeoutError):
        return False
    state = getattr(error, "sqlstate", None)
    closed = type(error).__module__.startswith("asyncpg") and "is clos" in str(error)
    return isinstance(error, OSError) or closed or str(state or "").startswith(_STATES)
