"""What the typography of a news text says of its words: paragraphs, quotations, the edges of clauses, credits.

The network guesses word by word; quotation marks are written down. Where both speak of the same stretch, the marks win.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso_neural.windows import CLOSING, OPENING, OUTSIDE, Window

WordSpan = tuple[int, int]

MARKS: Final = frozenset('.,;:!?()[]“”„«»"…—–-―')
EDGES: Final = MARKS | {"and", "but", "while", "as", "after", "when", "because"}
"""Words at which a clause may end."""
TAIL: Final = 10
"""Words that a content may have lost at its end; further away lies the edge of some other clause."""
FEWEST: Final = 5
"""Words, marks included, of a quotation that tells something; shorter ones are scare quotes and titles."""
DASHES: Final = frozenset("—–-―")
LONGEST_CREDIT: Final = 12
SHORT_FORM: Final = 3


@dataclass(frozen=True)
class Credit:
    """A paragraph that is a quotation, a dash and a name: “It fell.” — Ada Moro."""

    quotation: WordSpan
    dash: WordSpan
    name: WordSpan


@dataclass(frozen=True)
class Layout:
    """The words of a window, the paragraph of each by number, and the quotations from mark to mark."""

    words: Sequence[str]
    paragraphs: Sequence[int]
    quotations: Sequence[WordSpan] = ()

    def quoted(self, word: int) -> bool:
        """Whether a word is part of a quotation."""
        return any(start <= word < end for start, end in self.quotations)

    def to_edge(self, piece: WordSpan, taken: frozenset[int]) -> WordSpan:
        """A stretch that breaks off in mid-clause, followed to the clause's edge unless some span lies in the way."""
        start, end = piece
        if self.words[end - 1] in MARKS:
            return piece
        last = end
        while last < len(self.words) and self._goes_on(last, start) and last not in taken:
            last += 1
        blocked = last in taken or last == len(self.words)
        return piece if blocked or last - end > TAIL else (start, last)

    def _goes_on(self, word: int, start: int) -> bool:
        return self.paragraphs[word] == self.paragraphs[start] and self.words[word].lower() not in EDGES

    def credits(self) -> Iterator[Credit]:
        """Quotations that a dash and a name credit to somebody."""
        starts = [n for n, (one, two) in enumerate(pairwise([-1, *self.paragraphs])) if one != two]
        for start, end in pairwise([*starts, len(self.words)]):
            inside = [quotation for quotation in self.quotations if start <= quotation[0] and quotation[1] <= end]
            if inside and (credit := self._credit(start, inside[0], end)):
                yield credit

    def _credit(self, start: int, last: WordSpan, end: int) -> Credit | None:
        dash = last[1]
        name = (dash + 1, end - (self.words[end - 1] == "."))
        fits = last[0] == start and dash < end and self.words[dash] in DASHES
        if not fits or not self._is_name(self.words[slice(*name)]):
            return None
        return Credit((start, dash), (dash, dash + 1), name)

    @staticmethod
    def _is_name(words: Sequence[str]) -> bool:
        """Whether words are a name and no sentence: full stops stand after initials and short forms alone."""
        stopped = any(word == "." and len(before) > SHORT_FORM for before, word in pairwise(words))
        marked = any(word in MARKS - {",", ".", "-"} for word in words)
        return 0 < len(words) <= LONGEST_CREDIT and not stopped and not marked and words[0][:1].isupper()


def layout_of(window: Window, forms: Sequence[str]) -> Layout:
    """The layout of a window, whose words are `forms`."""
    paragraphs = window.openings[window.first].cumsum().tolist()
    return Layout(forms, paragraphs, list(quotations_of(window.quotes[window.first].tolist())))


def quotations_of(states: Sequence[int]) -> Iterator[WordSpan]:
    """Quotations, marks included; one that is never closed ends with its paragraph."""
    start = None
    for word, state in enumerate([*states, OUTSIDE]):
        if start is not None and state in (OUTSIDE, OPENING):
            yield start, word
            start = None
        if state == OPENING:
            start = word
        elif state == CLOSING and start is not None:
            yield start, word + 1
            start = None
