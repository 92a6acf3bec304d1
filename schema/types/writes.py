"""What people hand in, and what they get back."""

import datetime as dt

import strawberry

from sayso.errors import USER_ERRORS
from sayso.schema.types.base import described
from sayso.schema.types.history import Ingestion, Judgement
from sayso.schema.types.inputs import optional
from sayso.schema.types.lazy import ClaimType, RelationType
from sayso.schema.vocabulary import (
    Modality,
    Polarity,
    RelationKind,
    ReviewStatus,
    SourceKind,
    Topic,
    Verdict,
)

_ERRORS = "Why nothing was written; empty where it was."
_CODES = "; ".join(f"{code}: {text[0].lower()}{text[1:].rstrip('.')}" for code, text in USER_ERRORS.items())


@strawberry.input(description="A document to record, as its publisher sent it.")
class DocumentInput:
    """A payload with what is known about it."""

    body: str = strawberry.field(description="The document, as text.")
    media_type: str = strawberry.field(description='Its media type, such as "text/html", "text/vtt" or "text/plain".')
    url: str | None = optional("Where it was published.")
    kind: SourceKind | None = optional("What it is, where its content does not tell.")
    retrieved_at: dt.datetime | None = optional("When it was fetched; now when left out.")
    adapter: str | None = optional("The name of the adapter that shall read it; the best one when left out.")


@strawberry.input(one_of=True, description="What to record: exactly one of an address and a document.")
class IngestInput:
    """A request to record something."""

    url: str | None = optional("A public http or https address to fetch; robots.txt is honoured.")
    document: DocumentInput | None = optional("A document that is at hand.")


@strawberry.input(description="Parts of a recording put right; the rest stays. The source's words never change.")
class ClaimCorrection:
    """A correction."""

    claimant: strawberry.ID | None = optional(
        "The actor that put it forward. Whoever the recorded one spoke for is dropped with it."
    )
    regions: list[strawberry.ID] | None = optional("The most specific places it is about; an empty list means none.")
    modality: Modality | None = optional("The claimant's stance.")
    topic: Topic | None = optional("What it is about.")
    polarity: Polarity | None = optional("Whether the proposition is put forward or negated.")


@strawberry.input(description="A verdict on how a claim was recorded; never on whether it is true.")
class ReviewClaimInput:
    """A review."""

    claim: strawberry.ID = strawberry.field(description="The claim.")
    status: ReviewStatus = strawberry.field(description="The verdict.")
    note: str | None = optional("The reviewer's own words.")
    correction: ClaimCorrection | None = optional("What to put right; with CORRECTED, and only with it.")


@strawberry.input(description="How one claim stands to another, on a person's word.")
class RelateClaimsInput:
    """A relation."""

    from_: strawberry.ID = strawberry.field(
        name="from", description="The claim that denies or supersedes; either one where the kind is symmetric."
    )
    to: strawberry.ID = strawberry.field(description="The other claim.")
    kind: RelationKind = strawberry.field(description="In which way.")
    rationale: str = strawberry.field(description="One sentence that a reader can check against both claims.")


@strawberry.input(description="Whether two actors, or two regions, are one and the same.")
class JudgeIdentityInput:
    """A judgement of identity."""

    left: strawberry.ID = strawberry.field(description="One of the two; with SAME, the one that gives way.")
    right: strawberry.ID = strawberry.field(
        description="The other one; with SAME, what stands for it stands for both from then on."
    )
    verdict: Verdict = strawberry.field(description="The verdict.")
    note: str | None = optional("The judge's own words.")


@strawberry.input(description="What to take back.")
class UndoJudgementInput:
    """An undoing."""

    judgement: strawberry.ID = strawberry.field(
        description="A judgement; or a relation that a person recorded, which is withdrawn; or a claim, whose latest "
        "review in force is taken back, so that the one before it counts again."
    )
    note: str | None = optional("Why.")


@strawberry.type(description="Why something that was well formed was not written: the ledger says otherwise.")
class UserError:
    """A refusal that a person can act on."""

    code: str = described(f"One of these. {_CODES}.")
    message: str = described("One sentence for a person.")
    field: list[str] | None = described("The path of the input field at fault, within `input`.")


@strawberry.type(description="What became of a request to record something.")
class IngestPayload:
    """Follow the ingestion until it is done."""

    ingestion: Ingestion | None = described("The ingestion, queued; one that waits for the same is answered again.")
    errors: list[UserError] = described(_ERRORS)


@strawberry.type(description="What became of a review.")
class ReviewClaimPayload:
    """The claim as it reads now."""

    claim: ClaimType | None = described("The claim as it reads from now on.")
    errors: list[UserError] = described(_ERRORS)


@strawberry.type(description="What became of a relation.")
class RelateClaimsPayload:
    """The relation as recorded."""

    relation: RelationType | None = described("The relation; the one in force where the same was recorded before.")
    errors: list[UserError] = described(_ERRORS)


@strawberry.type(description="What became of a judgement.")
class JudgeIdentityPayload:
    """The judgement as recorded."""

    judgement: Judgement | None = described("The judgement; the one in force that stands in the way of this one.")
    errors: list[UserError] = described(_ERRORS)


@strawberry.type(description="What became of an undoing.")
class UndoJudgementPayload:
    """What was taken back."""

    judgement: Judgement | None = described("The judgement that was taken back, if it was one.")
    claim: ClaimType | None = described("The claim as it reads now, if a review of it was taken back.")
    withdrawn: strawberry.ID | None = described("The id of the relation that was withdrawn, if it was one.")
    errors: list[UserError] = described(_ERRORS)
