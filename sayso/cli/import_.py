"""`sayso import`."""

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import Database, settings_of
from sayso.errors import ConfigurationError
from sayso.ledger import migration
from sayso.ledger.engine import open_engine
from sayso.ledger.export import BadExport, import_lines
from sayso.ledger.seal import unsealed


def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="What `sayso export` wrote, or - for standard input.")],
    database: Database = None,
) -> None:
    """Add the records of an export; all of them or, if one is malformed, none."""
    url = settings_of(database).database_url
    migration.prepare(url)
    try:
        raw = sys.stdin.buffer if file == "-" else Path(file).open("rb")  # noqa: SIM115 - closed by the wrapper below
    except OSError as error:
        raise ConfigurationError(f"cannot read {file}: {error.strerror}") from error
    engine = open_engine(url)
    try:
        with io.TextIOWrapper(raw, encoding="utf-8", newline="\n") as lines:
            added = import_lines(engine, unsealed(lines))
    except UnicodeDecodeError as error:
        raise BadExport(f"{file} is not UTF-8") from error
    finally:
        engine.dispose()
    typer.echo(f"{added} records added")
