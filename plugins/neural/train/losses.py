"""What is minimised: labels of words, parents of spans, the stance of claims, and which pieces belong together.

The last is a help in training only: reading does better when it always joins the pieces of one cue.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import torch
from sayso_neural.decode import CONTENT_CUE, CUE_SOURCE, HEADS, MODALITIES, RELAY_CUE, TOPICS
from sayso_neural_train.examples import Example
from sayso_neural_train.stories import Claim, Span
from torch import Tensor
from torch.nn import functional

WEIGHTS = {"labels": 1.0, "links": 0.3, "stance": 0.2, "joins": 0.1}
SMOOTH = 0.03


def collate(examples: Sequence[Example]) -> dict[str, Tensor]:
    """Pad windows to one batch."""
    width = max(len(e.window.pieces) for e in examples)
    words = max(len(e.window.first) for e in examples)

    def padded(rows: Sequence[np.ndarray], length: int, fill: int = 0) -> Tensor:
        out = np.full((len(rows), length), fill, dtype=np.int64)
        for n, row in enumerate(rows):
            out[n, : len(row)] = row
        return torch.from_numpy(out)

    batch = {
        name: padded([getattr(e.window, name) for e in examples], width)
        for name in ("pieces", "shapes", "quotes", "openings")
    }
    batch["mask"] = padded([np.ones(len(e.window.pieces), dtype=np.int64) for e in examples], width).bool()
    batch["first"] = padded([e.window.first for e in examples], words)
    batch["labels"] = padded([e.labels for e in examples], words, -100)
    batch["kind"] = torch.tensor([e.kind for e in examples])
    return batch


def losses(scores: Mapping[str, Tensor], batch: Mapping[str, Tensor], examples: Sequence[Example]) -> dict[str, Tensor]:
    """Each part's mean over the batch."""
    labels = scores["labels"].float()
    return {
        "labels": functional.cross_entropy(
            labels.flatten(0, 1), batch["labels"].flatten(), ignore_index=-100, label_smoothing=SMOOTH
        ),
        "links": _mean(_links(scores, examples)),
        "stance": _mean(_stances(scores, examples)),
        "joins": _mean(_joins(scores, examples)),
    }


def total(parts: Mapping[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return sum((WEIGHTS[name] * part for name, part in parts.items()), torch.zeros(()))


def _mean(values: Iterator[Tensor]) -> Tensor:
    parts = list(values)
    return torch.stack(parts).mean() if parts else torch.zeros(())


def _links(scores: Mapping[str, Tensor], examples: Sequence[Example]) -> Iterator[Tensor]:
    for row, example in enumerate(examples):
        pieces = [(piece.start, piece.end) for piece in example.pieces]
        asked = (
            (CUE_SOURCE, example.cues, example.sources, example.source_of),
            (CONTENT_CUE, pieces, example.cues, [piece.cue for piece in example.pieces]),
            (RELAY_CUE, [span for span, _ in example.relays], example.cues, [cue for _, cue in example.relays]),
        )
        for relation, children, parents, answers in asked:
            if children and parents:
                yield from _link(scores, row, relation, children, parents, answers)


def _link(
    scores: Mapping[str, Tensor],
    row: int,
    relation: int,
    children: Sequence[Span],
    parents: Sequence[Span],
    answers: Sequence[int],
) -> Iterator[Tensor]:
    opens, closes, null = scores["opens"][row, relation], scores["closes"][row, relation], scores["null"][row]
    first, last = [s for s, _ in children], [e - 1 for _, e in children]
    to_first, to_last = [s for s, _ in parents], [e - 1 for _, e in parents]
    fits = opens[first][:, to_first] + closes[last][:, to_last]
    none = null[0, relation, first] + null[1, relation, last]
    logits = torch.cat([none[:, None], fits], 1).float()
    yield from functional.cross_entropy(logits, torch.tensor(answers) + 1, reduction="none")


def _stances(scores: Mapping[str, Tensor], examples: Sequence[Example]) -> Iterator[Tensor]:
    for row, example in enumerate(examples):
        for number, claim in example.claims.items():
            if not claim.modality:  # spans of others' data bear no labels
                continue
            pieces = [piece for piece in example.pieces if piece.claim == number]
            words = [word for piece in pieces for word in range(piece.start, piece.end)]
            rows = scores["content"][row, words].float()
            logits = (rows[:, -1].softmax(0)[:, None] * rows[:, :-1]).sum(0)
            if pieces[0].cue >= 0:
                start, end = example.cues[pieces[0].cue]
                logits = logits + scores["cue"][row, start:end].float().mean(0)
            parts = zip(logits.split(HEADS), _targets(claim), strict=True)
            yield torch.stack([functional.cross_entropy(part, target) for part, target in parts]).sum()


def _targets(claim: Claim) -> tuple[Tensor, ...]:
    return (
        _spread([MODALITIES.index(label) for label in claim.modality], len(MODALITIES)),
        _spread([TOPICS.index(label) for label in claim.topic], len(TOPICS)),
        _spread([int(claim.negative)], 2),
        _spread([int(claim.hedged)], 2),
    )


def _spread(accepted: Sequence[int], size: int) -> Tensor:
    """The preferred label gets most of the mass, accepted alternatives share the rest."""
    target = torch.full((size,), SMOOTH / size)
    rest = 1 - SMOOTH
    for rank, label in enumerate(accepted):
        share = rest if len(accepted) == 1 else rest * (0.7 if rank == 0 else 0.3 / (len(accepted) - 1))
        target[label] += share
    return target


def _joins(scores: Mapping[str, Tensor], examples: Sequence[Example]) -> Iterator[Tensor]:
    for row, example in enumerate(examples):
        for piece in example.pieces:
            if piece.joins is not None:
                target = torch.tensor(float(piece.joins))
                yield functional.binary_cross_entropy_with_logits(scores["joins"][row, piece.start].float(), target)
