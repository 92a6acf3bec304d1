"""Writes regions with names, identifiers and everything that contains them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from sayso.ledger.changes import record_changes
from sayso.ledger.naming import name_key, region_id
from sayso.ledger.search import Entry, index
from sayso.ledger.transaction import Values, Writer, chunks, table_of
from sayso.schema.records import PlaceRecord
from sayso.schema.tables import RegionAncestorRow, RegionIdentifierRow, RegionNameRow, RegionRow
from sayso.schema.vocabulary import SearchKind


def record_places(writer: Writer, places: Sequence[PlaceRecord]) -> None:
    """Add places that are missing, containers first; a reading brings every ancestor of what it names."""
    by_key = {place.key: place for place in places}
    ordered = sorted(by_key.values(), key=lambda place: (len(lineage(place.key, by_key)), place.key))
    fresh = {row["key"] for row in writer.add_missing(RegionRow, (_region_row(place, by_key) for place in ordered))}
    new = [place for place in ordered if place.key in fresh]
    writer.add(RegionNameRow, (row for place in new for row in _name_rows(place)))
    writer.add(RegionIdentifierRow, (row for place in new for row in _identifier_rows(place)))
    writer.add(RegionAncestorRow, (row for place in new for row in _ancestor_rows(place, by_key)))
    record_changes(writer, (region_id(place.key) for place in new))
    index(
        writer.connection,
        (
            Entry(region_id(p.key), SearchKind.REGION, p.name, " ".join(sorted({p.name, *(n.value for n in p.names)})))
            for p in new
        ),
    )


def lineage(key: str, places: Mapping[str, PlaceRecord]) -> dict[str, int]:
    """Keys of all places that contain one, with the shortest way up to each; parents that are unknown are left out."""
    depths: dict[str, int] = {}
    level = [key]
    while level:
        above = [parent for each in level for parent in places[each].parents if parent in places]
        level = [parent for parent in dict.fromkeys(above) if parent not in depths and parent != key]
        depths.update(dict.fromkeys(level, max(depths.values(), default=0) + 1))
    return depths


def _region_row(place: PlaceRecord, places: Mapping[str, PlaceRecord]) -> Values:
    parent = next((parent for parent in place.parents if parent in places), None)
    return {
        "id": region_id(place.key),
        "key": place.key,
        "name": place.name,
        "name_key": name_key(place.name),
        "kind": place.kind,
        "country": place.country,
        "code": place.code,
        "parent_id": region_id(parent) if parent else None,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "disputed": place.disputed,
    }


def _name_rows(place: PlaceRecord) -> list[Values]:
    spelt = {name.value: name for name in reversed(place.names)}
    return [
        {
            "region_id": region_id(place.key),
            "value": value,
            "name_key": name_key(value),
            "language": spelt[value].language if value in spelt else None,
            "script": spelt[value].script if value in spelt else None,
        }
        for value in sorted({place.name, *spelt})
    ]


def _identifier_rows(place: PlaceRecord) -> list[Values]:
    pairs = sorted({(identifier.scheme, identifier.value) for identifier in place.identifiers})
    return [{"region_id": region_id(place.key), "scheme": scheme, "value": value} for scheme, value in pairs]


def _ancestor_rows(place: PlaceRecord, places: Mapping[str, PlaceRecord]) -> list[Values]:
    return [
        {"region_id": region_id(place.key), "ancestor_id": region_id(key), "depth": depth}
        for key, depth in sorted(lineage(place.key, places).items())
    ]


def recorded_lineages(writer: Writer, ids: Sequence[str]) -> dict[str, list[str]]:
    """Recorded ancestors of each region id, nearest first."""
    rows = table_of(RegionAncestorRow)
    found: dict[str, list[str]] = {node: [] for node in ids}
    for chunk in chunks(ids):
        query = select(rows.c.region_id, rows.c.ancestor_id).where(rows.c.region_id.in_(chunk))
        for node, ancestor in writer.connection.execute(query.order_by(rows.c.depth, rows.c.ancestor_id)):
            found[node].append(ancestor)
    return found
