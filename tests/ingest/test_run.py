"""Whatever plugins do, a run goes on, and what they did is an issue in the ledger."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from sqlalchemy import select

from sayso.errors import RetryLater
from sayso.hooks import hookimpl
from sayso.ingest import run as runs
from sayso.ingest.payloads import Job
from sayso.ingest.run import Ingestion, Outcome
from sayso.ledger.recording import Ledger
from sayso.ledger.transaction import table_of
from sayso.manager import Plugins, load_plugins
from sayso.ports import Info
from sayso.schema.records import Attribution, Document, Passage, Payload, RaisedIssue, RecordedClaim
from sayso.schema.tables import ClaimRow, IngestionEventRow, IssueRow, SourceRow
from sayso.settings import Settings

WHEN = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
POST = b"""<html lang="en"><head><title>Ferry stopped | The Weir Post</title></head>
<body><article><h1>Ferry stopped</h1>
<p>The harbour office said on Wednesday that the ferry to Orvale had been stopped for the winter.</p>
<p>The road over the hill stays open to cars and light lorries all winter, and the bus runs twice a day.</p>
</article></body></html>"""


class RaisingExtractor:
    """A tier that outranks all others and never gets anywhere."""

    info = Info(name="raising", version="1")
    rank = 99

    def supports(self, document: Document) -> bool:
        return True

    def extract(self, document: Document, passages: Sequence[Passage]) -> Sequence[Attribution]:
        raise ZeroDivisionError("no attribution")


class RanklessExtractor(RaisingExtractor):
    """A tier that cannot be put in order with others."""

    rank = "high"  # type: ignore[assignment]


class BoardAdapter:
    """An adapter that does with every payload what it is told to do."""

    info = Info(name="board", version="1")

    def __init__(self, sure: object = 0.0, yields: Sequence[object] = ()) -> None:
        self.sure = sure
        self.yields = yields

    def recognises(self, payload: Payload) -> Any:
        if isinstance(self.sure, Exception):
            raise self.sure
        return self.sure

    def read(self, payload: Payload) -> Any:
        return self.yields


class NamelessAdapter(BoardAdapter):
    """An adapter that does not say who it is."""

    info = "board 1"  # type: ignore[assignment]


class Hostile:
    """Answers nonsense wherever it can."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.adapters: list[object] = []

    @hookimpl
    def register_extractors(self) -> list[object]:
        return [object(), RaisingExtractor(), RanklessExtractor()]

    @hookimpl
    def register_adapters(self) -> list[object]:
        return [None, "an adapter", BoardAdapter, NamelessAdapter(), *self.adapters]

    @hookimpl
    def register_gazetteers(self) -> list[object]:
        raise KeyError("no names")

    @hookimpl
    def relate_claims(self, claim: RecordedClaim) -> object:
        return 7

    @hookimpl
    def claim_recorded(self, claim: RecordedClaim) -> None:
        self.heard.append(claim.id)
        raise RuntimeError("deaf")

    @hookimpl
    def issue_raised(self, issue: RaisedIssue) -> None:
        self.heard.append(issue.code)


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> Hostile:
    plugin = Hostile()

    def loaded(on_failure: Callable[[RaisedIssue], None] | None = None) -> Plugins:
        plugins = load_plugins(on_failure)
        plugins._manager.register(plugin, name="hostile")
        return plugins

    monkeypatch.setattr(runs, "load_plugins", loaded)
    return plugin


@pytest.fixture
def ledger(sqlite_url: str) -> Iterator[Ledger]:
    with Ledger(sqlite_url) as opened:
        yield opened


def _run(ledger: Ledger, *jobs: Job) -> list[Outcome]:
    outcomes: list[Outcome] = []
    Ingestion.start(ledger, Settings(database_url=ledger.url)).run(jobs, outcomes.append)
    return outcomes


def _job(body: bytes, name: str = "post.html") -> Job:
    payload = Payload(body=body, media_type="text/html", url="https://weir.example/ferry", retrieved_at=WHEN)
    return Job(name=name, load=lambda: payload)


