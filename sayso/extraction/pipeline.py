"""From a document to a reading: passages, attributions, speakers, labels, places, days, holds."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from sayso.extraction.accounts import body_behind
from sayso.extraction.bounds import MOST_ATTRIBUTIONS, claims_bounded, opening
from sayso.extraction.completion import Completion, mentioned_parties
from sayso.extraction.foreign import speaks
from sayso.extraction.linking import Parties, Party
from sayso.extraction.memory import UNATTRIBUTED, Speaker
from sayso.extraction.passages import passages_of
from sayso.extraction.places import find_places
from sayso.extraction.podium import Podium, publisher_kind
from sayso.extraction.propositions import propositions
from sayso.extraction.quotes import quote_spans, words_of
from sayso.extraction.relaying import Relaying
from sayso.extraction.speakers import Speakers
from sayso.extraction.stance import stance_of
from sayso.extraction.tiers import Credited, found_in, tiers_for
from sayso.extraction.tokens import tokenise
from sayso.extraction.topics import topic_of
from sayso.ports import Cue, Directory, Extractor, Gazetteer, Info
from sayso.schema.records import (
    ActorRecord,
    Attribution,
    ClaimRecord,
    Document,
    Mention,
    Named,
    Notice,
    Passage,
    Reading,
    RelayRecord,
    Resolution,
    Span,
)
from sayso.schema.vocabulary import ActorKind, Form, Modality, PassageRole, Polarity, SourceKind, Topic

Segment = Callable[[Document], Sequence[Passage] | None]
Resolve = Callable[[Mention, Document, Sequence[str]], Resolution | None]


@dataclass(frozen=True)
class Tools:
    """What a run brings along: extractor tiers, gazetteers, directories, and the two hooks of plugins."""

    extractors: Sequence[Extractor]
    gazetteers: Sequence[Gazetteer]
    directories: Sequence[Directory]
    segment: Segment | None = None
    resolve: Resolve | None = None
    cues: Sequence[Cue] = ()


def read_document(document: Document, tools: Tools) -> Reading:
    """Everything that extraction finds in one document; never raises on any text."""
    segmented = tools.segment(document) if tools.segment is not None else None
    passages = tuple(segmented) if segmented is not None else passages_of(document)
    tiers = tiers_for(document, tools.extractors, tools.cues)
    if not tiers:
        return _unread(document, passages, "no extractor supports the document")
    if not _is_unicode(document.text):
        return _unread(document, passages, "the text holds lone surrogates, which no database can store")
    read, heard, notices = opening(document, passages)
    reading = _Reader(read, heard, tiers, tools).reading()
    return reading.model_copy(
        update={"document": document, "passages": passages, "notices": (*notices, *reading.notices)}
    )


def _unread(document: Document, passages: tuple[Passage, ...], reason: str) -> Reading:
    return Reading(document=document, passages=passages, notices=(Notice(code="EXTRACTION", message=reason),))


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class _Reader:
    """One document's reading in the making."""

    def __init__(
        self, document: Document, passages: tuple[Passage, ...], tiers: Sequence[Extractor], tools: Tools
    ) -> None:
        self._document = document
        self._passages = passages
        self._starts = [passage.start for passage in passages]
        self._tiers = tiers
        self._tools = tools
        self._parties = Parties(tools.directories, self._chosen if tools.resolve is not None else None)
        self._speakers = Speakers(document.text, self._parties, speaks(document))
        self._language = speaks(document)
        self._topic: Topic | None = None
        self._relaying = Relaying(document)
        self._title = document.title or ""
        self._podium: Podium
        self._host = (urlsplit(document.url).hostname or "-") if document.url else "-"

    def reading(self) -> Reading:
        publisher = self._publisher()
        authors = tuple(party.key for party in map(self._author, self._document.authors) if party is not None)
        attributions, notices = found_in(self._document, self._passages, self._tiers)
        self._meet()
        self._podium = Podium(self._document, self._passages, self._parties)
        found = tuple(self._claims(attributions[:MOST_ATTRIBUTIONS], authors))
        actors = {key: party.record(self._document.language) for key, party in self._parties.by_key.items()}
        completion = Completion(
            self._document,
            self._passages,
            find_places(self._document, self._tools.gazetteers, self._well_known),
            actors,
            mentioned_parties(self._named_text(), self._tools.directories[:1]),
        )
        claims = completion.completed(found)
        return Reading(
            document=self._document,
            passages=self._passages,
            claims=claims,
            actors=completion.actors(claims, actors),
            places=completion.places(claims),
            publisher=publisher.key if publisher else None,
            authors=authors,
            notices=(*notices, *claims_bounded(len(attributions))),
        )

    def _well_known(self, name: str) -> ActorRecord | None:
        return next(iter(self._tools.directories[0].candidates(name)), None) if self._tools.directories else None

    def _chosen(self, name: str, keys: Sequence[str]) -> str | None:
        """What the hook says a name means; asked once a name, because the answer is remembered."""
        resolve = self._tools.resolve
        found = resolve(Mention(text=name), self._document, keys) if resolve is not None else None
        return found.key if found is not None else None

    def _meet(self) -> None:
        """Get to know the people and bodies of the text before asking who speaks."""
        heard = (p for p in self._passages if p.role is not PassageRole.QUESTION)
        stretches = [tokens for p in heard if (tokens := tokenise(self._document.text, p.start, p.end))]
        self._speakers.introduce(stretches)
        self._speakers.memory.watch(stretches)

    def _named_text(self) -> str:
        """The text and the names of its authors, which may be those of well-known parties."""
        return "\n".join((self._document.text, *(author.name for author in self._document.authors)))

    def _publisher(self) -> Party | None:
        named = self._document.publisher
        if named is None:
            return None
        spoken = self._document.kind is SourceKind.PRESS_CONFERENCE
        kind = publisher_kind(named) if spoken else named.kind or ActorKind.MEDIA
        return self._parties.body(named.name, kind)

    def _author(self, named: Named) -> Party | None:
        if named.handle:
            party = self._parties.account(self._host, named.handle, named.name)
            body = body_behind(named.name, self._parties)
            if body is not None:
                party.affiliations[body.key] = None
            self._parties.alias(party, named.name)
            return party
        if self._document.kind is SourceKind.SOCIAL_POST:
            return self._parties.body(named.name, named.kind or ActorKind.ACCOUNT)
        return self._parties.person(named.name)

    def _claims(self, attributions: Sequence[Credited], authors: tuple[str, ...]) -> Iterator[ClaimRecord]:
        for attribution, tier in attributions:
            passage = self._passage(attribution)
            speaker = self._speaker(attribution, passage, authors)
            for each, behind in self._propositions(attribution):
                span = covering(each.content) if behind else _covering(each)
                claim = self._relaying.passed_on(self._claim(each, speaker, tier, span), each)
                self._topic = claim.topic
                self._speakers.memory.spoke_until(claim.span.end)
                yield claim

    def _propositions(self, attribution: Attribution) -> Iterator[tuple[Attribution, bool]]:
        if self._language != "en" or attribution.cue is None:
            return iter(((attribution, False),))
        text = self._document.text
        cue = text[attribution.cue.start : attribution.cue.end]

        def topic(words: str) -> Topic:
            stance = stance_of(words, cue, None, spoken=False, language="en")
            return topic_of(words, stance.modality, None, "")

        return propositions(text, attribution, topic)

    def _passage(self, attribution: Attribution) -> Passage | None:
        at = attribution.content[0].start
        number = bisect_right(self._starts, at) - 1
        passage = self._passages[number] if number >= 0 else None
        return passage if passage is not None and at < passage.end else None

    def _speaker(self, attribution: Attribution, passage: Passage | None, authors: tuple[str, ...]) -> Speaker:
        if attribution.source is not None:
            return self._speakers.speaker(attribution.source.start, attribution.source.end)
        role = passage.role if passage is not None else PassageRole.PARAGRAPH
        if role is PassageRole.TURN and passage is not None and passage.speaker and attribution.cue is None:
            return self._podium.speaker(passage.speaker)
        if role is PassageRole.POST and authors and attribution.cue is None:
            return Speaker(authors[0], person=False)
        return UNATTRIBUTED

    def _claim(self, attribution: Attribution, speaker: Speaker, tier: Info, span: Span) -> ClaimRecord:
        text = self._document.text
        content = " ".join(text[p.start : p.end] for p in attribution.content)
        cue = text[attribution.cue.start : attribution.cue.end] if attribution.cue else None
        source = text[attribution.source.start : attribution.source.end] if attribution.source else None
        stance = stance_of(content, cue, source, spoken=attribution.cue is None, language=self._language)
        modality = stance.modality if stance.condition else attribution.modality or stance.modality
        quotes = words_of(text, quote_spans(text, span.start, span.end))
        return ClaimRecord(
            span=span,
            text=text[span.start : span.end],
            content=content,
            form=_form(text, attribution),
            modality=modality,
            polarity=Polarity.NEGATIVE if modality is Modality.DENIED else attribution.polarity or stance.polarity,
            topic=attribution.topic or topic_of(content, modality, self._topic, self._title),
            quotes=quotes,
            cue=cue,
            claimant=speaker.actor,
            claimant_descriptor=speaker.descriptor,
            speaks_for=speaker.speaks_for,
            via=tuple(self._relay(relay) for relay in attribution.relays),
            condition=stance.condition,
            hedged=stance.hedged if attribution.hedged is None else attribution.hedged,
            extractor=tier.name,
            extractor_version=tier.version,
            confidence=attribution.confidence,
        )

    def _relay(self, span: Span) -> RelayRecord:
        words = self._document.text[span.start : span.end]
        party = self._speakers.outlet(span.start, span.end)
        return RelayRecord(descriptor=words, actor=party.key, span=span)


def _covering(attribution: Attribution) -> Span:
    return covering((*attribution.content, *(s for s in (attribution.source, attribution.cue) if s is not None)))


def covering(spans: Sequence[Span]) -> Span:
    """The shortest span that holds them all."""
    return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))


def _form(text: str, attribution: Attribution) -> Form:
    if attribution.cue is None and attribution.source is None:
        return Form.DIRECT
    quoted = total = 0
    for piece in attribution.content:
        words = text[piece.start : piece.end]
        total += len(words)
        quoted += sum(end - start for start, end in quote_spans(words, 0, len(words)))
    if quoted == 0:
        return Form.INDIRECT
    return Form.DIRECT if quoted >= 0.9 * total else Form.MIXED
