"""What a claim is about, by the words of its content; an appeal is filed as one whatever it asks for."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from sayso.schema.vocabulary import Modality, Topic

_WORD: Final = re.compile(r"[\w’'-]+")
_ORDER: Final = (
    Topic.CASUALTIES,
    Topic.CONTROL,
    Topic.ATTACK,
    Topic.ASSURANCE,
    Topic.NEGOTIATION,
    Topic.HUMANITARIAN,
)
_LEAST: Final = 2.0
_LONGEST_STEM: Final = 14


@cache
def _stems() -> dict[str, tuple[tuple[Topic, float], ...]]:
    """Weight of every stem for every topic; whole words end in a blank, phrases hold blanks."""
    path = files("sayso.extraction") / "data" / "topics.toml"
    found: dict[str, list[tuple[Topic, float]]] = {}
    for topic, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
        for word in words.split():
            stem, _, weight = word.partition("~")
            form = stem.replace("=", " ").replace("_", " ")
            found.setdefault(form, []).append((Topic(topic), float(weight or 1)))
    return {stem: tuple(pairs) for stem, pairs in found.items()}


@cache
def _pattern() -> re.Pattern[str]:
    stems = sorted(_stems(), key=len, reverse=True)
    return re.compile(" (" + "|".join(re.escape(stem) for stem in stems) + ")")


def topic_of(content: str, modality: Modality) -> Topic:
    """The topic with the most weight among the content's words; OTHER when nothing weighs enough."""
    if modality is Modality.APPEALED:
        return Topic.APPEAL
    line = " " + " ".join(_WORD.findall(content.casefold())) + " "
    scores: dict[Topic, float] = {}
    stems = _stems()
    at = 0
    while (match := _pattern().search(line, at)) is not None:
        for topic, weight in stems[match.group(1)]:
            scores[topic] = scores.get(topic, 0.0) + weight
        at = match.start() + 1
    if modality is Modality.PROMISED:
        scores[Topic.ASSURANCE] = scores.get(Topic.ASSURANCE, 0.0) * 1.5
    best = max(_ORDER, key=lambda topic: scores.get(topic, 0.0))
    return best if scores.get(best, 0.0) >= _LEAST else Topic.OTHER
