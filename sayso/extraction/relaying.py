"""Who passes on what follows a relayed statement: "X told the AP that …; he added …" went to the AP as a whole."""

import re
from typing import Final

from sayso.schema.records import Attribution, ClaimRecord, Document
from sayso.schema.vocabulary import SourceKind

_TAKEN_UP: Final = frozenset("he she they it some others".split())
_SENTENCE_END: Final = re.compile(r"[.!?]\W*\s")


class Relaying:
    """The claims of one document in text order, each with the relay of the one that it goes on from."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._prose = document.kind is SourceKind.NEWS_ARTICLE
        self._before: ClaimRecord | None = None

    def passed_on(self, claim: ClaimRecord, attribution: Attribution) -> ClaimRecord:
        """The claim with the relays of the one before, where a pronoun goes on in the same paragraph.

        Another speaker's words are passed on only within the sentence: "some said" behind "aid workers told the AP".
        """
        source, before = attribution.source, self._before
        goes_on = source is None or self._text[source.start : source.end].lower() in _TAKEN_UP
        if before is not None and self._prose and goes_on and not claim.via and attribution.cue is not None:
            same = before.claimant is not None and before.claimant == claim.claimant
            between = self._text[before.span.end : claim.span.start]
            if "\n" not in between and (same or not _SENTENCE_END.search(between)):
                claim = claim.model_copy(update={"via": before.via})
        self._before = claim
        return claim
