"""The neural tier: one pass of a small encoder over a document's paragraphs."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, Self

from sayso.errors import ConfigurationError
from sayso.ports import Info
from sayso.schema.records import Attribution, Document, Passage, Span
from sayso.schema.vocabulary import PassageRole, SourceKind
from sayso_neural.decode import Found, Stance, decode
from sayso_neural.joining import joined, place_of
from sayso_neural.layout import WordSpan, layout_of
from sayso_neural.network import Network
from sayso_neural.windows import Reading, forms_of, read

VERSION: Final = "0.1.0"
RANK: Final = 10
LONGEST: Final = 150_000
"""Characters of a document that the tier reads; whatever is longer is left to the rules, which are faster."""
SAMPLE: Final = 2000
"""Characters that tell the script of a document which declares no language."""
LANGUAGES: Final = frozenset({"en"})
SURE: Final = {"modality": 0.75, "topic": 0.8, "hedged": 0.7}
"""Probability from which a label is offered; below it, and for polarity, the shared rules decide."""
KINDS: Final = {SourceKind.NEWS_ARTICLE: 0, SourceKind.SOCIAL_POST: 1, SourceKind.PRESS_CONFERENCE: 2}
UNSAID: Final = frozenset({PassageRole.QUESTION, PassageRole.PROCEDURE})
SPOKEN: Final = frozenset({PassageRole.POST, PassageRole.TURN})


class NeuralExtractor:
    """Finds attributions and says what it thinks of modality, topic, polarity and hedge."""

    rank = RANK

    def __init__(self, network: Network | None = None, version: str = VERSION) -> None:
        self._network = network or Network()
        self.info = Info(name="neural", version=version)

    @classmethod
    def of(cls, folder: Path) -> Self:
        """The tier with somebody's own model, which its version tells apart from the one that is shipped."""
        missing = [name for name in ("model.onnx", "tokenizer.json") if not (folder / name).is_file()]
        if missing:
            raise ConfigurationError(f"SAYSO_NEURAL_MODEL: {folder} holds no {' and no '.join(missing)}")
        model = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
        return cls(Network(folder), f"{VERSION}+{model[:8]}")

    def supports(self, document: Document) -> bool:
        """Languages it was trained on well enough, and texts of a bearable length."""
        language = (document.language or "en").split("-")[0].lower()
        readable = bool(document.language) or in_latin(document.text[:SAMPLE])
        return language in LANGUAGES and readable and len(document.text) <= LONGEST

    def extract(self, document: Document, passages: Sequence[Passage]) -> Sequence[Attribution]:
        """Attributions in text order; nothing from questions, procedure or words outside every passage."""
        kind = KINDS.get(document.kind, 0)
        reading = read(document.text, self._network.tokenizer)
        prose = document.kind is SourceKind.NEWS_ARTICLE
        forms = forms_of(document.text, reading.words)
        found = []
        for window in reading.windows:
            layout = layout_of(window, forms[window.start : window.end]) if prose else None
            for item in decode(self._network(window, kind), layout):
                attribution = _attribution(item, reading, window.start)
                if _heard(attribution, document.kind, passages):
                    found.append(attribution)
        return sorted(found, key=place_of)

    def joined(
        self, document: Document, own: Sequence[Attribution], below: Sequence[Attribution], tier: Info
    ) -> Sequence[tuple[Attribution, Info]]:
        """What stands of both tiers, see `sayso_neural.joining`."""
        prose = document.kind is SourceKind.NEWS_ARTICLE
        return joined(document.text, own, below, (self.info, tier), prose)


def in_latin(text: str) -> bool:
    """Whether most letters are Latin: a channel of Cyrillic or Arabic posts seldom says so."""
    letters = [ch for ch in text if ch.isalpha()]
    return 2 * sum(ch < "\u0250" for ch in letters) >= len(letters)


def _attribution(found: Found, reading: Reading, base: int) -> Attribution:
    def span(words: WordSpan) -> Span:
        return Span(start=reading.words[base + words[0]][0], end=reading.words[base + words[1] - 1][1])

    return Attribution(
        content=tuple(span(piece) for piece in found.content),
        source=span(found.source) if found.source else None,
        cue=span(found.cue) if found.cue else None,
        relays=tuple(span(relay) for relay in found.relays),
        confidence=found.confidence,
        **labels_of(found.stance),
    )


def _heard(attribution: Attribution, kind: SourceKind, passages: Sequence[Passage]) -> bool:
    """Whether somebody puts it forward: not in a question, and without a cue only where its author speaks."""
    roles = {passage.role for piece in attribution.content for passage in _passages_of(piece, passages)}
    if not roles or roles & UNSAID:
        return False
    return attribution.cue is not None or bool(roles & SPOKEN) or kind is not SourceKind.NEWS_ARTICLE


def _passages_of(span: Span, passages: Sequence[Passage]) -> Iterator[Passage]:
    return (passage for passage in passages if passage.start < span.end and span.start < passage.end)


def labels_of(stance: Stance) -> dict[str, Any]:
    """The labels that the network is sure of."""
    likely = {"modality": stance.modality, "topic": stance.topic, "hedged": stance.hedged}
    return {name: label for name, (label, chance) in likely.items() if chance >= SURE[name]}
