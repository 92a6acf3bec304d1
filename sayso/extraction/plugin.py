"""The built-in extraction plugin: the rules tier, the embedded gazetteer and the imported one."""

from collections.abc import Sequence

from sayso.extraction.attribution import RulesExtractor
from sayso.extraction.gazetteer import EmbeddedGazetteer
from sayso.extraction.imported import ImportedGazetteer
from sayso.hooks import hookimpl
from sayso.ports import Extractor, Gazetteer
from sayso.settings import Settings


@hookimpl
def register_extractors(settings: Settings) -> Sequence[Extractor]:
    """The rules tier."""
    return [RulesExtractor()]


@hookimpl
def register_gazetteers(settings: Settings) -> Sequence[Gazetteer]:
    """The gazetteer inside the distribution, and behind it the one that was imported, if any was."""
    imported = settings.gazetteer_file
    return [EmbeddedGazetteer(), *([ImportedGazetteer(imported)] if imported.is_file() else [])]
