"""Payloads, ingestions, issues, reviews, judgements, changes, counters and the full-text index."""

import sqlalchemy as sa
from alembic import op

from sayso.schema.tables.base import UtcMoment, ordered_text
from sayso.schema.tables.search import POSTGRES_DDL, SQLITE_DDL

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them; nothing is ever dropped from a ledger, so there is no way down."""
    _payload()
    _ingestion()
    _ingestion_event()
    _issue()
    _review()
    _judgement()
    _judgement_undo()
    _change()
    _actor_counter()
    _region_counter()
    _region_actor_counter()
    _search_entry()


def _payload() -> None:
    op.create_table(
        "payload",
        sa.Column("sha256", ordered_text(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("retrieved_at", UtcMoment(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_payload"),
    )


def _ingestion() -> None:
    op.create_table(
        "ingestion",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("queued_at", UtcMoment(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ingestion"),
    )
    op.create_index("ix_ingestion_sha256", "ingestion", ["sha256"])


def _ingestion_event() -> None:
    op.create_table(
        "ingestion_event",
        sa.Column("ingestion_id", ordered_text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("source_id", ordered_text(), nullable=True),
        sa.Column("claims_recorded", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["ingestion_id"], ["ingestion.id"], name="fk_ingestion_event_ingestion_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_ingestion_event_source_id"),
        sa.PrimaryKeyConstraint("ingestion_id", "ordinal", name="pk_ingestion_event"),
    )


def _issue() -> None:
    op.create_table(
        "issue",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("ingestion_id", ordered_text(), nullable=True),
        sa.Column("source_id", ordered_text(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("component", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["ingestion_id"], ["ingestion.id"], name="fk_issue_ingestion_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_issue_source_id"),
        sa.PrimaryKeyConstraint("id", name="pk_issue"),
    )
    op.create_index("ix_issue_ingestion_id", "issue", ["ingestion_id"])
    op.create_index("ix_issue_source_id", "issue", ["source_id"])


def _review() -> None:
    op.create_table(
        "review",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("claim_id", ordered_text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("correction", sa.JSON(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_review_claim_id"),
        sa.PrimaryKeyConstraint("id", name="pk_review"),
    )
    op.create_index("ix_review_claim_id", "review", ["claim_id"])


def _judgement() -> None:
    op.create_table(
        "judgement",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("left_id", ordered_text(), nullable=False),
        sa.Column("right_id", ordered_text(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_judgement"),
    )
    op.create_index("ix_judgement_left_id", "judgement", ["left_id"])
    op.create_index("ix_judgement_right_id", "judgement", ["right_id"])


def _judgement_undo() -> None:
    op.create_table(
        "judgement_undo",
        sa.Column("judgement_id", ordered_text(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["judgement_id"], ["judgement.id"], name="fk_judgement_undo_judgement_id"),
        sa.PrimaryKeyConstraint("judgement_id", name="pk_judgement_undo"),
    )


def _change() -> None:
    op.create_table(
        "change",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("node_id", ordered_text(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_change"),
        sa.UniqueConstraint("id", name="uq_change_id"),
    )
    op.create_index("ix_change_node_id", "change", ["node_id"])


def _actor_counter() -> None:
    op.create_table(
        "actor_counter",
        sa.Column("actor_id", ordered_text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_actor_counter_actor_id"),
        sa.PrimaryKeyConstraint("actor_id", name="pk_actor_counter"),
    )


def _region_counter() -> None:
    op.create_table(
        "region_counter",
        sa.Column("region_id", ordered_text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name="fk_region_counter_region_id"),
        sa.PrimaryKeyConstraint("region_id", name="pk_region_counter"),
    )


def _region_actor_counter() -> None:
    op.create_table(
        "region_actor_counter",
        sa.Column("region_id", ordered_text(), nullable=False),
        sa.Column("actor_id", ordered_text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_region_actor_counter_actor_id"),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name="fk_region_actor_counter_region_id"),
        sa.PrimaryKeyConstraint("region_id", "actor_id", name="pk_region_actor_counter"),
    )


def _search_entry() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(SQLITE_DDL)
        return
    for statement in POSTGRES_DDL:
        op.execute(statement)
