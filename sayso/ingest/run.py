"""Takes payloads through adapters and extraction into the ledger: where a payload becomes claims."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from sayso.adapters.recognition import choose_adapter
from sayso.errors import AdapterError, DocumentSkipped, PluginContractError, SaysoError
from sayso.extraction.directory import SeedDirectory
from sayso.extraction.pipeline import Tools, read_document
from sayso.extraction.tiers import chosen
from sayso.ingest.offers import offered
from sayso.ingest.payloads import Job
from sayso.ingest.rules import rules_of
from sayso.ingest.told import told
from sayso.ledger.directory import LedgerDirectory
from sayso.ledger.recording import Ledger, Recorded
from sayso.manager import Plugins, load_plugins
from sayso.ports import Adapter, Cue, Extractor, Gazetteer
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
            extractors=chosen(
                offered(plugins, "register_extractors", Extractor, settings=settings), settings.extractors
            ),
            gazetteers=offered(plugins, "register_gazetteers", Gazetteer, settings=settings),
            directories=(SeedDirectory(), LedgerDirectory(ledger.engine)),
            segment=_segmenter(plugins),
            resolve=_resolver(plugins),
            cues=offered(plugins, "register_cues", Cue, language="en"),
        )
        return cls(ledger, plugins, tools, offered(plugins, "register_adapters", Adapter, settings=settings), raised)

    def run(self, jobs: Iterable[Job], report: Callable[[Outcome], None]) -> None:
        """Record every job, one after another; what fails is reported and the next one is taken."""
        for job in jobs:
            report(self._run(job))
        if left := self._taken():
            self.ledger.note(left)

    def _run(self, job: Job) -> Outcome:
        try:
            payload = job.load()
        except SaysoError as error:
            return self.give_up(job.name, error)
        return self.record(job.name, payload)

    def give_up(self, name: str, error: SaysoError, asked: str | None = None) -> Outcome:
        """Record that something yielded no payload."""
        issue = RaisedIssue(code=error.code, message=f"{name}: {error}", component="ingest")
        url = name if name.startswith(("http://", "https://")) else None
        recorded = self.ledger.unread(name, url, [*self._taken(), issue], asked)
        self._announce(recorded)
        return Outcome(name, recorded, recorded.issues, failed=True)

    def record(
        self, name: str, payload: Payload, asked: str | None = None, adapters: Sequence[Adapter] | None = None
    ) -> Outcome:
        """Record one payload, for the ingestion `asked` of a request where there is one, by one of the adapters."""
        if self.ledger.knows(payload):
            return Outcome(name, self.ledger.known(payload, Recorded(asked or _UNREAD), asked))
        component = "recognition"
        try:
            allowed = self.adapters if adapters is None else adapters
            adapter = choose_adapter(payload, allowed, self.plugins.on_failure)
            component = str(adapter.info)
            documents, notices = _read(adapter, payload)
            readings = [self._extract(document) for document in documents]
            issues = [*self._taken(), *(_issue(notice, component) for notice in notices)]
            recorded = self.ledger.record(payload, component, readings, rules_of(self.plugins), issues, asked)
        except SaysoError as error:
            issues = [*self._taken(), RaisedIssue(code=error.code, message=f"{name}: {error}", component=component)]
            recorded = self.ledger.fail(payload, component, issues, asked)
            self._announce(recorded)
            return Outcome(name, recorded, issues, failed=True)
        self._announce(recorded)
        return Outcome(name, recorded, recorded.issues)

    def _extract(self, document: Document) -> Reading:
        """Read with the best tier; when one raises the next reads, and a notice of the reading says so."""
        notices: list[Notice] = []
        for count in range(len(self.tools.extractors), -1, -1):
            tools = replace(self.tools, extractors=sorted(self.tools.extractors, key=lambda e: e.rank)[:count])
            try:
                reading = read_document(document, tools)
                return reading.model_copy(update={"notices": (*notices, *reading.notices)})
            except Exception as error:  # a plugin's extractor may raise anything; the document is still recorded
                notices.append(Notice(code="EXTRACTION", message=f"a tier raised {type(error).__name__}: {error}"))
        return Reading(document=document, passages=document.passages, notices=tuple(notices))

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
            if isinstance(item, Document):
                documents.append(item)
            elif isinstance(item, Notice):
                notices.append(item)
            else:
                message = f"{adapter.info} yielded a {type(item).__name__}, which is neither Document nor Notice"
                raise PluginContractError(message)
    except DocumentSkipped as error:
        notices.append(Notice(code=error.code, message=str(error)))
    except SaysoError:
        raise
    except Exception as error:
        raise AdapterError(f"{adapter.info} raised {type(error).__name__}: {told(error)}") from error
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
