"""Rules that hold for any text: spans fit, nothing raises, and work grows no faster than the text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.passages import passages_of
from sayso.extraction.pipeline import Tools, read_document
from sayso.extraction.quotes import quote_spans
from sayso.extraction.sentences import sentences_of
from sayso.extraction.tokens import tokenise
from sayso.schema.records import Document, Named
from sayso.schema.vocabulary import SourceKind

TOOLS = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=())
WORDS = (
    "the council|Odd Haugen|he|who|which|said|says|denied|told|Fjord Radio|that|the road was open|and|but",
    "if|not|according to|a spokesman for|was quoted by|as saying|it was reported that|QUESTION:|HAUGEN:|@lunde",
    "#lunde|1/3|(NDB)|LUNDE|May 4 —|12|3,000|'s|قال|إن|говорит|сказал|что|گفت|که",
)
MARKS = ("“", "”", '"', "‘", "’", "«", "»", ",", ".", "?", ":", ";", " — ", "\n", "\n\n", "\u202e", "\u200f", "🧵")
PIECES = (*"|".join(WORDS).split("|"), *MARKS)
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
)
kinds = st.sampled_from([SourceKind.NEWS_ARTICLE, SourceKind.SOCIAL_POST, SourceKind.PRESS_CONFERENCE])
languages = st.sampled_from([None, "en", "ar", "fa", "ru", "uk", "fr", "es", "pt", "de", "tr", "zz"])


@settings(max_examples=300, deadline=None)
@given(texts, kinds, languages)
@example(",  — ", SourceKind.NEWS_ARTICLE, None)
def test_claims_point_at_their_text(text: str, kind: SourceKind, language: str | None) -> None:
    authors = (Named(name="Lunde Watch", handle="lunde"),)
    document = Document(kind=kind, text=text, language=language, authors=authors, url="https://posts.example/1")
    reading = read_document(document, TOOLS)
    keys = {actor.key for actor in reading.actors}
    for claim in reading.claims:
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.claimant is None or claim.claimant in keys
        assert claim.claimant is not None or claim.claimant_descriptor
        assert claim.speaks_for is None or claim.speaks_for in keys
        assert {via.actor for via in claim.via} <= keys | {None}


@settings(max_examples=150, deadline=None)
@given(texts, kinds)
def test_attributions_come_in_order_and_inside_passages(text: str, kind: SourceKind) -> None:
    document = Document(kind=kind, text=text)
    passages = passages_of(document)
    found = RulesExtractor().extract(document, passages)
    starts = [item.content[0].start for item in found]
    assert starts == sorted(starts)
    for item in found:
        spans = [*item.content, *item.relays, *(s for s in (item.source, item.cue) if s is not None)]
        assert any(p.start <= min(s.start for s in spans) and max(s.end for s in spans) <= p.end for p in passages)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_sentences_share_out_all_tokens(text: str) -> None:
    tokens = tokenise(text, 0, len(text), quote_spans(text, 0, len(text)))
    sentences = sentences_of(text, tokens)
    assert [token for sentence in sentences for token in sentence.tokens] == list(tokens)
    assert all(text[token.start : token.end] == token.text for token in tokens)


def calls_of(text: str, kind: SourceKind) -> int:
    """Function calls that reading a text takes: a measure that no busy machine disturbs."""
    import sys

    count = 0

    def tick(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    document = Document(kind=kind, text=text, language="en")
    sys.setprofile(tick)
    try:
        read_document(document, TOOLS)
    finally:
        sys.setprofile(None)
    return count


def test_work_grows_with_the_text_and_not_with_its_square() -> None:
    marks = '"|“|“”|(|[]|, | — |1/2 |A: |@a: |(AB) '
    words = "said |he said that |X, who said, |Aa Bb |according to |X quoted Y as |if "
    hostile = (*marks.split("|"), *words.split("|"), "a\n\n", "\u202e", "Mr Ab Cd, a doctor. ", "The city of Ab fell. ")
    for piece in hostile:
        for kind in (SourceKind.NEWS_ARTICLE, SourceKind.SOCIAL_POST, SourceKind.PRESS_CONFERENCE):
            small, large = calls_of(piece * 400, kind), calls_of(piece * 1600, kind)
            assert large < 4.6 * small + 4000, (piece, kind, small, large)


def test_many_names_cost_no_more_than_few_names_often() -> None:
    """As many claims about as many parties: names are looked up, and not tried one by one."""
    said = "The Guard of {name} said it held {name} against Mr {name}. "
    for kind in (SourceKind.NEWS_ARTICLE, SourceKind.SOCIAL_POST):
        small, large = (
            calls_of("".join(said.format(name=f"Q{'abcdefghij'[n % 10]}{n}") for n in range(count)), kind)
            for count in (60, 240)
        )
        assert large < 4.6 * small, (kind, small, large)
