"""Weights fitted on the annotated corpus, kept as data: figures of a thing in, a score for each of its classes out.

`benchmarks/fit_reading.py` writes the files: a line of class names, then a line for each figure with its weights.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

Figures = Mapping[str, float]
BIAS: Final = "bias"


@dataclass(frozen=True)
class Linear:
    """One fitted model; a figure without weights counts nothing."""

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def scores(self, figures: Figures) -> list[float]:
        """The score of each class, in the order of `classes`; the highest one is the likeliest."""
        found = list(self.weights.get(BIAS, (0.0,) * len(self.classes)))
        for name, value in figures.items():
            weights = self.weights.get(name)
            if weights is not None:
                for at, weight in enumerate(weights):
                    found[at] += weight * value
        return found

    def best(self, figures: Figures) -> str:
        """The likeliest class."""
        scores = self.scores(figures)
        return self.classes[scores.index(max(scores))]


@cache
def fitted(name: str) -> Linear:
    """The model `data/<name>.weights`."""
    path = files("sayso.extraction") / "data" / f"{name}.weights"
    lines = (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    classes = tuple(next(lines).split("\t"))
    rows = (line.split("\t") for line in lines)
    return Linear(classes, {row[0]: tuple(map(float, row[1:])) for row in rows})
