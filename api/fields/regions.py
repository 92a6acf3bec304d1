"""Regions with what contains them, what is said about them, and the picture of control."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, case, func, select

from sayso.api.fields.actors import by_name
from sayso.api.fields.claims import claim_page, enumerator
from sayso.api.fields.common import alias, id_of, to_many, to_one
from sayso.api.fields.control import contested_now, control, timeline
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
    rows = select().select_from(r).where(*conditions)
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
    return select(n).where(n.c.region_id == ask.row.c.id).order_by(n.c.value)


def _identifiers(ask: Ask) -> Select[Any]:
    i = alias(RegionIdentifierRow)
    return select(i).where(i.c.region_id == ask.row.c.id).order_by(i.c.scheme, i.c.value)


def _ancestors(ask: Ask) -> Select[Any]:
    r, above = alias(RegionRow), alias(RegionAncestorRow)
    rows = select(r).join(above, above.c.ancestor_id == r.c.id).where(above.c.region_id == ask.row.c.id)
    return rows.order_by(above.c.depth, r.c.name_key, r.c.id)


def _children(ask: Ask) -> ColumnElement[Any]:
    r, above = alias(RegionRow), alias(RegionAncestorRow)
    inside = select(above.c.region_id).where(above.c.ancestor_id == ask.row.c.id, above.c.depth == 1)
    return connection(ask, select().select_from(r).where(r.c.id.in_(inside.correlate(ask.row))), r, by_name(r))


def _claims(ask: Ask) -> ColumnElement[Any]:
    c, link = alias(ClaimRow), alias(ClaimRegionRow)
    conditions = [link.c.region_id == ask.row.c.id]
    inside = ask.arguments().get("includeDescendants")
    if isinstance(inside, Leaf) and not inside.now:
        conditions.append(link.c.direct)
    return claim_page(ask, c, c.join(link, link.c.claim_id == c.c.id), conditions)


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
        "parent": to_one(RegionRow, "parent_id"),
        "ancestors": to_many(_ancestors),
        "children": _children,
        "location": _location,
        "claims": _claims,
        "control": control,
        "controlTimeline": timeline,
    },
    "Identifier": {"scheme": "scheme", "value": "value"},
    "Location": {"latitude": "latitude", "longitude": "longitude"},
}
