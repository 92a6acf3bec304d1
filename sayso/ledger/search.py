"""Keeps the full-text index in step; derived from rows, so it may be rewritten."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert

from sayso.ledger.transaction import chunks
from sayso.schema.tables.search import SEARCH_ENTRY, fold
from sayso.schema.vocabulary import SearchKind


@dataclass(frozen=True)
class Entry:
    """What is found: a node by its title and body."""

    node_id: str
    kind: SearchKind
    title: str
    body: str


def index(connection: Connection, entries: Iterable[Entry]) -> None:
    """Add entries of nodes that are not indexed yet."""
    rows = [{"node_id": e.node_id, "kind": e.kind, "title": fold(e.title), "body": fold(e.body)} for e in entries]
    if rows:
        connection.execute(insert(SEARCH_ENTRY), rows)


def reindex(connection: Connection, entries: Iterable[Entry]) -> None:
    """Replace entries of nodes whose words may have changed."""
    wanted = list(entries)
    for chunk in chunks([entry.node_id for entry in wanted]):
        connection.execute(delete(SEARCH_ENTRY).where(SEARCH_ENTRY.c.node_id.in_(chunk)))
    index(connection, wanted)
