"""Attributions without a subject and verb: "according to X", "X was quoted as saying", "it was reported that"."""

from typing import Final

from sayso.extraction.clauses import PUNCTUATION, Clause, Range, left_edge
from sayso.extraction.cues import Verb
from sayso.extraction.grammar import (
    BE,
    COORDINATOR,
    PREPOSITION,
    SUBORDINATOR,
    TIME,
    can_speak,
    has_finite,
    is_adverb,
    is_finite,
    speakers,
)
from sayso.extraction.groups import Group
from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words
from sayso.schema.vocabulary import Modality

_ACCORDING: Final = Verb("according to", "according", frozenset("p"), Modality.ASSERTED)
_WORDS_OF: Final = Verb("in the words of", "in", frozenset("p"), Modality.ASSERTED)
QUOTED_AS: Final = "quote as saying"
_QUOTED: Final = Verb(QUOTED_AS, "quoted", frozenset("qt"), Modality.ASSERTED)
_REPORTED: Final = Verb("be reported", "reported", frozenset("t"), Modality.REPORTED)
_ACCUSED: Final = Verb("be accused by", "accused", frozenset("n"), Modality.ALLEGED)
_AGENTLESS: Final = words("nominal.agentless")
_LABELLED: Final = Verb("label", ":", frozenset("q"), Modality.ASSERTED)
_LONGEST_LABEL: Final = 12
_QUOTING: Final = words("nominal.quoting")
_STATEMENT: Final = words("nominal.statement")
_RELAYED: Final = words("nominal.relayed")
_CITING: Final = words("nominal.citing")
_CUE_NOUNS: Final = words("nominal.cue_nouns")


_TRIGGERS: Final = _AGENTLESS | {"according", "in", "quoted", "quotes", "cited", "quoting", ":"}


def nominal_clauses(tokens: tuple[Token, ...], taken: list[Clause]) -> list[Clause]:
    """All attributions of a sentence that the verb rules do not see."""
    found: list[Clause] = []
    for at, token in enumerate(tokens):
        if token.quoted or token.lower not in _TRIGGERS:
            continue
        clause = (
            _prepositional(tokens, at, taken)
            or _quoted_as(tokens, at)
            or _agentless(tokens, at)
            or _label(tokens, at, taken)
        )
        if clause is not None:
            found.append(clause)
    return found


def _end(tokens: tuple[Token, ...]) -> int:
    end = len(tokens)
    while end and not tokens[end - 1].quoted and tokens[end - 1].text in ".!?…":
        end -= 1
    return end


def _prepositional(tokens: tuple[Token, ...], at: int, taken: list[Clause]) -> Clause | None:
    word = tokens[at].lower
    if word == "according" and at + 2 < len(tokens) and tokens[at + 1].lower == "to":
        head, verb = at + 2, _ACCORDING
    elif word == "in" and not taken and _is_words_of(tokens, at):
        head, verb = at + 4, _WORDS_OF
    else:
        return None
    end = _end(tokens)
    stop = _noun_end(tokens, head, end, opening=at <= 1 or tokens[at - 1].lower in COORDINATOR | SUBORDINATOR)
    if stop <= head:
        return None
    clause = Clause(Group(at, at, head, (verb,)), source=(head, stop), before=True, frame="p")
    clause.pieces = _around(tokens, at, stop, end)
    return clause if clause.pieces else None


def _is_words_of(tokens: tuple[Token, ...], at: int) -> bool:
    words = [t.lower for t in tokens[at : at + 4]]
    return (
        len(words) == 4 and words[1] == "the" and words[2] in _CUE_NOUNS and words[3] == "of" and at + 4 < len(tokens)
    )


def _noun_end(tokens: tuple[Token, ...], at: int, end: int, *, opening: bool) -> int:
    """End of the noun phrase of a speaker; an apposition belongs to it when the phrase closes the sentence."""
    stop = at
    while stop < end:
        token = tokens[stop]
        if token.quoted or token.text in {";", ":", "—", "–"}:
            break
        if token.text == ",":
            if opening or not _apposition(tokens, stop + 1, end):
                break
        elif stop > at and not opening and _ends_noun(tokens, at, stop):
            break
        stop += 1
    while stop > at and tokens[stop - 1].text in PUNCTUATION - {")"}:
        stop -= 1
    return stop


def _ends_noun(tokens: tuple[Token, ...], at: int, stop: int) -> bool:
    if tokens[stop].lower in {"but", "while", "although", "though"}:
        return True
    return is_finite(tokens, stop) and not _inside_relative(tokens, at, stop) and tokens[stop + 1 : stop + 2] != ()


