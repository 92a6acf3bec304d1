"""What names the speaker of a turn: a label before a colon or a dash, on a line of its own, or set apart by markup."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

QUESTIONER: Final = re.compile(
    r"^(?:q|question(?:er)?|reporter|journalist|correspondent|press|media|audience|вопрос|питання|سؤال)\b",
    re.IGNORECASE,
)
HOST: Final = re.compile(
    r"^(?:(?:the )?(?:moderator|operator|host|presenter|chair(?:man|woman|person)?|aide|press officer|interpreter|"
    r"master of ceremonies|narrator|announcer|organi[sz]er)|mc|модератор|ведущий|ведуча|ведучий)\b",
    re.IGNORECASE,
)
_UPPER: Final = r"[A-ZÀ-ÞА-ЯІЇЄҐ][A-ZÀ-ÞА-ЯІЇЄҐ.'’\-]*(?: (?:[A-ZÀ-ÞА-ЯІЇЄҐ.'’\-]+|al-[A-Z]+|\d+))*"
_TITLED: Final = (
    r"[A-ZÀ-ÞА-ЯІЇЄҐ][\w.'’\-]*(?: (?:[A-ZÀ-ÞА-ЯІЇЄҐ][\w.'’\-]*|al-\w+|of|the|de|von|bin|ibn|for|\d+)){0,6}"
)
_ROLE: Final = r"(?:Press|Media|Deputy|Chief|Head|Army|Police|Party|Duty) [a-z]+(?: of [A-Za-z]+)?"
_SHAPE: Final = rf"(?P<label>(?:{_UPPER}|{_ROLE}|{_TITLED})(?: ?\([^()]{{1,60}}\))?)"
_COLON: Final = re.compile(rf"^{_SHAPE}:(?:\s+|$)")
_DASH: Final = re.compile(rf"^{_SHAPE} ?(?:[—–]|--| -)\s+(?=\S)")
_ALONE: Final = re.compile(rf"^{_SHAPE}$")
_BARE_Q: Final = re.compile(r"^(?P<label>Q)(?:[.:]|\s{2,}|\s(?=[A-Z]))\s*")
_CHEVRON: Final = re.compile(r"^>>+\s*")
_CLOCK: Final = r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?"
_CLOCK_BEFORE: Final = re.compile(rf"^{_CLOCK}\s*(?:[-–—]\s*)?(?=\D)")
_CLOCK_BEHIND: Final = re.compile(rf"^(?P<label>[^:\d]{{1,80}}?(?:\d+)?)\s+{_CLOCK}(?::|$)")
_LONGEST: Final = 80
_MOST_WORDS: Final = 12
_FEWEST: Final = 3


@dataclass(frozen=True)
class Line:
    """A paragraph, and the label that opens it, if any."""

    label: str | None
    words: str


def split_label(line: str) -> tuple[str, str] | None:
    """Label and words of a line that opens a turn, or None. No-break spaces count as spaces, clocks are left out."""
    line = line.replace("\u00a0", " ").strip()
    chevron = _CHEVRON.match(line)
    line = _unclocked(line[chevron.end() :] if chevron else line)
    found = _COLON.match(line) or _BARE_Q.match(line)
    if found is None or len(found["label"]) > _LONGEST:
        return ("QUESTION", line) if chevron and line.endswith("?") else None
    return found["label"].strip(), line[found.end() :].strip()


def _unclocked(line: str) -> str:
    """A line without the time at which the recording shows it, before or behind the label."""
    line = _CLOCK_BEFORE.sub("", line)
    behind = _CLOCK_BEHIND.match(line)
    return f"{behind['label'].strip()}: {line[behind.end() :].strip()}".strip() if behind else line


def is_asking_or_hosting(label: str) -> bool:
    """Whether a label names a part in a press conference that is not the podium's."""
    return QUESTIONER.match(label) is not None or HOST.match(label) is not None


def recurring(candidates: Iterable[str]) -> frozenset[str]:
    """Those that label turns: two at least, which come back or ask or lead, and stand before three turns or more."""
    counts = Counter(candidates)
    kept = {label: count for label, count in counts.items() if count > 1 or is_asking_or_hosting(label)}
    return frozenset(kept) if len(kept) > 1 and sum(kept.values()) >= _FEWEST else frozenset()


def marked_label(lead: str) -> str | None:
    """The label that words set apart at the head of a paragraph may be, or None where they read as a sentence."""
    label = lead.rstrip(" :–—-")
    ends = re.search(r"[.!?…]$", label) is not None and len(label.split()) > 2
    fits = 0 < len(label) <= _LONGEST and len(label.split()) <= _MOST_WORDS and not ends
    return label if fits and label[0].isalpha() and not label[0].islower() else None


class PlainLabels:
    """Labels of a plain text that stand on lines of their own, or before a dash: only those that recur."""

    def __init__(self, lines: Sequence[str]) -> None:
        bare = [line.replace("\u00a0", " ").strip() for line in lines]
        before = ["", *bare[:-1]]
        after = [*bare[1:], ""]
        alone = (
            m["label"]
            for b, line, a in zip(before, bare, after, strict=True)
            if not b and a and (m := _ALONE.match(line))
        )
        self._alone = recurring(label for label in alone if len(label) <= _LONGEST)
        self._dashed = recurring(m["label"] for line in bare if (m := _DASH.match(line)))

    def split(self, line: str) -> tuple[str, str] | None:
        """Label and words of a line, or None."""
        bare = line.replace("\u00a0", " ").strip()
        if bare in self._alone:
            return bare, ""
        dashed = _DASH.match(bare)
        if dashed is not None and dashed["label"] in self._dashed:
            return dashed["label"], bare[dashed.end() :]
        return split_label(line)
