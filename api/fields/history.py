"""Ingestions, the feed of changes, and nodes by id."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Text, case, cast, func, literal_column, select

from sayso.api.fields.common import alias, checked_id, id_of, is_one_of, moment, to_many
from sayso.api.fields.nodes import NODES, node_of
from sayso.api.paging import Order, connection, number_key
from sayso.api.planner import Ask, Build
from sayso.api.sql import text
from sayso.api.values import Leaf
from sayso.errors import QueryError
from sayso.schema.ids import type_of
from sayso.schema.tables import ChangeRow, IngestionEventRow, IssueRow, SourceRow
from sayso.schema.vocabulary import ChangeKind, IngestionStatus

MOST_NODES: Final = 100
_ENDED: Final = (IngestionStatus.DONE, IngestionStatus.FAILED)


def by_id(type_name: str) -> Build:
    """A root field that finds one thing of a type by its id."""

    def build(ask: Ask) -> ColumnElement[Any]:
        target = alias(NODES[type_name])
        wanted = id_of(ask, ask.arguments()["id"], type_name)
        return ask.one(select().select_from(target).where(target.c.id == wanted), target)

    return build


def node_root(ask: Ask) -> ColumnElement[Any]:
    """Anything by id; the plan is made for the type that the id names."""
    return node_by_id(ask, ask.arguments()["id"])


def nodes_root(ask: Ask) -> ColumnElement[Any]:
    """Things by id, in the order asked for."""
    ids = ask.arguments().get("ids", [])
    assert isinstance(ids, list)
    if len(ids) > MOST_NODES:
        raise ask.refuse(f"at most {MOST_NODES} ids")
    return ask.json.array([node_by_id(ask, each) for each in ids])


def node_by_id(ask: Ask, value: Any) -> ColumnElement[Any]:
    """The thing with an id; the plan is made for the type that the id names."""
    named = named_type(value)
    return node_of(ask, ask.bind(value, Text(), checked_id(named)), (named,))


def named_type(value: Any) -> str:
    """The type that an id names."""
    assert isinstance(value, Leaf)
    named = type_of(str(value.now))
    if named is None:
        raise QueryError(f"{str(value.now)[:60]!r} is not an id", "BAD_ID")
    return named


def _feed_order(c: Any) -> Order:
    return Order("CHANGE", (number_key(c.c.seq),))


FEED_ORDER: Final = _feed_order(alias(ChangeRow))


def changes_root(ask: Ask) -> ColumnElement[Any]:
    """The feed, oldest first."""
    c = alias(ChangeRow)
    return connection(ask, select().select_from(c), c, _feed_order(c))


def _changed_node(ask: Ask) -> ColumnElement[Any]:
    """What a change happened to; null once it is withdrawn, also at the changes before that."""
    later = alias(ChangeRow)
    withdrawn = select(later.c.id).where(later.c.node_id == ask.row.c.node_id)
    gone = withdrawn.where(is_one_of(later.c.kind, [ChangeKind.WITHDRAWN])).correlate(ask.row).exists()
    return ask.json.nested(case((~gone, node_of(ask, ask.row.c.node_id))))


def _cursor(ask: Ask) -> ColumnElement[Any]:
    return ask.json.opaque(text("1|CHANGE|").concat(cast(ask.row.c.seq, Text)))


def latest_event(ingestion: ColumnElement[str], column: str) -> Select[Any]:
    """A column of the latest step of an ingestion."""
    e = alias(IngestionEventRow)
    return select(e.c[column]).where(e.c.ingestion_id == ingestion).order_by(e.c.ordinal.desc()).limit(1)


def _latest(ask: Ask, column: str, fallback: str) -> ColumnElement[Any]:
    rows = latest_event(ask.row.c.id, column)
    return func.coalesce(rows.correlate(ask.row).scalar_subquery(), literal_column(fallback))


def _source(ask: Ask) -> ColumnElement[Any]:
    s = alias(SourceRow)
    return ask.one(select().select_from(s).where(s.c.id == _latest(ask, "source_id", "NULL")), s)


def _finished(ask: Ask) -> ColumnElement[Any]:
    e = alias(IngestionEventRow)
    rows = select(e.c.recorded_at).where(e.c.ingestion_id == ask.row.c.id, is_one_of(e.c.status, _ENDED))
    last = rows.order_by(e.c.ordinal.desc()).limit(1).correlate(ask.row).scalar_subquery()
    return case((last.is_not(None), ask.json.moment(last)))


def _issues(ask: Ask) -> Select[Any]:
    i = alias(IssueRow)
    return select(i).where(i.c.ingestion_id == ask.row.c.id).order_by(i.c.ordinal, i.c.id)


HISTORY_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "Ingestion": {
        "id": "id",
        "status": lambda ask: _latest(ask, "status", f"'{IngestionStatus.RUNNING}'"),
        "source": _source,
        "claimsRecorded": lambda ask: _latest(ask, "claims_recorded", "0"),
        "issues": to_many(_issues),
        "queuedAt": moment("queued_at"),
        "finishedAt": _finished,
    },
    "Issue": {"code": "code", "message": "message", "component": "component"},
    "Change": {
        "id": "id",
        "cursor": _cursor,
        "kind": "kind",
        "node": _changed_node,
        "nodeId": "node_id",
        "at": moment("recorded_at"),
    },
}
