"""Who a source phrase means: a named party, somebody met before, or an unnamed voice in the text's own words."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from sayso.extraction.bodies import LINKS, Bodies
from sayso.extraction.foreign import pronouns
from sayso.extraction.grammar import DETERMINER, speakers
from sayso.extraction.introductions import acronyms, introduced
from sayso.extraction.linking import Parties, Party, gender_of, looks_like_body
from sayso.extraction.memory import HE_SHE, IT, THEY, UNATTRIBUTED, Memory, Speaker, speaker_of
from sayso.extraction.names import TITLES, normal
from sayso.extraction.phrases import Run, body_at, is_indefinite, role_at, runs
from sayso.extraction.tokens import Token, tokenise
from sayso.schema.vocabulary import ActorKind

_LONGEST_DESCRIPTOR: Final = 160
_NAME: Final = r"(?:[A-ZÀ-Þ][\w.’'-]+|al-\w+|bin|ibn|de|von)"
_NAME_BEHIND: Final = re.compile(rf", ({_NAME}(?: {_NAME}){{1,4}}),")
_LONGEST_WORD: Final = 30
_GOES_ON: Final = re.compile(r" (?:Forces?|Ministry|Command|Army|Navy|Guard|Council|Agency|Committee|Authority)\b")
_FARTHEST_ANTECEDENT: Final = 200
_HOUSES: Final = frozenset(
    "employer employers company operator owner owners firm maker builder publisher landlord".split()
)
_LEADS_BODY: Final = frozenset("chairs heads leads runs commands represents speaks works led headed chaired".split())
_BEFORE_ANTECEDENT: Final = frozenset({"to", "by", "with", "from", "said", "told"})
_CLAUSE_OPENINGS: Final = (". ", "\n", "; ", "” ", ", and ", ", but ")


class Speakers:
    """Resolves the source phrases of one document in text order and remembers who spoke."""

    def __init__(self, text: str, parties: Parties, language: str = "en") -> None:
        self._text = text
        self._language = language
        self._parties = parties
        self.memory = Memory(text, parties)
        self._bodies = Bodies(text, parties, self.memory)

    def introduce(self, stretches: Iterable[tuple[Token, ...]]) -> None:
        """Get to know everybody whom these stretches name with a role, and what acronyms stand for."""
        for tokens in stretches:
            for first, last in introduced(self._text, tokens):
                self._resolve(tokenise(self._text, first, last))
            for long_form, short in acronyms(self._text, tokens[0].start, tokens[-1].end):
                self._parties.alias(self._parties.body(long_form), short)
        self.memory.roles.clear()

    def speaker(self, start: int, end: int) -> Speaker:
        """The speaker that `text[start:end]` means."""
        self.memory.reach(start)
        tokens = tokenise(self._text, start, self._name_end(end))
        found = self._resolve(tokens) if tokens else UNATTRIBUTED
        if found.actor is None and tokens and role_at(tokens) is not None:
            found = self._named_behind(found, tokens, end)
        self._learn(tokens, found)
        self.memory.remember(found, end)
        return found

    def _named_behind(self, speaker: Speaker, tokens: tuple[Token, ...], end: int) -> Speaker:
        """A name between commas right behind a role that a source ends with: "its envoy|, X Y, said"."""
        behind = _NAME_BEHIND.match(self._text, end)
        if behind is None:
            return speaker
        return self._name_behind(speaker, tokens, tokenise(self._text, behind.start(1), behind.end(1)))

    def _name_end(self, end: int) -> int:
        """Where a name goes on behind a source that ends inside of it: "Sudanese Armed| Forces"."""
        before = self._text[max(0, end - _LONGEST_WORD) : end].rsplit(maxsplit=1)
        if not before or not before[-1][:1].isupper() or before[-1][-1:] in ',.”"':
            return end
        rest = _GOES_ON.match(self._text, end)
        return rest.end() if rest is not None else end

    def outlet(self, start: int, end: int) -> Party:
        """Who passes a statement on; "the agency" is the outlet named last."""
        tokens = tokenise(self._text, start, end)
        named = _behind_medium(tokens)
        words = self._text[named:end]
        known = self._parties.known(words)
        if known is None and tokens[0].lower in DETERMINER and body_at(tokens) is not None:
            self.memory.reach(start)
            known = next(
                (p for p in self._parties.recent() if p.kind is ActorKind.MEDIA and self.memory.was_named(p)), None
            )
        return known or self._parties.body(words, ActorKind.MEDIA)

    def _learn(self, tokens: tuple[Token, ...], speaker: Speaker) -> None:
        """Keep what the words say about a person's sex."""
        party = self._parties.by_key.get(speaker.actor or "")
        if party is None:
            return
        self._parties.touch(party.key)
        if party.kind is ActorKind.PERSON:
            female = {"she": True, "he": False}.get(tokens[0].lower) if len(tokens) == 1 else None
            if female is None and len(tokens) > 1:
                female = gender_of(" ".join(t.text for t in tokens if t.lower not in {"his", "her"}))
            party.female = party.female if female is None else female

    def _resolve(self, tokens: tuple[Token, ...]) -> Speaker:
        first = tokens[0].lower
        if len(tokens) == 1 or (len(tokens) < 4 and first in HE_SHE | THEY | IT and not _has_noun(tokens)):
            meant = self._subject_before(tokens, first) or self.memory.pronoun(first)
            if meant is not None:
                return meant
        if self._language != "en" and " ".join(t.lower for t in tokens) in pronouns(self._language):
            return self.memory.latest(lambda s: s.person) or self.memory.latest(lambda s: True) or UNATTRIBUTED
        if first in {"who", "which"}:
            return self._antecedent(tokens[0].start)
        head, appositions = _parts(tokens)
        speaker = self._phrase(head)
        if speaker.actor is None and speaker.descriptor == self._bodies.words(head):
            whole = self._bodies.words(tokens)
            speaker = replace(speaker, descriptor=whole if len(whole) <= _LONGEST_DESCRIPTOR else speaker.descriptor)
        for apposition in appositions:
            speaker = self._enriched(speaker, head, apposition)
        return self._of_led_body(speaker, tokens)

    def _of_led_body(self, speaker: Speaker, tokens: tuple[Token, ...]) -> Speaker:
        """As in "X, who chairs the board": X speaks for the board."""
        for at in range(len(tokens) - 3):
            if tokens[at].lower != "who" or tokens[at + 1].lower not in _LEADS_BODY:
                continue
            begin = at + 3 if tokens[at + 2].lower == "for" else at + 2
            body = self._bodies.phrase(tokens[begin:])
            if body is not None and body.key != speaker.actor:
                person = self._parties.by_key.get(speaker.actor or "")
                if person is not None:
                    _affiliate(person, body, None)
                return replace(speaker, speaks_for=body.key)
        return speaker

    def _subject_before(self, tokens: tuple[Token, ...], first: str) -> Speaker | None:
        body = self._bodies.subject_before(tokens[0].start) if first in IT else None
        return speaker_of(body) if body is not None else None

    def _owned_by_body(self, tokens: tuple[Token, ...]) -> Speaker | None:
        """As in "the relief committee's Odd Haugen": he speaks for the committee."""
        at = next((i for i, t in enumerate(tokens[:-2]) if t.lower.endswith(("'s", "’s"))), None)
        if at is None or body_at(tokens[: at + 1]) is None:
            return None
        name = tokens[at + 1 :]
        run = next(iter(runs(name)), None)
        if run is None or (run.start, run.end) != (0, len(name)) or looks_like_body([t.text for t in name]):
            return None
        person = self._parties.person(self._bodies.words(name))
        body = self._bodies.phrase(tokens[: at + 1])
        if person is None or body is None:
            return None
        _affiliate(person, body, None)
        return replace(speaker_of(person), speaks_for=body.key)

    def _antecedent(self, at: int) -> Speaker:
        """The noun phrase in front of "who"."""
        first = max(0, at - _FARTHEST_ANTECEDENT)
        begin = max(self._text.rfind(mark, first, at) for mark in _CLAUSE_OPENINGS) + 1
        tokens = tokenise(self._text, max(begin, first), at)
        while tokens and tokens[-1].text in ",–—-":
            tokens = tokens[:-1]
        cut = [
            i for i, t in enumerate(tokens) if t.text == "," or t.lower in {"to", "by", "with", "from", "said", "told"}
        ]
        tail = tokens[cut[-1] + 1 :] if cut and cut[-1] + 1 < len(tokens) else tokens
        return self._phrase(tail) if tail else UNATTRIBUTED

    def _phrase(self, tokens: tuple[Token, ...]) -> Speaker:
        """A noun phrase without appositions."""
        words = self._bodies.words(tokens)
        whole = self._parties.known(words)
        if whole is not None:
            return speaker_of(whole)
        role = role_at(tokens)
        named = [run for run in runs(tokens) if not _only_titles(run.words(tokens))]
        if role is not None:
            return self._with_role(tokens, role, named)
        owned = self._owned_by_body(tokens)
        if owned is not None:
            return owned
        if body_at(tokens) is not None:
            body = self._unnamed_body(tokens) or self._bodies.common(tokens)
            if body is not None:
                return body if isinstance(body, Speaker) else speaker_of(body)
        if tokens[0].text.startswith("@") and len(tokens[0].text) > 1:
            return speaker_of(self._parties.by_form(tokens[0].text) or self._parties.account("-", tokens[0].text))
        wide = runs(tokens, wide=True)
        if wide and tokens[0].lower not in DETERMINER - {"the"}:
            return self._named(tokens, named or wide, wide)
        if tokens[0].lower in {"the", "that", "this"}:
            noun = f" {tokens[-1].lower} "
            met = self.memory.latest(lambda s: s.actor is None and noun in f" {(s.descriptor or '').lower()} ")
            if met is not None:
                return met
        return Speaker(
            descriptor=words, plural=_plural(tokens), person=not _document(tokens) and body_at(tokens) is None
        )

    def _unnamed_body(self, tokens: tuple[Token, ...]) -> Speaker | None:
        """A body that spoke before without a name: "the government" after "the federal government"."""
        if len(tokens) != 2 or tokens[0].lower != "the":
            return None
        noun = tokens[1].lower
        met = self.memory.latest(lambda s: noun in normal(s.descriptor or self._shown(s)).split())
        return met if met is not None and met.actor is None else None

    def _shown(self, speaker: Speaker) -> str:
        party = self._parties.by_key.get(speaker.actor or "")
        return "" if party is None or party.kind is ActorKind.PERSON else normal(" ".join(party.spellings))

    def _named(self, tokens: tuple[Token, ...], named: list[Run], wide: list[Run]) -> Speaker:
        """A capitalised phrase: a person, unless its words or article make it a body."""
        text = self._bodies.words(wide[0].words(tokens))
        known = self._parties.known(text)
        if known is not None:
            return speaker_of(known)
        first = named[-1 if self._language != "en" else 0]
        words = first.words(tokens)
        titled = words[0].lower.strip(".") in TITLES
        if _goes_on(tokens, first):
            return speaker_of(self._parties.body(self._bodies.words(tokens)))
        lone = len(words) == 1 and wide[0].end > first.end
        if not titled and (looks_like_body([t.text for t in words]) or lone or tokens[0].lower == "the"):
            return speaker_of(self._parties.body(text))
        person = self._parties.person(self._bodies.words(words))
        return self._of_body(person, tokens, first.end) if person is not None else Speaker(descriptor=text)

    def _of_body(self, person: Party, tokens: tuple[Token, ...], at: int) -> Speaker:
        """As in "X of the Y": X speaks for Y."""
        speaker = speaker_of(person)
        if at + 1 < len(tokens) and tokens[at].lower in LINKS - {"in"}:
            body = self._bodies.phrase(tokens[at + 1 :])
            if body is not None:
                _affiliate(person, body, None)
                return replace(speaker, speaks_for=body.key)
        return speaker

    def _with_role(self, tokens: tuple[Token, ...], role: int, named: list[Run]) -> Speaker:
        """A phrase with a role noun: "Y spokesman X", "a spokesman for Y", "the governor"."""
        noun = tokens[role].bare
        after = next((r for r in named if r.start > role or (r.start <= role < r.end and r.end - r.start > 1)), None)
        body = self._bodies.behind_role(tokens, role, after)
        if after is not None and not self._is_place_or_body(tokens, after, role):
            begin = max(after.start, role + 1) if after.start <= role else after.start
            person = self._parties.person(self._bodies.words(tokens[begin : after.end]))
            if person is not None:
                return self._in_role(person, body, self._bodies.words(tokens[:begin]).strip(" ,"), noun)
        return self._unnamed(tokens, noun, body)

    def _in_role(self, person: Party, body: Party | None, role: str, noun: str) -> Speaker:
        _affiliate(person, body, role)
        person.role = person.role or role or None
        speaker = speaker_of(person)
        self.memory.roles[noun] = found = replace(
            speaker, speaks_for=body.key if body is not None else speaker.speaks_for
        )
        return found

    def _is_place_or_body(self, tokens: tuple[Token, ...], run: Run, role: int) -> bool:
        before = tokens[run.start - 1].lower if run.start else ""
        if run.start > role and before in LINKS | {"the", "near", "by", "to"}:
            return True
        known = self._parties.known(self._bodies.words(run.words(tokens)))
        return known is not None and known.kind is not ActorKind.PERSON

    def _unnamed(self, tokens: tuple[Token, ...], noun: str, body: Party | None) -> Speaker:
        if not is_indefinite(tokens):
            met = self.memory.roles.get(noun) or self.memory.roles.get(_singular(noun))
            if met is not None and (body is None or met.speaks_for == body.key):
                return met
            person = self._person_in_role(noun, body)
            if person is not None:
                return person
        found = Speaker(None, self._bodies.words(tokens), body.key if body is not None else None, _plural(tokens))
        self.memory.roles.setdefault(noun, found)
        return found

    def _person_in_role(self, noun: str, body: Party | None) -> Speaker | None:
        for party in self._parties.recent():
            fits = body is None or body.key in party.affiliations or not party.affiliations
            if party.kind is not ActorKind.PERSON or not fits:
                continue
            if noun in normal(party.role or "").split() or (noun in TITLES and noun in party.words):
                return speaker_of(party)
        return None

    def _enriched(self, speaker: Speaker, head: tuple[Token, ...], apposition: tuple[Token, ...]) -> Speaker:
        """What an apposition adds: the name behind a role, or the role behind a name."""
        if speaker.actor is None:
            return self._name_behind(speaker, head, apposition)
        role = role_at(apposition)
        party = self._parties.by_key[speaker.actor]
        if role is None and apposition[0].lower in {"of", "for", "from"}:
            return self._of_body(party, apposition, 0) if party.kind is ActorKind.PERSON else speaker
        if role is None or party.kind is not ActorKind.PERSON:
            return speaker
        body = self._bodies.behind_role(apposition, role, None)
        return self._in_role(party, body, self._bodies.words(apposition), apposition[role].bare)

    def _name_behind(self, speaker: Speaker, head: tuple[Token, ...], apposition: tuple[Token, ...]) -> Speaker:
        """As in "its head of relations, X": X in that role."""
        if not apposition[0].is_name_like:
            return speaker
        named = self._phrase(apposition)
        party = self._parties.by_key.get(named.actor or "")
        if party is not None and party.kind is not ActorKind.PERSON and head[-1].bare in _HOUSES:
            return named
        if party is None or party.kind is not ActorKind.PERSON:
            return speaker
        body = self._parties.by_key.get(speaker.speaks_for or "")
        noun = role_at(head)
        return self._in_role(party, body, self._bodies.words(head), head[noun].bare if noun is not None else "")


