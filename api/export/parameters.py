"""Reads what an export is to hold out of `name=value` pairs: a URL's query or the options of a command."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sayso.api.export.asking import Asker
from sayso.api.export.questions import REGION
from sayso.errors import QueryError
from sayso.schema.ids import type_of

Pairs = Iterable[tuple[str, str]]

CLAIM_PARAMETERS: Final[Mapping[str, str]] = {
    "text": "text",
    "claimant": "claimant",
    "speaksFor": "speaksFor",
    "about": "about",
    "region": "region",
    "source": "source",
    "publisher": "publisher",
    "topic": "topics",
    "modality": "modalities",
    "polarity": "polarity",
    "sourceKind": "sourceKinds",
    "contested": "contested",
    "from": "utteredFrom",
    "to": "utteredTo",
    "knownAt": "knownAt",
}
"""Parameters of claims, and the field of `ClaimFilter` that each fills."""

REGION_PARAMETERS: Final[Mapping[str, str]] = {
    "text": "text",
    "kind": "kinds",
    "country": "country",
    "code": "code",
    "region": "within",
    "contested": "contested",
    "asOf": "asOf",
    "knownAt": "knownAt",
}
"""Parameters of regions, and the field of `RegionFilter` or argument of `control` that each fills."""

_LISTS: Final = frozenset({"topics", "modalities", "sourceKinds", "kinds"})
_FLAGS: Final = {"true": True, "false": False}


async def claim_variables(pairs: Pairs, asker: Asker, now: dt.datetime) -> dict[str, Any]:
    """Variables of the claims' operation; without `knownAt` it is `now`, so that a long export shows one moment.

    Raises `QueryError` for parameters that nobody knows; what their values may be is for the schema to say.
    """
    wanted = await _fields(pairs, CLAIM_PARAMETERS, "region", asker)
    return {"filter": {"knownAt": _shown(now), **wanted}}


async def region_variables(pairs: Pairs, asker: Asker, now: dt.datetime) -> dict[str, Any]:
    """Variables of the regions' operation; `asOf` may be a day, which means its end."""
    wanted = await _fields(pairs, REGION_PARAMETERS, "within", asker)
    as_of = wanted.pop("asOf", _shown(now))
    moments = {"asOf": f"{as_of}T23:59:59Z" if len(as_of) == 10 else as_of}
    moments["knownAt"] = wanted.pop("knownAt", _shown(now))
    return {"filter": wanted, **moments}


async def _fields(pairs: Pairs, known: Mapping[str, str], place: str, asker: Asker) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name not in known:
            raise QueryError(f"there is no parameter {name!r}; there are {', '.join(known)}")
        field = known[name]
        if field in _LISTS:
            found.setdefault(field, []).append(value)
        elif field in found:
            raise QueryError(f"the parameter {name!r} is given twice")
        else:
            found[field] = _flag(name, value) if field == "contested" else value
    if place in found and type_of(found[place]) != "Region":
        found[place] = await _region(found[place], asker)
    return found


def _flag(name: str, value: str) -> bool:
    if value not in _FLAGS:
        raise QueryError(f"the parameter {name!r} is true or false")
    return _FLAGS[value]


async def _region(code: str, asker: Asker) -> str:
    region = (await asker.ask(REGION, {"code": code}))["region"]
    if region is None:
        raise QueryError(f"{code!r} is neither the id of a region nor the ISO 3166 code of one in this ledger")
    found: str = region["id"]
    return found


def _shown(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
