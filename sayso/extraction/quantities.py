"""Numbers that a claim states, what they count, and whether two of them can both be so.

"At least nine" and "twelve" go together; "nine" and "twelve" dead do not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sayso.extraction.lexicon import MULTIPLIERS, NUMERALS, word_set
from sayso.extraction.wording import term, words

_AT_LEAST: Final = word_set("at_least")
_AT_MOST: Final = word_set("at_most")
_ABOUT: Final = word_set("about")
_WINDOW: Final = 5
_ROUGH: Final = 0.15
_NOT_COUNTS: Final = word_set("not_counted")


@dataclass(frozen=True)
class Quantity:
    """A number as stated: `low` and `high` bound what it allows; `counts` are the terms that stand around it."""

    value: float
    low: float
    high: float
    counts: frozenset[str]

    def same_subject(self, other: "Quantity") -> bool:
        """Whether the two numbers count alike things, going by the words around them."""
        return bool(self.counts & other.counts)

    def compatible(self, other: "Quantity") -> bool:
        """Whether one situation can satisfy both."""
        return self.low <= other.high and other.low <= self.high


@lru_cache(maxsize=8192)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Counts stated in the text, in order; clock times, dates, distances and years are left out."""
    tokens = words(re.sub(r"(?<=\d)[,.\u202f\u00a0 ](?=\d{3}\b)", "", text))
    found, at = [], 0
    while at < len(tokens):
        value, after = _number(tokens, at)
        if value is None:
            at += 1
            continue
        quantity = _quantity(tokens, at, after, value)
        if quantity is not None:
            found.append(quantity)
        at = after
    return tuple(found)


def _number(tokens: Sequence[str], at: int) -> tuple[float | None, int]:
    """The number that starts at a token ("two hundred and six"), and where it ends."""
    total = _simple(tokens[at])
    if total is None:
        return None, at
    at += 1
    while at < len(tokens):
        if tokens[at] in MULTIPLIERS:
            total *= MULTIPLIERS[tokens[at]]
        elif tokens[at] == "and" and at + 1 < len(tokens) and total >= 100 and _simple(tokens[at + 1]) is not None:
            pass
        elif total % 10 == 0 and total >= 20 and (unit := NUMERALS.get(tokens[at])) is not None and unit < total:
            total += unit
        else:
            break
        at += 1
    return total, at


def _simple(token: str) -> float | None:
    if token.isdecimal():
        return float(int(token))
    value = NUMERALS.get(token)
    return None if value is None else float(value)


def _quantity(tokens: Sequence[str], start: int, end: int, value: float) -> Quantity | None:
    before, after = tokens[max(0, start - 3) : start], tokens[end : end + _WINDOW]
    if _NOT_COUNTS.intersection((*before[-1:], *after[:1])):
        return None
    if 1900 <= value <= 2100 and tokens[start].isdecimal():
        return None
    around = (*tokens[max(0, start - _WINDOW) : start], *after)
    counts = frozenset(found for token in around if (found := term(token)) and _simple(token) is None)
    low, high = _bounds(value, before)
    return Quantity(value, low, high, counts)


def _bounds(value: float, before: Sequence[str]) -> tuple[float, float]:
    nearest = set(before[-2:])
    if nearest & _AT_MOST:
        return 0.0, value
    if nearest & _AT_LEAST:
        return value, float("inf")
    if nearest & _ABOUT:
        return value * (1 - _ROUGH), value * (1 + _ROUGH)
    return value, value


def agreement(left: Sequence[Quantity], right: Sequence[Quantity]) -> tuple[int, int]:
    """How many of the left numbers agree with, and how many exclude, a number on the right that counts alike things."""
    agreed = excluded = 0
    for quantity in left:
        alike = [other for other in right if quantity.same_subject(other)]
        if any(quantity.compatible(other) for other in alike):
            agreed += 1
        elif alike:
            excluded += 1
    return agreed, excluded
