"""Proposes how a new claim stands to recorded ones: denies, contradicts, corroborates, repeats, supersedes.

Two questions are weighed for every candidate: do both claims speak of one proposition, and do they take opposite sides
of it? The figures come from `evidence`, their weights from `weights`; the answer to each is a probability, and a
relation is proposed above a fixed floor. Deterministic, and linear in the number of candidates.
"""

import heapq
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sayso.extraction.copies import same_words
from sayso.extraction.denials import answered
from sayso.extraction.evidence import Figures, Weights, compare, likeness, profile_of, term_weights
from sayso.extraction.rationale import rationale
from sayso.extraction.weights import LINKED, LINKED_BIAS, OPPOSED, OPPOSED_BIAS
from sayso.schema.records import ProposedRelation, RecordedClaim
from sayso.schema.vocabulary import Basis, Modality, RelationKind

FLOOR: Final = 0.15
MOST_COMPARED: Final = 24
_SUPERSEDING_FLOOR: Final = 0.4
_SETTLED: Final = 0.85
_NOBODY: Final = "unattributed"


def relate(claim: RecordedClaim, candidates: Sequence[RecordedClaim]) -> list[ProposedRelation]:
    """Relations of a new claim to candidates that the ledger found near it in place, day, people or source.

    At most one relation for each candidate, in the order of the candidates; the claim itself and claims that merely
    share a topic get none. Symmetric kinds name the new claim as origin, directed ones whoever denies or replaces.
    """
    proposed = (_propose(claim, other, figures) for other, figures in compared(claim, candidates))
    return [relation for relation in proposed if relation is not None]


def compared(claim: RecordedClaim, candidates: Sequence[RecordedClaim]) -> Iterator[tuple[RecordedClaim, Figures]]:
    """The candidates that are compared with the claim, in their order, with all figures of the pair.

    These are all of the claim's own source and, of the others, the `MOST_COMPARED` that share the most telling words,
    parties and places with it; the weights were fitted on the same choice.
    """
    others = [candidate for candidate in candidates if candidate.id != claim.id]
    weights = term_weights((claim, *others))
    context = _Context(claim, others)
    for other in _most_alike(claim, others, weights):
        yield other, compare(claim, other, weights) | context.figures(other)


def _most_alike(claim: RecordedClaim, others: Sequence[RecordedClaim], weights: Weights) -> Sequence[RecordedClaim]:
    """A busy place has thousands of claims; which of them are worth a comparison is told by what they share."""
    if len(others) <= MOST_COMPARED:
        return others
    shared = likeness(claim, weights)
    abroad = [(shared(other), -at) for at, other in enumerate(others) if _abroad(claim, other)]
    if len(abroad) <= MOST_COMPARED:
        return others
    kept = {-at for _, at in heapq.nlargest(MOST_COMPARED, abroad)}
    return [other for at, other in enumerate(others) if at in kept or not _abroad(claim, other)]


def _abroad(claim: RecordedClaim, other: RecordedClaim) -> bool:
    return other.source_id != claim.source_id


class _Context:
    """Where candidates of the claim's own source stand around it in the text."""

    def __init__(self, claim: RecordedClaim, others: Sequence[RecordedClaim]) -> None:
        self.claim = claim
        mates = [other for other in others if other.source_id == claim.source_id and other.start is not None]
        placed = [*mates, claim] if claim.start is not None else []
        ordered = sorted(placed, key=lambda mate: (mate.start or 0, mate.id))
        self.rank = {mate.id: at for at, mate in enumerate(ordered)}
        self.answers = {
            frozenset((mate.id, target.id))
            for mate in ordered
            if profile_of(mate).anaphoric and (target := answered(mate, ordered)) is not None
        }

    def figures(self, other: RecordedClaim) -> Figures:
        """Figures that need the neighbours of the pair; empty for claims of two sources."""
        if other.source_id != self.claim.source_id:
            return {}
        figures = _embedding(self.claim, other)
        if other.id in self.rank:
            apart = abs(self.rank[other.id] - self.rank[self.claim.id])
            figures |= {"next in text": 1.0} if apart == 1 else {"near in text": 1.0} if apart <= 3 else {}
        if frozenset((self.claim.id, other.id)) in self.answers:
            figures["answers"] = 1.0
        return figures


