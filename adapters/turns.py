"""Speakers' turns: who speaks, in which role, laid out as text that spans can point into."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.adapters.labels import HOST, QUESTIONER, Line
from sayso.adapters.words import one_line
from sayso.schema.records import Passage
from sayso.schema.vocabulary import PassageRole

_DIRECTION: Final = re.compile(r"^[(\[][^()\[\]]*[)\]]\.?$")


@dataclass
class Turn:
    """Consecutive words of one speaker; `label` is None for words that nobody is named for."""

    label: str | None
    paragraphs: list[str]

    @property
    def role(self) -> PassageRole:
        """Questions are kept apart, so that nothing a reporter presumes becomes a claim of the podium."""
        if self.label is None:
            return PassageRole.PROCEDURE
        if HOST.match(self.label):
            return PassageRole.PROCEDURE
        return PassageRole.QUESTION if QUESTIONER.match(self.label) else PassageRole.TURN


def is_direction(text: str) -> bool:
    """Whether a paragraph is a stage direction such as "(Laughter.)"."""
    return _DIRECTION.match(text.strip()) is not None


def lay_out(turns: Iterable[Turn]) -> tuple[str, tuple[Passage, ...]]:
    """Text with a paragraph a line, labels in front of turns, and passages that leave the labels out."""
    parts: list[str] = []
    passages: list[Passage] = []
    size = 0
    for turn in turns:
        for number, paragraph in enumerate(filter(None, map(one_line, turn.paragraphs))):
            lead = f"{turn.label}: " if turn.label and number == 0 and not is_direction(paragraph) else ""
            start = size + (2 if parts else 0) + len(lead)
            role = PassageRole.PROCEDURE if is_direction(paragraph) else turn.role
            passages.append(Passage(start=start, end=start + len(paragraph), role=role, speaker=turn.label))
            parts.append(lead + paragraph)
            size = start + len(paragraph)
    return "\n\n".join(parts), tuple(passages)


def turns_of(lines: Iterable[Line]) -> tuple[list[str], list[Turn]]:
    """The paragraphs before the first label, and the turns from there on."""
    preamble: list[str] = []
    turns: list[Turn] = []
    for line in lines:
        if line.label is not None:
            turns.append(Turn(line.label, [line.words]))
        elif turns:
            turns[-1].paragraphs.append(line.words)
        else:
            preamble.append(line.words)
    return preamble, turns


def unify_labels(turns: Sequence[Turn]) -> list[Turn]:
    """Turns whose labels differ by a slip of the pen share the more frequent spelling; within one transcript only."""
    counts: dict[str, int] = {}
    for turn in turns:
        if turn.label and turn.role is PassageRole.TURN:
            counts[turn.label] = counts.get(turn.label, 0) + 1
    right = {}
    for label, count in counts.items():
        rivals = [other for other, n in counts.items() if n > count and _slip(label, other)]
        right[label] = max(rivals, key=lambda other: counts[other], default=label)
    return [Turn(right.get(turn.label or "", turn.label), turn.paragraphs) for turn in turns]


def _slip(one: str, other: str) -> bool:
    """Whether two labels of some length are one swap, loss, gain or change of a letter apart."""
    if one == other or min(len(one), len(other)) < 8 or abs(len(one) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, tail = one[at:], other[at:]
    if len(rest) == len(tail):
        return rest[1:] == tail[1:] or (rest[:2] == tail[1::-1] and rest[2:] == tail[2:])
    longer, shorter = (rest, tail) if len(rest) > len(tail) else (tail, rest)
    return longer[1:] == shorter
