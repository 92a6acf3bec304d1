"""Recognises copied text by shingles: the five-word stretches that two texts share.

Documents are compared by a sample of their shingles, one in eight by hash, which an index keeps as plain integers; a
syndicated copy shares about half or more of the smaller text's shingles whatever was trimmed, reordered or added.
Short texts are compared by all of theirs.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

WIDTH: Final = 5
SAMPLE: Final = 8
COPY_THRESHOLD: Final = 0.45  # a text of which exactly half was carried lies just below 0.5
CANDIDATE_THRESHOLD: Final = 0.3
_SAME_WORDS: Final = 0.8
_FEWEST_WORDS: Final = 4
_TOKEN: Final = re.compile(r"\w+(?:['’]\w+)?")


def tokens(text: str) -> list[str]:
    """Words as copies are compared by: compatibility-normalised, case folded, punctuation dropped."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("\u200c", "")
    return _TOKEN.findall(folded)


def _hash(words: tuple[str, ...]) -> int:
    """63 bits of BLAKE2b, so that a signed 64-bit column holds them; equal on every machine."""
    digest = hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def _stretches(words: list[str], width: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(width)), strict=False)


def every_shingle(text: str, width: int = WIDTH) -> frozenset[int]:
    """All shingles; a text shorter than one shingle is a single one, an empty text has none."""
    words = tokens(text)
    if 0 < len(words) < width:
        return frozenset({_hash(tuple(words))})
    return frozenset(map(_hash, _stretches(words, width)))


def shingles(text: str) -> frozenset[int]:
    """The sample an index keeps: the shingles whose hash is divisible by eight."""
    return frozenset(shingle for shingle in every_shingle(text) if shingle % SAMPLE == 0)


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller set that the larger one holds, from 0.0 to 1.0; 0.0 when either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def is_copy(one: str, other: str) -> bool:
    """Whether one text carries the other: exact containment of all shingles, at the document threshold.

    Call it on pairs whose samples reach `CANDIDATE_THRESHOLD`, because a sample of a short text can mislead.
    """
    return containment(every_shingle(one), every_shingle(other)) >= COPY_THRESHOLD


@lru_cache(maxsize=8192)
def _claim_words(text: str) -> tuple[tuple[str, ...], frozenset[int]]:
    words = tokens(text)
    return tuple(words), frozenset(map(_hash, _stretches(words, 3)))


def same_words(one: str, other: str) -> bool:
    """Whether two claims carry the same words, give or take a few that an editor changed or cut.

    Claims of fewer than four words must be equal: short phrases recur without being copied.
    """
    left, right = _claim_words(one), _claim_words(other)
    if left[0] == right[0]:
        return bool(left[0])
    if min(len(left[0]), len(right[0])) < _FEWEST_WORDS or not left[1] or not right[1]:
        return False
    return len(left[1] & right[1]) / len(left[1] | right[1]) >= _SAME_WORDS
