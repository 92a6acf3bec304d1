"""Runs mutations: each in one transaction of its own, then one statement for what it answers.

All of an operation is read and planned, and each of its statements checked by the database, before the first of its
mutations is run, so that no mistake in the operation leaves it half done. When the answer cannot be read all the same,
after something was written, the payload says so.
"""

import asyncio
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Engine, Text, select

from sayso.api.access import Caller
from sayso.api.fields.common import checked_id
from sayso.api.outages import writing_down
from sayso.api.planner import NOW, Ask, Planner
from sayso.api.reader import Reader
from sayso.api.turns import Turns
from sayso.api.values import Getter, Given, Leaf, Variables, storable
from sayso.errors import QueryError, Refused
from sayso.ledger import people
from sayso.ledger.access import Author, leave_trace
from sayso.ledger.engine import open_engine
from sayso.ledger.people import Correction
from sayso.ledger.queue import Request, enqueue
from sayso.ledger.transaction import Writer, writing
from sayso.schema.ids import type_of

Written = Mapping[str, str]  # what a payload names, by its field
Write = Callable[[Writer, str], Written]
_FIELDS: Final = {"Claim": "claim", "ClaimRelation": "relation", "Ingestion": "ingestion", "Judgement": "judgement"}
_COLUMNS: Final = {"withdrawn": "relation"}  # payload fields that answer an id itself
_UNSIGNED: Final = "anonymous"


@dataclass(frozen=True)
class Outcome:
    """What a mutation wrote, by the payload's fields, and why it did not."""

    written: Written
    errors: Sequence[Mapping[str, Any]] = ()


def _ingest(given: Mapping[str, Any]) -> Write:
    document = given.get("document") or {}
    request = Request(
        url=given.get("url") or document.get("url"),
        body=document["body"].encode() if document else None,
        media_type=document.get("mediaType"),
        kind=document.get("kind"),
        retrieved_at=document.get("retrievedAt"),
        adapter=document.get("adapter"),
    )
    return lambda writer, by: {"ingestion": enqueue(writer, request)}


def _review_claim(given: Mapping[str, Any]) -> Write:
    claim, parts = _id(given, "claim", "Claim"), given.get("correction")
    correction = None
    if parts is not None:
        correction = Correction(
            claimant=_id(parts, "claimant", "Actor") if "claimant" in parts else None,
            regions=[checked_id("Region")(each) for each in parts["regions"]] if "regions" in parts else None,
            modality=parts.get("modality"),
            topic=parts.get("topic"),
            polarity=parts.get("polarity"),
        )

    def write(writer: Writer, by: str) -> Written:
        people.review_claim(writer, claim, given["status"], by, given.get("note"), correction)
        return {"claim": claim}

    return write


def _relate_claims(given: Mapping[str, Any]) -> Write:
    ends = (_id(given, "from", "Claim"), _id(given, "to", "Claim"))
    kind, rationale = given["kind"], given["rationale"]
    return lambda writer, by: {"relation": people.relate_claims(writer, *ends, kind, rationale, by)}


def _judge_identity(given: Mapping[str, Any]) -> Write:
    ends = (_id(given, "left", "Actor", "Region"), _id(given, "right", "Actor", "Region"))
    verdict, note = given["verdict"], given.get("note")
    return lambda writer, by: {"judgement": people.judge_identity(writer, *ends, verdict, by, note)}


def _undo_judgement(given: Mapping[str, Any]) -> Write:
    node = _id(given, "judgement", "Judgement", "ClaimRelation", "Claim")

    def write(writer: Writer, by: str) -> Written:
        people.undo(writer, node, by, given.get("note"))
        return {_FIELDS[str(type_of(node))]: node}

    return write


def _id(given: Mapping[str, Any], name: str, *types: str) -> str:
    return checked_id(*types)(given[name])


MUTATIONS: Final[Mapping[str, Callable[[Mapping[str, Any]], Write]]] = {
    "ingest": _ingest,
    "reviewClaim": _review_claim,
    "relateClaims": _relate_claims,
    "judgeIdentity": _judge_identity,
    "undoJudgement": _undo_judgement,
}
"""Mutations by name: each reads its input and answers what shall be done."""


