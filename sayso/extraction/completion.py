"""Completes claims with what the whole document tells: places, the day, the parties they are about, who holds what."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sayso.extraction.datelines import dateline_end
from sayso.extraction.dates import day_of, find_dates
from sayso.extraction.holds import Contest
from sayso.extraction.phraseindex import PhraseIndex
from sayso.extraction.placenames import fold, folded_text
from sayso.extraction.places import Places
from sayso.extraction.placing import Placing
from sayso.extraction.rejections import with_rejections
from sayso.ports import Directory
from sayso.schema.records import (
    ActorRecord,
    AffiliationRecord,
    ClaimRecord,
    Document,
    Passage,
    PlaceRecord,
    Span,
)
from sayso.schema.vocabulary import ActorKind, SourceKind, Topic

_WORD: Final = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_UNDATED: Final = re.compile(
    r"\b(?:repeatedly|previously|in the past|for (?:weeks|months|years)|(?:last|earlier this|this) (?:week|month|year)|"
    r"(?:in|since) (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})|"
    r"(?:days|weeks|months|years) (?:ago|earlier))\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\b(?:we|our|us|ours|my men|ми|наші|мы|наши|نحن|ما)\b", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?”\"»;]\s|\n")
_CLAUSE_END: Final = re.compile(r"[,.;:“\"«\n]")
_NEAR: Final = 60
_SAME_BREATH: Final = 300
_RECENT: Final = dt.timedelta(days=3)
_LONGEST: Final = 5
_CHAIN: Final = 6
_SPEAKING: Final = frozenset({ActorKind.PERSON, ActorKind.ACCOUNT})
Actors = dict[str, ActorRecord]


def mentioned_parties(text: str, directories: Sequence[Directory]) -> Actors:
    """Well-known parties that a text names, whether they speak or not; a country's bare name means the place."""
    found: Actors = {}
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        used = 1
        start = words[at][0]
        if text[start].isupper() or not text[start].isascii():
            for size in range(min(_LONGEST, len(words) - at), 0, -1):
                record = _named(text[start : words[at + size - 1][1]], directories)
                if record is not None:
                    if size > 1 or record.kind is not ActorKind.GOVERNMENT:
                        found.setdefault(record.key, record)
                    used = size
                    break
        at += used
    return found


def _named(name: str, directories: Sequence[Directory]) -> ActorRecord | None:
    if "\n" in name or len(name) < 2 or (name.islower() and name.isascii()):
        return None
    return next((found[0] for directory in directories if (found := directory.candidates(name))), None)


