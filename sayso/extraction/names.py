"""Comparable forms of names, titles in front of them, and what sort of party a name's words suggest."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from sayso.extraction.wordlists import words
from sayso.schema.vocabulary import ActorKind

_WORD: Final = re.compile(r"\w+(?:[.’'\-]\w+)*")
TITLES: Final = words("names.titles")
_ARTICLES: Final = frozenset({"the", "a", "an"})
_KIND_ORDER: Final = (
    ActorKind.MEDIA,
    ActorKind.MILITARY,
    ActorKind.ARMED_GROUP,
    ActorKind.INTERNATIONAL_ORG,
    ActorKind.POLITICAL_GROUP,
    ActorKind.NGO,
    ActorKind.COMPANY,
    ActorKind.GOVERNMENT,
)


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """Key form: compatibility composition, case folded, without titles, articles, possessives and marks."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    words = [re.sub(r"[’']s$", "", word).strip(".") for word in _WORD.findall(folded)]
    return " ".join(_without_leading(words, _ARTICLES))


@lru_cache(maxsize=8192)
def normal_person(name: str) -> str:
    """Key form of a person's name, titles stripped."""
    return " ".join(_without_leading(normal(name).split(), TITLES))


def _without_leading(words: list[str], dropped: frozenset[str]) -> list[str]:
    """The words from the first one on that is not to be dropped, at least the last one."""
    first = next((at for at, word in enumerate(words) if word not in dropped), len(words) - 1)
    return words[max(first, 0) :]


@lru_cache(maxsize=8192)
def ascii_form(name: str) -> str:
    """Latin form for comparing spellings of one name; never shown or stored."""
    return anyascii(normal(name)).casefold()


def script_of(name: str) -> str | None:
    """ISO 15924 code of the first letter's script, for the scripts that are told apart."""
    for ch in name:
        if ch.isalpha():
            label = unicodedata.name(ch, "").split(" ", 1)[0]
            return _SCRIPTS.get(label)
    return None


_SCRIPTS: Final = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "HEBREW": "Hebr", "GREEK": "Grek", "ARMENIAN": "Armn",
    "GEORGIAN": "Geor", "CJK": "Hani", "HANGUL": "Hang", "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi", "BENGALI": "Beng", "MYANMAR": "Mymr", "THAI": "Thai",
}  # fmt: skip


def kind_of(name: str) -> ActorKind:
    """What the words of an organisation's name suggest; the last telling word decides, OTHER when none tells."""
    words = normal(name).split()
    head = words
    for stop in ("of", "for", "in", "on"):
        if stop in head[1:]:
            head = head[: head.index(stop, 1)]
    for word in (*reversed(head), *reversed(words)):
        for kind, telling in _KIND_WORDS:
            if word in telling:
                return kind
    return ActorKind.OTHER


_KIND_WORDS: Final = tuple((kind, words(f"kinds.{kind.lower()}")) for kind in _KIND_ORDER)
BODY_WORDS: Final = frozenset().union(*(telling for _, telling in _KIND_WORDS))
