"""Claims as a STIX 2.1 bundle: each a note about the parties and places that it speaks of.

A note is what an analyst wrote down, so it asserts nothing about its subjects; a sighting or a relationship would. The
words stand in `content`, and modality, polarity, hedge and condition in `abstract`, in `labels` and, for machines, in a
property extension that the bundle defines. Ids are derived from Sayso's own and a note's
`modified` is the moment as of which it was exported, so a second import updates the first.
"""

import datetime as dt
import uuid
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from sayso.api.export.asking import Node, Pages, Tally
from sayso.api.export.columns import moment
from sayso.api.export.lines import members
from sayso.api.export.words import lost, qualities, speaker
from sayso.schema.vocabulary import ActorKind, Standing

_NAMESPACE: Final = uuid.UUID("5a150c1a-1345-5d2b-9a43-0f6ddc3f2b10")
_FIXED: Final = "2021-01-01T00:00:00.000Z"
_CLASSES: Final = {
    ActorKind.PERSON: "individual",
    ActorKind.ARMED_GROUP: "group",
    ActorKind.POLITICAL_GROUP: "group",
    ActorKind.ACCOUNT: "unspecified",
    ActorKind.OTHER: "unspecified",
}
_MEANING: Final = (
    "One claim of a Sayso ledger: words that a source attributes to a claimant. modality, polarity, hedged and "
    "condition tell how the claimant stands to them; a claim with the modality CONDITIONAL, PROMISED or APPEALED "
    "speaks of what has not happened. Sayso records what is said and takes no position on whether it is so."
)


def stix_id(kind: str, node: str) -> str:
    """The STIX id of something with a Sayso id."""
    return f"{kind}--{uuid.uuid5(_NAMESPACE, node)}"


SAYSO: Final = stix_id("identity", "sayso")
EXTENSION: Final = stix_id("extension-definition", "claim")


async def write_stix(pages: Pages, tally: Tally) -> AsyncIterator[bytes]:
    """A bundle, whose last note counts what was left out; it remembers the ids of parties and places it has named."""
    head = f'{{"type":"bundle","id":"{stix_id("bundle", tally.asked)}","objects":['.encode()
    async for part in members(head, _objects(pages, tally), _tail()):
        yield part


async def _tail() -> AsyncIterator[bytes]:
    yield b"\n]}\n"


async def _objects(pages: Pages, tally: Tally) -> AsyncIterator[Node]:
    yield _object("identity", SAYSO, name="Sayso", identity_class="system", description="A ledger of claims.")
    yield _extension()
    known: set[str] = set()
    async for page in pages:
        for claim in page:
            reason = lost(claim)
            if reason is not None:
                tally.left_out[reason] += 1
                continue
            tally.rows += 1
            for found in objects(claim, tally.known_at):
                if found["id"] not in known:
                    if found["type"] != "note":
                        known.add(found["id"])
                    yield found
    yield _count(tally)


def objects(claim: Node, known_at: str) -> Iterator[Node]:
    """Parties and places of a claim, and its note, which is as new as what is known of it."""
    actors = [claim["claimant"], claim["speaksFor"], *claim["subjects"]]
    about = [_identity(actor) for actor in actors if actor is not None]
    about += [place for region in claim["regions"] if (place := _location(region)) is not None]
    publisher = claim["source"]["publisher"]
    yield from about
    if not about and publisher is not None:
        about = [_identity(publisher)]
        yield from about
    yield _note(claim, list(dict.fromkeys(each["id"] for each in about)) or [SAYSO], known_at)


def _object(kind: str, node: str, created: str = _FIXED, modified: str = _FIXED, **values: Any) -> Node:
    stamps = {"created": created, "modified": max(created, modified)}
    found = {"type": kind, "spec_version": "2.1", "id": node, **stamps, **values}
    return {key: value for key, value in found.items() if value is not None}


def _identity(actor: Node) -> Node:
    kind = _CLASSES.get(actor["kind"], "organization")
    return _object("identity", stix_id("identity", actor["id"]), name=actor["name"], identity_class=kind)


def _location(region: Node) -> Node | None:
    """A location needs a country or coordinates; a place without either is named in the note alone."""
    where = region["location"] or {}
    if not where and region["country"] is None:
        return None
    return _object(
        "location",
        stix_id("location", region["id"]),
        name=region["name"],
        country=region["country"],
        latitude=where.get("latitude"),
        longitude=where.get("longitude"),
    )


def _note(claim: Node, about: list[str], known_at: str) -> Node:
    return _object(
        "note",
        stix_id("note", claim["id"]),
        _stamp(claim["recordedAt"]),
        _stamp(known_at),
        created_by_ref=SAYSO,
        abstract=f"Claim by {speaker(claim)}: {', '.join(qualities(claim))}",
        content=claim["text"],
        object_refs=about,
        labels=_labels(claim),
        revoked=True if claim["standing"] == Standing.RETRACTED else None,
        external_references=[_reference(claim)],
        extensions={EXTENSION: {"extension_type": "property-extension", **_details(claim)}},
    )


def _labels(claim: Node) -> list[str]:
    found = [f"{name}:{claim[name].lower()}" for name in ("modality", "polarity", "topic", "standing")]
    return [*found, "hedged"] if claim["hedged"] else found


def _reference(claim: Node) -> Node:
    source = claim["source"]
    name = source["publisher"]["name"] if source["publisher"] else source["kind"]
    values = {"source_name": name, "description": source["title"], "url": source["url"], "external_id": source["id"]}
    return {key: value for key, value in values.items() if value is not None}


def _details(claim: Node) -> Node:
    values = {
        "claim_id": claim["id"],
        "modality": claim["modality"],
        "polarity": claim["polarity"],
        "hedged": claim["hedged"],
        "condition": claim["condition"],
        "claimant_ref": stix_id("identity", claim["claimant"]["id"]) if claim["claimant"] else None,
        "claimant_descriptor": claim["claimantDescriptor"],
        "regions": [region["name"] for region in claim["regions"]] or None,
        "uttered_on": claim["utteredOn"],
        "independent_origins": claim["support"]["independentOrigins"],
        "review_status": claim["review"]["status"] if claim["review"] else None,
    }
    return {key: value for key, value in values.items() if value is not None}


def _extension() -> Node:
    values = {"name": "Sayso claim", "description": _MEANING, "schema": _MEANING, "version": "1.0.0"}
    kinds = ["property-extension"]
    return _object("extension-definition", EXTENSION, created_by_ref=SAYSO, **values, extension_types=kinds)


def _count(tally: Tally) -> Node:
    reasons = [f"{number} left out: {reason}" for reason, number in sorted(tally.left_out.items())]
    content = "; ".join([f"{tally.rows} claims", *(reasons or ["none left out"])]) + "."
    values: Node = {"abstract": "What this bundle holds", "content": content, "object_refs": [SAYSO]}
    now = _stamp(tally.known_at)
    return _object("note", stix_id("note", tally.asked), now, created_by_ref=SAYSO, **values)


def _stamp(text: str) -> str:
    found = moment(text)
    assert found is not None
    return found.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{found.microsecond // 1000:03}Z"
