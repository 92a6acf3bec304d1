"""`sayso migrate`."""

import typer

from sayso.cli.options import Database, settings_of
from sayso.ledger import migration
from sayso.ledger.engine import shown


def migrate(database: Database = None) -> None:
    """Bring the ledger's tables up to this version of Sayso."""
    url = settings_of(database).database_url
    applied = migration.migrate(url)
    typer.echo(f"{shown(url)} {'was migrated' if applied else 'is up to date'}")
