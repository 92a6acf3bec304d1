"""Writes disputes: which questions are open and which side each claim takes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from sayso.ledger.blocks import Block
from sayso.ledger.changes import record_changes
from sayso.ledger.claims import NewClaim
from sayso.ledger.relations import Related
from sayso.ledger.rules import DisputeRules
from sayso.ledger.transaction import Writer, chunks, table_of
from sayso.schema.ids import content_id
from sayso.schema.records import ProposedRelation, RecordedClaim
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
    """Open or extend the dispute of every region whose holds exclude each other; answers the disputes it met."""
    holds = table_of(HoldRow)
    ids = [claim.view.id for claim in claims if claim.view.holders]
    touched: dict[str, list[Any]] = defaultdict(list)
    for chunk in chunks(ids):
        for row in writer.connection.execute(select(holds).where(holds.c.claim_id.in_(chunk), ~holds.c.derived)):
            touched[row.region_id].append(row)
    known = writer.existing(DisputeRow, "id", [content_id("dsp", Topic.CONTROL, region) for region in touched])
    met: set[str] = set()
    for region, rows in sorted(touched.items()):
        if content_id("dsp", Topic.CONTROL, region) in known:
            met.add(_write_control(writer, region, rows, rules))
        elif rules.contested(_sides_met(writer, region, rules)):
            query = select(holds).where(holds.c.region_id == region, ~holds.c.derived)
            met.add(_write_control(writer, region, writer.connection.execute(query), rules))
    return met


def _sides_met(writer: Writer, region: str, rules: DisputeRules) -> list[Any]:
    holds = table_of(HoldRow)
    query = select(holds.c.holder_id, holds.c.stance).where(holds.c.region_id == region, ~holds.c.derived).distinct()
    return [rules.control_side(row.holder_id, ControlStance(row.stance)) for row in writer.connection.execute(query)]


def _write_control(writer: Writer, region: str, rows: Iterable[Any], rules: DisputeRules) -> str:
    ordered = sorted(rows, key=lambda row: (row.recorded_at, row.claim_id, row.holder_id, row.stance))
    sides = {row: rules.control_side(row.holder_id, ControlStance(row.stance)) for row in ordered}
    [place] = _names(writer, RegionRow, [region]).values()
    holders = _names(writer, ActorRow, sorted({row.holder_id for row in sides}))
    [dispute] = _open(writer, [(Topic.CONTROL, region, [region])], rules).values()
    table = table_of(DisputeSideRow)
    known = set(writer.connection.scalars(select(table.c.side).where(table.c.dispute_id == dispute)))
    positions = {
        (dispute, _control_key(side)): rules.control_position(side, holders[side.holder], place)
        for side in dict.fromkeys(sides.values())
        if _control_key(side) not in known
    }
    _add_sides(writer, positions)
    _add_members(writer, {(dispute, row.claim_id, _control_key(side)) for row, side in sides.items()})
    return dispute


def _control_key(side: Any) -> str:
    return f"{'holds' if side.holds else 'does not hold'} {side.holder}"


def record_other_disputes(
    writer: Writer, claims: Sequence[NewClaim], related: Related, block: Block, rules: DisputeRules, met: Iterable[str]
) -> None:
    """Open or extend disputes from relations; claims that the disputes `met` about control hold have theirs."""
    views = {view.id: view for view in [*block.claims, *(claim.view for claim in claims)]}
    order = {node: at for at, node in enumerate(views)}
    relations = _unsettled(writer, related, met)
    standing = _Standing(writer, {end for proposed in relations.values() for each in proposed for end in _ends(each)})
    fresh: list[Any] = []
    members = standing.members(rules)
    for claim in claims:
        ties = [rules.tie(relation, claim.view.id) for relation in relations[claim.view.id]]
        added = rules.assign(claim.view.id, ties, _of_tied(members, ties), topic=claim.view.topic, order=order)
        members += added
        fresh += added
    opened = {anchor: views[anchor] for member in fresh if (anchor := member.anchor) not in standing.disputes}
    known = standing.disputes | _open(
        writer, [(view.topic, anchor, view.places) for anchor, view in opened.items()], rules
    )
    _write_sides(writer, [member for member in fresh if standing.is_new(member)], known, views, rules)
    _add_members(writer, {(known[member.anchor], member.claim, str(member.side)) for member in fresh})


def _unsettled(writer: Writer, related: Related, met: Iterable[str]) -> dict[str, list[ProposedRelation]]:
    """The relations of each new claim, without those between two claims of the disputes met."""
    ends = sorted({end for proposed in related.relations.values() for each in proposed for end in _ends(each)})
    rows = table_of(DisputeClaimRow)
    settled: set[str] = set()
    for chunk in chunks(ends):
        query = select(rows.c.claim_id).where(rows.c.claim_id.in_(chunk), rows.c.dispute_id.in_(sorted(met)))
        settled.update(writer.connection.scalars(query))
    return {
        claim: [each for each in proposed if not _ends(each) <= settled]
        for claim, proposed in related.relations.items()
    }


def _ends(relation: ProposedRelation) -> set[str]:
    return {relation.origin, relation.target}


def _of_tied(members: Sequence[Any], ties: Sequence[Any]) -> list[Any]:
    """Memberships of the disputes in which a tied claim takes a side."""
    others = {tie.other for tie in ties}
    anchors = {member.anchor for member in members if member.claim in others}
    return [member for member in members if member.anchor in anchors]


class _Standing:
    """Where some claims stand: their memberships, disputes about control left out, and the disputes by anchor."""

    def __init__(self, writer: Writer, claims: Iterable[str]) -> None:
        disputes, rows, sides = table_of(DisputeRow), table_of(DisputeClaimRow), table_of(DisputeSideRow)
        self.disputes: dict[str, str] = {}
        self._members: list[tuple[str, str, str]] = []
        for chunk in chunks(sorted(claims)):
            query = (
                select(disputes.c.anchor, rows.c.side, rows.c.claim_id, disputes.c.id)
                .join(disputes, disputes.c.id == rows.c.dispute_id)
                .where(rows.c.claim_id.in_(chunk), disputes.c.anchor.like("clm\\_%", escape="\\"))
            )
            for anchor, side, claim, dispute in writer.connection.execute(query):
                self.disputes[anchor] = dispute
                self._members.append((anchor, side, claim))
        anchors = {dispute: anchor for anchor, dispute in self.disputes.items()}
        for chunk in chunks(sorted(anchors)):
            query = select(sides.c.dispute_id, sides.c.side).where(sides.c.dispute_id.in_(chunk))
            for dispute, side in writer.connection.execute(query):
                self._members.append((anchors[dispute], side, f"{dispute} {side}"))
        self._sides = {(anchor, side) for anchor, side, _ in self._members}

    def members(self, rules: DisputeRules) -> list[Any]:
        """The memberships, and one for each side that stands for all its other claims, of which no tie speaks."""
        ordered = sorted(set(self._members), key=lambda each: (each[0], each[2], each[1]))
        return [rules.member(anchor, int(side), claim) for anchor, side, claim in ordered]

    def is_new(self, member: Any) -> bool:
        """Whether nobody stood on the member's side before."""
        return (member.anchor, str(member.side)) not in self._sides


