"""Ids and keys of what a reading names: one place where identity is derived from content."""

from sayso.schema.ids import content_id
from sayso.schema.records import ClaimRecord, Document
from sayso.schema.tables.search import fold


def actor_id(key: str) -> str:
    """Id of the actor with this key."""
    return content_id("act", key)


def region_id(key: str) -> str:
    """Id of the place with this key."""
    return content_id("reg", key)


def source_id(document: Document, publisher: str | None) -> str:
    """Id of a published item: what it is, where it stands, who published it, when, and its words."""
    moment = document.published_at.isoformat() if document.published_at else None
    return content_id("src", document.kind, document.external_id or document.url, publisher, moment, document.text)


def claim_id(source: str, claim: ClaimRecord) -> str:
    """Id of a claim: its place in the source, whose it is, and what is reported."""
    speaker = claim.claimant or claim.claimant_descriptor
    return content_id("clm", source, claim.span.start, claim.span.end, speaker, claim.content)


def name_key(name: str) -> str:
    """A name folded for ordering and matching; never empty, so that every name can be ordered."""
    return fold(name) or name
