"""Who a source phrase means: a named party, somebody met before, or an unnamed voice in the text's own words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from sayso.extraction.foreign import pronouns
from sayso.extraction.grammar import DETERMINER, RELATIVE, speakers
from sayso.extraction.introductions import acronyms, introduced
from sayso.extraction.linking import Parties, Party, gender_of, looks_like_body
from sayso.extraction.names import TITLES, kind_of, normal
from sayso.extraction.phrases import Run, body_at, is_indefinite, role_at, runs
from sayso.extraction.tokens import Token, tokenise, without_possessive
from sayso.extraction.wordlists import words
from sayso.schema.vocabulary import ActorKind

_HE_SHE: Final = frozenset(["he", "she", "him", "her", "his"])
_THEY: Final = frozenset(["they", "them", "their", "we"])
_IT: Final = frozenset({"it", "its"})
_LONGEST_DESCRIPTOR: Final = 160
_LINKS: Final = words("speakers.links")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker; without an actor the descriptor words him."""

    actor: str | None = None
    descriptor: str | None = None
    speaks_for: str | None = None
    plural: bool = False
    person: bool = True


UNATTRIBUTED: Final = Speaker(descriptor="unattributed", person=False)


class Speakers:
    """Resolves the source phrases of one document in text order and remembers who spoke."""

    def __init__(self, text: str, parties: Parties, language: str = "en") -> None:
        self._text = text
        self._language = language
        self._parties = parties
        self._history: list[Speaker] = []
        self._roles: dict[str, Speaker] = {}
        self._mentions: list[tuple[int, str]] = []
        self._passed = 0
        self._spoken = 0

    def introduce(self, spans: Iterable[tuple[int, int]]) -> None:
        """Get to know everybody in these stretches: people with their roles first, then every mention of them."""
        for start, end in spans:
            for first, last in introduced(self._text, start, end):
                self._resolve(tokenise(self._text, first, last))
            for long_form, short in acronyms(self._text, start, end):
                self._parties.alias(self._parties.body(long_form), short)
        self._roles.clear()

    def watch(self, spans: Iterable[tuple[int, int]]) -> None:
        """Note where the text names parties, for whoever is meant by a later "he" or "the group"."""
        for start, end in spans:
            tokens = tokenise(self._text, start, end)
            for run in runs(tokens):
                words = _words(self._text, run.words(tokens))
                party = self._parties.by_form(without_possessive(words)) or self._parties.person_met(
                    without_possessive(words)
                )
                if party is None and _may_be_person(tokens, run):
                    party = self._parties.person(words)
                if party is not None:
                    self._mentions.append((tokens[run.start].start, party.key))

    def _reach(self, at: int) -> None:
        """Touch every party that is named before an offset."""
        while self._passed < len(self._mentions) and self._mentions[self._passed][0] < at:
            self._parties.touch(self._mentions[self._passed][1])
            self._passed += 1

    def speaker(self, start: int, end: int) -> Speaker:
        """The speaker that `text[start:end]` means."""
        self._reach(start)
        tokens = tokenise(self._text, start, end)
        found = self._resolve(tokens) if tokens else UNATTRIBUTED
        self._learn(tokens, found)
        self.remember(found)
        self._spoken = max(self._spoken, end)
        return found

    def spoke(self, end: int) -> None:
        """The latest speaker's words end here; whoever is named inside them is not the next "he"."""
        self._spoken = max(self._spoken, end)

    def _learn(self, tokens: tuple[Token, ...], speaker: Speaker) -> None:
        """Keep what the words say about a person's sex."""
        party = self._parties.by_key.get(speaker.actor or "")
        if party is not None:
            self._parties.touch(party.key)
        if party is None or party.kind is not ActorKind.PERSON:
            return
        word = tokens[0].lower if len(tokens) == 1 else ""
        female = {"she": True, "he": False}.get(word)
        if female is None and len(tokens) > 1:
            female = gender_of(" ".join(t.text for t in tokens if t.lower not in {"his", "her"}))
        party.female = party.female if female is None else female

    def remember(self, speaker: Speaker) -> None:
        """Let later pronouns mean this speaker."""
        if speaker is not UNATTRIBUTED:
            self._history.append(speaker)

    def _resolve(self, tokens: tuple[Token, ...]) -> Speaker:
        if len(tokens) == 1 or (len(tokens) < 4 and tokens[0].lower in _HE_SHE | _THEY | _IT and not _has_noun(tokens)):
            pronoun = self._pronoun(tokens[0].lower)
            if pronoun is not None:
                return pronoun
        if self._language != "en" and " ".join(t.lower for t in tokens) in pronouns(self._language):
            return self._latest(lambda s: s.person) or self._latest(lambda s: True) or UNATTRIBUTED
        if tokens[0].lower in {"who", "which"}:
            return self._antecedent(tokens[0].start)
        head, appositions = _parts(tokens)
        speaker = self._phrase(head)
        if speaker.actor is None and speaker.descriptor == _words(self._text, head):
            whole = _words(self._text, tokens)
            speaker = replace(speaker, descriptor=whole if len(whole) <= _LONGEST_DESCRIPTOR else speaker.descriptor)
        for apposition in appositions:
            speaker = self._enriched(speaker, head, apposition)
        return speaker

    def _pronoun(self, word: str) -> Speaker | None:
        if word in _HE_SHE:
            return self._single(word in {"she", "her"})
        if word in _THEY or word in {"others", "both"}:
            return self._latest(lambda s: s.plural or not s.person) or self._latest(lambda s: True)
        if word in _IT:
            return self._latest(lambda s: not s.person) or self._latest(lambda s: True)
        return None

    def _single(self, female: bool) -> Speaker | None:
        """Whom "he" or "she" means: somebody named since the last speaker spoke, else the latest who can be meant."""
        for key in reversed([key for at, key in self._mentions[: self._passed] if at >= self._spoken]):
            party = self._parties.by_key[key]
            if party.kind is ActorKind.PERSON and party.female in {None, female}:
                return self._party(party)
        last = self._latest(lambda s: s.person and not s.plural and self._may_be(s, female))
        if last is not None:
            return last
        named = (p for p in self._parties.recent() if p.kind is ActorKind.PERSON and p.key in self._seen())
        party_named = next((p for p in named if p.female in {None, female}), None)
        return self._party(party_named) if party_named is not None else None

    def _seen(self) -> frozenset[str]:
        return frozenset(key for _, key in self._mentions[: self._passed])

    def _may_be(self, speaker: Speaker, female: bool) -> bool:
        party = self._parties.by_key.get(speaker.actor or "")
        known = party.female if party is not None else gender_of(speaker.descriptor or "")
        return known is None or known is female

    def _latest(self, test: Callable[[Speaker], bool]) -> Speaker | None:
        return next((speaker for speaker in reversed(self._history) if test(speaker)), None)

    def _antecedent(self, at: int) -> Speaker:
        """The noun phrase in front of "who"."""
        begin = max(self._text.rfind(mark, 0, at) for mark in (". ", "\n", "; ", "” ", ", and ", ", but ")) + 1
        tokens = tokenise(self._text, max(begin, at - 200), at)
        while tokens and tokens[-1].text in ",–—-":
            tokens = tokens[:-1]
        cut = [
            i for i, t in enumerate(tokens) if t.text == "," or t.lower in {"to", "by", "with", "from", "said", "told"}
        ]
        tail = tokens[cut[-1] + 1 :] if cut and cut[-1] + 1 < len(tokens) else tokens
        return self._phrase(tail) if tail else UNATTRIBUTED

    def _phrase(self, tokens: tuple[Token, ...]) -> Speaker:
        """A noun phrase without appositions."""
        words = _words(self._text, tokens)
        whole = self._parties.known(words)
        if whole is not None:
            return self._party(whole)
        role = role_at(tokens)
        named = [run for run in runs(tokens) if not _only_titles(run.words(tokens))]
        if role is not None:
            return self._with_role(tokens, role, named)
        wide = runs(tokens, wide=True)
        if body_at(tokens) is not None:
            return self._party(self._body(tokens))
        if tokens[0].text.startswith("@"):
            return self._handle(tokens[0].text)
        if wide and tokens[0].lower not in DETERMINER - {"the"}:
            return self._named(tokens, named or wide, wide)
        return Speaker(descriptor=words, plural=_plural(tokens), person=not _document(tokens))

    def _handle(self, word: str) -> Speaker:
        party = self._parties.by_form(word) or self._parties.account("-", word)
        return self._party(party)

    def _named(self, tokens: tuple[Token, ...], named: list[Run], wide: list[Run]) -> Speaker:
        """A capitalised phrase: a person, unless its words or article make it a body."""
        text = _words(self._text, wide[0].words(tokens))
        known = self._parties.known(text)
        if known is not None:
            return self._party(known)
        first = named[-1 if self._language != "en" else 0]
        words = first.words(tokens)
        titled = words[0].lower.strip(".") in TITLES
        if _goes_on(tokens, first):
            return self._party(self._parties.body(_words(self._text, tokens)))
        lone = len(words) == 1 and wide[0].end > first.end
        if not titled and (looks_like_body([t.text for t in words]) or lone or tokens[0].lower == "the"):
            return self._party(self._parties.body(text))
        person = self._parties.person(_words(self._text, words))
        return self._of_body(self._party(person) if person else Speaker(descriptor=text), tokens, first.end)

    def _of_body(self, speaker: Speaker, tokens: tuple[Token, ...], at: int) -> Speaker:
        """As in "X of the Y": X speaks for Y."""
        if at + 1 < len(tokens) and tokens[at].lower in _LINKS - {"in"}:
            body = self._body_phrase(tokens[at + 1 :])
            if body is not None:
                self._affiliate(speaker, body, None)
                return Speaker(speaker.actor, speaker.descriptor, body.key, speaker.plural, speaker.person)
        return speaker

    def _with_role(self, tokens: tuple[Token, ...], role: int, named: list[Run]) -> Speaker:
        """A phrase with a role noun: "Y spokesman X", "a spokesman for Y", "the governor"."""
        noun = tokens[role].bare
        after = next(
            (run for run in named if run.start > role or (run.start <= role < run.end and run.end - run.start > 1)),
            None,
        )
        body = self._speaks_for(tokens, role, after)
        if after is not None and not self._is_place_or_body(tokens, after, role):
            begin = max(after.start, role + 1) if after.start <= role else after.start
            person = self._parties.person(_words(self._text, tokens[begin : after.end]))
            if person is not None:
                role_words = _words(self._text, tokens[:begin]).strip(" ,")
                speaker = self._party(person)
                self._affiliate(speaker, body, role_words)
                if person.role is None and role_words:
                    person.role = role_words
                self._roles[noun] = found = Speaker(speaker.actor, None, body.key if body else speaker.speaks_for)
                return found
        return self._unnamed(tokens, noun, body)

    def _is_place_or_body(self, tokens: tuple[Token, ...], run: Run, role: int) -> bool:
        before = tokens[run.start - 1].lower if run.start else ""
        if run.start > role and before in _LINKS | {"the", "near", "by", "to"}:
            return True
        known = self._parties.known(_words(self._text, run.words(tokens)))
        return known is not None and known.kind is not ActorKind.PERSON

    def _unnamed(self, tokens: tuple[Token, ...], noun: str, body: Party | None) -> Speaker:
        words = _words(self._text, tokens)
        if not is_indefinite(tokens):
            met = self._roles.get(noun) or self._roles.get(_singular(noun))
            if met is not None and (body is None or met.speaks_for == body.key):
                return met
            person = self._person_in_role(noun, body)
            if person is not None:
                return person
        found = Speaker(None, words, body.key if body else None, _plural(tokens))
        self._roles.setdefault(noun, found)
        return found

    def _person_in_role(self, noun: str, body: Party | None) -> Speaker | None:
        for party in self._parties.recent():
            if party.kind is ActorKind.PERSON and party.role and noun in normal(party.role).split():
                if body is None or body.key in party.affiliations or not party.affiliations:
                    return self._party(party)
        return None

    def _speaks_for(self, tokens: tuple[Token, ...], role: int, name: Run | None) -> Party | None:
        """The body in "Y's spokesman", "Y official" or "a spokesman for Y"."""
        stop = next((i for i in range(role + 1, len(tokens)) if tokens[i].lower in RELATIVE), len(tokens))
        for at in range(role + 1, stop - 1):
            if tokens[at].lower in _LINKS and (name is None or at < name.start or at >= name.end):
                if tokens[at].lower not in {"in", "with", "at"} or body_at(tokens[at + 1 : stop]) is not None:
                    return self._body_phrase(tokens[at + 1 : stop])
        before = tokens[:role]
        if before and before[0].lower in {"its", "their", "his", "her"}:
            met = self._pronoun("it")
            return self._parties.by_key.get(met.actor or "") if met else None
        while before and before[0].lower in DETERMINER:
            before = before[1:]
        while (
            before
            and before[-1].bare in TITLES
            and before[-1].bare not in {"foreign", "defence", "defense", "interior"}
        ):
            before = before[:-1]
        return self._body_phrase(before, prefix=True) if before else None

    def _body_phrase(self, tokens: tuple[Token, ...], *, prefix: bool = False) -> Party | None:
        """The body that a phrase means, or None when it means no body."""
        cut = next(
            (i for i, t in enumerate(tokens) if t.text in ",;(—–" or t.lower in RELATIVE | {"said", "told"}),
            len(tokens),
        )
        tokens = tokens[:cut]
        if not tokens:
            return None
        words = without_possessive(_words(self._text, tokens))
        known = self._parties.known(words)
        if known is not None:
            return known if known.kind is not ActorKind.PERSON else None
        if body_at(tokens) is not None:
            return self._body(tokens)
        for run in runs(tokens, wide=True):
            text = without_possessive(_words(self._text, run.words(tokens)))
            known = self._parties.known(text)
            if known is not None and known.kind is not ActorKind.PERSON:
                return known
            if looks_like_body(text.split()) or (not prefix and tokens[0].lower == "the" and run.start <= 1):
                return self._parties.body(text)
        return None

    def _body(self, tokens: tuple[Token, ...]) -> Party:
        """As in "the army", "the Congolese army", "Ministry of X": met before, known, or new."""
        at = body_at(tokens)
        words = without_possessive(_words(self._text, tokens))
        noun = tokens[at].bare if at is not None else ""
        bare = [t for t in tokens if t.lower not in DETERMINER]
        known = self._parties.known(words)
        if known is not None:
            return known
        if len(bare) == 1:
            met = self._parties.definite(noun)
            if met is not None:
                self._parties.alias(met, words)
                return met
        if tokens[0].lower in {"its", "their", "his", "her"}:
            owner = self._pronoun("it")
            if owner and owner.actor:
                return self._parties.by_key[owner.actor]
        return self._parties.body(words, kind_of(" ".join(t.text for t in tokens[: (at or 0) + 1])))

    def _enriched(self, speaker: Speaker, head: tuple[Token, ...], apposition: tuple[Token, ...]) -> Speaker:
        """What an apposition adds: the name behind a role, or the role behind a name."""
        role = role_at(apposition)
        if speaker.actor is None:
            named = self._phrase(apposition)
            if named.actor is not None and named.person:
                party = self._parties.by_key[named.actor]
                body = self._parties.by_key.get(speaker.speaks_for or "")
                self._affiliate(named, body, _words(self._text, head))
                party.role = party.role or _words(self._text, head)
                noun = role_at(head)
                found = Speaker(named.actor, None, speaker.speaks_for or named.speaks_for)
                if noun is not None:
                    self._roles[head[noun].bare] = found
                return found
            return speaker
        if role is None or not speaker.person:
            return speaker
        body = self._speaks_for(apposition, role, None)
        words = _words(self._text, apposition)
        self._affiliate(speaker, body, words)
        party = self._parties.by_key[speaker.actor]
        party.role = party.role or words
        found = Speaker(speaker.actor, None, body.key if body else speaker.speaks_for)
        self._roles[apposition[role].bare] = found
        return found

    def _affiliate(self, speaker: Speaker, body: Party | None, role: str | None) -> None:
        party = self._parties.by_key.get(speaker.actor or "")
        if party is not None and body is not None and body.key != party.key and party.kind is ActorKind.PERSON:
            if party.affiliations.get(body.key) is None:
                party.affiliations[body.key] = role

    def _party(self, party: Party) -> Speaker:
        person = party.kind is ActorKind.PERSON
        body = next(iter(party.affiliations), None) if person else None
        if body is None and person and party.known is not None and party.known.affiliations:
            body = party.known.affiliations[0].organisation
        return Speaker(party.key, None, body, plural=party.name.endswith("s"), person=person)