def _inside_relative(tokens: tuple[Token, ...], at: int, stop: int) -> bool:
    return any(t.lower in {"who", "which", "whose", "that", "where"} for t in tokens[at:stop])


def _apposition(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    if at >= end or tokens[at].quoted:
        return False
    word = tokens[at].lower
    if (
        tokens[at].is_name_like
        and at >= 2
        and any(t.bare in speakers("people") for t in tokens[max(0, at - 5) : at - 1])
    ):
        return True
    return word in {"a", "an", "the", "its", "who", "whose", "his", "her", "their", "one"} and not has_finite(
        tokens, at + 1, min(end, at + 5)
    )


def _around(tokens: tuple[Token, ...], at: int, stop: int, end: int) -> list[Range]:
    """What the source is said to have said: before the phrase, behind it, or both."""
    edge = at
    while edge > 0 and tokens[edge - 1].text not in {";", "—", "–"}:
        edge -= 1
    before = (edge, at)
    while before[1] > before[0] and tokens[before[1] - 1].text in PUNCTUATION - {")"}:
        before = (before[0], before[1] - 1)
    while before[0] < before[1] and tokens[before[0]].lower in COORDINATOR:
        before = (before[0] + 1, before[1])
    after = (stop + 1, end) if stop < end and tokens[stop].text in {",", ":"} else (end, end)
    if before[1] > before[0] and after[1] > after[0] and not has_finite(tokens, *before) and has_finite(tokens, *after):
        return [before, after]
    if before[1] - before[0] < 2 or not (
        has_finite(tokens, *before) or tokens[before[0]].quoted or after[0] >= after[1]
    ):
        return [after] if after[1] > after[0] else []
    if after[1] - after[0] > 1 and tokens[after[0]].lower not in COORDINATOR | SUBORDINATOR | {"which", "who"}:
        return [before, after] if not tokens[after[0]].lower.endswith("ing") else [before]
    return [before]


def _quoted_as(tokens: tuple[Token, ...], at: int) -> Clause | None:
    """As in "X quoted Y as saying that …" and "Y was quoted by X as saying …": Y speaks, X relays."""
    if tokens[at].lower not in {"quoted", "quotes", "cited", "quoting"}:
        return None
    end = _end(tokens)
    cue = next((i for i in range(at + 1, min(end, at + 30)) if tokens[i].lower == "as" and not tokens[i].quoted), None)
    if cue is None or cue + 1 >= end or not tokens[cue + 1].lower.endswith("ing"):
        return None
    if cue + 2 >= end:
        return _quoted_behind(tokens, at, cue)
    clause = Clause(Group(at, cue + 1, cue + 2, (_QUOTED,)), frame="t", pieces=[(cue + 2, end)])
    progressive = tokens[at].lower == "quoting"
    passive = not progressive and any(t.lower in BE for t in tokens[max(0, at - 3) : at])
    while progressive and at > 0 and tokens[at - 1].lower in BE:
        at -= 1
    left = left_edge(tokens, at - 1 if passive else at, 0)
    while passive and at > left and (tokens[at - 1].lower in BE or tokens[at - 1].lower in {"has", "have", "had"}):
        at -= 1
    subject = (left, at) if at > left else None
    between = (clause.group.start + 1, cue)
    clause.group = Group(at, cue + 1, cue + 2, (_QUOTED,))
    if passive:
        clause.source = subject
        clause.relay = (between[0] + 1, between[1]) if tokens[between[0]].lower in {"by", "in"} else None
    else:
        clause.source, clause.relay = between, subject
    ok = clause.source is not None and clause.source[1] > clause.source[0] and cue + 2 < end
    return clause if ok else None


def _quoted_behind(tokens: tuple[Token, ...], at: int, cue: int) -> Clause | None:
    """As in "“…,” X quoted Y as saying": what Y said stands in front."""
    edge = left_edge(tokens, at, 0)
    while edge < at and any(t.text == "," for t in tokens[edge:at]):
        edge = next(i for i in range(edge, at) if tokens[i].text == ",") + 1
    if not 0 < edge < at or cue - at < 2:
        return None
    clause = Clause(Group(at, cue + 1, cue + 2, (_QUOTED,)), source=(at + 1, cue), pieces=[(0, edge)], frame="q")
    clause.relay, clause.before = (edge, at), True
    return clause


def _agentless(tokens: tuple[Token, ...], at: int) -> Clause | None:
    """As in "It was reported that …", "X is said to have …": somebody said it, nobody says who."""
    if tokens[at].lower not in _AGENTLESS or at == 0:
        return None
    start = at
    while start > 0 and (tokens[start - 1].lower in BE | {"has", "have", "had"} or is_adverb(tokens[start - 1])):
        start -= 1
    if not any(t.lower in BE for t in tokens[start:at]) or at + 1 >= len(tokens):
        return None
    end, follow = _end(tokens), tokens[at + 1].lower
    clause = Clause(Group(start, at, at + 1, (_REPORTED,)), frame="t")
    edge = left_edge(tokens, start, 0)
    if follow == "that" and start > 0 and tokens[start - 1].lower == "it":
        clause.pieces = [(at + 1, end)]
    elif follow == "to" and start > edge:
        clause.pieces = [(edge, end)]
    else:
        return None
    return clause


def _label(tokens: tuple[Token, ...], at: int, taken: list[Clause]) -> Clause | None:
    """As in "X statement: “…”" and "Quoting X: “…”": the words in front of the colon name the speaker."""
    if tokens[at].text != ":" or at + 1 >= len(tokens) or not tokens[at + 1].quoted or not 0 < at <= _LONGEST_LABEL:
        return None
    if any(start <= at + 1 < end for clause in taken for start, end in clause.pieces):
        return None
    start, end = 0, at
    while start < end and (
        tokens[start].lower in _QUOTING or not (tokens[start].is_word or tokens[start].text[0] == "@")
    ):
        start += 1
    while end > start and (
        tokens[end - 1].lower in TIME | _STATEMENT | {"from", "by"} or tokens[end - 1].text in PUNCTUATION
    ):
        end -= 1
    words = tokens[start:end]
    if not words or has_finite(tokens, start, end) or any(t.quoted or t.text in {",", ";"} for t in words):
        return None
    if not can_speak(words):
        return None
    stop = at + 1
    while stop < len(tokens) and (tokens[stop].quoted or tokens[stop].text in PUNCTUATION):
        stop += 1
    return Clause(Group(at, at, at + 1, (_LABELLED,)), source=(start, end), pieces=[(at + 1, stop)], frame="q")


def accused_by(tokens: tuple[Token, ...], group: Group) -> Clause | None:
    """As in "X was accused by Y of Z": Y speaks."""
    end = _end(tokens)
    at = group.end
    if not group.passive or at >= end or tokens[at].lower != "by":
        return None
    stop = at + 1
    while stop < end and tokens[stop].lower not in PREPOSITION - {"in"} and tokens[stop].text not in PUNCTUATION:
        stop += 1
    if stop >= end or not can_speak(tokens[at + 1 : stop]):
        return None
    edge = left_edge(tokens, group.start, 0)
    verb = _ACCUSED if group.having("n") and group.readings[0].stance is Modality.ALLEGED else group.readings[0]
    return Clause(
        Group(group.start, group.head, at + 1, (verb,)),
        source=(at + 1, stop),
        pieces=[(edge, group.start), (stop, end)],
        frame="n",
    )


def relayed_inside(tokens: tuple[Token, ...], clause: Clause) -> Range | None:
    """As in "a driver, quoted by the X, said", "in a statement carried by X": it stands beside the reported words."""
    inside = [clause.source] if clause.source is not None else []
    last = max((end for _, end in clause.pieces), default=clause.group.end)
    behind = (clause.group.end, min(clause.pieces[0][0] if not clause.before and clause.pieces else last, len(tokens)))
    for start, end in (*inside, behind):
        for at in range(start, end - 2):
            if tokens[at].lower in _RELAYED and tokens[at + 1].lower in {"by", "in", "on"}:
                stop = next((i for i in range(at + 2, end) if tokens[i].text in PUNCTUATION), end)
                named = stop > at + 2 and tokens[at + 2].lower not in {"name", "phone", "telephone"}
                return (at + 2, stop) if named else None
    return None


def cited(tokens: tuple[Token, ...], clause: Clause) -> None:
    """As in "the X, citing Y, said …" and "Citing Y, the X said …": Y speaks and X relays."""
    if clause.source is None or clause.relay is not None or clause.shared:
        return
    start, end = clause.source
    opening = 0 if start > 1 and tokens[start - 1].text == "," and tokens[0].lower in _CITING else start
    at = next((i for i in range(opening, end - 1) if tokens[i].lower in _CITING), None)
    if at is None:
        return
    stop = next((i for i in range(at + 1, end) if tokens[i].text == ","), end)
    outer = (start, at) if at > start else (start, end)
    if can_speak(tokens[at + 1 : stop]) and stop - at < _LONGEST_LABEL and not _is_report(tokens[at + 1 : stop]):
        clause.source, clause.relay = (at + 1, stop), outer


def _is_report(words: tuple[Token, ...]) -> bool:
    return any(token.bare in speakers("documents") for token in words)
