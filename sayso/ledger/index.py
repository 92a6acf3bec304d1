"""Makes the full-text index anew from the rows it is derived from."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, delete, select

from sayso.ledger.search import Entry, index
from sayso.ledger.transaction import table_of
from sayso.schema.tables import ActorNameRow, ActorRow, ClaimRow, RegionNameRow, RegionRow, Row, SourceRow
from sayso.schema.tables.search import SEARCH_ENTRY
from sayso.schema.vocabulary import SearchKind

_NAMED: Final = (
    (SearchKind.ACTOR, ActorRow, ActorNameRow, "actor_id"),
    (SearchKind.REGION, RegionRow, RegionNameRow, "region_id"),
)


def entries(connection: Connection) -> Iterator[Entry]:
    """What the index must hold."""
    for kind, row, names, column in _NAMED:
        yield from _named(connection, kind, row, names, column)
    claims, sources = table_of(ClaimRow), table_of(SourceRow)
    for node, text in connection.execute(select(claims.c.id, claims.c.text)):
        yield Entry(node, SearchKind.CLAIM, "", text)
    for node, title, text in connection.execute(select(sources.c.id, sources.c.title, sources.c.text)):
        yield Entry(node, SearchKind.SOURCE, title or "", text)


def _named(connection: Connection, kind: SearchKind, row: type[Row], names: type[Row], column: str) -> Iterator[Entry]:
    spelt: dict[str, list[str]] = defaultdict(list)
    name_table, table = table_of(names), table_of(row)
    for node, value in connection.execute(
        select(name_table.c[column], name_table.c.value).order_by(name_table.c.value)
    ):
        spelt[node].append(value)
    for node, name in connection.execute(select(table.c.id, table.c.name)):
        yield Entry(node, kind, name, " ".join(spelt[node]))


def rebuild_search(connection: Connection) -> None:
    """Empty the index and fill it again."""
    connection.execute(delete(SEARCH_ENTRY))
    index(connection, entries(connection))
