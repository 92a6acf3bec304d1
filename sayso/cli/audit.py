"""`sayso audit`."""

import json
from typing import Annotated

import typer

from sayso.cli.options import AsJson, Database
from sayso.cli.token import opened
from sayso.ledger.access import trail


def audit(
    last: Annotated[
        int | None, typer.Option("--last", metavar="N", help="Only the N latest.", min=1, show_default=False)
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """List what was written through the API and by `sayso ingest`, and tokens made or revoked, oldest first."""
    with opened(database) as engine:
        traces = trail(engine, last)
    for each in traces:
        if as_json:
            record = {"at": each.at.isoformat(), "token": each.token, "tokenId": each.token_id}
            typer.echo(json.dumps({**record, "action": each.action, "nodes": list(each.nodes)}))
        else:
            who = each.token if each.token is not None else "(command line)"
            typer.echo(f"{each.at:%Y-%m-%d %H:%M:%S}Z  {who}  {each.action}  {' '.join(each.nodes)}".rstrip())
