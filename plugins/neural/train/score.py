"""Measures a model: predictions for the outside test, and the held-out fold by kind of document.

Commands:
    python -m sayso_neural_train.score predict MODEL_DIR < docs.jsonl > predictions.jsonl
    python -m sayso_neural_train.score fold MODEL_DIR FOLDER     writes a checkout that gold/polnear.py can score
    python -m sayso_neural_train.score labels MODEL_DIR          labels and spans of the held-out fold, by kind
    python -m sayso_neural_train.score speed MODEL_DIR           documents of 600 words a second and core
"""

import collections
import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sayso_neural.extractor import NeuralExtractor
from sayso_neural.network import Network
from sayso_neural_train.stories import Claim, Story, held_out, load

from sayso.schema.records import Attribution, Document, Passage, Span
from sayso.schema.vocabulary import PassageRole, SourceKind

ROLES = {"SOCIAL_POST": PassageRole.POST, "PRESS_CONFERENCE": PassageRole.TURN}
WORD = re.compile(r"[^\W_]+")


def extract(extractor: NeuralExtractor, text: str, kind: str = "NEWS_ARTICLE") -> Sequence[Attribution]:
    """Attributions of a text read as one passage."""
    document = Document(kind=SourceKind(kind), text=text)
    role = ROLES.get(kind, PassageRole.PARAGRAPH)
    return extractor.extract(document, (Passage(start=0, end=len(text), role=role),))


def as_prediction(name: str, found: Sequence[Attribution]) -> dict[str, Any]:
    """In the form that gold/polnear.py reads."""

    def pair(span: Span | None) -> list[int] | None:
        return [span.start, span.end] if span else None

    rows = [
        {"source": pair(item.source), "cue": pair(item.cue), "content": [pair(piece) for piece in item.content]}
        for item in found
    ]
    return {"doc": name, "attributions": rows}


def predict(extractor: NeuralExtractor) -> None:
    """Documents as JSON lines in, predictions out."""
    for line in sys.stdin:
        document = json.loads(line)
        print(json.dumps(as_prediction(document["doc"], extract(extractor, document["text"]))))


def fold(extractor: NeuralExtractor, folder: Path) -> None:
    """Write the held-out English news as a checkout with a split `fold`, and predictions beside it."""
    texts, answers = folder / "data/fold/text", folder / "data/fold/attributions"
    texts.mkdir(parents=True, exist_ok=True)
    answers.mkdir(parents=True, exist_ok=True)
    lines = []
    for story in _held():
        if story.kind == "NEWS_ARTICLE" and story.language == "en":
            name = story.id.replace("/", "-")
            (texts / f"{name}.txt").write_text(story.text, encoding="utf-8", newline="")
            (answers / f"{name}_gold.ann").write_text("\n".join(_annotations(story)) + "\n", encoding="utf-8")
            lines.append(json.dumps(as_prediction(name, extract(extractor, story.text))))
    (folder / "predictions.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _held() -> list[Story]:
    names = held_out()
    return [story for story in load() if story.story in names]


def _annotations(story: Story) -> Iterator[str]:
    number = 0
    for claim in story.claims:
        roles = []
        for role, spans in (("Source", claim.source), ("Cue", claim.cue), ("Content", claim.content)):
            if spans:
                number += 1
                where = ";".join(f"{start} {end}" for start, end in spans)
                yield f"T{number}\t{role} {where}\t-"
                roles.append(f"{role}:T{number}")
        if claim.cue:
            yield f"E{number}\t" + " ".join(roles)


def labels(extractor: NeuralExtractor) -> None:
    """Print span F1 (content words overlapping by half), and by kind and language which labels are right.

    After the share of accepted labels among those offered stands "of", the share of claims for which one is.
    """
    rows: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for story in _held():
        count = rows[story.kind, story.language]
        found = list(extract(extractor, story.text, story.kind))
        count["gold"] += len(story.claims)
        count["found"] += len(found)
        for claim, item in _matched(story, found):
            count["matched"] += 1
            for name, label, accepted in (
                ("modality", item.modality, claim.modality),
                ("topic", item.topic, claim.topic),
                ("hedged", item.hedged, (claim.hedged,)),
            ):
                count[f"{name} offered"] += label is not None
                count[name] += label is not None and label in accepted
            count["cued"] += (item.cue is None) == (not claim.cue)
    print("kind              lang   claims  P     R     F1    cue   modal (of)    topic (of)    hedge (of)")
    for (kind, language), count in sorted(rows.items()):
        matched = count["matched"] or 1
        precision, recall = count["matched"] / (count["found"] or 1), count["matched"] / (count["gold"] or 1)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        shares = [count["cued"] / matched]
        for name in ("modality", "topic", "hedged"):
            offered = count[f"{name} offered"]
            shares += [count[name] / (offered or 1), offered / matched]
        numbers = " ".join(f"{value:.3f}" for value in (precision, recall, f1, *shares))
        print(f"{kind:17} {language:6} {count['gold']:6}  {numbers}")


def _matched(story: Story, found: Sequence[Attribution]) -> Iterator[tuple[Claim, Attribution]]:
    free = list(found)
    for claim in story.claims:
        words = _words(story.text, claim.content)
        scored = [(_overlap(words, _words(story.text, _pairs(item))), item) for item in free]
        best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        if best[0] >= 0.5 and best[1] is not None:
            free.remove(best[1])
            yield claim, best[1]


def _pairs(item: Attribution) -> list[tuple[int, int]]:
    return [(piece.start, piece.end) for piece in item.content]


def _words(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    return {start + match.start() for start, end in spans for match in WORD.finditer(text[start:end])}


def _overlap(one: set[int], two: set[int]) -> float:
    return 2 * len(one & two) / ((len(one) + len(two)) or 1)


def speed(extractor: NeuralExtractor) -> None:
    """Print how many held-out English news texts, cut to 600 words, one core reads in a second of its own time."""
    news = [story.text for story in _held() if story.kind == "NEWS_ARTICLE" and story.language == "en"]
    words = re.findall(r"\S+\s*", "\n\n".join(news))
    texts = ["".join(words[n : n + 600]) for n in range(0, len(words) - 600, 600)]
    extract(extractor, texts[0])
    began = time.process_time()
    for text in texts:
        extract(extractor, text)
    print(f"{len(texts) / (time.process_time() - began):.1f} documents a second and core, {len(texts)} documents")


def main() -> None:
    """Run the asked measurement."""
    match sys.argv[1:]:
        case ["predict", folder]:
            predict(NeuralExtractor(Network(Path(folder))))
        case ["fold", folder, out]:
            fold(NeuralExtractor(Network(Path(folder))), Path(out))
        case ["labels", folder]:
            labels(NeuralExtractor(Network(Path(folder))))
        case ["speed", folder]:
            speed(NeuralExtractor(Network(Path(folder))))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