def _behind_medium(tokens: tuple[Token, ...]) -> int:
    """Where the name begins in "the broadcaster X" and "state agency X"."""
    for before, token in pairwise(tokens):
        if before.bare in speakers("media") and not before.is_name_like and token.is_name_like:
            return token.start
    return tokens[0].start


def _affiliate(person: Party, body: Party | None, role: str | None) -> None:
    if body is not None and body.key != person.key and person.kind is ActorKind.PERSON:
        person.affiliations[body.key] = person.affiliations.get(body.key) or role


def _goes_on(tokens: tuple[Token, ...], run: Run) -> bool:
    """Whether a lower-case noun follows a lone capital: "the Nigerien gendarmerie"."""
    if run.end - run.start != 1 or run.end >= len(tokens):
        return False
    following = tokens[run.end]
    return (
        following.is_word
        and not following.is_name_like
        and following.lower not in LINKS | {"and", "or", "who", "himself"}
    )


def _has_noun(tokens: tuple[Token, ...]) -> bool:
    return any(t.bare in speakers("people") or t.bare in speakers("bodies") or t.is_name_like for t in tokens[1:])


def _parts(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[tuple[Token, ...]]]:
    """The phrase before its first comma or relative clause, and the appositions behind it."""
    pieces: list[list[Token]] = [[]]
    relative = False
    for token in tokens:
        if token.text in {",", "(", ")", "—", "–"}:
            pieces.append([])
            relative = False
        elif token.lower in {"who", "which", "whose", "whom"}:
            relative = True
        elif not relative:
            pieces[-1].append(token)
    kept = [tuple(piece) for piece in pieces if piece]
    return (kept[0], kept[1:3]) if kept else (tokens, [])


def _only_titles(tokens: tuple[Token, ...]) -> bool:
    return all(t.bare.strip(".") in TITLES or t.text == "." for t in tokens)


def _plural(tokens: tuple[Token, ...]) -> bool:
    return any((t.bare.endswith("s") and t.bare in speakers("people")) or t.bare.endswith("men") for t in tokens)


def _document(tokens: tuple[Token, ...]) -> bool:
    return any(t.bare in speakers("documents") for t in tokens)


def _singular(noun: str) -> str:
    return noun[:-3] + "man" if noun.endswith("men") else noun.rstrip("s")
