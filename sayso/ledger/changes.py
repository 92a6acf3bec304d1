"""Appends to the feed of changes, in the transaction that makes them: whoever sees a change sees what changed.

Numbers count from 1 without gaps, because a writer holds the ledger's lock until it commits.
"""

from collections.abc import Iterable

from sayso.ledger.transaction import Writer
from sayso.schema.ids import content_id
from sayso.schema.tables import ChangeRow
from sayso.schema.vocabulary import ChangeKind


def record_changes(writer: Writer, node_ids: Iterable[str], kind: ChangeKind = ChangeKind.RECORDED) -> None:
    """Say of each node what happened to it."""
    rows = []
    for seq, node_id in enumerate(node_ids, writer.seq + 1):
        rows.append({"seq": seq, "id": content_id("chg", seq, kind, node_id), "kind": kind, "node_id": node_id})
    writer.add(ChangeRow, rows)
    writer.seq += len(rows)
