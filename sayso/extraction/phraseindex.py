"""Finds names among the words of a text, in time that grows with the text and not with the number of names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Node:
    below: dict[str, "_Node"] = field(default_factory=dict)
    meaning: str | None = None


class PhraseIndex:
    """Phrases, each a sequence of words, and what they mean; of equal phrases the last one given counts."""

    def __init__(self, phrases: Iterable[tuple[Sequence[str], str]]) -> None:
        self._root = _Node()
        for words, meaning in phrases:
            node = self._root
            for word in words:
                node = node.below.setdefault(word, _Node())
            node.meaning = meaning if words else None

    def longest(self, words: Sequence[str], at: int) -> tuple[int, str] | None:
        """How many words the longest phrase takes that begins at a word, and what it means; None without one."""
        return max(self._beginning(words, at), default=None)

    def occurrences(self, words: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Every phrase among the words, also inside of longer ones: the number of its first word, and its meaning."""
        for at in range(len(words)):
            for _, meaning in self._beginning(words, at):
                yield at, meaning

    def _beginning(self, words: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
        node = self._root
        for end in range(at, len(words)):
            below = node.below.get(words[end])
            if below is None:
                return
            node = below
            if node.meaning is not None:
                yield end + 1 - at, node.meaning
