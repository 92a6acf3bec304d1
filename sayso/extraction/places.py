"""Places that a document names: longest names first, decided by the countries that the document is about.

A bare word never means a far-away village: a small place counts only where its country is named as well. Names with
a head noun ("Qala bridge", "the Nur valley") are places even where no gazetteer knows them; "the city" means the last.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from sayso.extraction.placenames import HEADS, fold, kinds_of_head
from sayso.ports import Gazetteer
from sayso.schema.records import ActorRecord, Document, PlaceRecord, Span, SpelledName
from sayso.schema.vocabulary import ActorKind, RegionKind

_WORD: Final = re.compile(r"#?[^\W_]+(?:['’ʼ\-][^\W_]+)*")
_NOT_ALONE: Final = frozenset(
    (
        "the a an in on at of and but he she it they we i his her its our this that there monday tuesday wednesday "
        "thursday friday saturday sunday january february march april may june july august september october november "
        "december reading police mobile nice bath split most deal orange temple union victory hope independence "
        "enterprise media council front army ministry president minister general colonel people national state states "
        "west east north south no not yes read witnesses residents officials sources"
    ).split()
)
_TITLES: Final = frozenset(
    (
        "mr mrs ms dr col colonel gen general maj major capt captain lt lieutenant sgt sheikh mullah mawlawi qari "
        "president minister governor spokesman spokeswoman spokesperson commander brigadier brig prince king sir "
        "director ambassador pan пан г-н полковник генерал губернатор"
    ).split()
)
_PLACE_PREPOSITIONS: Final = frozenset(
    (
        "in at near from to around outside across towards toward into of over between within through throughout "
        "inside around above into off leaving reach reached reaching enter entered entering left via on в у на під "
        "біля до із з від за поблизу из под около возле к от dans à de vers près en desde hacia hasta"
    ).split()
)
_BIG: Final = 100_000
_LONGEST: Final = 5
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_ARABIC_PREFIXES: Final = ("وبال", "بال", "وال", "لل", "وب", "ول", "و", "ب", "ل", "ف", "ک")
_COREFERENT: Final = re.compile(
    r"\b(?:the|this|that) (city|town|village|valley|province|region|district|corridor|strip|camp|capital|airport|"
    r"bridge|crossing|dam|port|island|peninsula|oblast|governorate|state|hospital|checkpoint|road)\b"
)
_NEAR: Final = frozenset({"near", "outside"})
_VILLAGES: Final = frozenset({"village", "town", "settlement", "hamlet", "city"})
_ROADS: Final = frozenset({"road", "highway"})
_ARTICLE: Final = re.compile(r"^(?:al|el|ad|ar|as|ash|an|at|az)-[A-Z]")
_BELONGS: Final = frozenset({RegionKind.SETTLEMENT})


@dataclass(frozen=True)
class PlaceMention:
    """Words that name a place. `adjectival` ones ("Russian") name it only in passing."""

    span: Span
    key: str
    adjectival: bool = False


@dataclass(frozen=True)
class Places:
    """All mentions of a document in text order, and the places they mean with everything that contains them."""

    mentions: tuple[PlaceMention, ...]
    records: Mapping[str, PlaceRecord]


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    candidates: tuple[PlaceRecord, ...]
    head: str | None
    passing: bool = False


def find_places(
    document: Document,
    gazetteers: Sequence[Gazetteer],
    parties: Callable[[str], ActorRecord | None] = lambda name: None,
) -> Places:
    """Places named in the text, each mention decided once and the same name always meaning the same place.

    `parties` tells well-known parties by name: "National Resistance Front" is no front line, and "Moscow" without a
    preposition is a government.
    """
    finder = _Finder(document.text, gazetteers, parties)
    found = [*finder.named()]
    countries = _countries(found, finder.demonyms())
    mentions = list(finder.decided(found, countries))
    mentions += [PlaceMention(span, f"iso:{code}", adjectival=True) for span, code in finder.demonyms()]
    mentions += finder.unknown(mentions, countries)
    mentions.sort(key=lambda mention: mention.span.start)
    mentions = _apart(mentions)
    mentions += _coreferent(document.text, mentions, finder)
    mentions.sort(key=lambda mention: mention.span.start)
    return Places(tuple(mentions), finder.closure(mention.key for mention in mentions))


class _Finder:
    """Mentions in one text."""

    def __init__(
        self, text: str, gazetteers: Sequence[Gazetteer], parties: Callable[[str], ActorRecord | None]
    ) -> None:
        self._text = text
        self._gazetteers = gazetteers
        self._parties = parties
        self._words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
        self._bodies: set[int] = set()
        self.made: dict[str, PlaceRecord] = {}

    def candidates(self, name: str) -> tuple[PlaceRecord, ...]:
        """Places with a name, of the first gazetteer that knows it."""
        for gazetteer in self._gazetteers:
            found = gazetteer.candidates(name)
            if found:
                return tuple(found)
        return ()

    def place(self, key: str) -> PlaceRecord | None:
        """A place by key, made here or known."""
        if key in self.made:
            return self.made[key]
        return next((p for g in self._gazetteers if (p := g.place(key)) is not None), None)

    def closure(self, keys: Iterator[str] | Sequence[str]) -> dict[str, PlaceRecord]:
        """Records of places and of all that contain them."""
        records: dict[str, PlaceRecord] = {}
        waiting = list(dict.fromkeys(keys))
        while waiting:
            key = waiting.pop()
            record = self.place(key) if key not in records else None
            if record is not None:
                records[key] = record
                waiting += record.parents
        return records

    def named(self) -> Iterator[_Found]:
        """Names that some gazetteer knows, the longest first at each place."""
        at = 0
        while at < len(self._words):
            found, used = self._longest(at)
            if found is not None:
                yield found
            at += used

    def _longest(self, at: int) -> tuple[_Found | None, int]:
        start, _, first = self._words[at]
        bare = first.lstrip("#")
        if _ARABIC.search(bare):
            return self._arabic(at)
        if not (bare[:1].isupper() or bare.casefold() in HEADS) or self._is_person(at):
            return None, 1
        body = self._body(at)
        if body:
            self._bodies.update(range(start, self._words[at + body - 1][1]))
            return None, body
        if bare in _demonyms():
            return None, 1
        for size in range(min(_LONGEST, self._run(at)), 0, -1):
            end = self._words[at + size - 1][1]
            name = self._text[start:end].lstrip("#")
            if size == 1 and (bare.casefold() in _NOT_ALONE or not bare[:1].isupper()):
                continue
            if not any(w[2].lstrip("#")[:1].isupper() for w in self._words[at : at + size]):
                continue
            candidates = tuple(c for c in self.candidates(name) if size > 1 or _spelt(c, bare))
            if candidates and self._plausible(at, size):
                return _Found(start, end, candidates, self._head(at, size), self._in_passing(at, size)), size
        return None, 1

    def _body(self, at: int) -> int:
        """How many words name a party that no place is called after; 0 for none."""
        for size in range(min(_LONGEST, self._run(at)), 0, -1):
            name = self._text[self._words[at][0] : self._words[at + size - 1][1]]
            party = self._parties(name)
            if party is not None and (party.kind is not ActorKind.GOVERNMENT or not self.candidates(name)):
                return size
        return 0

    def _in_passing(self, at: int, size: int) -> bool:
        """Whether a name stands for a government: "Moscow said", not "in Moscow"."""
        name = self._text[self._words[at][0] : self._words[at + size - 1][1]]
        party = self._parties(name)
        return party is not None and party.kind is ActorKind.GOVERNMENT and not self._preceded(at)

    def _run(self, at: int) -> int:
        """How many words from here on could be one name: capitals, head nouns and small words between them."""
        size = 1
        while at + size < len(self._words) and size < _LONGEST:
            gap = self._text[self._words[at + size - 1][1] : self._words[at + size][0]]
            word = self._words[at + size][2]
            if gap not in {" ", "-"} or not (
                word[:1].isupper()
                or word.casefold() in HEADS
                or word in {"of", "de", "du", "al", "el", "and", "la", "le"}
            ):
                break
            size += 1
        return size

    def _plausible(self, at: int, size: int) -> bool:
        """Whether a name is not a part of a longer one, such as a person's or a body's."""
        before = self._words[at - 1] if at else None
        after = self._words[at + size] if at + size < len(self._words) else None
        joined_before = before is not None and self._text[before[1] : self._words[at][0]] == " "
        joined_after = after is not None and self._text[self._words[at + size - 1][1] : after[0]] == " "
        if joined_before and before is not None:
            word = before[2].casefold()
            if word in _TITLES:
                return False
            if before[2][:1].isupper() and word not in _PLACE_PREPOSITIONS | _NOT_ALONE and size == 1:
                return bool(self.candidates(before[2])) or word in HEADS
        if joined_after and after is not None and HEADS.get(after[2].casefold()) is RegionKind.SITE:
            return False
        if joined_after and after is not None and size == 1 and after[2][:1].isupper():
            follows = after[2].casefold()
            return follows in HEADS or follows in _NOT_ALONE or not after[2].isalpha() or self._preceded(at)
        return True

    def _preceded(self, at: int) -> bool:
        return at > 0 and self._words[at - 1][2].casefold() in _PLACE_PREPOSITIONS

    def _is_person(self, at: int) -> bool:
        return at > 0 and self._words[at - 1][2].casefold().rstrip(".") in _TITLES

    def _head(self, at: int, size: int) -> str | None:
        words = [fold(w[2]) for w in self._words[at : at + size]]
        return next((w for w in (words[-1], words[0]) if w in HEADS), None) if size > 1 else self._head_before(at)

    def _head_before(self, at: int) -> str | None:
        """The noun of "the town of X" and "district of X"."""
        if at >= 2 and self._words[at - 1][2] in {"of", "de", "du"}:
            noun = fold(self._words[at - 2][2])
            return noun if noun in HEADS else None
        return None

    def _arabic(self, at: int) -> tuple[_Found | None, int]:
        for size in (3, 2, 1):
            if at + size > len(self._words):
                continue
            start, end = self._words[at][0], self._words[at + size - 1][1]
            name = self._text[start:end].lstrip("#")
            forms = [
                name,
                *(name.removeprefix(p) for p in _ARABIC_PREFIXES if name.startswith(p) and len(name) > len(p) + 3),
            ]
            for form in forms:
                if len(form) < 3:
                    continue
                candidates = tuple(c for c in self.candidates(form) if _known(c) or len(form) > 4)
                if candidates:
                    return _Found(start, end, candidates, None), size
        return None, 1

    def airport(self, mentions: Sequence[PlaceMention], at: int) -> str | None:
        """The airport of the town that was named last, where no airport was."""
        for mention in reversed([m for m in mentions if m.span.end <= at and not m.adjectival]):
            town = self.place(mention.key)
            if town is not None and town.kind is RegionKind.SETTLEMENT:
                name = f"{town.name} airport"
                known = next(iter(self.candidates(name)), None)
                if known is not None:
                    return known.key
                key = f"text:{town.country or '-'}/{fold(name)}"
                spelt = (SpelledName(value=name),)
                self.made[key] = PlaceRecord(
                    key=key, name=name, kind=RegionKind.SITE, country=town.country, parents=(town.key,), names=spelt
                )
                return key
        return None

    @cache  # noqa: B019 - one finder lives as long as one document
    def demonyms(self) -> tuple[tuple[Span, str], ...]:
        """Adjectives of countries with the code they stand for."""
        table = _demonyms()
        return tuple((Span(start=start, end=end), table[word]) for start, end, word in self._words if word in table)

    def decided(self, found: Sequence[_Found], countries: Counter[str]) -> Iterator[PlaceMention]:
        """The place that each name means here."""
        meant: dict[str, str | None] = {}
        for each in found:
            name = f"{fold(self._text[each.start : each.end])}|{each.head or ''}"
            if name not in meant:
                chosen = _choose(each, countries)
                meant[name] = chosen.key if chosen is not None else None
            key = meant[name]
            if key is not None:
                yield PlaceMention(Span(start=each.start, end=each.end), key, each.passing)

    def unknown(self, known: Sequence[PlaceMention], countries: Counter[str]) -> Iterator[PlaceMention]:
        """Names with a head noun that no gazetteer knows, below the place that was named last."""
        taken = self._bodies | {at for m in known for at in range(m.span.start, m.span.end)}
        at = 0
        while at < len(self._words) - 1:
            size, kind = self._headed(at)
            start, end = self._words[at][0], self._words[at + max(size, 1) - 1][1]
            if size and kind is not None and start not in taken:
                yield PlaceMention(Span(start=start, end=end), self._make(start, end, kind, known, countries))
            at += max(size, 1)

    def _headed(self, at: int) -> tuple[int, RegionKind | None]:
        """Length and kind of "Xxx Yyy bridge" or "village of Xxx" at a word; 0 where there is none."""
        size = 0
        while at + size < len(self._words) and self._words[at + size][2][:1].isupper() and size < 4:
            if size and self._text[self._words[at + size - 1][1] : self._words[at + size][0]] != " ":
                break
            size += 1
        head = at + size if size and self._words[at][2].casefold() not in _NOT_ALONE else None
        if size > 1 and fold(self._words[at + size - 1][2]) in HEADS:
            return size, HEADS[fold(self._words[at + size - 1][2])]
        if size and self._near_unknown(at):
            return size, RegionKind.SETTLEMENT
        if head is not None and head < len(self._words):
            noun = fold(self._words[head][2])
            joined = self._text[self._words[head - 1][1] : self._words[head][0]] == " "
            if joined and noun in HEADS and HEADS[noun] is not RegionKind.FIRST_LEVEL:
                return size + 1, HEADS[noun]
        return 0, None

    def _near_unknown(self, at: int) -> bool:
        """Whether "near" or "the village of" stands before a name that nothing else explains."""
        if at == 0 or self._words[at][2].casefold() in _NOT_ALONE | _TITLES or self._words[at][2] in _demonyms():
            return False
        before = self._words[at - 1][2].casefold()
        return before in _NEAR or (before == "of" and at > 1 and fold(self._words[at - 2][2]) in _VILLAGES)

    def _make(
        self, start: int, end: int, kind: RegionKind, known: Sequence[PlaceMention], countries: Counter[str]
    ) -> str:
        name = self._text[start:end]
        base, _, noun = name.rpartition(" ")
        owner = next(iter(self.candidates(base)), None) if noun.casefold() in HEADS else None
        corridor = next(iter(self.candidates(f"{base} corridor")), None) if noun.casefold() in _ROADS else None
        if corridor is not None and corridor.key.startswith("overlay:"):
            return corridor.key
        before = [m for m in known if not m.adjectival and m.span.start < start] or [
            m for m in known if not m.adjectival
        ]
        near = self.place(before[-1].key) if before else None
        if owner is not None and (owner.country in countries or _known(owner)):
            near = owner
        country = near.country if near else next(iter(dict(countries.most_common(1))), None)
        key = f"text:{country or '-'}/{fold(name)}"
        parent = near.key if near is not None else f"iso:{country}" if country else None
        if key not in self.made:
            self.made[key] = PlaceRecord(
                key=key,
                name=name,
                kind=kind,
                country=country,
                parents=(parent,) if parent and parent != key else (),
                names=(SpelledName(value=name),),
            )
        return key


def _spelt(place: PlaceRecord, word: str) -> bool:
    """Whether a single word is really this place's name: "God" is not Göd and "As" is not Ås."""
    if not word.isascii() or place.key.startswith(("overlay:", "iso:")):
        return True
    return (
        any(name.value.casefold() == word.casefold() for name in place.names)
        or place.name.casefold() == word.casefold()
    )


