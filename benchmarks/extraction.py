"""Score the installed extraction on the annotated corpus and on PolNeAR, and time it; no ledger, no network.

    python benchmarks/extraction.py --gold-tools ../shared/gold [--corpus FILE] [--polnear CHECKOUT] [--errors PATTERN]

Every story of the corpus is judged by `score.py` as if it were gold: all of it, the stories that no weights were fitted
on (`held_out.txt`), and by kind and language. PolNeAR is scored by `polnear.py` on its dev split. Exits 1 when a
figure misses its floor. `--errors` lists the differences whose line the pattern finds, of fitted stories only.
"""

import argparse
import importlib.util
import itertools
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from annotated import gold_story
from corpus import Story, near
from extracted import World, document_of, installed_tools

from sayso.extraction.passages import passages_of
from sayso.extraction.pipeline import Tools, read_document
from sayso.extraction.relations import relate
from sayso.schema.records import Document, Reading
from sayso.schema.vocabulary import SourceKind

ROOT = Path(__file__).parents[1]
HELD_OUT = ROOT / "plugins" / "neural" / "train" / "corpus" / "held_out.txt"
COLUMNS = ("P", "R", "F1", "e2eF1", "nonclaim", "who", "who+org", "region", "topic", "modal", "polar", "date", "via")
COLUMNS += ("relF1", "relTyp", "actors", "places", "iso")
FLOORS = {"F1": 0.85, "e2eF1": 0.40, "who": 0.75, "region": 0.85, "topic": 0.75, "modal": 0.85, "date": 0.90}
FLOORS |= {"via": 0.80}
CEILINGS = {"nonclaim": 0.08}
TONGUES = {"ar": "Arabic", "fa": "Persian/Dari", "uk": "Ukrainian", "ru": "Russian", "fr": "French", "es": "Spanish"}
TONGUE_FLOOR = 0.70
SPEED_FLOOR, DIRECT_FLOOR = 300.0, 0.90
_SPEED_DOCUMENTS, _SPEED_WORDS = 200, 600
Counts = Mapping[str, Sequence[int]]


