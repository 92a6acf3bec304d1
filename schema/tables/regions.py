"""Regions, their names, identifiers and ancestors; only places that some claim names, with all that contain them."""

import datetime as dt

from sqlmodel import Field

from sayso.schema.tables.base import Row, UtcMoment, ordered_text, to_own_kind


class RegionRow(Row, table=True):
    """A place. `parent_id` is the primary parent; `region_ancestor` holds them all."""

    __tablename__ = "region"

    id: str = Field(primary_key=True, sa_type=ordered_text())
    key: str = Field(unique=True, sa_type=ordered_text())
    name: str
    name_key: str = Field(index=True, sa_type=ordered_text(), description="The name folded for ordering and matching.")
    kind: str = Field(index=True)
    country: str | None = Field(default=None, index=True)
    code: str | None = Field(default=None, index=True)
    parent_id: str | None = Field(
        default=None, index=True, sa_type=ordered_text(), sa_column_args=[to_own_kind("region.id")]
    )
    latitude: float | None = None
    longitude: float | None = None
    disputed: bool = False
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class RegionNameRow(Row, table=True):
    """One spelling of a region's name."""

    __tablename__ = "region_name"

    region_id: str = Field(primary_key=True, foreign_key="region.id", sa_type=ordered_text())
    value: str = Field(primary_key=True, sa_type=ordered_text())
    name_key: str = Field(index=True, sa_type=ordered_text())
    language: str | None = None
    script: str | None = None
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class RegionIdentifierRow(Row, table=True):
    """What a region is called in somebody else's scheme."""

    __tablename__ = "region_identifier"

    region_id: str = Field(primary_key=True, foreign_key="region.id", sa_type=ordered_text())
    scheme: str = Field(primary_key=True, sa_type=ordered_text())
    value: str = Field(primary_key=True, sa_type=ordered_text())
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class RegionAncestorRow(Row, table=True):
    """Every place that contains a region, over all of its parents; `depth` 1 is a direct parent."""

    __tablename__ = "region_ancestor"

    region_id: str = Field(primary_key=True, foreign_key="region.id", sa_type=ordered_text())
    ancestor_id: str = Field(primary_key=True, index=True, foreign_key="region.id", sa_type=ordered_text())
    depth: int
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)
