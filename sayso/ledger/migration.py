"""Brings a ledger's tables up to this version of Sayso; several processes may try at once."""

from enum import StrEnum
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

import sayso.schema.migrations
from sayso.errors import LedgerError, LedgerOutdated
from sayso.ledger.engine import is_embedded, open_engine, parse_url, refusals, shown

_LOCK = 0x5A150


class State(StrEnum):
    """How a ledger's tables stand to this version of Sayso."""

    EMPTY = "empty"
    CURRENT = "current"
    OUTDATED = "outdated"
    NEWER = "newer"


def migrate(url: str) -> bool:
    """Apply what is missing in one transaction; True if anything was applied."""
    engine = open_engine(url)
    try:
        with (
            refusals(engine),
            engine.connect().execution_options(sqlite_begin="BEGIN IMMEDIATE") as connection,
            connection.begin(),
        ):
            if engine.dialect.name == "postgresql":
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            found = _state(connection)
            if found is State.NEWER:
                raise LedgerOutdated(f"the ledger {shown(url)} was made by a newer Sayso; upgrade Sayso")
            if found is State.CURRENT:
                return False
            command.upgrade(_config(connection), "head")
            return True
    finally:
        engine.dispose()


def state(url: str) -> State:
    """Where the ledger stands, without changing it: a file that is missing is not made."""
    if is_embedded(url) and not Path(str(parse_url(url).database)).exists():
        return State.EMPTY
    engine = open_engine(url)
    try:
        with refusals(engine), engine.connect() as connection:
            return _state(connection)
    finally:
        engine.dispose()


def prepare(url: str) -> None:
    """Make a ledger ready for use: an embedded one is migrated, a shared one must be current already."""
    if is_embedded(url):
        migrate(url)
    else:
        require_current(url)


def require_current(url: str) -> None:
    """Refuse a ledger whose tables are not those of this version, and name the command that helps."""
    found = state(url)
    if found is not State.CURRENT:
        raise LedgerOutdated(f"the ledger {shown(url)} is {found}; run `sayso migrate` with the same address first")


def _state(connection: Connection) -> State:
    script = ScriptDirectory.from_config(_config(connection))
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None:
        if inspect(connection).get_table_names():
            raise LedgerError("the database holds tables of something else; give Sayso a database of its own")
        return State.EMPTY
    if revision == script.get_current_head():
        return State.CURRENT
    known = {each.revision for each in script.walk_revisions()}
    return State.OUTDATED if revision in known else State.NEWER


def _config(connection: Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(_folder()).resolve()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _folder() -> Any:
    return sayso.schema.migrations.__path__[0]
