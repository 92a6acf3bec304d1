"""`sayso gazetteer`: places beyond the embedded ones."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.extraction.dump import import_dump
from sayso.extraction.gazetteer import embedded
from sayso.extraction.geonames import ATTRIBUTION
from sayso.settings import Settings

gazetteer = typer.Typer(help="Places beyond the embedded ones.", no_args_is_help=True)


@gazetteer.callback()
def _gazetteer() -> None:
    """Places beyond the embedded ones."""


@gazetteer.command("import")
def import_(
    places: Annotated[
        Path, typer.Argument(metavar="ALLCOUNTRIES", help="allCountries, or one country's file; .zip or .txt.")
    ],
    names: Annotated[
        Path | None, typer.Argument(metavar="[NAMES]", help="alternateNamesV2, for more spellings; .zip or .txt.")
    ] = None,
) -> None:
    """Take up the places of a GeoNames dump; later runs of extraction know them.

    The file in the user's data folder (or $SAYSO_GAZETTEER) is replaced when all is read; a malformed row leaves it as
    it was. Download the dump from https://download.geonames.org/export/dump/.
    """
    target = Settings.from_environment().gazetteer_file
    done = import_dump(places, names, target, embedded())
    typer.echo(f"{done.places} places with {done.names} names in {target}; {done.passed_over} rows passed over")
    typer.echo(f"Name the source wherever you show them: {ATTRIBUTION}.")
