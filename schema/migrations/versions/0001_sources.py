"""Actors, regions and sources."""

import sqlalchemy as sa
from alembic import op

from sayso.schema.tables.base import UtcMoment, ordered_text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create them; nothing is ever dropped from a ledger, so there is no way down."""
    _actor()
    _region()
    _source()
    _actor_name()
    _region_name()
    _region_identifier()
    _region_ancestor()
    _source_author()
    _passage()
    _source_medium()
    _source_link()
    _source_shingle()


def _actor() -> None:
    op.create_table(
        "actor",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("key", ordered_text(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", ordered_text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_actor"),
        sa.UniqueConstraint("key", name="uq_actor_key"),
    )
    op.create_index("ix_actor_kind", "actor", ["kind"])
    op.create_index("ix_actor_name_key", "actor", ["name_key"])


def _region() -> None:
    op.create_table(
        "region",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("key", ordered_text(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", ordered_text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("parent_id", ordered_text(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("disputed", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["region.id"], name="fk_region_parent_id", deferrable=True, initially="DEFERRED"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_region"),
        sa.UniqueConstraint("key", name="uq_region_key"),
    )
    op.create_index("ix_region_code", "region", ["code"])
    op.create_index("ix_region_country", "region", ["country"])
    op.create_index("ix_region_kind", "region", ["kind"])
    op.create_index("ix_region_name_key", "region", ["name_key"])
    op.create_index("ix_region_parent_id", "region", ["parent_id"])


def _source() -> None:
    op.create_table(
        "source",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("external_id", sa.String(), nullable=True),
        sa.Column("publisher_id", ordered_text(), nullable=True),
        sa.Column("published_at", UtcMoment(), nullable=True),
        sa.Column("retrieved_at", UtcMoment(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("adapter", sa.String(), nullable=False),
        sa.Column("origin_id", ordered_text(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["origin_id"], ["source.id"], name="fk_source_origin_id", deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(["publisher_id"], ["actor.id"], name="fk_source_publisher_id"),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
    )
    op.create_index("ix_source_external_id", "source", ["external_id"])
    op.create_index("ix_source_kind", "source", ["kind"])
    op.create_index("ix_source_origin_id", "source", ["origin_id"])
    op.create_index("ix_source_published_at", "source", ["published_at"])
    op.create_index("ix_source_publisher_id", "source", ["publisher_id"])
    op.create_index("ix_source_retrieved_at", "source", ["retrieved_at"])
    op.create_index("ix_source_sha256", "source", ["sha256"])
    op.create_index("ix_source_url", "source", ["url"])


def _actor_name() -> None:
    op.create_table(
        "actor_name",
        sa.Column("actor_id", ordered_text(), nullable=False),
        sa.Column("value", ordered_text(), nullable=False),
        sa.Column("name_key", ordered_text(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("script", sa.String(), nullable=True),
        sa.Column("source_id", ordered_text(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_actor_name_actor_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_actor_name_source_id"),
        sa.PrimaryKeyConstraint("actor_id", "value", name="pk_actor_name"),
    )
    op.create_index("ix_actor_name_name_key", "actor_name", ["name_key"])


def _region_name() -> None:
    op.create_table(
        "region_name",
        sa.Column("region_id", ordered_text(), nullable=False),
        sa.Column("value", ordered_text(), nullable=False),
        sa.Column("name_key", ordered_text(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("script", sa.String(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name="fk_region_name_region_id"),
        sa.PrimaryKeyConstraint("region_id", "value", name="pk_region_name"),
    )
    op.create_index("ix_region_name_name_key", "region_name", ["name_key"])


def _region_identifier() -> None:
    op.create_table(
        "region_identifier",
        sa.Column("region_id", ordered_text(), nullable=False),
        sa.Column("scheme", ordered_text(), nullable=False),
        sa.Column("value", ordered_text(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name="fk_region_identifier_region_id"),
        sa.PrimaryKeyConstraint("region_id", "scheme", "value", name="pk_region_identifier"),
    )


def _region_ancestor() -> None:
    op.create_table(
        "region_ancestor",
        sa.Column("region_id", ordered_text(), nullable=False),
        sa.Column("ancestor_id", ordered_text(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["ancestor_id"], ["region.id"], name="fk_region_ancestor_ancestor_id"),
        sa.ForeignKeyConstraint(["region_id"], ["region.id"], name="fk_region_ancestor_region_id"),
        sa.PrimaryKeyConstraint("region_id", "ancestor_id", name="pk_region_ancestor"),
    )
    op.create_index("ix_region_ancestor_ancestor_id", "region_ancestor", ["ancestor_id"])


def _source_author() -> None:
    op.create_table(
        "source_author",
        sa.Column("source_id", ordered_text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("actor_id", ordered_text(), nullable=False),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_source_author_actor_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_source_author_source_id"),
        sa.PrimaryKeyConstraint("source_id", "ordinal", name="pk_source_author"),
    )
    op.create_index("ix_source_author_actor_id", "source_author", ["actor_id"])


def _passage() -> None:
    op.create_table(
        "passage",
        sa.Column("source_id", ordered_text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_passage_source_id"),
        sa.PrimaryKeyConstraint("source_id", "ordinal", name="pk_passage"),
    )


def _source_medium() -> None:
    op.create_table(
        "source_medium",
        sa.Column("source_id", ordered_text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("alt_text", sa.String(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_source_medium_source_id"),
        sa.PrimaryKeyConstraint("source_id", "ordinal", name="pk_source_medium"),
    )


def _source_link() -> None:
    op.create_table(
        "source_link",
        sa.Column("id", ordered_text(), nullable=False),
        sa.Column("source_id", ordered_text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("target_id", ordered_text(), nullable=True),
        sa.Column("target_url", sa.String(), nullable=True),
        sa.Column("target_external_id", sa.String(), nullable=True),
        sa.Column("similarity", sa.Float(), nullable=True),
        sa.Column("recorded_at", UtcMoment(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_source_link_source_id"),
        sa.ForeignKeyConstraint(["target_id"], ["source.id"], name="fk_source_link_target_id"),
        sa.PrimaryKeyConstraint("id", name="pk_source_link"),
    )
    op.create_index("ix_source_link_source_id", "source_link", ["source_id"])
    op.create_index("ix_source_link_target_external_id", "source_link", ["target_external_id"])
    op.create_index("ix_source_link_target_id", "source_link", ["target_id"])
    op.create_index("ix_source_link_target_url", "source_link", ["target_url"])


def _source_shingle() -> None:
    op.create_table(
        "source_shingle",
        sa.Column("hash", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source_id", ordered_text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_source_shingle_source_id"),
        sa.PrimaryKeyConstraint("hash", "source_id", name="pk_source_shingle"),
    )
    op.create_index("ix_source_shingle_source_id", "source_shingle", ["source_id"])
