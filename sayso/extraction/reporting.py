"""Turns a verb group into a clause: which frame of the verb fits what stands around it."""

from typing import Final

from sayso.extraction.addressees import addressee, relay_of
from sayso.extraction.clauses import (
    PUNCTUATION,
    Clause,
    Range,
    antecedent,
    chunks,
    inverted_subject,
    is_adverbial,
    left_edge,
    relative_link,
    skip_adverbials,
    subject,
)
from sayso.extraction.cues import english
from sayso.extraction.grammar import (
    COORDINATOR,
    DETERMINER,
    PERSONAL,
    SUBORDINATOR,
    TIME,
    can_speak,
    has_finite,
    has_quote,
    is_adverb,
    is_finite,
    speakers,
)
from sayso.extraction.groups import Group
from sayso.extraction.tokens import Token
from sayso.extraction.wordlists import words
from sayso.schema.vocabulary import Modality

_END_MARKS: Final = frozenset(".!?…")
_WRONG: Final = words("reporting.wrong")


def clause_of(tokens: tuple[Token, ...], group: Group, floor: int, inherited: Range | None = None) -> Clause | None:
    """The attribution that a verb group makes, or None.

    `floor` is where the clause before it ends; `inherited` is its subject where a relative clause stands between them.
    """
    end = _body_end(tokens)
    if group.passive or _asks_only(tokens, group) or _is_told(tokens, group):
        return None
    clause = Clause(group)
    at = group.end
    if group.having("o"):
        at = _addressed(tokens, clause, at, end)
    if group.start > floor and tokens[group.start - 1].quoted and group.having("q") and not group.participle:
        return _inverted(tokens, clause, at, end, floor)
    if _parenthetical(tokens, clause, at, end, floor):
        return clause
    following = _following(tokens, clause, at, end)
    if following is not None:
        clause.pieces.append(following)
        clause.source = inherited or subject(tokens, group, floor)
        if inherited is not None:
            return clause
        _add_preceding_quote(tokens, clause, floor)
        return clause if _plausible(tokens, clause) else None
    return _inverted(tokens, clause, at, end, floor)


def _asks_only(tokens: tuple[Token, ...], group: Group) -> bool:
    """Questions, and wishes about being named, are no claims."""
    rest = [t.lower for t in tokens[group.end : group.end + 6]]
    if group.lemma not in {"ask", "agree", "request"} or not rest:
        return False
    if group.lemma == "ask" and rest[0] in _QUESTIONS:
        return True
    return any(word in {"named", "identified", "quoted", "photographed", "described"} for word in rest)


def _is_told(tokens: tuple[Token, ...], group: Group) -> bool:
    """As in "diplomats briefed on the talks": they are whom it was told to."""
    behind = tokens[group.end].lower if group.end < len(tokens) else ""
    return group.lemma in {"brief", "inform", "notify"} and behind in {"on", "about", "of"}


def _body_end(tokens: tuple[Token, ...]) -> int:
    end = len(tokens)
    while end and not tokens[end - 1].quoted and tokens[end - 1].text in _END_MARKS:
        end -= 1
    return end


def _addressed(tokens: tuple[Token, ...], clause: Clause, at: int, end: int) -> int:
    stop = addressee(tokens, at, end)
    clause.relay = relay_of(tokens, (at, stop)) if clause.group.lemma in {"tell", "inform"} else None
    return stop


def _parenthetical(tokens: tuple[Token, ...], clause: Clause, at: int, end: int, floor: int) -> bool:
    """As in "The road, he said, was open": content on both sides of a subject and verb between commas."""
    group = clause.group
    if not group.having("p") or group.participle:
        return False
    stop = skip_adverbials(tokens, at, end)
    if stop >= end or tokens[stop].text != "," or stop + 1 >= end or tokens[stop + 1].quoted:
        return False
    parts = chunks(tokens, left_edge(tokens, group.start, floor), group.start)
    if len(parts) < 2 or not can_speak(tokens[parts[-1][0] : parts[-1][1]]):
        return False
    if (
        has_finite(tokens, *parts[-1])
        or tokens[stop + 1].lower.endswith("ing")
        or tokens[stop + 1].lower in {"but", "and"}
    ):
        return False
    if tokens[stop + 1].lower in DETERMINER | {"who", "which", "while", "as"}:
        return False
    clause.source, clause.before = parts[-1], True
    clause.pieces = [(parts[0][0], parts[-2][1]), (stop + 1, end)]
    return True


