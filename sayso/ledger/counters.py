"""Keeps counters up with new claims, and computes them anew for checks and imports."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import Connection, Select, func, insert, select

from sayso.ledger.claims import NewClaim
from sayso.ledger.transaction import Writer, table_of
from sayso.schema.tables import (
    ActorCounterRow,
    ClaimRegionRow,
    ClaimRow,
    RegionActorCounterRow,
    RegionCounterRow,
    Row,
)

COUNTERS: Final[tuple[type[Row], ...]] = (ActorCounterRow, RegionCounterRow, RegionActorCounterRow)


def count(writer: Writer, claims: Iterable[NewClaim]) -> None:
    """Add new claims to all counters."""
    actors: Counter[tuple[str, ...]] = Counter()
    regions: Counter[tuple[str, ...]] = Counter()
    pairs: Counter[tuple[str, ...]] = Counter()
    for claim in claims:
        view = claim.view
        speaker = [view.claimant_id] if view.claimant_id else []
        actors.update((actor,) for actor in speaker)
        regions.update((region,) for region in view.place_lineage)
        pairs.update((region, actor) for region in view.place_lineage for actor in speaker)
    for row, added in zip(COUNTERS, (actors, regions, pairs), strict=True):
        _add(writer, row, added)


def _add(writer: Writer, row: type[Row], added: Mapping[tuple[str, ...], int]) -> None:
    table = table_of(row)
    keys = [column for column in table.c if column.primary_key]
    for values, number in sorted(added.items()):
        matching = [column == value for column, value in zip(keys, values, strict=True)]
        changed = writer.connection.execute(
            table.update().where(*matching).values(claims=table.c.claims + number)
        ).rowcount
        if not changed:
            names = [column.name for column in keys]
            writer.connection.execute(insert(table), {**dict(zip(names, values, strict=True)), "claims": number})


def counted(row: type[Row]) -> Select[Any]:
    """What a counter must hold, from the claims themselves."""
    claims, places = table_of(ClaimRow), table_of(ClaimRegionRow)
    number = func.count().label("claims")
    if row is ActorCounterRow:
        actor = claims.c.claimant_id.label("actor_id")
        return select(actor, number).where(claims.c.claimant_id.is_not(None)).group_by(claims.c.claimant_id)
    if row is RegionCounterRow:
        return select(places.c.region_id, number).group_by(places.c.region_id)
    actor = places.c.claimant_id.label("actor_id")
    known = places.c.claimant_id.is_not(None)
    return select(places.c.region_id, actor, number).where(known).group_by(places.c.region_id, places.c.claimant_id)


def rebuild(connection: Connection) -> None:
    """Compute all counters anew; they are derived, so they may be rewritten."""
    for row in COUNTERS:
        table = table_of(row)
        connection.execute(table.delete())
        query = counted(row)
        connection.execute(insert(table).from_select([column.name for column in query.selected_columns], query))
