"""The root of all following; how each subscription reads on stands in `sayso.api.fields.streams`."""

from collections.abc import AsyncGenerator
from typing import Annotated

import strawberry

from sayso.schema.types.base import followed, planned
from sayso.schema.types.claim import Claim
from sayso.schema.types.history import Change, Ingestion
from sayso.schema.types.inputs import ClaimFilter


@strawberry.type(description="What can be followed, over WebSocket (graphql-transport-ws) or server-sent events.")
class Subscription:
    """The root of following."""

    @followed("Each claim that enters the ledger from now on; `changed` also tells what came before.")
    async def claim_recorded(
        self,
        filter: Annotated[  # noqa: A002
            ClaimFilter | None, strawberry.argument(description="Which claims; all when left out.")
        ] = strawberry.UNSET,
    ) -> AsyncGenerator[Claim, None]:
        """Claims as they come."""
        planned()
        yield

    @followed(
        "Each entry of the feed of changes: those behind a cursor, then new ones as they come. None is left out and "
        "none comes twice, however often a client comes back with the cursor of the last entry that it kept."
    )
    async def changed(
        self,
        after: Annotated[
            str | None,
            strawberry.argument(
                description="Start behind this cursor, of a change or of the connection `changes`; at the feed's "
                "beginning when it is empty, now when it is left out."
            ),
        ] = strawberry.UNSET,
    ) -> AsyncGenerator[Change, None]:
        """The feed, followed."""
        planned()
        yield

    @followed("One ingestion: as it is now, and again after each step and issue, until it is done or has failed.")
    async def ingestion_progressed(
        self,
        id: Annotated[strawberry.ID, strawberry.argument(description="The global id.")],  # noqa: A002
    ) -> AsyncGenerator[Ingestion, None]:
        """One ingestion, followed."""
        planned()
        yield
