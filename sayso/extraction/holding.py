"""Reads clauses about control: who gains or holds a place, who loses it, and whether the clause is negated.

A light reading by order and prepositions: "X took it from Y", "it fell to X", "it is under X's control".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar, Final

from sayso.extraction.lexicon import word_set
from sayso.extraction.phraseindex import PhraseIndex
from sayso.extraction.wording import concept_of, negations, words, words_of_name


class Act(Enum):
    """What a clause says is happening to a place."""

    HOLD = auto()
    TAKE = auto()
    REPEL = auto()
    FALL = auto()
    LEAVE = auto()


@dataclass(frozen=True)
class Clause:
    """One clause; `gainer` and `loser` are party keys, or stand for "we", "the enemy" and "they".

    `being` says that it words a state ("our men are at the bridge").
    """

    SPEAKER: ClassVar[str] = "\0speaker"
    ENEMY: ClassVar[str] = "\0enemy"
    THEY: ClassVar[str] = "\0they"

    act: Act | None
    gainer: str | None
    loser: str | None
    negated: bool
    first_person: bool
    being: bool
    wording: str

    def names(self, name: str) -> bool:
        """Whether the clause mentions something by this name."""
        return f" {' '.join(words_of_name(name))} " in f" {self.wording} "


@dataclass(frozen=True)
class _Mention:
    at: int
    party: str
    led_by: str


_ACTS: Final = {
    "+hold": Act.HOLD,
    "+take": Act.TAKE,
    "+repel": Act.REPEL,
    "+fall": Act.FALL,
    "+lose": Act.FALL,
    "+leave": Act.LEAVE,
}
_ARTICLES: Final = frozenset({"the", "la", "el", "los", "les", "den", "der"})
_STRENGTH: Final = (Act.LEAVE, Act.FALL, Act.REPEL, Act.TAKE, Act.HOLD)
_NEGATION_AFTER: Final = 2
_BREAK: Final = re.compile(
    r"[.;:!?\n]\s|\s[—–-]\s|,?\s+(?:but|while|whereas|although|pero|mais|sondern|aber|а|но|але|ama|بل|اما)\s|,\s+and\s",
    re.IGNORECASE,
)
_FIRST: Final = word_set("first_person")
_BEING: Final = word_set("being")
_THEY: Final = word_set("third_person")
_ENEMY: Final = word_set("enemy")
_LEADS_TO_GAINER: Final = {
    Act.TAKE: word_set("by"),
    Act.REPEL: word_set("by"),
    Act.HOLD: word_set("by") | word_set("of"),
    Act.FALL: word_set("to") | word_set("of"),
    Act.LEAVE: word_set("to"),
}
_PERSIAN_OBJECT: Final = "را"
_AWAY: Final = word_set("away")


def named_parties(parties: Mapping[str, str]) -> PhraseIndex:
    """Every name that may stand in a claim, with its party's key, ready for `clauses`."""
    return PhraseIndex((words_of_name(name), party) for name, party in parties.items())


def clauses(content: str, spelled: PhraseIndex) -> list[Clause]:
    """The clauses of a claim's content, in which parties stand by the names that `spelled` knows."""
    parts = [part for part in _BREAK.split(content) if part and part.strip()]
    return [_clause(words(part), spelled) for part in parts]


def speaks_of_own_fighters(content: str) -> bool:
    """Whether "our", "his" or "their" stands before soldiers, fighters or men."""
    tokens = words(content)
    return any(
        token in _FIRST | _THEY
        and any(concept_of(word) == "+fighter" or word == "men" for word in tokens[at + 1 : at + 3])
        for at, token in enumerate(tokens)
    )


def _clause(tokens: Sequence[str], spelled: PhraseIndex) -> Clause:
    act, at = _act(tokens)
    mentions = _mentions(tokens, spelled)
    gainer = loser = None
    if act is not None:
        gainer, loser = _roles(act, at, mentions)
    if act is None:
        at = next((each for each, token in enumerate(tokens) if token in _BEING), len(tokens))
    negated = negations(tokens[: at + 1 + _NEGATION_AFTER]) % 2 == 1
    return Clause(
        act=act,
        gainer=gainer,
        loser=loser,
        negated=negated,
        first_person=bool(_FIRST.intersection(tokens)),
        being=bool(_BEING.intersection(tokens)),
        wording=" ".join(tokens),
    )


def _act(tokens: Sequence[str]) -> tuple[Act | None, int]:
    """The strongest act that the clause words, and where: leaving outweighs holding ("left the post it held")."""
    acts = ((_ACTS.get(concept_of(token) or ""), at) for at, token in enumerate(tokens))
    found = [(act, at) for act, at in acts if act is not None and not _limbs(tokens, at)]
    return min(found, key=lambda pair: (_STRENGTH.index(pair[0]), pair[1]), default=(None, 0))


def _limbs(tokens: Sequence[str], at: int) -> bool:
    """Whether a word that can mean holding means the limb: hands hold a place only as "in the hands of"."""
    return tokens[at] in {"hand", "hands"} and not {"in", "into"}.intersection(tokens[max(0, at - 4) : at])


def _mentions(tokens: Sequence[str], spelled: PhraseIndex) -> list[_Mention]:
    found, at = [], 0
    while at < len(tokens):
        size, party = spelled.longest(tokens, at) or (0, _deictic(tokens[at]))
        object_follows = tokens[at + max(size, 1) :][:1] == [_PERSIAN_OBJECT]
        if party is not None and not object_follows:
            found.append(_Mention(at, party, _lead(tokens, at)))
        at += size or 1
    return found


def _deictic(token: str) -> str | None:
    if token in _FIRST:
        return Clause.SPEAKER
    if token in _THEY:
        return Clause.THEY
    return Clause.ENEMY if token in _ENEMY else None


def _lead(tokens: Sequence[str], at: int) -> str:
    """The preposition before a mention, articles skipped."""
    before = [
        token for token in tokens[max(0, at - 3) : at] if token not in {"the", "la", "el", "los", "les", "den", "der"}
    ]
    return before[-1] if before else ""


def _roles(act: Act, at: int, mentions: Sequence[_Mention]) -> tuple[str | None, str | None]:
    """Gainer and loser of the place."""
    before = [mention for mention in mentions if mention.at < at]
    after = [mention for mention in mentions if mention.at > at]
    to = next((mention.party for mention in after if mention.led_by in _LEADS_TO_GAINER[act]), None)
    away = next((mention.party for mention in after if mention.led_by in _AWAY), None)
    subject = before[-1].party if before else None
    if act in {Act.FALL, Act.LEAVE}:
        return to, subject or away
    return to or subject, away