def _bears(place: PlaceRecord, noun: str) -> bool:
    return any(noun in fold(name).split() for name in (place.name, *(n.value for n in place.names)))


def _known(place: PlaceRecord) -> bool:
    large = (place.population or 0) >= _BIG
    return large or place.kind in {RegionKind.COUNTRY, RegionKind.FIRST_LEVEL} or place.key.startswith("overlay:")


def _countries(found: Sequence[_Found], demonyms: Sequence[tuple[Span, str]]) -> Counter[str]:
    """How strongly the document speaks of each country."""
    votes: Counter[str] = Counter()
    for each in found:
        best = each.candidates[0]
        only = len({candidate.country for candidate in each.candidates}) == 1
        if best.country and (only or _known(best)):
            votes[best.country] += 3 if best.kind is RegionKind.COUNTRY or best.key.startswith("overlay:") else 1
    votes.update(code for _, code in demonyms)
    return votes


def _choose(found: _Found, countries: Counter[str]) -> PlaceRecord | None:
    kinds = kinds_of_head(found.head) if found.head else None
    fitting = [c for c in found.candidates if kinds is None or c.kind in kinds] or list(found.candidates)
    named = [c for c in fitting if c.country in countries]
    best = max(countries.values(), default=0)
    if fitting[0].key.startswith(("overlay:", "iso:")) and fitting[0].country in {*countries, None}:
        return fitting[0]
    strong = [c for c in named if countries[c.country or ""] * 3 >= best]
    for choice in (strong, named):
        if choice:
            return choice[0]
    return fitting[0] if _known(fitting[0]) else None


