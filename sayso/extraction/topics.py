"""What a claim is about, by the words of its content and title; an appeal is filed as one whatever it asks for."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from sayso.extraction.linear import fitted
from sayso.schema.vocabulary import Modality, Topic

_WORD: Final = re.compile(r"[\w\u200c’'-]+")
_MOST: Final = 4.0
_BEGINNING: Final = 5
_LENGTHS: Final = 4


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


@lru_cache(maxsize=1024)
def topic_of(content: str, modality: Modality, before: Topic | None = None, title: str = "") -> Topic:
    """The likeliest topic of reported words; `before` is the topic of the claim before it, `title` the document's."""
    if modality is Modality.APPEALED:
        return Topic.APPEAL
    return Topic[fitted("topics").best(topic_figures(content, modality, before, title))]


def topic_figures(content: str, modality: Modality, before: Topic | None, title: str) -> dict[str, float]:
    """What the topic is told from: the words and their beginnings, the stems that speak for a topic, here and in the
    title, the modality, and the topic before where no stem speaks.
    """
    spoken = _words(content)
    figures = dict(_title_figures(title))
    figures |= {f"w:{word}": 1.0 for word in spoken if len(word) > 2}
    figures |= {f"s:{word[:_BEGINNING]}": 1.0 for word in spoken if len(word) > _BEGINNING}
    scores = _scores(spoken)
    figures |= {f"stems:{topic}": min(score, _MOST) / 2 for topic, score in scores.items()}
    if not scores:
        figures[f"after:{before}"] = 1.0
    figures[f"is:{modality}"] = 1.0
    figures[f"long:{min(len(spoken) // 6, _LENGTHS)}"] = 1.0
    return figures


@lru_cache(maxsize=64)
def _title_figures(title: str) -> tuple[tuple[str, float], ...]:
    """Its words' beginnings and its stems; a document asks for every claim."""
    words = _words(title)
    stems = ((f"title:{topic}", min(score, _MOST) / 2) for topic, score in _scores(words).items())
    return (*((f"t:{word[:_BEGINNING]}", 0.5) for word in words if len(word) > _BEGINNING), *stems)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _scores(spoken: list[str]) -> dict[Topic, float]:
    line = f" {' '.join(spoken)} "
    scores: dict[Topic, float] = {}
    stems, pattern, at = _stems(), _pattern(), 0
    while (match := pattern.search(line, at)) is not None:
        for topic, weight in stems[match.group(1)]:
            scores[topic] = scores.get(topic, 0.0) + weight
        at = match.start() + 1
    return scores
