"""Keeps what counts of claims in step with reviews and judgements: states, places, holds and counters.

All of it is derived from what was recorded and what people said about it, for every moment of the past as well; so
readers that ask what was known then read the same rows as those that ask what is known now.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select, update

from sayso.ledger.counters import Spoken, adjust
from sayso.ledger.identity import current
from sayso.ledger.places import recorded_lineages
from sayso.ledger.reviews import State, reviews_in_force, state_of
from sayso.ledger.spans import Wanted, counting, replace
from sayso.ledger.standpoints import holds_of
from sayso.ledger.transaction import Writer, chunks, table_of
from sayso.schema.tables import ClaimRegionRow, ClaimRow, ClaimStateRow, HoldRow

_REPEATED = ("uttered_on", "published_at", "said_on")
_BATCH = 500


def refresh(writer: Writer, claims: Iterable[str], count: bool = True) -> None:
    """Let claims count as reviews and judgements now have it; `count` keeps the counters up as well."""
    ids = sorted(set(claims))
    canonical = current(writer.connection)
    for start in range(0, len(ids), _BATCH):
        _Batch(writer, ids[start : start + _BATCH], canonical).settle(count)


def refresh_new(writer: Writer, claims: Sequence[str], count: bool = True) -> None:
    """Let claims that were just recorded count under what stands for the actors and places that they name."""
    if claims and current(writer.connection):
        refresh(writer, claims, count)


def touched_by(writer: Writer, nodes: Iterable[str]) -> set[str]:
    """Claims whose places or holds name one of some actors or regions."""
    places, holds = table_of(ClaimRegionRow), table_of(HoldRow)
    found: set[str] = set()
    for chunk in chunks(sorted(nodes)):
        found.update(writer.connection.scalars(select(places.c.claim_id).where(places.c.region_id.in_(chunk))))
        named = [column.in_(chunk) for column in (holds.c.holder_id, holds.c.party_id, holds.c.claimant_id)]
        found.update(writer.connection.scalars(select(holds.c.claim_id).where(or_(*named))))
    return found


@dataclass
class _Batch:
    writer: Writer
    ids: Sequence[str]
    canonical: Mapping[str, str]

    def settle(self, count: bool) -> None:
        claims = self._claims()
        reviews = reviews_in_force(self.writer, list(claims))
        states = {node: state_of(row, reviews[node]) for node, row in claims.items()}
        before = _Counted(self.writer, claims)
        self._settle_states(claims, states, before)
        self._settle_places(claims, states, before)
        self._settle_holds(claims, states)
        if count:
            after = _Counted(self.writer, self._claims())
            adjust(self.writer, after.pairs(), before.pairs())

    def _claims(self) -> dict[str, Any]:
        rows = table_of(ClaimRow)
        found = select(rows).where(rows.c.id.in_(self.ids), rows.c.recorded_at <= self.writer.at)
        return {row.id: row for row in self.writer.connection.execute(found)}

    def _settle_states(self, claims: Mapping[str, Any], states: Mapping[str, State], before: "_Counted") -> None:
        reviewed = [n for n, row in claims.items() if row.reviewed or states[n] != State.recorded(row)]
        fresh = [node for node in reviewed if not claims[node].reviewed]
        rows = table_of(ClaimRow)
        for chunk in chunks(fresh):
            self.writer.connection.execute(update(rows).where(rows.c.id.in_(chunk)).values(reviewed=True))
        first = [
            _state_row(claims[node], State.recorded(claims[node]))
            | {"claim_id": node, "recorded_at": claims[node].recorded_at, "until": self.writer.at}
            for node in fresh
        ]
        self.writer.add(ClaimStateRow, first)
        wanted: Wanted = {(node,): _state_row(claims[node], states[node], self._places_of(node)) for node in reviewed}
        stored = [row for row in before.states if row.claim_id in set(reviewed)]
        replace(self.writer, ClaimStateRow, ["claim_id"], stored, wanted)

    def _places_of(self, claim: str) -> list[str]:
        rows = table_of(ClaimRegionRow)
        mine = select(rows.c.region_id).where(rows.c.claim_id == claim, rows.c.direct, ~rows.c.derived)
        return list(self.writer.connection.scalars(mine.order_by(rows.c.ordinal, rows.c.region_id)))

    def _settle_places(self, claims: Mapping[str, Any], states: Mapping[str, State], before: "_Counted") -> None:
        rows = table_of(ClaimRegionRow)
        recorded: dict[str, list[Any]] = defaultdict(list)
        query = select(rows).where(rows.c.claim_id.in_(list(claims)), ~rows.c.derived)
        for row in self.writer.connection.execute(query.order_by(rows.c.ordinal, rows.c.region_id)):
            recorded[row.claim_id].append(row)
        wanted: Wanted = {}
        for node, row in claims.items():
            state = states[node]
            common = {"topic": state.topic, "modality": state.modality, "claimant_id": state.claimant_id}
            common |= {name: getattr(row, name) for name in _REPEATED}
            for region, (direct, ordinal) in self._lineage(state, recorded[node]).items():
                wanted[(node, region)] = {"direct": direct, "ordinal": ordinal, **common}
        replace(self.writer, ClaimRegionRow, ["claim_id", "region_id"], before.places, wanted)

    def _lineage(self, state: State, recorded: Sequence[Any]) -> dict[str, tuple[bool, int]]:
        """Places of a claim and all that contain them: as recorded where nothing about them has changed."""
        if state.regions is None and not any(row.region_id in self.canonical for row in recorded):
            return {row.region_id: (row.direct, row.ordinal) for row in recorded}
        direct = [row.region_id for row in recorded if row.direct] if state.regions is None else list(state.regions)
        places = list(dict.fromkeys(self.canonical.get(place, place) for place in direct))
        found = {place: (True, ordinal) for ordinal, place in enumerate(places)}
        waiting = list(places)
        while waiting:
            lineages = recorded_lineages(self.writer, waiting)
            above = dict.fromkeys(self.canonical.get(each, each) for line in lineages.values() for each in line)
            waiting = [place for place in above if place not in found]
            found.update(dict.fromkeys(waiting, (False, 0)))
        return found

    def _settle_holds(self, claims: Mapping[str, Any], states: Mapping[str, State]) -> None:
        rows = table_of(HoldRow)
        recorded: dict[str, list[Any]] = defaultdict(list)
        query = select(rows).where(rows.c.claim_id.in_(list(claims)), ~rows.c.derived)
        for row in self.writer.connection.execute(query.order_by(*rows.primary_key)):
            recorded[row.claim_id].append(row)
        wanted: Wanted = {}
        for node, holds in recorded.items():
            said = holds_of(self.writer, claims[node], states[node], holds, self.canonical)
            wanted |= {(node, *key): values for key, values in said.items()}
        stored = counting(self.writer, HoldRow, list(claims))
        replace(self.writer, HoldRow, ["claim_id", "region_id", "holder_id", "stance"], stored, wanted)


class _Counted:
    """What counts of some claims at a moment, for the counters."""

    def __init__(self, writer: Writer, claims: Mapping[str, Any]) -> None:
        self.claims = claims
        self.states = counting(writer, ClaimStateRow, list(claims))
        self.places = counting(writer, ClaimRegionRow, list(claims))

    def pairs(self) -> list[Spoken]:
        """Speaker and places of each claim."""
        speakers = {node: row.claimant_id for node, row in self.claims.items()}
        speakers |= {row.claim_id: row.claimant_id for row in self.states}
        regions: dict[str, list[str]] = defaultdict(list)
        for row in self.places:
            regions[row.claim_id].append(row.region_id)
        return [(speaker, regions[node]) for node, speaker in speakers.items()]


def _state_row(claim: Any, state: State, places: Sequence[str] = ()) -> dict[str, Any]:
    same = (state.modality, state.polarity, state.topic) == (claim.modality, claim.polarity, claim.topic)
    return {
        "claimant_id": state.claimant_id,
        "speaks_for_id": state.speaks_for_id,
        "modality": state.modality,
        "polarity": state.polarity,
        "topic": state.topic,
        "retracted": state.retracted,
        "sided": same and not state.retracted and (state.regions is None or set(state.regions) == set(places)),
    }
