"""`sayso ingest`."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Protocol

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sayso.adapters.fetching import fetch
from sayso.cli.options import Database, settings_of
from sayso.heap import settle
from sayso.ingest.payloads import Job, jobs_of
from sayso.ingest.run import Ingestion, Outcome
from sayso.ledger import migration
from sayso.ledger.recording import Ledger
from sayso.schema.records import RaisedIssue
from sayso.schema.vocabulary import SourceKind
from sayso.settings import Settings


class Report(Protocol):
    """Hears of every outcome as it comes."""

    def __call__(self, outcome: Outcome) -> None:
        """One job is done."""
        ...


@dataclass
class Summary:
    """What a run added."""

    documents: int = 0
    claims: int = 0
    relations: int = 0
    skipped: int = 0
    failed: int = 0
    issues: Counter[str] = field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.issues.update(issue.code for issue in outcome.issues)
        self.failed += outcome.failed
        self.skipped += outcome.known
        if outcome.recorded is not None:
            self.documents += len(outcome.recorded.sources)
            self.claims += len(outcome.recorded.claims)
            self.relations += outcome.recorded.relations

    def line(self) -> str:
        """For a person."""
        added = (_count(self.documents, "document"), _count(self.claims, "claim"), _count(self.relations, "relation"))
        parts = [", ".join(added) + " recorded"]
        if self.skipped:
            parts.append(f"{self.skipped} recorded before")
        if self.failed:
            parts.append(f"{self.failed} failed")
        if self.issues:
            parts.append("issues: " + ", ".join(f"{n} {code}" for code, n in sorted(self.issues.items())))
        return "; ".join(parts)

    def data(self) -> dict[str, Any]:
        """For machines."""
        return {
            "documents": self.documents,
            "claims": self.claims,
            "relations": self.relations,
            "skipped": self.skipped,
            "failed": self.failed,
            "issues": dict(sorted(self.issues.items())),
        }


def ingest(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH|URL]…", help="Files, folders, http(s) addresses, or - for standard input."),
    ] = None,
    manifest: Annotated[
        Path | None, typer.Option("--manifest", help="JSON file that lists payloads with addresses and times.")
    ] = None,
    kind: Annotated[
        SourceKind | None, typer.Option("--kind", help="What the payloads are, where their content does not tell.")
    ] = None,
    database: Database = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, the summary last.")] = False,
) -> None:
    """Record news articles, social posts and press conferences; exit status 1 if anything failed."""
    if not paths and manifest is None:
        raise typer.BadParameter("name something to ingest: a path, an address, - or --manifest FILE")
    summary = ingest_into(settings_of(database), jobs_of(paths or [], manifest, kind, fetch), as_json)
    if as_json:
        typer.echo(json.dumps({"summary": summary.data()}))
    else:
        typer.echo(summary.line())
    if summary.failed:
        raise typer.Exit(1)


def ingest_into(settings: Settings, jobs: list[Job], as_json: bool = False) -> Summary:
    """Record jobs with progress for whoever watches."""
    migration.prepare(settings.database_url)
    summary = Summary()
    with Ledger(settings.database_url) as ledger, _watched(len(jobs), as_json) as report:
        ingestion = Ingestion.start(ledger, settings)
        settle()

        def heard(outcome: Outcome) -> None:
            summary.add(outcome)
            report(outcome)

        ingestion.run(jobs, heard)
    return summary


@contextmanager
def _watched(total: int, as_json: bool) -> Iterator[Report]:
    """A bar on a terminal, plain lines elsewhere, JSON lines where asked for."""
    if as_json:
        yield lambda outcome: typer.echo(json.dumps(_data(outcome)))
        return
    if not sys.stderr.isatty():
        yield lambda outcome: typer.echo(_line(outcome), err=True)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, transient=True) as bar:
        task = bar.add_task("recording", total=total)

        def advance(outcome: Outcome) -> None:
            if outcome.failed:
                bar.console.print(_line(outcome), markup=False)
            bar.advance(task)

        yield advance


def _line(outcome: Outcome) -> str:
    if outcome.failed:
        return f"{outcome.name}: failed: " + "; ".join(_told(issue, outcome.name) for issue in outcome.issues)
    if outcome.known or outcome.recorded is None:
        return f"{outcome.name}: recorded before"
    added = f"{_count(len(outcome.recorded.sources), 'document')}, {_count(len(outcome.recorded.claims), 'claim')}"
    codes = Counter(issue.code for issue in outcome.issues)
    return f"{outcome.name}: {added}" + "".join(f", {n} {code}" for code, n in sorted(codes.items()))


def _told(issue: RaisedIssue, name: str) -> str:
    """Without the payload's name, which the line has; with the plugin at fault, which only the issue knows."""
    at_fault = f"{issue.component}: " if issue.code.startswith("PLUGIN_") else ""
    return f"{issue.code}: {at_fault}{issue.message.removeprefix(f'{name}: ')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _data(outcome: Outcome) -> dict[str, Any]:
    recorded = outcome.recorded
    return {
        "name": outcome.name,
        "status": "failed" if outcome.failed else "known" if outcome.known else "recorded",
        "sources": recorded.sources if recorded else [],
        "claims": len(recorded.claims) if recorded else 0,
        "issues": [{"code": i.code, "message": i.message, "component": i.component} for i in outcome.issues],
    }
