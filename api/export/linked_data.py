"""Claims as JSON-LD in the words of schema.org: `Claim`, and `ClaimReview` only where a reviewer spoke.

schema.org has no words for modality, polarity, hedge and condition, so they come in terms of Sayso's own; who reads
schema.org alone sees the verbatim words, which is why a claim whose condition is not among them is left out. A review
here says whether the source was recorded rightly; no rating is given, for it would read as a verdict on the claim.
"""

from collections.abc import AsyncIterator
from typing import Any, Final

from sayso.api.export.asking import Node, Pages, Tally
from sayso.api.export.lines import encoded, members
from sayso.api.export.words import lost
from sayso.schema.vocabulary import ActorKind, ReviewStatus, SourceKind

MEDIA_TYPE: Final = "application/ld+json"
CONTEXT: Final = ["https://schema.org", {"sayso": "urn:sayso:term:"}]
_PARTIES: Final = {ActorKind.PERSON: "Person", ActorKind.ACCOUNT: "Thing", ActorKind.OTHER: "Thing"}
_WORKS: Final = {
    SourceKind.NEWS_ARTICLE: "NewsArticle",
    SourceKind.SOCIAL_POST: "SocialMediaPosting",
    SourceKind.PRESS_CONFERENCE: "CreativeWork",
}


async def write_linked_data(pages: Pages, tally: Tally) -> AsyncIterator[bytes]:
    """One graph; `sayso:leftOut` at its end counts what was left out and why."""
    head = b'{"@context":' + encoded(CONTEXT) + b',"@graph":['
    async for part in members(head, _nodes(pages, tally), _tail(tally)):
        yield part


async def _nodes(pages: Pages, tally: Tally) -> AsyncIterator[Node]:
    async for page in pages:
        for claim in page:
            reason = lost(claim)
            if reason is not None:
                tally.left_out[reason] += 1
                continue
            tally.rows += 1
            for node in graph(claim):
                yield node


async def _tail(tally: Tally) -> AsyncIterator[bytes]:
    left = [{"sayso:reason": reason, "sayso:claims": count} for reason, count in sorted(tally.left_out.items())]
    yield b'\n],"sayso:claims":' + encoded(tally.rows) + b',"sayso:leftOut":' + encoded(left) + b"}\n"


def document(claim: Node) -> Node:
    """One claim as a document of its own."""
    return {"@context": CONTEXT, "@graph": graph(claim)}


def graph(claim: Node) -> list[Node]:
    """A claim, and the review of it where a person gave one."""
    return [_claim(claim)] if claim["review"] is None else [_claim(claim), _review(claim)]


def _claim(claim: Node) -> Node:
    return _filled(
        {
            "@type": "Claim",
            "@id": _name(claim),
            "identifier": claim["id"],
            "text": claim["text"],
            "inLanguage": claim["source"]["language"],
            "author": _party(claim["claimant"]),
            "dateCreated": claim["utteredOn"],
            "about": [_party(actor) for actor in claim["subjects"]],
            "contentLocation": [_place(region) for region in claim["regions"]],
            "appearance": _work(claim["source"]),
            "sayso:modality": claim["modality"],
            "sayso:polarity": claim["polarity"],
            "sayso:hedged": claim["hedged"],
            "sayso:condition": claim["condition"],
            "sayso:topic": claim["topic"],
            "sayso:claimantDescriptor": claim["claimantDescriptor"],
            "sayso:standing": claim["standing"],
            "sayso:independentOrigins": claim["support"]["independentOrigins"],
        }
    )


def _review(claim: Node) -> Node:
    review = claim["review"]
    return _filled(
        {
            "@type": "ClaimReview",
            "@id": f"{_name(claim)}#review",
            "itemReviewed": {"@id": _name(claim)},
            "claimReviewed": claim["text"],
            "author": {"name": review["by"]},
            "datePublished": review["at"],
            "reviewAspect": "whether the source says what is recorded",
            "reviewBody": " ".join(filter(None, (ReviewStatus(review["status"]).description, review["note"]))),
            "sayso:status": review["status"],
        }
    )


def _name(claim: Node) -> str:
    return f"urn:sayso:{claim['id']}"


def _party(actor: Node | None) -> Node | None:
    if actor is None:
        return None
    return {"@type": _PARTIES.get(actor["kind"], "Organization"), "name": actor["name"], "identifier": actor["id"]}


def _place(region: Node) -> Node:
    where = region["location"]
    point = {"@type": "GeoCoordinates", **where} if where else None
    return _filled({"@type": "Place", "name": region["name"], "identifier": region["id"], "geo": point})


def _work(source: Node) -> Node:
    return _filled(
        {
            "@type": _WORKS.get(source["kind"], "CreativeWork"),
            "name": source["title"],
            "url": source["url"],
            "datePublished": source["publishedAt"],
            "inLanguage": source["language"],
            "publisher": _party(source["publisher"]),
            "identifier": source["id"],
        }
    )


def _filled(values: dict[str, Any]) -> Node:
    return {key: value for key, value in values.items() if value is not None and value != []}
