"""What the rules tier finds in English prose: speaker, cue, content and relay, word for word."""

import pytest

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.passages import passages_of
from sayso.schema.records import Attribution, Document, Span
from sayso.schema.vocabulary import SourceKind


def read(text: str) -> list[tuple[str | None, str | None, str, str | None]]:
    document = Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en")
    found = RulesExtractor().extract(document, passages_of(document))
    return [_words(text, item) for item in found]


def _words(text: str, item: Attribution) -> tuple[str | None, str | None, str, str | None]:
    def of(span: Span | None) -> str | None:
        return None if span is None else text[span.start : span.end]

    content = " … ".join(text[s.start : s.end] for s in item.content)
    return of(item.source), of(item.cue), content, of(item.relays[0] if item.relays else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The harbour board said on Monday that the crane had been repaired.",
            ("The harbour board", "said", "that the crane had been repaired", None),
            id="that-clause behind a day",
        ),
        pytest.param(
            "Ilse Brandvold told Fjord Radio the ferry was full.",
            ("Ilse Brandvold", "told", "the ferry was full", "Fjord Radio"),
            id="told an outlet",
        ),
        pytest.param(
            "“We saw no ice,” said Captain Odd Haugen of the coast patrol.",
            ("Captain Odd Haugen of the coast patrol", "said", "“We saw no ice,”", None),
            id="quotation, verb, speaker",
        ),
        pytest.param(
            "“We saw no ice,” Odd Haugen, a pilot, said. “It was rain.”",
            ("Odd Haugen, a pilot", "said", "“We saw no ice,” … “It was rain.”", None),
            id="split quotation over two sentences",
        ),
        pytest.param(
            "“The road,” she said, “is open.”",
            ("she", "said", "“The road,” … “is open.”", None),
            id="split quotation in one sentence",
        ),
        pytest.param(
            "Nine boats sank in the storm, the fishers' union said.",
            ("the fishers' union", "said", "Nine boats sank in the storm", None),
            id="content first",
        ),
        pytest.param(
            "The road, the mayor said, was still open.",
            ("the mayor", "said", "The road … was still open", None),
            id="speaker between commas",
        ),
        pytest.param(
            "According to two dockers, the gate was locked at noon.",
            ("two dockers", "According to", "the gate was locked at noon", None),
            id="according to, first",
        ),
        pytest.param(
            "The gate was locked at noon, according to Marta Quist, a docker.",
            ("Marta Quist, a docker", "according to", "The gate was locked at noon", None),
            id="according to, last",
        ),
        pytest.param(
            "The army denied shelling the market.",
            ("The army", "denied", "shelling the market", None),
            id="denied with a gerund",
        ),
        pytest.param(
            "The council accused the company of hiding the leak.",
            ("The council", "accused", "the company of hiding the leak", None),
            id="accused of",
        ),
        pytest.param(
            "The front has vowed to hold the pass.",
            ("The front", "has vowed", "to hold the pass", None),
            id="vowed to",
        ),
        pytest.param(
            "It was reported that three tents had burned.",
            (None, "was reported", "that three tents had burned", None),
            id="agentless passive",
        ),
        pytest.param(
            "The coroner put the toll at nine.", ("The coroner", "put", "the toll at nine", None), id="put a figure"
        ),
        pytest.param(
            "The mayor called the report a fabrication.",
            ("The mayor", "called", "the report a fabrication", None),
            id="called something a name",
        ),
        pytest.param(
            "The envoy described the mood as grim.",
            ("The envoy", "described", "the mood as grim", None),
            id="described as",
        ),
        pytest.param(
            "The dam, in the words of one engineer, had never held.",
            ("one engineer", "in the words of", "The dam … had never held", None),
            id="in the words of",
        ),
        pytest.param(
            "The ministry was accused by the union of hiding the logs.",
            ("the union", "was accused by", "The ministry … of hiding the logs", None),
            id="accused by",
        ),
        pytest.param(
            "Fjord Radio quoted a stoker as saying that the boiler had cracked.",
            ("a stoker", "quoted a stoker as saying", "that the boiler had cracked", "Fjord Radio"),
            id="quoted somebody as saying",
        ),
        pytest.param(
            "The mayor appealed for calm.", ("The mayor", "appealed for", "calm", None), id="verb with a particle"
        ),
        pytest.param(
            "The union told its members to stay at home.",
            ("The union", "told", "to stay at home", None),
            id="told to do something",
        ),
        pytest.param(
            "The board has warned repeatedly that the dam may fail.",
            ("The board", "has warned", "that the dam may fail", None),
            id="adverb behind the verb",
        ),
        pytest.param(
            "On Monday the harbour board said the crane had failed.",
            ("the harbour board", "said", "the crane had failed", None),
            id="day in front of the speaker",
        ),
        pytest.param(
            "In a later post, the board said the crane had failed.",
            ("the board", "said", "the crane had failed", None),
            id="circumstance in front of the speaker",
        ),
        pytest.param(
            "The firm that owns the dam said it was safe.",
            ("The firm that owns the dam", "said", "it was safe", None),
            id="speaker with a relative clause",
        ),
        pytest.param(
            "The guards stopped the lorry after the mayor said the bridge was closed.",
            ("the mayor", "said", "the bridge was closed", None),
            id="speaker inside a subordinate clause",
        ),
        pytest.param(
            "Nine boats sank, said Odd Haugen, a pilot.",
            ("Odd Haugen, a pilot", "said", "Nine boats sank", None),
            id="content, verb, speaker",
        ),
        pytest.param(
            "The gate was locked at noon; two dockers said it was rusted.",
            ("two dockers", "said", "it was rusted", None),
            id="behind a semicolon",
        ),
        pytest.param(
            "The ferry was full, according to its owner, Lunde Lines.",
            ("its owner, Lunde Lines", "according to", "The ferry was full", None),
            id="apposition of a speaker",
        ),
        pytest.param(
            "LUNDE, May 4 — The ministry rejected the figure as “fantasy”.",
            ("The ministry", "rejected", "the figure as “fantasy”", None),
            id="dateline left out",
        ),
    ],
)
def test_one_attribution(text: str, expected: tuple[str | None, str | None, str, str | None]) -> None:
    assert read(text) == [expected]


