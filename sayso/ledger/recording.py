"""Records payloads: one transaction a document, and the word that a payload is complete in the last of them.

A crash between two documents leaves the first ones whole; recording the same payload again adds the rest. A payload
that is known to be complete is not even read again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from sqlalchemy import func, select

from sayso.ledger import claims as claim_rows
from sayso.ledger.blocks import Block
from sayso.ledger.counters import count
from sayso.ledger.disputes import record_control_disputes, record_other_disputes
from sayso.ledger.engine import open_engine
from sayso.ledger.parties import Parties, record_actors, record_affiliations
from sayso.ledger.places import record_places
from sayso.ledger.relations import Related
from sayso.ledger.rules import Rules
from sayso.ledger.sources import Place, RecordedSource, record_source
from sayso.ledger.transaction import Clock, Writer, table_of, utc_now, writing
from sayso.schema.ids import content_id
from sayso.schema.records import Payload, RaisedIssue, Reading, RecordedClaim
from sayso.schema.tables import IngestionEventRow, IngestionRow, IssueRow, PayloadRow
from sayso.schema.vocabulary import IngestionStatus


@dataclass
class Recorded:
    """What recording a payload added. `known` says that the ledger had it complete already."""

    ingestion_id: str
    known: bool = False
    sources: list[str] = field(default_factory=list)
    claims: list[RecordedClaim] = field(default_factory=list)
    relations: int = 0
    issues: list[RaisedIssue] = field(default_factory=list)


class Ledger:
    """A ledger open for writing."""

    def __init__(self, url: str, clock: Clock = utc_now) -> None:
        self.url = url
        self.engine = open_engine(url)
        self._clock = clock

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def knows(self, payload: Payload) -> bool:
        """Whether the payload is recorded in full."""
        rows = table_of(PayloadRow)
        with self.engine.connect() as connection:
            return connection.scalar(select(rows.c.sha256).where(rows.c.sha256 == payload.sha256)) is not None

    def record(
        self,
        payload: Payload,
        adapter: str,
        readings: Sequence[Reading],
        rules: Rules,
        issues: Sequence[RaisedIssue] = (),
    ) -> Recorded:
        """Record the documents of a payload and then that it is complete."""
        outcome = Recorded(ingestion_of(payload, adapter))
        if self.knows(payload):
            outcome.known = True
            return outcome
        for ordinal, reading in enumerate(readings):
            last = ordinal == len(readings) - 1
            with writing(self.engine, self._clock) as writer:
                _begin(writer, payload, outcome)
                found = _record_document(writer, reading, Place(payload, ordinal, adapter), rules, outcome)
                _issues(writer, outcome, _notices(reading, adapter), found.id if found else None)
                if last:
                    _complete(writer, payload, outcome, issues)
        if not readings:
            with writing(self.engine, self._clock) as writer:
                _begin(writer, payload, outcome)
                _complete(writer, payload, outcome, issues)
        return outcome

    def fail(self, payload: Payload, adapter: str, issues: Sequence[RaisedIssue]) -> Recorded:
        """Record that a payload could not be read, and why; failing again for the same reason adds nothing."""
        outcome = Recorded(ingestion_of(payload, adapter))
        with writing(self.engine, self._clock) as writer:
            if writer.existing(IngestionEventRow, "ingestion_id", [outcome.ingestion_id]):
                outcome.issues = list(issues)
                outcome.known = True
                return outcome
            _begin(writer, payload, outcome)
            _issues(writer, outcome, issues, None)
            _event(writer, outcome, IngestionStatus.FAILED)
        return outcome


def ingestion_of(payload: Payload, adapter: str) -> str:
    """Id of recording one payload with one version of an adapter; asking again is the same request."""
    return content_id("ing", payload.sha256, adapter)


def _begin(writer: Writer, payload: Payload, outcome: Recorded) -> None:
    row = {"id": outcome.ingestion_id, "sha256": payload.sha256, "url": payload.url, "queued_at": writer.at}
    if writer.add_missing(IngestionRow, [row]):
        writer.changed([outcome.ingestion_id])


def _record_document(
    writer: Writer, reading: Reading, place: Place, rules: Rules, outcome: Recorded
) -> RecordedSource | None:
    record_actors(writer, reading.actors, None)
    record_places(writer, reading.places)
    source = record_source(writer, reading, place, rules)
    if source is None:
        return None
    outcome.sources.append(source.id)
    fresh = claim_rows.prepare(writer, source, Parties(writer, reading.actors))
    block = Block(writer, fresh)
    related = Related(fresh, block, rules)
    claim_rows.write(writer, fresh, source, related.origins)
    first: dict[str, str] = {}
    for claim in fresh:
        if claim.record.claimant:
            first.setdefault(claim.record.claimant, claim.view.id)
    record_affiliations(writer, reading.actors, source.id, first, source.day)
    outcome.relations += len(related.write(writer))
    settled = record_control_disputes(writer, fresh, rules.disputes)
    record_other_disputes(writer, fresh, related, block, rules.disputes, settled)
    count(writer, fresh)
    outcome.claims += [claim.view for claim in fresh]
    return source


def _notices(reading: Reading, component: str) -> list[RaisedIssue]:
    return [RaisedIssue(code=n.code, message=n.message, component=component) for n in reading.notices]


def _issues(writer: Writer, outcome: Recorded, issues: Iterable[RaisedIssue], source: str | None) -> None:
    rows = []
    for ordinal, issue in enumerate(issues, start=len(outcome.issues)):
        raised = issue.model_copy(update={"ingestion_id": outcome.ingestion_id, "source_id": source})
        outcome.issues.append(raised)
        rows.append(
            {
                "id": content_id("iss", outcome.ingestion_id, source, ordinal, issue.code, issue.message),
                "ordinal": ordinal,
                **raised.model_dump(),
            }
        )
    writer.add_missing(IssueRow, rows)


def _complete(writer: Writer, payload: Payload, outcome: Recorded, issues: Iterable[RaisedIssue]) -> None:
    _issues(writer, outcome, issues, None)
    _event(writer, outcome, IngestionStatus.DONE)
    row = {
        "sha256": payload.sha256,
        "media_type": payload.media_type,
        "url": payload.url,
        "size": len(payload.body),
        "retrieved_at": payload.retrieved_at,
    }
    writer.add_missing(PayloadRow, [row], key="sha256")


def _event(writer: Writer, outcome: Recorded, status: IngestionStatus) -> None:
    rows = table_of(IngestionEventRow)
    query = select(func.count()).where(rows.c.ingestion_id == outcome.ingestion_id)
    writer.add(
        IngestionEventRow,
        [
            {
                "ingestion_id": outcome.ingestion_id,
                "ordinal": writer.connection.scalar(query),
                "status": status,
                "source_id": outcome.sources[0] if outcome.sources else None,
                "claims_recorded": len(outcome.claims),
            }
        ],
    )
