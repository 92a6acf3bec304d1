"""Takes payloads through adapters and extraction into the ledger: where a payload becomes claims."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self

from sayso.adapters.recognition import choose_adapter
from sayso.errors import AdapterError, DocumentSkipped, SaysoError
from sayso.extraction.directory import SeedDirectory
from sayso.extraction.pipeline import Tools, read_document
from sayso.ingest.payloads import Job
from sayso.ingest.rules import rules_of
from sayso.ledger.directory import LedgerDirectory
from sayso.ledger.recording import Ledger, Recorded
from sayso.manager import Plugins, load_plugins
from sayso.ports import Adapter
from sayso.schema.records import Document, Mention, Notice, Passage, Payload, RaisedIssue, Reading, Resolution
from sayso.settings import Settings

_UNREAD = "unread"


@dataclass(frozen=True)
class Outcome:
    """What became of one job. `recorded` is None when its payload could not even be loaded."""

    name: str
    recorded: Recorded | None = None
    issues: Sequence[RaisedIssue] = ()
    failed: bool = False

    @property
    def known(self) -> bool:
        """Whether the ledger had it already, so that nothing was added."""
        return self.recorded is not None and self.recorded.known and not self.failed


@dataclass
class Ingestion:
    """A run of ingestion with its ledger, plugins and tools."""

    ledger: Ledger
    plugins: Plugins
    tools: Tools
    adapters: Sequence[Adapter]
    raised: list[RaisedIssue] = field(default_factory=list)

    @classmethod
    def start(cls, ledger: Ledger, settings: Settings) -> Self:
        """Load plugins and ask them for adapters, extractors, gazetteers and cues."""
        raised: list[RaisedIssue] = []
        plugins = load_plugins(raised.append)
        raised += [
            RaisedIssue(code="PLUGIN_LOAD", message=state.failure, component=state.name)
            for state in plugins.states
            if state.failure is not None
        ]
        tools = Tools(
            extractors=plugins.collect("register_extractors", settings=settings),
            gazetteers=plugins.collect("register_gazetteers", settings=settings),
            directories=(SeedDirectory(), LedgerDirectory(ledger.engine)),
            segment=_segmenter(plugins),
            resolve=_resolver(plugins),
            cues=plugins.collect("register_cues", language="en"),
        )
        return cls(ledger, plugins, tools, plugins.collect("register_adapters", settings=settings), raised)

    def run(self, jobs: Iterable[Job], report: Callable[[Outcome], None]) -> None:
        """Record every job, one after another; what fails is reported and the next one is taken."""
        for job in jobs:
            report(self._run(job))

    def _run(self, job: Job) -> Outcome:
        try:
            payload = job.load()
        except SaysoError as error:
            issue = RaisedIssue(code=error.code, message=f"{job.name}: {error}", component="ingest")
            return Outcome(job.name, issues=[issue], failed=True)
        return self.record(job.name, payload)

    def record(self, name: str, payload: Payload) -> Outcome:
        """Record one payload."""
        if self.ledger.knows(payload):
            return Outcome(name, Recorded(_UNREAD, known=True))
        component = "recognition"
        try:
            adapter = choose_adapter(payload, self.adapters)
            component = str(adapter.info)
            documents, notices = _read(adapter, payload)
            readings = [self._extract(document) for document in documents]
        except SaysoError as error:
            issues = [*self._taken(), RaisedIssue(code=error.code, message=f"{name}: {error}", component=component)]
            recorded = self.ledger.fail(payload, component, issues)
            self._announce(recorded)
            return Outcome(name, recorded, issues, failed=True)
        issues = [*self._taken(), *(_issue(notice, component) for notice in notices)]
        recorded = self.ledger.record(payload, component, readings, rules_of(self.plugins), issues)
        self._announce(recorded)
        return Outcome(name, recorded, recorded.issues)

    def _extract(self, document: Document) -> Reading:
        try:
            return read_document(document, self.tools)
        except Exception as error:  # a plugin's extractor may raise anything; the document itself is still recorded
            notice = Notice(code="EXTRACTION", message=f"no claims were read: {type(error).__name__}: {error}")
            return Reading(document=document, passages=document.passages, notices=(notice,))

    def _taken(self) -> list[RaisedIssue]:
        taken, self.raised[:] = list(self.raised), []
        return taken

    def _announce(self, recorded: Recorded) -> None:
        """Tell plugins, after the commit; what they raise then is kept for the next payload's issues."""
        for claim in recorded.claims:
            list(self.plugins.call("claim_recorded", claim=claim))
        for issue in recorded.issues:
            list(self.plugins.call("issue_raised", issue=issue))


def _read(adapter: Adapter, payload: Payload) -> tuple[list[Document], list[Notice]]:
    documents: list[Document] = []
    notices: list[Notice] = []
    try:
        for item in adapter.read(payload):
            documents.append(item) if isinstance(item, Document) else notices.append(item)
    except DocumentSkipped as error:
        notices.append(Notice(code=error.code, message=str(error)))
    except SaysoError:
        raise
    except Exception as error:
        raise AdapterError(f"{adapter.info} raised {type(error).__name__}: {error}") from error
    return documents, notices


def _issue(notice: Notice, component: str) -> RaisedIssue:
    return RaisedIssue(code=notice.code, message=notice.message, component=component)


def _segmenter(plugins: Plugins) -> Callable[[Document], Sequence[Passage] | None]:
    def segment(document: Document) -> Sequence[Passage] | None:
        answer = plugins.first("segment_document", document=document)
        return None if answer is None else answer.value

    return segment


def _resolver(plugins: Plugins) -> Callable[[Mention, Document, Sequence[str]], Resolution | None]:
    def resolve(mention: Mention, document: Document, candidates: Sequence[str]) -> Resolution | None:
        answer = plugins.first("resolve_mention", mention=mention, document=document, candidates=candidates)
        return None if answer is None else answer.value

    return resolve
