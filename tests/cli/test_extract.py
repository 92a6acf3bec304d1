"""`sayso extract --jsonl`: lines in, lines out, and a coded error for what is no such line."""

import json
from collections.abc import Sequence

import pytest
import typer
from click.testing import CliRunner

from sayso.cli.extract import answers, extract
from sayso.errors import ExtractionError
from sayso.extraction.attribution import RulesExtractor
from sayso.ports import Info
from sayso.schema.records import Attribution, Document, Passage, Span
from sayso.schema.vocabulary import SourceKind


def run(*lines: str, kind: SourceKind = SourceKind.NEWS_ARTICLE) -> list[dict[str, object]]:
    return [json.loads(line) for line in answers(lines, [RulesExtractor()], kind, None)]


def test_offsets_count_characters() -> None:
    text = "🧵 Ilse Brandvold told Fjord Radio that the ferry was full."
    (answer,) = run(json.dumps({"doc": "a", "text": text}))
    (found,) = answer["attributions"]  # type: ignore[misc]
    assert answer["doc"] == "a"
    assert [text[slice(*found[part])] for part in ("source", "cue", "content", "relay")] == [
        "Ilse Brandvold",
        "told",
        "that the ferry was full",
        "Fjord Radio",
    ]


def test_command_reads_standard_input() -> None:
    command = typer.main.get_command(_app())
    line = json.dumps({"doc": "a", "text": "Our men hold the old ford and the mill."})
    rules = {"SAYSO_EXTRACTORS": "rules"}
    result = CliRunner().invoke(command, ["--jsonl", "--kind", "SOCIAL_POST"], input=line + "\n", env=rules)
    assert result.exit_code == 0
    extractor = str(RulesExtractor().info)
    assert json.loads(result.stdout)["attributions"] == [
        {"source": None, "cue": None, "content": [0, 39], "relay": None, "extractor": extractor, "confidence": 0.7}
    ]


def test_command_uses_the_tiers_that_are_installed() -> None:
    line = json.dumps({"doc": "a", "text": "Ilse Brandvold told Fjord Radio that the ferry was full."})
    result = CliRunner().invoke(typer.main.get_command(_app()), ["--jsonl"], input=line + "\n")
    (found,) = json.loads(result.stdout)["attributions"]
    version = RulesExtractor().info.version
    assert found["extractor"] == f"neural+rules 0.1.0+{version}"
    assert (found["source"], found["cue"], found["content"], found["relay"]) == ([0, 14], [15, 19], [32, 55], [20, 31])


class InPieces:
    """Finds one content in the given pieces, whatever the text."""

    rank = 1
    info = Info(name="pieces", version="1")

    def __init__(self, *pieces: tuple[int, int]) -> None:
        self._pieces = tuple(Span(start=start, end=end) for start, end in pieces)

    def supports(self, _document: Document) -> bool:
        return True

    def extract(self, _document: Document, _passages: Sequence[Passage]) -> Sequence[Attribution]:
        return (Attribution(content=self._pieces, source=None, cue=None, confidence=1.0),)


@pytest.mark.parametrize(
    ("pieces", "content"),
    [
        (((0, 9), (40, 60)), [0, 60]),
        (((0, 9), (89, 95)), [0, 95]),
        (((0, 9), (90, 120)), [90, 120]),
        (((0, 9), (20, 40), (190, 200)), [0, 40]),
        (((0, 9), (150, 159)), [0, 9]),
    ],
)
def test_a_content_in_pieces_is_one_stretch_where_they_are_near(
    pieces: tuple[tuple[int, int], ...], content: list[int]
) -> None:
    line = json.dumps({"doc": "a", "text": "a" * 200})
    (answer,) = map(json.loads, answers([line], [InPieces(*pieces)], SourceKind.NEWS_ARTICLE, None))
    assert [each["content"] for each in answer["attributions"]] == [content]


def test_command_wants_its_form_named() -> None:
    assert CliRunner().invoke(typer.main.get_command(_app()), []).exit_code == 2


def _app() -> typer.Typer:
    app = typer.Typer()
    app.command()(extract)
    return app


def test_no_extractor_is_an_error() -> None:
    with pytest.raises(ExtractionError, match="no extractor"):
        list(answers(['{"doc": "a", "text": "b"}'], [], SourceKind.NEWS_ARTICLE, None))


def test_parts_that_are_missing_are_null() -> None:
    (answer,) = run(json.dumps({"doc": "a", "text": "It was reported that three tents had burned."}))
    (found,) = answer["attributions"]  # type: ignore[misc]
    assert (found["source"], found["relay"]) == (None, None)


def test_pieces_are_covered_by_one_stretch() -> None:
    text = "“The road,” she said, “is open.”"
    (answer,) = run(json.dumps({"doc": "a", "text": text}))
    (found,) = answer["attributions"]  # type: ignore[misc]
    assert found["content"] == [0, len(text)]


def test_empty_lines_are_left_out_and_order_is_kept() -> None:
    lines = [json.dumps({"doc": name, "text": ""}) for name in ("b", "a")]
    assert [answer["doc"] for answer in run(lines[0], "\n", lines[1])] == ["b", "a"]


@pytest.mark.parametrize("line", ["{", "[]", '{"doc": "a"}', '{"doc": 1, "text": "x"}'])
def test_other_lines_are_refused_with_their_number(line: str) -> None:
    with pytest.raises(ExtractionError, match="line 2"):
        run('{"doc": "a", "text": ""}', line)
