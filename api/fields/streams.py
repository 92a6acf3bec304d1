"""Subscriptions declare how they read on: one statement that answers the next events behind a position.

A position is a number that only grows: a place in the feed of changes, or how often an ingestion was heard of. What is
answered is `{"upto": N, "events": […], "ended": false}`; reading goes on behind `upto`, which may move without events.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from graphql import OperationDefinitionNode
from sqlalchemy import ColumnElement, Integer, false, func, or_, select

from sayso.api.fields.common import alias, id_of, is_one_of
from sayso.api.fields.filters import claim_conditions, given_filter, scope_of
from sayso.api.fields.history import FEED_ORDER, latest_event
from sayso.api.paging import cursor_values
from sayso.api.planner import Ask, Plan, Planner
from sayso.api.values import Leaf, Variables
from sayso.schema.tables import ChangeRow, ClaimRow, IngestionEventRow, IngestionRow, IssueRow
from sayso.schema.vocabulary import ChangeKind, IngestionStatus

POSITION: Final = "\0position"
WINDOW: Final = "\0window"
FROM_START: Final = -1


@dataclass(frozen=True)
class Stream:
    """What a subscription reads, and the position from which it starts; None starts at the feed's end."""

    batch: ColumnElement[Any]
    start: Callable[[Variables], int | None]


def _here(variables: Variables) -> int | None:
    return None


def _number(ask: Ask, name: str) -> ColumnElement[int]:
    return ask.planner.bind(lambda variables: variables[name], Integer())


def _feed(ask: Ask, c: Any) -> tuple[list[ColumnElement[bool]], ColumnElement[int]]:
    """Conditions for the next stretch of the feed, and where that stretch ends."""
    position, window = _number(ask, POSITION), _number(ask, WINDOW)
    last = alias(ChangeRow)
    reached = select(func.max(last.c.seq)).where(last.c.seq <= position + window).scalar_subquery()
    return [c.c.seq > position, c.c.seq <= position + window], func.coalesce(reached, position)


def _batch(ask: Ask, upto: ColumnElement[int], events: ColumnElement[Any], ended: ColumnElement[bool]) -> Any:
    flag = ask.json.flag(ended)
    return ask.json.nested(ask.json.object([("upto", upto), ("events", events), ("ended", flag)]), nullable=False)


def changed(ask: Ask) -> Stream:
    """Every entry of the feed."""
    c, after = alias(ChangeRow), ask.arguments().get("after")
    stretch, upto = _feed(ask, c)
    batch = _batch(ask, upto, ask.many(select(c).where(*stretch).order_by(c.c.seq)), false())
    if not isinstance(after, Leaf):
        return Stream(batch, _here)
    return Stream(batch, lambda variables: _place(after.get(variables)))


def _place(after: str) -> int:
    """The place in the feed behind which a cursor stands; that of its beginning is empty."""
    return int(cursor_values(after, FEED_ORDER)[0]) if after else 0


def claim_recorded(ask: Ask) -> Stream:
    """Claims that enter the ledger and fit the filter."""
    c, entered, given = alias(ClaimRow), alias(ChangeRow), given_filter(ask)
    scope = scope_of(ask, given)
    stretch, upto = _feed(ask, entered)
    scoped = Ask(ask.planner, ask.kind, ask.nodes, ask.row, scope)
    rows = select(c, entered.c.seq).select_from(entered.join(c, c.c.id == entered.c.node_id))
    rows = rows.where(*stretch, is_one_of(entered.c.kind, [ChangeKind.RECORDED]))
    rows = rows.where(*claim_conditions(scoped, given, c, scope)).order_by(entered.c.seq)
    return Stream(_batch(ask, upto, scoped.many(rows, scope), false()), _here)


def ingestion_progressed(ask: Ask) -> Stream:
    """An ingestion as it is now, and again after each step or issue, until it has ended."""
    i, wanted = alias(IngestionRow), id_of(ask, ask.arguments()["id"], "Ingestion")
    steps = [
        select(func.count()).select_from(rows).where(rows.c.ingestion_id == wanted).scalar_subquery()
        for rows in (alias(IngestionEventRow), alias(IssueRow))
    ]
    heard = steps[0] + steps[1]
    news = select(i).where(i.c.id == wanted, heard > _number(ask, POSITION))
    unknown = ~select(i.c.id).where(i.c.id == wanted).exists()
    ended = is_one_of(latest_event(wanted, "status").scalar_subquery(), (IngestionStatus.DONE, IngestionStatus.FAILED))
    batch = _batch(ask, heard, ask.many(news), or_(unknown, func.coalesce(ended, false())))
    return Stream(batch, lambda variables: FROM_START)


@dataclass(frozen=True)
class StreamPlan:
    """The statement for the next events of a subscription, their response key, and where to start reading."""

    key: str
    plan: Plan
    start: Callable[[Variables], int | None]


def stream_plan(planner: Planner, operation: OperationDefinitionNode) -> StreamPlan:
    """The plan of a subscription; validation has seen to it that it has one root field, which nothing skips."""
    [(key, ask)] = planner.root(operation).items()
    stream = STREAMS[ask.nodes[0].name.value](ask)
    return StreamPlan(key, planner.statement(stream.batch), stream.start)


STREAMS: Final[Mapping[str, Callable[[Ask], Stream]]] = {
    "changed": changed,
    "claimRecorded": claim_recorded,
    "ingestionProgressed": ingestion_progressed,
}
