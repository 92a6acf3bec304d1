"""SQLModel tables: the ledger as stored."""

from sayso.schema.tables.access import AuditRow, TokenRevocationRow, TokenRow
from sayso.schema.tables.actors import ActorNameRow, ActorRow, AffiliationRow
from sayso.schema.tables.base import Row, UtcMoment
from sayso.schema.tables.claims import (
    ClaimRegionRow,
    ClaimRelayRow,
    ClaimRow,
    ClaimStateRow,
    ClaimSubjectRow,
    HoldRow,
)
from sayso.schema.tables.counters import ActorCounterRow, RegionActorCounterRow, RegionCounterRow
from sayso.schema.tables.history import (
    ChangeRow,
    IdentityRow,
    IngestionEventRow,
    IngestionRequestRow,
    IngestionRow,
    IssueRow,
    JudgementRow,
    JudgementUndoRow,
    PayloadRow,
    ReviewRow,
    ReviewUndoRow,
)
from sayso.schema.tables.regions import RegionAncestorRow, RegionIdentifierRow, RegionNameRow, RegionRow
from sayso.schema.tables.relations import (
    ClaimRelationRow,
    DisputeClaimRow,
    DisputeRegionRow,
    DisputeRow,
    DisputeSideRow,
    RelationUndoRow,
)
from sayso.schema.tables.sources import (
    PassageRow,
    SourceAuthorRow,
    SourceLinkRow,
    SourceMediumRow,
    SourceRow,
    SourceShingleRow,
)

__all__ = [
    "ActorCounterRow",
    "ActorNameRow",
    "ActorRow",
    "AffiliationRow",
    "AuditRow",
    "ChangeRow",
    "ClaimRegionRow",
    "ClaimRelationRow",
    "ClaimRelayRow",
    "ClaimRow",
    "ClaimStateRow",
    "ClaimSubjectRow",
    "DisputeClaimRow",
    "DisputeRegionRow",
    "DisputeRow",
    "DisputeSideRow",
    "HoldRow",
    "IdentityRow",
    "IngestionEventRow",
    "IngestionRequestRow",
    "IngestionRow",
    "IssueRow",
    "JudgementRow",
    "JudgementUndoRow",
    "PassageRow",
    "PayloadRow",
    "RegionActorCounterRow",
    "RegionAncestorRow",
    "RegionCounterRow",
    "RegionIdentifierRow",
    "RegionNameRow",
    "RegionRow",
    "RelationUndoRow",
    "ReviewRow",
    "ReviewUndoRow",
    "Row",
    "SourceAuthorRow",
    "SourceLinkRow",
    "SourceMediumRow",
    "SourceRow",
    "SourceShingleRow",
    "TokenRevocationRow",
    "TokenRow",
    "UtcMoment",
]
