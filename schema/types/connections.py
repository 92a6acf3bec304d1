"""Relay connections: one page of a list, with cursors that stay right when rows are added."""

from typing import Annotated

import strawberry

from sayso.schema.types.base import described
from sayso.schema.types.lazy import ActorType, ChangeType, ClaimType, DisputeType, RegionType, RelationType, SourceType

_EDGES = "The page's entries, each with its cursor."
_NODES = "The page's objects without cursors, for when no further page is wanted."
_PAGE = "Where the page lies and whether more follows."
_TOTAL = "How many there are on all pages together; counted only when asked for."
_CURSOR = "Opaque place in the list; give it to `after` or `before` of the same field with the same order."
_NODE = "The object."


@strawberry.type(description="Where a page lies within its list.")
class PageInfo:
    """Paging state after Relay's cursor connections."""

    has_next_page: bool = described("Whether more entries follow the page.")
    has_previous_page: bool = described("Whether entries stand before the page.")
    start_cursor: str | None = described("Cursor of the page's first entry; null on an empty page.")
    end_cursor: str | None = described("Cursor of the page's last entry; null on an empty page.")


@strawberry.type(description="One claim of a page.")
class ClaimEdge:
    """A claim with its cursor."""

    cursor: str = described(_CURSOR)
    node: ClaimType = described(_NODE)


@strawberry.type(description="A page of claims.")
class ClaimConnection:
    """Claims, paged."""

    edges: list[ClaimEdge] = described(_EDGES)
    nodes: list[ClaimType] = described(_NODES)
    page_info: PageInfo = described(_PAGE)
    total_count: int = described(_TOTAL)


@strawberry.type(description="One actor of a page.")
class ActorEdge:
    """An actor with its cursor."""

    cursor: str = described(_CURSOR)
    node: ActorType = described(_NODE)


@strawberry.type(description="A page of actors.")
class ActorConnection:
    """Actors, paged."""

    edges: list[ActorEdge] = described(_EDGES)
    nodes: list[ActorType] = described(_NODES)
    page_info: PageInfo = described(_PAGE)
    total_count: int = described(_TOTAL)


@strawberry.type(description="One region of a page.")
class RegionEdge:
    """A region with its cursor."""

    cursor: str = described(_CURSOR)
    node: RegionType = described(_NODE)


@strawberry.type(description="A page of regions.")
class RegionConnection:
    """Regions, paged."""

    edges: list[RegionEdge] = described(_EDGES)
    nodes: list[RegionType] = described(_NODES)
    page_info: PageInfo = described(_PAGE)
    total_count: int = described(_TOTAL)


@strawberry.type(description="One source of a page.")
class SourceEdge:
    """A source with its cursor."""

    cursor: str = described(_CURSOR)
    node: SourceType = described(_NODE)


@strawberry.type(description="A page of sources.")
class SourceConnection:
    """Sources, paged."""

    edges: list[SourceEdge] = described(_EDGES)
    nodes: list[SourceType] = described(_NODES)
    page_info: PageInfo = described(_PAGE)
    total_count: int = described(_TOTAL)


@strawberry.type(description="One relation of a page.")
class ClaimRelationEdge:
    """A relation with its cursor."""

    cursor: str = described(_CURSOR)
    node: RelationType = described(_NODE)


@strawberry.type(description="A page of relations between claims.")
class ClaimRelationConnection:
    """Relations, paged."""

    edges: list[ClaimRelationEdge] = described(_EDGES)
    nodes: list[RelationType] = described(_NODES)
    page_info: PageInfo = described(_PAGE)
    total_count: int = described(_TOTAL)


@strawberry.type(description="One dispute of a page.")
class DisputeEdge:
    """A dispute with its cursor."""

    cursor: str = described(_CURSOR)
    node: DisputeType = described(_NODE)


@strawberry.type(description="A page of disputes.")
class DisputeConnection:
    """Disputes, paged."""

    edges: list[DisputeEdge] = described(_EDGES)
    nodes: list[DisputeType] = described(_NODES)
    page_info: PageInfo = described(_PAGE)
    total_count: int = described(_TOTAL)


SearchResult = Annotated[
    ActorType | ClaimType | RegionType | SourceType,
    strawberry.union("SearchResult", description="Whatever a search can find."),
]


@strawberry.type(description="One result of a search.")
class SearchEdge:
    """A result with its cursor and the words that matched."""

    cursor: str = described(_CURSOR)
    node: SearchResult = described(_NODE)
    snippet: str = described("The record's own words around the first match.")


@strawberry.type(description="A page of search results, best match first.")
class SearchConnection:
    """Results, paged."""

    edges: list[SearchEdge] = described(_EDGES)
    nodes: list[SearchResult] = described(_NODES)
    page_info: PageInfo = described(_PAGE)


@strawberry.type(description="One change of a page.")
class ChangeEdge:
    """A change with its cursor."""

    cursor: str = described("The change's own place in the feed.")
    node: ChangeType = described(_NODE)


@strawberry.type(description="A page of the feed of changes, oldest first and without gaps.")
class ChangeConnection:
    """Changes, paged."""

    edges: list[ChangeEdge] = described(_EDGES)
    nodes: list[ChangeType] = described(_NODES)
    page_info: PageInfo = described(_PAGE)
