"""Measure proposed relations on the annotated corpus: all other labels given, or with `--extracted` none of them.

    python benchmarks/relations.py [--corpus ../shared/corpus/corpus.jsonl] [--extracted]

Prints precision and recall of "related at all", of each kind, and the time a document takes. The shipped weights were
fitted on the same corpus (`fit_relations.py` prints the cross-validated figures); gold stories are the outside test.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from corpus import Story, read
from extracted import read_extracted

from sayso.extraction.relations import relate
from sayso.schema.records import ProposedRelation
from sayso.schema.vocabulary import RelationKind

FLOOR = 0.40


def measure(story: Story, counts: Counter[str]) -> None:
    """Add one story's relations, wanted and proposed, to the counts."""
    expected = story.expected()
    for kind in expected.values():
        counts[f"wanted {kind.value}"] += 1
    for claim, candidates in story.meetings():
        for relation in relate(claim, candidates):
            _judge(relation, expected.get(frozenset((relation.origin, relation.target))), counts)


def _judge(relation: ProposedRelation, wanted: RelationKind | None, counts: Counter[str]) -> None:
    counts[f"made {relation.kind.value}"] += 1
    counts["made"] += 1
    counts["linked"] += wanted is not None
    counts[f"right {relation.kind.value}"] += wanted is relation.kind


def f1(right: int, made: int, wanted: int) -> str:
    """Precision, recall and F1, for people."""
    precision, recall = right / max(made, 1), right / max(wanted, 1)
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"P {precision:.2f}  R {recall:.2f}  F1 {both:.2f}  ({made} made, {wanted} wanted)"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/corpus.jsonl"))
    parser.add_argument("--extracted", action="store_true", help="take the claims that extraction finds; no floor")
    options = parser.parse_args()
    if not options.corpus.is_file():
        sys.exit(f"no corpus at {options.corpus}")
    stories = read_extracted(options.corpus) if options.extracted else read(options.corpus)
    counts: Counter[str] = Counter()
    started = time.process_time()
    for story in stories:
        measure(story, counts)
    spent = time.process_time() - started
    wanted = sum(counts[f"wanted {kind.value}"] for kind in RelationKind)
    print(f"{'related':<14}{f1(counts['linked'], counts['made'], wanted)}")
    for kind in RelationKind:
        figures = (counts[f"{what} {kind.value}"] for what in ("right", "made", "wanted"))
        print(f"{kind.value:<14}{f1(*figures)}")
    documents = len({claim.source_id for story in stories for claim in story.claims})
    print(f"{1000 * spent / documents:.1f} ms a document")
    return not options.extracted and 2 * counts["linked"] / (counts["made"] + wanted) < FLOOR


if __name__ == "__main__":
    sys.exit(main())
