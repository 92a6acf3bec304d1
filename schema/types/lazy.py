"""References between types that name each other; resolved when the schema is built."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from sayso.schema.types.actor import Actor
    from sayso.schema.types.claim import Claim
    from sayso.schema.types.dispute import Dispute
    from sayso.schema.types.history import Change
    from sayso.schema.types.region import Region
    from sayso.schema.types.relation import ClaimRelation
    from sayso.schema.types.source import Source

ActorType = Annotated["Actor", strawberry.lazy("sayso.schema.types.actor")]
ChangeType = Annotated["Change", strawberry.lazy("sayso.schema.types.history")]
ClaimType = Annotated["Claim", strawberry.lazy("sayso.schema.types.claim")]
DisputeType = Annotated["Dispute", strawberry.lazy("sayso.schema.types.dispute")]
RegionType = Annotated["Region", strawberry.lazy("sayso.schema.types.region")]
RelationType = Annotated["ClaimRelation", strawberry.lazy("sayso.schema.types.relation")]
SourceType = Annotated["Source", strawberry.lazy("sayso.schema.types.source")]
