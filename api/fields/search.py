"""Full-text search over all kinds."""

from typing import Any, Final

from sqlalchemy import ColumnElement, select

from sayso.api.fields.common import alias
from sayso.api.fields.effective import one_with
from sayso.api.fields.filters import one_of
from sayso.api.fields.matching import matches
from sayso.api.fields.nodes import node_of
from sayso.api.paging import Order, connection, number_key, text_key
from sayso.api.planner import Ask, Build
from sayso.api.values import Leaf
from sayso.schema.tables import ActorNameRow, ClaimRow, RegionNameRow, SourceRow
from sayso.schema.tables.search import SEARCH_ENTRY
from sayso.schema.vocabulary import Direction

FOUND: Final = ("Actor", "Claim", "Region", "Source")


def search_root(ask: Ask) -> ColumnElement[Any]:
    """Entries that hold all words, best first."""
    given = ask.arguments()
    rows, score = matches(ask, given["text"])
    if "kinds" in given:
        rows = rows.where(one_of(ask, SEARCH_ENTRY.c.kind, given["kinds"]))
    looked_for = given["text"]
    assert isinstance(looked_for, Leaf)
    columns = (SEARCH_ENTRY.c.node_id, SEARCH_ENTRY.c.kind, score.label("score"))
    found = rows.add_columns(*columns, ask.bind(looked_for, SEARCH_ENTRY.c.title.type).label("looked_for")).subquery()
    keys = (number_key(found.c.score), text_key(found.c.node_id))
    return connection(ask, select().select_from(found), found, Order("SEARCH", keys, Direction.DESC))


def _node(ask: Ask) -> ColumnElement[Any]:
    return node_of(ask, ask.row.c.node_id, FOUND)


def _snippet(ask: Ask) -> ColumnElement[Any]:
    """The words to cut the snippet from; `sayso.api.finishing` cuts it."""
    claims, sources, actors, regions = (alias(r) for r in (ClaimRow, SourceRow, ActorNameRow, RegionNameRow))
    node = ask.row.c.node_id
    texts = [
        select(claims.c.text).where(claims.c.id == node),
        select(sources.c.text).where(sources.c.id == node),
        select(sources.c.title).where(sources.c.id == node),
        select(actors.c.value).where(one_with(ask, actors.c.actor_id, node)).order_by(actors.c.value),
        select(regions.c.value).where(one_with(ask, regions.c.region_id, node)).order_by(regions.c.value),
    ]
    lists = [ask.json.list_of(each.correlate(ask.row)) for each in texts]
    return ask.json.nested(ask.json.object([("texts", ask.json.array(lists)), ("lookedFor", ask.row.c.looked_for)]))


SEARCH_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "SearchEdge": {"node": _node, "snippet": _snippet},
}