def _following(tokens: tuple[Token, ...], clause: Clause, at: int, end: int) -> Range | None:
    """Content behind the verb, in whichever frame fits first."""
    group = clause.group
    start = skip_adverbials(tokens, at, end) if group.having("t") or group.having("q") else at
    if start < end and tokens[start].text in {":", ","} and start + 1 < end and tokens[start + 1].quoted:
        start += 1
    if start >= end:
        return None
    for frame, test in (("q", _is_quote), ("t", _is_that), ("i", _is_infinitive)):
        if group.having(frame) and test(tokens, start):
            clause.frame = frame
            return (start, end)
    return _loose(tokens, clause, at, start, end)


def _loose(tokens: tuple[Token, ...], clause: Clause, at: int, start: int, end: int) -> Range | None:
    """Bare clauses, noun phrases, gerunds, "as …", "X a lie", "the toll at 12"."""
    group = clause.group
    if tokens[start].text in PUNCTUATION:
        return None
    mixed = group.having("q") and (
        has_quote(tokens, start, end) or (_opens_clause(tokens, start) and not group.having("n"))
    )
    if (group.having("c") or mixed) and has_finite(tokens, start + 1, end):
        clause.frame = "c"
        return (start, end)
    if group.having("g") and tokens[start].lower.endswith("ing"):
        clause.frame = "g"
        return (start, end)
    rest = tokens[at:end]
    if group.having("a") and any(t.lower == "as" for t in rest):
        clause.frame = "a"
        return (at, end)
    if group.having("r") and any(t.lower in {"responsible", "accountable"} for t in rest):
        clause.frame = "r"
        return (at, end)
    if group.having("u") and any(t.lower in {"at", "as"} or t.text[0].isdigit() for t in rest[1:]) and _figures(rest):
        clause.frame = "u"
        return (at, end)
    if group.having("k") and (has_quote(tokens, at, end) or _renamed(rest)):
        clause.frame = "k"
        return (at, end)
    if group.having("n") and _noun_phrase(tokens, at, end):
        clause.frame = "n"
        return (at, end)
    return None


def _opens_clause(tokens: tuple[Token, ...], at: int) -> bool:
    word = tokens[at].lower
    return word in PERSONAL or word in {"there", "the", "its", "his", "their", "her"}


def _figures(rest: tuple[Token, ...]) -> bool:
    words = {t.lower for t in rest}
    if words & {"toll", "number", "death", "figure", "count"}:
        return True
    return bool(words & {"at", "as"}) and any(t.text[0].isdigit() for t in rest)


def _renamed(rest: tuple[Token, ...]) -> bool:
    return any(t.lower in _WRONG for t in rest) or any(t.lower in {"a", "an"} for t in rest[2:])


