"""Makes anew what is derived from reviews and judgements, by going through the history moment by moment."""

import datetime as dt
from collections import defaultdict
from typing import Final

from sqlalchemy import Connection, delete, exists, select, update

from sayso.ledger.effective import refresh, refresh_new, touched_by
from sayso.ledger.identity import settle
from sayso.ledger.transaction import Writer, table_of
from sayso.schema.tables import (
    ClaimRegionRow,
    ClaimRow,
    ClaimStateRow,
    HoldRow,
    IdentityRow,
    JudgementRow,
    JudgementUndoRow,
    ReviewRow,
    ReviewUndoRow,
    Row,
)

OVER_TIME: Final[tuple[type[Row], ...]] = (ClaimRegionRow, HoldRow)
STATES: Final[tuple[type[Row], ...]] = (ClaimStateRow, IdentityRow)
_JUDGED: Final[tuple[type[Row], ...]] = (JudgementRow, JudgementUndoRow)


def replay(connection: Connection) -> None:
    """Empty what is derived and fill it again; counters are left to `rebuild`."""
    _forget(connection)
    reviewed = _reviewed(connection)
    judged = {moment for row in _JUDGED for moment in connection.scalars(select(table_of(row).c.recorded_at))}
    recorded = _recorded_since(connection, min(judged)) if judged else {}
    for moment in sorted({*reviewed, *judged, *recorded}):
        writer = Writer(connection, moment, 0)
        touched = touched_by(writer, settle(writer)) if moment in judged else set()
        refresh(writer, touched | reviewed.get(moment, set()), count=False)
        refresh_new(writer, sorted(recorded.get(moment, set())), count=False)


def has_history(connection: Connection) -> bool:
    """Whether anybody reviewed or judged anything."""
    return any(connection.scalar(select(exists().select_from(table_of(row)))) for row in (ReviewRow, JudgementRow))


def _forget(connection: Connection) -> None:
    for row in STATES:
        connection.execute(delete(table_of(row)))
    for row in OVER_TIME:
        table = table_of(row)
        connection.execute(delete(table).where(table.c.derived))
        connection.execute(update(table).where(table.c.until.is_not(None)).values(until=None))
    claims = table_of(ClaimRow)
    connection.execute(update(claims).where(claims.c.reviewed).values(reviewed=False))


def _reviewed(connection: Connection) -> dict[dt.datetime, set[str]]:
    """Claims by the moments at which a review of them was given or taken back."""
    reviews, undone = table_of(ReviewRow), table_of(ReviewUndoRow)
    found: dict[dt.datetime, set[str]] = defaultdict(set)
    given = select(reviews.c.recorded_at, reviews.c.claim_id)
    taken_back = select(undone.c.recorded_at, reviews.c.claim_id).join(reviews, reviews.c.id == undone.c.review_id)
    for moment, claim in [*connection.execute(given), *connection.execute(taken_back)]:
        found[moment].add(claim)
    return found


def _recorded_since(connection: Connection, first: dt.datetime) -> dict[dt.datetime, set[str]]:
    """Claims by the moments at which they were recorded, from the first judgement on."""
    claims = table_of(ClaimRow)
    found: dict[dt.datetime, set[str]] = defaultdict(set)
    query = select(claims.c.recorded_at, claims.c.id).where(claims.c.recorded_at >= first)
    for moment, claim in connection.execute(query):
        found[moment].add(claim)
    return found
