"""Places that a document names: longest names first, decided by the countries that the document is about.

A bare word never means a far-away village: a small place counts only where a preposition or a head noun stands before
it and its country is spoken of. Names that no gazetteer knows are places too where the text itself says so.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from sayso.extraction.coverage import Coverage
from sayso.extraction.datelines import dateline_end
from sayso.extraction.placechoice import Setting, decide, setting, settled
from sayso.extraction.placenames import fold
from sayso.extraction.placescan import Name, Parties, Scan
from sayso.extraction.placewords import capitals, demonyms
from sayso.extraction.referring import banks, references
from sayso.extraction.siteplaces import Unnamed, unnamed_sites
from sayso.extraction.spellings import as_spelt
from sayso.extraction.textplaces import Unknown, record_of, unknown_places
from sayso.ports import Gazetteer
from sayso.schema.records import Document, PlaceRecord, Span
from sayso.schema.vocabulary import RegionKind

_SAID_IN: Final = re.compile(
    r"\b(?:said|told|says|added|reporters|journalists|interview|conference|briefing|statement|speaking|spoke|speech|"
    r"broadcast|phone|telephone|video link|"
    r"looked|seen|addressed|wrote|writing),? "
    r"(?:by phone |by telephone )?(?:in|at|from) (?:the )?$",
    re.IGNORECASE,
)
_OPENING_IN: Final = re.compile(r"(?:^|[.\n”\"!?] ?)(?:In|From|At) $")
_SAYS: Final = re.compile(
    r"[^.!?\n]{1,200}?\b(?:said|says|told|insisted|added|announced|declared|warned|claimed|denied|called|urged|accused|"
    r"confirmed|argued|acknowledged|rejected|dismissed|vowed|promised|maintained|stated|repeated)\b"
)
_TOLD: Final = re.compile(
    r"\b(?:say|says|said|saying|speak\w*|spoke|talk\w*|messages?|appeal\w*|letters?|warn\w*|answer\w*|respon\w+|handed|"
    r"belongs?|close|loyal|allied|proposals?|demands?|thanks?|grateful) to $"
)
_SENTENCE: Final = 240
_RIVAL: Final = 0.6


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place.

    `adjectival` ones name it only in passing: "Russian", a dateline, "Moscow said". `back` ones only refer back: "the
    city".
    """

    span: Span
    key: str
    adjectival: bool = False
    back: bool = False


@dataclass(frozen=True)
class Places:
    """All mentions of a document in text order, and the places they mean with everything that contains them.

    `title` holds the keys of places that the document's title names.
    """

    mentions: tuple[PlaceMention, ...]
    records: Mapping[str, PlaceRecord]
    title: tuple[str, ...] = ()


def find_places(
    document: Document,
    gazetteers: Sequence[Gazetteer],
    parties: Parties = lambda name: None,
) -> Places:
    """Places named in the text, each mention decided once and the same name always meaning the same place.

    `parties` tells well-known parties by name: "National Resistance Front" is no front line.
    """
    return _Finder(document, gazetteers, parties).found()


