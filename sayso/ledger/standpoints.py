"""What a reviewed claim says about holding places: its recorded holds, read with the parts that were put right.

Nothing is invented: a claim that was recorded without a hold has none after a correction either. Holds go with another
topic, with a stance under which nothing has happened yet, and with a rejection; they move with the places, turn round
with the polarity, and take the side of a corrected claimant.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import select

from sayso.ledger.reviews import State
from sayso.ledger.transaction import Writer, table_of
from sayso.schema.tables import ActorRow, AffiliationRow
from sayso.schema.vocabulary import ActorKind, ControlStance, Modality, Polarity, Topic

_CONTENDERS: Final = (ActorKind.ARMED_GROUP, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLITICAL_GROUP)
_NOT_YET: Final = (Modality.CONDITIONAL, Modality.PROMISED, Modality.APPEALED)
Holds = dict[tuple[str, str, str], dict[str, Any]]


def holds_of(writer: Writer, claim: Any, state: State, recorded: Iterable[Any], canonical: Mapping[str, str]) -> Holds:
    """Holds by place, holder and stance, every party and place by what stands for it."""
    found: Holds = {}
    if state.retracted or state.topic != Topic.CONTROL or state.modality in _NOT_YET:
        return found
    turned = _rejects(state.modality, state.polarity) != _rejects(claim.modality, claim.polarity)
    party = _party(writer, state) if state.voiced is not None else None
    for hold in recorded:
        holder = canonical.get(hold.holder_id, hold.holder_id)
        side = party if state.voiced is not None else hold.party_id
        side = canonical.get(side, side) if side is not None else None
        stance = _stance(hold.stance, turned, side, holder, kept=state.voiced is None)
        for place in (hold.region_id,) if state.regions is None else state.regions:
            key = (canonical.get(place, place), holder, str(stance))
            speaker = state.claimant_id
            found.setdefault(
                key,
                {
                    "party_id": side,
                    "claimant_id": canonical.get(speaker, speaker) if speaker is not None else None,
                    "said_on": hold.said_on,
                },
            )
    return found


def _rejects(modality: str, polarity: str) -> bool:
    return modality == Modality.DENIED or polarity == Polarity.NEGATIVE


def _stance(recorded: str, turned: bool, side: str | None, holder: str, kept: bool) -> str:
    """The stance of a side; what was recorded where neither the speaker nor what is said has changed."""
    denied = (recorded == ControlStance.DENIES) is not turned
    if denied:
        return ControlStance.DENIES
    if side == holder:
        return ControlStance.CLAIMS
    if kept and not turned:
        return recorded
    return ControlStance.REPORTED if side is None else ControlStance.CONCEDES


def _party(writer: Writer, state: State) -> str | None:
    """Whose side a corrected claimant is on, by what was recorded when it was put right; None for outsiders."""
    actors, above = table_of(ActorRow), table_of(AffiliationRow)
    kinds = select(actors.c.kind).where(actors.c.id == state.claimant_id)
    side = state.claimant_id
    if writer.connection.scalar(kinds) in {ActorKind.PERSON, ActorKind.ACCOUNT}:
        stated = select(above.c.organisation_id).where(above.c.actor_id == side)
        stated = stated.where(above.c.recorded_at <= state.voiced.recorded_at)
        side = writer.connection.scalar(stated.order_by(above.c.stated_on.desc().nulls_last(), above.c.id).limit(1))
    contends = select(actors.c.id).where(actors.c.id == side, actors.c.kind.in_(_CONTENDERS))
    found: str | None = writer.connection.scalar(contends)
    return found
