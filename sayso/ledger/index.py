"""Keeps the full-text index of names, and makes the whole index anew, from the rows it is derived from.

Actors and regions that judgements made one are found under any of their names as the one that stands for them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, delete, select

from sayso.ledger.identity import current, members
from sayso.ledger.search import Entry, index, reindex
from sayso.ledger.transaction import chunks, table_of
from sayso.schema.ids import type_of
from sayso.schema.tables import ActorNameRow, ActorRow, ClaimRow, RegionNameRow, RegionRow, Row, SourceRow
from sayso.schema.tables.search import SEARCH_ENTRY
from sayso.schema.vocabulary import SearchKind

_NAMED: Final[Mapping[str, tuple[SearchKind, type[Row], type[Row], str]]] = {
    "Actor": (SearchKind.ACTOR, ActorRow, ActorNameRow, "actor_id"),
    "Region": (SearchKind.REGION, RegionRow, RegionNameRow, "region_id"),
}


def entries(connection: Connection) -> Iterator[Entry]:
    """What the index must hold."""
    canonical = current(connection)
    for kind, (_, row, _, _) in _NAMED.items():
        nodes = connection.scalars(select(table_of(row).c.id)).all()
        yield from _named(connection, kind, [node for node in nodes if canonical.get(node, node) == node], canonical)
    claims, sources = table_of(ClaimRow), table_of(SourceRow)
    for node, text in connection.execute(select(claims.c.id, claims.c.text)):
        yield Entry(node, SearchKind.CLAIM, "", text)
    for node, title, text in connection.execute(select(sources.c.id, sources.c.title, sources.c.text)):
        yield Entry(node, SearchKind.SOURCE, title or "", text)


def index_names(connection: Connection, nodes: Iterable[str]) -> None:
    """Bring the entries of actors and regions up to their names and to what stands for them."""
    canonical = current(connection)
    touched = {other for node in nodes for other in members(canonical, node)}
    heads = {canonical.get(node, node) for node in touched}
    for chunk in chunks(sorted(touched | heads)):
        connection.execute(delete(SEARCH_ENTRY).where(SEARCH_ENTRY.c.node_id.in_(chunk)))
    for kind in _NAMED:
        named = sorted(node for node in heads if type_of(node) == kind)
        reindex(connection, _named(connection, kind, named, canonical))


def _named(connection: Connection, kind: str, nodes: Sequence[str], canonical: Mapping[str, str]) -> Iterator[Entry]:
    """Entries of those that stand for themselves, with the names of all that they stand for."""
    search_kind, row, names, column = _NAMED[kind]
    name_table, table = table_of(names), table_of(row)
    wanted = set(nodes)
    heads = {node: node for node in nodes} | {node: head for node, head in canonical.items() if head in wanted}
    spelt: dict[str, set[str]] = defaultdict(set)
    for chunk in chunks(sorted(heads)):
        query = select(name_table.c[column], name_table.c.value).where(name_table.c[column].in_(chunk))
        for node, value in connection.execute(query):
            spelt[heads[node]].add(value)
    for chunk in chunks(nodes):
        for node, name in connection.execute(select(table.c.id, table.c.name).where(table.c.id.in_(chunk))):
            yield Entry(node, search_kind, name, " ".join(sorted(spelt[node])))


def rebuild_search(connection: Connection) -> None:
    """Empty the index and fill it again."""
    connection.execute(delete(SEARCH_ENTRY))
    index(connection, entries(connection))