class Completion:
    """Everything about one document that its claims are completed from."""

    def __init__(
        self, document: Document, passages: Sequence[Passage], places: Places, actors: Actors, mentioned: Actors
    ) -> None:
        self._document = document
        self._passages = passages
        self._places = places
        self._placing = Placing(places, passages, document.text)
        self._actors = {**mentioned, **_with_sides(actors, mentioned)}
        self._names = PhraseIndex((name.split(), key) for name, key in _names_of(self._actors).items())
        self._parties: dict[str, str | None] = {}
        self._contest = Contest(self._actors, self.party_of)
        published = document.published_at
        self._anchor = published.date() if published is not None else None
        self._written = self._day_written()
        self._dated: tuple[str | None, int, dt.date | None] = (None, 0, self._written)

    def completed(self, claims: Iterable[ClaimRecord]) -> tuple[ClaimRecord, ...]:
        """The claims with places, day, subjects and holds."""
        return with_rejections([self._complete(claim) for claim in claims], self.party_of)

    def actors(self, claims: Sequence[ClaimRecord], known: Actors) -> tuple[ActorRecord, ...]:
        """Actors of the reading: those that speak, and those that claims are about."""
        used = {key for claim in claims for key in (*claim.subjects, *(h.holder for h in claim.holds))}
        used |= {hold.party for claim in claims for hold in claim.holds if hold.party}
        return (
            *(self._actors[key] for key in known),
            *(self._actors[key] for key in sorted(used - known.keys()) if key in self._actors),
        )

    def places(self, claims: Sequence[ClaimRecord]) -> tuple[PlaceRecord, ...]:
        """Places that claims name, with everything that contains them."""
        waiting = sorted({key for claim in claims for key in claim.places})
        found: dict[str, PlaceRecord] = {}
        while waiting:
            key = waiting.pop()
            if key not in found and key in self._places.records:
                found[key] = self._places.records[key]
                waiting += found[key].parents
        return tuple(found[key] for key in sorted(found))

    def _complete(self, claim: ClaimRecord) -> ClaimRecord:
        text = self._document.text
        places = self._placing.of(claim.span, _content_of(claim, text))
        dated = claim.model_copy(
            update={
                "places": tuple(key for key in places if key in self._places.records),
                "subjects": claim.subjects or self._subjects(claim),
                "uttered_on": claim.uttered_on or self._day(claim),
            }
        )
        if claim.topic is not Topic.CONTROL:
            return dated
        holds = self._contest.holds(dated, self._places.records)
        known = tuple(h for h in holds if h.holder in self._actors and h.place in dated.places)
        return dated.model_copy(update={"holds": known})

    def party_of(self, key: str) -> str | None:
        """The top organisation of an actor, itself if it is one; None for people who belong nowhere."""
        if key not in self._parties:
            self._parties[key] = self._top(key)
        return self._parties[key]

    def _top(self, key: str) -> str | None:
        current, seen = key, {key}
        while len(seen) < _CHAIN:
            actor = self._actors.get(current)
            above = actor.affiliations[0].organisation if actor is not None and actor.affiliations else None
            if above is None or above in seen or above not in self._actors:
                break
            seen.add(above)
            current = above
        actor = self._actors.get(current)
        return current if actor is not None and actor.kind not in _SPEAKING else None

    def _subjects(self, claim: ClaimRecord) -> tuple[str, ...]:
        found = sorted(self._names.occurrences(folded_text(claim.content).split()))
        keys = [key for _, key in found if key != claim.claimant or claim.content == claim.text]
        own = claim.speaks_for or (self.party_of(claim.claimant) if claim.claimant else None) or claim.claimant
        if own is not None and _OWN.search(claim.content):
            keys.append(own)
        return tuple(dict.fromkeys(keys))

    def _day(self, claim: ClaimRecord) -> dt.date | None:
        """The day that the words around the reported ones tell; failing that, the day the report was written of."""
        if self._anchor is None or self._document.kind is not SourceKind.NEWS_ARTICLE:
            return self._anchor
        frame = self._frame(claim)
        days = {mention.day for mention in find_dates(frame, self._anchor)} - {None}
        voice = claim.claimant or claim.claimant_descriptor
        if len(days) == 1:
            self._dated = (voice, claim.span.end, day := days.pop())
            return day
        if days or _UNDATED.search(frame):
            return None
        speaker, until, day = self._dated
        goes_on = speaker == voice and claim.span.start - until < _SAME_BREATH
        self._dated = (voice, claim.span.end, day if goes_on else self._written)
        return self._dated[2]

    def _frame(self, claim: ClaimRecord) -> str:
        """The words of a claim's sentence that are not reported: before it, around its content, and right behind it."""
        text, span = self._document.text, claim.span
        before = _SENTENCE_END.split(text[max(0, span.start - _NEAR) : span.start])[-1]
        behind = _CLAUSE_END.split(text[span.end : span.end + _NEAR], maxsplit=1)[0]
        around = claim.text.replace(claim.content, " ", 1) if claim.content in claim.text else claim.text
        return f"{before} {around} {behind}"

    def _day_written(self) -> dt.date | None:
        """The day of the dateline where it tells one, else that of publication."""
        published = self._document.published_at
        if published is None:
            return None
        text = self._document.text
        day = day_of(text[: dateline_end(text, 0, len(text))], published.date())
        near = day is not None and abs(published.date() - day) <= _RECENT
        return day if near else published.date()


def _with_sides(actors: Actors, parties: Actors) -> Actors:
    """Accounts that bear a well-known party's name speak for it."""
    names = _names_of(parties)
    found = dict(actors)
    for key, actor in actors.items():
        if actor.kind is ActorKind.ACCOUNT and not actor.affiliations:
            side = next((names[name] for name in _names_of({key: actor}) if name in names), None)
            if side is not None:
                found[key] = actor.model_copy(update={"affiliations": (AffiliationRecord(organisation=side),)})
    return found


def _content_of(claim: ClaimRecord, text: str) -> tuple[Span, ...]:
    """Where the reported words stand, if they stand in one piece."""
    at = text.find(claim.content, claim.span.start, claim.span.end)
    return (Span(start=at, end=at + len(claim.content)),) if at >= 0 else ()


def _names_of(actors: Mapping[str, ActorRecord]) -> dict[str, str]:
    names: dict[str, str] = {}
    for key, actor in actors.items():
        for name in (actor.name, *(spelt.value for spelt in actor.names)):
            folded = fold(name).removeprefix("the ")
            if len(folded) > 1:
                names.setdefault(folded, key)
    return names
