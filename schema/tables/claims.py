"""Claims and what hangs off them: relays, regions, subjects, what they say about holding places."""

import datetime as dt

from sqlalchemy import JSON, Index
from sqlmodel import Field

from sayso.schema.tables.base import (
    DERIVED,
    Row,
    UtcMoment,
    derived_end,
    derived_flag,
    derived_key,
    ordered_text,
    to_own_kind,
)


class ClaimRow(Row, table=True):
    """One statement attributed to one claimant by one source, immutable.

    `text` is `source.text[start:end]`. `origin_id` is the earliest recorded claim with the same words or the same
    speaker saying the same: independent origins are counted by it. What feeds filter by is repeated from the source.
    """

    __tablename__ = "claim"
    __table_args__ = (
        Index("ix_claim_recorded", "recorded_at", "id"),
        Index("ix_claim_uttered", "uttered_on", "id"),
        Index("ix_claim_topic_uttered", "topic", "uttered_on", "id"),
        Index("ix_claim_claimant_day", "claimant_id", "said_on", "id"),
        Index("ix_claim_party_day", "party_id", "topic", "said_on", "id"),
    )

    id: str = Field(primary_key=True, sa_type=ordered_text())
    source_id: str = Field(index=True, foreign_key="source.id", sa_type=ordered_text())
    start: int
    end: int
    text: str
    content: str = Field(description="The reported words alone, for comparison with other claims.")
    quotes: list[str] = Field(sa_type=JSON)
    form: str
    cue: str | None = None
    claimant_id: str | None = Field(default=None, index=True, foreign_key="actor.id", sa_type=ordered_text())
    claimant_descriptor: str | None = None
    speaks_for_id: str | None = Field(default=None, index=True, foreign_key="actor.id", sa_type=ordered_text())
    party_id: str | None = Field(
        default=None,
        index=True,
        foreign_key="actor.id",
        sa_type=ordered_text(),
        description="Top organisation that the claimant speaks for, belongs to or is.",
    )
    modality: str
    polarity: str
    topic: str
    condition: str | None = None
    hedged: bool
    uttered_on: dt.date | None = None
    extractor: str
    extractor_version: str
    confidence: float
    origin_id: str = Field(index=True, sa_type=ordered_text(), sa_column_args=[to_own_kind("claim.id")])
    source_kind: str
    publisher_id: str | None = Field(default=None, index=True, foreign_key="actor.id", sa_type=ordered_text())
    published_at: dt.datetime | None = Field(default=None, index=True, sa_type=UtcMoment)
    said_on: dt.date = Field(description="uttered_on, else the day of publication, else of retrieval; never shown.")
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)
    reviewed: bool = derived_flag("Whether `claim_state` tells what reviews made of it.")


class ClaimRelayRow(Row, table=True):
    """Who passed a claim on between claimant and publisher, innermost first."""

    __tablename__ = "claim_relay"

    claim_id: str = Field(primary_key=True, foreign_key="claim.id", sa_type=ordered_text())
    ordinal: int = Field(primary_key=True)
    actor_id: str | None = Field(default=None, index=True, foreign_key="actor.id", sa_type=ordered_text())
    descriptor: str
    cue: str | None = None
    start: int | None = None
    end: int | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class ClaimRegionRow(Row, table=True):
    """A claim under each place it is about and under every place that contains it (`direct` false).

    The columns that a region's feed sorts and filters by are repeated here, so that it reads one index. What reviews
    and judgements change lies in `derived` rows; a row counts from `recorded_at` until `until`.
    """

    __tablename__ = "claim_region"
    __table_args__ = (
        Index("ix_claim_region_feed", "region_id", "topic", "uttered_on", "claim_id"),
        Index("ix_claim_region_day", "region_id", "said_on", "claim_id"),
        Index("ix_claim_region_claimant", "region_id", "claimant_id"),
    )

    claim_id: str = Field(primary_key=True, foreign_key="claim.id", sa_type=ordered_text())
    region_id: str = Field(primary_key=True, foreign_key="region.id", sa_type=ordered_text())
    direct: bool
    ordinal: int = Field(description="Order of the direct regions as extracted; 0 for ancestors.")
    topic: str
    modality: str
    claimant_id: str | None = Field(default=None, sa_type=ordered_text())
    uttered_on: dt.date | None = None
    published_at: dt.datetime | None = Field(default=None, sa_type=UtcMoment)
    said_on: dt.date
    recorded_at: dt.datetime = Field(primary_key=True, sa_type=UtcMoment)
    derived: bool = derived_key()
    until: dt.datetime | None = derived_end()


class ClaimSubjectRow(Row, table=True):
    """A party that a claim is about."""

    __tablename__ = "claim_subject"

    claim_id: str = Field(primary_key=True, foreign_key="claim.id", sa_type=ordered_text())
    actor_id: str = Field(primary_key=True, index=True, foreign_key="actor.id", sa_type=ordered_text())
    ordinal: int
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class HoldRow(Row, table=True):
    """What a claim says about an actor's hold on a region; `control` is computed from these, never edited.

    `party_id` is the speaker's party (null for outsiders and the unnamed). Of one party about one holder, the latest
    `said_on` counts. `derived` rows and `until` are as in `claim_region`.
    """

    __tablename__ = "hold"
    __table_args__ = (Index("ix_hold_region", "region_id", "said_on"),)

    claim_id: str = Field(primary_key=True, foreign_key="claim.id", sa_type=ordered_text())
    region_id: str = Field(primary_key=True, foreign_key="region.id", sa_type=ordered_text())
    holder_id: str = Field(primary_key=True, index=True, foreign_key="actor.id", sa_type=ordered_text())
    stance: str = Field(primary_key=True)
    party_id: str | None = Field(default=None, index=True, foreign_key="actor.id", sa_type=ordered_text())
    claimant_id: str | None = Field(default=None, foreign_key="actor.id", sa_type=ordered_text())
    said_on: dt.date
    recorded_at: dt.datetime = Field(primary_key=True, sa_type=UtcMoment)
    derived: bool = derived_key()
    until: dt.datetime | None = derived_end()


class ClaimStateRow(Row, table=True):
    """What reviews made of a claim from `recorded_at` until `until`; there is a row for every moment of its life.

    `sided` says that it still takes the sides in disputes that it was recorded with.
    """

    __tablename__ = "claim_state"
    __table_args__ = {"info": {DERIVED: True}}

    claim_id: str = Field(primary_key=True, foreign_key="claim.id", sa_type=ordered_text())
    claimant_id: str | None = Field(default=None, index=True, foreign_key="actor.id", sa_type=ordered_text())
    speaks_for_id: str | None = Field(default=None, index=True, foreign_key="actor.id", sa_type=ordered_text())
    modality: str
    polarity: str
    topic: str
    retracted: bool
    sided: bool
    recorded_at: dt.datetime = Field(primary_key=True, sa_type=UtcMoment)
    until: dt.datetime | None = derived_end()
