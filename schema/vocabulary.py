"""Every enumeration of the domain, once; tables store the names, GraphQL publishes names and descriptions."""

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """An enumeration whose members carry the description that the API publishes beside the name."""

    description: str

    def __new__(cls, value: str, description: str = "") -> Self:
        """Store the name as the value and keep the description beside it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member


class Form(Term):
    """How much of the claim is in the claimant's own words."""

    DIRECT = "DIRECT", "The whole statement stands in the claimant's words."
    INDIRECT = "INDIRECT", "The source words it in its own way."
    MIXED = "MIXED", "The source's wording with quoted fragments of the claimant's."


class Modality(Term):
    """The stance that the innermost claimant takes towards the proposition."""

    ASSERTED = "ASSERTED", "Stated as fact, first hand or officially."
    DENIED = "DENIED", "Rejected: the claimant says that a proposition is not so."
    ALLEGED = "ALLEGED", "An adversary or another party is charged with an act."
    REPORTED = "REPORTED", "Passed on second hand, from hearsay or an unnamed origin."
    CONDITIONAL = "CONDITIONAL", "Offered or threatened on a stated condition; nothing has happened yet."
    PROMISED = "PROMISED", "Committed to without a condition; nothing has happened yet."
    APPEALED = "APPEALED", "Asked of somebody else; nothing has happened yet."


class Polarity(Term):
    """Whether the proposition is put forward or negated."""

    AFFIRMATIVE = "AFFIRMATIVE", "The proposition is put forward."
    NEGATIVE = "NEGATIVE", "The proposition is negated or rejected."


class Topic(Term):
    """What a claim is about, as coarse as a desk would file it."""

    CONTROL = "CONTROL", "Who holds, took, left or surrounds a place."
    ATTACK = "ATTACK", "Strikes, clashes, sabotage, acts of blockade."
    CASUALTIES = "CASUALTIES", "Dead, wounded, captured or missing people."
    NEGOTIATION = "NEGOTIATION", "Talks, terms, truces and agreements."
    HUMANITARIAN = "HUMANITARIAN", "Displacement, aid, services and living conditions."
    ASSURANCE = "ASSURANCE", "Pledges of safety, amnesty or protection."
    APPEAL = "APPEAL", "Calls on others to act."
    OTHER = "OTHER", "Anything else that somebody put forward."


class ActorKind(Term):
    """What sort of party an actor is."""

    PERSON = "PERSON", "A human being."
    ARMED_GROUP = "ARMED_GROUP", "An organised armed force that is not a state's military."
    GOVERNMENT = "GOVERNMENT", "A state, its government, a ministry or another authority."
    MILITARY = "MILITARY", "A state's armed forces or a part of them."
    POLITICAL_GROUP = "POLITICAL_GROUP", "A party, movement, council or community that acts politically."
    INTERNATIONAL_ORG = "INTERNATIONAL_ORG", "An organisation of states, or one of its agencies."
    NGO = "NGO", "A charity, monitor, union or other private organisation without profit."
    MEDIA = "MEDIA", "An outlet, agency or platform that publishes."
    COMPANY = "COMPANY", "A business."
    ACCOUNT = "ACCOUNT", "An account on a platform whose owner is known by that account alone."
    OTHER = "OTHER", "A party of another or unknown kind."


class RegionKind(Term):
    """What sort of place a region is."""

    COUNTRY = "COUNTRY", "A country or territory with its own ISO 3166-1 entry."
    FIRST_LEVEL = "FIRST_LEVEL", "A province, oblast, governorate or state directly below a country."
    DISTRICT = "DISTRICT", "An administrative area below the first level."
    SETTLEMENT = "SETTLEMENT", "A city, town, village or camp."
    AREA = "AREA", "A valley, front, sea, corridor or informal region."
    SITE = "SITE", "A single place: an airport, bridge, dam, hospital, crossing or road."


class SourceKind(Term):
    """What sort of published item a source is."""

    NEWS_ARTICLE = "NEWS_ARTICLE", "An article by a news outlet or agency."
    SOCIAL_POST = "SOCIAL_POST", "A post on a social platform or messaging channel."
    PRESS_CONFERENCE = "PRESS_CONFERENCE", "A transcript or captions of people speaking in public."
    OTHER = "OTHER", "Another kind of published item, read by a plugin."


class MediaKind(Term):
    """What sort of attachment an item carries."""

    IMAGE = "IMAGE", "A picture."
    VIDEO = "VIDEO", "Moving pictures."
    AUDIO = "AUDIO", "A sound recording."
    OTHER = "OTHER", "Another kind of attachment."


class SourceLinkKind(Term):
    """How one source derives from another."""

    SYNDICATED_COPY = "SYNDICATED_COPY", "It carries the other's text; both have one origin."
    QUOTES = "QUOTES", "It quotes the other and adds words of its own."
    EMBEDS = "EMBEDS", "It shows the other inside itself."
    CITES = "CITES", "It refers or replies to the other."
    TRANSLATES = "TRANSLATES", "It renders the other in another language."
    UPDATES = "UPDATES", "It is a later version of the other."


