"""Words and marks of a stretch of text, in one linear pass."""

import re
import sys
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"(?:[A-Z]\.){2,}|[@#]?\w+(?:[’'\-\u200c.]\w+)*(?:[’'](?!\w))?|([^\w\s])\1{3,}|[^\w\s]",
)
_NO_QUOTE: Final = (sys.maxsize, sys.maxsize)
_CAPITALS_TELL: Final = frozenset({"WHO", "US", "IT", "AM", "MAY"})
_POSSESSIVE: Final = ("'s", "’s")


class Token(NamedTuple):
    """One word or mark; `quoted` says that it stands inside quotation marks, or is one of them."""

    start: int
    end: int
    text: str
    lower: str
    quoted: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or digit first (marks and emoji do not)."""
        return self.text[0].isalnum() or (len(self.text) > 1 and self.text[0] in "@#")

    @property
    def is_name_like(self) -> bool:
        """Whether it is written like a part of a name: with a capital, or in a script without case."""
        return self.text[0].isupper() or (self.text[0] == "@" and len(self.text) > 1)

    @property
    def bare(self) -> str:
        """The lower-cased word without a possessive ending."""
        return without_possessive(self.lower)


def without_possessive(word: str) -> str:
    """The word without "'s" or a closing apostrophe."""
    for ending in _POSSESSIVE:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word.rstrip("'’")


def tokenise(text: str, start: int, end: int, quotes: tuple[tuple[int, int], ...] = ()) -> tuple[Token, ...]:
    """Tokens of `text[start:end]` with offsets into `text`; `quotes` are ordered spans, marks included."""
    tokens: list[Token] = []
    waiting = iter(quotes)
    opens, closes = next(waiting, _NO_QUOTE)
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        at, stop = match.span()
        while closes <= at:
            opens, closes = next(waiting, _NO_QUOTE)
        lower = word if word.islower() or word in _CAPITALS_TELL else word.lower()
        tokens.append(Token._make((at, stop, word, lower, opens <= at)))
    return tuple(tokens)
