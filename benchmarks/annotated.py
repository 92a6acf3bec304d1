"""The annotated corpus in the shape of a gold story, so that `score.py` can judge extraction on it.

A claim's anchor is the contiguous stretch of its spans; sentences that no claim touches are non-claims; relations
follow from the propositions. Places are also accepted in plain letters, as gazetteers spell them. Who holds what is not
annotated: `control` stays empty and its columns are not judged.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from anyascii import anyascii

Annotation = Mapping[str, Any]
_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?؟](?=[”\"»’)]*(?:\s|$))|(?=\n|$))[”\"»’)]*")
_QUOTED = re.compile(r"[“«„](.+?)[”»“]|\"([^\"\n]+)\"")
_LABEL = re.compile(r"[^\n:]{1,60}:\s")
_LATIN = re.compile("[a-zA-Z]")
_FEWEST_WORDS = 6


def gold_story(name: str, documents: Sequence[Annotation]) -> dict[str, Any]:
    """The documents of one story (or some of them) as the content of a `gold.json`."""
    first = documents[0]
    claims = [(_key(document, claim), document, claim) for document in documents for claim in document["claims"]]
    return {
        "id": name,
        "claims": [_claim(key, document, claim) for key, document, claim in claims],
        "non_claims": [each for document in documents for each in _non_claims(document)],
        "neutral": [{"document": each["id"], "text": each["title"]} for each in documents if each.get("title")],
        "relations": list(_relations(claims)),
        "control": [],
        "actors": [_actor(actor, each) for actor, each in first["actors"].items()],
        "regions": [_region(region, each) for region, each in first["regions"].items()],
        "sources": [],
    }


def stretch(claim: Annotation) -> tuple[int, int]:
    """Offsets of the contiguous text that holds source, reporting words and content."""
    spans = [span for kind in ("source", "cue", "content") for span in claim[kind]]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _key(document: Annotation, claim: Annotation) -> str:
    return f"{document['id'].rpartition('/')[2]}.c{claim['id']}"


def _claim(key: str, document: Annotation, claim: Annotation) -> dict[str, Any]:
    start, end = stretch(claim)
    anchor = document["text"][start:end]
    speaks_for = claim["speaks_for"] or document["actors"].get(claim["claimant"], {}).get("of")
    return {
        "id": key,
        "document": document["id"],
        "anchor": anchor,
        "text": anchor,
        "quotes": [one or other for one, other in _QUOTED.findall(anchor)],
        "claimant": claim["claimant"],
        "claimant_descriptors": [claim["descriptor"]] if claim["descriptor"] else [],
        "claimant_affiliation": speaks_for,
        "modality": claim["modality"][0],
        "modality_alt": claim["modality"][1:],
        "polarity": "NEGATIVE" if claim["polarity"] == "-" else "AFFIRMATIVE",
        "topic": claim["topic"][0],
        "topic_alt": claim["topic"][1:],
        "regions": claim["regions"],
        "subjects": claim["subjects"],
        "uttered_on": claim["uttered_on"],
        "reported_via": claim["via"],
    }


def _non_claims(document: Annotation) -> Iterator[dict[str, str]]:
    taken = [stretch(claim) for claim in document["claims"]]
    for match in _SENTENCE.finditer(document["text"]):
        label = _LABEL.match(match.group()) if document["kind"] == "PRESS_CONFERENCE" else None
        words = match.group()[label.end() :] if label else match.group()
        free = all(match.end() <= start or end <= match.start() for start, end in taken)
        if free and len(words.split()) >= _FEWEST_WORDS:
            yield {"document": document["id"], "text": words}


def _relations(claims: Sequence[tuple[str, Annotation, Annotation]]) -> Iterator[dict[str, Any]]:
    for (one, _, left), (other, _, right) in itertools.combinations(claims, 2):
        sides, others = dict(left["propositions"]), dict(right["propositions"])
        shared = sides.keys() & others.keys()
        if shared:
            opposed = any(sides[name] != others[name] for name in shared)
            yield _relation((one, left), (other, right), opposed)


def _relation(one: tuple[str, Annotation], other: tuple[str, Annotation], opposed: bool) -> dict[str, Any]:
    if not opposed:
        same = all(one[1][field] == other[1][field] for field in ("claimant", "descriptor"))
        party = one[1]["speaks_for"] is not None and one[1]["speaks_for"] == other[1]["speaks_for"]
        alt = {"alt": ["REPEATS"]} if party and not same else {}
        return {"type": "REPEATS" if same else "CORROBORATES", "from": one[0], "to": other[0], **alt}
    denies = next((each for each in (one, other) if each[1]["modality"][0] == "DENIED"), None)
    if denies is None:
        return {"type": "CONTRADICTS", "from": one[0], "to": other[0]}
    return {"type": "DENIES", "from": denies[0], "to": other[0] if denies is one else one[0]}


def _actor(name: str, each: Annotation) -> dict[str, Any]:
    aliases = [alias for alias in each["aliases"] if alias]
    return {"name": name, "kind": each["kind"], "aliases": aliases, "affiliation": each.get("of")}


def _region(name: str, each: Annotation) -> dict[str, Any]:
    place = {"country": each["country"], "iso_3166_2": each["iso_3166_2"]}
    names = [alias for alias in each["aliases"] if alias]
    plain = [anyascii(spelt) for spelt in (name, *names) if not spelt.isascii() and _LATIN.search(spelt)]
    return {"name": name, "aliases": names + plain, "parent": each.get("in"), **place}
