"""What people write: reviews, relations, judgements of identity, and their undoing. Rows are added, never changed.

Each function takes a writer, writes one history row and one entry of the feed of changes, and lets what counts follow.
It raises `Refused`, and nothing is written, where the ledger says otherwise. `by` names the person, as the audit does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import or_, select

from sayso.errors import Refused
from sayso.ledger.changes import record_changes
from sayso.ledger.effective import refresh, touched_by
from sayso.ledger.identity import current, judgements_in_force, members, settle
from sayso.ledger.index import index_names
from sayso.ledger.relations import DIRECTED, relation_id
from sayso.ledger.reviews import reviews_in_force
from sayso.ledger.transaction import Writer, table_of
from sayso.schema.ids import content_id, type_of
from sayso.schema.tables import (
    ActorRow,
    ClaimRelationRow,
    ClaimRow,
    JudgementRow,
    JudgementUndoRow,
    RegionRow,
    RelationUndoRow,
    ReviewRow,
    ReviewUndoRow,
    Row,
)
from sayso.schema.vocabulary import Basis, ChangeKind, Modality, Polarity, RelationKind, ReviewStatus, Topic, Verdict

_ROWS: Final[dict[str, type[Row]]] = {"Actor": ActorRow, "Claim": ClaimRow, "Region": RegionRow}


@dataclass(frozen=True)
class Correction:
    """What was recorded wrong, put right; None leaves a part as it is, no regions mean that it is about no place."""

    claimant: str | None = None
    regions: Sequence[str] | None = None
    modality: Modality | None = None
    topic: Topic | None = None
    polarity: Polarity | None = None

    def stored(self) -> dict[str, Any] | None:
        """As kept with the review; None where nothing is put right."""
        regions = list(dict.fromkeys(self.regions)) if self.regions is not None else None
        parts = {"claimant": self.claimant, "regions": regions, "modality": self.modality}
        parts |= {"topic": self.topic, "polarity": self.polarity}
        return {name: part for name, part in parts.items() if part is not None} or None


def review_claim(
    writer: Writer,
    claim: str,
    status: ReviewStatus,
    by: str,
    note: str | None = None,
    correction: Correction | None = None,
) -> str:
    """Add a person's verdict on how a claim was recorded; answers the id of the review."""
    _require(writer, claim, "claim")
    stored = correction.stored() if correction is not None else None
    if (stored is not None) != (status is ReviewStatus.CORRECTED):
        message = "CORRECTED needs a correction that changes something, and no other status takes one"
        raise Refused("BAD_CORRECTION", message, "correction")
    if correction is not None and correction.claimant is not None:
        _require(writer, correction.claimant, "correction", "claimant")
    for at, region in enumerate(stored.get("regions", ()) if stored else ()):
        _require(writer, region, "correction", "regions", str(at))
    review = content_id("rev", claim, status, by, writer.at.isoformat())
    row = {"id": review, "claim_id": claim, "status": status, "by": by, "note": note, "correction": stored}
    writer.add(ReviewRow, [row])
    refresh(writer, [claim])
    record_changes(writer, [claim], ChangeKind.REVIEWED)
    return review


def relate_claims(writer: Writer, origin: str, target: str, kind: RelationKind, rationale: str, by: str) -> str:
    """Add a relation on a person's word; answers its id. Symmetric kinds are the same relation from either end."""
    if origin == target:
        raise Refused("SAME_THING", "a claim stands in no relation to itself", "to")
    _require(writer, origin, "from")
    _require(writer, target, "to")
    if not rationale.strip():
        raise Refused("EMPTY_TEXT", "the rationale must be a sentence that others can check", "rationale")
    if known := _related(writer, origin, target, kind):
        raise Refused("ALREADY_RECORDED", f"{known} says so already", "kind", existing=known)
    relation = relation_id(kind, (origin, target), Basis.REVIEWED, writer.at)
    row = {"id": relation, "kind": kind, "from_id": origin, "to_id": target, "basis": Basis.REVIEWED}
    writer.add(ClaimRelationRow, [row | {"confidence": 1.0, "rationale": rationale.strip(), "by": by}])
    record_changes(writer, [relation])
    return relation


def _related(writer: Writer, origin: str, target: str, kind: RelationKind) -> str | None:
    rows, undone = table_of(ClaimRelationRow), table_of(RelationUndoRow)
    ways = [(rows.c.from_id == origin) & (rows.c.to_id == target)]
    if kind not in DIRECTED:
        ways.append((rows.c.from_id == target) & (rows.c.to_id == origin))
    taken_back = select(undone.c.relation_id).where(undone.c.relation_id == rows.c.id).exists()
    query = select(rows.c.id).where(or_(*ways), rows.c.kind == kind, rows.c.basis == Basis.REVIEWED, ~taken_back)
    return writer.connection.scalar(query)