def _write_sides(
    writer: Writer, fresh: Sequence[Any], disputes: Mapping[str, str], views: Mapping[str, RecordedClaim], rules: Any
) -> None:
    """Write sides that nobody stood on before, in the words of the first claim that does."""
    first: dict[tuple[str, int], RecordedClaim] = {}
    for member in fresh:
        first.setdefault((member.anchor, member.side), views[member.claim])
    names = _names(writer, ActorRow, sorted({view.claimant_id for view in first.values() if view.claimant_id}))
    positions = {
        (disputes[anchor], str(side)): rules.position(
            names.get(view.claimant_id or "", view.claimant_descriptor), view.content
        )
        for (anchor, side), view in first.items()
    }
    _add_sides(writer, positions)


def _open(writer: Writer, questions: Iterable[tuple[Topic, str, Sequence[str]]], rules: DisputeRules) -> dict[str, str]:
    """The disputes by anchor, from their topics, anchors and regions; new ones are written."""
    asked = {content_id("dsp", topic, anchor): (topic, anchor, regions) for topic, anchor, regions in questions}
    known = writer.existing(DisputeRow, "id", asked)
    fresh = {dispute: question for dispute, question in asked.items() if dispute not in known}
    names = _names(writer, RegionRow, sorted({region for _, _, regions in fresh.values() for region in regions}))
    writer.add(
        DisputeRow,
        (
            {"id": node, "topic": topic, "anchor": anchor, "question": rules.question(topic, _named(names, regions))}
            for node, (topic, anchor, regions) in fresh.items()
        ),
    )
    places = ((node, region) for node, (_, _, regions) in fresh.items() for region in dict.fromkeys(regions))
    writer.add(DisputeRegionRow, ({"dispute_id": node, "region_id": region} for node, region in places))
    record_changes(writer, fresh)
    return {anchor: dispute for dispute, (_, anchor, _) in asked.items()}


def _named(names: Mapping[str, str], regions: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names[region] for region in regions))


def _add_sides(writer: Writer, positions: Mapping[tuple[str, str], str]) -> None:
    rows = ({"dispute_id": node, "side": side, "position": words} for (node, side), words in positions.items())
    writer.add(DisputeSideRow, rows)


def _add_members(writer: Writer, wanted: set[tuple[str, str, str]]) -> None:
    """Add those of the members (dispute, claim, side) that are not written yet."""
    rows = table_of(DisputeClaimRow)
    placed: set[tuple[str, str, str]] = set()
    for chunk in chunks(sorted({claim for _, claim, _ in wanted})):
        query = select(rows.c.dispute_id, rows.c.claim_id, rows.c.side).where(rows.c.claim_id.in_(chunk))
        placed.update((dispute, claim, side) for dispute, claim, side in writer.connection.execute(query))
    fresh = sorted(wanted - placed)
    writer.add(DisputeClaimRow, ({"dispute_id": node, "claim_id": claim, "side": side} for node, claim, side in fresh))


def _names(writer: Writer, row: type[Row], ids: Sequence[str]) -> dict[str, str]:
    table = table_of(row)
    found: dict[str, str] = {}
    for chunk in chunks(ids):
        found.update(
            dict(writer.connection.execute(select(table.c.id, table.c.name).where(table.c.id.in_(chunk))).all())
        )
    return {node: found[node] for node in ids}
