"""`sayso token`."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from sqlalchemy import Engine

from sayso.cli.options import AsJson, Database, settings_of
from sayso.ledger import migration
from sayso.ledger.access import Token, create_token, list_tokens, revoke_token
from sayso.ledger.engine import open_engine
from sayso.schema.vocabulary import Scope

token = typer.Typer(help="Make, list and revoke tokens of the API.", no_args_is_help=True)


@token.command()
def create(
    name: Annotated[str, typer.Argument(help="What its writes are signed with, such as a person or a service.")],
    scope: Annotated[
        list[Scope] | None,
        typer.Option("--scope", help="What it allows; give it again for more. read when left out.", show_default=False),
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Make a token and show it, this once; the ledger keeps only a hash."""
    with opened(database) as engine:
        made, text = create_token(engine, name, scope or [Scope.READ])
    if as_json:
        typer.echo(json.dumps({**_data(made), "token": text}))
        return
    typer.echo(f"{made.name} may {', '.join(made.scopes)}. Keep the token now, it is not shown again:", err=True)
    typer.echo(text)


@token.command("list")
def list_(database: Database = None, as_json: AsJson = False) -> None:
    """List all tokens, those revoked included; none shows its secret."""
    with opened(database) as engine:
        tokens = list_tokens(engine)
    if as_json:
        typer.echo(json.dumps([_data(each) for each in tokens], indent=2))
        return
    for each in tokens:
        state = f"revoked {_moment(each.revoked_at)}" if each.revoked_at else "in use"
        typer.echo(f"{each.id}  {each.name}  {','.join(each.scopes)}  made {_moment(each.created_at)}  {state}")


@token.command()
def revoke(
    which: Annotated[str, typer.Argument(metavar="NAME|ID", help="Name or id of a token in use.")],
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Revoke a token for good, from the next request on."""
    with opened(database) as engine:
        revoked = revoke_token(engine, which)
    typer.echo(json.dumps(_data(revoked)) if as_json else f"{revoked.name} ({revoked.id}) is revoked")


@contextmanager
def opened(database: str | None) -> Iterator[Engine]:
    """The ledger that the options name, ready for use."""
    url = settings_of(database).database_url
    migration.prepare(url)
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _data(each: Token) -> dict[str, Any]:
    return {
        "id": each.id,
        "name": each.name,
        "scopes": [str(scope) for scope in each.scopes],
        "createdAt": each.created_at.isoformat(),
        "revokedAt": each.revoked_at.isoformat() if each.revoked_at else None,
    }


def _moment(at: Any) -> str:
    return f"{at:%Y-%m-%d %H:%M}Z"
