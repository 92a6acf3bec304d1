"""Which attributions a sentence makes and which words belong to which of them."""

from itertools import pairwise
from typing import Final

from sayso.extraction.clauses import Clause, Range
from sayso.extraction.cues import Lexicon
from sayso.extraction.grammar import AUXILIARY, COORDINATOR, DETERMINER, SUBORDINATOR, negates
from sayso.extraction.groups import Group, groups_of
from sayso.extraction.nominal import QUOTED_AS, accused_by, cited, nominal_clauses, relayed_inside
from sayso.extraction.reporting import clause_of, first_subject
from sayso.extraction.sentences import Sentence
from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words
from sayso.schema.vocabulary import Modality

_JOINTS: Final = COORDINATOR | SUBORDINATOR | {"then", ",", ";", "—", "–"}
_IRREAL: Final = words("attribution.irreal")
_RELAYING: Final = frozenset({"according to", "report"})
_INDIGNANT: Final = frozenset({"condemn", "denounce"})
_ANAPHORS: Final = words("arrangement.anaphors")
_WHATEVER: Final = frozenset({"whatever", "whoever", "however"})


def arranged(sentence: Sentence, lexicon: Lexicon) -> list[Clause]:
    """The attributions of an English sentence in order, each with its own part of the words."""
    tokens = sentence.tokens
    if tokens[-1].text == "?" and not tokens[-1].quoted:
        return []
    clauses: list[Clause] = []
    floor = 0
    for group in groups_of(tokens, lexicon):
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
    quoted = [clause for clause in clauses if clause.group.lemma == QUOTED_AS]
    kept = [c for c in clauses if not any(c is not host and _nested_echo(tokens, host, c) for host in quoted)]
    for clause in kept:
        clause.relay = clause.relay or relayed_inside(tokens, clause)
        cited(tokens, clause)
    return _merged(tokens, _cut(tokens, _without_relays(tokens, kept)))


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
    if clause.source is not None and tokens[clause.source[0]].lower in _WHATEVER:
        return True
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
        outer = kept[-1] if kept and kept[-1].group.lemma == "according to" else None
        if outer is not None and _passes_on(tokens, outer, clause):
            clause.relay = clause.relay or outer.source
            kept[-1] = clause
            continue
        host = next((c for c in kept if clause.group.lemma in _RELAYING and _holds(c, clause)), None)
        if host is not None and host.group.lemma not in _RELAYING:
            host.relay = host.relay or clause.source
            host.pieces = [p for p in (_minus(p, clause) for p in host.pieces) if p[1] > p[0]]
            continue
        kept.append(clause)
    return kept


def _passes_on(tokens: tuple[Token, ...], outer: Clause, inner: Clause) -> bool:
    """As in "According to X, Y said …": all that X says is that Y said it."""
    if len(outer.pieces) != 1 or inner.source is None or inner.before or outer.source is None:
        return False
    start, end = outer.pieces[0]
    while start < end and not tokens[start].is_word:
        start += 1
    return inner.source[0] == start and inner.pieces != [] and inner.pieces[-1][1] >= end


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
            tokens[edge - 1].lower in COORDINATOR | SUBORDINATOR | {"then"}
            or tokens[edge - 1].text in {",", ";", "—", "–"}
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


def _merged(tokens: tuple[Token, ...], clauses: list[Clause]) -> list[Clause]:
    """One claim of "rejected the charge, saying …", "condemned the raid, saying …": the second half words the first."""
    kept: list[Clause] = []
    for clause in clauses:
        host = kept[-1] if kept else None
        if host is not None and clause.shared and clause.group.participle and _words_it(tokens, host, clause):
            host.pieces.extend(clause.pieces)
        else:
            kept.append(clause)
    return kept


def _words_it(tokens: tuple[Token, ...], host: Clause, clause: Clause) -> bool:
    if clause.group.lemma == "say" and clause.frame == "q":
        return True
    start, end = host.pieces[-1] if host.pieces else (0, 0)
    denies = any(reading.stance is Modality.DENIED for reading in host.group.readings)
    noun = [t.lower for t in tokens[start:end] if t.is_word and t.lower not in DETERMINER]
    if host.frame == "r" or (host.group.lemma in _INDIGNANT and host.frame == "n" and len(noun) <= 2):
        return True
    return denies and host.frame == "n" and len(noun) <= 2 and all(word in _ANAPHORS for word in noun)
