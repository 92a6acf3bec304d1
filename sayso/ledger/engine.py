"""Opens a ledger by the address people write; drivers are chosen here and nowhere else.

SQLite runs in WAL mode with foreign keys on. PostgreSQL is written through pg8000, which is BSD; psycopg is LGPL and
must not enter the default install.
"""

import sqlite3
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError

from sayso.errors import ConfigurationError, LedgerError

MINIMUM_SQLITE: Final = (3, 38, 0)
_PORT: Final = 5432
_BUSY_MS: Final = 60_000
_POSTGRES: Final = {"postgresql", "postgres"}
_OPTIONS: Final = {"host", "sslmode", "application_name"}


def parse_url(text: str) -> URL:
    """The address with our driver: `sqlite:///FILE` or `postgresql://…`; anything else is a configuration error."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise ConfigurationError(f"not a database address: {text!r}; write sqlite:///FILE or postgresql://…") from error
    name = url.drivername.partition("+")[0]
    if name == "sqlite":
        if url.host or not url.database or url.database == ":memory:":
            raise ConfigurationError(f"{text!r} names no file; write sqlite:///FILE, or sqlite:////FILE from the root")
        return url.set(drivername="sqlite+pysqlite")
    if name in _POSTGRES:
        return _server(url)
    raise ConfigurationError(f"Sayso keeps ledgers in SQLite or PostgreSQL, not in {name!r}")


def _server(url: URL) -> URL:
    if not url.database:
        raise ConfigurationError("a PostgreSQL address needs the name of a database: postgresql://user@host/name")
    if unknown := sorted(set(url.query) - _OPTIONS):
        raise ConfigurationError(f"unknown option {unknown[0]!r} in a PostgreSQL address")
    return url.set(drivername="postgresql+pg8000")


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
    arguments = _arguments(url)
    try:
        return create_engine(url.set(query={}), connect_args=arguments, pool_pre_ping=True)
    except ImportError as error:
        raise ConfigurationError("PostgreSQL needs the extra: pip install 'sayso[postgres]'") from error


def _arguments(url: URL) -> dict[str, Any]:
    """Options as libpq writes them (`?host=/run/postgresql`, `?sslmode=require`) in the driver's own words."""
    option = {name: value if isinstance(value, str) else value[-1] for name, value in url.query.items()}
    arguments: dict[str, Any] = {"application_name": option.get("application_name", "sayso")}
    host = option.get("host") or url.host or "localhost"
    if host.startswith("/"):
        return arguments | {"unix_sock": f"{host}/.s.PGSQL.{url.port or _PORT}"}
    return arguments | {"host": host, "ssl_context": _tls(option.get("sslmode", "prefer"))}


def _tls(mode: str) -> ssl.SSLContext | bool | None:
    """To the driver False means no TLS, None TLS where the server offers it."""
    if mode in {"disable", "allow", "prefer"}:
        return None if mode == "prefer" else False
    if mode not in {"require", "verify-ca", "verify-full"}:
        raise ConfigurationError(f"unknown sslmode {mode!r}")
    context = ssl.create_default_context()
    context.check_hostname = mode == "verify-full"
    if mode == "require":
        context.verify_mode = ssl.CERT_NONE
    return context


@contextmanager
def refusals(engine: Engine) -> Iterator[None]:
    """Word what the database or its driver refuses as a `LedgerError`, without the statement and its values."""
    where = shown(engine.url.render_as_string(hide_password=False))
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(f"the database {where} refused: {_reason(error.orig)}") from error
    except (OverflowError, UnicodeEncodeError) as error:
        raise LedgerError(f"the database {where} cannot hold a value: {error}") from error


def _reason(error: BaseException | None) -> str:
    """A driver's sentence; pg8000 hands over the fields of the server's answer, of which `M` is the sentence."""
    first = error.args[0] if error is not None and error.args else error
    return str(first["M"] if isinstance(first, dict) and "M" in first else first)


def _open_sqlite(url: URL) -> Engine:
    if sqlite3.sqlite_version_info < MINIMUM_SQLITE:
        raise ConfigurationError(
            f"SQLite {'.'.join(map(str, MINIMUM_SQLITE))} or newer is needed; this Python has {sqlite3.sqlite_version}"
        )
    try:
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(f"cannot make the folder of {url.database}: {error.strerror}") from error
    engine = create_engine(url)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    # patience first: the others may have to wait for a process that opens the same file
    for pragma in (f"busy_timeout = {_BUSY_MS}", "journal_mode = WAL", "foreign_keys = ON", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    mode = connection.get_execution_options().get("sqlite_begin", "BEGIN")
    connection.exec_driver_sql(mode)
