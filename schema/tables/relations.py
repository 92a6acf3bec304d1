"""How claims stand to each other: relations, disputes and their sides."""

import datetime as dt

from sqlmodel import Field

from sayso.schema.tables.base import Row, UtcMoment, ordered_text


class ClaimRelationRow(Row, table=True):
    """One relation between two claims. Symmetric kinds are stored once, from the later recorded claim."""

    __tablename__ = "claim_relation"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    kind: str
    from_id: str = Field(index=True, foreign_key="claim.id", sa_type=ordered_text())
    to_id: str = Field(index=True, foreign_key="claim.id", sa_type=ordered_text())
    basis: str
    confidence: float
    rationale: str
    by: str | None = Field(default=None, description="The person who recorded it; null where no person did.")
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class RelationUndoRow(Row, table=True):
    """Takes back a relation that a person recorded; both rows stay."""

    __tablename__ = "relation_undo"

    relation_id: str = Field(primary_key=True, foreign_key="claim_relation.id", sa_type=ordered_text())
    by: str
    note: str | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class DisputeRow(Row, table=True):
    """An open question. `anchor` is the region for questions of control, else the first claim contested."""

    __tablename__ = "dispute"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    topic: str = Field(index=True)
    anchor: str = Field(sa_type=ordered_text())
    question: str
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class DisputeRegionRow(Row, table=True):
    """A place that a dispute is about."""

    __tablename__ = "dispute_region"

    dispute_id: str = Field(primary_key=True, foreign_key="dispute.id", sa_type=ordered_text())
    region_id: str = Field(primary_key=True, index=True, foreign_key="region.id", sa_type=ordered_text())
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class DisputeSideRow(Row, table=True):
    """A position that claims take in a dispute; `side` is a short key unique in it."""

    __tablename__ = "dispute_side"

    dispute_id: str = Field(primary_key=True, foreign_key="dispute.id", sa_type=ordered_text())
    side: str = Field(primary_key=True, sa_type=ordered_text())
    position: str
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class DisputeClaimRow(Row, table=True):
    """A claim on a side of a dispute."""

    __tablename__ = "dispute_claim"

    dispute_id: str = Field(primary_key=True, foreign_key="dispute.id", sa_type=ordered_text())
    claim_id: str = Field(primary_key=True, index=True, foreign_key="claim.id", sa_type=ordered_text())
    side: str = Field(primary_key=True, sa_type=ordered_text())
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)