def _embedding(left: RecordedClaim, right: RecordedClaim) -> Figures:
    outer, inner = (left, right) if len(left.text) >= len(right.text) else (right, left)
    if inner.content in outer.content:
        return {"one quotes the other": 1.0}
    return {"one spans the other": 1.0} if inner.content in outer.text else {}


def _propose(claim: RecordedClaim, other: RecordedClaim, figures: Figures) -> ProposedRelation | None:
    repeated = other.language == claim.language and same_words(claim.content, other.content)
    linked = 1.0 if repeated else _probability(figures, LINKED, LINKED_BIAS)
    if linked < FLOOR:
        return None
    opposed = 0.0 if repeated and not _turned(figures) else _opposed(figures)
    kind, origin, target = _kind(claim, other, opposed, linked, repeated)
    return ProposedRelation(
        kind=kind,
        origin=origin.id,
        target=target.id,
        basis=_basis(kind, figures),
        confidence=round(linked * max(opposed, 1 - opposed), 3),
        rationale=rationale(kind, origin, target, figures),
    )


def _turned(figures: Figures) -> bool:
    return bool(figures.get("polarity differs") or figures.get("one denies"))


def _opposed(figures: Figures) -> float:
    """How likely the two take opposite sides: what they say of holders and counts settles it, else the weights do."""
    settled = _settled(figures) if figures.get("shared place") or figures.get("nested places") else None
    return _probability(figures, OPPOSED, OPPOSED_BIAS) if settled is None else settled


def _settled(figures: Figures) -> float | None:
    """Two parties that name incompatible holders or counts oppose each other; a party that names one holder agrees."""
    if figures.get("two parties") and (figures.get("hold denied") or figures.get("rival holders")):
        return _SETTLED
    if figures.get("one party"):
        return _SETTLED if figures.get("hold denied") and not figures.get("one day") else 1 - _SETTLED
    if figures.get("both CASUALTIES") and figures.get("numbers differ") and not _same_count(figures):
        return _SETTLED
    return None


def _same_count(figures: Figures) -> bool:
    return bool(figures.get("numbers agree") or figures.get("same number"))


def _probability(figures: Figures, weights: Mapping[str, float], bias: float) -> float:
    score = bias + math.fsum(weights.get(name, 0.0) * value for name, value in figures.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _kind(
    claim: RecordedClaim, other: RecordedClaim, opposed: float, linked: float, repeated: bool
) -> tuple[RelationKind, RecordedClaim, RecordedClaim]:
    """The kind, and which of the two claims it starts from."""
    one_claimant = claim.claimant_id is not None and claim.claimant_id == other.claimant_id
    if opposed < 0.5:
        same = one_claimant or repeated or _one_unnamed(claim, other)
        kind = RelationKind.REPEATS if same else RelationKind.CORROBORATES
        return kind, claim, other
    later, earlier = _by_day(claim, other)
    if one_claimant and later is not None and earlier is not None and min(linked, opposed) >= _SUPERSEDING_FLOOR:
        return RelationKind.SUPERSEDES, later, earlier
    denying = [party for party in (claim, other) if party.modality is Modality.DENIED]
    if denying:
        return RelationKind.DENIES, denying[0], other if denying[0] is claim else claim
    return RelationKind.CONTRADICTS, claim, other


def _one_unnamed(one: RecordedClaim, other: RecordedClaim) -> bool:
    """Whether both are of one unnamed speaker, who is the same only within one source and under the same words."""
    named = one.claimant_id or other.claimant_id or not one.claimant_descriptor
    voices = (one.source_id, one.claimant_descriptor), (other.source_id, other.claimant_descriptor)
    return not named and one.claimant_descriptor != _NOBODY and voices[0] == voices[1]


def _by_day(one: RecordedClaim, other: RecordedClaim) -> tuple[RecordedClaim | None, RecordedClaim | None]:
    """The later and the earlier claim; (None, None) when their days do not tell."""
    if one.uttered_on is None or other.uttered_on is None or one.uttered_on == other.uttered_on:
        return None, None
    return (one, other) if one.uttered_on > other.uttered_on else (other, one)


def _basis(kind: RelationKind, figures: Figures) -> Basis:
    """Stated where one source words the denial beside what it rejects; anything else is the rules' own conclusion."""
    beside = figures.get("answers") or figures.get("one spans the other") or figures.get("next in text")
    return Basis.STATED if kind is RelationKind.DENIES and not figures.get("two sources") and beside else Basis.INFERRED
