"""Reads the train split of a user's own checkout of PolNeAR; dev and test stay unseen, so that they can test."""

import re
from collections.abc import Iterator
from pathlib import Path

from sayso_neural_train.stories import Claim, Span, Story

SPAN = re.compile(r"(T\d+)\t\S+ ([\d ;]+)\t")
EVENT = re.compile(r"E\d+\t(.+)")


def polnear(checkout: Path) -> list[Story]:
    """One story a document, by the annotator whose name sorts first; its claims bear no labels."""
    folder = checkout / "data/train"
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rpartition("_")[0], path)
    return [_story(name, folder / "text" / f"{name}.txt", path) for name, path in first.items()]


def _story(name: str, text: Path, annotation: Path) -> Story:
    with text.open(encoding="utf-8", newline="") as file:
        words = file.read()
    claims = tuple(_claims(annotation.read_text(encoding="utf-8")))
    return Story(f"polnear/{name}", "polnear", "NEWS_ARTICLE", "en", words, claims)


def _claims(annotation: str) -> Iterator[Claim]:
    spans = {match[1]: tuple(_offsets(match[2])) for match in SPAN.finditer(annotation)}
    for event in EVENT.finditer(annotation):
        found: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
        for part in event[1].split():
            role, _, name = part.partition(":")
            found.get(role.rstrip("0123456789"), []).extend(spans.get(name, ()))
        source, cue, content = (tuple(sorted(found[role])) for role in ("Source", "Cue", "Content"))
        if cue and content:
            yield Claim(source, cue, content, (), (), (), negative=False, hedged=False)


def _offsets(words: str) -> Iterator[Span]:
    for piece in words.split(";"):
        start, end = map(int, piece.split())
        if start < end:
            yield start, end
