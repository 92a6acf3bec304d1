"""What a claim about control says of a party's hold on a place, and from which side it says so.

It records saying: who is said to hold a place, by themselves, by an adversary that concedes it, by a party that rejects
it, or by somebody who is no party. Where the holder can only be guessed at, nothing is recorded.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sayso.extraction.holding import Act, Clause, clauses, named_parties, speaks_of_own_fighters
from sayso.extraction.lexicon import STOPWORDS, word_set
from sayso.extraction.phraseindex import PhraseIndex
from sayso.extraction.wording import words_of_name
from sayso.schema.records import ActorRecord, ClaimRecord, HoldRecord, PlaceRecord
from sayso.schema.vocabulary import ActorKind, ControlStance, Form, Modality, Polarity, Topic

PartyOf = Callable[[str], str | None]

CONTENDERS: Final = frozenset(
    {ActorKind.ARMED_GROUP, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLITICAL_GROUP}
)
_STATE: Final = frozenset({ActorKind.GOVERNMENT, ActorKind.MILITARY})
_ARMED: Final = frozenset({ActorKind.ARMED_GROUP, ActorKind.MILITARY})
_UNTOLD: Final = frozenset({ActorKind.OTHER, ActorKind.COMPANY})
_GENERIC: Final = word_set("generic_names")
_NOT_YET: Final = frozenset({Modality.CONDITIONAL, Modality.PROMISED, Modality.APPEALED})


@dataclass(frozen=True)
class _Sides:
    """Whom the claim can mean: the speaker's party, and the party that stands against it, where there is just one."""

    speaker: str | None
    adversary: str | None
    subjects: tuple[str, ...]
    contender: bool
    own: Set[str]
    direct: bool

    @property
    def itself(self) -> str | None:
        """The speaker's party, where the claim speaks of its deeds or of nobody's in particular."""
        return self.speaker if self.contender and (not self.subjects or self.speaker in self.subjects) else None


class Contest:
    """Who may hold places in one document: what all of its claims share is worked out once."""

    def __init__(self, actors: Mapping[str, ActorRecord], party_of: PartyOf) -> None:
        """`actors` are those of the reading; `party_of` gives the key of an actor's top organisation, or None."""
        sides = {key: party for key in actors if (party := party_of(key)) is not None}
        self._actors = actors
        self._party_of = party_of
        self._named = named_parties({name: party for key, party in sides.items() for name in _names(actors[key])})
        self._by_state: dict[str, dict[str, None]] = {}
        self._contending: dict[str, list[str]] = {}
        self._armed: dict[str, list[str]] = {}
        for party in dict.fromkeys(sides.values()):
            state = _state(actors.get(party))
            self._by_state.setdefault(state or party, {})[party] = None
            if self._contends(party):
                self._contending.setdefault(state or party, []).append(party)
            if self._contends(party) and self._fights(party):
                self._armed.setdefault(state or party, []).append(party)

    def holds(self, claim: ClaimRecord, places: Mapping[str, PlaceRecord]) -> tuple[HoldRecord, ...]:
        """Holds that the claim speaks of, each place and holder once; `places` are those of the reading.

        Empty for other topics and for what is not yet so.
        """
        if claim.topic is not Topic.CONTROL or claim.modality in _NOT_YET:
            return ()
        sides = self._sides(claim)
        party = sides.speaker if sides.contender else None
        known = {key: _names(places[key]) for key in claim.places if key in places}
        said: dict[tuple[str, str], HoldRecord] = {}
        for held, holder, stance in _stances(claim, sides, self._named, known):
            for place in held:
                hold = HoldRecord(place=place, holder=holder, stance=stance, party=party)
                said.setdefault((place, holder), hold)
        return tuple(said.values())

    def _sides(self, claim: ClaimRecord) -> _Sides:
        voice = claim.speaks_for or claim.claimant
        speaker = self._party_of(voice) if voice is not None else None
        contends = speaker is not None and (self._contends(speaker) or self._commands(speaker, claim.content))
        own = self._own(speaker)
        subjects = tuple(dict.fromkeys(party for key in claim.subjects if (party := self._party_of(key)) is not None))
        others = [party for party in subjects if party not in own]
        rivals = others or _two(self._contending, own)
        armed = [party for party in others if self._fights(party)] if others else _two(self._armed, own)
        adversary = _only(rivals) or _only(armed)
        direct = claim.form is Form.DIRECT
        return _Sides(speaker, adversary if contends else None, subjects, contends, own, direct)

    def _own(self, speaker: str | None) -> Set[str]:
        """The speaker's side: its party, and the organs of the state that its name starts with."""
        if speaker is None:
            return frozenset()
        state = _state(self._actors.get(speaker))
        return self._by_state.get(state, {}).keys() if state else frozenset({speaker})

    def _contends(self, party: str) -> bool:
        """Whether a party is of a kind that holds places; persons, monitors, agencies and outlets only speak of it."""
        actor = self._actors.get(party)
        return actor is not None and actor.kind in CONTENDERS

    def _fights(self, party: str) -> bool:
        actor = self._actors.get(party)
        return actor is not None and actor.kind in _ARMED

    def _commands(self, party: str, content: str) -> bool:
        """Whether a body of no telling kind speaks of fighters of its own: "our men", "his fighters"."""
        actor = self._actors.get(party)
        return actor is not None and actor.kind in _UNTOLD and speaks_of_own_fighters(content)


