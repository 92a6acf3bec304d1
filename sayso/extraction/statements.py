"""Whether a sentence of a post or a turn states something checkable, by weights fitted on the corpus."""

import re
from functools import lru_cache
from typing import Final

from sayso.extraction.linear import fitted
from sayso.extraction.patterns import opening
from sayso.schema.vocabulary import PassageRole

ASIDE, STATEMENT = "aside", "statement"
_WORD: Final = re.compile(r"[\w\u200c'-]+")
_LINK: Final = re.compile(r"https?://\S+|www\.\S+")
_SMALL_TALK: Final = opening("small_talk")
_MARKS: Final = '!?:"“(→@#'
_ENDS: Final = (".", "!", "?", "…", "؟")
_OPENING_WORDS: Final = 12
_LENGTHS: Final = 5
_FEWEST_WORDS: Final = 4


@lru_cache(maxsize=4096)
def states(words: str, role: PassageRole, language: str) -> bool:
    """Whether the words state something; questions and stage directions never do.

    Weights are for English; in other languages whatever is long enough and no small talk counts.
    """
    bare = words.rstrip('”"»)')
    if bare.endswith(("?", "؟")) or (words.startswith(("[", "(")) and words.endswith(("]", ")"))):
        return False
    size = sum(1 for word in _LINK.sub("", words).split() if any(ch.isalnum() for ch in word))
    if language != "en":
        return size >= _FEWEST_WORDS and _SMALL_TALK.match(words) is None
    return size > 0 and fitted("statements").best(statement_figures(words, role)) == STATEMENT


def statement_figures(words: str, role: PassageRole) -> dict[str, float]:
    """What it is told from: the opening words, length, figures, names, past tense, marks, and known small talk."""
    plain = _LINK.sub("", words).replace("’", "'")
    spoken = _WORD.findall(plain)
    lower = [word.lower() for word in spoken]
    figures = {f"w:{word}": 1.0 for word in lower[:_OPENING_WORDS]}
    figures |= {f"near:{word}": 1.0 for word in lower[:2]}
    figures |= {f"first:{' '.join(lower[:size])}": 1.0 for size in (1, 2) if len(lower) >= size}
    figures |= {f"mark:{mark}": 1.0 for mark in _MARKS if mark in plain}
    figures[f"long:{min(len(lower) // 4, _LENGTHS)}"] = 1.0
    figures[f"in:{role}"] = 1.0
    figures["digit"] = float(any(ch.isdigit() for ch in plain))
    figures["names"] = min(sum(word[:1].isupper() for word in spoken[1:]), 4) / 2
    figures["past"] = min(sum(word.endswith("ed") for word in lower), 3) / 2
    figures["open"] = float(not plain.rstrip('”"») ').endswith(_ENDS))
    figures["small talk"] = float(_SMALL_TALK.match(words) is not None)
    return figures
