"""Turns the network's scores for one window into attributions of words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
WordSpan = tuple[int, int]

LABELS: Final = ("O", "B-S", "I-S", "B-K", "I-K", "B-C", "I-C", "B-V", "I-V")
SOURCE, CUE, CONTENT, RELAY = "S", "K", "C", "V"
CUE_SOURCE, CONTENT_CUE, RELAY_CUE = range(3)
MODALITIES: Final = ("ASSERTED", "DENIED", "ALLEGED", "REPORTED", "CONDITIONAL", "PROMISED", "APPEALED")
TOPICS: Final = (
    "CONTROL",
    "ATTACK",
    "CASUALTIES",
    "NEGOTIATION",
    "HUMANITARIAN",
    "ASSURANCE",
    "APPEAL",
    "OTHER",
)
POLARITIES: Final = ("AFFIRMATIVE", "NEGATIVE")
HEDGES: Final = (False, True)
LEAN: Final = -0.5
"""Added to the score of being no part of an attribution: the network is too shy with styles it has not seen."""
LEAN_OF_SPEECH: Final = -2.0
"""The same in posts and transcripts, where the rules must agree and the network only has to veto what is no claim."""
HEADS: Final = (len(MODALITIES), len(TOPICS), len(POLARITIES), len(HEDGES))
OUTPUTS: Final = ("labels", "opens", "closes", "null", "content", "cue")
"""What the network answers for W words.

labels [W, 9] · opens and closes [3, W, W]: how well word j fits word i as its parent, for first and last words of spans
· null [2, 3, W]: the score of having no parent · content [W, 20]: scores of the four heads and the weight of the word
· cue [W, 19]: what the cue's words add
"""

_ILLEGAL: Final = np.array(
    [[-1e9 if after[0] == "I" and before[2:] != after[2:] else 0.0 for after in LABELS] for before in LABELS],
    dtype=np.float32,
)
_OUTSIDE: Final = np.array([float(label == "O") for label in LABELS], dtype=np.float32)
_FIRST: Final = np.array([-1e9 if label[0] == "I" else 0.0 for label in LABELS], dtype=np.float32)


@dataclass(frozen=True)
class Stance:
    """The likeliest label of every head, and its probability."""

    modality: tuple[str, float]
    topic: tuple[str, float]
    polarity: tuple[str, float]
    hedged: tuple[bool, float]


@dataclass(frozen=True)
class Found:
    """An attribution in words of the window, with the labels of its heads and how sure the network is."""

    content: tuple[WordSpan, ...]
    cue: WordSpan | None
    source: WordSpan | None
    relays: tuple[WordSpan, ...]
    stance: Stance
    confidence: float


@dataclass(frozen=True)
class Layout:
    """For each word of the window its paragraph, by number, and whether it is part of a quotation."""

    paragraphs: Sequence[int]
    quoted: Sequence[bool]


def decode(scores: Mapping[str, Floats], layout: Layout | None = None) -> list[Found]:
    """Best labels, then each cue's source and each content's cue.

    With a layout, as in news, content without a cue of its own goes to a neighbouring one; without, its author speaks.
    """
    labels = scores["labels"]
    chances = log_softmax(labels + (LEAN if layout else LEAN_OF_SPEECH) * _OUTSIDE)
    spans = spans_of(best_path(chances))
    cues, contents = spans[CUE], spans[CONTENT]
    sources = dict(zip(cues, parents(scores, CUE_SOURCE, cues, spans[SOURCE]), strict=True))
    relays = list(zip(spans[RELAY], parents(scores, RELAY_CUE, spans[RELAY], cues), strict=True))
    reported = parents(scores, CONTENT_CUE, contents, cues)
    if layout:
        reported = [cue or adopted(scores, piece, cues, layout) for piece, cue in zip(contents, reported, strict=True)]
    found = []
    for cue, held in groups(contents, reported):
        pieces = substantial(held, layout)
        source = sources[cue] if cue else None
        passed = tuple(relay for relay, parent in relays if cue and parent == cue)
        sure = certainty(chances, [*held, *filter(None, (cue, source))])
        found.append(Found(tuple(pieces), cue, source, passed, stance(scores, pieces, cue), sure))
    return found


def substantial(pieces: list[WordSpan], layout: Layout | None) -> list[WordSpan]:
    """Without single words beside longer pieces, slips of the network, unless somebody is quoted with them."""
    kept = [(start, end) for start, end in pieces if end - start > 1 or (layout is not None and layout.quoted[start])]
    return kept if layout is not None and kept else pieces


def log_softmax(scores: Floats) -> Floats:
    """Logarithms of probabilities along the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(-1, keepdims=True)), dtype=np.float32)