def test_second_verb_shares_its_subject() -> None:
    assert read("The envoy said the talks had failed but denied that he was leaving.") == [
        ("The envoy", "said", "the talks had failed", None),
        ("The envoy", "denied", "that he was leaving", None),
    ]


def test_subject_goes_on_behind_a_relative_clause() -> None:
    text = "The board, which had insisted that the dam was safe, admitted that it was leaking."
    assert read(text) == [
        ("The board", "had insisted", "that the dam was safe", None),
        ("The board", "admitted", "that it was leaking", None),
    ]


def test_relative_clause_ends_what_who_said() -> None:
    text = "The pilot, who on Monday had denied that he was drunk, resigned."
    assert read(text) == [("The pilot", "had denied", "that he was drunk", None)]


def test_denial_of_what_stands_before_it() -> None:
    text = "The union spoke of a secret deal, an accusation that the board has denied."
    assert read(text)[-1] == ("the board", "has denied", "an accusation", None)


def test_according_to_an_outlet_inside_reported_speech_is_a_relay() -> None:
    text = "The mayor said the bridge had failed, according to Fjord Radio."
    assert read(text) == [("The mayor", "said", "the bridge had failed", "Fjord Radio")]


def test_what_was_not_said_is_no_part_of_what_was() -> None:
    text = "The firm said the valve had failed but did not say when."
    assert read(text) == [("The firm", "said", "the valve had failed", None)]


def test_procedure_is_no_claim() -> None:
    assert read("The minister is due to speak on Friday, her office said.") == []


def test_participle_adds_to_the_speaker_before_it() -> None:
    assert read("The mayor said two wells were dry, adding that a third was failing.") == [
        ("The mayor", "said", "two wells were dry", None),
        ("The mayor", "adding", "that a third was failing", None),
    ]


def test_quoted_as_saying_names_speaker_and_relay() -> None:
    text = "A stoker was quoted by Fjord Radio as saying that the boiler had cracked."
    assert read(text) == [
        ("A stoker", "was quoted by Fjord Radio as saying", "that the boiler had cracked", "Fjord Radio")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The pass lies at 3,200 metres and is closed in winter.",
        "The ministry declined to comment.",
        "The company did not say when the valve was shut.",
        "A clerk asked not to be named.",
        "He asked whether the bridge was open.",
        "What the fishermen call the gate is a bend in the river.",
        "If the council says that the road is safe, the buses will run.",
        "The state prosecutors office stands on the square.",
        "Asked about the fire, the operator could not be reached.",
        "Did the army say that the village had fallen?",
    ],
)
def test_no_attribution(text: str) -> None:
    assert read(text) == []


def test_quotation_that_never_closes_reaches_to_the_end_of_its_paragraph() -> None:
    text = "“We left at dawn,” said Nils Aas. “The river rose.\n\n“Nobody came.”"
    (first, *_) = read(text)
    assert first == ("Nils Aas", "said", "“We left at dawn,” … “The river rose.", None)
