"""Regions with what contains them, what is said about them, and the picture of control."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, func, select

from sayso.api.fields.actors import by_name, judgements_of, merged_into, names_of
from sayso.api.fields.claims import claim_page, enumerator
from sayso.api.fields.common import alias, id_of, to_many
from sayso.api.fields.control import contested_now, control, timeline
from sayso.api.fields.effective import (
    actors_in,
    counts,
    listed,
    one_with,
    region_of,
    stands_alone,
    to_standing,
)
from sayso.api.fields.filters import code_is, given_filter, region_conditions
from sayso.api.paging import Order, connection, number_key, text_key
from sayso.api.planner import Ask, Build
from sayso.api.values import Leaf
from sayso.schema.tables import (
    ClaimRegionRow,
    ClaimRow,
    RegionAncestorRow,
    RegionCounterRow,
    RegionIdentifierRow,
    RegionNameRow,
    RegionRow,
)
from sayso.schema.vocabulary import Direction, RegionOrderField


def region_root(ask: Ask) -> ColumnElement[Any]:
    """One region by exactly one of id and code."""
    given, r = ask.arguments(), alias(RegionRow)
    if ("id" in given) == ("code" in given):
        raise ask.refuse("give exactly one of id and code")
    found = r.c.id == id_of(ask, given["id"], "Region") if "id" in given else code_is(ask, r, given["code"])
    best = select(r).where(found).order_by(r.c.id).limit(1).subquery()
    return ask.one(select().select_from(best), best)


def regions_root(ask: Ask) -> ColumnElement[Any]:
    """All regions in the order asked for."""
    r, wanted = alias(RegionRow), ask.arguments().get("orderBy")
    conditions = region_conditions(ask, given_filter(ask), r, lambda: contested_now(ask, r))
    rows = select().select_from(r).where(stands_alone(r, ask.scope), *conditions)
    order = by_name(r)
    if isinstance(wanted, dict):
        field, direction = enumerator(wanted["field"], RegionOrderField), enumerator(wanted["direction"], Direction)
        order = by_name(r, direction)
        if field is RegionOrderField.CLAIMS:
            counter = alias(RegionCounterRow)
            rows = rows.outerjoin(counter, counter.c.region_id == r.c.id)
            keys = (number_key(func.coalesce(counter.c.claims, 0)), text_key(r.c.id))
            order = Order(f"CLAIMS_{direction}", keys, direction)
    return connection(ask, rows, r, order)


def _names(ask: Ask) -> Select[Any]:
    n = alias(RegionNameRow)
    return names_of(ask, n, one_with(ask, n.c.region_id, ask.row.c.id))


def _identifiers(ask: Ask) -> Select[Any]:
    i = alias(RegionIdentifierRow)
    mine = select(i.c.scheme, i.c.value).where(one_with(ask, i.c.region_id, ask.row.c.id))
    return mine.distinct().order_by(i.c.scheme, i.c.value)


def _ancestors(ask: Ask) -> Select[Any]:
    above = alias(RegionAncestorRow)
    return listed(ask, RegionRow, above, "ancestor_id", "depth", above.c.region_id == ask.row.c.id)


def _children(ask: Ask) -> ColumnElement[Any]:
    r, above = alias(RegionRow), alias(RegionAncestorRow)
    directly = (one_with(ask, above.c.ancestor_id, ask.row.c.id), above.c.depth == 1, *ask.known(above))
    inside = select().select_from(above).where(*directly).correlate_except(above)
    mine = and_(actors_in(ask, r, above.c.region_id, inside), r.c.id != region_of(ask))
    return connection(ask, select().select_from(r).where(mine), r, by_name(r))


def _claims(ask: Ask) -> ColumnElement[Any]:
    c, link = alias(ClaimRow), alias(ClaimRegionRow)
    inside = ask.arguments().get("includeDescendants")
    direct = [link.c.direct] if isinstance(inside, Leaf) and not inside.now else []

    def here(scoped: Ask) -> list[ColumnElement[bool]]:
        return [link.c.region_id == region_of(scoped), *counts(link, scoped.scope), *direct]

    return claim_page(ask, c, c.join(link, link.c.claim_id == c.c.id), here)


def _location(ask: Ask) -> ColumnElement[Any]:
    known = ask.row.c.latitude.is_not(None) & ask.row.c.longitude.is_not(None)
    return ask.json.nested(case((known, ask.object(ask.row))))


REGION_FIELDS: Final[dict[str, dict[str, str | Build]]] = {
    "Region": {
        "id": "id",
        "name": "name",
        "kind": "kind",
        "names": to_many(_names),
        "country": "country",
        "code": "code",
        "identifiers": to_many(_identifiers),
        "parent": to_standing(RegionRow, "parent_id"),
        "ancestors": to_many(_ancestors),
        "children": _children,
        "location": _location,
        "judgements": to_many(judgements_of),
        "mergedInto": merged_into(RegionRow),
        "claims": _claims,
        "control": control,
        "controlTimeline": timeline,
    },
    "Identifier": {"scheme": "scheme", "value": "value"},
    "Location": {"latitude": "latitude", "longitude": "longitude"},
}
