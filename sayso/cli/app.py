"""The command `sayso`: one module a sub-command, coded errors instead of tracebacks."""

import sys
from collections.abc import Callable

import typer

from sayso.cli import audit, check, export, extract, gazetteer, import_, ingest, migrate, plugins, serve, token, version
from sayso.errors import QueryError, SaysoError
from sayso.hooks import CommandRegistry
from sayso.manager import load_plugins
from sayso.schema.records import RaisedIssue

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
    own: dict[str, Callable[..., None]] = {
        "ingest": ingest.ingest,
        "serve": serve.serve,
        "check": check.check,
        "export": export.export,
        "import": import_.import_,
        "migrate": migrate.migrate,
        "plugins": plugins.plugins,
        "extract": extract.extract,
        "audit": audit.audit,
        "version": version.version,
    }
    for name, command in own.items():
        app.command(name)(command)
    app.add_typer(token.token, name="token")
    app.add_typer(gazetteer.gazetteer, name="gazetteer")
    registry = CommandRegistry()
    list(load_plugins(_report).call("register_commands", commands=registry))
    for name, added in registry.commands.items():
        if name in {*own, "token", "gazetteer"} or not isinstance(added, typer.Typer):
            _complain(f"PLUGIN_CONTRACT: the command {name!r} is taken or is no typer app; it is left out")
        else:
            app.add_typer(added, name=name)
    return app


def main() -> None:
    """Entry point of the command: exit status 0 when all went well, 1 when something failed, 2 for wrong usage."""
    try:
        build_app()()
    except QueryError as error:
        _complain(f"{error.extensions['code']}: {error}")
        sys.exit(FAILURE)
    except SaysoError as error:
        _complain(f"{error.code}: {error}")
        sys.exit(FAILURE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FAILURE)


def _report(issue: RaisedIssue) -> None:
    _complain(f"{issue.code}: {issue.component}: {issue.message}")


def _complain(message: str) -> None:
    typer.echo(f"sayso: {message}", err=True)
