"""Fit the weights of `sayso.extraction.weights` on the annotated corpus.

    python benchmarks/fit_relations.py [--corpus ../shared/corpus/corpus.jsonl] [--write sayso/extraction/weights.py]

The corpus is taken twice: as annotated, and as the installed extraction reads it (`--annotated-only` leaves that out).

Logistic regression with a small penalty, by passes in a fixed order, so that the same corpus gives the same weights.
Prints how well whole unseen stories are told by weights fitted on the others, then fits on all.
"""

import argparse
import math
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus import Story, read
from extracted import read_extracted

from sayso.extraction.evidence import Figures
from sayso.extraction.relations import FLOOR, compared
from sayso.schema.vocabulary import RelationKind

OPPOSING = {RelationKind.DENIES, RelationKind.CONTRADICTS}
FOLDS = 4
PASSES = 12
RATE = 0.15
PENALTY = 2e-6
SMALLEST = 0.1

HEADER = '''"""Weights of the figures in `evidence`, fitted by logistic regression on our own corpus (CC BY 4.0).

`benchmarks/fit_relations.py` writes this file. A figure without a weight counts nothing. Data only.
"""

from typing import Final
'''


@dataclass
class Logistic:
    """Weights and bias, learned with step sizes that shrink for what was seen often (AdaGrad)."""

    weights: dict[str, float] = field(default_factory=dict)
    bias: float = 0.0
    seen: dict[str, float] = field(default_factory=dict)

    def probability(self, figures: Figures) -> float:
        """How likely the answer is yes."""
        score = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in figures.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))

    def learn(self, rows: Sequence[tuple[Figures, bool]]) -> "Logistic":
        """Go over the rows several times in orders that are always the same."""
        chance = random.Random(1)
        order = list(range(len(rows)))
        for _ in range(PASSES):
            chance.shuffle(order)
            for at in order:
                self._step(*rows[at])
        return self

    def _step(self, figures: Figures, right: bool) -> None:
        error = self.probability(figures) - right
        for name, value in figures.items():
            slope = error * value + PENALTY * self.weights.get(name, 0.0)
            self.weights[name] = self.weights.get(name, 0.0) - self._rate(name, slope) * slope
        self.bias -= self._rate("", error) * error

    def _rate(self, name: str, slope: float) -> float:
        self.seen[name] = self.seen.get(name, 1.0) + slope * slope
        return RATE / math.sqrt(self.seen[name])


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
    return Logistic().learn(linked), Logistic().learn(opposed)


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
    parser.add_argument("--annotated-only", action="store_true", help="leave out what extraction makes of the texts")
    options = parser.parse_args()
    if not options.corpus.is_file():
        sys.exit(f"no corpus at {options.corpus}")
    read_as = [read] if options.annotated_only else [read, read_extracted]
    named: dict[str, list[Row]] = defaultdict(list)
    for story in (each for reader in read_as for each in reader(options.corpus)):
        named[story.name] += rows_of(story)
    stories = list(named.values())
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