def _noun_phrase(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    if at >= end or tokens[at].text in PUNCTUATION:
        return False
    first = tokens[at].lower
    return first not in COORDINATOR and first not in _BEFORE_PHRASES


def _is_quote(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].quoted


def _is_that(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].lower in {"that", "how", "whether"} and not _is_then(tokens, at)


def _is_then(tokens: tuple[Token, ...], at: int) -> bool:
    """As in "X said that weekend.": when it was said."""
    if at + 1 >= len(tokens) or tokens[at + 1].lower not in TIME | _PERIODS:
        return False
    return at + 2 >= len(tokens) or tokens[at + 2].text in PUNCTUATION


def _is_infinitive(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].lower == "to" or (
        tokens[at].lower == "not" and at + 1 < len(tokens) and tokens[at + 1].lower == "to"
    )


def _add_preceding_quote(tokens: tuple[Token, ...], clause: Clause, floor: int) -> None:
    """As in "“A,” X said, “B.”": the first half stands before the subject."""
    if clause.source is None or clause.frame not in {"q", "c", "t"}:
        return
    start = clause.source[0]
    if start > floor and tokens[start - 1].quoted and tokens[start - 1].text in '”"»’':
        if clause.frame == "c" and not has_quote(tokens, *clause.pieces[0]):
            clause.pieces.clear()
        clause.pieces.insert(0, (floor, start))
        clause.before = True


def _plausible(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """Weak frames need a subject that can speak; strong ones take any."""
    group = clause.group
    if clause.source is None:
        clause.shared = True
        return True
    start, end = clause.source
    words = tokens[start:end]
    if words[0].lower in _NO_SUBJECT or any(t.lower == "what" for t in tokens[start : end - 1]):
        return False
    if start > 0 and tokens[start - 1].lower in {"what", "whom"}:
        return False
    if not group.participle and group.lemma not in _OUTRIGHT and _is_clause(tokens, start, end):
        return False
    clause.relative = _is_relative(tokens, group)
    if clause.relative:
        _end_relative(tokens, clause)
    if clause.frame in {"n", "a", "u", "k", "i", "g", "r"} or (clause.relative and clause.frame == "c"):
        return can_speak(words)
    outright = clause.frame in {"t", "q"} or group.lemma in _OUTRIGHT
    return outright or can_speak(words) or any(t.bare in speakers("documents") for t in words)


def _is_clause(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a supposed subject is a clause of its own, so that the form behind it is no verb of this sentence."""
    stop = next(
        (i for i in range(start, end) if tokens[i].text in {",", "(", "—", "–"} or tokens[i].lower in _OPENS), end
    )
    verbs = (at for at in range(start, stop) if is_finite(tokens, at))
    return any(at + 1 >= len(tokens) or tokens[at + 1].lower not in _REDUCED for at in verbs)


_REDUCED: Final = frozenset("by in at on from to as with near for outside last this".split())
"""What follows a participle that stands for a relative clause: "residents reached by phone"."""
_OPENS: Final = frozenset({"who", "which", "that", "whose", "whom", "where", "when"})
_BEFORE_PHRASES: Final = frozenset("to with by in on from as up out for at".split())
_PERIODS: Final = frozenset({"weekend", "day", "year", "summer", "winter", "spring", "autumn"})
_QUESTIONS: Final = words("reporting.questions")
_OUTRIGHT: Final = frozenset({"say", "tell", "insist", "announce", "claim", "state", "maintain", "deny"})
_NO_SUBJECT: Final = words("reporting.no_subject")


def _is_relative(tokens: tuple[Token, ...], group: Group) -> bool:
    at = group.start
    while at > 0 and is_adverb(tokens[at - 1]):
        at -= 1
    return relative_link(tokens, at, 0) >= 0


def first_subject(tokens: tuple[Token, ...], at: int) -> Range | None:
    """Subject of the first verb of the sentence, for a second verb that shares it."""
    for verb in range(1, at):
        if tokens[verb].quoted or not is_finite(tokens, verb) or tokens[verb - 1].lower in {"who", "which", "that"}:
            continue
        found = subject(tokens, Group(verb, verb, verb + 1, ()), 0)
        if found is not None and can_speak(tokens[found[0] : found[1]]):
            return found
    return None


def _end_relative(tokens: tuple[Token, ...], clause: Clause) -> None:
    """What "who" said ends at the comma that closes the relative clause."""
    start, end = clause.pieces[-1]
    for at in range(start, end):
        if tokens[at].text != "," or tokens[at].quoted:
            continue
        verb = at + 1
        while verb < end and is_adverb(tokens[verb]):
            verb += 1
        if verb < end and (is_finite(tokens, verb) or english().readings(tokens[verb].lower)):
            clause.pieces[-1] = (start, at)
            clause.resumes = at + 1
            return


def _inverted(tokens: tuple[Token, ...], clause: Clause, at: int, end: int, floor: int) -> Clause | None:
    """Content before the verb: "…, X said." and "…, said X."."""
    group = clause.group
    taken = _taken_up(tokens, clause, at, end)
    if taken is not None:
        return taken
    if not (group.having("p") or group.having("q")) or group.participle:
        return None
    edge = left_edge(tokens, group.start, floor)
    parts = chunks(tokens, edge, group.start)
    quoted = edge > floor and tokens[edge - 1 if tokens[edge - 1].quoted else max(edge - 2, 0)].quoted
    clause.before = True
    if not parts and (quoted or (edge == group.start and edge > floor)):
        clause.source = inverted_subject(tokens, group.end, end)
        clause.pieces = [(floor, edge)] if edge > floor else []
        return _with_tail(tokens, clause, clause.source[1], end) if clause.source else None
    if quoted and parts:
        clause.source, clause.pieces = (parts[0][0], parts[-1][1]), [(floor, edge)]
        return _with_tail(tokens, clause, at, end)
    return _plain_preceding(tokens, clause, chunks(tokens, _statement_start(tokens, edge, floor), group.start), at, end)


def _taken_up(tokens: tuple[Token, ...], clause: Clause, at: int, end: int) -> Clause | None:
    """As in "an accusation that X denies": what is denied stands before "that"."""
    group = clause.group
    if Modality.DENIED not in {reading.stance for reading in group.readings} or at < end:
        return None
    link = next((i for i in range(group.start - 1, 0, -1) if tokens[i].lower in {"that", "which"}), None)
    if link is None or link + 1 >= group.start or has_finite(tokens, link + 1, group.start):
        return None
    content = antecedent(tokens, link, 0)
    if content is None or not can_speak(tokens[link + 1 : group.start]):
        return None
    clause.source, clause.pieces, clause.frame = (link + 1, group.start), [content], "n"
    return clause


def _plain_preceding(tokens: tuple[Token, ...], clause: Clause, parts: list[Range], at: int, end: int) -> Clause | None:
    group = clause.group
    detached = tokens[group.start - 1].text == ","
    if detached and parts and has_finite(tokens, *parts[-1]) and group.having("p"):
        source = inverted_subject(tokens, group.end, end)
        if source is not None and _speaks_or_reads(tokens[source[0] : source[1]]) and not has_finite(tokens, *source):
            clause.source, clause.pieces = source, [(parts[0][0], parts[-1][1])]
            return clause
    first = 1 if detached else max(len(parts) - 1, 1)
    for index in range(first, len(parts) - (1 if detached else 0)):
        content, source = (parts[0][0], parts[index - 1][1]), (parts[index][0], parts[-1][1])
        if _names_speaker(tokens, parts[index]) and has_finite(tokens, *content):
            clause.source, clause.pieces = source, [content]
            return clause
    if (
        detached
        and len(parts) > 1
        and _names_speaker(tokens, parts[-1])
        and has_finite(tokens, parts[0][0], parts[-2][1])
    ):
        clause.source, clause.pieces = parts[-1], [(parts[0][0], parts[-2][1])]
        return clause
    if len(parts) == 1 and at + 1 >= end - 6 and group.having("q"):
        clause.source = subject(tokens, group, 0)
        clause.pieces = []
        return clause if clause.source else None
    return None


def _statement_start(tokens: tuple[Token, ...], edge: int, floor: int) -> int:
    """Where the sentence's part before a verb starts; quotations inside it do not part it."""
    if floor == 0:
        return 0
    start = edge
    while start > floor and tokens[start - 1].text != ";":
        start -= 1
    return start if start > floor else edge


def _speaks_or_reads(words: tuple[Token, ...]) -> bool:
    return can_speak(words) or any(token.bare in speakers("documents") for token in words)


def _names_speaker(tokens: tuple[Token, ...], part: Range) -> bool:
    """Whether a part between commas can be who said what stands before it."""
    lead = tokens[part[0]].lower
    if lead in {"who", "which", "where"} or lead in SUBORDINATOR or is_adverbial(tokens, part):
        return False
    return _speaks_or_reads(tokens[part[0] : part[1]]) and not has_finite(tokens, *part)


def _with_tail(tokens: tuple[Token, ...], clause: Clause, at: int, end: int) -> Clause:
    """Add the second half of a split quotation in the same sentence."""
    start = skip_adverbials(tokens, at, end)
    while start < end and tokens[start].text in {",", ":"}:
        start += 1
    if start + 1 < end and tokens[start].lower in COORDINATOR and tokens[start + 1].quoted:
        start += all(token.quoted or token.text in PUNCTUATION for token in tokens[start + 1 : end])
    if start < end and tokens[start].quoted:
        clause.pieces.append((start, end))
    return clause
