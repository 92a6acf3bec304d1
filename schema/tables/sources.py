"""Sources: published items as recorded, with authors, passages, media, links and the shingles that find copies."""

import datetime as dt

from sqlalchemy import BigInteger
from sqlmodel import Field

from sayso.schema.tables.base import Row, UtcMoment, ordered_text, to_own_kind


class SourceRow(Row, table=True):
    """One published item. `origin_id` is the earliest recorded source with the same text: copies share it."""

    __tablename__ = "source"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    kind: str = Field(index=True)
    title: str | None = None
    url: str | None = Field(default=None, index=True)
    external_id: str | None = Field(default=None, index=True)
    publisher_id: str | None = Field(default=None, index=True, foreign_key="actor.id", sa_type=ordered_text())
    published_at: dt.datetime | None = Field(default=None, index=True, sa_type=UtcMoment)
    retrieved_at: dt.datetime = Field(index=True, sa_type=UtcMoment)
    language: str | None = None
    text: str
    sha256: str = Field(index=True, description="Hex digest of the raw payload; all sources of one payload share it.")
    ordinal: int = Field(description="Place among the documents of its payload, from 0.")
    adapter: str
    origin_id: str = Field(index=True, sa_type=ordered_text(), sa_column_args=[to_own_kind("source.id")])
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class SourceAuthorRow(Row, table=True):
    """Who signed a source, in the order of the by-line."""

    __tablename__ = "source_author"

    source_id: str = Field(primary_key=True, foreign_key="source.id", sa_type=ordered_text())
    ordinal: int = Field(primary_key=True)
    actor_id: str = Field(index=True, foreign_key="actor.id", sa_type=ordered_text())
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class PassageRow(Row, table=True):
    """A paragraph, post or turn; kept so that a text can be read again without its payload."""

    __tablename__ = "passage"

    source_id: str = Field(primary_key=True, foreign_key="source.id", sa_type=ordered_text())
    ordinal: int = Field(primary_key=True)
    start: int
    end: int
    role: str
    speaker: str | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class SourceMediumRow(Row, table=True):
    """A picture, video or sound that a source carries."""

    __tablename__ = "source_medium"

    source_id: str = Field(primary_key=True, foreign_key="source.id", sa_type=ordered_text())
    ordinal: int = Field(primary_key=True)
    kind: str
    url: str | None = None
    alt_text: str | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class SourceLinkRow(Row, table=True):
    """How a source derives from another one, which may not be recorded (then only its address is known)."""

    __tablename__ = "source_link"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    source_id: str = Field(index=True, foreign_key="source.id", sa_type=ordered_text())
    kind: str
    target_id: str | None = Field(default=None, index=True, foreign_key="source.id", sa_type=ordered_text())
    target_url: str | None = Field(default=None, index=True)
    target_external_id: str | None = Field(default=None, index=True)
    similarity: float | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class SourceShingleRow(Row, table=True):
    """A sampled shingle of a source's text; sources that share many are copies."""

    __tablename__ = "source_shingle"

    hash: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    source_id: str = Field(primary_key=True, index=True, foreign_key="source.id", sa_type=ordered_text())
