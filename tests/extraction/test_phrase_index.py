"""Names among words: all of them, and the longest at a place."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.coverage import Coverage
from sayso.extraction.phraseindex import PhraseIndex
from sayso.schema.records import Span

words = st.lists(st.sampled_from("abc"), max_size=8)
phrases = st.dictionaries(words.map(tuple), st.text("xyz", min_size=1, max_size=3), max_size=12)


@given(phrases, words)
def test_every_phrase_is_found_where_it_stands(known, text):
    index = PhraseIndex(known.items())
    expected = [
        (at, meaning)
        for at in range(len(text))
        for phrase, meaning in sorted(known.items(), key=lambda pair: len(pair[0]))
        if phrase and tuple(text[at : at + len(phrase)]) == phrase
    ]
    assert list(index.occurrences(text)) == expected


@given(phrases, words)
def test_the_longest_phrase_wins(known, text):
    index = PhraseIndex(known.items())
    for at in range(len(text)):
        sizes = [n for n in range(len(text) - at, 0, -1) if tuple(text[at : at + n]) in known]
        expected = (sizes[0], known[tuple(text[at : at + sizes[0]])]) if sizes else None
        assert index.longest(text, at) == expected


def test_of_equal_phrases_the_last_one_counts():
    assert PhraseIndex([(("a", "b"), "first"), (("a", "b"), "last")]).longest(["a", "b"], 0) == (2, "last")


spans = st.tuples(st.integers(0, 20), st.integers(1, 5)).map(lambda pair: Span(start=pair[0], end=sum(pair)))


@given(st.lists(spans, max_size=6), spans)
def test_coverage_counts_characters(taken, asked):
    coverage = Coverage.of(30, taken)
    letters = {at for span in taken for at in range(span.start, span.end)}
    wanted = set(range(asked.start, asked.end))
    assert [at for at in range(30) if at in coverage] == sorted(letters)
    assert coverage.touches(asked) == bool(letters & wanted)
    assert coverage.covers(asked) == (wanted <= letters)
