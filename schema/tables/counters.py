"""Counters: derived from claims, kept up by the writer, checked by `sayso check`, left out of exports."""

from sqlmodel import Field

from sayso.schema.tables.base import Row, ordered_text


class ActorCounterRow(Row, table=True):
    """How many claims an actor put forward."""

    __tablename__ = "actor_counter"

    actor_id: str = Field(primary_key=True, foreign_key="actor.id", sa_type=ordered_text())
    claims: int


class RegionCounterRow(Row, table=True):
    """How many claims are about a region or a place inside it."""

    __tablename__ = "region_counter"

    region_id: str = Field(primary_key=True, foreign_key="region.id", sa_type=ordered_text())
    claims: int


class RegionActorCounterRow(Row, table=True):
    """How many claims about a region, or a place inside it, an actor put forward."""

    __tablename__ = "region_actor_counter"

    region_id: str = Field(primary_key=True, foreign_key="region.id", sa_type=ordered_text())
    actor_id: str = Field(primary_key=True, foreign_key="actor.id", sa_type=ordered_text())
    claims: int
