"""`sayso export`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import Database, settings_of
from sayso.errors import ConfigurationError
from sayso.ledger.engine import open_engine
from sayso.ledger.export import export_lines
from sayso.ledger.migration import require_current
from sayso.ledger.seal import sealed


def export(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write; standard output else.")] = None,
    database: Database = None,
) -> None:
    """Write all records of the ledger as lines of JSON."""
    url = settings_of(database).database_url
    require_current(url)
    engine = open_engine(url)
    try:
        target = output.open("wb") if output is not None else sys.stdout.buffer
    except OSError as error:
        raise ConfigurationError(f"cannot write {output}: {error.strerror}") from error
    try:
        for line in sealed(export_lines(engine)):
            target.write(line.encode("utf-8") + b"\n")
    finally:
        target.flush()
        if output is not None:
            target.close()
        engine.dispose()
