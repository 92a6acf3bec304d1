"""Days in news, relative to a day of publication; what cannot be told is None, never a guess."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sayso.extraction.daynames import FEASTS, MONTHS, NEAR, NUMBERS, WEEKDAYS

_UNITS: Final = {"day": 1, "week": 7, "fortnight": 14}
_TWELVE: Final = 12


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DATE: Final = re.compile(
    rf"\b(?:(?P<eve>the eve of )?(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?P<n1>\d{{1,2}})(?P<sep>[/.])(?P<n2>\d{{1,2}})(?P=sep)(?P<n3>\d{{4}})"
    rf"|(?P<lead>(?:last|next|this|by|until|before|since|after|coming|the following) )?(?:"
    rf"(?P<range>\d{{1,2}} ?[-–] ?)?(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)? (?:of |de )?"
    rf"(?P<m1>{_either(MONTHS)})\b\.?"
    rf"(?:(?:,| de)? (?P<y1>\d{{4}}|last year))?"
    rf"|(?P<m2>{_either(MONTHS)})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?P<until> ?[-–] ?\d{{1,2}}\b)?"
    rf"(?:,? (?P<y2>\d{{4}}|last year))?"
    rf"|(?P<week>{_either(WEEKDAYS)})(?:’s|'s)?(?P<lastweek>,? (?:of )?last week)?)"
    rf"|(?P<feast>{_either(FEASTS)})"
    rf"|(?P<near>{_either(NEAR)})"
    rf"|(?P<count>{_either(NUMBERS)}|\d{{1,2}}) (?P<unit>{_either(_UNITS)})s? (?:ago|earlier|before)))\b",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\b(?:between|entre|zwischen|между|між|بين) $", re.IGNORECASE)
_FUTURE: Final = frozenset({"next", "coming", "the following", "by"})
_VAGUE: Final = frozenset({"since", "after", "until", "before", "this"})
_WORDS: Final = frozenset({"may", "march"})
"""Months whose names in lower case are other words."""


@dataclass(frozen=True)
class DatedMention:
    """Words that name a day, and the day; None where they name one that cannot be told."""

    start: int
    end: int
    day: dt.date | None


def find_dates(text: str, anchor: dt.date) -> tuple[DatedMention, ...]:
    """Mentions of days in text order; weekdays are the latest such day up to the anchor, as news means them."""
    found = []
    for match in _DATE.finditer(text):
        if match["m2"] and _is_word(match["m2"]):
            continue
        between = _BETWEEN.search(text[max(0, match.start() - 12) : match.start()]) is not None
        found.append(DatedMention(match.start(), match.end(), None if between else _day(match, anchor)))
    return tuple(found)


def day_of(words: str, anchor: dt.date) -> dt.date | None:
    """The one day that some words name, or None."""
    found = {mention.day for mention in find_dates(words, anchor)}
    return found.pop() if len(found) == 1 else None


def _is_word(month: str) -> bool:
    """Whether "may 3" and "march 8" stand in lower case and mean no month."""
    return month in _WORDS


def _day(match: re.Match[str], anchor: dt.date) -> dt.date | None:
    try:
        told = _told(match, anchor)
        return told - dt.timedelta(days=1) if told is not None and match["eve"] else told
    except (ValueError, OverflowError):
        return None


def _told(match: re.Match[str], anchor: dt.date) -> dt.date | None:
    """The day; raises ValueError or OverflowError where the calendar has none."""
    if match["iso"]:
        return dt.date.fromisoformat(match["iso"])
    if match["n1"]:
        return _numeric(int(match["n1"]), int(match["n2"]), int(match["n3"]))
    lead = (match["lead"] or "").strip().lower()
    if match["lastweek"]:
        return anchor - dt.timedelta(days=anchor.weekday() + 7 - WEEKDAYS[match["week"].lower()])
    if match["week"]:
        return _weekday(lead, WEEKDAYS[match["week"].lower()], anchor)
    if match["feast"]:
        return _dated(None, *FEASTS[match["feast"].lower().replace("’", "'")], anchor)
    if match["near"]:
        return anchor - dt.timedelta(days=NEAR[match["near"].lower()])
    if match["count"]:
        count = match["count"].lower()
        return anchor - dt.timedelta(days=_UNITS[match["unit"].lower()] * (NUMBERS.get(count) or int(count)))
    if lead in _VAGUE or match["range"] or match["until"]:
        return None
    month, day = match["m1"] or match["m2"], match["d1"] or match["d2"]
    return _dated(match["y1"] or match["y2"], MONTHS[month.lower()], int(day), anchor)


def _numeric(first: int, second: int, year: int) -> dt.date | None:
    """A date in figures, where only one of its two readings is a date."""
    if first != second and max(first, second) <= _TWELVE:
        return None
    return dt.date(year, second, first) if second <= _TWELVE else dt.date(year, first, second)


def _weekday(lead: str, number: int, anchor: dt.date) -> dt.date | None:
    back = (anchor.weekday() - number) % 7
    if lead in _FUTURE:
        return anchor + dt.timedelta(days=7 - back)
    if lead == "last":
        return anchor - dt.timedelta(days=back or 7)
    return None if lead in _VAGUE else anchor - dt.timedelta(days=back)


def _dated(year: str | None, month: int, day: int, anchor: dt.date) -> dt.date | None:
    """A date without a year is the one nearest to the anchor."""
    if year:
        return dt.date(int(year) if year.isdigit() else anchor.year - 1, month, day)
    choices = []
    for each in range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1):
        try:
            choices.append(dt.date(each, month, day))
        except ValueError:
            continue
    return min(choices, key=lambda choice: abs(choice - anchor), default=None)
