"""Publishes the vocabulary as GraphQL enumerations; names and descriptions live in `vocabulary` alone."""

import strawberry

from sayso.schema import vocabulary
from sayso.schema.vocabulary import Term


def publish(term: type[Term]) -> None:
    """Make a term usable in types, with the description of each of its values."""
    published = strawberry.enum(term, description=term.__doc__)
    for value in published.__strawberry_definition__.values:  # type: ignore[attr-defined]
        value.description = term[value.name].description


for _term in (
    vocabulary.ActorKind,
    vocabulary.ActorOrderField,
    vocabulary.Basis,
    vocabulary.ChangeKind,
    vocabulary.ClaimOrderField,
    vocabulary.ControlStance,
    vocabulary.ControlStatus,
    vocabulary.Direction,
    vocabulary.Form,
    vocabulary.IngestionStatus,
    vocabulary.MediaKind,
    vocabulary.Modality,
    vocabulary.Polarity,
    vocabulary.RegionKind,
    vocabulary.RegionOrderField,
    vocabulary.RelationKind,
    vocabulary.ReviewStatus,
    vocabulary.SearchKind,
    vocabulary.SourceKind,
    vocabulary.SourceLinkKind,
    vocabulary.SourceOrderField,
    vocabulary.Standing,
    vocabulary.Topic,
    vocabulary.Verdict,
):
    publish(_term)
