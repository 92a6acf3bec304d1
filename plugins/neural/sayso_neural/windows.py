"""Cuts a text into words, word pieces and windows of whole paragraphs.

The encoder reads lower-cased word pieces; what it cannot see is handed over beside them: letter case, quotation state
and where paragraphs start. Training and reading share this module, so both see the same input.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]

WORD: Final = re.compile(
    r"([^\w\s]|_)\1{3,}"  # a rule of dashes or a row of dots is one word, however long
    r"|[^\W_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|S|re|ve|ll|d|m)\b"
    r"|(?:[A-Z]\.){2,}|[^\W_]+(?:[.,]\d+)*|''|``|\S"
)
DOUBLED: Final = {"''": '"', "``": '"'}
"""Quotation marks typed as two strokes, as some wires send them, and what the network knows them as."""
WINDOW: Final = 260
LIMIT: Final = 480
PIECES: Final = 6
LETTERS: Final = 40
CLS, SEP, UNKNOWN = 101, 102, 100
PUNCTUATION, DIGITS, CAPITALS, CAPITALISED, SMALL, EDGE = range(6)
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
CLOSERS: Final = {"“": "”", "«": "»", "„": "“", "‘": "’", "»": "«"}


@dataclass(frozen=True)
class Window:
    """Some whole paragraphs: words `start` to `end` of the text, and one row of input a word piece."""

    start: int
    end: int
    pieces: Ints
    shapes: Ints
    quotes: Ints
    openings: Ints
    first: Ints
    """Where each word's first piece stands among `pieces`."""


@dataclass(frozen=True)
class Reading:
    """A text as words with character offsets, and the windows that cover them."""

    words: Sequence[tuple[int, int]]
    windows: Sequence[Window]


def words_of(text: str) -> list[tuple[int, int]]:
    """Character offsets of the words; punctuation marks are words of their own."""
    return [match.span() for match in WORD.finditer(text)]


def paragraph_starts(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """Indices of the words that open a line."""
    return [0, *(n for n, (left, right) in enumerate(pairwise(words), 1) if "\n" in text[left[1] : right[0]])]


def forms_of(text: str, words: Sequence[tuple[int, int]]) -> list[str]:
    """The words as they are written, but for doubled strokes."""
    return [DOUBLED.get(text[start:end], text[start:end]) for start, end in words]


def quote_states(forms: Sequence[str], starts: Sequence[int]) -> list[int]:
    """For each word whether it opens, closes or stands in a quotation; forgotten at the end of a paragraph."""
    states, closer, fresh = [], "", set(starts)
    for n, word in enumerate(forms):
        if n in fresh:
            closer = ""
        if closer and word == closer:
            states.append(CLOSING)
            closer = ""
        elif not closer and (word in CLOSERS or word == '"'):
            states.append(OPENING)
            closer = CLOSERS.get(word, word)
        else:
            states.append(INSIDE if closer else OUTSIDE)
    return states


def shape_of(word: str) -> int:
    """What lower-casing takes away."""
    if word[0].isdigit():
        return DIGITS
    if not word[0].isalpha():
        return PUNCTUATION
    if word.isupper() and len(word) > 1:
        return CAPITALS
    return CAPITALISED if word[0].isupper() else SMALL


def read(text: str, tokenizer: Tokenizer, size: int = WINDOW) -> Reading:
    """Cut a text into windows of whole paragraphs, at most `size` word pieces each; a longer paragraph is divided."""
    words = words_of(text)
    if not words:
        return Reading((), ())
    forms = forms_of(text, words)
    pieces = _pieces(forms, tokenizer)
    starts = paragraph_starts(text, words)
    states = quote_states(forms, starts)
    shapes = [shape_of(form) for form in forms]
    lengths = [len(piece) for piece in pieces]
    fresh = set(starts)
    windows = [
        _window(span, pieces, shapes, states, fresh)
        for span in _spans([*pairwise([*starts, len(words)])], lengths, size)
        if any(shape in (CAPITALS, CAPITALISED, SMALL) for shape in shapes[slice(*span)])
    ]
    return Reading(words, windows)


def _pieces(forms: Sequence[str], tokenizer: Tokenizer) -> list[list[int]]:
    safe = ["".join("?" if "\ud800" <= c <= "\udfff" else c for c in form[:LETTERS]) for form in forms]
    encoding = tokenizer.encode(safe, is_pretokenized=True, add_special_tokens=False)
    pieces: list[list[int]] = [[] for _ in forms]
    for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
        if word is not None and len(pieces[word]) < PIECES:
            pieces[word].append(piece)
    return [piece or [UNKNOWN] for piece in pieces]


def _spans(paragraphs: Sequence[tuple[int, int]], lengths: Sequence[int], size: int) -> Iterator[tuple[int, int]]:
    start, end, held = 0, 0, 0
    for first, last in _divided(paragraphs, lengths):
        length = sum(lengths[first:last])
        if held and held + length > size:
            yield start, end
            start, held = first, 0
        end, held = last, held + length
    if held:
        yield start, end


def _divided(paragraphs: Sequence[tuple[int, int]], lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    for first, last in paragraphs:
        start, held = first, 0
        for word in range(first, last):
            if held + lengths[word] > LIMIT:
                yield start, word
                start, held = word, 0
            held += lengths[word]
        yield start, last


def _window(
    span: tuple[int, int],
    pieces: Sequence[Sequence[int]],
    shapes: Sequence[int],
    states: Sequence[int],
    fresh: set[int],
) -> Window:
    rows: list[tuple[int, int, int, int]] = [(CLS, EDGE, OUTSIDE, 0)]
    first = []
    for word in range(*span):
        first.append(len(rows))
        for n, piece in enumerate(pieces[word]):
            rows.append((piece, shapes[word], states[word], int(n == 0 and word in fresh)))
    rows.append((SEP, EDGE, OUTSIDE, 0))
    table = np.array(rows, dtype=np.int64)
    ids, forms, quotes, openings = (np.ascontiguousarray(column) for column in table.T)
    return Window(*span, ids, forms, quotes, openings, np.array(first, dtype=np.int64))
