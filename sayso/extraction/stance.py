"""How the innermost claimant stands to what is said: modality, polarity, hedge and condition."""

import re
from dataclasses import dataclass
from typing import Final

from sayso.extraction.cues import english
from sayso.extraction.foreign import stance_in
from sayso.extraction.patterns import anywhere, opening
from sayso.extraction.wordlists import words
from sayso.schema.vocabulary import Modality, Polarity

_WORD: Final = re.compile(r"[\w’'-]+")
_CLAUSE_END: Final = re.compile(r"[,;.”\"»:]")
_MAIN_CLAUSE: Final = re.compile(r"[,;:]| (?:because|which|who|but|until|unless|since|although|while) ")
_TO_DO: Final = re.compile(r"(?:\S+ ){1,6}(?:not )?to \w")
_OPENING_MARKS: Final = "“\"«‘' "
_DENIED, _NEGATED, _HEDGE, _CONDITION = map(anywhere, ("denied", "negated", "hedge", "condition"))
_FUTURE, _OWN, _MUST, _ASKING = map(anywhere, ("future", "own", "must", "asking"))
_HEARSAY, _UNNAMED = anywhere("hearsay"), anywhere("unnamed")
_WORLD_NEGATED, _WORLD_IF, _WORLD_WILL = map(anywhere, ("world_negated", "world_condition", "world_future"))
_WORLD_ASKS: Final = opening("world_asking")
_IMPERATIVE: Final = words("stance.imperative")
_PERSIAN_ASKING: Final = "می‌خواهیم"
_UNPOLAR: Final = frozenset({Modality.APPEALED, Modality.CONDITIONAL, Modality.PROMISED, Modality.ALLEGED})
_SETTLED: Final = frozenset({Modality.PROMISED, Modality.ALLEGED, Modality.REPORTED})
_MAIN_WORDS: Final = 14
_FIRST_WORDS: Final = 45


@dataclass(frozen=True, slots=True)
class Stance:
    """The labels of one claim."""

    modality: Modality
    polarity: Polarity
    hedged: bool
    condition: str | None


def stance_of(content: str, cue: str | None, source: str | None, *, spoken: bool, language: str = "en") -> Stance:
    """Labels from the reporting words, the reported words and the speaker's words; `spoken` for posts and turns."""
    condition = _condition(content, language)
    if language == "en":
        modality = _modality(content, cue, source, spoken, condition)
        negated = _negates(content)
    else:
        modality = _world_modality(content, cue, language, condition)
        negated = _world_negates(content)
    negative = modality is Modality.DENIED or (modality not in _UNPOLAR and negated)
    return Stance(
        modality,
        Polarity.NEGATIVE if negative else Polarity.AFFIRMATIVE,
        bool(_HEDGE.search(content) or (cue and _HEDGE.search(cue))),
        condition if modality is Modality.CONDITIONAL else None,
    )


def _modality(content: str, cue: str | None, source: str | None, spoken: bool, condition: str | None) -> Modality:
    by_cue = _by_cue(content, stances(cue))
    if by_cue in {Modality.APPEALED, Modality.DENIED}:
        return by_cue
    if cue is not None and source is None:
        return Modality.REPORTED
    if _DENIED.search(content[:_FIRST_WORDS]):
        return Modality.DENIED
    if condition is not None and (by_cue is Modality.PROMISED or _FUTURE.search(content)):
        return Modality.CONDITIONAL
    return by_cue if by_cue in _SETTLED else _by_content(content, source, spoken)


def _by_content(content: str, source: str | None, spoken: bool) -> Modality:
    """The stance of plain speech."""
    if _asks(content, spoken):
        return Modality.APPEALED
    if _DENIED.search(content):
        return Modality.DENIED
    if _OWN.search(content):
        return Modality.PROMISED
    if _negates(content):
        return Modality.DENIED
    hearsay = (source is not None and _UNNAMED.search(source)) or _HEARSAY.search(content)
    return Modality.REPORTED if hearsay else Modality.ASSERTED


def stances(cue: str | None) -> tuple[Modality, ...]:
    """Stances that the English lexicon knows for some reporting words."""
    if cue is None:
        return ()
    spoken = [word.lower() for word in _WORD.findall(cue)]
    found = (
        verb.stance
        for at, word in enumerate(spoken)
        for verb in english().readings(word)
        if tuple(spoken[at + 1 : at + 1 + len(verb.particles)]) == verb.particles
    )
    return tuple(dict.fromkeys(found))


def _by_cue(content: str, options: tuple[Modality, ...]) -> Modality:
    first = content.split(maxsplit=1)[0].lower() if content else ""
    if Modality.DENIED in options:
        return Modality.DENIED
    asked = first == "to" or _TO_DO.match(content[:80]) is not None
    if Modality.APPEALED in options and (len(options) == 1 or asked):
        return Modality.APPEALED
    if Modality.PROMISED in options:
        return Modality.PROMISED if Modality.ASSERTED not in options or first == "to" else Modality.ASSERTED
    if Modality.ALLEGED in options and not (Modality.ASSERTED in options and first == "that"):
        return Modality.ALLEGED
    return Modality.ASSERTED


def _asks(content: str, spoken: bool) -> bool:
    bare = content.lstrip(_OPENING_MARKS)
    first = bare.split(maxsplit=1)[0].lower().rstrip(",") if bare else ""
    if spoken or bare != content:
        ordered = first in _IMPERATIVE and not bare.lower().startswith(("let me", "let us be"))
        if ordered or _ASKING.search(bare[:60]):
            return True
    return _MUST.search(content) is not None and _NEGATED.search(content[:20]) is None


def _negates(content: str) -> bool:
    """Whether the main clause is negated: within its first words, before any subordinate clause."""
    head = _MAIN_CLAUSE.split(content.lstrip(_OPENING_MARKS), maxsplit=1)[0]
    return _NEGATED.search(" ".join(head.split()[:_MAIN_WORDS])) is not None


def _condition(content: str, language: str) -> str | None:
    """The words of the condition, from "if" to the end of its clause."""
    if language != "en":
        found = _WORLD_IF.search(content)
        return found.group().strip() if found is not None else None
    match = _CONDITION.search(content)
    if match is None:
        return None
    rest = content[match.start() :]
    stop = _CLAUSE_END.search(rest)
    return (rest[: stop.start()] if stop else rest).strip() or None


def _world_modality(content: str, cue: str | None, language: str, condition: str | None) -> Modality:
    """The coarse rules of other languages: the cue's stance first, then appeal, condition and negation."""
    by_cue = stance_in(language, cue) if cue else None
    if by_cue not in {None, Modality.ASSERTED} and by_cue is not None:
        return by_cue
    if _WORLD_ASKS.match(content) or _PERSIAN_ASKING in content:
        return Modality.APPEALED
    willing = _WORLD_WILL.search(content) is not None
    if condition is not None and willing:
        return Modality.CONDITIONAL
    if _world_negates(content):
        return Modality.DENIED
    return Modality.PROMISED if cue is None and willing else Modality.ASSERTED


def _world_negates(content: str) -> bool:
    return _WORLD_NEGATED.search(" ".join(content.split()[:12])) is not None or _DENIED.search(content) is not None
