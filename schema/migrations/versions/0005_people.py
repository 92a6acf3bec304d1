"""What people make of records: inverses of reviews and relations, states over time, identities, the queue."""

import sqlalchemy as sa
from alembic import op

from sayso.schema.tables.base import UtcMoment, ordered_text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them; nothing is ever dropped from a ledger, so there is no way down."""
    op.add_column("claim", _flag("reviewed"))
    op.add_column("claim_relation", sa.Column("by", sa.String(), nullable=True))
    _undo("review_undo", "review_id", "review.id")
    _undo("relation_undo", "relation_id", "claim_relation.id")
    _over_time("claim_region", ["claim_id", "region_id"])
    _over_time("hold", ["claim_id", "region_id", "holder_id", "stance"])
    _claim_state()
    _identity()
    _ingestion_request()


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _undo(table: str, column: str, target: str) -> None:
    op.create_table(
        table,
        sa.Column(column, ordered_text(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}"),
        sa.PrimaryKeyConstraint(column, name=f"pk_{table}"),
    )


def _over_time(table: str, key: list[str]) -> None:
    """Rows that count for a time are told apart by when they began and by whether they are derived."""
    with op.batch_alter_table(table) as batch:
        batch.add_column(_flag("derived"))
        batch.add_column(sa.Column("until", UtcMoment(), nullable=True))
        batch.drop_constraint(f"pk_{table}", type_="primary")
        batch.create_primary_key(f"pk_{table}", [*key, "recorded_at", "derived"])


def _claim_state() -> None:
    op.create_table(
        "claim_state",
        sa.Column("claim_id", ordered_text(), nullable=False),
        sa.Column("claimant_id", ordered_text(), nullable=True),
        sa.Column("speaks_for_id", ordered_text(), nullable=True),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("retracted", sa.Boolean(), nullable=False),
        sa.Column("sided", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.Column("until", UtcMoment(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_claim_state_claim_id"),
        sa.ForeignKeyConstraint(["claimant_id"], ["actor.id"], name="fk_claim_state_claimant_id"),
        sa.ForeignKeyConstraint(["speaks_for_id"], ["actor.id"], name="fk_claim_state_speaks_for_id"),
        sa.PrimaryKeyConstraint("claim_id", "recorded_at", name="pk_claim_state"),
    )
    op.create_index("ix_claim_state_claimant_id", "claim_state", ["claimant_id"])
    op.create_index("ix_claim_state_speaks_for_id", "claim_state", ["speaks_for_id"])


def _identity() -> None:
    op.create_table(
        "identity",
        sa.Column("member_id", ordered_text(), nullable=False),
        sa.Column("canonical_id", ordered_text(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.Column("until", UtcMoment(), nullable=True),
        sa.PrimaryKeyConstraint("member_id", "recorded_at", name="pk_identity"),
    )
    op.create_index("ix_identity_canonical_id", "identity", ["canonical_id"])


def _ingestion_request() -> None:
    op.create_table(
        "ingestion_request",
        sa.Column("ingestion_id", ordered_text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("media_type", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("retrieved_at", UtcMoment(), nullable=True),
        sa.Column("adapter", sa.String(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("leased_until", UtcMoment(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["ingestion_id"], ["ingestion.id"], name="fk_ingestion_request_ingestion_id"),
        sa.PrimaryKeyConstraint("ingestion_id", name="pk_ingestion_request"),
    )
