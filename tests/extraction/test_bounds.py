"""A document that is longer, or says more, than is read is read up to there and says so; its text stays whole."""

import pytest

from sayso.extraction import bounds, pipeline
from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.pipeline import Tools, read_document
from sayso.schema.records import Document, Passage
from sayso.schema.vocabulary import SourceKind

SAID = "The ferry company said that the pier was shut. "
TOOLS = Tools(extractors=[RulesExtractor()], gazetteers=(), directories=())


def read(text, **known):
    return read_document(Document(kind=SourceKind.NEWS_ARTICLE, text=text, **known), TOOLS)


def notices(reading):
    return [(notice.code, notice.message) for notice in reading.notices]


def test_of_a_long_text_the_opening_is_read_up_to_the_end_of_a_sentence():
    text = SAID * 5_000
    reading = read(text)
    assert reading.document.text == text
    assert [(passage.start, passage.end) for passage in reading.passages] == [(0, len(text) - 1)]
    assert notices(reading)[0] == (
        "TEXT_BOUNDED",
        "claims were read from the first 149,976 of 235,000 characters; the text is recorded whole",
    )
    assert max(claim.span.end for claim in reading.claims) <= 149_998
    assert all(text[claim.span.start : claim.span.end] == claim.text for claim in reading.claims)


def test_as_many_attributions_as_fit_are_kept_in_the_order_of_the_text():
    reading = read(SAID * 1_600)
    assert notices(reading) == [
        (
            "CLAIMS_BOUNDED",
            "1,600 attributions were found; the first 1,500 in the text became claims, the rest is left out",
        )
    ]
    assert [claim.span.start for claim in reading.claims] == [at * len(SAID) for at in range(1_500)]


def test_at_the_bounds_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch):
    text = SAID * 3
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", len(text))
    monkeypatch.setattr(bounds, "MOST_ATTRIBUTIONS", 3)
    monkeypatch.setattr(pipeline, "MOST_ATTRIBUTIONS", 3)
    reading = read(text)
    assert (len(reading.claims), notices(reading)) == (3, [])


def test_passages_of_an_adapter_end_where_reading_ends(monkeypatch: pytest.MonkeyPatch):
    text = SAID.strip() + "\n" + SAID.strip() + "\n" + SAID.strip()
    given = tuple(Passage(start=at, end=at + 46) for at in (0, 47, 94))
    whole = read(text, passages=given)
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 60)
    reading = read(text, passages=given)
    assert reading.passages == given
    assert reading.claims == whole.claims[:1]
    assert [claim.span.start for claim in whole.claims] == [0, 47, 94]
    assert reading.document.passages == given


def test_a_condition_is_not_cut_off(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 100)
    reading = read(SAID + "The mayor said that the boats would sail if the ice broke.")
    assert [claim.content for claim in reading.claims] == ["that the pier was shut"]


def test_a_word_without_end_is_cut_at_the_bound():
    reading = read("a" * 150_001)
    assert notices(reading) == [
        ("TEXT_BOUNDED", "claims were read from the first 150,000 of 150,001 characters; the text is recorded whole")
    ]
