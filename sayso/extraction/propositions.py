"""One sentence may report two propositions that a reader could accept one without the other: each is a claim.

They are parted at "… and that …" where both are clauses of some length about different things; what is about one thing
stays together, because nobody is served by halves of one statement.
"""

from collections.abc import Callable, Iterator
from typing import Final

from sayso.extraction.grammar import has_finite
from sayso.extraction.quotes import quote_spans
from sayso.extraction.tokens import tokenise
from sayso.schema.records import Attribution, Span
from sayso.schema.vocabulary import Topic

_JOINTS: Final = frozenset({"and", "but"})
_FEWEST_WORDS: Final = 6
TellTopic = Callable[[str], Topic]


def propositions(text: str, attribution: Attribution, topic_of: TellTopic) -> Iterator[tuple[Attribution, bool]]:
    """The attribution as it is, or one for each of its propositions; the flag tells those behind the first.

    `topic_of` tells what reported words are about. The first keeps the speaker's words in its span, the ones behind it
    are theirs alone.
    """
    last = attribution.content[-1]
    joint = _joint(text, attribution, topic_of)
    if joint is None:
        yield attribution, False
        return
    kept = (*attribution.content[:-1], Span(start=last.start, end=joint[0]))
    yield attribution.model_copy(update={"content": kept, "topic": None}), False
    behind = (Span(start=joint[1], end=last.end),)
    yield attribution.model_copy(update={"content": behind, "topic": None, "modality": None, "polarity": None}), True


def _joint(text: str, attribution: Attribution, topic_of: TellTopic) -> tuple[int, int] | None:
    """Where the first reported clause of the last piece ends and "and that …" begins a second one."""
    last = attribution.content[-1]
    if any(span is None or span.start > last.start for span in (attribution.source, attribution.cue)):
        return None
    tokens = tokenise(text, last.start, last.end, tuple(quote_spans(text, last.start, last.end)))
    for at in range(_FEWEST_WORDS, len(tokens) - _FEWEST_WORDS + 1):
        joined = tokens[at].lower in _JOINTS and tokens[at + 1].lower == "that" and not tokens[at].quoted
        if joined and has_finite(tokens, 0, at) and has_finite(tokens, at + 2, len(tokens)):
            before, behind = text[last.start : tokens[at].start], text[tokens[at].start : last.end]
            if topic_of(before) is not topic_of(behind):
                return tokens[at - 1].end, tokens[at].start
    return None
