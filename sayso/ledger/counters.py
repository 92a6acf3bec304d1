"""Keeps counters up with new claims, and computes them anew for checks and imports."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, and_, bindparam, case, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from sayso.ledger.claims import NewClaim
from sayso.ledger.transaction import Writer, table_of
from sayso.schema.tables import (
    ActorCounterRow,
    ClaimRegionRow,
    ClaimRow,
    ClaimStateRow,
    RegionActorCounterRow,
    RegionCounterRow,
    Row,
)

Spoken = tuple[str | None, Sequence[str]]  # who put a claim forward, and all places it is listed under
_INSERTS: Final[Mapping[str, Any]] = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}
COUNTERS: Final[tuple[type[Row], ...]] = (ActorCounterRow, RegionCounterRow, RegionActorCounterRow)


def count(writer: Writer, claims: Iterable[NewClaim]) -> None:
    """Add new claims to all counters."""
    adjust(writer, [(claim.view.claimant_id, claim.view.place_lineage) for claim in claims])


def adjust(writer: Writer, added: Iterable[Spoken], removed: Iterable[Spoken] = ()) -> None:
    """Add some speakers and places to all counters and take others from them."""
    before = _keys(removed)
    for row, counts, gone in zip(COUNTERS, _keys(added), before, strict=True):
        counts.subtract(gone)
        _add(writer, row, {key: number for key, number in counts.items() if number})


def _keys(claims: Iterable[Spoken]) -> tuple[Counter[tuple[str, ...]], ...]:
    actors: Counter[tuple[str, ...]] = Counter()
    regions: Counter[tuple[str, ...]] = Counter()
    pairs: Counter[tuple[str, ...]] = Counter()
    for claimant, places in claims:
        speaker = [claimant] if claimant else []
        actors.update((actor,) for actor in speaker)
        regions.update((region,) for region in places)
        pairs.update((region, actor) for region in places for actor in speaker)
    return actors, regions, pairs


def _add(writer: Writer, row: type[Row], added: Mapping[tuple[str, ...], int]) -> None:
    """Two statements for any number of counters, in the order of their keys; one that comes to nothing goes."""
    table = table_of(row)
    keys = [column for column in table.c if column.primary_key]
    names = [column.name for column in keys]
    rows = [{**dict(zip(names, values, strict=True)), "claims": number} for values, number in sorted(added.items())]
    if not rows:
        return
    fresh = _INSERTS[writer.connection.dialect.name](table)
    total = {"claims": table.c.claims + fresh.excluded.claims}
    writer.connection.execute(fresh.on_conflict_do_update(index_elements=keys, set_=total), rows)
    below = [dict(zip(names, values, strict=True)) for values, number in sorted(added.items()) if number < 0]
    if below:
        spent = and_(table.c.claims == 0, *(column == bindparam(f"of_{column.name}") for column in keys))
        gone = [{f"of_{name}": value for name, value in each.items()} for each in below]
        writer.connection.execute(table.delete().where(spent), gone)


def counted(row: type[Row]) -> Select[Any]:
    """What a counter must hold, from the claims themselves."""
    claims, places, states = table_of(ClaimRow), table_of(ClaimRegionRow), table_of(ClaimStateRow)
    number = func.count().label("claims")
    if row is ActorCounterRow:
        now = and_(states.c.claim_id == claims.c.id, states.c.until.is_(None))
        speaker = case((claims.c.reviewed, states.c.claimant_id), else_=claims.c.claimant_id)
        said = select(speaker.label("actor_id")).select_from(claims.outerjoin(states, now)).subquery()
        return select(said.c.actor_id, number).where(said.c.actor_id.is_not(None)).group_by(said.c.actor_id)
    standing = select(places).where(places.c.until.is_(None)).subquery()
    if row is RegionCounterRow:
        return select(standing.c.region_id, number).group_by(standing.c.region_id)
    actor = standing.c.claimant_id.label("actor_id")
    known = standing.c.claimant_id.is_not(None)
    return select(standing.c.region_id, actor, number).where(known).group_by(standing.c.region_id, actor)


def rebuild(connection: Connection) -> None:
    """Compute all counters anew; they are derived, so they may be rewritten."""
    for row in COUNTERS:
        table = table_of(row)
        connection.execute(table.delete())
        query = counted(row)
        connection.execute(insert(table).from_select([column.name for column in query.selected_columns], query))
