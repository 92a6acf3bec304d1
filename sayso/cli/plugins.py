"""`sayso plugins`."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from sayso.manager import load_plugins


def plugins(as_json: Annotated[bool, typer.Option("--json", help="One JSON array, for machines.")] = False) -> None:
    """List plugins with versions and hooks, and what failed to load and why; exit status 1 if anything failed."""
    states = load_plugins().states
    if as_json:
        typer.echo(json.dumps([asdict(state) for state in states], indent=2))
    else:
        for state in states:
            about = f"failed: {state.failure}" if state.failure else ", ".join(state.hooks)
            typer.echo(f"{state.name} {state.version}: {about}")
    if any(state.failure for state in states):
        raise typer.Exit(1)
