"""Opens a ledger by the address people write; drivers are chosen here and nowhere else.

SQLite runs in WAL mode with foreign keys on. PostgreSQL is written through pg8000, which is BSD; psycopg is LGPL and
must not enter the default install.
"""

import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from sayso.errors import ConfigurationError

MINIMUM_SQLITE: Final = (3, 38, 0)
_PORT: Final = 5432
_BUSY_MS: Final = 60_000
_POSTGRES: Final = {"postgresql", "postgres"}


def parse_url(text: str) -> URL:
    """The address with our driver: `sqlite:///FILE` or `postgresql://…`; anything else is a configuration error."""
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise ConfigurationError(f"not a database address: {text!r}; write sqlite:///FILE or postgresql://…") from error
    name = url.drivername.partition("+")[0]
    if name == "sqlite":
        return url.set(drivername="sqlite+pysqlite")
    if name in _POSTGRES:
        return url.set(drivername="postgresql+pg8000")
    raise ConfigurationError(f"Sayso keeps ledgers in SQLite or PostgreSQL, not in {name!r}")


def is_embedded(text: str) -> bool:
    """Whether the address means a SQLite file of our own."""
    return parse_url(text).get_backend_name() == "sqlite"


def shown(text: str) -> str:
    """The address without its password, for logs and messages."""
    url = parse_url(text)
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)


def open_engine(text: str) -> Engine:
    """An engine for writing. The folder of a SQLite file is made where it is missing."""
    url = parse_url(text)
    if url.get_backend_name() == "sqlite":
        return _open_sqlite(url)
    try:
        return create_engine(_for_pg8000(url), pool_pre_ping=True)
    except ImportError as error:
        raise ConfigurationError("PostgreSQL needs the extra: pip install 'sayso[postgres]'") from error


def _for_pg8000(url: URL) -> URL:
    """The address with a socket folder (`?host=/run/postgresql`, as libpq writes it) in the driver's own words."""
    folder = url.query.get("host")
    if not isinstance(folder, str) or not folder.startswith("/"):
        return url
    return url.difference_update_query(["host"]).update_query_dict(
        {"unix_sock": f"{folder}/.s.PGSQL.{url.port or _PORT}"}
    )


def _open_sqlite(url: URL) -> Engine:
    if sqlite3.sqlite_version_info < MINIMUM_SQLITE:
        raise ConfigurationError(
            f"SQLite {'.'.join(map(str, MINIMUM_SQLITE))} or newer is needed; this Python has {sqlite3.sqlite_version}"
        )
    if url.database and url.database != ":memory:":
        try:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigurationError(f"cannot make the folder of {url.database}: {error.strerror}") from error
    engine = create_engine(url)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = NORMAL", f"busy_timeout = {_BUSY_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    mode = connection.get_execution_options().get("sqlite_begin", "BEGIN")
    connection.exec_driver_sql(mode)
