"""Documents of the corpus and the fold that is held out of training."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Span = tuple[int, int]
CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Claim:
    """The marked spans of one claim and its labels; the first of several accepted labels is the preferred one."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    relay: tuple[Span, ...]
    modality: tuple[str, ...]
    topic: tuple[str, ...]
    negative: bool
    hedged: bool


@dataclass(frozen=True)
class Story:
    """One document with its claims."""

    id: str
    story: str
    kind: str
    language: str
    text: str
    claims: tuple[Claim, ...] = field(repr=False)


def load(path: Path = CORPUS / "corpus.jsonl") -> list[Story]:
    """The documents of the corpus."""
    return [_story(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def held_out() -> frozenset[str]:
    """Names of the stories that are never trained on: every fifth of `corpus.jsonl` in the order of their SHA-256."""
    return frozenset((CORPUS / "held_out.txt").read_text(encoding="utf-8").split())


def _story(raw: Mapping[str, Any]) -> Story:
    claims = tuple(_claim(claim) for claim in raw["claims"])
    return Story(raw["id"], raw["story"], raw["kind"], raw["lang"], raw["text"], claims)


def _claim(raw: Mapping[str, Any]) -> Claim:
    source, cue, content, relay = (tuple(_spans(raw[name])) for name in ("source", "cue", "content", "relay"))
    modality, topic = tuple(raw["modality"]), tuple(raw["topic"])
    return Claim(source, cue, content, relay, modality, topic, raw["polarity"] == "-", raw["hedged"])


def _spans(raw: list[list[int]]) -> Iterator[Span]:
    return ((start, end) for start, end in raw)
