import pytest
from sqlalchemy import text

from sayso.errors import ConfigurationError, LedgerError
from sayso.ledger import engine as engines
from sayso.ledger.engine import is_embedded, open_engine, parse_url, shown


@pytest.mark.parametrize(
    ("written", "driver", "database"),
    [
        ("sqlite:///ledger.sqlite", "sqlite+pysqlite", "ledger.sqlite"),
        ("sqlite:////var/lib/ledger.sqlite", "sqlite+pysqlite", "/var/lib/ledger.sqlite"),
        ("postgresql://ann:word@db.example:6543/desk", "postgresql+pg8000", "desk"),
        ("postgres://db.example/desk", "postgresql+pg8000", "desk"),
        ("postgresql://ann@/desk?host=/run/postgresql", "postgresql+pg8000", "desk"),
    ],
)
def test_addresses_as_people_write_them(written: str, driver: str, database: str) -> None:
    url = parse_url(written)
    assert (url.drivername, url.database) == (driver, database)
    assert is_embedded(written) is written.startswith("sqlite")


@pytest.mark.parametrize(
    "written",
    [
        "ledger.sqlite",
        "",
        "mysql://host/desk",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite://host/ledger.sqlite",
        "postgresql://host",
        "postgresql://host:port/desk",
        "postgresql://host/desk?colour=red",
        "postgresql://host/desk?sslmode=perhaps",
    ],
)
def test_addresses_that_cannot_be_meant_are_configuration_errors(written: str) -> None:
    with pytest.raises(ConfigurationError):
        open_engine(written)


def test_passwords_are_not_shown() -> None:
    assert shown("postgres://ann:secret@db.example/desk") == "postgresql://ann:***@db.example/desk"


def test_a_sqlite_ledger_is_durable_strict_and_patient(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    with engine.connect() as connection:
        found = {
            name: connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    engine.dispose()
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 60_000}


def test_an_old_sqlite_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, sqlite_url: str) -> None:
    monkeypatch.setattr(engines, "MINIMUM_SQLITE", (99, 0, 0))
    with pytest.raises(ConfigurationError, match=r"SQLite 99\.0\.0 or newer is needed"):
        open_engine(sqlite_url)


def test_a_folder_that_cannot_be_made_is_named(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("plain") / "file"
    file.write_text("no folder")
    with pytest.raises(ConfigurationError, match="cannot make the folder"):
        open_engine(f"sqlite:///{file}/ledger.sqlite")


def test_a_missing_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(*_: object, **__: object) -> None:
        raise ImportError("pg8000")

    monkeypatch.setattr(engines, "create_engine", absent)
    with pytest.raises(ConfigurationError, match=r"sayso\[postgres\]"):
        open_engine("postgresql://db.example/desk")


def test_sessions_tell_the_server_who_they_are(postgresql_url: str) -> None:
    engine = open_engine(postgresql_url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT current_setting('application_name')")) == "sayso"
    engine.dispose()


def test_a_server_that_is_not_there_is_a_ledger_error() -> None:
    from sayso.ledger.migration import state

    with pytest.raises(LedgerError, match="refused"):
        state("postgresql://ann@127.0.0.1:1/desk")


def test_a_file_that_is_no_ledger_is_a_ledger_error(tmp_path_factory: pytest.TempPathFactory) -> None:
    from sayso.ledger.migration import state

    file = tmp_path_factory.mktemp("odd") / "letter.txt"
    file.write_text("Dear reader, this is a letter and not a database at all. " * 40)
    with pytest.raises(LedgerError, match="not a database"):
        state(f"sqlite:///{file}")
