"""Turns a story's character spans into what the network learns, window by window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from sayso_neural.decode import LABELS
from sayso_neural.windows import WINDOW, Reading, Window, read
from sayso_neural_train.stories import Claim, Span, Story
from tokenizers import Tokenizer

KINDS = ("NEWS_ARTICLE", "SOCIAL_POST", "PRESS_CONFERENCE")


@dataclass
class Piece:
    """A stretch of one claim's content: words, cue (by number, -1 for none), and whether it goes on a claim."""

    start: int
    end: int
    claim: int
    cue: int = -1
    joins: bool | None = None


@dataclass
class Example:
    """One window with its answers; spans are words counted from the window's start."""

    window: Window
    kind: int
    labels: np.ndarray
    cues: list[Span] = field(default_factory=list)
    sources: list[Span] = field(default_factory=list)
    relays: list[tuple[Span, int]] = field(default_factory=list)
    source_of: list[int] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    claims: dict[int, Claim] = field(default_factory=dict)


@dataclass
class _Marks:
    """Per word of a document: role, claim and whether a span begins there."""

    role: list[str]
    claim: list[int]
    begins: list[bool]

    def put(self, role: str, claim: int, span: Span) -> None:
        for word in range(*span):
            self.role[word], self.claim[word], self.begins[word] = role, claim, word == span[0]

    def labels(self) -> np.ndarray:
        out = np.zeros(len(self.role), dtype=np.int64)
        for word, role in enumerate(self.role):
            if role != "O":
                goes_on = word and not self.begins[word] and self.role[word - 1] == role
                out[word] = LABELS.index(("I-" if goes_on else "B-") + role)
        return out

    def runs(self, claim: int) -> Iterator[Span]:
        start = None
        for word in range(len(self.role) + 1):
            mine = word < len(self.role) and self.role[word] == "C" and self.claim[word] == claim
            if start is not None and (not mine or self.begins[word]):
                yield start, word
                start = None
            if mine and start is None:
                start = word


@dataclass(frozen=True)
class _WordClaim:
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    relay: tuple[Span, ...]


def examples(story: Story, tokenizer: Tokenizer, size: int = WINDOW) -> list[Example]:
    """The story's windows with labels; a claim that crosses windows is learnt in parts."""
    reading = read(story.text, tokenizer, size)
    if not reading.windows:
        return []
    claims = [_in_words(claim, reading) for claim in story.claims]
    marks = _marks(claims, len(reading.words))
    labels = marks.labels()
    runs = [list(marks.runs(n)) for n in range(len(claims))]
    kind = KINDS.index(story.kind)
    return [_example(window, kind, labels, marks, claims, runs, story.claims) for window in reading.windows]


def _in_words(claim: Claim, reading: Reading) -> _WordClaim:
    starts = np.array([start for start, _ in reading.words])
    ends = np.array([end for _, end in reading.words])

    def words(spans: Sequence[Span]) -> tuple[Span, ...]:
        found = [np.flatnonzero((starts < end) & (ends > start)) for start, end in spans]
        return tuple((int(f[0]), int(f[-1]) + 1) for f in found if len(f))

    return _WordClaim(words(claim.source), words(claim.cue), words(claim.content), words(claim.relay))


def _marks(claims: Sequence[_WordClaim], length: int) -> _Marks:
    """Outer claims first, so that what is nested inside them stays visible."""
    marks = _Marks(["O"] * length, [-1] * length, [False] * length)
    for n in sorted(range(len(claims)), key=lambda n: -sum(e - s for s, e in claims[n].content)):
        claim = claims[n]
        for role, spans in (("C", claim.content), ("S", claim.source), ("V", claim.relay), ("K", claim.cue)):
            for span in spans:
                marks.put(role, n, span)
    return marks


def _example(
    window: Window,
    kind: int,
    labels: np.ndarray,
    marks: _Marks,
    claims: Sequence[_WordClaim],
    runs: Sequence[Sequence[Span]],
    told: Sequence[Claim],
) -> Example:
    own = labels[window.start : window.end].copy()
    if LABELS[own[0]][0] == "I":
        own[0] -= 1
    example = Example(window, kind, own)

    def inside(spans: Sequence[Span], role: str) -> Span | None:
        for start, end in spans[:1]:
            if window.start <= start and end <= window.end and marks.role[start] == role:
                return start - window.start, end - window.start
        return None

    for n, claim in enumerate(claims):
        cue = _add_cue(example, inside(claim.cue, "K"), inside(claim.source, "S"))
        relay = inside(claim.relay, "V")
        if relay:
            example.relays.append((relay, cue))
        pieces = [(max(s, window.start), min(e, window.end)) for s, e in runs[n]]
        mine = [Piece(s - window.start, e - window.start, n, cue) for s, e in pieces if s < e]
        if mine and (cue >= 0 or not claim.cue):
            example.pieces += mine
            example.claims[n] = told[n]
    _mark_joins(example.pieces)
    return example


def _add_cue(example: Example, cue: Span | None, source: Span | None) -> int:
    if cue is None:
        return -1
    if source is not None and source not in example.sources:
        example.sources.append(source)
    if cue not in example.cues:
        example.cues.append(cue)
        example.source_of.append(-1 if source is None else example.sources.index(source))
    return example.cues.index(cue)


def _mark_joins(pieces: list[Piece]) -> None:
    pieces.sort(key=lambda piece: piece.start)
    last: dict[int, Piece] = {}
    for piece in pieces:
        if piece.cue in last:
            piece.joins = last[piece.cue].claim == piece.claim
        last[piece.cue] = piece


def rewritten(story: Story, edits: Sequence[tuple[int, int, str]]) -> Story:
    """The story after replacing some stretches of its text, with every span moved along."""
    edits = sorted(edits)
    parts, shifts, at, grown = [], [], 0, 0
    for start, end, new in edits:
        if start < at:
            continue
        parts += [story.text[at:start], new]
        shifts.append((start, end, start + grown, len(new)))
        grown += len(new) - (end - start)
        at = end
    text = "".join(parts) + story.text[at:]

    def moved(position: int, *, is_end: bool) -> int:
        shift = 0
        for start, end, at_new, length in shifts:
            if position < start or (position == start and not is_end) or (position == start and start == end):
                break
            if start < position < end:
                return at_new + (length if is_end else 0)
            if position == start:
                break
            shift = at_new + length - end
        return position + shift

    def spans(old: Sequence[Span]) -> tuple[Span, ...]:
        new = ((moved(start, is_end=False), moved(end, is_end=True)) for start, end in old)
        return tuple((start, end) for start, end in new if start < end)

    claims = tuple(
        replace(
            claim,
            source=spans(claim.source),
            cue=spans(claim.cue),
            content=spans(claim.content),
            relay=spans(claim.relay),
        )
        for claim in story.claims
    )
    return replace(story, text=text, claims=claims)
