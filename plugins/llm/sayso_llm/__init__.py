"""An extractor tier that asks a language model, for those who have one; offline and idle until it is told where."""

from collections.abc import Sequence

from sayso import hookimpl
from sayso.ports import Extractor
from sayso.settings import Settings
from sayso_llm.endpoint import Endpoint
from sayso_llm.extractor import LlmExtractor
from sayso_llm.options import Options

__all__ = ["Endpoint", "LlmExtractor", "Options", "register_extractors"]


@hookimpl
def register_extractors(settings: Settings) -> Sequence[Extractor]:
    """The tier where `SAYSO_LLM_URL` names an endpoint, nothing otherwise."""
    options = Options.from_environment()
    return [LlmExtractor(options, Endpoint(options))] if options is not None else []
