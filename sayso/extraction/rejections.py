"""Denials about control that name no holder: whom they reject is told by what the document's other claims say.

"The army denied that the town had fallen" rejects the party that others say took it; where several are said to hold the
place, the denial answers the nearest claim before it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.extraction.holds import PartyOf
from sayso.schema.records import ClaimRecord, HoldRecord
from sayso.schema.vocabulary import ControlStance, Modality, Polarity, Topic


def with_rejections(claims: Sequence[ClaimRecord], party_of: PartyOf) -> tuple[ClaimRecord, ...]:
    """The claims of one document, denials completed by the hold that each rejects; the rest as they were.

    A party that denies its own hold ("we have not entered the town") rejects nobody else's.
    """
    said: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for claim in claims:
        for hold in claim.holds:
            if hold.stance is not ControlStance.DENIES:
                said[hold.place].append((claim.span.start, hold.holder))
    holders = {place: _Holders(sorted(starts)) for place, starts in said.items()}
    return tuple(_completed(claim, holders, party_of) for claim in claims)


class _Holders:
    """Who is said to hold one place, in text order; asked about once a denial, so nothing in it is searched through."""

    def __init__(self, said: Sequence[tuple[int, str]]) -> None:
        self.every = frozenset(holder for _, holder in said)
        self._said = said
        self._changed: list[int] = []
        for at, (_, holder) in enumerate(said):
            same = at > 0 and said[at - 1][1] == holder
            self._changed.append(self._changed[at - 1] if same else at - 1)

    def before(self, start: int, party: str) -> str | None:
        """The last holder up to a place in the text that is not the party."""
        at = bisect_right(self._said, start, key=lambda each: each[0]) - 1
        if at >= 0 and self._said[at][1] == party:
            at = self._changed[at]
        return self._said[at][1] if at >= 0 else None


def _completed(claim: ClaimRecord, holders: Mapping[str, _Holders], party_of: PartyOf) -> ClaimRecord:
    party = party_of(claim.speaks_for or claim.claimant or "")
    denied = claim.modality is Modality.DENIED or claim.polarity is Polarity.NEGATIVE
    if party is None or not denied or claim.topic is not Topic.CONTROL:
        return claim
    rejected = {hold.holder for hold in claim.holds if hold.stance is ControlStance.DENIES}
    added = [
        HoldRecord(place=place, holder=holder, stance=ControlStance.DENIES, party=party)
        for place in claim.places
        if place in holders
        and party not in rejected
        and (holder := _answered(claim, holders[place], rejected, party)) is not None
    ]
    return claim.model_copy(update={"holds": (*claim.holds, *added)}) if added else claim


def _answered(claim: ClaimRecord, holders: _Holders, rejected: set[str], party: str) -> str | None:
    """The rival said to hold the place: the only one, else that of the nearest claim before the denial."""
    rivals = len(holders.every) - (party in holders.every)
    if not rivals or any(holder in holders.every for holder in rejected):
        return None
    if rivals == 1:
        return next(holder for holder in holders.every if holder != party)
    return holders.before(claim.span.start, party)
