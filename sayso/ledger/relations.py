"""Writes relations between claims and says which recorded claim a new one shares its origin with."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from sayso.ledger.blocks import Block
from sayso.ledger.changes import record_changes
from sayso.ledger.claims import NewClaim
from sayso.ledger.rules import Rules
from sayso.ledger.transaction import Values, Writer
from sayso.schema.ids import content_id
from sayso.schema.records import ProposedRelation, RaisedIssue, RecordedClaim
from sayso.schema.tables import ClaimRelationRow
from sayso.schema.vocabulary import Basis, RelationKind

DIRECTED: Final = frozenset({RelationKind.DENIES, RelationKind.SUPERSEDES})
_TELLING_WORDS: Final = 8
_SURE: Final = 0.5
MOST_PAIRS: Final = 20_000
"""Pairs of claims that one document may ask to be compared; some 140 claims compare each with each."""
_MANY: Final = 500
"""From so many claims on the pairs become fewer, so that a document of thousands costs no more than one of hundreds."""
_FEWEST_COMPARED: Final = 3


class Related:
    """Relations of the claims of one document, against its block and against each other."""

    def __init__(self, claims: Sequence[NewClaim], block: Block, rules: Rules) -> None:
        self.relations: dict[str, list[ProposedRelation]] = {}
        self.origins: dict[str, str] = {}
        self.compared = max(_FEWEST_COMPARED, MOST_PAIRS * _MANY // max(len(claims), 1) // max(len(claims), _MANY))
        """How many recorded claims, and how many of its own document, a claim is compared with at most."""
        self.bounded = False
        mates: list[RecordedClaim] = []
        worded = {view.content: view for view in reversed(block.claims)}
        origins = dict(block.origins)
        for claim in claims:
            view = claim.view
            near = self._near(view, block, mates, worded)
            self.relations[view.id] = _sound(view, near, rules.relate(view, near))
            origins[view.id] = _origin(view, near, self.relations[view.id], origins, rules, block.copies)
            self.origins[view.id] = origins[view.id]
            mates.append(view)
            worded.setdefault(view.content, view)

    def _near(
        self, view: RecordedClaim, block: Block, mates: Sequence[RecordedClaim], worded: Mapping[str, RecordedClaim]
    ) -> list[RecordedClaim]:
        """Candidates, earliest recorded first; of too many the latest, and always the first one in the same words."""
        known = block.near(view, block.claims)
        if len(known) <= self.compared and len(mates) <= self.compared:
            return [*known, *mates]
        self.bounded = True
        near = [*known[-self.compared :], *mates[-self.compared :]]
        same = worded.get(view.content)
        known_ids = {other.id for other in near}
        return near if same is None or same.id in known_ids else [same, *near]

    def issues(self, source: str) -> list[RaisedIssue]:
        """What an analyst should know of the comparison."""
        if not self.bounded:
            return []
        message = (
            f"the document holds {len(self.relations)} claims; each was compared with the {self.compared} nearest of "
            "them and of those recorded before, so relations to claims farther off are missing"
        )
        return [RaisedIssue(code="RELATIONS_BOUNDED", message=message, component="relations", source_id=source)]

    def write(self, writer: Writer) -> list[str]:
        """Insert the relations; answers the ids of the new ones."""
        rows = [_row(relation) for proposed in self.relations.values() for relation in proposed]
        fresh = [row["id"] for row in writer.add_missing(ClaimRelationRow, rows)]
        record_changes(writer, fresh)
        return fresh


def _sound(
    claim: RecordedClaim, near: Iterable[RecordedClaim], proposed: Iterable[ProposedRelation]
) -> list[ProposedRelation]:
    """Relations that involve the claim and one of its candidates; a plugin may answer anything."""
    known = {other.id for other in near}
    return [
        relation
        for relation in proposed
        if (relation.origin == claim.id and relation.target in known)
        or (relation.target == claim.id and relation.origin in known)
    ]


def _origin(
    claim: RecordedClaim,
    near: Sequence[RecordedClaim],
    relations: Iterable[ProposedRelation],
    origins: Mapping[str, str],
    rules: Rules,
    copies: Collection[str],
) -> str:
    """Origin of the earliest recorded claim that this one repeats or copies, else the claim itself.

    Claims of the same words are related or stand in copies of one document, so only those are compared by words.
    """
    made = list(relations)
    related = {other_end(relation, claim.id) for relation in made}
    repeated = {
        other_end(relation, claim.id)
        for relation in made
        if relation.kind is RelationKind.REPEATS and relation.confidence >= _SURE
    }
    for other in near:
        if other.id not in related and other.source_id not in copies:
            continue
        telling = other.source_id in copies or len(claim.content.split()) >= _TELLING_WORDS
        if other.id in repeated or (telling and rules.same_words(claim.content, other.content)):
            return origins[other.id]
    return claim.id


def other_end(relation: ProposedRelation, claim: str) -> str:
    """The end of a relation that is not the claim."""
    return relation.target if relation.origin == claim else relation.origin


def relation_id(kind: RelationKind, ends: tuple[str, str], basis: str, moment: dt.datetime | None = None) -> str:
    """Id of a relation; a symmetric kind is the same relation from either end.

    What a person records is told apart by its moment, as it can be withdrawn and recorded again.
    """
    identity = ends if kind in DIRECTED else tuple(sorted(ends))
    said = [moment.isoformat()] if moment is not None and basis == Basis.REVIEWED else []
    return content_id("rel", kind, *identity, basis, *said)


def _row(relation: ProposedRelation) -> Values:
    return {
        "id": relation_id(relation.kind, (relation.origin, relation.target), relation.basis),
        "kind": relation.kind,
        "from_id": relation.origin,
        "to_id": relation.target,
        "basis": relation.basis,
        "confidence": relation.confidence,
        "rationale": relation.rationale,
    }
