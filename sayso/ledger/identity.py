"""Which records mean one actor or one region, by the judgements in force, and since when.

A SAME judgement makes what stands for its left side give way to what stands for its right side. Judgements are taken in
the order in which they were recorded, so that taking one back leaves what the others say.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from sayso.ledger.transaction import Writer, table_of
from sayso.schema.tables import IdentityRow, JudgementRow, JudgementUndoRow
from sayso.schema.vocabulary import Verdict


def judgements_in_force(connection: Connection, at: dt.datetime) -> Sequence[Any]:
    """Judgements that were recorded and not undone by a moment, in their order."""
    rows, undone = table_of(JudgementRow), table_of(JudgementUndoRow)
    taken_back = select(undone.c.judgement_id).where(undone.c.recorded_at <= at)
    query = select(rows).where(rows.c.recorded_at <= at, rows.c.id.not_in(taken_back))
    return connection.execute(query.order_by(rows.c.recorded_at, rows.c.id)).all()


def stands_for(judgements: Iterable[Any]) -> dict[str, str]:
    """For every record that is one with another, itself included, the record that stands for all of them."""
    canonical: dict[str, str] = {}
    for judgement in judgements:
        if judgement.verdict != Verdict.SAME:
            continue
        left, right = (canonical.setdefault(node, node) for node in (judgement.left_id, judgement.right_id))
        canonical.update({node: right for node, before in canonical.items() if before == left})
    return canonical


def current(connection: Connection) -> dict[str, str]:
    """What stands for what, as stored for now."""
    rows = table_of(IdentityRow)
    query = select(rows.c.member_id, rows.c.canonical_id).where(rows.c.until.is_(None))
    return {row.member_id: row.canonical_id for row in connection.execute(query)}


def settle(writer: Writer) -> set[str]:
    """Bring the stored identities up to the writer's moment.

    Answers the records for which something else stands now, and what stood for them before.
    """
    wanted = stands_for(judgements_in_force(writer.connection, writer.at))
    stored = current(writer.connection)
    changed = {node for node in {*wanted, *stored} if wanted.get(node) != stored.get(node)}
    _close(writer, sorted(changed & set(stored)))
    fresh = sorted(changed & set(wanted))
    writer.add(IdentityRow, ({"member_id": node, "canonical_id": wanted[node]} for node in fresh))
    return changed | {stored[node] for node in changed & set(stored)}


def _close(writer: Writer, nodes: Sequence[str]) -> None:
    rows = table_of(IdentityRow)
    for node in nodes:
        mine = rows.update().where(rows.c.member_id == node, rows.c.until.is_(None))
        writer.connection.execute(mine.values(until=writer.at))


def members(canonical: Mapping[str, str], node: str) -> set[str]:
    """All records that are one with a record."""
    head = canonical.get(node, node)
    return {node, *(each for each, other in canonical.items() if other == head)}
