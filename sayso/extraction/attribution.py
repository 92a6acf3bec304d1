"""The rules tier: speech in English prose by a cue lexicon and clause grammar, over passages, in linear time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final, Self

from sayso.extraction.arrangement import arranged
from sayso.extraction.clauses import PUNCTUATION, Range
from sayso.extraction.cues import Lexicon, english, extended
from sayso.extraction.datelines import dateline_end
from sayso.extraction.foreign import foreign_attributions, speaks
from sayso.extraction.grammar import speakers
from sayso.extraction.patterns import anywhere
from sayso.extraction.quotes import quote_spans
from sayso.extraction.sentences import Sentence, sentences_of
from sayso.extraction.tokens import tokenise
from sayso.extraction.utterances import own_statements
from sayso.extraction.wordlists import words
from sayso.ports import Cue, Info
from sayso.schema.records import Attribution, Document, Passage, Span
from sayso.schema.vocabulary import Modality, PassageRole

_LONGEST_SENTENCE: Final = 400
_HANDLE: Final = re.compile(r"(@\w+)[^:\n]{0,40}:\s+(?=\S)")
_IRREAL: Final = words("attribution.irreal")
_PROCEDURE: Final = anywhere("procedure")
_CLOSING: Final = '”"»’'
_SILENT: Final = frozenset({PassageRole.QUESTION, PassageRole.PROCEDURE})


@dataclass(slots=True)
class Found:
    """An attribution under construction, in character offsets."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    pieces: list[tuple[int, int]]
    relay: tuple[int, int] | None = None
    confidence: float = 0.8
    modality: Modality | None = None

    def record(self) -> Attribution:
        """The finished record."""
        return Attribution(
            content=tuple(Span(start=s, end=e) for s, e in sorted(self.pieces)),
            source=None if self.source is None else Span(start=self.source[0], end=self.source[1]),
            cue=None if self.cue is None else Span(start=self.cue[0], end=self.cue[1]),
            relays=() if self.relay is None else (Span(start=self.relay[0], end=self.relay[1]),),
            modality=self.modality,
            confidence=self.confidence,
        )


class RulesExtractor:
    """The built-in tier: always there, any language degrades to fewer finds, never to an error."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._info = Info(name="rules", version=version("sayso"))
        self._lexicon = lexicon or english()

    def with_cues(self, cues: Sequence[Cue]) -> Self:
        """The same tier with more reporting words."""
        return type(self)(extended(tuple(cues)))

    @property
    def info(self) -> Info:
        """Name and version."""
        return self._info

    @property
    def rank(self) -> int:
        """The lowest: every other tier outranks the rules."""
        return 0

    def supports(self, document: Document) -> bool:
        """Any document."""
        return True

    def extract(self, document: Document, passages: Sequence[Passage]) -> Sequence[Attribution]:
        """Attributions in text order."""
        found: list[Found] = []
        language = speaks(document)
        for passage in passages:
            if passage.role not in _SILENT:
                found.extend(_read(document.text, passage, language, self._lexicon))
        return tuple(item.record() for item in sorted(found, key=_order))


def _order(item: Found) -> tuple[int, int]:
    return (min(start for start, _ in item.pieces), max(end for _, end in item.pieces))


def _read(text: str, passage: Passage, language: str, lexicon: Lexicon) -> list[Found]:
    spoken = passage.role in {PassageRole.POST, PassageRole.TURN}
    if language == "en":
        reported = english_attributions(text, passage.start, passage.end, lines=spoken, lexicon=lexicon)
        if spoken:
            reported = [item for item in reported if not _speaks_itself(text, item)]
    else:
        reported = [
            Found(a.source, a.cue, a.pieces, a.relay, 0.6)
            for a in foreign_attributions(text, passage.start, passage.end, language, lines=spoken)
        ]
    if not spoken:
        return reported
    taken = [(min(s for s, _ in _extent(a)), max(e for _, e in _extent(a))) for a in reported]
    own = own_statements(text, passage, taken, language)
    return reported + [_own(text, piece) for piece in own]


def _own(text: str, piece: tuple[int, int]) -> Found:
    """A statement of the author's, or of the account whose handle labels it ("@handle: …")."""
    label = _HANDLE.match(text, *piece)
    if label is None:
        return Found(None, None, [piece], None, 0.7)
    return Found(label.span(1), None, [(label.end(), piece[1])], None, 0.7)


