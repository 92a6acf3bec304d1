"""`sayso extract`: attributions of plain texts, line by line, without a ledger."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, Final

import typer

from sayso.errors import ExtractionError
from sayso.extraction.passages import passages_of
from sayso.extraction.tiers import chosen, found_in, tiers_for
from sayso.heap import settle
from sayso.manager import load_plugins
from sayso.ports import Extractor, Info
from sayso.schema.records import Attribution, Document, Span
from sayso.schema.vocabulary import SourceKind
from sayso.settings import Settings

_PARTED: Final = 80
"""Characters between two pieces of a content that still make one stretch: a cue, its speaker and an apposition."""


def extract(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and write JSON lines; the only form there is.")] = False,
    kind: Annotated[
        SourceKind, typer.Option("--kind", help="What the texts are; articles unless told otherwise.")
    ] = SourceKind.NEWS_ARTICLE,
    language: Annotated[
        str | None, typer.Option("--language", help="BCP 47; guessed from the letters otherwise.")
    ] = None,
) -> None:
    """Read {"doc", "text"} lines on standard input and write what each text attributes to whom.

    Every output line is {"doc", "attributions": [{"source", "cue", "content", "relay", "extractor", "confidence"}]}.
    Spans are pairs of start and end in characters of the text, end exclusive, or null where no words stand.
    A content in pieces is given as the stretch that holds most of it.
    """
    if not jsonl:
        raise typer.BadParameter("say --jsonl: texts are read and answers written as JSON lines")
    plugins = load_plugins()
    settings = Settings.from_environment()
    extractors = chosen(plugins.collect("register_extractors", settings=settings), settings.extractors)
    settle()
    for line in answers(sys.stdin, extractors, kind, language):
        sys.stdout.write(line + "\n")


def answers(
    lines: Iterable[str], extractors: Iterable[Extractor], kind: SourceKind, language: str | None
) -> Iterator[str]:
    """One output line an input line; a line that is not such an object raises `ExtractionError` with its number."""
    offered = list(extractors)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name, text = _read(line, number)
        document = Document(kind=kind, text=text, language=language)
        tiers = tiers_for(document, offered)
        if not tiers:
            raise ExtractionError(f"line {number}: no extractor reads such a text")
        found, notices = found_in(document, passages_of(document), tiers)
        for notice in notices:
            typer.echo(f"line {number}: {notice.code}: {notice.message}", err=True)
        plain = [_plain(attribution, tier) for attribution, tier in found]
        yield json.dumps({"doc": name, "attributions": plain}, ensure_ascii=False)


def _read(line: str, number: int) -> tuple[str, str]:
    try:
        given = json.loads(line)
    except ValueError as error:
        raise ExtractionError(f"line {number} is not JSON: {error}") from error
    if not isinstance(given, dict) or not isinstance(given.get("doc"), str) or not isinstance(given.get("text"), str):
        raise ExtractionError(f'line {number} is no object with the strings "doc" and "text"')
    return given["doc"], given["text"]


def _plain(attribution: Attribution, tier: Info) -> dict[str, Any]:
    relay = attribution.relays[0] if attribution.relays else None
    return {
        "source": _span(attribution.source),
        "cue": _span(attribution.cue),
        "content": _stretch(attribution.content),
        "relay": _span(relay),
        "extractor": str(tier),
        "confidence": attribution.confidence,
    }


def _stretch(pieces: Sequence[Span]) -> list[int]:
    """One stretch for a content in pieces: those that only a short "he said" parts, or the longest such run."""
    stretches: list[list[int]] = []
    held: list[int] = []
    for piece in pieces:
        if stretches and piece.start - stretches[-1][1] <= _PARTED:
            stretches[-1][1] = piece.end
            held[-1] += piece.end - piece.start
        else:
            stretches.append([piece.start, piece.end])
            held.append(piece.end - piece.start)
    return stretches[held.index(max(held))]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
