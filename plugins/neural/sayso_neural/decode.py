"""Turns the network's scores for one window into attributions of words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from sayso_neural.layout import FEWEST, Credit, Layout, WordSpan

Floats = npt.NDArray[np.float32]
Told = tuple[WordSpan, WordSpan | None]
"""A piece of content and its cue."""

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


def decode(scores: Mapping[str, Floats], layout: Layout | None = None) -> list[Found]:
    """Best labels, then each cue's source and each content's cue.

    With a layout, as in news, quotations stay whole and content without a cue of its own goes to a neighbouring one;
    without, its author speaks.
    """
    labels = scores["labels"]
    chances = log_softmax(labels + (LEAN if layout else LEAN_OF_SPEECH) * _OUTSIDE)
    spans = spans_of(best_path(chances))
    cues, contents = spans[CUE], spans[CONTENT]
    sources = dict(zip(cues, parents(scores, CUE_SOURCE, cues, spans[SOURCE]), strict=True))
    relays = list(zip(spans[RELAY], parents(scores, RELAY_CUE, spans[RELAY], cues), strict=True))
    if layout:
        told = told_in(scores, contents, cues, layout)
    else:
        told = list(zip(contents, parents(scores, CONTENT_CUE, contents, cues), strict=True))
    found = []
    for cue, held in groups(told):
        pieces = substantial(held, layout)
        source = sources[cue] if cue else None
        passed = tuple(relay for relay, parent in relays if cue and parent == cue)
        sure = certainty(chances, [*held, *filter(None, (cue, source))])
        found.append(Found(tuple(pieces), cue, source, passed, stance(scores, pieces, cue), sure))
    return credited(scores, found, layout) if layout else found


def told_in(
    scores: Mapping[str, Floats], contents: Sequence[WordSpan], cues: Sequence[WordSpan], layout: Layout
) -> list[Told]:
    """The contents of a news text with their cues, in text order: quotations from mark to mark, the rest to an edge."""
    parts = parts_of(contents, layout)
    quoted = {piece for pieces in parts.values() for piece in pieces}
    rest = [piece for piece in contents if piece not in quoted]
    outer = [cue for cue in cues if not any(start <= cue[0] < end for start, end in parts)]
    told = list(zip(rest, parents(scores, CONTENT_CUE, rest, outer), strict=True))
    for quotation, pieces in parts.items():
        whole = min(quotation[0], pieces[0][0]), max(quotation[1], pieces[-1][1])
        told.append((whole, speaking(scores, pieces, [cue for cue in outer if not within(cue, whole)], layout)))
    told.sort(key=lambda one: one[0])
    told = [(piece, cue or adopted(scores, piece, outer, layout)) for piece, cue in told]
    taken = frozenset(word for span in (*contents, *cues, *(piece for piece, _ in told)) for word in range(*span))
    return [(layout.to_edge(piece, taken) if cue and cue < piece else piece, cue) for piece, cue in told]


def within(span: WordSpan, other: WordSpan) -> bool:
    """Whether a span begins inside another one."""
    return other[0] <= span[0] < other[1]


def parts_of(contents: Sequence[WordSpan], layout: Layout) -> dict[WordSpan, list[WordSpan]]:
    """The pieces of content in each quotation of which they make up at least half and across which none reaches."""
    found = {}
    for start, end in layout.quotations:
        pieces = [piece for piece in contents if piece[0] < end and start < piece[1]]
        covered = sum(min(end, piece[1]) - max(start, piece[0]) for piece in pieces)
        across = any(piece[0] <= start and end <= piece[1] and piece != (start, end) for piece in pieces)
        if end - start >= FEWEST and 2 * covered >= end - start and not across:
            found[start, end] = pieces
    return found


def substantial(pieces: list[WordSpan], layout: Layout | None) -> list[WordSpan]:
    """Without single words beside longer pieces, slips of the network, unless somebody is quoted with them."""
    kept = [(start, end) for start, end in pieces if end - start > 1 or (layout is not None and layout.quoted(start))]
    return kept if layout is not None and kept else pieces


def speaking(
    scores: Mapping[str, Floats], pieces: Sequence[WordSpan], cues: Sequence[WordSpan], layout: Layout
) -> WordSpan | None:
    """The cue that the pieces of a quotation fit best, in its own paragraph if that has any; None if none fits."""
    here = [cue for cue in cues if layout.paragraphs[cue[0]] == layout.paragraphs[pieces[0][0]]]
    candidates = here or list(cues)
    if not candidates:
        return None
    lengths = np.array([end - start for start, end in pieces], dtype=np.float32)
    firsts, lasts = [start for start, _ in pieces], [end - 1 for _, end in pieces]
    fits = lengths @ fits_of(scores, CONTENT_CUE, pieces, candidates)
    null = scores["null"][:, CONTENT_CUE]
    best = int(fits.argmax())
    return candidates[best] if fits[best] >= lengths @ (null[0, firsts] + null[1, lasts]) else None


def credited(scores: Mapping[str, Floats], found: list[Found], layout: Layout) -> list[Found]:
    """Paragraphs of a quotation, a dash and a name are told by that name, whatever else was found in them."""
    for credit in layout.credits():
        paragraph = layout.paragraphs[credit.quotation[0]]
        found = [item for item in found if layout.paragraphs[item.content[0][0]] != paragraph]
        found.append(_by_credit(scores, credit))
    return sorted(found, key=lambda item: item.content[0])


def _by_credit(scores: Mapping[str, Floats], credit: Credit) -> Found:
    pieces = (credit.quotation,)
    return Found(pieces, credit.dash, credit.name, (), stance(scores, pieces, credit.dash), 1.0)


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
    fits = fits_of(scores, relation, [child], candidates)[0]
    best = int(fits.argmax())
    return candidates[best], float(fits[best])


def fits_of(
    scores: Mapping[str, Floats], relation: int, children: Sequence[WordSpan], candidates: Sequence[WordSpan]
) -> Floats:
    """How well every child fits every candidate, [children, candidates]."""
    firsts, lasts = [start for start, _ in children], [end - 1 for _, end in children]
    starts, ends = [start for start, _ in candidates], [end - 1 for _, end in candidates]
    opens, closes = scores["opens"][relation], scores["closes"][relation]
    return np.asarray(opens[firsts][:, starts] + closes[lasts][:, ends], dtype=np.float32)


def adopted(scores: Mapping[str, Floats], piece: WordSpan, cues: Sequence[WordSpan], layout: Layout) -> WordSpan | None:
    """The best cue of the content's paragraph; for a quotation in a paragraph without cues, the last of the one before.

    A quotation goes on after "he said", and over the next paragraph, without anybody saying so again.
    """
    here = layout.paragraphs[piece[0]]
    mine = [cue for cue in cues if layout.paragraphs[cue[0]] == here]
    if mine:
        return _best(scores, CONTENT_CUE, piece, mine)[0]
    before = [cue for cue in cues if layout.paragraphs[cue[0]] == here - 1]
    return before[-1] if before and layout.quoted(piece[0]) else None


def groups(told: Sequence[Told]) -> Iterator[tuple[WordSpan | None, list[WordSpan]]]:
    """All pieces of a cue make up one attribution; without a cue each is its own. In text order of first pieces."""
    by_cue: dict[WordSpan, list[WordSpan]] = {}
    ordered: list[tuple[WordSpan | None, list[WordSpan]]] = []
    for piece, cue in told:
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
