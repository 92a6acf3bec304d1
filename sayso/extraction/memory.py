"""Who spoke and who was named so far in a document: what "he", "they", "the group" and "who" can mean."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from sayso.extraction.grammar import DETERMINER
from sayso.extraction.linking import Parties, Party, gender_of, looks_like_body
from sayso.extraction.names import TITLES
from sayso.extraction.phrases import Run, runs
from sayso.extraction.tokens import Token, without_possessive
from sayso.schema.vocabulary import ActorKind

_FARTHEST: Final = 200
HE_SHE: Final = frozenset("he she him her his".split())
THEY: Final = frozenset("they them their we others both".split())
IT: Final = frozenset({"it", "its"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker; without an actor the descriptor words him."""

    actor: str | None = None
    descriptor: str | None = None
    speaks_for: str | None = None
    plural: bool = False
    person: bool = True


UNATTRIBUTED: Final = Speaker(descriptor="unattributed", person=False)


def speaker_of(party: Party) -> Speaker:
    """A party as a speaker: a person speaks for the first body he belongs to."""
    person = party.kind is ActorKind.PERSON
    body = next(iter(party.affiliations), None) if person else None
    if body is None and person and party.known is not None and party.known.affiliations:
        body = party.known.affiliations[0].organisation
    return Speaker(party.key, None, body, plural=party.name.endswith("s") and not person, person=person)


class Memory:
    """Speakers and mentions in text order."""

    def __init__(self, text: str, parties: Parties) -> None:
        self._text = text
        self._parties = parties
        self._history: list[Speaker] = []
        self._mentions: list[tuple[int, str]] = []
        self._passed = 0
        self.spoken = 0
        self.listening = False
        self.roles: dict[str, Speaker] = {}

    def watch(self, stretches: Iterable[tuple[Token, ...]]) -> None:
        """Note where the text names parties, and get to know people who are named without a role."""
        for tokens in stretches:
            for run in runs(tokens):
                words = without_possessive(self._text[tokens[run.start].start : tokens[run.end - 1].end])
                party = self._parties.by_form(words) or self._parties.person_met(words)
                if party is None and _may_be_person(tokens, run):
                    party = self._parties.person(words)
                if party is not None:
                    self._mentions.append((tokens[run.start].start, party.key))

    def reach(self, at: int) -> None:
        """Everything before an offset has been read, and somebody speaks."""
        self.listening = True
        while self._passed < len(self._mentions) and self._mentions[self._passed][0] < at:
            self._parties.touch(self._mentions[self._passed][1])
            self._passed += 1

    def remember(self, speaker: Speaker, end: int) -> None:
        """Somebody spoke; the words that say so, and later his own, end at an offset."""
        self.spoken = max(self.spoken, end)
        if speaker is not UNATTRIBUTED:
            self._history.append(speaker)

    def spoke_until(self, end: int) -> None:
        """Whoever is named inside the latest speaker's own words is not the next "he"."""
        self.spoken = max(self.spoken, end)

    def was_named(self, party: Party) -> bool:
        """Whether the text has named the party so far."""
        return any(key == party.key for _, key in self._mentions[max(0, self._passed - _FARTHEST) : self._passed])

    def pronoun(self, word: str) -> Speaker | None:
        """Whom a pronoun means; None when nobody can be meant, or the word is none."""
        if word in HE_SHE:
            return self._single(word in {"she", "her"})
        if word in THEY:
            return self.latest(lambda s: s.plural or not s.person) or self.latest(lambda s: True)
        if word in IT:
            return self.latest(lambda s: not s.person) or self.latest(lambda s: True)
        return None

    def latest(self, test: Callable[[Speaker], bool]) -> Speaker | None:
        """The latest speaker that passes a test."""
        return next((speaker for speaker in reversed(self._history[-_FARTHEST:]) if test(speaker)), None)

    def owner(self) -> Party | None:
        """The body that "its" means."""
        speaker = self.pronoun("it")
        return self._parties.by_key.get(speaker.actor or "") if speaker is not None else None

    def _single(self, female: bool) -> Speaker | None:
        """Somebody named since the last speaker spoke, else the latest who can be meant."""
        recent = self._mentions[max(0, self._passed - _FARTHEST) : self._passed]
        named = self._person_among((key for at, key in reversed(recent) if at >= self.spoken), female)
        if named is not None:
            return named
        last = self.latest(lambda s: s.person and not s.plural and self._may_be(s, female))
        return last or self._person_among((key for _, key in reversed(recent)), female)

    def _person_among(self, keys: Iterable[str], female: bool) -> Speaker | None:
        for key in keys:
            party = self._parties.by_key[key]
            if party.kind is ActorKind.PERSON and party.female in {None, female}:
                return speaker_of(party)
        return None

    def _may_be(self, speaker: Speaker, female: bool) -> bool:
        party = self._parties.by_key.get(speaker.actor or "")
        known = party.female if party is not None else gender_of(speaker.descriptor or "")
        return known is None or known is female


def _may_be_person(tokens: tuple[Token, ...], run: Run) -> bool:
    """Whether an unknown name of two or more words, at the start of a sentence or behind a title, is somebody's."""
    words = run.words(tokens)
    titled = words[0].lower.strip(".") in TITLES
    opens = run.start == 0 or tokens[run.start - 1].text in '.!?”"'
    plain = all(
        t.text[0].isalpha() and not t.text.isupper() and t.lower not in DETERMINER for t in words if t.text != "."
    )
    if not plain or not 2 <= len(words) <= 5 or words[-1].text.endswith("s’"):
        return False
    return (titled or opens) and not looks_like_body([t.text for t in words])
