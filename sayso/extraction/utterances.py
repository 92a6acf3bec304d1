"""What an author or a speaker states in his own words, sentence by sentence."""

import re
from collections import deque
from collections.abc import Iterator
from typing import Final

from sayso.extraction.patterns import opening
from sayso.extraction.quotes import quote_spans
from sayso.extraction.sentences import Sentence, sentences_of
from sayso.extraction.statements import states
from sayso.extraction.tokens import Token, tokenise
from sayso.schema.records import Passage
from sayso.schema.vocabulary import PassageRole

_HEADER: Final = re.compile(r"[^.!?:\n]{0,40}?\b\d{1,2}\s?/\s?\d{1,2}\b\)?[.:)]?\s*")
_COUNTER: Final = re.compile(r"[\W_]{0,20}\(?\d{1,2}\s?/(?:\s?\d{1,2})?\)?[.:)]?\s*")
_ANSWER: Final = opening("answer")
_SHORTEST: Final = 10


def own_statements(text: str, passage: Passage, taken: list[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """Checkable sentences of the passage that no reported speech covers, as spans.

    A bare answer ("That is false.") goes with the statement behind it, and stands alone where there is none.
    """
    found: list[tuple[int, int]] = []
    answer: tuple[int, int] | None = None
    waiting = deque(sorted(taken))
    for sentence, span in own_sentences(text, passage):
        while waiting and waiting[0][1] <= sentence.start:
            waiting.popleft()
        covered = bool(waiting) and waiting[0][0] < sentence.end
        words = text[span[0] : span[1]]
        bare = not covered and _ANSWER.match(words) is not None
        if not covered and not bare and states(words, passage.role, language):
            found.append((answer[0] if answer is not None else span[0], span[1]))
            answer = None
            continue
        found += _alone(text, answer, passage.role, language)
        answer = span if bare else None
    return found + _alone(text, answer, passage.role, language)


def _alone(text: str, answer: tuple[int, int] | None, role: PassageRole, language: str) -> list[tuple[int, int]]:
    if answer is None or answer[1] - answer[0] < _SHORTEST:
        return []
    return [answer] if states(text[answer[0] : answer[1]], role, language) else []


def own_sentences(text: str, passage: Passage) -> Iterator[tuple[Sentence, tuple[int, int]]]:
    """The sentences of a passage, each with the span of its words alone."""
    quotes = quote_spans(text, passage.start, passage.end)
    tokens = tokenise(text, passage.start, passage.end, quotes)
    for sentence in sentences_of(text, tokens, lines=True, inside=False):
        span = _stripped(text, sentence)
        if span is not None:
            yield sentence, span


def _stripped(text: str, sentence: Sentence) -> tuple[int, int] | None:
    """Without counters, emoji and marks in front, and hashtags and links behind."""
    words = text[sentence.start : sentence.end]
    counter = _COUNTER.match(words) or _HEADER.match(words[:80])
    begin = counter.end() if counter else 0
    while begin < len(words) and not (words[begin].isalnum() or words[begin] in "#@“\"«'‘"):
        begin += 1
    last = len(sentence.tokens) - 1
    while last >= 0 and _trails(sentence.tokens[last]):
        last -= 1
    if last < 0 or sentence.tokens[last].start < sentence.start + begin:
        return None
    finish = sentence.tokens[last].end - sentence.start
    return (sentence.start + begin, sentence.start + finish) if finish > begin else None


def _trails(token: Token) -> bool:
    """Whether a token at the end of a statement is none of it: a hashtag, a handle, an emoji."""
    return token.text[0] in "#@" or not (token.is_word or token.text in '.!?…”"»)؟')
