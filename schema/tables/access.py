"""Who may do what, and who did: tokens, their revocation, the trail of writes. Of one server, so never exported."""

import datetime as dt

from sqlalchemy import JSON
from sqlmodel import Field

from sayso.schema.tables.base import Row, UtcMoment, ordered_text


class TokenRow(Row, table=True):
    """A key to the API. Only a hash of its secret is kept, so a copy of the ledger opens nothing."""

    __tablename__ = "token"

    id: str = Field(primary_key=True, sa_type=ordered_text(), description="The public part of the token.")
    name: str = Field(index=True, sa_type=ordered_text())
    scopes: list[str] = Field(sa_type=JSON)
    secret_sha256: str
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class TokenRevocationRow(Row, table=True):
    """Takes a token back for good."""

    __tablename__ = "token_revocation"

    token_id: str = Field(primary_key=True, foreign_key="token.id", sa_type=ordered_text())
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)


class AuditRow(Row, table=True):
    """One write and whose token made it; null where the command line did. `seq` counts from 1 without gaps."""

    __tablename__ = "audit"

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    token_id: str | None = Field(default=None, index=True, foreign_key="token.id", sa_type=ordered_text())
    token_name: str | None = None
    action: str = Field(description="The mutation, or the command such as `token create`.")
    node_ids: list[str] = Field(sa_type=JSON, description="What it touched.")
    recorded_at: dt.datetime = Field(sa_type=UtcMoment)
