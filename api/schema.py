"""The GraphQL schema: the root of all reading, over the types of `sayso.schema.types`, and the other roots."""

from typing import Annotated

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from sayso.api.federation import federated
from sayso.api.mutations import Mutation
from sayso.api.subscriptions import Subscription
from sayso.schema.types.actor import Actor
from sayso.schema.types.base import SCALARS, After, Before, First, Last, Node, answered, planned
from sayso.schema.types.claim import Claim
from sayso.schema.types.connections import (
    ActorConnection,
    ChangeConnection,
    ClaimConnection,
    DisputeConnection,
    RegionConnection,
    SearchConnection,
    SourceConnection,
)
from sayso.schema.types.dispute import Dispute
from sayso.schema.types.history import Change, Ingestion, Judgement
from sayso.schema.types.inputs import (
    ActorFilter,
    ActorOrder,
    ClaimFilter,
    ClaimOrder,
    DisputeFilter,
    RegionFilter,
    RegionOrder,
    SourceFilter,
    SourceOrder,
)
from sayso.schema.types.region import Region
from sayso.schema.types.relation import ClaimRelation
from sayso.schema.types.source import Source
from sayso.schema.vocabulary import SearchKind

Id = Annotated[strawberry.ID, strawberry.argument(description="The global id.")]


@strawberry.type(description="Everything that can be read. Every answer reports what was said, never what is so.")
class Query:
    """The root of reading."""

    @answered("Anything by its global id; null where the ledger has no such thing.")
    def node(self, id: Id) -> Node | None:  # noqa: A002
        """One node."""
        planned()

    @answered("Up to 100 things by their global ids, in the order asked for; null where there is none.")
    def nodes(
        self, ids: Annotated[list[strawberry.ID], strawberry.argument(description="At most 100 global ids.")]
    ) -> list[Node | None]:
        """Many nodes."""
        planned()

    @answered("One claim.")
    def claim(self, id: Id) -> Claim | None:  # noqa: A002
        """One claim."""
        planned()

    @answered("Claims, latest said first unless ordered otherwise.")
    def claims(
        self,
        filter: Annotated[  # noqa: A002
            ClaimFilter | None, strawberry.argument(description="Which claims; all when left out.")
        ] = strawberry.UNSET,
        order_by: Annotated[
            ClaimOrder | None, strawberry.argument(description="In which order; latest said first when left out.")
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ClaimConnection:
        """All claims."""
        planned()

    @answered("One actor.")
    def actor(self, id: Id) -> Actor | None:  # noqa: A002
        """One actor."""
        planned()

    @answered("Actors, by name unless ordered otherwise.")
    def actors(
        self,
        filter: Annotated[  # noqa: A002
            ActorFilter | None, strawberry.argument(description="Which actors; all when left out.")
        ] = strawberry.UNSET,
        order_by: Annotated[
            ActorOrder | None, strawberry.argument(description="In which order; by name when left out.")
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> ActorConnection:
        """All actors."""
        planned()

    @answered("One region, by exactly one of its global id and its ISO code.")
    def region(
        self,
        id: Annotated[  # noqa: A002
            strawberry.ID | None, strawberry.argument(description="The global id.")
        ] = strawberry.UNSET,
        code: Annotated[
            str | None, strawberry.argument(description='ISO 3166-1 alpha-2 or ISO 3166-2 code, such as "AF-PAN".')
        ] = strawberry.UNSET,
    ) -> Region | None:
        """One region."""
        planned()

    @answered("Regions, by name unless ordered otherwise.")
    def regions(
        self,
        filter: Annotated[  # noqa: A002
            RegionFilter | None, strawberry.argument(description="Which regions; all when left out.")
        ] = strawberry.UNSET,
        order_by: Annotated[
            RegionOrder | None, strawberry.argument(description="In which order; by name when left out.")
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> RegionConnection:
        """All regions."""
        planned()

    @answered("One source.")
    def source(self, id: Id) -> Source | None:  # noqa: A002
        """One source."""
        planned()

    @answered("Sources, latest published first unless ordered otherwise.")
    def sources(
        self,
        filter: Annotated[  # noqa: A002
            SourceFilter | None, strawberry.argument(description="Which sources; all when left out.")
        ] = strawberry.UNSET,
        order_by: Annotated[
            SourceOrder | None, strawberry.argument(description="In which order; latest published first when left out.")
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> SourceConnection:
        """All sources."""
        planned()

    @answered("Open questions on which recorded claims take sides, latest said first.")
    def disputes(
        self,
        filter: Annotated[  # noqa: A002
            DisputeFilter | None, strawberry.argument(description="Which disputes; all when left out.")
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> DisputeConnection:
        """All disputes."""
        planned()

    @answered("Full-text search over claims, actors, regions and sources in any language, best first.")
    def search(
        self,
        text: Annotated[str, strawberry.argument(description="Words that must all occur.")],
        kinds: Annotated[
            list[SearchKind] | None, strawberry.argument(description="What to look for; everything when left out.")
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
    ) -> SearchConnection:
        """Search."""
        planned()

    @answered("The feed of changes: oldest first, without gaps, resumable from any cursor.")
    def changes(self, first: First = strawberry.UNSET, after: After = strawberry.UNSET) -> ChangeConnection:
        """The feed."""
        planned()

    @answered("One ingestion.")
    def ingestion(self, id: Id) -> Ingestion | None:  # noqa: A002
        """One ingestion."""
        planned()


def build_schema() -> strawberry.Schema:
    """The schema as served; field suggestions stay off because they would give away nothing anyway."""
    return strawberry.Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=[Actor, Change, Claim, ClaimRelation, Dispute, Ingestion, Judgement, Region, Source],
        config=StrawberryConfig(scalar_map=SCALARS, disable_field_suggestions=True),
    )


def served_schema(federation: bool = False) -> GraphQLSchema:
    """The schema that requests are checked against, ready for a gateway where asked for."""
    core: GraphQLSchema = build_schema()._schema
    return federated(core, printed_schema()) if federation else core


def printed_schema() -> str:
    """The SDL as committed in `api/schema.graphql`; `make schema` renews the file."""
    return build_schema().as_str() + "\n"
