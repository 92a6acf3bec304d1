"""The parties of one document: every name met, what it means, and which other words mean the same party."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Final

from sayso.extraction.names import BODY_WORDS, TITLES, ascii_form, kind_of, normal, normal_person, script_of
from sayso.extraction.wordlists import words
from sayso.ports import Directory
from sayso.schema.records import ActorRecord, AffiliationRecord, SpelledName
from sayso.schema.vocabulary import ActorKind

Choose = Callable[[str, Sequence[str]], str | None]
_FARTHEST: Final = 200
_SHORTEST_ACRONYM: Final = 2


@dataclass(slots=True)
class Party:
    """A party under construction."""

    key: str
    name: str
    kind: ActorKind
    spellings: dict[str, None] = field(default_factory=dict)
    role: str | None = None
    affiliations: dict[str, str | None] = field(default_factory=dict)
    known: ActorRecord | None = None
    female: bool | None = None
    words: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.words.update(normal(self.name).split())

    def spell(self, name: str) -> None:
        """The party is also written so."""
        if name not in self.spellings:
            self.spellings[name] = None
            self.words.update(normal(name).split())

    def record(self, language: str | None) -> ActorRecord:
        """The finished record with every spelling met."""
        names = {name.value: name for name in (self.known.names if self.known else ())}
        for value in (self.name, *self.spellings):
            names.setdefault(value, SpelledName(value=value, language=language, script=script_of(value)))
        links = {a.organisation: a for a in (self.known.affiliations if self.known else ())}
        for organisation, role in self.affiliations.items():
            links.setdefault(organisation, AffiliationRecord(organisation=organisation, role=role))
        return ActorRecord(
            key=self.key,
            name=self.name,
            kind=self.kind,
            names=tuple(names.values()),
            role=self.role or (self.known.role if self.known else None),
            affiliations=tuple(links.values()),
        )


class Parties:
    """All parties of a document, found or made by name."""

    def __init__(self, directories: Sequence[Directory], choose: Choose | None = None) -> None:
        self._directories = directories
        self._choose = choose
        self.by_key: dict[str, Party] = {}
        self._forms: dict[str, str] = {}
        self._recent: dict[str, None] = {}
        self._unmentioned: dict[str, None] = {}
        self._bearers: dict[str, list[Party]] = {}

    def touch(self, key: str) -> None:
        """The party has just been mentioned."""
        self._unmentioned.pop(key, None)
        self._recent.pop(key, None)
        self._recent[key] = None

    def recent(self) -> Iterator[Party]:
        """Parties, the latest mentioned first; those not mentioned yet come last."""
        keys = chain(islice(reversed(self._recent), _FARTHEST), islice(self._unmentioned, _FARTHEST))
        return (self.by_key[key] for key in list(keys))

    def known(self, name: str) -> Party | None:
        """The party that bears the name in a directory, or one already met under it."""
        form = normal(name)
        if form in self._forms:
            return self.by_key[self._forms[form]]
        found = [record for directory in self._directories for record in directory.candidates(name)]
        if not found:
            return None
        chosen = self._choose(name, [record.key for record in found]) if self._choose is not None else None
        record = next((record for record in found if record.key == chosen), found[0])
        return self._adopt(record, name)

    def person(self, name: str) -> Party | None:
        """The person with this full name or surname; a new one for a full name or a lone new one."""
        form = normal_person(name)
        if not form:
            return None
        female = gender_of(name)
        met = self._person_by(form)
        if met is not None:
            self._spell(met, name)
            met.female = met.female if female is None else female
            return met
        shown = " ".join(_without_titles(name.split()))
        party = self._make(f"person:{form}", shown or name, ActorKind.PERSON, name)
        party.female = female
        for word in ascii_form(form).split():
            self._bearers.setdefault(word, []).append(party)
        return party

    def _person_by(self, form: str) -> Party | None:
        key = f"person:{form}"
        if key in self.by_key:
            return self.by_key[key]
        if form in self._forms and self.by_key[self._forms[form]].kind is ActorKind.PERSON:
            return self.by_key[self._forms[form]]
        words = ascii_form(form).split()
        for party in reversed(min((self._bearers.get(word, []) for word in words), key=len, default=[])):
            other = ascii_form(party.key.removeprefix("person:")).split()
            if set(words) <= set(other) and (len(words) > 1 or words[0] in (other[-1], other[0]) or len(other) > 2):
                return party
        return None

    def person_met(self, name: str) -> Party | None:
        """A person already met under this name or a part of it."""
        form = normal_person(name)
        return self._person_by(form) if form else None

    def body(self, name: str, kind: ActorKind | None = None) -> Party:
        """The organisation with this name; known, met before under it or an alias, or new."""
        met = self.known(name)
        if met is not None:
            self._spell(met, name)
            return met
        shown = name[4:] if name[:4].lower() == "the " else name
        return self._make(f"org:{normal(name)}", shown, kind or kind_of(name), name)

    def account(self, host: str, handle: str, name: str | None = None) -> Party:
        """The account `handle` on `host`."""
        bare = handle.lstrip("@")
        key = f"account:{host}/{bare.casefold()}"
        if key not in self.by_key:
            self._make(key, name or f"@{bare}", ActorKind.ACCOUNT, f"@{bare}")
        return self.by_key[key]

    def alias(self, party: Party, name: str) -> None:
        """The document says or implies that the name means the party."""
        self._forms.setdefault(normal(name), party.key)
        self._spell(party, name)

    def by_form(self, name: str) -> Party | None:
        """A party met under the name, without asking directories."""
        key = self._forms.get(normal(name))
        return self.by_key[key] if key else None

    def definite(self, noun: str) -> Party | None:
        """The latest body that "the `noun`" can mean: its name has the noun, or its kind goes with it."""
        bodies = [party for party in self.recent() if party.kind not in _VOICES]
        called = (party for party in bodies if any(noun in normal(name).split() for name in party.spellings))
        met = next(called, None) or next((party for party in bodies if noun in party.words), None)
        if met is not None:
            return met
        kinds = _GENERIC.get(noun, frozenset())
        for party in self.recent():
            if party.kind in kinds:
                return party
        return None

    def _adopt(self, record: ActorRecord, name: str) -> Party:
        if record.key not in self.by_key:
            party = Party(record.key, record.name, record.kind, known=record)
            self._met(party)
            for spelled in (record.name, *(n.value for n in record.names)):
                self._forms.setdefault(normal(spelled), record.key)
            for link in record.affiliations:
                self._parent(link.organisation)
        party = self.by_key[record.key]
        self._forms.setdefault(normal(name), party.key)
        self._spell(party, name)
        return party

    def _parent(self, key: str) -> None:
        for directory in self._directories:
            record = directory.actor(key)
            if record is not None and key not in self.by_key:
                self._adopt(record, record.name)
                return

    def _make(self, key: str, name: str, kind: ActorKind, spelling: str) -> Party:
        party = self.by_key.get(key)
        if party is None:
            party = Party(key, name, kind)
            self._met(party)
        self._forms.setdefault(normal(spelling), key)
        self._spell(party, spelling)
        return party

    def _met(self, party: Party) -> None:
        self.by_key[party.key] = party
        self._unmentioned[party.key] = None

    def _spell(self, party: Party, name: str) -> None:
        shown = name.strip()
        if (
            shown
            and shown != party.name
            and (party.kind is not ActorKind.PERSON or shown[0].isupper() or not shown.isascii())
        ):
            party.spell(shown)


_VOICES: Final = frozenset({ActorKind.PERSON, ActorKind.ACCOUNT, ActorKind.MEDIA})
_GENERIC: Final = {
    "group": frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP, ActorKind.NGO}),
    "movement": frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP}),
    "rebels": frozenset({ActorKind.ARMED_GROUP}),
    "militia": frozenset({ActorKind.ARMED_GROUP}),
    "organisation": frozenset({ActorKind.NGO, ActorKind.INTERNATIONAL_ORG}),
    "organization": frozenset({ActorKind.NGO, ActorKind.INTERNATIONAL_ORG}),
    "charity": frozenset({ActorKind.NGO}),
    "agency": frozenset({ActorKind.INTERNATIONAL_ORG, ActorKind.MEDIA, ActorKind.GOVERNMENT}),
    "company": frozenset({ActorKind.COMPANY}),
    "operator": frozenset({ActorKind.COMPANY}),
    "firm": frozenset({ActorKind.COMPANY}),
    "military": frozenset({ActorKind.MILITARY}),
    "army": frozenset({ActorKind.MILITARY}),
    "force": frozenset({ActorKind.MILITARY}),
    "party": frozenset({ActorKind.POLITICAL_GROUP}),
    "mission": frozenset({ActorKind.INTERNATIONAL_ORG, ActorKind.MILITARY}),
    "ministry": frozenset(),
}


def _without_titles(words: list[str]) -> list[str]:
    last = len(words) - 1
    first = next((at for at, word in enumerate(words) if word.strip(".,").casefold() not in TITLES), last)
    return words[max(first, 0) :]


def gender_of(words: str) -> bool | None:
    """Whether words mark a woman (True) or a man (False); None when they mark neither."""
    found = {word.strip(".,").casefold() for word in words.split()}
    if found & _FEMALE:
        return True
    return False if found & _MALE else None


_FEMALE: Final = words("linking.female")
_MALE: Final = words("linking.male")


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals: "NRF", "UNHCR", "M23"."""
    letters = [ch for ch in word if ch.isalnum()]
    return (
        len(letters) >= _SHORTEST_ACRONYM and all(ch.isupper() or ch.isdigit() for ch in letters) and word[0].isalpha()
    )


def looks_like_body(words: Sequence[str]) -> bool:
    """Whether a name's words include one for a body ("Ministry", "Front") or an acronym."""
    return any(normal(w) in BODY_WORDS for w in words) or any(is_acronym(w) and len(w) < 9 for w in words)
