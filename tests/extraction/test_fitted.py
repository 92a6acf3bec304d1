"""What fitted weights decide: topics, and which sentences of a post or answer state something."""

import datetime as dt

import pytest

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.pipeline import Tools, read_document
from sayso.schema.records import Document, Named
from sayso.schema.vocabulary import SourceKind, Topic

TOOLS = Tools(extractors=(RulesExtractor(),), gazetteers=(), directories=())
DAY = dt.datetime(2031, 5, 14, 9, tzinfo=dt.UTC)


def claims(kind: SourceKind, text: str, title: str | None = None) -> list[tuple[str, Topic]]:
    document = Document(
        kind=kind,
        text=text,
        title=title,
        language="en",
        published_at=DAY,
        authors=(Named(name="Lunde Watch", handle="lundewatch"),) if kind is SourceKind.SOCIAL_POST else (),
    )
    return [(claim.content, claim.topic) for claim in read_document(document, TOOLS).claims]


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("its troops had taken the whole of Vardal and held the bridge", Topic.CONTROL),
        ("rockets had struck the depot at dawn", Topic.ATTACK),
        ("nineteen people had been killed and forty wounded", Topic.CASUALTIES),
        ("both sides had agreed to a truce of ten days", Topic.NEGOTIATION),
        ("nobody had eaten for three days and the clinic had no medicine", Topic.HUMANITARIAN),
        ("the budget would be presented in the autumn", Topic.OTHER),
    ],
)
def test_topics_of_reported_words(said: str, topic: Topic) -> None:
    assert claims(SourceKind.NEWS_ARTICLE, f"The council said {said}.") == [(said, topic)]


def test_the_title_tells_what_words_leave_open() -> None:
    text = "The council said the figure was too low."
    [(_, plain)] = claims(SourceKind.NEWS_ARTICLE, text)
    [(_, titled)] = claims(
        SourceKind.NEWS_ARTICLE, text, "Death toll of Vardal shelling rises, dozens killed and wounded"
    )
    assert (plain, titled) == (Topic.OTHER, Topic.CASUALTIES)


@pytest.mark.parametrize(
    "text",
    [
        "Please share this with everybody you know.",
        "I will take two more questions.",
        "Who told you that?",
        "Thank you all for coming out in this heat.",
        "(Crosstalk.)",
        "https://posts.example/77",
    ],
)
def test_asides_are_no_claims(text: str) -> None:
    assert claims(SourceKind.SOCIAL_POST, text) == []
    assert claims(SourceKind.PRESS_CONFERENCE, f"MS BRANDVOLD: {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "At 05:40 two drones hit the depot on Harbour Street and burned it down.",
        "Our teams evacuated 120 people from the lower town on Tuesday.",
    ],
)
def test_checkable_sentences_are_claims(text: str) -> None:
    assert [said for said, _ in claims(SourceKind.SOCIAL_POST, text)] == [text]
    assert [said for said, _ in claims(SourceKind.PRESS_CONFERENCE, f"MS BRANDVOLD: {text}")] == [text]


def test_a_bare_answer_goes_with_the_statement_behind_it() -> None:
    text = (
        "MS BRANDVOLD: That is false. Our soldiers left the bridge on Monday.\n\nQ: And the depot?\n\nMS BRANDVOLD: No."
    )
    assert [said for said, _ in claims(SourceKind.PRESS_CONFERENCE, text)] == [
        "That is false. Our soldiers left the bridge on Monday."
    ]
