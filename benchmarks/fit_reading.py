"""Fit the weights by which extraction tells topics, own statements and places, on the annotated corpus.

    python benchmarks/fit_reading.py [--corpus ../shared/corpus/corpus.jsonl] [--write sayso/extraction/data]

Multinomial logistic regression with a small penalty, by passes in a fixed order, so that the same corpus gives the same
weights. Prints how often whole unseen stories are told right by weights fitted on the others. The held-out stories of
`plugins/neural/train/corpus/held_out.txt` are never fitted on: `benchmarks/extraction.py` scores them.
"""

import argparse
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotated import stretch
from extracted import document_of

from sayso.extraction.linear import BIAS, Figures
from sayso.extraction.passages import passages_of
from sayso.extraction.statements import ASIDE, STATEMENT, statement_figures
from sayso.extraction.topics import topic_figures
from sayso.extraction.utterances import own_sentences
from sayso.schema.vocabulary import Modality, PassageRole, Topic

HELD_OUT = Path(__file__).parents[1] / "plugins" / "neural" / "train" / "corpus" / "held_out.txt"
FOLDS = 4
PASSES = 4
RATE = 0.15
PENALTY = 1e-4
SEEN = 3
SMALLEST = 0.04
EVENNESS = 1.0
"""How much rare classes count more than their share: 0 not at all, 1 as much as frequent ones."""
RESERVE = {"OTHER": 1.0, ASIDE: 0.6}
"""How far ahead a class must be to be chosen. The corpus tells of politics and strikes far more than a ledger of war,
and a statement left out is lost while one too many can be reviewed."""


@dataclass(frozen=True)
class Row:
    """One example: its figures and the classes that are right for it, by number."""

    story: str
    figures: Figures
    right: tuple[int, ...]


@dataclass
class Softmax:
    """Weights for each class, learned with step sizes that shrink for what was seen often (AdaGrad)."""

    classes: tuple[str, ...]
    weights: dict[str, list[float]] = field(default_factory=dict)
    seen: dict[str, float] = field(default_factory=dict)

    def shares(self, figures: Figures) -> list[float]:
        """How likely each class is."""
        scores = [0.0] * len(self.classes)
        for name, value in [*figures.items(), (BIAS, 1.0)]:
            for at, weight in enumerate(self.weights.get(name, ())):
                scores[at] += weight * value
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        return [power / sum(powers) for power in powers]

    def learn(self, rows: Sequence[Row]) -> "Softmax":
        """Go over the rows several times in orders that are always the same."""
        often = Counter(name for row in rows for name in row.figures)
        kept = [Row(r.story, {k: v for k, v in r.figures.items() if often[k] >= SEEN}, r.right) for r in rows]
        shares = Counter(row.right[0] for row in rows)
        counts = [(len(rows) / len(shares) / shares[row.right[0]]) ** EVENNESS for row in rows]
        chance = random.Random(1)
        order = list(range(len(rows)))
        for _ in range(PASSES):
            chance.shuffle(order)
            for at in order:
                self._step(kept[at], counts[at])
        for name, margin in RESERVE.items():
            if name in self.classes:
                self.weights[BIAS][self.classes.index(name)] -= margin
        return self

    def _step(self, row: Row, counts: float) -> None:
        shares = self.shares(row.figures)
        right = sum(shares[at] for at in row.right)
        errors = [counts * (share - (share / right if at in row.right else 0.0)) for at, share in enumerate(shares)]
        size = sum(error * error for error in errors)
        for name, value in [*row.figures.items(), (BIAS, 1.0)]:
            self.seen[name] = self.seen.get(name, 1.0) + size * value * value
            rate = RATE / math.sqrt(self.seen[name])
            weights = self.weights.setdefault(name, [0.0] * len(self.classes))
            for at, error in enumerate(errors):
                weights[at] -= rate * (error * value + PENALTY * weights[at])

    def best(self, figures: Figures) -> int:
        """The number of the likeliest class."""
        shares = self.shares(figures)
        return shares.index(max(shares))


