"""What is said of control as GeoJSON (RFC 7946): a feature for each place whose control somebody spoke of.

A feature carries the status of the picture, the parties, and every position with the claims behind it. It carries no
colour, fill or stroke: who holds a place is not for a map made from claims to say.
"""

from collections.abc import AsyncIterator
from typing import Any, Final

from sayso.api.export.asking import Node, Pages, Tally
from sayso.api.export.lines import encoded, members
from sayso.schema.vocabulary import ControlStance, Modality

NOT_YET: Final = frozenset({Modality.CONDITIONAL, Modality.PROMISED, Modality.APPEALED})
_UNSPOKEN: Final = "nobody spoke of the place's control"
_NOT_HAPPENED: Final = "a position rests on what has not happened, which a list of parties cannot say"
_HELD: Final = frozenset({ControlStance.CLAIMS, ControlStance.CONCEDES})


async def write_geojson(pages: Pages, tally: Tally) -> AsyncIterator[bytes]:
    """A FeatureCollection; the member `sayso` at its end counts what is in it and what was left out and why."""
    head = b'{"type":"FeatureCollection","features":['
    async for part in members(head, _features(pages, tally), _tail(tally)):
        yield part


async def _features(pages: Pages, tally: Tally) -> AsyncIterator[Node]:
    async for page in pages:
        for region in page:
            reason = _lost(region["control"])
            if reason is None:
                tally.rows += 1
                yield feature(region)
            else:
                tally.left_out[reason] += 1


async def _tail(tally: Tally) -> AsyncIterator[bytes]:
    counted = {"features": tally.rows, "leftOut": dict(sorted(tally.left_out.items()))}
    yield b'\n],"sayso":' + encoded(counted) + b"}\n"


def _lost(control: Node) -> str | None:
    """Why a place's picture cannot be told by parties and positions; None where it can."""
    if not control["positions"]:
        return _UNSPOKEN
    claims = (claim for position in control["positions"] for claim in position["claims"]["nodes"])
    return _NOT_HAPPENED if any(claim["modality"] in NOT_YET for claim in claims) else None


def feature(region: Node) -> Node:
    """A place with what is said of its control; without coordinates its geometry is null, as the RFC allows."""
    control, where = region["control"], region["location"]
    point = {"type": "Point", "coordinates": [where["longitude"], where["latitude"]]} if where else None
    plain = {name: region[name] for name in ("name", "kind", "country", "code", "identifiers")}
    properties = {
        **plain,
        **{name: control[name] for name in ("asOf", "knownAt", "status")},
        "claimedBy": [actor["name"] for actor in control["claimedBy"]],
        "claimedByHedgedOnly": _hedged_only(control),
        "disputedBy": [actor["name"] for actor in control["disputedBy"]],
        "explanation": control["explanation"],
        "positions": [_position(position) for position in control["positions"]],
    }
    return {"type": "Feature", "id": region["id"], "geometry": point, "properties": properties}


def _hedged_only(control: Node) -> list[str]:
    """Parties of whose hold every claim is hedged."""
    sure: dict[str, bool] = {}
    for position in control["positions"]:
        if position["stance"] in _HELD:
            claims = position["claims"]["nodes"]
            plain = any(not claim["hedged"] for claim in claims) or position["support"]["claims"] > len(claims)
            sure[position["actor"]["name"]] = sure.get(position["actor"]["name"], False) or plain
    return [name for name, plain in sure.items() if not plain]


def _position(position: Node) -> dict[str, Any]:
    listed = position["claims"]["nodes"]
    return {
        "stance": position["stance"],
        "actor": position["actor"],
        "saidBy": position["saidBy"],
        "lastUtteredOn": position["lastUtteredOn"],
        "support": position["support"],
        "claims": listed,
        "claimsNotListed": max(position["support"]["claims"] - len(listed), 0),
    }
