"""`sayso extract`."""

import json
import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from sayso.errors import ExtractionError
from sayso.extraction.passages import passages_of
from sayso.manager import load_plugins
from sayso.ports import Extractor
from sayso.schema.records import Attribution, Document, Span
from sayso.schema.vocabulary import SourceKind
from sayso.settings import Settings


class BadLine(ExtractionError):
    """A line of the input that holds no document; the lines before it are answered."""

    code = "BAD_LINE"


def extract(
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"doc", "text"} lines, write attributions.')] = False,
    kind: Annotated[SourceKind, typer.Option("--kind", help="What the texts are.")] = SourceKind.NEWS_ARTICLE,
) -> None:
    """Find who says what in texts on standard input, without any ledger; offsets are characters, ends exclusive."""
    if not jsonl:
        raise typer.BadParameter("say --jsonl; it is the only format so far")
    settings = Settings.from_environment()
    extractors: list[Extractor] = load_plugins().collect("register_extractors", settings=settings)
    for name, text in _documents():
        document = Document(kind=kind, text=text)
        chosen = max((each for each in extractors if each.supports(document)), key=lambda each: each.rank)
        found = chosen.extract(document, passages_of(document))
        typer.echo(json.dumps({"doc": name, "attributions": [_shown(each) for each in found]}, ensure_ascii=False))


def _documents() -> Iterator[tuple[Any, str]]:
    for number, line in enumerate(sys.stdin, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            name, text = record["doc"], record["text"]
        except (ValueError, KeyError, TypeError) as error:
            raise BadLine(f'line {number} is not {{"doc": NAME, "text": TEXT}}') from error
        if not isinstance(text, str):
            raise BadLine(f"line {number}: `text` is not text")
        yield name, text


def _shown(found: Attribution) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "source": _pair(found.source),
        "cue": _pair(found.cue),
        "content": [found.content[0].start, found.content[-1].end],
    }
    if len(found.content) > 1:
        shown["pieces"] = [_pair(piece) for piece in found.content]
    if found.relays:
        shown["relays"] = [_pair(relay) for relay in found.relays]
    return shown


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span is not None else None
