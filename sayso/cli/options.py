"""Options that several sub-commands share."""

from typing import Annotated

import typer

from sayso.settings import Settings

Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        metavar="URL",
        help="sqlite:///FILE or postgresql://…; SAYSO_DATABASE_URL, else one SQLite file in your data folder.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON, for machines.")]


def settings_of(database: str | None) -> Settings:
    """Settings from the command line, then the environment, then the default."""
    return Settings.from_environment(database_url=database)
