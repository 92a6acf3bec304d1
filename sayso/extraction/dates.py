"""Days in news English, relative to a day of publication; what cannot be told is None, never a guess."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY: Final = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBERS: Final = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_DATE: Final = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})\.?(?:,? (?P<y1>\d{{4}}))?"
    rf"|(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>\d{{4}}))?"
    rf"|(?P<lead>(?:last|next|this|by|until|before|since|after|coming|the following) )?"
    rf"(?P<week>{_WEEKDAY})(?P<tail>’s|'s)?"
    rf"|(?P<rel>the day before yesterday|yesterday|today|tonight|overnight|this morning|this afternoon|this evening"
    rf"|earlier in the day|hours earlier|last night|tomorrow)"
    rf"|(?P<ago>one|a|two|three|four|five|six|\d{{1,2}}) days? (?P<way>ago|earlier|before))\b",
    re.IGNORECASE,
)
_FUTURE: Final = frozenset({"next", "coming", "the following"})
_VAGUE: Final = frozenset({"since", "after", "until", "before", "by"})


@dataclass(frozen=True)
class DatedMention:
    """Words that name a day, and the day; None where they name one that cannot be told."""

    start: int
    end: int
    day: dt.date | None


def find_dates(text: str, anchor: dt.date) -> tuple[DatedMention, ...]:
    """Mentions of days in text order; weekdays are the latest such day up to the anchor, as news means them."""
    return tuple(DatedMention(m.start(), m.end(), _day(m, anchor)) for m in _DATE.finditer(text))


def day_of(words: str, anchor: dt.date) -> dt.date | None:
    """The one day that some words name, or None."""
    found = {mention.day for mention in find_dates(words, anchor)}
    return found.pop() if len(found) == 1 else None


def _day(match: re.Match[str], anchor: dt.date) -> dt.date | None:
    if match["iso"]:
        return _made(match["iso"][:4], match["iso"][5:7], match["iso"][8:])
    if match["d1"]:
        return _near(match["y1"], _MONTHS[match["m1"].lower()], match["d1"], anchor)
    if match["d2"]:
        return _near(match["y2"], _MONTHS[match["m2"].lower()], match["d2"], anchor)
    if match["week"]:
        return _weekday(match, anchor)
    if match["rel"]:
        return _relative(match["rel"].lower(), anchor)
    count = match["ago"].lower()
    return anchor - dt.timedelta(days=_NUMBERS.get(count) or int(count))


def _relative(words: str, anchor: dt.date) -> dt.date:
    back = {"yesterday": 1, "last night": 1, "the day before yesterday": 2, "tomorrow": -1}.get(words, 0)
    return anchor - dt.timedelta(days=back)


def _weekday(match: re.Match[str], anchor: dt.date) -> dt.date | None:
    lead = (match["lead"] or "").strip().lower()
    back = (anchor.weekday() - _WEEKDAYS[match["week"].lower()]) % 7
    if lead in _FUTURE:
        return anchor + dt.timedelta(days=(7 - back) if back else 7)
    if lead == "last":
        return anchor - dt.timedelta(days=back or 7)
    return None if lead in _VAGUE else anchor - dt.timedelta(days=back)


def _near(year: str | None, month: int, day: str, anchor: dt.date) -> dt.date | None:
    """A date without a year is the one nearest to the anchor."""
    if year:
        return _made(year, month, day)
    choices = [made for y in (anchor.year - 1, anchor.year, anchor.year + 1) if (made := _made(y, month, day))]
    return min(choices, key=lambda each: abs(each - anchor), default=None)


def _made(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
