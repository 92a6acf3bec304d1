"""Claims, relations, disputes and what is said about holding places."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from sayso.schema.tables.base import UtcMoment, ordered_text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them; nothing is ever dropped from a ledger, so there is no way down."""
    _claim()
    _claim_relay()
    _claim_region()
    _claim_subject()
    _hold()
    _affiliation()
    _claim_relation()
    _dispute()
    _dispute_region()
    _dispute_side()
    _dispute_claim()


def _claim_words() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("source_id", ordered_text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("quotes", sa.JSON(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("cue", sa.String(), nullable=True),
        sa.Column("claimant_id", ordered_text(), nullable=True),
        sa.Column("claimant_descriptor", sa.String(), nullable=True),
        sa.Column("speaks_for_id", ordered_text(), nullable=True),
        sa.Column("party_id", ordered_text(), nullable=True),
        sa.Column("modality", sa.String(), nullable=False),
    ]


def _claim_provenance() -> list[sa.Column[Any]]:
    return [
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("condition", sa.String(), nullable=True),
        sa.Column("hedged", sa.Boolean(), nullable=False),
        sa.Column("uttered_on", sa.Date(), nullable=True),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("extractor_version", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("origin_id", ordered_text(), nullable=False),
        sa.Column("source_kind", sa.String(), nullable=False),
        sa.Column("publisher_id", ordered_text(), nullable=True),
        sa.Column("published_at", UtcMoment(), nullable=True),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
    ]


def _claim() -> None:
    op.create_table(
        "claim",
        *_claim_words(),
        *_claim_provenance(),
        sa.ForeignKeyConstraint(["claimant_id"], ["actor.id"], name="fk_claim_claimant_id"),
        sa.ForeignKeyConstraint(
            ["origin_id"], ["claim.id"], name="fk_claim_origin_id", deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(["party_id"], ["actor.id"], name="fk_claim_party_id"),
        sa.ForeignKeyConstraint(["publisher_id"], ["actor.id"], name="fk_claim_publisher_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_claim_source_id"),
        sa.ForeignKeyConstraint(["speaks_for_id"], ["actor.id"], name="fk_claim_speaks_for_id"),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
    )
    op.create_index("ix_claim_claimant_id", "claim", ["claimant_id"])
    op.create_index("ix_claim_origin_id", "claim", ["origin_id"])
    op.create_index("ix_claim_party_id", "claim", ["party_id"])
    op.create_index("ix_claim_published_at", "claim", ["published_at"])
    op.create_index("ix_claim_publisher_id", "claim", ["publisher_id"])
    op.create_index("ix_claim_recorded", "claim", ["recorded_at", "id"])
    op.create_index("ix_claim_source_id", "claim", ["source_id"])
    op.create_index("ix_claim_speaks_for_id", "claim", ["speaks_for_id"])
    op.create_index("ix_claim_topic_uttered", "claim", ["topic", "uttered_on", "id"])
    op.create_index("ix_claim_uttered", "claim", ["uttered_on", "id"])


def _claim_relay() -> None:
    op.create_table(
        "claim_relay",
        sa.Column("claim_id", ordered_text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("actor_id", ordered_text(), nullable=True),
        sa.Column("descriptor", sa.String(), nullable=False),
        sa.Column("cue", sa.String(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_claim_relay_actor_id"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_claim_relay_claim_id"),
        sa.PrimaryKeyConstraint("claim_id", "ordinal", name="pk_claim_relay"),
    )
    op.create_index("ix_claim_relay_actor_id", "claim_relay", ["actor_id"])


def _claim_region() -> None:
    op.create_table(
        "claim_region",
        sa.Column("claim_id", ordered_text(), nullable=False),
        sa.Column("region_id", ordered_text(), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("claimant_id", ordered_text(), nullable=True),
        sa.Column("uttered_on", sa.Date(), nullable=True),
        sa.Column("published_at", UtcMoment(), nullable=True),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_claim_region_claim_id"),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name="fk_claim_region_region_id"),
        sa.PrimaryKeyConstraint("claim_id", "region_id", name="pk_claim_region"),
    )
    op.create_index("ix_claim_region_claimant", "claim_region", ["region_id", "claimant_id"])
    op.create_index("ix_claim_region_day", "claim_region", ["region_id", "said_on", "claim_id"])
    op.create_index("ix_claim_region_feed", "claim_region", ["region_id", "topic", "uttered_on", "claim_id"])


def _claim_subject() -> None:
    op.create_table(
        "claim_subject",
        sa.Column("claim_id", ordered_text(), nullable=False),
        sa.Column("actor_id", ordered_text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_claim_subject_actor_id"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_claim_subject_claim_id"),
        sa.PrimaryKeyConstraint("claim_id", "actor_id", name="pk_claim_subject"),
    )
    op.create_index("ix_claim_subject_actor_id", "claim_subject", ["actor_id"])


def _hold() -> None:
    op.create_table(
        "hold",
        sa.Column("claim_id", ordered_text(), nullable=False),
        sa.Column("region_id", ordered_text(), nullable=False),
        sa.Column("holder_id", ordered_text(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("party_id", ordered_text(), nullable=True),
        sa.Column("claimant_id", ordered_text(), nullable=True),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_hold_claim_id"),
        sa.ForeignKeyConstraint(["claimant_id"], ["actor.id"], name="fk_hold_claimant_id"),
        sa.ForeignKeyConstraint(["holder_id"], ["actor.id"], name="fk_hold_holder_id"),
        sa.ForeignKeyConstraint(["party_id"], ["actor.id"], name="fk_hold_party_id"),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name="fk_hold_region_id"),
        sa.PrimaryKeyConstraint("claim_id", "region_id", "holder_id", "stance", name="pk_hold"),
    )
    op.create_index("ix_hold_holder_id", "hold", ["holder_id"])
    op.create_index("ix_hold_party_id", "hold", ["party_id"])
    op.create_index("ix_hold_region", "hold", ["region_id", "said_on"])


def _affiliation() -> None:
    op.create_table(
        "affiliation",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("actor_id", ordered_text(), nullable=False),
        sa.Column("organisation_id", ordered_text(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("source_id", ordered_text(), nullable=True),
        sa.Column("claim_id", ordered_text(), nullable=True),
        sa.Column("stated_on", sa.Date(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_affiliation_actor_id"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_affiliation_claim_id"),
        sa.ForeignKeyConstraint(["organisation_id"], ["actor.id"], name="fk_affiliation_organisation_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_affiliation_source_id"),
        sa.PrimaryKeyConstraint("id", name="pk_affiliation"),
    )
    op.create_index("ix_affiliation_actor_id", "affiliation", ["actor_id"])
    op.create_index("ix_affiliation_organisation_id", "affiliation", ["organisation_id"])


def _claim_relation() -> None:
    op.create_table(
        "claim_relation",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("from_id", ordered_text(), nullable=False),
        sa.Column("to_id", ordered_text(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("rationale", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["claim.id"], name="fk_claim_relation_from_id"),
        sa.ForeignKeyConstraint(["to_id"], ["claim.id"], name="fk_claim_relation_to_id"),
        sa.PrimaryKeyConstraint("id", name="pk_claim_relation"),
    )
    op.create_index("ix_claim_relation_from_id", "claim_relation", ["from_id"])
    op.create_index("ix_claim_relation_to_id", "claim_relation", ["to_id"])


def _dispute() -> None:
    op.create_table(
        "dispute",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("anchor", ordered_text(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dispute"),
    )
    op.create_index("ix_dispute_topic", "dispute", ["topic"])


def _dispute_region() -> None:
    op.create_table(
        "dispute_region",
        sa.Column("dispute_id", ordered_text(), nullable=False),
        sa.Column("region_id", ordered_text(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["dispute_id"], ["dispute.id"], name="fk_dispute_region_dispute_id"),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name="fk_dispute_region_region_id"),
        sa.PrimaryKeyConstraint("dispute_id", "region_id", name="pk_dispute_region"),
    )
    op.create_index("ix_dispute_region_region_id", "dispute_region", ["region_id"])


def _dispute_side() -> None:
    op.create_table(
        "dispute_side",
        sa.Column("dispute_id", ordered_text(), nullable=False),
        sa.Column("side", ordered_text(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["dispute_id"], ["dispute.id"], name="fk_dispute_side_dispute_id"),
        sa.PrimaryKeyConstraint("dispute_id", "side", name="pk_dispute_side"),
    )


def _dispute_claim() -> None:
    op.create_table(
        "dispute_claim",
        sa.Column("dispute_id", ordered_text(), nullable=False),
        sa.Column("claim_id", ordered_text(), nullable=False),
        sa.Column("side", ordered_text(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name="fk_dispute_claim_claim_id"),
        sa.ForeignKeyConstraint(["dispute_id"], ["dispute.id"], name="fk_dispute_claim_dispute_id"),
        sa.PrimaryKeyConstraint("dispute_id", "claim_id", "side", name="pk_dispute_claim"),
    )
    op.create_index("ix_dispute_claim_claim_id", "dispute_claim", ["claim_id"])