def _speaks_itself(text: str, item: Found) -> bool:
    """As in "I deny it", "our team counted": the author's or speaker's own words, not somebody else's."""
    if item.source is None:
        return False
    first, *more = text[item.source[0] : item.source[1]].lower().split()
    if first == "my" and any(word in speakers("people") for word in more):
        return False
    if (
        first in {"our", "my"}
        and item.cue is not None
        and text[item.cue[1] : item.cue[1] + 4].split()[:1] in (["us"], ["me"])
    ):
        return False
    return first in {"i", "we", "our", "my", "you", "your"} or text[item.source[0] : item.source[1]].lower().endswith(
        " you"
    )


def _extent(item: Found) -> list[tuple[int, int]]:
    return [*item.pieces, *(span for span in (item.source, item.cue) if span is not None)]


def english_attributions(
    text: str, start: int, end: int, *, lines: bool = False, lexicon: Lexicon | None = None
) -> list[Found]:
    """Reported speech in one passage of English prose."""
    start = start if lines else dateline_end(text, start, end)
    quotes = quote_spans(text, start, end)
    tokens = tokenise(text, start, end, quotes)
    found: list[Found] = []
    last: Found | None = None
    previous: Sentence | None = None
    for sentence in sentences_of(text, tokens, lines=lines):
        own = (
            _sentence(text, sentence, previous, lexicon or english())
            if len(sentence.tokens) <= _LONGEST_SENTENCE
            else []
        )
        if own:
            found.extend(own)
            last = own[-1]
        elif last is not None and _continues(sentence, last, text):
            last.pieces.append((sentence.start, sentence.end))
        else:
            last = None
        previous = sentence
    return found


def _continues(sentence: Sentence, last: Found, text: str) -> bool:
    """A sentence that is one quotation goes on with the quotation before it."""
    tokens = sentence.tokens
    if not tokens[0].quoted or not (tokens[-1].quoted or tokens[-1].text in ".!?"):
        return False
    if not all(token.quoted or token.text in PUNCTUATION for token in tokens):
        return False
    return any(ch in '“”"«»' for s, e in last.pieces for ch in text[s : s + 1] + text[e - 1 : e])


def _sentence(text: str, sentence: Sentence, previous: Sentence | None, lexicon: Lexicon) -> list[Found]:
    clauses = arranged(sentence, lexicon)
    tokens = sentence.tokens
    found: list[Found] = []
    for clause in clauses:
        pieces = [_characters(sentence, piece) for piece in clause.pieces]
        kept = [piece for piece in pieces if piece is not None]
        if not kept and previous is not None and previous.tokens[0].quoted and previous.tokens[-1].text[-1] in _CLOSING:
            kept = [(previous.start, previous.end)]
        if not kept or (len(kept) == 1 and _PROCEDURE.search(text, *kept[0])):
            continue
        source = None if clause.source is None else _characters(sentence, clause.source)
        group = clause.group
        cue = (tokens[group.start].start, tokens[group.end - 1].end)
        relay = None if clause.relay is None else _characters(sentence, clause.relay)
        parted = group.end == group.head + 1
        given = next((r.stance for r in group.readings if r.given or (r.particles and parted)), None)
        found.append(Found(source, cue, kept, relay, modality=given if given is not Modality.ASSERTED else None))
    return found


def _characters(sentence: Sentence, piece: Range) -> tuple[int, int] | None:
    start, end = piece
    tokens = sentence.tokens
    while start < end and not tokens[start].quoted and not tokens[start].is_word and tokens[start].text != "(":
        start += 1
    while end > start and not tokens[end - 1].quoted and tokens[end - 1].text in PUNCTUATION - {")", ".", "!", "?"}:
        end -= 1
    return (tokens[start].start, tokens[end - 1].end) if end > start else None