def topic_rows(documents: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], list[Row]]:
    """Every claim that is no appeal, with its topics."""
    classes = tuple(topic.value for topic in Topic if topic is not Topic.APPEAL)
    rows = []
    for document in documents:
        before: Topic | None = None
        for claim in sorted(document["claims"], key=lambda each: each["content"][0][0]):
            content = " ".join(document["text"][start:end] for start, end in claim["content"])
            modality = Modality(claim["modality"][0])
            right = tuple(classes.index(topic) for topic in claim["topic"] if topic in classes)
            if right and modality is not Modality.APPEALED:
                figures = topic_figures(content, modality, before, document.get("title") or "")
                rows.append(Row(document["story"], figures, right))
            before = Topic(claim["topic"][0])
    return classes, rows


def statement_rows(documents: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], list[Row]]:
    """Every English sentence of a post or turn, with whether an annotated claim covers most of it."""
    rows = []
    for annotated in (each for each in documents if each["lang"] == "en"):
        document = document_of(annotated)
        claims = [stretch(claim) for claim in annotated["claims"]]
        for passage in passages_of(document):
            if passage.role not in {PassageRole.POST, PassageRole.TURN}:
                continue
            for _, (start, end) in own_sentences(document.text, passage):
                shared = max((min(end, last) - max(start, first) for first, last in claims), default=0)
                figures = statement_figures(document.text[start:end], passage.role)
                rows.append(Row(annotated["story"], figures, (int(2 * shared >= end - start),)))
    return (ASIDE, STATEMENT), rows


MODELS: dict[str, Callable[[Sequence[Mapping[str, Any]]], tuple[tuple[str, ...], list[Row]]]] = {
    "topics": topic_rows,
    "statements": statement_rows,
}


def validate(name: str, classes: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Print the share of rows told right in stories that the weights have not seen."""
    stories = sorted({row.story for row in rows})
    told = wrong = 0
    mistaken: Counter[tuple[str, str]] = Counter()
    for fold in range(FOLDS):
        unseen = set(stories[fold::FOLDS])
        model = Softmax(classes).learn([row for row in rows if row.story not in unseen])
        for row in (each for each in rows if each.story in unseen):
            best = model.best(row.figures)
            told += best in row.right
            wrong += best not in row.right
            mistaken[classes[row.right[0]], classes[best]] += best not in row.right
    print(f"{name}: {told / (told + wrong):.3f} of {told + wrong} right in unseen stories; most mistaken:")
    print(*(f"  {count:4} {right} for {best}" for (right, best), count in mistaken.most_common(6)), sep="\n")


def table(name: str, model: Softmax) -> str:
    """One model as text, figures in alphabetical order."""
    lines = [
        f"# {name}, fitted by benchmarks/fit_reading.py on the annotated corpus (CC BY 4.0)",
        "\t".join(model.classes),
    ]
    for figure, weights in sorted(model.weights.items()):
        if max(map(abs, weights)) >= SMALLEST:
            lines.append("\t".join((figure, *(f"{weight:.2f}" for weight in weights))))
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/corpus.jsonl"))
    parser.add_argument("--write", type=Path, help="the folder to write; default: print the figures only")
    parser.add_argument("--only", choices=sorted(MODELS), help="one model instead of all")
    options = parser.parse_args()
    if not options.corpus.is_file():
        sys.exit(f"no corpus at {options.corpus}")
    held_out = set(HELD_OUT.read_text(encoding="utf-8").split())
    lines = options.corpus.read_text(encoding="utf-8").splitlines()
    documents = [each for each in map(json.loads, lines) if each["story"] not in held_out]
    for name, rows_of in MODELS.items():
        if options.only in {None, name}:
            classes, rows = rows_of(documents)
            validate(name, classes, rows)
            if options.write:
                model = Softmax(classes).learn(rows)
                (options.write / f"{name}.weights").write_text(table(name, model), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
