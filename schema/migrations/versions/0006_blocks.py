"""Finds the claims near a new one by speaker, party and day without reading all that the speaker ever said."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the indexes; nothing is ever dropped from a ledger, so there is no way down."""
    op.create_index("ix_claim_claimant_day", "claim", ["claimant_id", "said_on", "id"])
    op.create_index("ix_claim_party_day", "claim", ["party_id", "topic", "said_on", "id"])
