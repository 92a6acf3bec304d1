"""Fit the weights of `sayso.extraction.weights` on the annotated corpus.

    python benchmarks/fit_relations.py [--corpus ../shared/corpus/corpus.jsonl] [--write sayso/extraction/weights.py]

The corpus is taken as the installed extraction reads it, because those are the labels that the weights will meet:
weights fitted on the annotation as well trust labels that extraction gets wrong (`--annotated` fits on the annotation).

Logistic regression with a penalty on large weights; the same corpus gives the same weights.
Prints how well whole unseen stories are told by weights fitted on the others, then fits on all.
"""

import argparse
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpus import Story, read
from extracted import read_extracted

from sayso.extraction.evidence import Figures
from sayso.extraction.relations import FLOOR, compared
from sayso.schema.vocabulary import RelationKind

OPPOSING = {RelationKind.DENIES, RelationKind.CONTRADICTS}
FOLDS = 4
STEPS = 10
TINY = 1e-9
LINKED_PENALTY, OPPOSED_PENALTY = 20.0, 1.0
SMALLEST = 0.05

HEADER = '''"""Weights of the figures in `evidence`, fitted by logistic regression on our own corpus (CC BY 4.0).

`benchmarks/fit_relations.py` writes this file. A figure without a weight counts nothing. Data only.
"""

from typing import Final
'''


@dataclass(frozen=True)
class Logistic:
    """Weights and bias."""

    weights: dict[str, float]
    bias: float

    def probability(self, figures: Figures) -> float:
        """How likely the answer is yes."""
        score = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in figures.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def learn(rows: Sequence[tuple[Figures, bool]], penalty: float) -> Logistic:
    """The weights that tell the rows best, by Newton's steps; `penalty` is half of what the sum of squares costs."""
    names = sorted({name for figures, _ in rows for name in figures})
    column = {name: at for at, name in enumerate(names, start=1)}
    known, wanted = np.zeros((len(rows), len(names) + 1)), np.array([float(right) for _, right in rows])
    known[:, 0] = 1.0
    for at, (figures, _) in enumerate(rows):
        for name, value in figures.items():
            known[at, column[name]] = value
    ridge = np.full(len(names) + 1, penalty)
    ridge[0] = 0.0
    found = np.zeros(len(names) + 1)
    for _ in range(STEPS):
        told = 1 / (1 + np.exp(-known @ found))
        slope = known.T @ (told - wanted) + ridge * found
        curve = (known.T * (told * (1 - told))) @ known + np.diag(ridge + TINY)
        found -= np.linalg.solve(curve, slope)
    return Logistic(dict(zip(names, map(float, found[1:]), strict=True)), float(found[0]))


Row = tuple[Figures, RelationKind | None]


def rows_of(story: Story) -> list[Row]:
    """The figures of every compared pair of a story, with the relation it should get."""
    expected = story.expected()
    return [
        (figures, expected.get(frozenset((claim.id, other.id))))
        for claim, candidates in story.meetings()
        for other, figures in compared(claim, candidates)
    ]


def fit(rows: Iterable[Row]) -> tuple[Logistic, Logistic]:
    """One model for "of one proposition", one for "on opposite sides"."""
    pairs = list(rows)
    linked = [(figures, kind is not None) for figures, kind in pairs]
    opposed = [(figures, kind in OPPOSING) for figures, kind in pairs if kind is not None]
    return learn(linked, LINKED_PENALTY), learn(opposed, OPPOSED_PENALTY)


def validate(stories: Sequence[list[Row]]) -> None:
    """Print the figures for stories that the weights have not seen."""
    made = right = wanted = sided = 0
    for fold in range(FOLDS):
        linked, opposed = fit(row for at, rows in enumerate(stories) if at % FOLDS != fold for row in rows)
        for figures, kind in (row for at, rows in enumerate(stories) if at % FOLDS == fold for row in rows):
            proposed = linked.probability(figures) >= FLOOR
            made += proposed
            wanted += kind is not None
            right += proposed and kind is not None
            sided += proposed and kind is not None and (opposed.probability(figures) >= 0.5) == (kind in OPPOSING)
    precision, recall = right / max(made, 1), right / max(wanted, 1)
    print(f"unseen stories: related P {precision:.3f} R {recall:.3f}, side of these right {sided / max(right, 1):.3f}")


def table(name: str, question: str, model: Logistic) -> str:
    """One model as Python source, the strongest weights first."""
    strong = sorted(model.weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    lines = [f'    "{figure}": {weight:.2f},' for figure, weight in strong if abs(weight) >= SMALLEST]
    entries = "\n".join(lines)
    return (
        f"\n# {question}\n{name}_BIAS: Final = {model.bias:.2f}\n{name}: Final[dict[str, float]] = {{\n{entries}\n}}\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/corpus.jsonl"))
    parser.add_argument("--write", type=Path, help="the module to write; default: print only")
    parser.add_argument("--annotated", action="store_true", help="fit on the annotation instead of what is extracted")
    options = parser.parse_args()
    if not options.corpus.is_file():
        sys.exit(f"no corpus at {options.corpus}")
    stories = [rows_of(story) for story in (read if options.annotated else read_extracted)(options.corpus)]
    validate(stories)
    linked, opposed = fit(row for rows in stories for row in rows)
    source = (
        HEADER
        + table("LINKED", "Do both claims speak of one proposition?", linked)
        + table("OPPOSED", "If they do: do they take opposite sides?", opposed)
    )
    if options.write:
        options.write.write_text(source, encoding="utf-8")
    else:
        print(source)
    return 0


if __name__ == "__main__":
    sys.exit(main())
