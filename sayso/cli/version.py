"""`sayso version`."""

import platform
import sqlite3

import typer

from sayso import __version__


def version() -> None:
    """Print the versions that a bug report needs."""
    typer.echo(f"sayso {__version__}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
