"""The rules tier: speech in English prose by a cue lexicon and clause grammar, over passages, in linear time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import pairwise
from typing import Final

from sayso.extraction.clauses import PUNCTUATION, Clause, Range
from sayso.extraction.cues import english
from sayso.extraction.datelines import dateline_end
from sayso.extraction.foreign import foreign_attributions, speaks
from sayso.extraction.grammar import AUXILIARY, COORDINATOR, SUBORDINATOR, negates
from sayso.extraction.groups import Group, groups_of
from sayso.extraction.nominal import accused_by, nominal_clauses
from sayso.extraction.quotes import quote_spans
from sayso.extraction.reporting import clause_of, first_subject
from sayso.extraction.sentences import Sentence, sentences_of
from sayso.extraction.tokens import Token, tokenise
from sayso.extraction.utterances import own_statements
from sayso.extraction.wordlists import words
from sayso.ports import Info
from sayso.schema.records import Attribution, Document, Passage, Span
from sayso.schema.vocabulary import PassageRole

_LONGEST_SENTENCE: Final = 400
_HANDLE: Final = re.compile(r"(@\w+)[^:\n]{0,40}:\s+(?=\S)")
_IRREAL: Final = words("attribution.irreal")
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

    def record(self) -> Attribution:
        """The finished record."""
        return Attribution(
            content=tuple(Span(start=s, end=e) for s, e in sorted(self.pieces)),
            source=None if self.source is None else Span(start=self.source[0], end=self.source[1]),
            cue=None if self.cue is None else Span(start=self.cue[0], end=self.cue[1]),
            relays=() if self.relay is None else (Span(start=self.relay[0], end=self.relay[1]),),
            confidence=self.confidence,
        )


class RulesExtractor:
    """The built-in tier: always there, any language degrades to fewer finds, never to an error."""

    def __init__(self) -> None:
        self._info = Info(name="rules", version=version("sayso"))

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
                found.extend(_read(document.text, passage, language))
        return tuple(item.record() for item in sorted(found, key=_order))


def _order(item: Found) -> tuple[int, int]:
    return (min(start for start, _ in item.pieces), max(end for _, end in item.pieces))


def _read(text: str, passage: Passage, language: str) -> list[Found]:
    spoken = passage.role in {PassageRole.POST, PassageRole.TURN}
    if language == "en":
        reported = english_attributions(text, passage.start, passage.end, lines=spoken)
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
    first = text[item.source[0] : item.source[1]].split(maxsplit=1)[0].lower()
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


def english_attributions(text: str, start: int, end: int, *, lines: bool = False) -> list[Found]:
    """Reported speech in one passage of English prose."""
    start = start if lines else dateline_end(text, start, end)
    quotes = quote_spans(text, start, end)
    tokens = tokenise(text, start, end, quotes)
    found: list[Found] = []
    last: Found | None = None
    previous: Sentence | None = None
    for sentence in sentences_of(text, tokens, lines=lines):
        own = _sentence(sentence, previous) if len(sentence.tokens) <= _LONGEST_SENTENCE else []
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


def _sentence(sentence: Sentence, previous: Sentence | None) -> list[Found]:
    clauses = _clauses(sentence)
    tokens = sentence.tokens
    found: list[Found] = []
    for clause in clauses:
        pieces = [_characters(sentence, piece) for piece in clause.pieces]
        kept = [piece for piece in pieces if piece is not None]
        if not kept and previous is not None and previous.tokens[0].quoted and previous.tokens[-1].text[-1] in _CLOSING:
            kept = [(previous.start, previous.end)]
        if not kept:
            continue
        source = None if clause.source is None else _characters(sentence, clause.source)
        group = clause.group
        cue = (tokens[group.start].start, tokens[group.end - 1].end)
        relay = None if clause.relay is None else _characters(sentence, clause.relay)
        found.append(Found(source, cue, kept, relay))
    return found


def _clauses(sentence: Sentence) -> list[Clause]:
    tokens = sentence.tokens
    if tokens[-1].text == "?" and not tokens[-1].quoted:
        return []
    clauses: list[Clause] = []
    floor = 0
    for group in groups_of(tokens, english()):
        if clauses and group.start < clauses[-1].group.end:
            continue
        clause = accused_by(tokens, group) or clause_of(tokens, group, floor, _resumed(clauses, group))
        if clause is None or _supposed(tokens, clause) or (clauses and _nested_echo(tokens, clauses[-1], clause)):
            continue
        if not _shares(tokens, clauses, clause):
            continue
        clauses.append(clause)
        floor = floor if clause.relative else group.end
    clauses.extend(nominal_clauses(tokens, clauses))
    clauses.sort(key=lambda clause: clause.group.start)
    return _cut(tokens, _without_relays(tokens, clauses))


def _resumed(clauses: list[Clause], group: Group) -> Range | None:
    """The subject before a relative clause that a verb group goes on with."""
    host = next((c for c in clauses if c.resumes >= 0 and 0 <= group.start - c.resumes <= 2), None)
    return None if host is None else host.source


def _shares(tokens: tuple[Token, ...], clauses: list[Clause], clause: Clause) -> bool:
    """Give a verb without a subject the one before it; False when nobody speaks."""
    if clause.shared:
        host = next((c for c in reversed(clauses) if c.source is not None and not c.relative), None)
        clause.source = host.source if host is not None else first_subject(tokens, clause.group.start)
    return clause.source is not None or not clause.shared


def _nested_echo(tokens: tuple[Token, ...], outer: Clause, inner: Clause) -> bool:
    """A weak cue inside another one's content, without a conjunction between, only colours that content."""
    if not any(start <= inner.group.start < end for start, end in outer.pieces):
        return False
    begin = _begin(inner)
    lead = tokens[begin].lower if begin < inner.group.start else ""
    if {lead, tokens[begin - 1].lower} & _IRREAL or (inner.frame in {"q", "i"} and _to_pronoun(tokens, inner)):
        return True
    if begin > 0 and tokens[begin - 1].lower in COORDINATOR | SUBORDINATOR | {",", ";", "—", "–"}:
        return False
    return inner.frame not in {"t", "q", "c"}