class Pen:
    """Writes to one ledger, one thing after the other: the ledger has one lock, and who waits for it keeps a thread."""

    def __init__(self, url: str) -> None:
        self._engine: Engine = open_engine(url)
        self._turns = Turns(1)
        self._hand = ThreadPoolExecutor(1, thread_name_prefix="sayso-write")

    def close(self) -> None:
        """Let go of the database, after what is being written."""
        self._hand.submit(self._engine.dispose)
        self._hand.shutdown(wait=False)

    async def write(self, name: str, write: Write, caller: Caller) -> Outcome:
        """Write when it is the caller's turn. Raises LEDGER_UNAVAILABLE where the database is away or locked."""
        async with self._turns.held(caller.client):
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._hand, self._write, name, write, caller.author)

    def _write(self, name: str, write: Write, author: Author | None) -> Outcome:
        """Write in one transaction, with a trace of who did; what the ledger refuses leaves it as it was."""
        try:
            with writing_down(), writing(self._engine) as writer:
                written = write(writer, author.name if author else _UNSIGNED)
                leave_trace(writer, author, name, written.values())
            return Outcome(written)
        except Refused as refused:
            standing = refused.existing
            error = {"code": refused.reason, "message": str(refused), "field": list(refused.field) or None}
            return Outcome({_FIELDS[str(type_of(standing))]: standing} if standing else {}, [error])


class Step:
    """One mutation of an operation, read in full, its answer planned: nothing but the ledger can refuse it any more."""

    def __init__(self, planner: Planner, key: str, ask: Ask, variables: Variables) -> None:
        self._key, self._ask, self._variables = key, ask, variables
        self._held: dict[str, str] = {}
        self._name = ask.nodes[0].name.value
        self._write = MUTATIONS[self._name](_plain(ask.arguments()["input"]))
        row = select(*(planner.bind(self._getter(name), Text()).label(name) for name in _FIELDS.values())).subquery()
        self._plan = planner.statement(planner.json.object([(key, planner.json.nested(ask.object(row)))]))
        self._values()

    async def check(self, reader: Reader, caller: Caller) -> None:
        """Let the database refuse the statement of the answer while nothing is written yet. Raises `QueryError`."""
        assert self._plan.sql is not None
        await reader.check(self._plan.sql, self._values(), caller.client)

    async def take(self, pen: Pen, caller: Caller, reader: Reader) -> Any:
        """Write, and answer the payload as it reads afterwards."""
        outcome = await pen.write(self._name, self._write, caller)
        self._held.update(outcome.written)
        assert self._plan.sql is not None
        try:
            fetched = await reader.fetch(self._plan.sql, self._values(), caller.client)
        except Exception as error:
            return self._with_errors(self._unread(outcome, error), outcome)
        return self._with_errors(fetched[self._key], outcome)

    def _getter(self, name: str) -> Getter:
        return lambda variables: self._held.get(name)

    def _values(self) -> dict[str, Any]:
        return self._plan.values({**self._variables, NOW: dt.datetime.now(dt.UTC)})

    def _unread(self, outcome: Outcome, error: Exception) -> dict[str, Any]:
        """The payload where nothing could be read: what is named by it is an error of its field, told with its id."""
        payload: dict[str, Any] = {"__typename": self._ask.target}
        for key, nodes in self._ask.subfields(self._ask.target).items():
            name = nodes[0].name.value
            held = outcome.written.get(_COLUMNS.get(name, name))
            payload[key] = held if held is None or name in _COLUMNS else _unreadable(held, outcome, error)
        return payload

    def _with_errors(self, payload: dict[str, Any], outcome: Outcome) -> dict[str, Any]:
        for key, nodes in self._ask.subfields(self._ask.target).items():
            if nodes[0].name.value == "errors":
                inner = self._ask.inner(nodes, self._ask.target)
                names = {name: each[0].name.value for name, each in inner.subfields("UserError").items()}
                payload[key] = [_error(names, error) for error in outcome.errors]
        return payload


def _unreadable(node: str, outcome: Outcome, error: Exception) -> Exception:
    """Why something that stands in the ledger is not shown; a failure of our own stays one, to be masked and logged."""
    if not isinstance(error, QueryError):
        return error
    done = "nothing was written" if outcome.errors else "it is written"
    return QueryError(f"{done}, but {node} could not be read: {error}", str(error.extensions["code"]))


def _error(names: Mapping[str, str], error: Mapping[str, Any]) -> dict[str, Any]:
    shown = {key: error[name] for key, name in names.items() if name != "__typename"}
    return shown | {"__typename": "UserError"}


def _plain(value: Given) -> Any:
    """An argument as it was given, without what is null."""
    match value:
        case Leaf():
            return storable(value.now)
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case _:
            return [_plain(each) for each in value]
