"""Verb groups that may report: auxiliaries, adverbs and negation around one form of the lexicon."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from sayso.extraction.cues import Lexicon, Verb, english
from sayso.extraction.grammar import (
    ADVERB,
    AUXILIARY,
    BE,
    DETERMINER,
    MODAL,
    PERSONAL,
    PREPOSITION,
    is_adverb,
    negates,
    speakers,
)
from sayso.extraction.tokens import Token

_SPOKEN: Final = frozenset({"said", "wrote", "added", "replied", "spoke"})
_ADJECTIVES: Final = ("cratic", "blican", "ical", "ional", "ous", "-morning", "-night", "-term")
_BEHIND_NOUNS: Final = frozenset("of between against released published issued filed".split())
_LIGHT: Final = frozenset({"it", "that", "this", "them"})
"""Objects that may part a verb from its particle: "brushed that aside"."""
_PLURALS: Final = frozenset({"people", "men", "women", "children"})
_CHAINS: Final = (("on", "to"), ("so", "far", "as", "to"))
_GOES: Final = frozenset({"go", "goes", "went", "gone", "going"})
_BEFORE_NOUN: Final = DETERMINER | PREPOSITION - {"since"}


@dataclass(frozen=True, slots=True)
class Group:
    """`tokens[start:end]` of a sentence report; `head` is the lexical verb, `readings` its entries."""

    start: int
    head: int
    end: int
    readings: tuple[Verb, ...]
    passive: bool = False
    participle: bool = False

    @property
    def lemma(self) -> str:
        """Lemma of the preferred reading."""
        return self.readings[0].lemma

    def having(self, frame: str) -> Verb | None:
        """The first reading with a frame."""
        return next((reading for reading in self.readings if frame in reading.frames), None)


def groups_of(tokens: tuple[Token, ...], lexicon: Lexicon) -> list[Group]:
    """Every verb group outside quotation marks that may report, from left to right."""
    found: list[Group] = []
    for at, token in enumerate(tokens):
        if token.quoted or not token.is_word:
            continue
        readings = lexicon.readings(token.lower)
        if readings:
            group = _group(tokens, at, readings)
            if group is not None:
                found.append(group)
    return found


def _group(tokens: tuple[Token, ...], head: int, readings: tuple[Verb, ...]) -> Group | None:
    fitting, end = _with_particles(tokens, head, readings)
    if not fitting or _opens_chain(tokens, head):
        return None
    start, auxiliaries, negated = _leftwards(tokens, head)
    if negated:
        return None
    begin = _chained(tokens, start)
    if begin < start:
        return Group(begin, head, end, fitting)
    before = tokens[start - 1] if start else None
    gerund = tokens[head].lower.endswith("ing")
    progressive = gerund and any(word in BE for word in auxiliaries)
    if any(word in MODAL for word in auxiliaries) or _is_nominal(tokens, head, start, before, gerund, auxiliaries):
        return None
    passive = not gerund and any(word in BE for word in auxiliaries)
    return Group(start, head, end, fitting, passive, gerund and not progressive)


def _with_particles(tokens: tuple[Token, ...], head: int, readings: tuple[Verb, ...]) -> tuple[tuple[Verb, ...], int]:
    for verb in readings:
        size = len(verb.particles)
        if size and tuple(t.lower for t in tokens[head + 1 : head + 1 + size]) == verb.particles:
            return tuple(v for v in readings if v.particles == verb.particles), head + 1 + size
        around = tokens[head + 1 : head + 2] and tokens[head + 1].lower in _LIGHT
        if size and around and tuple(t.lower for t in tokens[head + 2 : head + 2 + size]) == verb.particles:
            return tuple(v for v in readings if v.particles == verb.particles), head + 1
    return tuple(verb for verb in readings if not verb.particles), head + 1


def _leftwards(tokens: tuple[Token, ...], head: int) -> tuple[int, list[str], bool]:
    start, words, negated = head, [], False
    while start > 0:
        token = tokens[start - 1]
        if token.quoted:
            break
        if token.lower in AUXILIARY:
            words.append(token.lower)
            negated = negated or negates(token)
        elif negates(token):
            negated = True
        elif not is_adverb(token):
            break
        start -= 1
    while start < head and not negates(tokens[start]) and tokens[start].lower not in AUXILIARY:
        start += 1
    return start, words, negated


def _opens_chain(tokens: tuple[Token, ...], head: int) -> bool:
    """Whether another verb reports: "went on to say"."""
    behind = tuple(t.lower for t in tokens[head + 1 : head + 5])
    return tokens[head].lower in _GOES and any(behind[: len(chain)] == chain for chain in _CHAINS)


def _chained(tokens: tuple[Token, ...], start: int) -> int:
    """Where "went on to say" and "went so far as to claim" begin."""
    for chain in _CHAINS:
        begin = start - len(chain)
        if begin > 0 and tokens[begin - 1].lower in _GOES and tuple(t.lower for t in tokens[begin:start]) == chain:
            return begin - 1
    return start


def _is_nominal(
    tokens: tuple[Token, ...], head: int, start: int, before: Token | None, gerund: bool, auxiliaries: list[str]
) -> bool:
    """Whether the form is a noun, an infinitive or a participle inside a noun phrase."""
    word = tokens[head].lower
    if auxiliaries:
        return False
    if head > 0 and tokens[head].text[0].isupper() and not tokens[head - 1].quoted:
        return True
    if gerund and start > 0 and not _hangs(tokens, start):
        return True
    if start > 0 and tokens[start - 1].lower.endswith(("'s", "’s")) and tokens[start - 1].lower not in {"it's", "it’s"}:
        return True
    if before is None:
        return not gerund and word not in ADVERB and not tokens[head].text[0].isupper()
    while start > 0 and is_adverb(tokens[start - 1]):
        start -= 1
    before = tokens[start - 1] if start else None
    if before is None:
        return False
    if before.lower == "to" or before.lower in _BEFORE_NOUN:
        return True
    nxt = tokens[head + 1].lower if head + 1 < len(tokens) else ""
    passive = word.endswith("ed") and (nxt == "of" or (nxt == "to" and not _takes_to(word)))
    reduced = passive or (nxt == "by" and word not in _SPOKEN)
    if before.text != "," and not before.quoted and reduced:
        return True
    if (word.endswith("s") or _is_base(word)) and _reads_as_noun(tokens[head], before, nxt):
        return True
    if _is_base(tokens[head].lower) and (word == "state" or not _is_plural(tokens, start)):
        return True
    return word.endswith("s") and not word.endswith("ss") and before.lower in PERSONAL - {"he", "she", "it", "who"}


def _reads_as_noun(word: Token, before: Token, following: str) -> bool:
    """Whether "claims", "report" and the like are nouns: behind an adjective, or before what only a noun takes."""
    if before.lower.endswith(_ADJECTIVES) or following in _BEHIND_NOUNS:
        return True
    takes_gerund = any("g" in verb.frames for verb in english().readings(word.lower))
    return following.endswith("ing") and not takes_gerund and bool(english().readings(following))


@cache
def _takes_to(word: str) -> bool:
    """Whether "to" may follow the form: "vowed to leave", "appealed to the crowd"."""
    return any("i" in verb.frames or "to" in verb.particles for verb in english().readings(word))


def _hangs(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether a participle hangs on a clause: behind a comma, a conjunction, or as a plain charge."""
    before = tokens[start - 1]
    return (
        before.text in {",", "—", "–"}
        or before.quoted
        or before.lower in {"and", "but"}
        or (tokens[start].lower in {"accusing", "blaming", "denying", "alleging"})
    )


@cache
def _is_base(word: str) -> bool:
    """Whether a form is the plain plural present and nothing else."""
    readings = english().readings(word)
    return word not in {"put", "read", "forecast"} and any(verb.lemma.split()[0] == word for verb in readings)


def _is_plural(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether a plural can stand right before the verb: "officials say", "who say", "the two say"."""
    while start > 0 and (is_adverb(tokens[start - 1]) or tokens[start - 1].lower in {"still", "now"}):
        start -= 1
    if start == 0:
        return False
    before = tokens[start - 1]
    word = before.lower
    if word in _PLURALS | {
        "they",
        "we",
        "i",
        "you",
        "who",
        "police",
        "both",
        "many",
        "some",
        "others",
        "all",
        ",",
    }:
        return True
    if word.endswith(("s", "men", "people")) or before.is_name_like or before.text in {")", "”"}:
        return True
    return any(
        t.lower in {"and", "of"} | _PLURALS or (t.lower.endswith("s") and t.lower in speakers("people"))
        for t in tokens[max(0, start - 6) : start]
    )
