"""The organisation that words mean: by name, by its common noun, or through a role ("Y's spokesman")."""

from typing import Final

from sayso.extraction.grammar import DETERMINER, PREPOSITION, RELATIVE, speakers
from sayso.extraction.linking import Parties, Party, is_acronym, looks_like_body
from sayso.extraction.memory import Memory
from sayso.extraction.names import TITLES, kind_of
from sayso.extraction.phrases import Run, body_at, runs
from sayso.extraction.placewords import demonyms
from sayso.extraction.reporting import first_subject
from sayso.extraction.sentences import sentences_of
from sayso.extraction.tokens import Token, tokenise, without_possessive
from sayso.extraction.wordlists import words as word_class
from sayso.schema.vocabulary import ActorKind

LINKS: Final = frozenset("for of from at with in".split())
_OWNERS: Final = frozenset("its their his her".split())
_PORTFOLIOS: Final = word_class("bodies.portfolios")
_ONE_OF_MANY: Final = frozenset("ministry agency department office service body bureau council company".split())
_ANYWHERE: Final = frozenset("local regional provincial state federal central national municipal district city".split())
_NOT_ONE: Final = frozenset(
    "a an some several many few two three four five six seven eight nine ten dozens hundreds thousands both other "
    "another rival various certain".split()
)
"""Words in front of bodies that are nobody in particular."""
_STOPS: Final = RELATIVE | {"said", "told"}
_OF_PLACES: Final = frozenset({"mayor", "governor", "resident", "residents", "villagers"})
_FARTHEST_SUBJECT: Final = 600
_NEAR: Final = 6
_ENDS: Final = frozenset(",;(—–")


def _names_one(words: list[Token]) -> bool:
    """Whether words single out one body: more than a bare noun, or a noun that a people or country has many of."""
    bare = [word.bare for word in words]
    if len(words) == 2 and words[0].text in demonyms():
        return bare[1] not in _ONE_OF_MANY
    return not (bare and bare[-1] in speakers("bodies") and all(word in _ANYWHERE for word in bare[:-1]))


class Bodies:
    """Resolves words to organisations of one document."""

    def __init__(self, text: str, parties: Parties, memory: Memory) -> None:
        self._text = text
        self._parties = parties
        self._memory = memory

    def words(self, tokens: tuple[Token, ...]) -> str:
        """The text from the first token to the last."""
        return self._text[tokens[0].start : tokens[-1].end] if tokens else ""

    def subject_before(self, at: int) -> Party | None:
        """The body that "it" at an offset means: the subject of the sentence before, unless somebody spoke since."""
        begin = max(self._text.rfind("\n", 0, at) + 1, at - _FARTHEST_SUBJECT)
        sentences = sentences_of(self._text, tokenise(self._text, begin, at + 1))
        if len(sentences) < 2 or self._memory.spoken > sentences[-2].start:
            return None
        tokens = sentences[-2].tokens
        found = first_subject(tokens, len(tokens))
        return self._as_body(tokens[found[0] : found[1]]) if found is not None else None

    def _as_body(self, subject: tuple[Token, ...]) -> Party | None:
        """A subject as a body; a name that nobody knows is one when an apposition says so."""
        comma = next((i for i, t in enumerate(subject) if t.text in _ENDS), len(subject))
        head, apposition = subject[:comma], subject[comma + 1 :]
        if not head or any(t.bare in speakers("people") for t in head):
            return None
        known = self._parties.known(without_possessive(self.words(head)))
        if known is not None or body_at(head) is not None:
            return known if known is not None and known.kind is not ActorKind.PERSON else self.common(head)
        named = all(t.is_name_like for t in head)
        return self._parties.body(self.words(head)) if named and body_at(apposition[:_NEAR]) is not None else None

    def _owner(self, at: int, role: Token) -> Party | None:
        """The body that "its" in front of a role means."""
        if not self._memory.listening or role.bare in _OF_PLACES:
            return self._memory.owner()
        return self.subject_before(at) or self._memory.owner()

    def behind_role(self, tokens: tuple[Token, ...], role: int, name: Run | None) -> Party | None:
        """The body in "Y's spokesman", "Y official" or "a spokesman for Y"; `role` is the role noun's position."""
        stop = next((i for i in range(role + 1, len(tokens)) if tokens[i].lower in RELATIVE), len(tokens))
        for at in range(role + 1, stop - 1):
            outside = name is None or at < name.start or at >= name.end
            if tokens[at].lower not in LINKS or not outside:
                continue
            if tokens[at].lower not in {"in", "with", "at"} or body_at(tokens[at + 1 : stop]) is not None:
                body = self.phrase(tokens[at + 1 : stop])
                if body is not None:
                    return body
                break
        return self._before_role(tokens[:role], tokens[role])

    def _before_role(self, before: tuple[Token, ...], role: Token) -> Party | None:
        if before and before[0].lower in _OWNERS:
            return self._owner(before[0].start, role) if before[0].lower == "its" else self._memory.owner()
        while before and before[0].lower in DETERMINER:
            before = before[1:]
        while before and before[-1].bare in TITLES and before[-1].bare not in _PORTFOLIOS:
            before = before[:-1]
        return self.phrase(before, prefix=True) if before else None

    def phrase(self, tokens: tuple[Token, ...], *, prefix: bool = False) -> Party | None:
        """The body that a phrase means, or None when it means none; `prefix` for words in front of a role."""
        cut = next(
            (i for i, t in enumerate(tokens) if t.text in _ENDS or t.lower in RELATIVE | {"said", "told"}), len(tokens)
        )
        tokens = tokens[:cut]
        if not tokens:
            return None
        known = self._parties.known(without_possessive(self.words(tokens)))
        if known is not None:
            return known if known.kind is not ActorKind.PERSON else None
        if body_at(tokens) is not None:
            return self.common(tokens)
        return self._among_names(tokens, prefix)

    def _among_names(self, tokens: tuple[Token, ...], prefix: bool) -> Party | None:
        for run in runs(tokens, wide=True):
            text = without_possessive(self.words(run.words(tokens)))
            known = self._parties.known(text)
            if known is not None and known.kind is not ActorKind.PERSON:
                return known
            article = not prefix and tokens[0].lower == "the" and run.start <= 1
            if looks_like_body(text.split()) or article:
                return self._parties.body(text)
        return None

    def common(self, tokens: tuple[Token, ...]) -> Party | None:
        """As in "the army", "the Congolese army", "the opposition CDU": met before, known, or new.

        None where the words name no one body: "the ministry" of a text that has named none, "a Russian ministry".
        """
        at = body_at(tokens) or 0
        text = without_possessive(self.words(tokens))
        known = self._parties.known(text)
        if known is not None:
            return known
        bare = [t for t in tokens if t.lower not in DETERMINER]
        if len(bare) == 1:
            met = self._parties.definite(tokens[at].bare)
            if met is not None:
                self._parties.alias(met, text)
                return met
        if tokens[0].lower in _OWNERS:
            owner = self._memory.owner()
            if owner is not None:
                return owner
        if is_acronym(tokens[-1].text) and len(tokens[-1].text) < 9:
            return self._parties.body(tokens[-1].text, kind_of(text))
        if (
            {tokens[0].lower, *(t.lower for t in bare[:1])} & _NOT_ONE
            or tokens[-1].lower in PREPOSITION
            or not _names_one(bare)
        ):
            return None
        return self._parties.body(text, kind_of(" ".join(t.text for t in tokens[: at + 1])))
