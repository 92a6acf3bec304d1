"""The lexicon of reporting words: which forms report, what may follow them, and the stance they lend."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from sayso.ports import Cue
from sayso.schema.vocabulary import Modality

_VOWELS: Final = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Verb:
    """One inflected form of a reporting verb; `particles` must follow it, `frames` says what may be its content."""

    lemma: str
    form: str
    frames: frozenset[str]
    stance: Modality
    particles: tuple[str, ...] = ()
    given: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Verb readings by their first word, in order of preference."""

    verbs: dict[str, tuple[Verb, ...]]

    def readings(self, word: str) -> tuple[Verb, ...]:
        """All readings of an inflected word; empty when it does not report."""
        return self.verbs.get(word, ())


@cache
def load(language: str) -> dict[str, Any]:
    """A language's data as stored beside this module."""
    path = files("sayso.extraction") / "data" / f"cues_{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def english() -> Lexicon:
    """The English lexicon."""
    found: dict[str, list[Verb]] = {}
    for group in load("en")["verbs"]:
        for word in group["words"].split():
            for verb in _inflected(word, frozenset(group["frames"]), Modality[group["stance"]]):
                found.setdefault(verb.form, []).append(verb)
    return Lexicon({form: tuple(sorted(verbs, key=_longest_first)) for form, verbs in found.items()})


@cache
def extended(cues: tuple[Cue, ...]) -> Lexicon:
    """The English lexicon with more verbs, as plugins offer them; they report clauses and quotations."""
    verbs = dict(english().verbs)
    for cue in cues:
        if cue.language.split("-")[0].lower() != "en":
            continue
        stance = Modality.__members__.get(cue.modality or "", Modality.ASSERTED)
        for form in cue.forms:
            first, *particles = form.lower().split()
            verb = Verb(cue.forms[0], first, frozenset("qtcp"), stance, tuple(particles), given=True)
            verbs[first] = tuple(sorted((verb, *verbs.get(first, ())), key=_longest_first))
    return Lexicon(verbs)


def _longest_first(verb: Verb) -> int:
    return -len(verb.particles)


def _inflected(word: str, frames: frozenset[str], stance: Modality) -> Iterable[Verb]:
    if "/" in word:
        parts = word.split("/")
        lemma, _, particles = parts[0].partition("+")
        forms = [lemma, *(part.split()[0] for part in parts[1:])]
    else:
        lemma, _, particles = word.partition("+")
        forms = [lemma, third(lemma), past(lemma), gerund(lemma)]
    for form in dict.fromkeys(forms):
        name = f"{lemma} {particles.replace('+', ' ')}".strip()
        yield Verb(name, form, frames, stance, tuple(particles.split("+")) if particles else ())


def third(lemma: str) -> str:
    """Third person singular of a regular verb."""
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def past(lemma: str) -> str:
    """Past tense of a regular verb."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def gerund(lemma: str) -> str:
    """The -ing form of a regular verb."""
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + "ing"
