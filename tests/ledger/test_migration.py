"""Migrations make what the tables say, on both databases, whoever comes first."""

import threading
from collections.abc import Callable

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from sayso.errors import ConfigurationError, LedgerError, LedgerOutdated
from sayso.ledger import migration
from sayso.ledger.engine import open_engine, parse_url, shown
from sayso.ledger.migration import State
from sayso.schema.tables import Row


def test_migrations_and_tables_agree(database_url: str) -> None:
    engine = open_engine(database_url)

    def ours(item: object, name: str | None, kind: str, *_: object) -> bool:
        return not (kind in {"table", "index"} and (name or "").startswith(("search_entry", "ix_search_entry")))

    with engine.connect() as connection:
        options = {"compare_type": True, "include_object": ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Row.metadata) == []
    engine.dispose()


def test_migrating_again_does_nothing(database_url: str) -> None:
    assert migration.state(database_url) is State.CURRENT
    assert migration.migrate(database_url) is False


def test_several_processes_may_start_at_once(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/together.sqlite"
    applied: list[bool] = []
    threads = [threading.Thread(target=lambda: applied.append(migration.migrate(url))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(applied) == [False, False, False, True]
    assert migration.state(url) is State.CURRENT


def test_an_embedded_ledger_is_migrated_when_it_is_needed(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/deep/down/ledger.sqlite"
    assert migration.state(url) is State.EMPTY
    migration.prepare(url)
    assert migration.state(url) is State.CURRENT


def test_an_outdated_shared_ledger_is_refused_with_the_command_that_helps(new_postgresql: Callable[[], str]) -> None:
    url = new_postgresql()
    _set_revision(url, "0001")
    with pytest.raises(LedgerOutdated, match="is outdated; run `sayso migrate`"):
        migration.prepare(url)


def test_a_newer_ledger_is_refused(database_url: str) -> None:
    _set_revision(database_url, "9999")
    assert migration.state(database_url) is State.NEWER
    with pytest.raises(LedgerOutdated, match="newer Sayso"):
        migration.migrate(database_url)


def test_a_database_of_something_else_is_left_alone(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/other.sqlite"
    engine = open_engine(url)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("CREATE TABLE guests (name text)"))
    engine.dispose()
    with pytest.raises(LedgerError, match="something else"):
        migration.migrate(url)


def _set_revision(url: str, revision: str) -> None:
    engine = open_engine(url)
    with engine.connect() as connection, connection.begin():
        connection.execute(text(f"UPDATE alembic_version SET version_num = '{revision}'"))
    engine.dispose()


@pytest.mark.parametrize("address", ["mysql://h/d", "nonsense", ""])
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(ConfigurationError):
        parse_url(address)


def test_passwords_are_not_shown() -> None:
    assert shown("postgres://u:secret@h/d") == "postgresql://u:***@h/d"
