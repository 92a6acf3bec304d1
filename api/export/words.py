"""How a claim is told in words, and whether its words alone tell all of it."""

from typing import Final

from sayso.api.export.asking import Node

LOST_CONDITION: Final = "the condition does not stand in the claim's own words"


def lost(claim: Node) -> str | None:
    """Why a format whose readers see the claim's words alone cannot carry it; None where it can."""
    condition = claim["condition"]
    return LOST_CONDITION if condition is not None and condition not in claim["text"] else None


def speaker(claim: Node) -> str:
    """Who put it forward, as far as the source says; never the publisher."""
    name = claim["claimant"]["name"] if claim["claimant"] else None
    descriptor = claim["claimantDescriptor"]
    if name and descriptor and descriptor != name:
        return f"{name} ({descriptor})"
    return name or descriptor or "a speaker whom the source does not name"


def qualities(claim: Node) -> list[str]:
    """What must be said beside the words so that nobody takes them for more: modality, polarity, hedge, condition."""
    found = [f"modality {claim['modality']}", f"polarity {claim['polarity']}", f"topic {claim['topic']}"]
    if claim["hedged"]:
        found.append("hedged")
    if claim["condition"] is not None:
        found.append(f"on the condition “{claim['condition']}”")
    return found
