"""Writes disputes: which questions are open and which side each claim takes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from sayso.ledger.blocks import Block, load
from sayso.ledger.changes import record_changes
from sayso.ledger.claims import NewClaim
from sayso.ledger.relations import Related, other_end
from sayso.ledger.rules import DisputeRules
from sayso.ledger.transaction import Writer, chunks, table_of
from sayso.schema.ids import content_id
from sayso.schema.records import RecordedClaim
from sayso.schema.tables import (
    ActorRow,
    DisputeClaimRow,
    DisputeRegionRow,
    DisputeRow,
    DisputeSideRow,
    HoldRow,
    RegionRow,
    Row,
)
from sayso.schema.vocabulary import ControlStance, Topic


def record_control_disputes(writer: Writer, claims: Sequence[NewClaim], rules: DisputeRules) -> set[str]:
    """Open or extend the dispute of every region whose holds exclude each other; answers the claims that are in one."""
    holds = table_of(HoldRow)
    ids = [claim.view.id for claim in claims if claim.view.holders]
    touched: set[str] = set()
    for chunk in chunks(ids):
        touched.update(writer.connection.scalars(select(holds.c.region_id).where(holds.c.claim_id.in_(chunk))))
    members: set[str] = set()
    for region in sorted(touched):
        query = (
            select(holds)
            .where(holds.c.region_id == region, ~holds.c.derived)
            .order_by(holds.c.recorded_at, holds.c.claim_id)
        )
        rows = writer.connection.execute(query).all()
        sides = {row: rules.control_side(row.holder_id, ControlStance(row.stance)) for row in rows}
        if rules.contested(sides.values()):
            _write_control(writer, region, sides, rules)
            members.update(row.claim_id for row in rows)
    return members


def _write_control(writer: Writer, region: str, sides: Mapping[Any, Any], rules: DisputeRules) -> None:
    [place] = _names(writer, RegionRow, [region]).values()
    holders = _names(writer, ActorRow, sorted({row.holder_id for row in sides}))
    dispute = _open(writer, Topic.CONTROL, region, [region], rules)
    positions = {
        _control_key(side): rules.control_position(side, holders[side.holder], place)
        for side in dict.fromkeys(sides.values())
    }
    _extend(writer, dispute, positions, {(row.claim_id, _control_key(side)) for row, side in sides.items()})


def _control_key(side: Any) -> str:
    return f"{'holds' if side.holds else 'does not hold'} {side.holder}"


def record_other_disputes(
    writer: Writer, claims: Sequence[NewClaim], related: Related, block: Block, rules: DisputeRules, settled: set[str]
) -> None:
    """Open or extend disputes from relations; claims whose dispute is about control already have theirs."""
    views = {view.id: view for view in [*block.claims, *(claim.view for claim in claims)]}
    order = {node: at for at, node in enumerate(views)}
    for claim in claims:
        relations = [
            relation
            for relation in related.relations[claim.view.id]
            if not {relation.origin, relation.target} <= settled
        ]
        ties = [rules.tie(relation, claim.view.id) for relation in relations]
        others = [other_end(relation, claim.view.id) for relation in relations]
        members = _members(writer, others, rules)
        fresh = rules.assign(claim.view.id, ties, members, topic=claim.view.topic, order=order)
        for anchor in sorted({member.anchor for member in fresh}):
            _write_other(writer, anchor, [member for member in fresh if member.anchor == anchor], views, rules)


def _members(writer: Writer, claims: Sequence[str], rules: DisputeRules) -> list[Any]:
    """All memberships of the disputes that the claims belong to, disputes about control left out."""
    disputes, rows = table_of(DisputeRow), table_of(DisputeClaimRow)
    found: list[Any] = []
    for chunk in chunks(claims):
        mine = select(rows.c.dispute_id).where(rows.c.claim_id.in_(chunk))
        query = (
            select(disputes.c.anchor, rows.c.side, rows.c.claim_id)
            .join(disputes, disputes.c.id == rows.c.dispute_id)
            .where(rows.c.dispute_id.in_(mine), disputes.c.anchor.like("clm\\_%", escape="\\"))
            .order_by(disputes.c.anchor, rows.c.claim_id)
        )
        found += [rules.member(row.anchor, int(row.side), row.claim_id) for row in writer.connection.execute(query)]
    return list(dict.fromkeys(found))


def _write_other(
    writer: Writer, anchor: str, fresh: Sequence[Any], views: Mapping[str, RecordedClaim], rules: DisputeRules
) -> None:
    known = dict(views)
    if anchor not in known:
        [known[anchor]] = load(writer, [anchor])[0]
    first = known[anchor]
    dispute = _open(writer, first.topic, anchor, list(first.places), rules)
    claims = {side: known[next(m.claim for m in fresh if m.side == side)] for side in sorted({m.side for m in fresh})}
    speakers = {view.claimant_id for view in claims.values() if view.claimant_id}
    names = _names(writer, ActorRow, sorted(speakers))
    positions = {
        str(side): rules.position(names.get(view.claimant_id or "", view.claimant_descriptor), view.content)
        for side, view in claims.items()
    }
    _extend(writer, dispute, positions, {(member.claim, str(member.side)) for member in fresh})


def _open(writer: Writer, topic: Topic, anchor: str, regions: Sequence[str], rules: DisputeRules) -> str:
    """The id of the dispute, which is written if it is new."""
    dispute = content_id("dsp", topic, anchor)
    names = _names(writer, RegionRow, regions)
    question = rules.question(topic, list(dict.fromkeys(names[region] for region in regions)))
    row = {"id": dispute, "topic": topic, "anchor": anchor, "question": question}
    if writer.add_missing(DisputeRow, [row]):
        writer.add(DisputeRegionRow, ({"dispute_id": dispute, "region_id": region} for region in regions))
        record_changes(writer, [dispute])
    return dispute


def _extend(writer: Writer, dispute: str, positions: Mapping[str, str], members: Iterable[tuple[str, str]]) -> None:
    sides, claims = table_of(DisputeSideRow), table_of(DisputeClaimRow)
    known = set(writer.connection.scalars(select(sides.c.side).where(sides.c.dispute_id == dispute)))
    writer.add(
        DisputeSideRow,
        (
            {"dispute_id": dispute, "side": side, "position": position}
            for side, position in positions.items()
            if side not in known
        ),
    )
    query = select(claims.c.claim_id, claims.c.side).where(claims.c.dispute_id == dispute)
    placed = {(row.claim_id, row.side) for row in writer.connection.execute(query)}
    writer.add(
        DisputeClaimRow,
        ({"dispute_id": dispute, "claim_id": claim, "side": side} for claim, side in sorted(set(members) - placed)),
    )


def _names(writer: Writer, row: type[Row], ids: Sequence[str]) -> dict[str, str]:
    table = table_of(row)
    found: dict[str, str] = {}
    for chunk in chunks(ids):
        found.update(
            dict(writer.connection.execute(select(table.c.id, table.c.name).where(table.c.id.in_(chunk))).all())
        )
    return {node: found[node] for node in ids}
