"""`sayso check`."""

import typer

from sayso.cli.options import Database, settings_of
from sayso.ledger.check import check_ledger
from sayso.ledger.engine import open_engine, shown
from sayso.ledger.migration import require_current


def check(database: Database = None) -> None:
    """Check the ledger against its own rules; exit status 1 if anything is found."""
    url = settings_of(database).database_url
    require_current(url)
    engine = open_engine(url)
    try:
        findings = check_ledger(engine)
    finally:
        engine.dispose()
    for finding in findings:
        typer.echo(f"{finding.check}: {finding.where}: {finding.message}")
    if findings:
        typer.echo(f"{shown(url)}: {len(findings)} findings", err=True)
        raise typer.Exit(1)
    typer.echo(f"{shown(url)} is sound")
