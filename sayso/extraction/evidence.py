"""What two recorded claims have in common and where they part: named figures that `relations` weighs.

No figure decides alone. Each is between 0 and 1 or a small count, can be read from the two claims by a person, and is
the same whichever claim comes first. Ids of places and actors compare across languages, words only within one.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from sayso.extraction.denials import is_denial
from sayso.extraction.quantities import Quantity, agreement, quantities
from sayso.extraction.wording import negations, term, words
from sayso.schema.records import RecordedClaim
from sayso.schema.vocabulary import ControlStance, Modality, Polarity, Topic

Figures = dict[str, float]
Weights = Mapping[str, float]

REPORTING: Final = frozenset({"+claim", "+deny", "+lie"})
_NOT_YET: Final = frozenset({Modality.CONDITIONAL, Modality.PROMISED, Modality.APPEALED})
_NEIGHBOURS: Final = frozenset(
    frozenset(pair)
    for pair in (
        (Topic.ATTACK, Topic.CASUALTIES),
        (Topic.ATTACK, Topic.CONTROL),
        (Topic.ATTACK, Topic.HUMANITARIAN),
        (Topic.CASUALTIES, Topic.HUMANITARIAN),
        (Topic.ASSURANCE, Topic.NEGOTIATION),
    )
)
_TOGETHER: Final = (
    ("overlap", "one denies"),
    ("overlap", "one party"),
    ("overlap", "one topic"),
    ("covered", "one topic"),
    ("covered", "telling place"),
    ("two languages", "one topic"),
    ("one denies", "about each other"),
    ("one denies", "two parties"),
    ("one denies", "polarity differs"),
    ("anaphoric", "two sources"),
    ("two sources", "one claimant"),
    ("two parties", "one topic"),
    ("both CONTROL", "same places"),
    ("both CONTROL", "nested places"),
    ("both CONTROL", "a place of its own"),
    ("both CONTROL", "telling place"),
)
_UNSEEN: Final = 20
_BRIEF: Final = 4
_RARE: Final = 4.0


@dataclass(frozen=True)
class Profile:
    """A claim's content, ready to compare: `worded` maps each term to a word of the text that stands for it."""

    worded: Mapping[str, str]
    terms: frozenset[str]
    concepts: frozenset[str]
    numbers: tuple[Quantity, ...]
    negated: bool
    denies: bool
    anaphoric: bool
    disbelieves: bool
    brief: bool

    def in_order(self) -> list[tuple[str, str]]:
        """Terms that count, each with its first word, in the order of the text."""
        return [(found, word) for found, word in self.worded.items() if found in self.terms]


@lru_cache(maxsize=16384)
def _profile(content: str, text: str, denied: bool) -> Profile:
    tokens = words(content)
    worded: dict[str, str] = {}
    for token in tokens:
        if (found := term(token)) is not None:
            worded.setdefault(found, token)
    terms = frozenset(worded) - REPORTING
    denies = denied or is_denial(content, text)
    return Profile(
        worded=worded,
        terms=terms,
        concepts=frozenset(found for found in terms if found.startswith("+")),
        numbers=quantities(content),
        negated=negations(tokens) % 2 == 1,
        denies=denies,
        anaphoric=denies and len(terms) <= 2,
        disbelieves="+lie" in worded,
        brief=len(terms) <= _BRIEF,
    )


def profile_of(claim: RecordedClaim) -> Profile:
    """The claim's profile; kept, because a candidate is compared with every claim of a document."""
    return _profile(claim.content, claim.text, claim.modality is Modality.DENIED)


def term_weights(claims: Iterable[RecordedClaim]) -> Weights:
    """How telling each term and each place is among these claims: the fewer bear it, the more it weighs."""
    listed = list(claims)
    seen = Counter(chain.from_iterable((*profile_of(claim).terms, *claim.places) for claim in listed))
    total = len(listed) + _UNSEEN
    return {found: math.log(total / (times + 1)) for found, times in seen.items()}


def likeness(left: RecordedClaim, weights: Weights) -> Callable[[RecordedClaim], float]:
    """Tells what other claims share with one, far cheaper than all figures: the weight of words, places and parties."""
    mine, places = profile_of(left).terms, frozenset(left.places)
    parties = frozenset((left.claimant_id, left.party_id, *left.subjects, *left.holders)) - {None}

    def shared(right: RecordedClaim) -> float:
        words_and_places = (*(mine & profile_of(right).terms), *places.intersection(right.places))
        met = parties.intersection((right.claimant_id, right.party_id, *right.subjects, *right.holders))
        return math.fsum([weights[each] for each in words_and_places]) + len(met) + (left.topic is right.topic)

    return shared


def compare(left: RecordedClaim, right: RecordedClaim, weights: Weights) -> Figures:
    """All figures of a pair of claims, the ones that are zero left out; `weights` cover the terms of both."""
    one, other = profile_of(left), profile_of(right)
    figures: Figures = {
        **_wording(one, other, weights),
        **_numbers(one, other),
        **_topics(left, right),
        **_places(left, right, weights),
        **_people(left, right),
        "two sources": left.source_id != right.source_id,
        **_days(left, right),
        **_stance(left, right, one, other),
        **_holds(left, right),
    }
    for first, second in _TOGETHER:
        figures[f"{first}; {second}"] = figures.get(first, 0.0) * figures.get(second, 0.0)
    return {name: float(value) for name, value in figures.items() if value}