class RelationKind(Term):
    """How two claims stand to each other."""

    DENIES = "DENIES", "The first rejects what the second says; directed."
    CONTRADICTS = "CONTRADICTS", "Both cannot hold at once; symmetric."
    CORROBORATES = "CORROBORATES", "Another claimant puts the same forward; symmetric."
    REPEATS = "REPEATS", "The same claimant again, or the same words again; symmetric."
    SUPERSEDES = "SUPERSEDES", "The first is a later position of the same claimant that replaces the second; directed."


class Basis(Term):
    """On whose word a relation stands."""

    STATED = "STATED", "The source itself says so."
    INFERRED = "INFERRED", "A rule or a model concludes it."
    REVIEWED = "REVIEWED", "A person has recorded it."


class Standing(Term):
    """Where a claim stands among the others; never whether it is true."""

    UNCONTESTED = "UNCONTESTED", "No recorded claim denies or contradicts it."
    CONTESTED = "CONTESTED", "At least one recorded claim denies or contradicts it."
    SUPERSEDED = "SUPERSEDED", "Its claimant has since taken another position."
    RETRACTED = "RETRACTED", "A reviewer has rejected the recording of it."


class ControlStatus(Term):
    """What the claims about holding a place add up to; never who holds it."""

    CONTESTED = "CONTESTED", "A party is said to hold it and another party rejects that."
    UNCONTESTED = "UNCONTESTED", "A party is said to hold it and no named party rejects that."
    UNKNOWN = "UNKNOWN", "No named party says who holds it."


class ControlStance(Term):
    """What is said about an actor's hold on a place."""

    CLAIMS = "CLAIMS", "The actor, or its own side, says that it holds the place."
    DENIES = "DENIES", "Somebody rejects that the actor holds the place."
    CONCEDES = "CONCEDES", "An adversary concedes that the actor holds the place."
    REPORTED = "REPORTED", "Somebody who is not a party says that the actor holds the place."


class ReviewStatus(Term):
    """A person's verdict on how a claim was recorded."""

    CONFIRMED = "CONFIRMED", "The source says what is recorded."
    REJECTED = "REJECTED", "The source does not say what is recorded."
    CORRECTED = "CORRECTED", "Parts of the recording were put right."


class Verdict(Term):
    """A judgement on whether two records mean one and the same."""

    SAME = "SAME", "Both records mean one actor or one region."
    DIFFERENT = "DIFFERENT", "They mean two and must not be merged."
    UNSURE = "UNSURE", "Looked at and left open."


class IngestionStatus(Term):
    """How far the recording of one payload has come."""

    QUEUED = "QUEUED", "Accepted, not started."
    RUNNING = "RUNNING", "Being read."
    DONE = "DONE", "Recorded in full."
    FAILED = "FAILED", "Nothing was recorded; the issues tell why."


class ChangeKind(Term):
    """What happened to a node of the ledger."""

    RECORDED = "RECORDED", "It entered the ledger."
    REVIEWED = "REVIEWED", "A person gave a verdict on it."
    MERGED = "MERGED", "A judgement made it one with another."
    UNDONE = "UNDONE", "An earlier judgement or review was undone."
    WITHDRAWN = "WITHDRAWN", "It was withdrawn from answers."


class Scope(Term):
    """What a token of the API allows."""

    READ = "read", "Queries and subscriptions."
    INGEST = "ingest", "Handing in documents and addresses to record."
    REVIEW = "review", "Reviewing claims, relating them, judging identity, and undoing that."
    ADMIN = "admin", "Everything."


class PassageRole(Term):
    """What a stretch of a document's text is."""

    PARAGRAPH = "PARAGRAPH", "A paragraph in the reporter's hand."
    POST = "POST", "A post in its author's own words."
    TURN = "TURN", "An answering or presenting speaker's turn."
    QUESTION = "QUESTION", "Words of somebody who asks; never a claim of whoever answers."
    PROCEDURE = "PROCEDURE", "Housekeeping of a moderator or host, and stage directions."


class Direction(Term):
    """Which way an order runs."""

    ASC = "ASC", "Smallest or earliest first."
    DESC = "DESC", "Largest or latest first."


class ClaimOrderField(Term):
    """What claims can be ordered by."""

    UTTERED_ON = "UTTERED_ON", "The day it was said; claims without a day come last."
    RECORDED_AT = "RECORDED_AT", "The moment it entered the ledger."
    PUBLISHED_AT = "PUBLISHED_AT", "The moment its source was published; sources without one come last."
    RELEVANCE = "RELEVANCE", "How well it matches the filter's text; needs that text."


class ActorOrderField(Term):
    """What actors can be ordered by."""

    NAME = "NAME", "The name, case folded."
    CLAIMS = "CLAIMS", "How many claims it put forward."


class RegionOrderField(Term):
    """What regions can be ordered by."""

    NAME = "NAME", "The name, case folded."
    CLAIMS = "CLAIMS", "How many claims are about it or a place inside it."


class SourceOrderField(Term):
    """What sources can be ordered by."""

    PUBLISHED_AT = "PUBLISHED_AT", "The moment of publication; sources without one come last."
    RETRIEVED_AT = "RETRIEVED_AT", "The moment the payload was fetched."


class SearchKind(Term):
    """What a search can find."""

    ACTOR = "ACTOR", "People and organisations, by any of their names."
    CLAIM = "CLAIM", "Claims, by their words."
    REGION = "REGION", "Places, by any of their names."
    SOURCE = "SOURCE", "Articles, posts and transcripts, by title and text."
