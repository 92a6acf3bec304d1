"""The queue of what somebody asked to record, in the ledger itself.

On PostgreSQL several workers take from it at once: `FOR UPDATE SKIP LOCKED` gives each its own row. The library for
such queues, procrastinate, needs psycopg, whose licence keeps it out of the default install. On SQLite the one writer
takes the row under the same lock as every other write. A row that is taken is leased for a while; whoever holds it puts
the end off, and when a worker is killed the row is taken up again once its lease has run out. That records nothing
twice, because recording is idempotent.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, Engine, and_, delete, func, or_, select, update

from sayso.errors import Refused
from sayso.ledger.changes import record_changes
from sayso.ledger.engine import refusals
from sayso.ledger.transaction import Clock, Writer, table_of, utc_now
from sayso.schema.ids import content_id
from sayso.schema.tables import IngestionEventRow, IngestionRequestRow, IngestionRow
from sayso.schema.vocabulary import IngestionStatus, SourceKind

LEASE: Final = dt.timedelta(seconds=60)


@dataclass(frozen=True)
class Request:
    """What to record: a body with what is known about it, or an address to fetch."""

    url: str | None = None
    body: bytes | None = None
    media_type: str | None = None
    kind: SourceKind | None = None
    retrieved_at: dt.datetime | None = None
    adapter: str | None = None


@dataclass(frozen=True)
class Taken:
    """A request that this worker holds; `attempts` counts how often anybody took it."""

    ingestion_id: str
    request: Request
    asked_at: dt.datetime
    attempts: int


def enqueue(writer: Writer, request: Request) -> str:
    """Add a request; answers the id of its ingestion, or of one that waits for the same already."""
    if request.body is None:
        _check_address(request.url or "")
    elif not request.body.strip():
        raise Refused("EMPTY_TEXT", "the document is empty", "document", "body")
    sha256 = hashlib.sha256(request.body).hexdigest() if request.body is not None else None
    if waiting := _waiting(writer, request.url, sha256):
        return waiting
    ingestion = content_id("ing", "asked", request.url, sha256, writer.at.isoformat())
    writer.add(IngestionRow, [{"id": ingestion, "sha256": sha256, "url": request.url, "queued_at": writer.at}])
    writer.add(IngestionRequestRow, [{"ingestion_id": ingestion, "attempts": 0, **vars(request)}])
    event = {"ingestion_id": ingestion, "ordinal": 0, "status": IngestionStatus.QUEUED, "claims_recorded": 0}
    writer.add(IngestionEventRow, [event])
    record_changes(writer, [ingestion])
    return ingestion


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        plain = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.username is None
    except ValueError:
        plain = False
    if not plain:
        raise Refused("BAD_ADDRESS", f"{url[:200]!r} is not a plain http or https address", "url")


def _waiting(writer: Writer, url: str | None, sha256: str | None) -> str | None:
    rows, requests = table_of(IngestionRow), table_of(IngestionRequestRow)
    query = select(rows.c.id).join(requests, requests.c.ingestion_id == rows.c.id)
    query = query.where(rows.c.url.is_not_distinct_from(url), rows.c.sha256.is_not_distinct_from(sha256))
    return writer.connection.scalar(query.order_by(rows.c.id).limit(1))


def waits(engine: Engine, clock: Clock = utc_now, most: int | None = None) -> bool:
    """Whether there is anything to take; asking holds up nobody."""
    rows = table_of(IngestionRequestRow)
    with refusals(engine), engine.connect() as connection:
        return connection.scalar(select(rows.c.ingestion_id).where(_free(clock(), most)).limit(1)) is not None


def _free(now: dt.datetime, most: int | None) -> ColumnElement[bool]:
    rows = table_of(IngestionRequestRow)
    free = or_(rows.c.leased_until.is_(None), rows.c.leased_until < now)
    return free if most is None else and_(free, func.length(rows.c.body) <= most)


def take(engine: Engine, clock: Clock = utc_now, lease: dt.timedelta = LEASE, most: int | None = None) -> Taken | None:
    """The request that has waited longest and that nobody holds, held from now on; None where there is none.

    `most` leaves longer bodies, in bytes, and addresses, of which nobody knows how long they take, to other workers.
    """
    rows = table_of(IngestionRequestRow)
    now = clock()
    oldest = select(rows).where(_free(now, most)).order_by(rows.c.recorded_at, rows.c.ingestion_id).limit(1)
    with refusals(engine), engine.connect().execution_options(sqlite_begin="BEGIN IMMEDIATE") as connection:
        row = connection.execute(oldest.with_for_update(skip_locked=True)).one_or_none()
        if row is None:
            return None
        held = update(rows).where(rows.c.ingestion_id == row.ingestion_id)
        connection.execute(held.values(leased_until=now + lease, attempts=row.attempts + 1))
        connection.commit()
    return _taken(row)


def _taken(row: Any) -> Taken:
    kind = SourceKind(row.kind) if row.kind is not None else None
    body = bytes(row.body) if row.body is not None else None
    request = Request(row.url, body, row.media_type, kind, row.retrieved_at, row.adapter)
    return Taken(row.ingestion_id, request, row.recorded_at, row.attempts + 1)


def hold(engine: Engine, ingestion: str, clock: Clock = utc_now, lease: dt.timedelta = LEASE) -> None:
    """Put off the end of a lease."""
    rows = table_of(IngestionRequestRow)
    with refusals(engine), engine.connect().execution_options(sqlite_begin="BEGIN IMMEDIATE") as connection:
        mine = update(rows).where(rows.c.ingestion_id == ingestion)
        connection.execute(mine.values(leased_until=clock() + lease))
        connection.commit()


def finish(writer: Writer, ingestion: str) -> None:
    """Take a request off the queue, in the transaction that tells its end."""
    rows = table_of(IngestionRequestRow)
    writer.connection.execute(delete(rows).where(rows.c.ingestion_id == ingestion))
