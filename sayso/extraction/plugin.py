"""The built-in extraction plugin: the rules tier and the embedded gazetteer."""

from collections.abc import Sequence

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.gazetteer import EmbeddedGazetteer
from sayso.hooks import hookimpl
from sayso.ports import Extractor, Gazetteer
from sayso.settings import Settings


@hookimpl
def register_extractors(settings: Settings) -> Sequence[Extractor]:
    """The rules tier."""
    return [RulesExtractor()]


@hookimpl
def register_gazetteers(settings: Settings) -> Sequence[Gazetteer]:
    """The gazetteer inside the distribution."""
    return [EmbeddedGazetteer()]
