"""The tier: windows of passages to the model, its words back into the text."""

from collections.abc import Iterator, Sequence
from typing import Final

from pydantic import ValidationError

from sayso.ports import Info
from sayso.schema.records import Attribution, Document, Notice, Passage
from sayso_llm.anchoring import anchored
from sayso_llm.answers import Answer
from sayso_llm.cache import Cache
from sayso_llm.endpoint import Endpoint, EndpointError
from sayso_llm.options import Options
from sayso_llm.prompt import PROMPT_VERSION, messages

VERSION: Final = "0.1.0"
RANK: Final = 20
WINDOW: Final = 6_000
"""Characters of text in one question; a longer passage is asked about alone."""
LONGEST: Final = 400_000
TRIES: Final = 2
"""How often a question is put whose answer does not keep the shape."""
SCHEMA: Final = Answer.model_json_schema()


class LlmExtractor:
    """Asks a model about every document, in any language; without an answer the next tier reads it."""

    rank = RANK

    def __init__(self, options: Options, endpoint: Endpoint) -> None:
        self.info = Info(name="llm", version=f"{VERSION}+prompt{PROMPT_VERSION} {options.model}")
        self._options = options
        self._endpoint = endpoint
        self._cache = Cache(options.cache)

    def supports(self, document: Document) -> bool:
        """Any text of a bearable length; models read most languages."""
        return 0 < len(document.text) <= LONGEST

    def extract(self, document: Document, passages: Sequence[Passage]) -> Sequence[Attribution | Notice]:
        """Attributions in text order, then a notice for every claim whose words could not be found in the text."""
        found: list[Attribution] = []
        notices: list[Notice] = []
        for first, window in _windows(passages):
            for claim in self._answer(document, window, first).claims:
                item = anchored(claim, document.text, document.kind, window, first)
                found.append(item) if isinstance(item, Attribution) else notices.append(item)
        return [*sorted(_distinct(found), key=_place), *notices]

    def _answer(self, document: Document, window: Sequence[Passage], first: int) -> Answer:
        chat = messages(document, window, first)
        key = Cache.key(str(self._options.url), self._options.model, PROMPT_VERSION, SCHEMA, chat)
        kept = self._cache.get(key)
        if kept is not None and (answer := _parsed(kept)) is not None:
            return answer
        for _ in range(TRIES):
            raw = self._endpoint.ask(chat, SCHEMA)
            answer = _parsed(raw)
            if answer is not None:
                self._cache.put(key, raw)
                return answer
        raise EndpointError("the model's answers do not keep the shape that was asked for")


def _parsed(raw: str) -> Answer | None:
    try:
        return Answer.model_validate_json(raw)
    except ValidationError:
        return None


def _windows(passages: Sequence[Passage]) -> Iterator[tuple[int, list[Passage]]]:
    """Stretches of passages that one question can hold, with the number of the first."""
    window: list[Passage] = []
    first = 0
    for number, passage in enumerate(passages):
        if window and passage.end - window[0].start > WINDOW:
            yield first, window
            window = []
        first = number if not window else first
        window.append(passage)
    if window:
        yield first, window


def _distinct(found: Sequence[Attribution]) -> list[Attribution]:
    """Without what the model said twice."""
    return list({(item.source, item.cue, item.content): item for item in found}.values())


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = [*attribution.content, *filter(None, (attribution.source, attribution.cue))]
    return min(span.start for span in spans), attribution.content[0].start
