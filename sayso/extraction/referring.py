"""What "the city", "the plant" and "the maternity hospital" mean: the last place named before them that is one."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Final

from sayso.extraction.placenames import fold, kinds_of_head
from sayso.extraction.siteplaces import SITE_NOUNS, SYNONYMS
from sayso.schema.records import PlaceRecord, Span
from sayso.schema.vocabulary import RegionKind

_NOUNS: Final = (
    "city|town|village|valley|province|region|district|corridor|strip|island|peninsula|oblast|governorate|territory|"
    f"river|lake|reef|spit|enclave|bay|salient|{SITE_NOUNS}"
)
_COREFERENT: Final = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:(?!(?:{_NOUNS})\b)([a-z]+) )?({_NOUNS})\b"
    r"(?! of [A-Z]| (?!(?:i|wa|ha|a)s\b)[a-z]+s\b)"
)
_PLAIN: Final = frozenset(
    "besieged embattled battered shattered ruined contested disputed occupied captured recaptured strategic "
    "frontline small little tiny whole entire same damaged burning destroyed encircled surrounded beleaguered "
    "divided shelled devastated key vital mountainous coastal industrial mining".split()
)
"""Adjectives that tell nothing of which place is meant."""
_BY_NAME_ONLY: Final = frozenset({RegionKind.SITE, RegionKind.AREA})
_FARTHEST: Final = 100
_RIVERS: Final = 12
_MOST: Final = 200
_FAR_MORE: Final = 3
Named = tuple[Span, PlaceRecord]


_BANK: Final = re.compile(r"\b[Tt]he ((?:left|right|east|west|eastern|western) (?:bank|side))\b(?: of the ([A-Z]\w+))?")


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer back, the noun among them, and the key of the place they mean where the text has named one."""

    span: Span
    noun: str
    key: str | None


def references(text: str, named: Sequence[Named], at_home: Callable[[PlaceRecord], bool]) -> list[Reference]:
    """What refers back in a text to the places `named` before, in text order.

    A town that is not `at_home`, in a country the text is not about, is where somebody met or spoke, and meant only
    where there is no other.
    """
    ends = [span.end for span, _ in named]
    words = {word for _, place in named for name in place.names for word in fold(name.value).split()}
    found = [match for match in _COREFERENT.finditer(text) if match[1] is None or match[1] in words | _PLAIN]
    phrases = {_phrase(match): None for match in found}
    home = [at_home(place) for _, place in named]
    latest = {phrase: _latest(phrase, named, home) for phrase in list(phrases)[:_MOST]}
    return [
        Reference(
            Span(start=m.start(), end=m.end(2)), m[2], _before(latest.get(_phrase(m), ()), named, ends, m.start())
        )
        for m in found
    ]


def banks(text: str, named: Sequence[Named], known: Callable[[str], Sequence[PlaceRecord]]) -> list[tuple[Span, str]]:
    """Where a text speaks of "the left bank" of a river that it names, and the key of that bank, if it is `known`.

    The river may have been taken for the city that bears its name.
    """
    rivers = list({place.key: place for _, place in named}.values())[:_RIVERS]
    found = []
    for match in _BANK.finditer(text):
        names = [match[2]] if match[2] else [name.value for river in rivers for name in river.names]
        places = (place for name in names for place in known(f"{match[1]} of the {name.split()[0]}"))
        bank = next(places, None)
        if bank is not None:
            found.append((Span(start=match.start(), end=match.end()), bank.key))
    return found


def _phrase(match: re.Match[str]) -> tuple[str | None, str]:
    return (None if match[1] in _PLAIN else match[1]), match[2]


def _before(latest: Sequence[int] | None, named: Sequence[Named], ends: Sequence[int], start: int) -> str | None:
    at = bisect_left(ends, start)
    last = latest[at - 1] if at and latest else -1
    return named[last][1].key if last >= max(0, at - _FARTHEST) else None


def _latest(phrase: tuple[str | None, str], named: Sequence[Named], home: Sequence[bool]) -> list[int]:
    """For each naming, the number of the one up to it that the phrase means; -1 where none can be.

    It is the last one that fits, unless the text names another fitting one far more often.
    """
    often = Counter(place.key for _, place in named)
    fits = {place.key: _may_be(*phrase, place) for _, place in named}
    latest: list[int] = []
    last = abroad = main = -1
    for number, (_, place) in enumerate(named):
        if fits[place.key]:
            last, abroad = (number, abroad) if home[number] else (last, number)
            main = number if main < 0 or often[place.key] >= often[named[main][1].key] else main
        chosen = last if last >= 0 else abroad
        usual = chosen >= 0 and home[main] and often[named[main][1].key] >= _FAR_MORE * often[named[chosen][1].key]
        latest.append(main if usual else chosen)
    return latest


def _may_be(modifier: str | None, noun: str, place: PlaceRecord) -> bool:
    """Whether "the `modifier` `noun`" can mean a place."""
    called = {noun, *SYNONYMS.get(noun, ())}
    spelt = [set(fold(name.value).split()) for name in place.names]
    if modifier is not None:
        return any(modifier in words and not called.isdisjoint(words) for words in spelt)
    return _by_name(called, spelt) or (
        place.kind in kinds_of_head(noun) - _BY_NAME_ONLY and noun != "camp" and _fits_size(noun, place)
    )


def _by_name(called: Set[str], spelt: Iterable[Set[str]]) -> bool:
    return any(not called.isdisjoint(words) for words in spelt)


def _fits_size(noun: str, place: PlaceRecord) -> bool:
    """Whether a settlement may be called a village, town or city."""
    size = place.population
    return size is None or not ((noun == "village" and size > 30_000) or (noun == "city" and size < 5_000))
