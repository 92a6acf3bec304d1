"""Records payloads: one transaction a document, and the word that a payload is complete in the last of them.

A crash between two documents leaves the first ones whole; recording the same payload again adds the rest. A payload
that is known to be complete is not even read again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from sqlalchemy import func, select

from sayso.errors import LedgerError
from sayso.ledger import claims as claim_rows
from sayso.ledger.access import leave_trace
from sayso.ledger.blocks import Block, Memory
from sayso.ledger.changes import record_changes
from sayso.ledger.counters import count
from sayso.ledger.disputes import record_control_disputes, record_other_disputes
from sayso.ledger.effective import refresh_new
from sayso.ledger.engine import open_engine, refusals
from sayso.ledger.naming import source_id
from sayso.ledger.parties import Parties, record_actors, record_affiliations
from sayso.ledger.places import record_places
from sayso.ledger.queue import finish
from sayso.ledger.relations import Related
from sayso.ledger.rules import Rules
from sayso.ledger.sources import Place, record_source
from sayso.ledger.transaction import Clock, Values, Writer, table_of, utc_now, writing
from sayso.schema.ids import content_id
from sayso.schema.records import Payload, RaisedIssue, Reading, RecordedClaim
from sayso.schema.tables import (
    ClaimRow,
    IngestionEventRow,
    IngestionRequestRow,
    IngestionRow,
    IssueRow,
    PayloadRow,
    SourceRow,
)
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
        self._memory = Memory()

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
        with refusals(self.engine), self.engine.connect() as connection:
            return connection.scalar(select(rows.c.sha256).where(rows.c.sha256 == payload.sha256)) is not None

    def record(
        self,
        payload: Payload,
        adapter: str,
        readings: Sequence[Reading],
        rules: Rules,
        issues: Sequence[RaisedIssue] = (),
        asked: str | None = None,
    ) -> Recorded:
        """Record the documents of a payload and then that it is complete.

        `asked` is the ingestion of a request that waits in the queue; it is told of every document, and of the end.
        """
        outcome = Recorded(asked or ingestion_of(payload, adapter))
        if self.knows(payload):
            return self.known(payload, outcome, asked)
        for reading in readings:
            _require_storable(reading)
        for ordinal, reading in enumerate(readings):
            last = ordinal == len(readings) - 1
            with writing(self.engine, self._clock) as writer:
                _begin(writer, payload, outcome)
                twin = _twin(writer, reading, payload)
                seen = _record_document(writer, reading, Place(payload, ordinal, adapter), rules, outcome, self._memory)
                noticed = [*_notices(reading, adapter), *seen, *(_known_document(twin, adapter) if twin else ())]
                _issues(writer, outcome, noticed, source_id(reading.document, reading.publisher))
                if last:
                    _complete(writer, payload, outcome, issues, asked)
                elif asked:
                    _event(writer, outcome, IngestionStatus.RUNNING, payload.sha256)
        if not readings:
            with writing(self.engine, self._clock) as writer:
                _begin(writer, payload, outcome)
                _complete(writer, payload, outcome, issues, asked)
        return outcome

    def started(self, asked: str) -> None:
        """Tell the ingestion of a request that a worker has taken it up."""
        with writing(self.engine, self._clock) as writer:
            _event(writer, Recorded(asked), IngestionStatus.RUNNING)

    def known(self, payload: Payload, outcome: Recorded, asked: str | None) -> Recorded:
        """Tell the ingestion of a request that the ledger has its payload already; nothing else is added."""
        outcome.known = True
        if asked:
            message = "the ledger has this payload already; nothing was added"
            issue = RaisedIssue(code="KNOWN_PAYLOAD", message=message, component="ingest")
            with writing(self.engine, self._clock) as writer:
                _issues(writer, outcome, [issue], None)
                _event(writer, outcome, IngestionStatus.DONE, payload.sha256, added=False)
        return outcome

    def fail(self, payload: Payload, adapter: str, issues: Sequence[RaisedIssue], asked: str | None = None) -> Recorded:
        """Record that a payload could not be read, and why; failing again for the same reason adds nothing."""
        return self._failed(Recorded(asked or ingestion_of(payload, adapter)), payload.sha256, payload.url, issues)

    def unread(self, name: str, url: str | None, issues: Sequence[RaisedIssue], asked: str | None = None) -> Recorded:
        """Record that something yielded no payload at all, and why; again for the same reason it adds nothing."""
        return self._failed(Recorded(asked or content_id("ing", None, url or name)), None, url, issues)

    def note(self, issues: Sequence[RaisedIssue]) -> None:
        """Record issues that belong to no payload: what a plugin did after the last commit."""
        with writing(self.engine, self._clock) as writer:
            _issues(writer, Recorded(""), issues, None)

    def _failed(
        self, outcome: Recorded, sha256: str | None, url: str | None, issues: Sequence[RaisedIssue]
    ) -> Recorded:
        with writing(self.engine, self._clock) as writer:
            row = {"id": outcome.ingestion_id, "sha256": sha256, "url": url, "queued_at": writer.at}
            _enter(writer, row)
            waiting = writer.existing(IngestionRequestRow, "ingestion_id", [outcome.ingestion_id])
            if _issues(writer, outcome, issues, None) or waiting:
                _event(writer, outcome, IngestionStatus.FAILED, sha256)
            else:
                outcome.known = True
        return outcome


def ingestion_of(payload: Payload, adapter: str) -> str:
    """Id of recording one payload with one version of an adapter; asking again is the same request."""
    return content_id("ing", payload.sha256, adapter)


def _begin(writer: Writer, payload: Payload, outcome: Recorded) -> None:
    row = {"id": outcome.ingestion_id, "sha256": payload.sha256, "url": payload.url, "queued_at": writer.at}
    _enter(writer, row)


def _enter(writer: Writer, row: Values) -> None:
    """Begin an ingestion that nobody asked for through the API, with its trace; others have theirs since they asked."""
    if writer.add_missing(IngestionRow, [row]):
        record_changes(writer, [row["id"]])
        leave_trace(writer, None, "ingest", [row["id"]])


def _record_document(
    writer: Writer, reading: Reading, place: Place, rules: Rules, outcome: Recorded, memory: Memory
) -> list[RaisedIssue]:
    """Record one document; answers what an analyst should know of it."""
    record_actors(writer, reading.actors, None)
    record_places(writer, reading.places)
    source = record_source(writer, reading, place, rules)
    if source is None:
        return []
    outcome.sources.append(source.id)
    fresh = claim_rows.prepare(writer, source, Parties(writer, reading.actors))
    block = Block(writer, fresh, source, memory)
    related = Related(fresh, block, rules)
    claim_rows.write(writer, fresh, source, related.origins)
    first: dict[str, str] = {}
    for claim in fresh:
        if claim.record.claimant:
            first.setdefault(claim.record.claimant, claim.view.id)
    record_affiliations(writer, reading.actors, source.id, first, source.day)
    outcome.relations += len(related.write(writer))
    met = record_control_disputes(writer, fresh, rules.disputes)
    record_other_disputes(writer, fresh, related, block, rules.disputes, met)
    count(writer, fresh)
    refresh_new(writer, [claim.view.id for claim in fresh])
    outcome.claims += [claim.view for claim in fresh]
    return related.issues(source.id)


def _require_storable(reading: Reading) -> None:
    """Refuse what one of the databases cannot hold, before a driver stops in the middle of sending it."""
    try:
        reading.model_dump_json()
    except ValueError as error:
        raise LedgerError(f"the document holds characters that cannot be stored: {error}") from error
    if "\x00" in reading.document.text:
        raise LedgerError("the document holds a NUL character, which cannot be stored")


def _twin(writer: Writer, reading: Reading, payload: Payload) -> str | None:
    """The source that another payload brought already with just this document."""
    rows = table_of(SourceRow)
    node = source_id(reading.document, reading.publisher)
    query = select(rows.c.id).where(rows.c.id == node, rows.c.sha256 != payload.sha256)
    return writer.connection.scalar(query)


def _known_document(twin: str, component: str) -> list[RaisedIssue]:
    message = f"the document is recorded already, as {twin} from another payload"
    return [RaisedIssue(code="KNOWN_DOCUMENT", message=message, component=component)]


def _notices(reading: Reading, component: str) -> list[RaisedIssue]:
    return [RaisedIssue(code=n.code, message=n.message, component=component) for n in reading.notices]


def _issues(writer: Writer, outcome: Recorded, issues: Iterable[RaisedIssue], source: str | None) -> bool:
    """Record issues, numbered over the whole ingestion; whether any of them is new."""
    rows = []
    for ordinal, issue in enumerate(issues, start=len(outcome.issues)):
        raised = issue.model_copy(update={"ingestion_id": outcome.ingestion_id or None, "source_id": source})
        outcome.issues.append(raised)
        rows.append(
            {
                "id": content_id("iss", outcome.ingestion_id, source, ordinal, issue.code, issue.message),
                "ordinal": ordinal,
                **raised.model_dump(),
            }
        )
    return bool(writer.add_missing(IssueRow, rows))


def _complete(
    writer: Writer, payload: Payload, outcome: Recorded, issues: Iterable[RaisedIssue], asked: str | None
) -> None:
    _issues(writer, outcome, issues, None)
    row = {
        "sha256": payload.sha256,
        "media_type": payload.media_type,
        "url": payload.url,
        "size": len(payload.body),
        "retrieved_at": payload.retrieved_at,
    }
    if writer.add_missing(PayloadRow, [row], key="sha256") or asked:  # another process may have been quicker
        _event(writer, outcome, IngestionStatus.DONE, payload.sha256)


def _event(
    writer: Writer, outcome: Recorded, status: IngestionStatus, sha256: str | None = None, added: bool = True
) -> None:
    """A step of an ingestion, with what its payload has brought so far; the last one takes it off the queue."""
    events, sources, claims = table_of(IngestionEventRow), table_of(SourceRow), table_of(ClaimRow)
    of_payload = sources.c.sha256 == sha256
    first = select(sources.c.id).where(of_payload).order_by(sources.c.ordinal).limit(1)
    number = select(func.count()).join_from(claims, sources, sources.c.id == claims.c.source_id).where(of_payload)
    ordinal = select(func.count()).where(events.c.ingestion_id == outcome.ingestion_id)
    writer.add(
        IngestionEventRow,
        [
            {
                "ingestion_id": outcome.ingestion_id,
                "ordinal": writer.connection.scalar(ordinal),
                "status": status,
                "source_id": writer.connection.scalar(first),
                "claims_recorded": writer.connection.scalar(number) if added else 0,
            }
        ],
    )
    if status in {IngestionStatus.DONE, IngestionStatus.FAILED}:
        finish(writer, outcome.ingestion_id)
