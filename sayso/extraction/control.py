"""Adds up what is said about one region's control: who is said to hold it, and who rejects that. Never who does.

Each party's latest word on each holder counts, and what is said on one day counts together. A party that concedes the
place to another and does not claim it again has given up its own earlier claim.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.schema.vocabulary import ControlStance, ControlStatus


@dataclass(frozen=True)
class Said:
    """One hold of one claim: the party that said it (None: nobody with a stake), of whom, and when."""

    holder: str
    stance: ControlStance
    party: str | None
    day: dt.date | None


@dataclass(frozen=True)
class Picture:
    """The parties said to hold a region by themselves or conceded by an adversary, and those that reject a hold."""

    status: ControlStatus
    claimed_by: tuple[str, ...]
    disputed_by: tuple[str, ...]


def picture(said: Iterable[Said]) -> Picture:
    """The picture that all holds recorded for one region draw; reports of bystanders alone leave it UNKNOWN."""
    latest = _latest(said)
    claimed = {each.holder for each in latest if each.stance in {ControlStance.CLAIMS, ControlStance.CONCEDES}}
    denying = {each.party for each in latest if each.stance is ControlStance.DENIES and each.party != each.holder}
    disputed = {party for party in denying if party is not None}
    if not claimed:
        status = ControlStatus.UNKNOWN
    else:
        rejected = any(holder != party for holder in claimed for party in disputed)
        status = ControlStatus.CONTESTED if rejected else ControlStatus.UNCONTESTED
    return Picture(status, tuple(sorted(claimed)), tuple(sorted(disputed)))


def _latest(said: Iterable[Said]) -> list[Said]:
    """What each party last said about each holder; undated words count beside dated ones."""
    held = list(said)
    last: dict[tuple[str | None, str], dt.date] = {}
    for each in held:
        if each.day is not None:
            key = (each.party, each.holder)
            last[key] = max(each.day, last.get(key, each.day))
    kept = [each for each in held if each.day is None or each.day == last[each.party, each.holder]]
    return [each for each in kept if not _given_up(each, kept)]


def _given_up(own: Said, kept: Iterable[Said]) -> bool:
    """Whether a party's claim for itself is older than its concession to another."""
    return own.stance is ControlStance.CLAIMS and any(
        later.party == own.party
        and later.stance is ControlStance.CONCEDES
        and own.day is not None
        and later.day is not None
        and later.day > own.day
        for later in kept
    )
