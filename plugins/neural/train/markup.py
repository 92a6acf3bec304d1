"""Reads stories with the marks written into the text: `{s1 Dr Yarrow} {c1 said} {t1 that it fell}`.

A document starts with `## NAME KIND LANGUAGE`, its claims' labels follow a line `===` as
`NUMBER MODALITY[/ACCEPTED…] TOPIC[/ACCEPTED…] POLARITY [hedged] [agentless]`; a claim without one is ASSERTED OTHER +.
Marks: s source, c cue, t content, v relay. A number without content marks no claim. A claim with a cue and no source
shares the source of the number before it ("said A and denied B"), unless its line ends in `agentless`.
"""

import collections
import re
from collections.abc import Iterator
from pathlib import Path

from sayso_neural_train.stories import Claim, Span, Story

MARK = re.compile(r"\{([sctv])(\d+) |\}")
Spans = dict[tuple[str, int], list[Span]]


def documents(path: Path) -> Iterator[Story]:
    """The documents of one file, each a story of its own."""
    for part in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, _, rest = part.partition("\n")
        name, kind, language = head.split()
        marked, _, table = rest.partition("\n===\n")
        text, spans = unmarked(marked.strip())
        labels = dict(_label(line) for line in table.splitlines() if line.strip())
        numbers = sorted({number for role, number in spans if role == "t"})
        claims = tuple(_claim(spans, number, labels.get(number, "ASSERTED OTHER +")) for number in numbers)
        yield Story(name, name, kind, language, text, claims)


def unmarked(marked: str) -> tuple[str, Spans]:
    """The text without marks, and the spans they held."""
    parts: list[str] = []
    spans: Spans = collections.defaultdict(list)
    stack: list[tuple[str, int, int]] = []
    at = length = 0
    for mark in MARK.finditer(marked):
        parts.append(marked[at : mark.start()])
        length += len(parts[-1])
        at = mark.end()
        if mark[0] != "}":
            stack.append((mark[1], int(mark[2]), length))
        elif stack:
            role, number, start = stack.pop()
            spans[role, number].append((start, length))
        else:
            raise ValueError(f"a closing brace too many near {marked[max(0, at - 60) : at]!r}")
    if stack:
        raise ValueError(f"a mark is never closed: {stack}")
    return "".join(parts) + marked[at:], spans


def _label(line: str) -> tuple[int, str]:
    number, _, labels = line.partition(" ")
    return int(number), labels


def _claim(spans: Spans, number: int, labels: str) -> Claim:
    modality, topic, polarity, *flags = labels.split()
    source, cue, content, relay = (tuple(sorted(spans.get((role, number), ()))) for role in "sctv")
    if cue and not source and "agentless" not in flags:
        source = tuple(spans.get(("s", number - 1), ()))
    accepted = tuple(modality.split("/")), tuple(topic.split("/"))
    return Claim(source, cue, content, relay, *accepted, negative=polarity == "-", hedged="hedged" in flags)
