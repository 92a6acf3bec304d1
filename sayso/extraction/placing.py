"""Which of a document's places a claim is about."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from sayso.extraction.places import PlaceMention, Places
from sayso.schema.records import Passage, Span
from sayso.schema.vocabulary import RegionKind

_SAYING: Final = frozenset(
    ("said told says added reporters journalists interview conference briefing statement").split()
)


def places_of(places: Places, span: Span, *, passages: Sequence[Passage], text: str = "") -> tuple[str, ...]:
    """Keys of the most specific places that a claim is about.

    Those that its words name; failing that, the last ones named before it in its passage, then in the passages before,
    then the one that the document names most. Where something was said is not what it is about.
    """
    inside = [m for m in places.mentions if span.start <= m.span.start and m.span.end <= span.end]
    plain = [m for m in inside if not m.adjectival and not _where_said(text, m.span, span)]
    if plain:
        return _specific(places, [m.key for m in plain])
    passage = next((n for n, p in enumerate(passages) if p.start <= span.start < p.end), None)
    earlier = [m for m in places.mentions if m.span.end <= span.start and not m.adjectival]
    earlier = [m for m in earlier if not _where_said(text, m.span, Span(start=0, end=len(text)))]
    if passage is not None:
        near = [m for m in earlier if passages[passage].start <= m.span.start]
        if near:
            return _specific(places, [m.key for m in near])[-1:]
    dominant = _dominant(places, [m for m in places.mentions if not m.adjectival])
    return dominant or tuple(dict.fromkeys(m.key for m in inside))[:1]


def _dominant(places: Places, mentions: Sequence[PlaceMention]) -> tuple[str, ...]:
    """The place that a document names most, countries only where nothing finer is named."""
    counted = Counter(m.key for m in mentions)
    finer = {key: n for key, n in counted.items() if places.records[key].kind is not RegionKind.COUNTRY} or dict(
        counted
    )
    order = list(counted)
    return (max(finer, key=lambda key: (finer[key], -order.index(key))),) if finer else ()


def _where_said(text: str, mention: Span, span: Span) -> bool:
    """Whether a place only tells where the speaker was: "told reporters in Kabul"."""
    before = text[max(span.start, mention.start - 30) : mention.start].split()
    if before in (["In"], ["From"]) and text[mention.end : mention.end + 1] == ",":
        return True
    return (
        len(before) > 1
        and before[-1].casefold() in {"in", "at", "from"}
        and before[-2].strip(",").casefold() in _SAYING
    )


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
