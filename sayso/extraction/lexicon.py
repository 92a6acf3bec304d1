"""Words of contested events by concept, number words and function words of several languages, read from a data file."""

import tomllib
from importlib.resources import files
from typing import Final

_DATA: Final = tomllib.loads(files("sayso.extraction").joinpath("data/lexicon.toml").read_text(encoding="utf-8"))

CONCEPTS: Final[dict[str, str]] = {
    word: f"+{concept}" for concept, listed in _DATA["concepts"].items() for word in listed.split()
}
NUMERALS: Final[dict[str, int]] = {
    word: int(value) for value, listed in _DATA["numerals"].items() for word in listed.split()
}
MULTIPLIERS: Final[dict[str, int]] = {
    word: int(value) for value, listed in _DATA["multipliers"].items() for word in listed.split()
}


def word_set(name: str) -> frozenset[str]:
    """The function words listed under a name: "negations", "stopwords", "first_person" and so on."""
    return frozenset(_DATA["sets"][name].split())


NEGATIONS: Final = word_set("negations")
STOPWORDS: Final = word_set("stopwords")