class _Finder:
    """One document's places in the making."""

    def __init__(self, document: Document, gazetteers: Sequence[Gazetteer], parties: Parties) -> None:
        self._document = document
        self._scan = Scan(document.text, gazetteers, parties)
        self._parties = parties
        self._gazetteers = gazetteers
        self._made: dict[str, PlaceRecord] = {}
        self._dateline = dateline_end(document.text, 0, len(document.text))

    def found(self) -> Places:
        """Names known, peoples, names unknown, and what refers back to them."""
        names = self._scan.names()
        publisher = self._document.publisher.name if self._document.publisher else ""
        about = setting(self._scan, names, (publisher, self._document.title or ""))
        about = settled(about, decide(self._scan, names, about).values())
        meant = decide(self._scan, names, about)
        mentions = [
            self._mention(name, meant[name.folded]) for name in names if name.folded in meant and not name.bound
        ]
        mentions += self._peoples(mentions)
        mentions = self._with_unknown(mentions, about)
        mentions = _in_order([*mentions, *self._references(mentions, about)])
        titled = self._titled(about)
        keys = (*(mention.key for mention in mentions), *titled)
        return Places(tuple(mentions), self._spelt(self._closure(keys), mentions), titled)

    def _spelt(self, records: dict[str, PlaceRecord], mentions: Sequence[PlaceMention]) -> dict[str, PlaceRecord]:
        """The records with the spellings of this text added, so that they are found by them again."""
        words: dict[str, list[str]] = {}
        for mention in mentions:
            word = self._document.text[mention.span.start : mention.span.end].lstrip("#")
            if not mention.adjectival and not word.casefold().startswith(("the ", "this ", "that ")):
                words.setdefault(mention.key, []).append(word)
        english = (self._document.language or "en").startswith("en")
        for key in words.keys() & records.keys():
            records[key] = as_spelt(records[key], words[key], rename=english)
        return records

    def _titled(self, about: Setting) -> tuple[str, ...]:
        """Places in the title, where the text's own names count as known."""
        title = self._document.title or ""
        scan = Scan(title, self._gazetteers, self._parties)
        names = scan.names()
        meant = decide(scan, names, about)
        keys = [
            meant[n.folded].key
            for n in names
            if n.folded in meant and not (n.bound or n.body or (n.folded in capitals() and not n.where))
        ]
        folded = f" {fold(title)} "
        own = [key for key, place in self._made.items() if f" {fold(place.name)} " in folded]
        finer = [key for key in (*own, *keys) if not key.startswith("iso:") or "-" in key]
        return tuple(dict.fromkeys(finer or keys))

    def _taken(self, mentions: Iterable[PlaceMention]) -> Coverage:
        return Coverage.of(len(self._document.text), (mention.span for mention in mentions))

    def _place(self, key: str) -> PlaceRecord | None:
        if key in self._made:
            return self._made[key]
        return next((p for g in self._gazetteers if (p := g.place(key)) is not None), None)

    def _closure(self, keys: Iterable[str]) -> dict[str, PlaceRecord]:
        records: dict[str, PlaceRecord] = {}
        waiting = list(dict.fromkeys(keys))
        while waiting:
            key = waiting.pop()
            record = self._place(key) if key not in records else None
            if record is not None:
                records[key] = record
                waiting += record.parents
        return records

    def _mention(self, name: Name, place: PlaceRecord) -> PlaceMention:
        passing = name.body or name.start < self._dateline or self._speaks(name, place)
        return PlaceMention(Span(start=name.start, end=name.end), place.key, passing)

    def _speaks(self, name: Name, place: PlaceRecord) -> bool:
        """Whether a country or capital stands for its government: "Moscow said", "accused Rwanda"."""
        told = _TOLD.search(self._document.text, max(0, name.start - 40), name.start) is not None
        if (name.where or name.stands) and not told:
            return False
        return place.kind is RegionKind.COUNTRY or name.folded in capitals()

    def _peoples(self, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
        taken = self._taken(mentions)
        table = demonyms()
        return [
            PlaceMention(Span(start=word.start, end=word.start + len(word.bare)), f"iso:{table[word.bare]}", True)
            for word in self._scan.words
            if word.bare in table and word.start not in taken
        ]

    def _with_unknown(self, mentions: list[PlaceMention], about: Setting) -> list[PlaceMention]:
        """Adds unknown names; a longer one ("Goma airport") replaces the shorter known one inside it."""
        taken = self._taken(mentions)
        numbers = {n for n, word in enumerate(self._scan.words) if word.start in taken}
        german = (self._document.language or "").startswith("de")
        ordered = sorted(mentions, key=lambda m: m.span.start)
        starts = [m.span.start for m in ordered]
        plain = [m for m in ordered if not m.adjectival]
        added: list[PlaceMention] = []
        names: dict[str, str] = {}
        for place in unknown_places(self._scan, numbers, nouns_are_capital=german):
            inner = ordered[bisect_left(starts, place.span.start) : bisect_left(starts, place.span.end)]
            if not taken.covers(place.span):
                record = self._new(place, inner[0] if inner else None, plain, about)
                names[fold(place.inner)] = names[fold(place.name)] = record.key
                added.append(PlaceMention(place.span, record.key))
        if names:
            added += self._again(names, [*mentions, *added])
        return _in_order([*mentions, *added])

    def _new(
        self, place: Unknown, inside: PlaceMention | None, plain: Sequence[PlaceMention], about: Setting
    ) -> PlaceRecord:
        """The record of an unknown name; a place of a country that the text hardly speaks of is no neighbour."""
        main = max(about.countries, key=lambda code: about.countries[code], default=None)
        at = bisect_left(plain, place.span.start, key=lambda m: m.span.start)
        neighbour = plain[at - 1] if at else next(iter(plain), None)
        near = self._place(neighbour.key) if neighbour is not None else None
        if near is not None and near.country != main and about.share(near.country) < _RIVAL:
            near = None
        home = self._place(inside.key) if inside is not None and not inside.adjectival else None
        record = record_of(place, home, near, self._above(near), main)
        return self._made.setdefault(record.key, record)

    def _again(self, names: Mapping[str, str], mentions: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
        """The same unknown names where they stand without the words that told their kind."""
        taken = self._taken(mentions)
        firsts = {name.split(" ", maxsplit=1)[0] for name in names}
        for number, word in enumerate(self._scan.words):
            if not word.capital or word.start in taken or word.folded.split(" ")[0] not in firsts:
                continue
            for size in (3, 2, 1):
                last = self._scan.words[min(number + size, len(self._scan.words)) - 1]
                end = last.start + len(last.bare)
                key = names.get(fold(self._document.text[word.start : end]))
                if key is not None and word.folded not in self._scan.persons:
                    again = PlaceMention(Span(start=word.start, end=end), key)
                    taken.add(again.span)
                    yield again
                    break

    def _above(self, place: PlaceRecord | None) -> list[PlaceRecord]:
        chain: list[PlaceRecord] = []
        waiting = list(place.parents) if place is not None else []
        while waiting and len(chain) < 8:
            record = self._place(waiting.pop(0))
            if record is not None:
                chain.append(record)
                waiting += record.parents
        return chain

    def _references(self, mentions: Sequence[PlaceMention], about: Setting) -> Iterator[PlaceMention]:
        """What "the city" and its like mean: the last place before them that is one, or a site without a name."""
        text = self._document.text
        outright = [m for m in mentions if not m.adjectival and not where_said(text, m.span)]
        plain = [(m.span, place) for m in outright if (place := self._place(m.key)) is not None]
        found = references(text, plain, lambda place: about.share(place.country) >= _RIVAL)
        sites = self._unnamed(plain, {reference.noun for reference in found if reference.key is None})
        for span, bank in banks(text, plain, self._scan.candidates):
            yield PlaceMention(span, bank)
        for reference in found:
            key = reference.key or sites.get(reference.noun)
            if key is not None:
                yield PlaceMention(reference.span, key, back=True)

    def _unnamed(self, plain: Sequence[tuple[Span, PlaceRecord]], nouns: Set[str]) -> dict[str, str]:
        """Keys of sites that the text only calls by their kind, by noun."""
        towns = [(span.start, place) for span, place in plain]
        return {
            site.noun: self._site(site)
            for site in unnamed_sites(self._document.text, self._document.title or "", nouns, towns)
        }

    def _site(self, site: Unnamed) -> str:
        known = self._scan.candidates(site.name)
        if known:
            return known[0].key
        return self._made.setdefault(site.record.key, site.record).key


def _in_order(mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """In text order, of overlapping ones the longest; of equals the one that names the place outright."""
    kept: list[PlaceMention] = []
    order = sorted(mentions, key=lambda m: (m.span.start - m.span.end, m.adjectival, m.span.start))
    taken = Coverage(max((mention.span.end for mention in mentions), default=0))
    for mention in order:
        if not taken.touches(mention.span):
            kept.append(mention)
            taken.add(mention.span)
    return sorted(kept, key=lambda m: m.span.start)


def where_said(text: str, mention: Span) -> bool:
    """Whether a place only tells where the speaker was: "told reporters in Kabul", "In Kabul, the minister said"."""
    before = text[max(0, mention.start - 40) : mention.start]
    if _SAID_IN.search(before) is not None:
        return True
    opens = text[mention.end : mention.end + 1] == "," and _OPENING_IN.search(before) is not None
    return opens and _SAYS.match(text, mention.end, mention.end + _SENTENCE) is not None
