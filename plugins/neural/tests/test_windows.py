"""Words, quotation states and windows, whatever the text."""

import itertools
from pathlib import Path

import pytest
import sayso_neural
from hypothesis import given, settings
from hypothesis import strategies as st
from sayso_neural import windows
from tokenizers import Tokenizer

TOKENIZER = Tokenizer.from_file(str(Path(sayso_neural.__file__).parent / "data/tokenizer.json"))
TEXTS = st.text(st.sampled_from("aB3 \n`'“”\".,'’é_-—()\u0301م"), max_size=400)


@given(TEXTS)
@settings(deadline=None, max_examples=60)
def test_words_lie_in_order_and_hold_no_space(text: str) -> None:
    spans = windows.words_of(text)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert all(text[start:end] and not any(c.isspace() for c in text[start:end]) for start, end in spans)
    covered = {n for start, end in spans for n in range(start, end)}
    assert covered == {n for n, c in enumerate(text) if not c.isspace()}


@given(TEXTS, st.integers(20, 60))
@settings(deadline=None, max_examples=60)
def test_windows_are_in_order_and_bounded(text: str, size: int) -> None:
    reading = windows.read(text, TOKENIZER, size)
    ends = [0, *(window.end for window in reading.windows)]
    for window, before in zip(reading.windows, ends, strict=False):
        assert before <= window.start < window.end <= len(reading.words)
        assert len(window.pieces) <= windows.LIMIT + 2
        assert len(window.first) == window.end - window.start
        assert list(window.first) == sorted(set(window.first))


def test_windows_hold_whole_paragraphs() -> None:
    text = "\n\n".join(["one two three four five."] * 9)
    reading = windows.read(text, TOKENIZER, 20)
    assert [(window.start, window.end) for window in reading.windows] == [(n, n + 18) for n in range(0, 54, 18)]
    assert [int(window.openings.sum()) for window in reading.windows] == [3, 3, 3]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("“a” b", [2, 1, 3, 0]),
        ('"a" b "c"', [2, 1, 3, 0, 2, 1, 3]),
        ("„a“ «b»", [2, 1, 3, 2, 1, 3]),
        ("“a\n\nb” c", [2, 1, 0, 0, 0]),
        ("‘a “b’ c", [2, 1, 1, 1, 3, 0]),
        ("''a'' b ``c''", [2, 1, 3, 0, 2, 1, 3]),
    ],
)
def test_quotation_states(text: str, states: list[int]) -> None:
    words = windows.words_of(text)
    assert windows.quote_states(windows.forms_of(text, words), windows.paragraph_starts(text, words)) == states


@pytest.mark.parametrize(
    ("word", "shape"),
    [("Kyiv", 3), ("UN", 2), ("I", 3), ("said", 4), ("47", 1), ("“", 0), ("كابل", 4)],
)
def test_shapes(word: str, shape: int) -> None:
    assert windows.shape_of(word) == shape


def test_clitics_and_abbreviations_are_words() -> None:
    text = "He didn't; the U.S.'s 1,200 men won’t."
    assert [text[s:e] for s, e in windows.words_of(text)] == [
        "He", "did", "n't", ";", "the", "U.S.", "'s", "1,200", "men", "wo", "n’t", ".",
    ]  # fmt: skip
