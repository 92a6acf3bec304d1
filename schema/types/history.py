"""What happened to the ledger: judgements, ingestions, changes."""

import datetime as dt

import strawberry

from sayso.schema.types.base import Node, described
from sayso.schema.types.lazy import SourceType
from sayso.schema.types.values import Issue
from sayso.schema.vocabulary import ChangeKind, IngestionStatus, Verdict


@strawberry.type(description="A person's word on whether two actors or two regions are one and the same.")
class Judgement(Node):
    """A reversible decision about identity."""

    verdict: Verdict = described("The verdict.")
    left: Node = described("One of the two.")
    right: Node = described("The other one.")
    by: str = described("Who judged.")
    at: dt.datetime = described("When.")
    undone_at: dt.datetime | None = described("When it was taken back; null while it stands.")
    note: str | None = described("The judge's own words.")


@strawberry.type(description="One request to record something, and how it went.")
class Ingestion(Node):
    """Progress and outcome of recording a payload."""

    status: IngestionStatus = described("How far it has come.")
    source: SourceType | None = described("The first source recorded from it.")
    claims_recorded: int = described("How many claims it added.")
    issues: list[Issue] = described("What was noticed on the way.")
    queued_at: dt.datetime = described("When it was asked for.")
    finished_at: dt.datetime | None = described("When it was done or had failed.")


@strawberry.type(description="One entry of the feed of changes.")
class Change(Node):
    """Something that happened to a node."""

    cursor: str = described("Its place in the feed; give it to `after` to go on behind it.")
    kind: ChangeKind = described("What happened.")
    node: Node | None = described("What it happened to, as it is now; null where it is withdrawn.")
    node_id: strawberry.ID = described("The id of what it happened to.")
    at: dt.datetime = described("When the ledger recorded it.")
