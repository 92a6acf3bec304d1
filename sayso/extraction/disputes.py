"""Rules for disputes: which question claims contest, which side a claim joins, and how both are worded.

How the ledger uses it. A dispute's id comes from its topic and its *anchor*: for CONTROL the region, otherwise the
earliest claim of the two that opened it. Sides are numbered from 0 in the order in which they appeared, a number never
changes its meaning, and no side ever wins.

- CONTROL: for every hold of a new claim call `control_side`; the dispute is open once `contested` says so of all sides
  met in the region, and then every claim with a hold there is a member of the side that its hold names.
- Other topics: once the relations of a new claim are known, call `assign` with one `tie` for each relation and with the
  memberships of the tied claims. It answers the memberships to add, for the new claim and for tied ones that had none.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.schema.records import ProposedRelation
from sayso.schema.vocabulary import ControlStance, RelationKind, Topic

OPPOSING: Final = frozenset({RelationKind.DENIES, RelationKind.CONTRADICTS})
AGREEING: Final = frozenset({RelationKind.CORROBORATES, RelationKind.REPEATS})
SURE_ENOUGH: Final = 0.35
_LONGEST_POSITION: Final = 160

_QUESTIONS: Final = {
    Topic.CONTROL: "Who controls {}?",
    Topic.ATTACK: "Who attacked what in {}?",
    Topic.CASUALTIES: "How many were killed, hurt or captured in {}?",
    Topic.NEGOTIATION: "What has been agreed about {}?",
    Topic.HUMANITARIAN: "What is the situation of people in {}?",
    Topic.ASSURANCE: "What has been pledged about {}?",
    Topic.APPEAL: "What is being asked for in {}?",
    Topic.OTHER: "What happened in {}?",
}
_PLACELESS: Final = {
    Topic.CONTROL: "Who is in control?",
    Topic.ATTACK: "Who attacked what?",
    Topic.CASUALTIES: "How many were killed, hurt or captured?",
    Topic.NEGOTIATION: "What has been agreed?",
    Topic.HUMANITARIAN: "What is the situation of the people?",
    Topic.ASSURANCE: "What has been pledged?",
    Topic.APPEAL: "What is being asked for?",
    Topic.OTHER: "What happened?",
}


@dataclass(frozen=True, order=True)
class Membership:
    """A claim's place on a side of the dispute with the given anchor."""

    anchor: str
    side: int
    claim: str


@dataclass(frozen=True)
class Tie:
    """One relation of a new claim to a recorded one. SUPERSEDES ties nothing: it is another proposition."""

    other: str
    kind: RelationKind
    confidence: float = 1.0


@dataclass(frozen=True, order=True)
class ControlSide:
    """A side of a dispute about control: the holder it is about, and whether it says that the holder holds."""

    holder: str
    holds: bool


def control_side(holder: str, stance: ControlStance) -> ControlSide:
    """The side that a hold belongs to, whoever voices it."""
    return ControlSide(holder, stance is not ControlStance.DENIES)


def contested(sides: Iterable[ControlSide]) -> bool:
    """Whether the sides exclude each other: one holder affirmed and rejected, or two holders affirmed."""
    met = set(sides)
    holders = {side.holder for side in met if side.holds}
    return len(holders) > 1 or any(not side.holds and side.holder in holders for side in met)


def tie(relation: ProposedRelation, claim: str) -> Tie:
    """A relation as seen from one of its two claims."""
    other = relation.target if relation.origin == claim else relation.origin
    return Tie(other, relation.kind, relation.confidence)


def member(anchor: str, side: int, claim: str) -> Membership:
    """A membership as it was recorded."""
    return Membership(anchor, side, claim)


def assign(
    claim: str,
    ties: Sequence[Tie],
    members: Sequence[Membership],
    *,
    topic: Topic,
    order: Mapping[str, int],
) -> list[Membership]:
    """Memberships to add when `claim` has been recorded with its `ties`; empty while nothing is contested.

    `members` are all memberships of the disputes that tied claims belong to; `order` ranks the claim and the tied ones
    by when they were uttered or, failing that, recorded. A claim joins the side that its ties favour. Only numbers have
    more than two answers: a CASUALTIES claim that opposes every side opens one of its own. Ties less sure than
    `SURE_ENOUGH` stay relations and move nobody into a dispute.
    """
    tied = {each.other: each for each in ties if each.kind in OPPOSING | AGREEING and each.confidence >= SURE_ENOUGH}
    anchors = sorted({member.anchor for member in members if member.claim in tied})
    if not anchors:
        return _opened(claim, tied, order)
    joined: list[Membership] = []
    for anchor in anchors:
        own = [member for member in members if member.anchor == anchor]
        if all(member.claim != claim for member in own):
            joined.append(Membership(anchor, side_of(tied.values(), own, topic), claim))
    return joined + [fresh for member in joined for fresh in _followers(member, tied, members)]