def _wording(one: Profile, other: Profile, weights: Weights) -> Figures:
    shared = one.terms & other.terms
    if not shared:
        return {"overlap": 0.0}
    common, first, second = (math.fsum(map(weights.__getitem__, found)) for found in (shared, one.terms, other.terms))
    alike = len(one.concepts & other.concepts)
    return {
        "overlap": common / math.sqrt(first * second),
        "covered": common / min(first, second),
        "shared words": min(len(shared), 6) / 6,
        "shared weight": min(common, 15.0) / 15.0,
        "rarest shared word": _most_telling(shared, weights),
        "shared concepts": 2 * alike / (len(one.concepts) + len(other.concepts)) if alike else 0.0,
    }


def _numbers(one: Profile, other: Profile) -> Figures:
    if not one.numbers or not other.numbers:
        return {}
    agreed, excluded = agreement(one.numbers, other.numbers)
    same = {number.value for number in one.numbers} & {number.value for number in other.numbers}
    return {
        "numbers agree": min(agreed, 2) / 2,
        "numbers differ": min(excluded, 2) / 2,
        "same number": bool(same - {1.0}),
    }


def _topics(left: RecordedClaim, right: RecordedClaim) -> Figures:
    same = left.topic is right.topic
    return {
        "one topic": same,
        "neighbouring topics": frozenset((left.topic, right.topic)) in _NEIGHBOURS,
        **({f"both {left.topic.value}": 1.0} if same else {}),
    }


def _places(left: RecordedClaim, right: RecordedClaim, weights: Weights) -> Figures:
    one, other = set(left.places), set(right.places)
    if not one or not other:
        return {"a place missing": 1.0}
    around, around_too = set(left.place_lineage), set(right.place_lineage)
    shared, nested = one & other, bool(around & other or around_too & one)
    own = (one - around_too) | (other - around)
    return {
        "shared place": bool(shared),
        "same places": one == other,
        "nested places": nested and not shared,
        "places apart": not nested,
        "a place of its own": bool(own and shared),
        "telling place": _most_telling(shared, weights),
        "telling place apart": _most_telling(own, weights),
    }


def _most_telling(found: Iterable[str], weights: Weights) -> float:
    """The weight of the rarest of some terms or places, as a share of what counts as rare."""
    return min(max((weights[each] for each in found), default=0.0), _RARE) / _RARE


def _people(left: RecordedClaim, right: RecordedClaim) -> Figures:
    one, other = set(left.subjects), set(right.subjects)
    rivals = None not in (left.party_id, right.party_id) and left.party_id != right.party_id
    return {
        "one claimant": left.claimant_id is not None and left.claimant_id == right.claimant_id,
        "one party": left.party_id is not None and left.party_id == right.party_id,
        "two parties": rivals,
        "unnamed claimant": left.claimant_id is None or right.claimant_id is None,
        "shared subject": bool(one & other),
        "same subjects": bool(one) and one == other,
        "a subject missing": not one or not other,
        "about each other": ((left.party_id in other) + (right.party_id in one)) / 2 if rivals else 0.0,
    }


def _days(left: RecordedClaim, right: RecordedClaim) -> Figures:
    if left.uttered_on is None or right.uttered_on is None:
        return {}
    apart = abs((left.uttered_on - right.uttered_on).days)
    return {"one day": apart == 0, "days apart": 0 < apart <= 2, "weeks apart": apart > 7}


def _stance(left: RecordedClaim, right: RecordedClaim, one: Profile, other: Profile) -> Figures:
    ahead = (left.modality in _NOT_YET) + (right.modality in _NOT_YET)
    charges = (left.modality is Modality.ALLEGED) + (right.modality is Modality.ALLEGED)
    return {
        "one denies": one.denies != other.denies,
        "both deny": one.denies and other.denies,
        "anaphoric": one.anaphoric or other.anaphoric,
        "polarity differs": left.polarity is not right.polarity,
        "both negative": left.polarity is right.polarity is Polarity.NEGATIVE,
        "negation differs": one.negated != other.negated,
        "brief": one.brief or other.brief,
        "one disbelieves": one.disbelieves != other.disbelieves,
        "one not yet": ahead == 1,
        "both not yet": ahead == 2,
        "one charges": charges == 1,
        "both charge": charges == 2,
        "two languages": left.language != right.language and _language(left) != _language(right),
    }


def _language(claim: RecordedClaim) -> str:
    return (claim.language or "und").partition("-")[0].lower()


def _holds(left: RecordedClaim, right: RecordedClaim) -> Figures:
    if not left.holders or not right.holders:
        return {}
    one, other = _holders(left), _holders(right)
    held, held_too = ({holder for holder, holds in sides if holds} for sides in (one, other))
    return {
        "same holder": bool(one & other),
        "hold denied": any((holder, not holds) in other for holder, holds in one),
        "rival holders": bool(held and held_too) and not held & held_too,
    }


def _holders(claim: RecordedClaim) -> frozenset[tuple[str, bool]]:
    return frozenset(
        (holder, stance is not ControlStance.DENIES)
        for holder, stance in zip(claim.holders, claim.stances, strict=True)
    )
