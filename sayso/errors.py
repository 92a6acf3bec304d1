"""Everything Sayso raises on purpose, grouped by what the caller should do next.

    SaysoError
    ├── ConfigurationError        mend the settings, then start again
    ├── PluginError               one plugin is at fault; the rest goes on
    │   ├── PluginLoadError       it could not be imported or registered
    │   └── PluginContractError   it returned or raised what its hook does not allow
    ├── AdapterError              reading one payload failed
    │   ├── UnknownPayload        no adapter recognises it
    │   ├── MalformedPayload      it claims a format that it does not keep
    │   ├── DocumentSkipped       this document is left out, the others are read
    │   ├── RetryLater            the same payload may work another time
    │   └── AdapterStopped        nothing more can be read from this source
    ├── ExtractionError           a document was read but its claims were not
    ├── LedgerError               the ledger refused, nothing was written
    │   ├── Refused               a person's write that contradicts the ledger; tell them
    │   ├── LedgerOutdated        migrate first
    │   └── LedgerCorrupt         `sayso check` tells what is broken
    └── QueryError                safe to show to whoever asked, with a code

Every class carries a `code`: the closed set that issues, exit messages and API errors use.
"""

from collections.abc import Mapping
from typing import ClassVar, Final


class SaysoError(Exception):
    """Root of the tree, so that one `except` tells Sayso's own refusals from bugs."""

    code: ClassVar[str] = "SAYSO_ERROR"


class ConfigurationError(SaysoError):
    """A setting is missing or contradicts another one."""

    code = "CONFIGURATION"


class PluginError(SaysoError):
    """One plugin is at fault; the run goes on without it."""

    code = "PLUGIN"


class PluginLoadError(PluginError):
    """A plugin could not be imported or registered."""

    code = "PLUGIN_LOAD"


class PluginContractError(PluginError):
    """A plugin raised, or answered what its hook does not allow."""

    code = "PLUGIN_CONTRACT"


class AdapterError(SaysoError):
    """One payload could not be read as asked."""

    code = "ADAPTER"


class UnknownPayload(AdapterError):
    """No adapter recognises the payload."""

    code = "UNKNOWN_PAYLOAD"


class MalformedPayload(AdapterError):
    """The payload claims a format that it does not keep."""

    code = "MALFORMED_PAYLOAD"


class DocumentSkipped(AdapterError):
    """One document of a payload is left out; its siblings are read."""

    code = "DOCUMENT_SKIPPED"


class RetryLater(AdapterError):
    """The same request may succeed later; `after` seconds is the source's own wish, if it voiced one."""

    code = "RETRY_LATER"

    def __init__(self, message: str, after: float | None = None) -> None:
        super().__init__(message)
        self.after = after


class AdapterStopped(AdapterError):
    """The source is gone or refuses for good; do not come back."""

    code = "ADAPTER_STOPPED"


class ExtractionError(SaysoError):
    """A document was read, but its claims could not be."""

    code = "EXTRACTION"


class LedgerError(SaysoError):
    """The ledger refused and nothing was written."""

    code = "LEDGER"


USER_ERRORS: Final[Mapping[str, str]] = {
    "ALREADY_RECORDED": "The same is in force already; the payload names it.",
    "BAD_ADDRESS": "The address is no plain http or https address.",
    "BAD_CORRECTION": "A correction comes with CORRECTED, and with nothing else; it must change something.",
    "CONFLICTING_JUDGEMENT": "A judgement in force says the opposite; undo that one first.",
    "EMPTY_TEXT": "A text that must say something is empty.",
    "KINDS_DIFFER": "An actor and a region can never be the same.",
    "NOTHING_TO_UNDO": "It is undone already, or no person has put it there.",
    "NOT_FOUND": "The ledger holds nothing with this id.",
    "SAME_THING": "Two different things are needed, and both ids name one.",
}


class Refused(LedgerError):
    """A person's write that contradicts the ledger: a code of `USER_ERRORS`, and the path of the input field at fault.

    `existing` is the id of what stands in the way, where that is something the person may look at.
    """

    def __init__(self, code: str, message: str, *field: str, existing: str | None = None) -> None:
        super().__init__(message)
        self.reason = code
        self.field = field
        self.existing = existing


class LedgerOutdated(LedgerError):
    """The ledger's tables are older or newer than this version of Sayso."""

    code = "LEDGER_OUTDATED"


class LedgerCorrupt(LedgerError):
    """The ledger holds something that its own rules forbid."""

    code = "LEDGER_CORRUPT"


class QueryError(SaysoError):
    """A client's mistake, worded for the client; `code` is part of the API's contract."""

    code = "BAD_USER_INPUT"

    def __init__(self, message: str, code: str | None = None) -> None:
        super().__init__(message)
        self.extensions = {"code": code or type(self).code}
