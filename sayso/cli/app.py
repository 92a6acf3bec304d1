"""The command `sayso`: one module a sub-command, coded errors instead of tracebacks."""

import sys
from typing import Any

import click
import typer

from sayso.cli import check, export, extract, import_, ingest, migrate, plugins, serve, version
from sayso.errors import SaysoError
from sayso.hooks import CommandRegistry
from sayso.manager import load_plugins

FAILURE = 1


def build_app() -> typer.Typer:
    """All sub-commands, those of plugins last; a plugin cannot take a name that is taken."""
    app = typer.Typer(
        name="sayso",
        help="A ledger of claims about contested events: who said what about which place, on whose word.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    app.command("ingest")(ingest.ingest)
    app.command("serve")(serve.serve)
    app.command("check")(check.check)
    app.command("export")(export.export)
    app.command("import")(import_.import_)
    app.command("migrate")(migrate.migrate)
    app.command("plugins")(plugins.plugins)
    app.command("extract")(extract.extract)
    app.command("version")(version.version)
    return app


def main() -> None:
    """Entry point of the command: exit status 0 when all went well, 1 when something failed, 2 for wrong usage."""
    command = typer.main.get_command(build_app())
    for name, added in _plugin_commands(set(getattr(command, "commands", {}))).items():
        command.add_command(added, name)  # type: ignore[attr-defined]
    try:
        status: Any = command(standalone_mode=False)
    except SaysoError as error:
        _complain(f"{error.code}: {error}")
        sys.exit(FAILURE)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Abort:
        _complain("stopped")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FAILURE)
    sys.exit(status if isinstance(status, int) else 0)


def _complain(message: str) -> None:
    typer.echo(f"sayso: {message}", err=True)


def _plugin_commands(taken: set[str]) -> dict[str, click.Command]:
    registry = CommandRegistry()
    list(load_plugins().call("register_commands", commands=registry))
    found: dict[str, click.Command] = {}
    for name, added in registry.commands.items():
        command = typer.main.get_command(added) if isinstance(added, typer.Typer) else added
        if name not in taken and isinstance(command, click.Command):
            found[name] = command
    return found