def load_tool(folder: Path, name: str) -> ModuleType:
    """A scorer as a module, from its file."""
    spec = importlib.util.spec_from_file_location(f"gold_{name}", folder / f"{name}.py")
    if spec is None or spec.loader is None or not (folder / f"{name}.py").is_file():
        sys.exit(f"no {name}.py in {folder}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class Predicted:
    """The readings of one story's documents in the form that `score.py` takes."""

    def __init__(self, name: str, documents: Sequence[Mapping[str, Any]], tools: Tools) -> None:
        self.documents = documents
        self._story, self._world = Story(name), World()
        self._claims: list[dict[str, Any]] = []
        for document in documents:
            self._add(document["id"], read_document(document_of(document), tools))
        self._relations = [
            {"type": relation.kind.value, "from": relation.origin, "to": relation.target}
            for at, claim in enumerate(self._story.claims)
            for relation in relate(claim, [other for other in self._story.claims[:at] if near(claim, other)])
        ]

    def _add(self, document: str, reading: Reading) -> None:
        self._world.learn(reading)
        for at, claim in enumerate(reading.claims):
            key = f"{document}#{at}"
            self._story.claims.append(self._world.recorded(key, document, claim, reading))
            self._claims.append(
                {
                    "id": key,
                    "document": document,
                    "text": claim.text,
                    "quote": " ".join(claim.quotes) or None,
                    "claimant": claim.claimant and self._world.actors[claim.claimant].name,
                    "claimant_descriptor": claim.claimant_descriptor,
                    "regions": [self._world.places[place].name for place in claim.places],
                    "topic": claim.topic.value,
                    "modality": claim.modality.value,
                    "polarity": claim.polarity.value,
                    "date": claim.uttered_on and claim.uttered_on.isoformat(),
                    "via": [self._world.actors[v.actor].name if v.actor else v.descriptor for v in claim.via],
                }
            )

    def among(self, names: set[str]) -> dict[str, Any]:
        """The prediction for some of the story's documents."""
        claims = [claim for claim in self._claims if claim["document"] in names]
        kept = {claim["id"] for claim in claims}
        return {
            "claims": claims,
            "relations": [each for each in self._relations if each["from"] in kept and each["to"] in kept],
            "actors": [
                {"name": actor.name, "aliases": [name.value for name in actor.names]}
                for actor in self._world.actors.values()
            ],
            "regions": [
                {"name": place.name, "country": place.country, "iso_3166_2": place.code}
                for place in self._world.places.values()
            ],
        }


def add(total: dict[str, list[int]], counts: Counts) -> None:
    """Sum counts in place."""
    for name, each in counts.items():
        total[name] = [one + other for one, other in zip(total.get(name) or [0] * len(each), each, strict=True)]


def measure(predicted: Iterable[Predicted], held_out: frozenset[str], scorer: ModuleType) -> tuple[Any, list[str]]:
    """Counts of each row of the table, and the differences in fitted stories."""
    rows: dict[str, dict[str, list[int]]] = defaultdict(dict)
    errors: list[str] = []
    for each in predicted:
        story = each.documents[0]["story"]
        fold = "held out" if story in held_out else "fitted"
        everything = list(each.documents)
        noted = None if story in held_out else errors
        counts = _score(each, everything, scorer, noted)
        for row in ("corpus", fold):
            add(rows[row], counts)
        for name, key in (("kind", "kind"), ("language", "lang")):
            for value, group in _grouped(everything, key):
                counts = _score(each, group, scorer)
                add(rows[f"{name} {value}"], counts)
                if name == "kind":
                    add(rows[f"{fold} {value}"], counts)
    return rows, errors


def _grouped(documents: list[Mapping[str, Any]], key: str) -> Iterable[tuple[str, list[Mapping[str, Any]]]]:
    def value(document: Mapping[str, Any]) -> str:
        return str(document[key]).partition("-")[0].partition("_")[0]

    return ((name, list(group)) for name, group in itertools.groupby(sorted(documents, key=value), value))


def _score(
    each: Predicted, documents: Sequence[Mapping[str, Any]], scorer: ModuleType, errors: list[str] | None = None
) -> Counts:
    gold = gold_story(documents[0]["story"], documents)
    counts: Counts = scorer.score_story(gold, each.among({d["id"] for d in documents}), errors)
    return counts


def show(rows: Mapping[str, Counts], figures: Callable[[Counts], Mapping[str, float | None]]) -> list[str]:
    """Print the table; return what misses its floor, worded."""
    print(f"{'':<20}" + "".join(f"{name:>9}" for name in COLUMNS))
    missed: list[str] = []
    for name in sorted(rows, key=lambda row: (" " in row and row != "held out", row)):
        found = figures(rows[name])
        print(f"{name:<20}" + "".join(f"{'-' if found[c] is None else format(found[c], '.2f'):>9}" for c in COLUMNS))
        if name in {"corpus", "held out"}:
            missed += [f"{name}: {c} below {floor}" for c, floor in FLOORS.items() if (found[c] or 0) < floor]
            missed += [f"{name}: {c} above {top}" for c, top in CEILINGS.items() if (found[c] or 0) > top]
        if name.startswith("language ") and name[9:] in TONGUES and (found["F1"] or 0) < TONGUE_FLOOR:
            missed.append(f"{TONGUES[name[9:]]}: F1 below {TONGUE_FLOOR}")
    return missed


def polnear(checkout: Path, tools: Tools, scorer: ModuleType) -> list[str]:
    """Print the scores on PolNeAR's dev split."""
    split = scorer.read_split(str(checkout), "dev")
    predictions = {name: [_spans(a) for a in _attributions(entry[0], tools)] for name, entry in split.items()}
    found = scorer.as_json(scorer.score(split, predictions))["attr"]
    words = ", ".join(f"{name} P {row['p']:.1f} R {row['r']:.1f} F1 {row['f1']:.1f}" for name, row in found.items())
    print(f"PolNeAR dev, attr: {words}")
    return [] if found["direct"]["p"] >= 100 * DIRECT_FLOOR else [f"direct precision below {DIRECT_FLOOR}"]


def _attributions(text: str, tools: Tools) -> Sequence[Any]:
    document = Document(kind=SourceKind.NEWS_ARTICLE, text=text, language="en")
    extractor = max((each for each in tools.extractors if each.supports(document)), key=lambda each: each.rank)
    return extractor.extract(document, passages_of(document))


def _spans(attribution: Any) -> dict[str, Any]:
    def pair(span: Any) -> list[int] | None:
        return None if span is None else [span.start, span.end]

    content = [pair(span) for span in attribution.content]
    return {"source": pair(attribution.source), "cue": pair(attribution.cue), "content": content}


def speed(documents: Sequence[Mapping[str, Any]], tools: Tools) -> list[str]:
    """Print how many English articles of 600 words are read a second of processor time, after one to warm up."""
    paragraphs = [
        paragraph
        for each in documents
        if each["kind"] == "NEWS_ARTICLE" and each["lang"] == "en"
        for paragraph in each["text"].split("\n\n")
    ]
    words = itertools.cycle(paragraphs)
    articles = []
    for _ in range(_SPEED_DOCUMENTS):
        kept: list[str] = []
        while sum(len(paragraph.split()) for paragraph in kept) < _SPEED_WORDS:
            kept.append(next(words))
        articles.append(Document(kind=SourceKind.NEWS_ARTICLE, text="\n\n".join(kept), language="en"))
    _attributions(articles[0].text, tools)
    spans = _rate(articles, lambda article: _attributions(article.text, tools))
    whole = _rate(articles, lambda article: read_document(article, tools))
    print(f"{spans:.0f} documents a second find their spans, {whole:.0f} are read whole (600 words, one core)")
    return [] if spans >= SPEED_FLOOR else [f"fewer than {SPEED_FLOOR:.0f} documents a second"]


def _rate(articles: Sequence[Document], read: Callable[[Document], object]) -> float:
    started = time.process_time()
    for article in articles:
        read(article)
    return len(articles) / (time.process_time() - started)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold-tools", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/corpus.jsonl"))
    parser.add_argument("--polnear", type=Path, help="a checkout of PolNeAR; its dev split is scored")
    parser.add_argument("--errors", help="list the differences that this regular expression finds")
    parser.add_argument("--no-speed", action="store_true", help="leave the timing out")
    options = parser.parse_args()
    if not options.corpus.is_file():
        sys.exit(f"no corpus at {options.corpus}")
    tools, scorer = installed_tools(), load_tool(options.gold_tools, "score")
    lines = options.corpus.read_text(encoding="utf-8").splitlines()
    documents = sorted(map(json.loads, lines), key=lambda each: (each["story"], each["published"], each["id"]))
    stories = itertools.groupby(documents, lambda each: str(each["story"]))
    predicted = (Predicted(name, list(group), tools) for name, group in stories)
    rows, errors = measure(predicted, frozenset(HELD_OUT.read_text(encoding="utf-8").split()), scorer)
    missed = show(rows, scorer.row)
    if options.errors is not None:
        print(*(line for line in errors if re.search(options.errors, line)), sep="\n")
    if options.polnear is not None:
        missed += polnear(options.polnear, tools, load_tool(options.gold_tools, "polnear"))
    if not options.no_speed:
        missed += speed(documents, tools)
    print(*missed, sep="\n")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
