"""Denials as sources word them: cue families, and denials that only point back ("denied the claim").

A denial whose content says nothing of its own rejects the nearest earlier claim of another party in the same source.
"""

from collections.abc import Iterable

from sayso.extraction.wording import concept_of, words
from sayso.schema.records import RecordedClaim


def is_denial(content: str, text: str) -> bool:
    """Whether the words around the content reject it: "denied", "dismissed as", "called … false"."""
    outside = words(text.replace(content, " ", 1)) if content in text else ()
    return any(concept_of(word) == "+deny" for word in outside)


def answered(anaphoric: RecordedClaim, others: Iterable[RecordedClaim]) -> RecordedClaim | None:
    """The claim that an anaphoric denial rejects: the nearest one before it in its source, not of its own party."""
    if anaphoric.start is None:
        return None
    earlier = [
        other
        for other in others
        if other.source_id == anaphoric.source_id
        and other.start is not None
        and other.start <= anaphoric.start
        and other.id != anaphoric.id
        and not _one_voice(anaphoric, other)
    ]
    return max(earlier, key=lambda other: (other.start or 0, other.id), default=None)


def _one_voice(left: RecordedClaim, right: RecordedClaim) -> bool:
    """Whether both speak for one party, or are one speaker."""
    if left.party_id is not None or right.party_id is not None:
        return left.party_id == right.party_id
    if left.claimant_id is not None or right.claimant_id is not None:
        return left.claimant_id == right.claimant_id
    return left.claimant_descriptor == right.claimant_descriptor
