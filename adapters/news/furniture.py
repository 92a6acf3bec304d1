"""Lines that stand on pages of news and belong to no article, told by their words alone."""

import re
from typing import Final

from sayso.adapters.days import day_in

_SHORT: Final = 100
_LABEL: Final = 80
_ENDS: Final = (".", "!", "?", "”", "»", '"', "…", "’", ":", ")", "۔", "؟", "。", "“")
_OPENERS: Final = re.compile(
    r"^(?:read (?:more|next|also)\b|related(?: \w+)?:|see also\b|more (?:on|from)\b[^.]*$|sign up\b|subscribe\b|"
    r"share this\b|follow us\b|advertisement\b|©|\(c\)\s|copyright\b.*(?:\d{4}|reserved)|.*\ball rights reserved\b|"
    r"print(?:er)?[- ]friendly|(?:e-?mail|print) this\b|click here\b|lire aussi|à lire\b|leia (?:também|mais)|"
    r"lea también|lesen sie auch|читайте (?:также|також)|"
    r"(?:(?:file )?photo(?:graph)?s?|image|picture|caption|video)(?: credit)?\s*:|"
    r"\(?(?:additional )?(?:reporting|writing|editing) by\b.*(?:;|\)\s*$|[^.]$)|additional reporting\b|"
    r"comments?\s*(?:\(?\d*\)?)$|\d+ comments?$|letters? to the editor\b|most (?:read|popular|viewed)\b[^.]*$|"
    r"(?:tags?|topics?|filed under|categories)\s*:|"
    r"this (?:story|article) (?:was|has been) (?:updated|amended|corrected)|"
    r"\d+[- ]min(?:ute)?s?\.? read$|we and our partners\b|(?:we|this site|this website) uses? cookies\b|"
    r"support (?:our|independent) journalism|join the (?:conversation|discussion)|download (?:the|our) app|"
    r"listen to this (?:article|story)|skip to\b|don[’']t miss\b|[—–-]+\s*[A-Z]{2,5}$)",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(r"^(?:by|par|por|von|автор:?|текст:?)\s+(.+)$", re.IGNORECASE)
_BYLINE_WORDS: Final = frozenset(
    {"in", "and", "for", "of", "the", "et", "und", "y", "e", "и", "та", "at", "with", "von", "de"}
)
_OWN_STAFF: Final = re.compile(
    r"^(?:from )?(?:our|staff) (?:\w+ )?(?:correspondent|reporter|writer|staff)s?\b", re.IGNORECASE
)


def is_furniture(line: str) -> bool:
    """Whether a line is a teaser, a byline, a date line, a caption's credit or another part of the page."""
    if _OPENERS.match(line):
        return True
    if len(line) >= _SHORT or line.endswith((".", "!", "?", "”", ":")):
        return False
    return _is_byline(line) or _OWN_STAFF.match(line) is not None or day_in(line) is not None


def is_sentence(line: str) -> bool:
    """Whether a line reads like a part of an article rather than like a label."""
    return len(line) >= _LABEL or line.endswith(_ENDS)


def _is_byline(line: str) -> bool:
    found = _BYLINE.match(line)
    if found is None:
        return False
    return all(word in _BYLINE_WORDS or not word[0].islower() for word in found[1].split())
