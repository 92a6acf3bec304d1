"""Words a proposed relation's reasons in one sentence that a reader can check against the two claims."""

from typing import Final

from sayso.extraction.evidence import Figures, profile_of
from sayso.schema.records import RecordedClaim
from sayso.schema.vocabulary import RelationKind

_MOST_WORDS: Final = 4
_OPENINGS: Final = {
    RelationKind.DENIES: "The first rejects what the second says",
    RelationKind.CONTRADICTS: "The two cannot both hold",
    RelationKind.CORROBORATES: "Another claimant puts the same forward",
    RelationKind.REPEATS: "The same is said again",
    RelationKind.SUPERSEDES: "The same claimant says otherwise at a later day",
}
_REASONS: Final = {
    "answers": "the denial points back to the nearest earlier claim of another party",
    "one spans the other": "one source words them in one sentence",
    "one quotes the other": "one repeats the other's words inside its own",
    "same holder": "they name the same holder",
    "hold denied": "one names a holder whom the other rejects",
    "rival holders": "they name different holders",
    "numbers differ": "their numbers exclude each other",
    "numbers agree": "their numbers agree",
    "shared place": "they concern the same place",
    "nested places": "one place lies within the other",
    "shared subject": "they are about the same party",
    "about each other": "each side speaks of the other",
    "one denies": "one of them denies",
    "polarity differs": "one is negated",
    "one topic": "the topic is the same",
}
_OPPOSING: Final = frozenset({RelationKind.DENIES, RelationKind.CONTRADICTS, RelationKind.SUPERSEDES})
_ONLY_OPPOSING: Final = frozenset({"hold denied", "rival holders", "numbers differ", "polarity differs", "one denies"})
_ONLY_AGREEING: Final = frozenset({"same holder", "numbers agree"})


def rationale(kind: RelationKind, origin: RecordedClaim, target: RecordedClaim, figures: Figures) -> str:
    """One sentence: what the relation says, then what both claims were found to share or to differ in."""
    silent = _ONLY_AGREEING if kind in _OPPOSING else _ONLY_OPPOSING
    reasons = [reason for name, reason in _REASONS.items() if figures.get(name) and name not in silent]
    shared = shared_words(origin, target)
    if shared:
        reasons.insert(0, f"both speak of {_listed(shared)}")
    return f"{_OPENINGS[kind]}: {'; '.join(reasons) or 'weighed by their stance and position alone'}."


def shared_words(origin: RecordedClaim, target: RecordedClaim) -> list[str]:
    """A few words of the first claim whose stem or concept the second one has too, in the first one's order."""
    one, other = profile_of(origin), profile_of(target)
    return [word for found, word in one.in_order() if found in other.terms][:_MOST_WORDS]


def _listed(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