def _supposed(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """As in "if the council says so": nobody has said it yet."""
    begin = _begin(clause)
    return begin > 0 and tokens[begin - 1].lower in _IRREAL and not clause.before


def _to_pronoun(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """As in "… had told her to go": part of the story that somebody else tells."""
    return tokens[clause.group.end : clause.group.end + 1] != () and tokens[clause.group.end].lower in {
        "her",
        "him",
        "them",
        "me",
        "us",
    }


def _begin(clause: Clause) -> int:
    starts = [clause.group.start, *(start for start, _ in clause.pieces)]
    if clause.source is not None and not clause.shared:
        starts.append(clause.source[0])
    return min(starts)


def _without_relays(tokens: tuple[Token, ...], clauses: list[Clause]) -> list[Clause]:
    """As in "X said, according to the Y agency": the outer one relays the inner one."""
    kept: list[Clause] = []
    for clause in clauses:
        host = next((c for c in kept if clause.group.lemma == "according to" and _holds(c, clause)), None)
        if host is not None and host.group.lemma != "according to":
            host.relay = host.relay or clause.source
            host.pieces = [p for p in (_minus(p, clause) for p in host.pieces) if p[1] > p[0]]
            continue
        kept.append(clause)
    return kept


def _holds(host: Clause, clause: Clause) -> bool:
    return (
        host.source is not None
        and any(start <= clause.group.start <= end for start, end in host.pieces)
        and (clause.source is not None and clause.source[1] >= max(end for _, end in host.pieces) - 1)
    )


def _minus(piece: Range, clause: Clause) -> Range:
    return (piece[0], min(piece[1], clause.group.start)) if piece[0] <= clause.group.start < piece[1] else piece


def _cut(tokens: tuple[Token, ...], clauses: list[Clause]) -> list[Clause]:
    """End each content where a coordinated attribution begins."""
    for clause in clauses:
        clause.pieces = [
            _until_break(tokens, piece) if piece[0] >= clause.group.start else piece for piece in clause.pieces
        ]
    for clause, following in pairwise(clauses):
        begin = _begin(following)
        if following.before and following.pieces and following.pieces[0][0] <= clause.group.start:
            continue
        edge = begin
        while edge > 0 and (
            tokens[edge - 1].lower in COORDINATOR | SUBORDINATOR or tokens[edge - 1].text in {",", ";", "—", "–"}
        ):
            edge -= 1
        shared = following.shared
        if edge == begin and not shared:
            continue
        clause.pieces = [(s, min(e, edge)) if s < edge < e else (s, e) for s, e in clause.pieces]
    return clauses


def _until_break(tokens: tuple[Token, ...], piece: Range) -> Range:
    """Content ends at a semicolon, and where the reporter goes on with what was not said."""
    start, end = piece
    for at in range(start + 1, end):
        if tokens[at].quoted:
            continue
        if tokens[at].text == ";":
            return (start, at)
        if (
            tokens[at].lower == "but"
            and at + 2 < end
            and (
                tokens[at + 1].lower in {"declined", "refused"}
                or (tokens[at + 1].lower in AUXILIARY and negates(tokens[at + 2]))
            )
        ):
            return (start, at)
    return piece


def _characters(sentence: Sentence, piece: Range) -> tuple[int, int] | None:
    start, end = piece
    tokens = sentence.tokens
    while start < end and not tokens[start].quoted and not tokens[start].is_word and tokens[start].text != "(":
        start += 1
    while end > start and not tokens[end - 1].quoted and tokens[end - 1].text in PUNCTUATION - {")", ".", "!", "?"}:
        end -= 1
    return (tokens[start].start, tokens[end - 1].end) if end > start else None
