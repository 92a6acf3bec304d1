"""The hooks a plugin may implement, all synchronous; entry-point group `sayso`.

An implementation may leave out arguments that it does not need. It is called on its own: what it raises becomes an
issue that names the plugin, and the run goes on. Wrappers are refused.
"""

from collections.abc import Sequence

import pluggy

from sayso.ports import Adapter, Cue, Extractor, Feed, Gazetteer
from sayso.schema.records import (
    Document,
    Mention,
    Passage,
    ProposedRelation,
    RaisedIssue,
    RecordedClaim,
    Resolution,
)
from sayso.settings import Settings

PROJECT = "sayso"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class CommandRegistry:
    """Collects the sub-commands that plugins add to `sayso`; filled by the command line before it parses."""

    def __init__(self) -> None:
        self.commands: dict[str, object] = {}

    def add(self, name: str, command: object) -> None:
        """Offer a typer app as `sayso NAME`; the first plugin to take a name keeps it."""
        if name in self.commands:
            raise ValueError(f"the command {name!r} is taken")
        self.commands[name] = command


@hookspec
def register_adapters(settings: Settings) -> Sequence[Adapter]:  # type: ignore[empty-body]
    """Adapters that read kinds of payloads."""


@hookspec
def register_feeds(settings: Settings) -> Sequence[Feed]:  # type: ignore[empty-body]
    """Feeds that fetch payloads."""


@hookspec
def register_extractors(settings: Settings) -> Sequence[Extractor]:  # type: ignore[empty-body]
    """Extractor tiers; of those that support a document the one with the highest rank reads it."""


@hookspec
def register_cues(language: str) -> Sequence[Cue]:  # type: ignore[empty-body]
    """More reporting words for the rules tier, in one language (BCP 47)."""


@hookspec
def register_gazetteers(settings: Settings) -> Sequence[Gazetteer]:  # type: ignore[empty-body]
    """Gazetteers asked beside the built-in one; earlier plugins outrank later ones."""


@hookspec
def register_commands(commands: CommandRegistry) -> None:
    """Sub-commands of `sayso`."""


@hookspec(firstresult=True)
def segment_document(document: Document) -> Sequence[Passage] | None:
    """Split a document into passages, or None to leave it to the next plugin and the default."""


@hookspec(firstresult=True)
def resolve_mention(mention: Mention, document: Document, candidates: Sequence[str]) -> Resolution | None:
    """Say which candidate key a mention means, or None to leave it to the next plugin and the default."""


@hookspec
def relate_claims(claim: RecordedClaim, candidates: Sequence[RecordedClaim]) -> Sequence[ProposedRelation]:  # type: ignore[empty-body]
    """Relations between a new claim and recorded ones about the same places and days."""


@hookspec
def claim_recorded(claim: RecordedClaim) -> None:
    """A claim is in the ledger; called after the commit."""


@hookspec
def issue_raised(issue: RaisedIssue) -> None:
    """Something was noticed and not swallowed; called after the commit."""
