"""Denials about control that name no holder: whom they reject is told by what the document's other claims say.

"The army denied that the town had fallen" rejects the party that others say took it; where several are said to hold the
place, the denial answers the nearest claim before it.
"""

from collections.abc import Sequence

from sayso.extraction.holds import PartyOf
from sayso.schema.records import ClaimRecord, HoldRecord
from sayso.schema.vocabulary import ControlStance, Modality, Polarity, Topic


def with_rejections(claims: Sequence[ClaimRecord], party_of: PartyOf) -> tuple[ClaimRecord, ...]:
    """The claims of one document, denials completed by the hold that each rejects; the rest as they were.

    A party that denies its own hold ("we have not entered the town") rejects nobody else's.
    """
    return tuple(_completed(claim, claims, party_of) for claim in claims)


def _completed(claim: ClaimRecord, claims: Sequence[ClaimRecord], party_of: PartyOf) -> ClaimRecord:
    party = party_of(claim.speaks_for or claim.claimant or "")
    denied = claim.modality is Modality.DENIED or claim.polarity is Polarity.NEGATIVE
    if party is None or not denied or claim.topic is not Topic.CONTROL:
        return claim
    rejected = {hold.holder for hold in claim.holds if hold.stance is ControlStance.DENIES}
    added = [
        HoldRecord(place=place, holder=holder, stance=ControlStance.DENIES, party=party)
        for place in claim.places
        if party not in rejected and (holder := _answered(claim, place, rejected, party, claims)) is not None
    ]
    return claim.model_copy(update={"holds": (*claim.holds, *added)}) if added else claim


def _answered(
    claim: ClaimRecord, place: str, rejected: set[str], party: str, claims: Sequence[ClaimRecord]
) -> str | None:
    """The rival said to hold the place: the only one, else that of the nearest claim before the denial."""
    said = [
        (other.span.start, hold.holder)
        for other in claims
        for hold in other.holds
        if hold.place == place and hold.stance is not ControlStance.DENIES and hold.holder != party
    ]
    holders = {holder for _, holder in said}
    if not holders or holders & rejected:
        return None
    if len(holders) == 1:
        return holders.pop()
    before = [each for each in said if each[0] <= claim.span.start]
    return max(before)[1] if before else None
