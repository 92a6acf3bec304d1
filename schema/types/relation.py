"""The ClaimRelation type."""

import strawberry

from sayso.schema.types.base import Node, described
from sayso.schema.types.lazy import ClaimType
from sayso.schema.vocabulary import Basis, RelationKind


@strawberry.type(description="How one claim stands to another, on whose word, and why.")
class ClaimRelation(Node):
    """A link between two claims."""

    kind: RelationKind = described("In which way; DENIES and SUPERSEDES run from one to the other, the rest both ways.")
    from_: ClaimType = described(
        "The claim that denies or supersedes; either one where the kind is symmetric.", name="from"
    )
    to: ClaimType = described("The claim that is denied or superseded; the other one where the kind is symmetric.")
    basis: Basis = described("Whether the source, a rule or a person says so.")
    confidence: float = described("How sure the rule, model or person is, 0 to 1.")
    rationale: str = described("One sentence that a reader can check against both claims.")
