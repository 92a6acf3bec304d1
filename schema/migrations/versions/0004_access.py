"""Tokens, their revocation, and the trail of writes."""

import sqlalchemy as sa
from alembic import op

from sayso.schema.tables.base import UtcMoment, ordered_text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them; nothing is ever dropped from a ledger, so there is no way down."""
    op.create_table(
        "token",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("name", ordered_text(), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("secret_sha256", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_token"),
    )
    op.create_index("ix_token_name", "token", ["name"])
    op.create_table(
        "token_revocation",
        sa.Column("token_id", ordered_text(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["token_id"], ["token.id"], name="fk_token_revocation_token_id"),
        sa.PrimaryKeyConstraint("token_id", name="pk_token_revocation"),
    )
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("token_id", ordered_text(), nullable=True),
        sa.Column("token_name", sa.String(), nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("node_ids", sa.JSON(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["token_id"], ["token.id"], name="fk_audit_token_id"),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
    )
    op.create_index("ix_audit_token_id", "audit", ["token_id"])
