"""Copies are found whatever was done to them, and different texts are not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.copies import (
    containment,
    is_copy,
    phrases,
    same_words,
    shingles,
)
from sayso.extraction.credits import agency_credits

SENTENCE = st.lists(
    st.sampled_from(
        ["bridge", "guard", "river", "mill", "road", "seven", "houses", "night", "league", "fire", "water", "said"]
    )
)


def article(seed, sentences=40):
    """An invented text of about 480 words."""
    chance = random.Random(seed)
    vocabulary = [f"w{number}" for number in range(3000)]
    return ". ".join(" ".join(chance.choices(vocabulary, k=12)).capitalize() for _ in range(sentences))


def changed(text, share, seed):
    chance = random.Random(seed)
    return " ".join("other" if chance.random() < share else word for word in text.split())


EDITS = {
    "chrome added": lambda text: f"Menu Home World Sport. {text}. Read also our other reports. Share this page.",
    "truncated": lambda text: text[: int(len(text) * 0.6)],
    "trimmed and reordered": lambda text: ". ".join(text.split(". ")[20:] + text.split(". ")[5:20]),
    "words changed": lambda text: changed(text, 0.06, 7),
    "half embedded": lambda text: f"{article(99)}. {text[: len(text) // 2]}. {article(98, 10)}",
}


@pytest.mark.parametrize("edit", EDITS)
def test_edited_copies_are_found_by_sample_and_by_exact_check(edit):
    original = article(1)
    copy = EDITS[edit](original)
    assert containment(shingles(original), shingles(copy)) >= 0.3
    assert is_copy(original, copy)


def test_a_third_of_a_text_is_a_quotation_and_no_copy():
    original = article(1)
    other = f"{article(99)}. {original[: len(original) // 3]}."
    assert not is_copy(original, other)


def test_different_texts_share_nothing():
    samples = [shingles(article(seed)) for seed in range(20)]
    pairs = [(one, other) for at, one in enumerate(samples) for other in samples[:at]]
    assert max(containment(one, other) for one, other in pairs) == 0.0


def test_the_sample_is_an_eighth_and_fits_a_signed_column():
    everything = phrases(article(5, sentences=400))
    sample = shingles(article(5, sentences=400))
    assert all(0 <= each < 2**63 for each in sample)
    assert 0.09 < len(sample) / len(everything) < 0.16


def test_hashes_are_the_same_on_every_machine():
    assert phrases("The mill at Velna burned down") == phrases("the  MILL, at Velna: burned down!")
    counted = "one two three four five six seven eight nine ten eleven twelve"
    assert shingles(counted) == frozenset(
        {2237958103129565683, 8103984667622799447, 8960835313667023750, 8967562455480880189}
    )


def test_short_and_empty_texts():
    assert len(phrases("two words")) == 1
    assert phrases(" … ") == frozenset()
    assert containment(frozenset(), phrases("two words")) == 0.0
    assert not is_copy("", "")


@given(SENTENCE, SENTENCE)
def test_containment_is_symmetric_and_bounded(one, other):
    left, right = phrases(" ".join(one)), phrases(" ".join(other))
    assert containment(left, right) == containment(right, left)
    assert 0.0 <= containment(left, right) <= 1.0
    assert containment(left, left) == (1.0 if left else 0.0)


@given(SENTENCE, SENTENCE, SENTENCE)
def test_a_text_is_contained_in_whatever_surrounds_it(before, text, after):
    inner = " ".join(text)
    outer = " ".join((*before, *text, *after))
    if len(text) >= 5:
        assert is_copy(inner, outer)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("“We hold the mill,” she said", "we hold the mill, she said", True),
        ("the guard shelled the mill at dawn and left", "The Guard shelled the mill at dawn and left.", True),
        ("the guard shelled the mill at dawn on Monday and then left the valley", "the guard shelled the mill", False),
        (
            "the guard shelled the mill at dawn on Monday and then left the valley",
            "the guard shelled the mill at dawn on Monday",
            True,
        ),
        ("we deny it", "we deny that", False),
        ("it is false", "It is false!", True),
        ("", "", False),
        ("nine people died in the fire at the mill", "eleven people died in the fire at the school", False),
    ],
)
def test_same_words(one, other, same):
    assert same_words(one, other) is same
    assert same_words(other, one) is same


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("KORR, May 6 (AP) — The mill burned.", ("Associated Press",)),
        ("KORR (Lowland News Agency) - The mill burned.", ("Lowland News Agency",)),
        ("KORR (AFP/Reuters) — The mill burned.", ("Agence France-Presse", "Reuters")),
        ("The mill burned on Monday.\n\n— Reuters", ("Reuters",)),
        ("The mill burned on Monday. (AP)", ("Associated Press",)),
        ("The mill burned on Monday. — Reuters", ("Reuters",)),
        ("The mill burned, a clerk told the AP.", ()),
        ("The mill (built in 1902) burned.", ()),
        ("She read the wire — Reuters had it first — and left.", ()),
        ("", ()),
    ],
)
def test_agency_credits(text, names):
    assert agency_credits(text) == names
