"""What an author or a speaker states in his own words, sentence by sentence."""

import re
from collections import deque
from typing import Final

from sayso.extraction.patterns import opening
from sayso.extraction.quotes import quote_spans
from sayso.extraction.sentences import Sentence, sentences_of
from sayso.extraction.tokens import Token, tokenise
from sayso.schema.records import Passage
from sayso.schema.vocabulary import PassageRole

_LINK: Final = re.compile(r"https?://\S+|www\.\S+")
_HEADER: Final = re.compile(r"[^.!?:\n]{0,40}?\b\d{1,2}\s?/\s?\d{1,2}\b\)?[.:)]?\s*")
_COUNTER: Final = re.compile(r"[\W_]{0,20}\(?\d{1,2}\s?/(?:\s?\d{1,2})?\)?[.:)]?\s*")
_SMALL_TALK: Final = opening("small_talk")
_ANSWER: Final = opening("answer")
_ENDS_ASKING: Final = "?؟"
_FEWEST_WORDS: Final = 4


def own_statements(text: str, passage: Passage, taken: list[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """Checkable sentences of the passage that no reported speech covers, as spans."""
    quotes = quote_spans(text, passage.start, passage.end)
    tokens = tokenise(text, passage.start, passage.end, quotes)
    post = passage.role is PassageRole.POST
    found: list[tuple[int, int]] = []
    answer = -1
    waiting = deque(sorted(taken))
    for sentence in sentences_of(text, tokens, lines=True, inside=False):
        while waiting and waiting[0][1] <= sentence.start:
            waiting.popleft()
        if waiting and waiting[0][0] < sentence.end:
            answer = -1
            continue
        span = _stripped(text, sentence)
        if span is None:
            continue
        if _states(text[span[0] : span[1]], post, language):
            found.append((answer if answer >= 0 else span[0], span[1]))
            answer = -1
        else:
            answer = span[0] if _ANSWER.match(text[span[0] : span[1]]) else -1
    return found


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


def _states(words: str, post: bool, language: str) -> bool:
    if words.rstrip('”"»)').endswith(tuple(_ENDS_ASKING)) or _SMALL_TALK.match(words):
        return False
    if words.startswith(("[", "(")) and words.endswith(("]", ")")):
        return False
    count = sum(1 for word in _LINK.sub("", words).split() if any(ch.isalnum() for ch in word))
    return count >= _FEWEST_WORDS
