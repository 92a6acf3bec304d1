"""Actors, their names and affiliations."""

import datetime as dt

from sqlmodel import Field

from sayso.schema.tables.base import Row, UtcMoment, ordered_text


class ActorRow(Row, table=True):
    """A party that speaks or is spoken of. `key` is the identity that the id is derived from."""

    __tablename__ = "actor"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    key: str = Field(unique=True, sa_type=ordered_text())
    name: str
    name_key: str = Field(index=True, sa_type=ordered_text(), description="The name folded for ordering and matching.")
    kind: str = Field(index=True)
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class ActorNameRow(Row, table=True):
    """One spelling of an actor's name, as met in a source or known from the start (`source_id` null)."""

    __tablename__ = "actor_name"

    actor_id: str = Field(primary_key=True, foreign_key="actor.id", sa_type=ordered_text())
    value: str = Field(primary_key=True, sa_type=ordered_text())
    name_key: str = Field(index=True, sa_type=ordered_text())
    language: str | None = None
    script: str | None = None
    source_id: str | None = Field(default=None, foreign_key="source.id", sa_type=ordered_text())
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class AffiliationRow(Row, table=True):
    """One source's word that an actor belongs to an organisation; the claim that says so, where it was one."""

    __tablename__ = "affiliation"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    actor_id: str = Field(index=True, foreign_key="actor.id", sa_type=ordered_text())
    organisation_id: str = Field(index=True, foreign_key="actor.id", sa_type=ordered_text())
    role: str | None = None
    source_id: str | None = Field(default=None, foreign_key="source.id", sa_type=ordered_text())
    claim_id: str | None = Field(default=None, foreign_key="claim.id", sa_type=ordered_text())
    stated_on: dt.date | None = Field(default=None, description="Day of the source; the latest stated role wins.")
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)