def judge_identity(writer: Writer, left: str, right: str, verdict: Verdict, by: str, note: str | None = None) -> str:
    """Add a person's word on whether two actors, or two regions, are one; answers the id of the judgement.

    SAME lets what stands for `right` stand for `left` too. Refused is SAME between two of whose records any two are
    judged DIFFERENT, and DIFFERENT between two that are one by what is in force, directly or over others.
    """
    if left == right:
        raise Refused("SAME_THING", "a record is one with itself; name two", "right")
    if type_of(left) != type_of(right):
        raise Refused("KINDS_DIFFER", "an actor and a region cannot be one", "right")
    _require(writer, left, "left")
    _require(writer, right, "right")
    _check_conflicts(writer, left, right, verdict)
    judgement = content_id("jdg", verdict, left, right, by, writer.at.isoformat())
    row = {"id": judgement, "verdict": verdict, "left_id": left, "right_id": right, "by": by, "note": note}
    writer.add(JudgementRow, [row])
    if _resettle(writer):
        record_changes(writer, [left], ChangeKind.MERGED)
    else:
        record_changes(writer, [judgement])
    return judgement


def _check_conflicts(writer: Writer, left: str, right: str, verdict: Verdict) -> None:
    in_force = judgements_in_force(writer.connection, writer.at)
    for each in in_force:
        if {each.left_id, each.right_id} == {left, right} and each.verdict == verdict:
            raise Refused("ALREADY_RECORDED", f"{each.id} says so already", "verdict", existing=each.id)
    canonical = current(writer.connection)
    ours, theirs = members(canonical, left), members(canonical, right)
    if verdict is Verdict.DIFFERENT and right in ours:
        raise Refused("CONFLICTING_JUDGEMENT", "judgements in force make them one; undo those first", "verdict")
    for each in in_force if verdict is Verdict.SAME else ():
        ends = (each.left_id, each.right_id)
        if each.verdict == Verdict.DIFFERENT and (_between(ends, ours, theirs) or _between(ends, theirs, ours)):
            message = f"{each.id} in force says that {ends[0]} and {ends[1]} differ; undo it first"
            raise Refused("CONFLICTING_JUDGEMENT", message, "verdict", existing=each.id)


def _between(ends: tuple[str, str], some: set[str], others: set[str]) -> bool:
    return ends[0] in some and ends[1] in others


def _resettle(writer: Writer) -> bool:
    """Let the identities and all that counts by them follow the judgements; whether anything changed."""
    changed = settle(writer)
    if changed:
        index_names(writer.connection, changed)
        refresh(writer, touched_by(writer, changed))
    return bool(changed)


def undo(writer: Writer, node: str, by: str, note: str | None = None) -> None:
    """Take back a judgement, a relation that a person recorded, or the latest review in force of a claim."""
    undoing = {"Judgement": _undo_judgement, "ClaimRelation": _undo_relation, "Claim": _undo_review}
    undoing[type_of(node) or ""](writer, node, by, note)


def _undo_judgement(writer: Writer, judgement: str, by: str, note: str | None) -> None:
    if not writer.existing(JudgementRow, "id", [judgement]):
        raise _not_found(judgement, "judgement")
    if writer.existing(JudgementUndoRow, "judgement_id", [judgement]):
        raise Refused("NOTHING_TO_UNDO", f"{judgement} is undone already", "judgement")
    writer.add(JudgementUndoRow, [{"judgement_id": judgement, "by": by, "note": note}])
    _resettle(writer)
    record_changes(writer, [judgement], ChangeKind.UNDONE)


def _undo_relation(writer: Writer, relation: str, by: str, note: str | None) -> None:
    rows = table_of(ClaimRelationRow)
    basis = writer.connection.scalar(select(rows.c.basis).where(rows.c.id == relation))
    if basis is None:
        raise _not_found(relation, "judgement")
    if basis != Basis.REVIEWED:
        raise Refused("NOTHING_TO_UNDO", f"no person recorded {relation}; review its claims instead", "judgement")
    if writer.existing(RelationUndoRow, "relation_id", [relation]):
        raise Refused("NOTHING_TO_UNDO", f"{relation} is withdrawn already", "judgement")
    writer.add(RelationUndoRow, [{"relation_id": relation, "by": by, "note": note}])
    record_changes(writer, [relation], ChangeKind.WITHDRAWN)


def _undo_review(writer: Writer, claim: str, by: str, note: str | None) -> None:
    _require(writer, claim, "judgement")
    reviews = reviews_in_force(writer, [claim])[claim]
    if not reviews:
        raise Refused("NOTHING_TO_UNDO", f"no review of {claim} is in force", "judgement")
    writer.add(ReviewUndoRow, [{"review_id": reviews[-1].id, "by": by, "note": note}])
    refresh(writer, [claim])
    record_changes(writer, [claim], ChangeKind.UNDONE)


def _require(writer: Writer, node: str, *field: str) -> None:
    if not writer.existing(_ROWS[type_of(node) or ""], "id", [node]):
        raise _not_found(node, *field)


def _not_found(node: str, *field: str) -> Refused:
    return Refused("NOT_FOUND", f"the ledger holds no {node}", *field)
