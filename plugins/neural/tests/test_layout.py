"""What typography says of a window's words: quotations, clauses, credits."""

from pathlib import Path

import pytest
import sayso_neural
from sayso_neural import windows
from sayso_neural.layout import Credit, Layout, layout_of
from tokenizers import Tokenizer

TOKENIZER = Tokenizer.from_file(str(Path(sayso_neural.__file__).parent / "data/tokenizer.json"))


def layout(text: str) -> Layout:
    reading = windows.read(text, TOKENIZER)
    (window,) = reading.windows
    return layout_of(window, windows.forms_of(text, reading.words))


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“a b” he said, “c”", [(0, 4), (7, 10)]),
        ("“a b\n\n“c d” e", [(0, 3), (3, 7)]),
        ("''a'' b", [(0, 3)]),
        ("“a b", [(0, 3)]),
        ("a b", []),
    ],
)
def test_quotations_run_from_mark_to_mark_or_to_the_end_of_the_paragraph(
    text: str, quotations: list[tuple[int, int]]
) -> None:
    found = layout(text)
    assert found.quotations == quotations
    assert [found.quoted(word) for word in range(len(found.words))] == [
        any(start <= word < end for start, end in quotations) for word in range(len(found.words))
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It fell.” — Ada Moro", "Ada Moro"),
        ("“It fell. It did.” ― Ada Moro, Tarvok.", "Ada Moro, Tarvok"),
        ("“It fell.” she said — Ada Moro", None),
        ("“It fell” — and rose", None),
        ("It fell — Ada Moro", None),
        ("“It fell” — Ada Moro. It rose", None),
        ("“It fell” —", None),
    ],
)
def test_a_dash_and_a_name_after_a_quotation_credit_it(text: str, name: str | None) -> None:
    found = layout(f"Before.\n\n{text}\n\nAfter.")
    given = list(found.credits())
    assert [" ".join(found.words[slice(*credit.name)]).replace(" ,", ",") for credit in given] == [name] * bool(name)
    for credit in given:
        assert credit == Credit((2, credit.dash[0]), (credit.name[0] - 1, credit.name[0]), credit.name)


@pytest.mark.parametrize(
    ("text", "piece", "end"),
    [
        ("he said it would be late, and left", (2, 4), 6),
        ("he said it would be late and left", (2, 4), 6),
        ("he said it would be late\n\nand left", (2, 4), 6),
        ("he said it, too, left", (2, 4), 4),
        ("he said it would be " + "very " * 12 + "late.", (2, 4), 4),
        ("he said it would be late", (2, 4), 4),
    ],
)
def test_a_clause_ends_at_a_mark_a_conjunction_or_with_its_paragraph(
    text: str, piece: tuple[int, int], end: int
) -> None:
    assert layout(text).to_edge(piece, frozenset()) == (2, end)


def test_a_clause_does_not_run_into_another_span() -> None:
    assert layout("he said it would be late, and left").to_edge((2, 4), frozenset({5})) == (2, 4)
