"""Reads attributions with a small neural network that runs on one processor core."""

import os
from collections.abc import Sequence
from pathlib import Path

from sayso import hookimpl
from sayso.ports import Extractor
from sayso.settings import Settings
from sayso_neural.extractor import NeuralExtractor

__all__ = ["NeuralExtractor", "register_extractors"]


@hookimpl
def register_extractors(settings: Settings) -> Sequence[Extractor]:
    """Offer the tier, with the model in the folder that `SAYSO_NEURAL_MODEL` names or else the one that is shipped."""
    folder = os.environ.get("SAYSO_NEURAL_MODEL")
    return [NeuralExtractor.of(Path(folder)) if folder else NeuralExtractor()]