def side_of(ties: Iterable[Tie], members: Iterable[Membership], topic: Topic) -> int:
    """The side of one dispute that a claim with these ties joins; the lowest number where the ties are even."""
    sides = {member.claim: member.side for member in members}
    favour: dict[int, float] = dict.fromkeys(sides.values(), 0.0)
    for tie in ties:
        if tie.other in sides:
            favour[sides[tie.other]] += tie.confidence if tie.kind in AGREEING else -tie.confidence
    if topic is Topic.CASUALTIES and all(value < 0 for value in favour.values()):
        return max(favour) + 1
    if len(favour) == 1 and next(iter(favour.values())) < 0:
        return next(iter(favour)) + 1
    return min(favour, key=lambda side: (-favour[side], side))


def _followers(joined: Membership, tied: Mapping[str, Tie], members: Sequence[Membership]) -> list[Membership]:
    """Tied claims that stood in no dispute until the new claim drew them in."""
    known = {member.claim for member in members}
    sides = sorted({member.side for member in members if member.anchor == joined.anchor} | {joined.side})
    across = next((side for side in sides if side != joined.side), joined.side + 1)
    return [
        Membership(joined.anchor, joined.side if tie.kind in AGREEING else across, other)
        for other, tie in sorted(tied.items())
        if other not in known
    ]


def _opened(claim: str, tied: Mapping[str, Tie], order: Mapping[str, int]) -> list[Membership]:
    """The memberships of a dispute that did not exist: it takes one opposing tie to open it."""
    against = [other for other, tie in tied.items() if tie.kind in OPPOSING]
    if not against:
        return []
    anchor = min((claim, *against), key=lambda each: (order[each], each))
    sides = {claim: 0} | {other: int(tie.kind in OPPOSING) for other, tie in tied.items()}
    first = sides[anchor]
    return sorted(Membership(anchor, side ^ first, member) for member, side in sides.items())


def question(topic: Topic, places: Sequence[str]) -> str:
    """The question that a dispute is about, from its topic and the names of its regions."""
    return _QUESTIONS[topic].format(_listed(places)) if places else _PLACELESS[topic]


def control_position(side: ControlSide, holder: str, region: str) -> str:
    """What a side of a dispute about control says, with the names of holder and region."""
    return f"{holder}: {'holds' if side.holds else 'does not hold'} {region}"


def position(claimant: str | None, content: str) -> str:
    """What another side says: the words of its earliest claim, cut at a word, and who put them forward."""
    said = " ".join(content.split())
    if len(said) > _LONGEST_POSITION:
        said = said[:_LONGEST_POSITION].rsplit(" ", 1)[0] + " …"
    return f"{claimant}: {said}" if claimant else said


def explain_control(
    region: str,
    claimed_by: Sequence[str],
    disputed_by: Sequence[str],
    *,
    claims: int,
    origins: int,
    as_of: dt.date,
) -> str:
    """One or two sentences on who says what about a region's control; they never say who controls it."""
    day = f"{as_of.day} {as_of:%B %Y}"
    if not claimed_by:
        rejected = f" {_listed(disputed_by)}: recorded as rejecting another party's hold." if disputed_by else ""
        return f"Up to {day} no recorded claim of a party says who holds {region}.{rejected}"
    basis = f"{_counted(claims, 'claim')} of {_counted(origins, 'independent origin')}"
    said = f"Up to {day} {_listed(claimed_by)} {_are(claimed_by)} said to hold {region} by the parties ({basis})."
    if not disputed_by and len(claimed_by) > 1:
        return f"{said} Their claims stand side by side: none of them is recorded as rejecting another's."
    if not disputed_by:
        return f"{said} No named party is recorded as rejecting that."
    return f"{said} {_listed(disputed_by)} {_are(disputed_by)} recorded as rejecting another party's hold."


def _are(names: Sequence[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _listed(names: Sequence[str]) -> str:
    """Names as English lists them: "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
