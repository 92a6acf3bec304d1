"""Which of a document's places a claim is about."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from sayso.extraction.placenames import fold
from sayso.extraction.places import PlaceMention, Places, where_said
from sayso.extraction.placewords import capitals
from sayso.schema.records import Passage, PlaceRecord, Span
from sayso.schema.vocabulary import PassageRole, RegionKind

_WITNESS: Final = re.compile(
    r"\b(?:[a-z]+ (?:in|from|near|at)|(?:residents?|people|inhabitants?|villagers?|doctors?|mayor|elders?|shopkeepers?)"
    r" of) $|"
    r"(?:باشندگان|ساکنان|سکان|أهالي|жители|жителі) $"
)
_ONE_NAMING: Final = re.compile(
    r"(?:['’]s?|,)? ?(?:\(|(?:(?:in|of|inside|near|at|from) )?(?:the )?(?:(?!and |or )[a-z]+ )?"
    r"(?:(?:part|district|province|region|suburb|town|city|area)s? (?:of )?)?)",
)
_NAMED_BESIDE: Final = frozenset({RegionKind.SETTLEMENT, RegionKind.AREA, RegionKind.DISTRICT})
_WAYS: Final = frozenset("road street highway motorway corridor track railway pipeline".split())
_THERE: Final = re.compile(
    r"(?<!that )\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|must|should|can|may|be|to be)\b)"
)
_ASIDE: Final = frozenset({PassageRole.PROCEDURE, PassageRole.QUESTION})
_ANSWERS: Final = 3
_TITLE_WEIGHT: Final = 3.0
_LEAD_WEIGHT: Final = 3.0
_BACK: Final = 0.5
_SHARE: Final = 0.3


class Placing:
    """Answers for the claims of one document; all that claims share is worked out once."""

    def __init__(self, places: Places, passages: Sequence[Passage], text: str) -> None:
        self._places = places
        self._text = text
        self._passages = passages
        self._begins = [passage.start for passage in passages]
        aside = [passage for passage in passages if passage.role is PassageRole.PROCEDURE]
        self._plain = [
            m
            for m in places.mentions
            if not m.adjectival and not where_said(text, m.span) and not _inside(aside, m.span.start)
        ]
        self._starts = [m.span.start for m in self._plain]
        self._often = Counter(m.key for m in self._plain)
        self._above: dict[str, frozenset[str]] = {}
        self._carry: dict[int, Mapping[int, str]] = {}

    def of(self, span: Span, content: Sequence[Span] = ()) -> tuple[str, ...]:
        """Keys of the most specific places that a claim is about.

        Those that its reported words name (`content`, or all of `span` where that is not told); failing that, the last
        one named before it in its passage, else the one that the document is most about.
        """
        named = [m for stretch in content or (span,) for m in self._between(stretch.start, stretch.end)]
        named = named or [m for m in self._between(span.start, span.end) if _witnessed(self._text, m.span)]
        if named:
            return self._specific(named)
        number = bisect_right(self._begins, span.start) - 1
        last = bisect_left(self._starts, span.start) - 1
        if _THERE.search(self._text, span.start, span.end) and last >= 0 and self._starts[last] >= self._begins[number]:
            return (self._plain[last].key,)
        before = self._carried(number).get(last) if number >= 0 else None
        before = before or self._asked(number)
        if before is not None:
            return (before,)
        return self._main or self._in_passing(content or (span,))

    def _asked(self, number: int) -> str | None:
        """The place that a question asked about, for the answers to it that name none."""
        at = number
        while at > 0 and self._passages[at].role is PassageRole.TURN and at > number - _ANSWERS:
            at -= 1
        if at == number or self._passages[at].role is not PassageRole.QUESTION:
            return None
        for turn in range(number - 1, at - 1, -1):
            carried = self._carried(turn)
            if carried:
                return carried[max(carried)]
        return None

    @cached_property
    def _main(self) -> tuple[str, ...]:
        """What the document is about: named often, early, in the title; a country only where nothing finer is named."""
        weights: defaultdict[str, float] = defaultdict(float)
        first = next((p for p in self._passages if p.role not in _ASIDE), None)
        first_end = first.end if first is not None else 0
        early, named = set(self._places.title), set(self._places.title)
        for mention in self._plain:
            lead = mention.span.start < first_end and not mention.back
            site = self._places.records[mention.key].kind is RegionKind.SITE
            weights[mention.key] += (_BACK if mention.back or site else 1.0) + _LEAD_WEIGHT * lead
            early |= {mention.key} if lead else set()
            named |= set() if mention.back else {mention.key}
        for key in self._places.title:
            weights[key] += _TITLE_WEIGHT
        order = list(weights)
        best = max(order, key=lambda key: weights[key], default=None)
        while best is not None:
            below = self._finer(best, order, named, {k for k in early if weights[k] >= _SHARE * weights[best]})
            if not below:
                return (best,)
            best = max(below, key=lambda key: weights[key])
        return ()

    def _finer(self, wide: str, keys: Sequence[str], named: set[str], early: set[str]) -> list[str]:
        """Places inside of one that the document may mean rather than it."""
        inner = [key for key in keys if wide in self._ancestors(key)]
        outright = [key for key in inner if key in named]
        kind = self._places.records[wide].kind
        if len(outright) == 1 and kind is not RegionKind.SETTLEMENT:
            return outright
        return [key for key in inner if kind is RegionKind.COUNTRY or key in early]

    def _between(self, start: int, end: int) -> list[PlaceMention]:
        return self._plain[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _carried(self, number: int) -> Mapping[int, str]:
        """For each mention of a passage, by its number, the place that is carried over to what follows it there.

        It is the one mentioned first most recently that contains no other one mentioned so far.
        """
        if number not in self._carry:
            self._carry[number] = carry = {}
            first = bisect_left(self._starts, self._begins[number])
            after = self._begins[number + 1] if number + 1 < len(self._begins) else sys.maxsize
            waiting: list[str] = []
            above: set[str] = set()
            met: set[str] = set()
            for at in range(first, bisect_left(self._starts, after)):
                key = self._bearing(self._plain[at].key)
                if key not in met and self._carries(key):
                    met.add(key)
                    waiting.append(key)
                    above |= self._ancestors(key)
                while waiting and waiting[-1] in above:
                    waiting.pop()
                if waiting:
                    carry[at] = waiting[-1]
        return self._carry[number]

    def _bearing(self, key: str) -> str:
        """The town of a site named in passing: what follows is rarely about the one bridge or airport still."""
        place = self._places.records[key]
        passing = self._often[key] == 1 and key not in self._places.title
        if place.kind is not RegionKind.SITE or not passing or not _WAYS.isdisjoint(fold(place.name).split()):
            return key
        return next((up for up in place.parents if self._places.records[up].kind is RegionKind.SETTLEMENT), key)

    def _carries(self, key: str) -> bool:
        """Whether a later sentence may still be about the place; countries and capitals tend to be governments."""
        place = self._places.records[key]
        return place.kind is not RegionKind.COUNTRY and fold(place.name) not in capitals() and not _is_river(place)

    def _in_passing(self, stretches: Sequence[Span]) -> tuple[str, ...]:
        found = (m.key for m in self._places.mentions if any(s.start <= m.span.start < s.end for s in stretches))
        return tuple(dict.fromkeys(found))[:1]

    def _specific(self, mentions: Sequence[PlaceMention]) -> tuple[str, ...]:
        """The places named, less those that only tell where another one lies ("X in Y", "Y's X") and countries."""
        wanted = list(dict.fromkeys(m.key for m in mentions))
        wanted = [key for key in wanted if not _is_river(self._places.records[key])] or wanted
        above = {ancestor for key in wanted for ancestor in self._ancestors(key)}
        alone = {m.key for m in mentions if m.key in above and self._stands_alone(m, mentions)}
        return tuple(key for key in wanted if key not in above or key in alone)

    def _stands_alone(self, wide: PlaceMention, mentions: Sequence[PlaceMention]) -> bool:
        """Whether a place is named for its own sake, apart from the places inside it."""
        place = self._places.records[wide.key]
        if place.kind not in _NAMED_BESIDE or (not wide.back and fold(place.name) in capitals()):
            return False
        inner = [m for m in mentions if wide.key in self._ancestors(m.key)]
        return not any(_adjoin(self._text, wide.span, m.span) for m in inner)

    def _ancestors(self, key: str) -> frozenset[str]:
        if key not in self._above:
            self._above[key] = _ancestors(self._places, key)
        return self._above[key]


def _inside(passages: Sequence[Passage], at: int) -> bool:
    number = bisect_right(passages, at, key=lambda passage: passage.start) - 1
    return number >= 0 and at < passages[number].end


def _is_river(place: PlaceRecord) -> bool:
    """Whether a place is a river, which claims name to tell where another one lies."""
    return place.kind is RegionKind.AREA and any("river" in fold(name.value).split() for name in place.names)


def places_of(
    places: Places, span: Span, *, passages: Sequence[Passage], text: str = "", content: Sequence[Span] = ()
) -> tuple[str, ...]:
    """Places of a single claim, for callers that ask only once; see `Placing.of`."""
    return Placing(places, passages, text).of(span, content)


def _witnessed(text: str, mention: Span) -> bool:
    """Whether a place beside the reported words is where witnesses are: "a shopkeeper in Qala", "residents of Qala"."""
    return _WITNESS.search(text[max(0, mention.start - 40) : mention.start]) is not None


def _adjoin(text: str, wide: Span, inner: Span) -> bool:
    """Whether two places stand side by side, as one naming of the inner one."""
    between = text[inner.end : wide.start] if inner.end <= wide.start else text[wide.end : inner.start]
    return _ONE_NAMING.fullmatch(between) is not None


def _ancestors(places: Places, key: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(places.records[key].parents) if key in places.records else []
    while waiting:
        above = waiting.pop()
        if above not in found and above in places.records:
            found.add(above)
            waiting += places.records[above].parents
    return frozenset(found)
