"""What an author or a speaker states in his own words, sentence by sentence."""

import re
from typing import Final

from sayso.extraction.patterns import opening
from sayso.extraction.quotes import quote_spans
from sayso.extraction.sentences import Sentence, sentences_of
from sayso.extraction.tokens import tokenise
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
    for sentence in sentences_of(text, tokens, lines=True, inside=False):
        if any(start < sentence.end and sentence.start < end for start, end in taken):
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
    finish = len(words)
    tokens = [t for t in sentence.tokens if t.start >= sentence.start + begin]
    while tokens and (tokens[-1].text[0] in "#@" or not (tokens[-1].is_word or tokens[-1].text in '.!?…”"»)؟')):
        tokens = tokens[:-1]
    if not tokens:
        return None
    finish = tokens[-1].end - sentence.start
    return (sentence.start + begin, sentence.start + finish) if finish > begin else None


def _states(words: str, post: bool, language: str) -> bool:
    if words.rstrip('”"»)').endswith(tuple(_ENDS_ASKING)) or _SMALL_TALK.match(words):
        return False
    if words.startswith(("[", "(")) and words.endswith(("]", ")")):
        return False
    count = sum(1 for word in _LINK.sub("", words).split() if any(ch.isalnum() for ch in word))
    return count >= _FEWEST_WORDS
