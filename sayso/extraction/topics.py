"""What a claim is about, by the words of its content; an appeal is filed as one whatever it asks for."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from sayso.schema.vocabulary import Modality, Topic

_WORD: Final = re.compile(r"[\w\u200c’'-]+")
_ORDER: Final = (
    Topic.CASUALTIES,
    Topic.CONTROL,
    Topic.ATTACK,
    Topic.ASSURANCE,
    Topic.NEGOTIATION,
    Topic.HUMANITARIAN,
)
_LEAST: Final = 0.75
_LEANINGS: Final = {Modality.CONDITIONAL: (Topic.NEGOTIATION, 1.0), Modality.PROMISED: (Topic.ASSURANCE, 0.5)}
_FEW_WORDS: Final = 9


@cache
def _stems() -> dict[str, tuple[tuple[Topic, float], ...]]:
    """Weight of every stem for every topic; whole words end in a blank, phrases hold blanks."""
    path = files("sayso.extraction") / "data" / "topics.toml"
    found: dict[str, list[tuple[Topic, float]]] = {}
    for topic, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
        for word in words.split():
            stem, _, weight = word.partition("~")
            form = stem.replace("=", " ").replace("_", " ")
            found.setdefault(form, []).append((Topic[topic], float(weight or 1)))
    return {stem: tuple(pairs) for stem, pairs in found.items()}


@cache
def _pattern() -> re.Pattern[str]:
    stems = sorted(_stems(), key=len, reverse=True)
    return re.compile(" (" + "|".join(re.escape(stem) for stem in stems) + ")")


def topic_of(content: str, modality: Modality, before: Topic | None = None) -> Topic:
    """The topic with the most weight among the content's words.

    A content without such words takes up `before`, the topic of the claim before it, when it is a bare denial or a
    few words long; otherwise it is OTHER.
    """
    if modality is Modality.APPEALED:
        return Topic.APPEAL
    scores = _scores(content)
    leaning = _LEANINGS.get(modality)
    if leaning is not None:
        scores[leaning[0]] = scores.get(leaning[0], 0.0) + leaning[1]
    best = max(_ORDER, key=lambda topic: scores.get(topic, 0.0))
    if scores.get(best, 0.0) >= _LEAST:
        return best
    anaphoric = modality is Modality.DENIED or len(content.split()) <= _FEW_WORDS
    return before if anaphoric and before not in {None, Topic.APPEAL} and before is not None else Topic.OTHER


def _scores(content: str) -> dict[Topic, float]:
    line = " " + " ".join(_WORD.findall(content.casefold())) + " "
    scores: dict[Topic, float] = {}
    stems, pattern, at = _stems(), _pattern(), 0
    while (match := pattern.search(line, at)) is not None:
        for topic, weight in stems[match.group(1)]:
            scores[topic] = scores.get(topic, 0.0) + weight
        at = match.start() + 1
    return scores
