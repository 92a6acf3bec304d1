"""`sayso export`."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from sayso.api.answer import Refusal
from sayso.api.export.asking import Tally
from sayso.api.export.formats import FORMATS, Format
from sayso.api.export.local import parts_of
from sayso.cli.options import Database, settings_of
from sayso.errors import ConfigurationError, QueryError
from sayso.ledger.engine import open_engine
from sayso.ledger.export import export_lines
from sayso.ledger.migration import require_current
from sayso.ledger.seal import sealed


def export(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write; standard output else.")] = None,
    database: Database = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="FORMAT", help=f"For other programs: {', '.join(FORMATS)}.", show_default=False
        ),
    ] = None,
    where: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=VALUE", help="Only some rows, as in the query of /export/…; repeat it for more."),
    ] = None,
) -> None:
    """Write all records of the ledger as lines of JSON, or what it holds in a format for other programs."""
    url = settings_of(database).database_url
    require_current(url)
    pairs = [_pair(each) for each in where or ()]
    if form is not None:
        if form not in FORMATS:
            raise ConfigurationError(f"there is no format {form!r}; there are {', '.join(FORMATS)}")
        tally = Tally()
        with _target(output) as target:
            asyncio.run(_write(url, FORMATS[form], pairs, tally, target))
        _report(tally)
    elif pairs:
        raise ConfigurationError("--where needs a --format; the export of all records is always whole")
    else:
        with _target(output) as target:
            _write_ledger(url, target)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise ConfigurationError(f"--where takes NAME=VALUE, not {text!r}")
    return name, value


@contextmanager
def _target(output: Path | None) -> Iterator[BinaryIO]:
    """Where to write; a file that could not be finished does not stay, for it would look like a whole one."""
    try:
        target = output.open("wb") if output is not None else sys.stdout.buffer
    except OSError as error:
        raise ConfigurationError(f"cannot write {output}: {error.strerror}") from error
    try:
        yield target
    except BaseException:
        if output is not None and output.is_file():
            output.unlink()
        raise
    finally:
        target.flush()
        if output is not None:
            target.close()


def _write_ledger(url: str, target: BinaryIO) -> None:
    engine = open_engine(url)
    try:
        for line in sealed(export_lines(engine)):
            target.write(line.encode("utf-8") + b"\n")
    finally:
        engine.dispose()


async def _write(url: str, form: Format, pairs: Sequence[tuple[str, str]], tally: Tally, target: BinaryIO) -> None:
    try:
        async for part in parts_of(url, form, pairs, tally):
            target.write(part)
    except Refusal as refusal:
        first = refusal.errors[0]
        raise QueryError(first["message"], first["extensions"]["code"]) from refusal


def _report(tally: Tally) -> None:
    typer.echo(f"{tally.rows} rows", err=True)
    for reason, number in sorted(tally.left_out.items()):
        typer.echo(f"{number} left out: {reason}", err=True)
