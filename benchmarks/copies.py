"""Measure how well copies are recognised after the five edits that syndication makes: python benchmarks/copies.py

The texts are generated, in the length and word frequencies of news. Prints recall for each edit, false merges among
unrelated texts, and documents a second; exits 1 when recall or false merges miss the floors.
"""

import itertools
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable

from sayso.extraction.copies import CANDIDATE_THRESHOLD, containment, is_copy, shingles

DOCUMENTS = 400
FLOORS = {"chrome": 1.0, "truncated": 1.0, "reordered": 1.0, "words changed": 0.99, "half embedded": 0.95}
VOCABULARY = [f"w{number}" for number in range(8000)]
WEIGHTS = list(itertools.accumulate(1 / rank for rank in range(2, len(VOCABULARY) + 2)))


def write(chance: random.Random) -> list[str]:
    """Sentences of one invented article, 150 to 900 words."""
    return [
        " ".join(chance.choices(VOCABULARY, cum_weights=WEIGHTS, k=chance.randint(8, 30)))
        for _ in range(chance.randint(12, 36))
    ]


def edits(chance: random.Random) -> dict[str, Callable[[list[str]], list[str]]]:
    """The five edits of syndication, each a function over sentences."""
    return {
        "chrome": lambda text: [*write(chance)[:3], *text, *write(chance)[:3]],
        "truncated": lambda text: text[: max(1, int(len(text) * 0.6))],
        "reordered": lambda text: text[len(text) // 2 : -1] + text[1 : len(text) // 2],
        "words changed": lambda text: [
            " ".join(chance.choice(VOCABULARY) if chance.random() < 0.06 else word for word in sentence.split())
            for sentence in text
        ],
        "half embedded": lambda text: [*write(chance)[:8], *text[: len(text) // 2 + 1], *write(chance)[:8]],
    }


def main() -> int:
    chance = random.Random(1)
    originals = [write(chance) for _ in range(DOCUMENTS)]
    texts = [". ".join(text) for text in originals]
    started = time.process_time()
    samples = [shingles(text) for text in texts]
    rate = len(texts) / (time.process_time() - started)
    index: dict[int, list[int]] = defaultdict(list)
    for number, sample in enumerate(samples):
        for shingle in sample:
            index[shingle].append(number)
    missed = False
    for name, edit in edits(chance).items():
        found = wrong = 0
        for number, original in enumerate(originals):
            merged = lookup(". ".join(edit(original)), texts, samples, index)
            found += number in merged
            wrong += len(merged - {number})
        recall = found / DOCUMENTS
        missed |= recall < FLOORS[name] or wrong > 0
        print(f"{name:<14} recall {recall:.3f} (floor {FLOORS[name]:.2f})  false merges {wrong}")
    print(f"{rate:,.0f} documents a second and core, sampled")
    return missed


def lookup(text: str, texts: list[str], samples: list[frozenset[int]], index: dict[int, list[int]]) -> set[int]:
    """Documents that the text is a copy of: those met in the index, checked by sample and then exactly."""
    sample = shingles(text)
    met = {number for shingle in sample for number in index.get(shingle, ())}
    near = (number for number in met if containment(sample, samples[number]) >= CANDIDATE_THRESHOLD)
    return {number for number in near if is_copy(text, texts[number])}


if __name__ == "__main__":
    sys.exit(main())