def _apart(mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    kept: list[PlaceMention] = []
    for mention in mentions:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
        elif not mention.adjectival and mention.span.end - mention.span.start > kept[-1].span.end - kept[-1].span.start:
            kept[-1] = mention
    return kept


def _coreferent(text: str, mentions: Sequence[PlaceMention], finder: _Finder) -> list[PlaceMention]:
    """Mentions such as "the city": the last place before it that is one."""
    found = []
    for match in _COREFERENT.finditer(text):
        kinds = kinds_of_head(match[1]) or _BELONGS
        for mention in reversed([m for m in mentions if m.span.end <= match.start() and not m.adjectival]):
            place = finder.place(mention.key)
            if place is not None and (place.kind in kinds or _bears(place, match[1])):
                found.append(PlaceMention(Span(start=match.start(), end=match.end()), mention.key))
                break
        else:
            key = finder.airport(mentions, match.start()) if match[1] == "airport" else None
            if key is not None:
                found.append(PlaceMention(Span(start=match.start(), end=match.end()), key))
    return found


@cache
def _demonyms() -> dict[str, str]:
    path = Path(__file__).with_name("data") / "demonyms.txt"
    table = {}
    for line in path.read_text("utf-8").splitlines():
        code, bar, words = line.partition("|")
        if bar and not line.startswith("#"):
            table.update(dict.fromkeys(words.split(), code.strip()))
    return table