def best_path(chances: Floats) -> list[int]:
    """The likeliest labels in which every span has a beginning (Viterbi)."""
    best = chances[0] + _FIRST
    back = np.zeros(chances.shape, dtype=np.int64)
    for word in range(1, len(chances)):
        steps = best[:, None] + _ILLEGAL
        back[word] = steps.argmax(0)
        best = steps.max(0) + chances[word]
    path = [int(best.argmax())]
    for word in range(len(chances) - 1, 0, -1):
        path.append(int(back[word, path[-1]]))
    return path[::-1]


def spans_of(path: Sequence[int]) -> dict[str, list[WordSpan]]:
    """Spans by role, in text order."""
    spans: dict[str, list[WordSpan]] = {SOURCE: [], CUE: [], CONTENT: [], RELAY: []}
    for word, index in enumerate(path):
        label = LABELS[index]
        if label[0] == "B":
            spans[label[2:]].append((word, word + 1))
        elif label[0] == "I":
            start, _ = spans[label[2:]][-1]
            spans[label[2:]][-1] = (start, word + 1)
    return spans


def parents(
    scores: Mapping[str, Floats], relation: int, children: Sequence[WordSpan], candidates: Sequence[WordSpan]
) -> list[WordSpan | None]:
    """For each child its best parent, or None where having none scores higher."""
    if not candidates:
        return [None] * len(children)
    null = scores["null"][:, relation]
    chosen: list[WordSpan | None] = []
    for start, end in children:
        parent, fit = _best(scores, relation, (start, end), candidates)
        chosen.append(parent if fit >= null[0, start] + null[1, end - 1] else None)
    return chosen


def _best(
    scores: Mapping[str, Floats], relation: int, child: WordSpan, candidates: Sequence[WordSpan]
) -> tuple[WordSpan, float]:
    starts, ends = [start for start, _ in candidates], [end - 1 for _, end in candidates]
    fits = scores["opens"][relation][child[0], starts] + scores["closes"][relation][child[1] - 1, ends]
    best = int(fits.argmax())
    return candidates[best], float(fits[best])


def adopted(scores: Mapping[str, Floats], piece: WordSpan, cues: Sequence[WordSpan], layout: Layout) -> WordSpan | None:
    """The best cue of the content's paragraph; for a quotation in a paragraph without cues, the last of the one before.

    A quotation goes on after "he said", and over the next paragraph, without anybody saying so again.
    """
    here = layout.paragraphs[piece[0]]
    mine = [cue for cue in cues if layout.paragraphs[cue[0]] == here]
    if mine:
        return _best(scores, CONTENT_CUE, piece, mine)[0]
    before = [cue for cue in cues if layout.paragraphs[cue[0]] == here - 1]
    return before[-1] if before and layout.quoted[piece[0]] else None


def groups(
    contents: Sequence[WordSpan], cues: Sequence[WordSpan | None]
) -> Iterator[tuple[WordSpan | None, list[WordSpan]]]:
    """All pieces of a cue make up one attribution; without a cue each is its own. In text order of first pieces."""
    by_cue: dict[WordSpan, list[WordSpan]] = {}
    ordered: list[tuple[WordSpan | None, list[WordSpan]]] = []
    for piece, cue in zip(contents, cues, strict=True):
        if cue in by_cue:
            by_cue[cue].append(piece)
            continue
        ordered.append((cue, [piece]))
        if cue:
            by_cue[cue] = ordered[-1][1]
    return iter(ordered)


def stance(scores: Mapping[str, Floats], pieces: Sequence[WordSpan], cue: WordSpan | None) -> Stance:
    """Modality, topic, polarity and hedge: the content's words weighed, plus the cue's."""
    rows = np.concatenate([scores["content"][start:end] for start, end in pieces])
    weights = np.exp(rows[:, -1] - rows[:, -1].max())
    total = (weights[:, None] * rows[:, :-1]).sum(0) / weights.sum()
    if cue:
        total = total + scores["cue"][slice(*cue)].mean(0)
    modality, topic, polarity, hedge = (likeliest(part) for part in np.split(total, np.cumsum(HEADS)[:-1]))
    return Stance(
        (MODALITIES[modality[0]], modality[1]),
        (TOPICS[topic[0]], topic[1]),
        (POLARITIES[polarity[0]], polarity[1]),
        (HEDGES[hedge[0]], hedge[1]),
    )


def likeliest(scores: Floats) -> tuple[int, float]:
    """The best of a head's labels and its probability."""
    chances = log_softmax(scores)
    best = int(chances.argmax())
    return best, float(np.exp(chances[best]))


def certainty(chances: Floats, spans: Sequence[WordSpan]) -> float:
    """The geometric mean over the spans of the chance of their least sure word."""
    sure = [chances[start:end].max(-1).min() for start, end in spans]
    return round(float(np.exp(np.mean(sure))), 3)
