"""The pure rules that recording needs; `sayso.ingest` hands them in, because the ledger does not know extraction."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sayso.schema.records import ProposedRelation, RecordedClaim
from sayso.schema.vocabulary import ControlStance, Topic

Relate = Callable[[RecordedClaim, Sequence[RecordedClaim]], Sequence[ProposedRelation]]


class DisputeRules(Protocol):
    """What `sayso.extraction.disputes` offers: which questions are contested and which side a claim takes."""

    def control_side(self, holder: str, stance: ControlStance) -> Any:
        """The side that a hold belongs to."""
        ...

    def contested(self, sides: Iterable[Any]) -> bool:
        """Whether sides exclude each other."""
        ...

    def control_position(self, side: Any, holder: str, region: str) -> str:
        """What a side of a dispute about control says."""
        ...

    def question(self, topic: Topic, places: Sequence[str]) -> str:
        """The question in words."""
        ...

    def position(self, claimant: str | None, content: str) -> str:
        """What another side says."""
        ...

    def tie(self, relation: ProposedRelation, claim: str) -> Any:
        """A relation as a tie of the claim."""
        ...

    def member(self, anchor: str, side: int, claim: str) -> Any:
        """A recorded membership."""
        ...

    def assign(
        self, claim: str, ties: Sequence[Any], members: Sequence[Any], *, topic: Topic, order: Mapping[str, int]
    ) -> Sequence[Any]:
        """Memberships to add."""
        ...


@dataclass(frozen=True)
class Rules:
    """Relations, copies and disputes as pure functions."""

    relate: Relate
    shingles: Callable[[str], frozenset[int]]
    similarity: Callable[[str, str], float]
    is_copy: Callable[[str, str], bool]
    same_words: Callable[[str, str], bool]
    disputes: DisputeRules