def _may_be_person(tokens: tuple[Token, ...], run: Run) -> bool:
    """Whether an unknown name with two or more words, at the start of a sentence or behind a title, is somebody's."""
    words = run.words(tokens)
    titled = words[0].lower.strip(".") in TITLES
    opens = run.start == 0 or tokens[run.start - 1].text in '.!?”"'
    plain = all(
        t.text[0].isalpha() and not t.text.isupper() and t.lower not in DETERMINER for t in words if t.text != "."
    )
    long_enough = 2 <= len(words) <= 5
    return (
        plain
        and long_enough
        and (titled or opens)
        and not looks_like_body([t.text for t in words])
        and not words[-1].text.endswith("s’")
    )


def _goes_on(tokens: tuple[Token, ...], run: Run) -> bool:
    """Whether a lower-case noun follows a lone capital: "the Nigerien gendarmerie"."""
    if run.end - run.start != 1 or run.end >= len(tokens):
        return False
    following = tokens[run.end]
    return (
        following.is_word
        and not following.is_name_like
        and following.lower not in _LINKS | {"and", "or", "who", "himself"}
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


def _words(text: str, tokens: tuple[Token, ...]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _only_titles(tokens: tuple[Token, ...]) -> bool:
    return all(t.bare.strip(".") in TITLES or t.text == "." for t in tokens)


def _plural(tokens: tuple[Token, ...]) -> bool:
    return any(t.bare.endswith("s") and t.bare in speakers("people") for t in tokens) or any(
        t.bare.endswith("men") for t in tokens
    )


def _document(tokens: tuple[Token, ...]) -> bool:
    return any(t.bare in speakers("documents") for t in tokens)


def _singular(noun: str) -> str:
    return noun[:-3] + "man" if noun.endswith("men") else noun.rstrip("s")
