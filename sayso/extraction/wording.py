"""Content words of a claim in a form that survives inflection, synonyms and number words.

Words become light stems; verbs and nouns of contested events become *concepts* ("+kill", "+take") that several
languages share, so that two claims can be compared although they word one event differently.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from sayso.extraction.lexicon import CONCEPTS, NEGATIONS, STOPWORDS

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_PREFIX_LENGTHS: Final = range(12, 2, -1)
_STEM_LENGTH: Final = 6
_SUFFIXES: Final = (
    *("ations", "ation", "ements", "ement", "ings", "ing", "edly", "ers", "ied"),
    *("ies", "ed", "es", "er", "ly", "s"),
)


def words(text: str) -> list[str]:
    """Words in order, compatibility-normalised and case folded, without English possessive endings."""
    found = _WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("\u200c", ""))
    return [word[:-2] if word.endswith(("'s", "’s")) else word for word in found]


@lru_cache(maxsize=16384)
def words_of_name(name: str) -> tuple[str, ...]:
    """Words of a name, remembered: names are asked for again with every claim."""
    return tuple(words(name))


@lru_cache(maxsize=65536)
def term(word: str) -> str | None:
    """The concept or stem that stands for a word; None for words without content of their own."""
    if word in STOPWORDS or word in NEGATIONS:
        return None
    concept = concept_of(word)
    if concept is not None:
        return concept
    if word.isnumeric():
        return word
    return stem(word) if len(word) > 2 or not word.isascii() else None


@lru_cache(maxsize=65536)
def concept_of(word: str) -> str | None:
    """The concept that a word belongs to, by the word itself or the longest listed beginning."""
    exact = CONCEPTS.get(word)
    if exact is not None:
        return exact
    for length in _PREFIX_LENGTHS:
        if length <= len(word) and (concept := CONCEPTS.get(f"{word[:length]}*")) is not None:
            return concept
    return None


def stem(word: str) -> str:
    """A light stem: one English ending removed, then at most six characters, which serves other languages too."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    return word[:_STEM_LENGTH]


def terms(text: str) -> tuple[str, ...]:
    """Concepts and stems of the content words, in order."""
    return tuple(found for word in words(text) if (found := term(word)) is not None)


def negations(tokens: Iterable[str]) -> int:
    """How many negating words stand among the words; an odd number turns a statement round."""
    return sum(token in NEGATIONS or token.endswith(("n't", "n’t")) for token in tokens)
