"""Which of a document's places a claim is about."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from sayso.extraction.placenames import fold
from sayso.extraction.places import PlaceMention, Places, where_said
from sayso.extraction.placewords import capitals
from sayso.schema.records import Passage, Span
from sayso.schema.vocabulary import RegionKind

_WITNESS: Final = re.compile(
    r"\b(?:[a-z]+ (?:in|from|near|at)|(?:residents|people|inhabitants|villagers|doctors) of) $|"
    r"(?:باشندگان|ساکنان|سکان|أهالي|жители|жителі) $"
)
_TITLE_WEIGHT: Final = 3.0
_LEAD_WEIGHT: Final = 3.0
_BACK: Final = 0.5
_SHARE: Final = 0.3


def places_of(
    places: Places, span: Span, *, passages: Sequence[Passage], text: str = "", content: Sequence[Span] = ()
) -> tuple[str, ...]:
    """Keys of the most specific places that a claim is about.

    Those that its reported words name (`content`, or all of `span` where that is not told); failing that, the last one
    named before it in its passage, else the one that the document is most about. Where something was said is not what
    it is about.
    """
    within = content or (span,)
    inside = [m for m in places.mentions if any(s.start <= m.span.start < s.end for s in within)]
    plain = _plain(places, text, within) or [m for m in _plain(places, text, (span,)) if _witnessed(text, m.span)]
    if plain:
        return _specific(places, [m.key for m in plain])
    passage = next((p for p in passages if p.start <= span.start < p.end), None)
    if passage is not None:
        near = _usable(places, text, passage.start, span.start)
        if near:
            return _specific(places, [m.key for m in near])[-1:]
    return _dominant(places, text, passages) or tuple(dict.fromkeys(m.key for m in inside))[:1]


def _plain(places: Places, text: str, stretches: Sequence[Span]) -> list[PlaceMention]:
    return [
        m
        for m in places.mentions
        if not m.adjectival and any(s.start <= m.span.start < s.end for s in stretches) and not where_said(text, m.span)
    ]


def _witnessed(text: str, mention: Span) -> bool:
    """Whether a place beside the reported words is where witnesses are: "a shopkeeper in Qala", "residents of Qala"."""
    return _WITNESS.search(text[max(0, mention.start - 40) : mention.start]) is not None


def _usable(places: Places, text: str, start: int, end: int) -> list[PlaceMention]:
    return [
        m
        for m in places.mentions
        if start <= m.span.start
        and m.span.end <= end
        and not m.adjectival
        and not where_said(text, m.span)
        and places.records[m.key].kind is not RegionKind.COUNTRY
        and fold(places.records[m.key].name) not in capitals()
    ]


def _dominant(places: Places, text: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """The place that a document is about: often named, early, in the title; countries only where nothing finer is."""
    weights: defaultdict[str, float] = defaultdict(float)
    first_end = passages[0].end if passages else 0
    early, named = set(places.title), set(places.title)
    for mention in places.mentions:
        if not mention.adjectival and not where_said(text, mention.span):
            lead = mention.span.start < first_end and not mention.back
            weights[mention.key] += (_BACK if mention.back else 1.0) + _LEAD_WEIGHT * lead
            early |= {mention.key} if lead else set()
            named |= set() if mention.back else {mention.key}
    for key in places.title:
        weights[key] += _TITLE_WEIGHT
    order = list(weights)
    best = max(order, key=lambda key: (weights[key], -order.index(key)), default=None)
    while best is not None:
        inner = [key for key in order if best in _ancestors(places, key)]
        country = places.records[best].kind is RegionKind.COUNTRY
        outright = [key for key in inner if key in named]
        lone = len(outright) == 1 and places.records[best].kind is not RegionKind.SETTLEMENT
        below = (
            outright if lone else [k for k in inner if country or (k in early and weights[k] >= _SHARE * weights[best])]
        )
        if not below:
            return (best,)
        best = max(below, key=lambda key: (weights[key], -order.index(key)))
    return ()


def _specific(places: Places, keys: Sequence[str]) -> tuple[str, ...]:
    wanted = list(dict.fromkeys(keys))
    above = {ancestor for key in wanted for ancestor in _ancestors(places, key)}
    return tuple(key for key in wanted if key not in above)


def _ancestors(places: Places, key: str) -> set[str]:
    found: set[str] = set()
    waiting = list(places.records[key].parents) if key in places.records else []
    while waiting:
        above = waiting.pop()
        if above not in found and above in places.records:
            found.add(above)
            waiting += places.records[above].parents
    return found