def find_holds(
    claim: ClaimRecord, actors: Mapping[str, ActorRecord], places: Mapping[str, PlaceRecord], party_of: PartyOf
) -> tuple[HoldRecord, ...]:
    """Holds of a single claim, for callers that ask only once; see `Contest.holds`."""
    return Contest(actors, party_of).holds(claim, places)


def _names(record: ActorRecord | PlaceRecord) -> set[str]:
    return {record.name, *(name.value for name in record.names)}


def _two(sides: Mapping[str, Sequence[str]], own: Set[str]) -> list[str]:
    """The first two parties of other sides than one's own: enough to tell whether there is only one."""
    others = (party for parties in sides.values() if parties[0] not in own for party in parties)
    return list(islice(others, 2))


def _only(parties: Sequence[str]) -> str | None:
    return parties[0] if len(parties) == 1 else None


def _state(actor: ActorRecord | None) -> str | None:
    """The word that tells an organ's state ("russian" of "the Russian Navy"); None for whoever is no organ of one."""
    if actor is None or actor.kind not in _STATE:
        return None
    telling = [word for word in words_of_name(actor.name) if word not in STOPWORDS and word not in _GENERIC]
    return telling[0] if telling else None


def _stances(
    claim: ClaimRecord, sides: _Sides, named: PhraseIndex, known: Mapping[str, set[str]]
) -> Iterator[tuple[Sequence[str], str, ControlStance]]:
    """Places, holder and stance of each clause; a clause that names none of the places speaks of those nobody named."""
    found = clauses(claim.content, named)
    worded = any(clause.negated for clause in found)
    rejected = claim.modality is Modality.DENIED or claim.polarity is Polarity.NEGATIVE
    held = [[key for key, names in known.items() if any(map(clause.names, names))] for clause in found]
    rest = [key for key in known if not any(key in keys for keys in held)] or list(known)
    for clause, keys in zip(found, held, strict=True):
        negative = clause.negated and (rejected or clause.act is not None) if worded else rejected
        for holder, stance in _clause_stances(clause, negative, sides):
            yield keys or rest, holder, stance


def _clause_stances(clause: Clause, negative: bool, sides: _Sides) -> Iterator[tuple[str, ControlStance]]:
    """Each act that a clause words, read as holding: who gains holds, who loses or leaves does no longer."""
    gainer, loser = _resolve(clause.gainer, sides), _resolve(clause.loser, sides)
    match clause.act:
        case Act.HOLD | Act.TAKE | None:
            yield from _said(gainer or _presumed(clause, negative, sides), negative, sides)
        case Act.REPEL:
            yield from _said(None if negative else gainer or sides.speaker, False, sides)
        case Act.FALL:
            yield from _lost(loser, gainer, negative, sides)
        case Act.LEAVE:
            yield from _lost(loser or sides.itself, gainer, negative, sides)


def _lost(loser: str | None, gainer: str | None, negative: bool, sides: _Sides) -> Iterator[tuple[str, ControlStance]]:
    """A place fell or was left: to whom, if that is said or can only be the other of the two sides."""
    if gainer is None:
        other_side = loser is not None and loser == sides.adversary
        gainer = sides.speaker if other_side and not negative else None if other_side else sides.adversary
    yield from _said(gainer, negative, sides)
    if negative and sides.contender and loser in (None, sides.speaker):
        yield from _said(sides.speaker, False, sides)


def _resolve(mention: str | None, sides: _Sides) -> str | None:
    match mention:
        case Clause.SPEAKER:
            return sides.speaker
        case Clause.ENEMY:
            return sides.adversary
        case Clause.THEY if sides.direct:
            return sides.adversary or _only([party for party in sides.subjects if party not in sides.own])
        case Clause.THEY:
            return sides.itself or _only(sides.subjects)
    return mention


def _presumed(clause: Clause, negative: bool, sides: _Sides) -> str | None:
    """The holder where the clause words none: the speaker in its own cause, else the only party it is about."""
    if negative:
        return None if clause.act is None and clause.first_person else sides.adversary
    if clause.act is None:
        return sides.speaker if clause.first_person and clause.being and sides.contender else None
    return sides.itself or _only(sides.subjects)


def _said(holder: str | None, negative: bool, sides: _Sides) -> Iterator[tuple[str, ControlStance]]:
    if holder is None:
        return
    if negative:
        yield holder, ControlStance.DENIES
    elif sides.speaker is not None and holder in sides.own:
        yield sides.speaker, ControlStance.CLAIMS
    else:
        yield holder, ControlStance.CONCEDES if sides.contender else ControlStance.REPORTED
