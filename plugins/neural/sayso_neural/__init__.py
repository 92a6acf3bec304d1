"""Reads attributions with a small neural network that runs on one processor core."""

from collections.abc import Sequence

from sayso import hookimpl
from sayso.ports import Extractor
from sayso.settings import Settings
from sayso_neural.extractor import NeuralExtractor

__all__ = ["NeuralExtractor", "register_extractors"]


@hookimpl
def register_extractors(settings: Settings) -> Sequence[Extractor]:
    """Offer the tier; it needs no settings."""
    return [NeuralExtractor()]
