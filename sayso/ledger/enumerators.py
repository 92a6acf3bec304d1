"""Which columns hold enumerators: the databases store them as text, so an import has to look at each."""

from collections.abc import Mapping
from typing import Final

from sayso.schema.vocabulary import (
    ActorKind,
    Basis,
    ChangeKind,
    ControlStance,
    Form,
    IngestionStatus,
    MediaKind,
    Modality,
    PassageRole,
    Polarity,
    RegionKind,
    RelationKind,
    ReviewStatus,
    SourceKind,
    SourceLinkKind,
    Term,
    Topic,
    Verdict,
)

ENUMERATORS: Final[Mapping[str, Mapping[str, type[Term]]]] = {
    "actor": {"kind": ActorKind},
    "change": {"kind": ChangeKind},
    "claim": {
        "form": Form,
        "modality": Modality,
        "polarity": Polarity,
        "source_kind": SourceKind,
        "topic": Topic,
    },
    "claim_region": {"modality": Modality, "topic": Topic},
    "claim_relation": {"basis": Basis, "kind": RelationKind},
    "dispute": {"topic": Topic},
    "hold": {"stance": ControlStance},
    "ingestion_event": {"status": IngestionStatus},
    "judgement": {"verdict": Verdict},
    "passage": {"role": PassageRole},
    "region": {"kind": RegionKind},
    "review": {"status": ReviewStatus},
    "source": {"kind": SourceKind},
    "source_link": {"kind": SourceLinkKind},
    "source_medium": {"kind": MediaKind},
}
"""Enumerations by table and column; every other text column is free."""


def foreign_term(table: str, values: Mapping[str, object]) -> str | None:
    """What is wrong with the first value that its enumeration does not hold; None where all are known."""
    for column, kind in ENUMERATORS.get(table, {}).items():
        value = values.get(column)
        if value is not None and value not in {str(term) for term in kind}:
            return f"{column!r} is {value!r}, which is none of {', '.join(kind)}"
    return None
