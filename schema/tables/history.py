"""What happened: payloads, ingestions, issues, reviews, judgements and the feed of changes."""

import datetime as dt
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field

from sayso.schema.tables.base import DERIVED, Row, UtcMoment, derived_end, ordered_text


class PayloadRow(Row, table=True):
    """A payload that was recorded in full; meeting its digest again changes nothing."""

    __tablename__ = "payload"

    sha256: str = Field(primary_key=True, sa_type=ordered_text())
    media_type: str
    url: str | None = None
    size: int
    retrieved_at: dt.datetime = Field(sa_type=UtcMoment)
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class IngestionRow(Row, table=True):
    """One request to record something. Where it stands is its latest `ingestion_event`."""

    __tablename__ = "ingestion"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    sha256: str | None = Field(default=None, index=True)
    url: str | None = None
    queued_at: dt.datetime = Field(sa_type=UtcMoment)
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class IngestionEventRow(Row, table=True):
    """A step of an ingestion; `ordinal` counts from 0."""

    __tablename__ = "ingestion_event"

    ingestion_id: str = Field(primary_key=True, foreign_key="ingestion.id", sa_type=ordered_text())
    ordinal: int = Field(primary_key=True)
    status: str
    source_id: str | None = Field(default=None, foreign_key="source.id", sa_type=ordered_text())
    claims_recorded: int = 0
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class IssueRow(Row, table=True):
    """Something noticed and not swallowed."""

    __tablename__ = "issue"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    ingestion_id: str | None = Field(default=None, index=True, foreign_key="ingestion.id", sa_type=ordered_text())
    source_id: str | None = Field(default=None, index=True, foreign_key="source.id", sa_type=ordered_text())
    ordinal: int
    code: str
    message: str
    component: str
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class ReviewRow(Row, table=True):
    """A person's verdict on a recorded claim. Those in force add up in order; `correction` is what was put right."""

    __tablename__ = "review"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    claim_id: str = Field(index=True, foreign_key="claim.id", sa_type=ordered_text())
    status: str
    by: str
    note: str | None = None
    correction: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class ReviewUndoRow(Row, table=True):
    """Takes a review back; both rows stay."""

    __tablename__ = "review_undo"

    review_id: str = Field(primary_key=True, foreign_key="review.id", sa_type=ordered_text())
    by: str
    note: str | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class JudgementRow(Row, table=True):
    """A person's word that two actors or two regions are the same, different, or not to be decided."""

    __tablename__ = "judgement"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    verdict: str
    left_id: str = Field(index=True, sa_type=ordered_text())
    right_id: str = Field(index=True, sa_type=ordered_text())
    by: str
    note: str | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class JudgementUndoRow(Row, table=True):
    """Takes a judgement back; both rows stay."""

    __tablename__ = "judgement_undo"

    judgement_id: str = Field(primary_key=True, foreign_key="judgement.id", sa_type=ordered_text())
    by: str
    note: str | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class IdentityRow(Row, table=True):
    """Which record stands for an actor or region from `recorded_at` until `until`, by the judgements in force.

    Records that are one with no other have no row; one that stands for others names itself.
    """

    __tablename__ = "identity"
    __table_args__ = {"info": {DERIVED: True}}

    member_id: str = Field(primary_key=True, sa_type=ordered_text())
    canonical_id: str = Field(index=True, sa_type=ordered_text())
    recorded_at: dt.datetime = Field(primary_key=True, sa_type=UtcMoment)
    until: dt.datetime | None = derived_end()


class IngestionRequestRow(Row, table=True):
    """Something that somebody asked to record and no worker has finished: the queue. Rows go when they are done.

    A worker that holds a row does so until `leased_until`, which it puts off while it lives; past that anybody may take
    it up. `body` is null for an address that is still to be fetched.
    """

    __tablename__ = "ingestion_request"
    __table_args__ = {"info": {DERIVED: True}}

    ingestion_id: str = Field(primary_key=True, foreign_key="ingestion.id", sa_type=ordered_text())
    body: bytes | None = None
    media_type: str | None = None
    url: str | None = None
    kind: str | None = None
    retrieved_at: dt.datetime | None = Field(default=None, sa_type=UtcMoment)
    adapter: str | None = None
    attempts: int = 0
    leased_until: dt.datetime | None = Field(default=None, sa_type=UtcMoment)
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class ChangeRow(Row, table=True):
    """One entry of the feed of changes; `seq` counts from 1 without gaps, as the ledger has one writer at a time."""

    __tablename__ = "change"

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    id: str = Field(unique=True, sa_type=ordered_text())
    kind: str
    node_id: str = Field(index=True, sa_type=ordered_text())
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)
