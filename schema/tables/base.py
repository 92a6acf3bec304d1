"""What all tables share: metadata, aware UTC moments on every database, byte-ordered ids and keys."""

import datetime as dt
from typing import Any, Final

from sqlalchemy import DateTime, Dialect, ForeignKey, MetaData, String, Text, false
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel

MOMENT_FORMAT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"
NAMING: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(SQLModel):
    """Base of every stored row. Rows are only ever added; what supersedes them is another row."""

    metadata = MetaData(naming_convention=NAMING)


DERIVED: Final = "derived"  # in the info of a table or column: made from other rows, so never exported


def derived_flag(description: str) -> Any:
    """A column of yes or no that is made from other rows."""
    given = {"server_default": false(), "info": {DERIVED: True}}
    return Field(default=False, sa_column_kwargs=given, description=description)


def derived_key() -> Any:
    """The key column that tells rows made from other rows from those that were recorded."""
    given = {"server_default": false(), "info": {DERIVED: True}}
    return Field(default=False, primary_key=True, sa_column_kwargs=given)


def derived_end() -> Any:
    """The moment from which another row counts instead of this one; null while it counts."""
    return Field(default=None, nullable=True, sa_type=UtcMoment, sa_column_kwargs={"info": {DERIVED: True}})


class UtcMoment(TypeDecorator[dt.datetime]):
    """An aware UTC datetime: timestamptz on PostgreSQL, fixed-width RFC 3339 text on SQLite, which sorts as time does.

    SQLite has no time zones, and what comes back naive is compared wrongly without anybody noticing; so naive values
    are refused on the way in and aware ones come out everywhere.
    """

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text where there is no real type for it."""
        return dialect.type_descriptor(String(27) if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """Convert to UTC; refuse naive values."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        utc = value.astimezone(dt.UTC)
        return utc.strftime(MOMENT_FORMAT).rjust(27, "0") if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        """Aware UTC, whatever the database's or the session's zone."""
        if value is None:
            return None
        if dialect.name == "sqlite":
            return dt.datetime.fromisoformat(value)
        moment: dt.datetime = value.astimezone(dt.UTC)
        return moment


def to_own_kind(target: str) -> ForeignKey:
    """A reference to a row of the same table, checked at the end of a transaction: an import comes in order of ids."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


def ordered_text() -> Text:
    """Text compared byte by byte on both databases, so that pages and exports come in one order everywhere."""
    return Text().with_variant(Text(collation="C"), "postgresql")