def _rows(ledger: Ledger, row: Any) -> list[Any]:
    with ledger.engine.connect() as connection:
        return list(connection.execute(select(table_of(row))).mappings())


def test_a_hostile_plugin_neither_stops_a_run_nor_goes_unnoticed(ledger: Ledger, hostile: Hostile) -> None:
    [outcome] = _run(ledger, _job(POST))
    assert outcome.failed is False
    assert len(_rows(ledger, SourceRow)) == 1
    [claim] = _rows(ledger, ClaimRow)
    assert claim["extractor"] != "raising"
    assert claim["id"] in hostile.heard
    messages = [row["message"] for row in _rows(ledger, IssueRow)]
    for words in (
        "register_extractors answered a object, which is no Extractor",
        "register_extractors answered a RanklessExtractor whose `rank` is no whole number",
        "register_adapters answered a str, which is no Adapter",
        "register_adapters answered the class BoardAdapter, not an instance of it; write BoardAdapter()",
        "register_adapters answered a NamelessAdapter whose `info` is no sayso.ports.Info",
        "register_gazetteers raised KeyError: 'no names'",
        "a tier raised ZeroDivisionError: no attribution",
        "relate_claims raised TypeError: 'int' object is not iterable",
        "claim_recorded raised RuntimeError: deaf",
    ):
        assert words in messages, words


@pytest.mark.parametrize(
    ("sure", "complaint"),
    [
        (KeyError("segments"), "recognises raised KeyError: 'segments'"),
        ("yes", "recognises raised TypeError: '<=' not supported between instances of 'float' and 'str'"),
        (17, "recognises answered 17, which is not between 0.0 and 1.0"),
        (float("nan"), "recognises answered nan, which is not between 0.0 and 1.0"),
    ],
)
def test_an_adapter_that_cannot_say_how_sure_it_is_leaves_the_payload_to_the_others(
    ledger: Ledger, hostile: Hostile, sure: object, complaint: str
) -> None:
    hostile.adapters = [BoardAdapter(sure)]
    [outcome] = _run(ledger, _job(POST))
    assert outcome.failed is False
    [source] = _rows(ledger, SourceRow)
    assert source["adapter"].startswith("news ")
    assert ("board 1", complaint) in [(issue.component, issue.message) for issue in outcome.issues]


def test_an_adapter_that_yields_something_else_fails_its_payload_and_no_other(ledger: Ledger, hostile: Hostile) -> None:
    hostile.adapters = [BoardAdapter(0.51, [{"text": "The ferry runs."}])]
    payload = Payload(body=b"notes", media_type="application/x-board", retrieved_at=WHEN)
    bad, good = _run(ledger, Job(name="board", load=lambda: payload), _job(POST))
    assert (bad.failed, good.failed) == (True, False)
    message = "board: board 1 yielded a dict, which is neither Document nor Notice"
    assert (bad.issues[-1].code, bad.issues[-1].message) == ("PLUGIN_CONTRACT", message)


def test_issues_are_announced_after_they_are_recorded(ledger: Ledger, hostile: Hostile) -> None:
    [outcome] = _run(ledger, _job(b"\x00\x01\x02", "noise"))
    assert outcome.failed is True
    assert "UNKNOWN_PAYLOAD" in hostile.heard


def test_an_address_that_cannot_be_fetched_is_kept_as_a_failed_ingestion(ledger: Ledger) -> None:
    def busy() -> Payload:
        raise RetryLater("the server is busy", after=30)

    for _ in range(2):
        [outcome] = _run(ledger, Job(name="https://weir.example/busy", load=busy))
        assert outcome.failed is True
    [issue] = _rows(ledger, IssueRow)
    assert (issue["code"], issue["component"]) == ("RETRY_LATER", "ingest")
    assert [row["status"] for row in _rows(ledger, IngestionEventRow)] == ["FAILED"]


def test_a_known_payload_is_not_read_again(ledger: Ledger) -> None:
    _run(ledger, _job(POST))
    [again] = _run(ledger, _job(POST))
    assert (again.known, again.failed) == (True, False)
    assert len(_rows(ledger, SourceRow)) == 1
