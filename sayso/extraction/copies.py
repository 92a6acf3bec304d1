"""Recognises copied text by shingles: the five-word stretches that two texts share.

Documents are compared by a sample of their shingles, one in eight by hash, which an index keeps as plain integers; a
syndicated copy shares about half or more of the smaller text's shingles whatever was trimmed, reordered or added.
Short texts are compared by all of theirs.
"""

import hashlib
import re
import unicodedata
import zlib
from functools import lru_cache
from typing import Final, TypeVar

_Item = TypeVar("_Item", int, str)

WIDTH: Final = 5
SAMPLE: Final = 8
COPY_THRESHOLD: Final = 0.45  # a text of which exactly half was carried lies just below 0.5
CANDIDATE_THRESHOLD: Final = 0.3
_SAME_WORDS: Final = 0.8
_FEWEST_WORDS: Final = 4
_CLAIM_WIDTH: Final = 3
_QUOTABLE: Final = 8  # words that are enough to recognise a part of a statement by
_MOST_CUT: Final = 4
_TOKEN: Final = re.compile(r"\w+(?:['’]\w+)?")


def tokens(text: str) -> list[str]:
    """Words as copies are compared by: compatibility-normalised, case folded, punctuation dropped."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("\u200c", "")
    return _TOKEN.findall(folded)


def phrases(text: str, width: int = WIDTH) -> frozenset[str]:
    """All shingles as words; a text shorter than one shingle is a single one, an empty text has none."""
    words = tokens(text)
    if 0 < len(words) < width:
        return frozenset({" ".join(words)})
    return frozenset(map(" ".join, zip(*(words[at:] for at in range(width)), strict=False)))


def shingles(text: str) -> frozenset[int]:
    """The sample an index keeps: one phrase in eight, as 63-bit integers that are the same on every machine."""
    encoded = (phrase.encode("utf-8", "surrogatepass") for phrase in phrases(text))
    return frozenset(_hash(phrase) for phrase in encoded if zlib.crc32(phrase) % SAMPLE == 0)


def _hash(phrase: bytes) -> int:
    """63 bits, so that a signed 64-bit column holds them."""
    return int.from_bytes(hashlib.blake2b(phrase, digest_size=8).digest(), "big") >> 1


def containment(one: frozenset[_Item], other: frozenset[_Item]) -> float:
    """Share of the smaller set that the larger one holds, from 0.0 to 1.0; 0.0 when either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def similarity(one: str, other: str) -> float:
    """Exact containment of one text in the other, by all shingles."""
    return containment(phrases(one), phrases(other))


def is_copy(one: str, other: str) -> bool:
    """Whether one text carries the other: exact containment of all shingles, at the document threshold.

    Call it on pairs whose samples reach `CANDIDATE_THRESHOLD`, because a sample of a short text can mislead.
    """
    return similarity(one, other) >= COPY_THRESHOLD


@lru_cache(maxsize=8192)
def _claim_words(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    return tuple(tokens(text)), phrases(text, _CLAIM_WIDTH)


def same_words(one: str, other: str) -> bool:
    """Whether two claims carry the same words, give or take a few that an editor changed or a part that was cut.

    Short claims must be equal, or nearly: short phrases recur without being copied.
    """
    if not 1 / _MOST_CUT <= len(one) / max(len(other), 1) <= _MOST_CUT:
        return False
    (left, shared_left), (right, shared_right) = _claim_words(one), _claim_words(other)
    if left == right:
        return bool(left)
    fewest = min(len(left), len(right))
    if fewest < _FEWEST_WORDS:
        return False
    common = len(shared_left & shared_right)
    whole = min(len(shared_left), len(shared_right)) if fewest >= _QUOTABLE else len(shared_left | shared_right)
    return common / whole >= _SAME_WORDS
