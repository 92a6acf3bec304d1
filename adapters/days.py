"""Dates as headers and addresses write them; a clock is in UTC unless the text names another zone."""

import datetime as dt
import re
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
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_FIRST: Final = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})\.?,?\s+(\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST: Final = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_CLOCK: Final = re.compile(r"\b(\d{1,2})[:.h](\d{2})\s*(?:hours\b)?\s*([ap])?\.?m?\.?\s*([A-Z]{2,4}\b)?", re.IGNORECASE)
_ADDRESS: Final = (
    re.compile(r"(\d{4})[-/_](\d{2})[-/_](\d{2})"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)"),
)
_SHORT_ADDRESS: Final = re.compile(r"(?<!\d)(\d{2})(\d{2})(?!\d)")
_ZONES: Final = {
    "UTC": 0,
    "GMT": 0,
    "Z": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "PST": -8,
    "PDT": -7,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "BST": 1,
}
_NEAR: Final = dt.timedelta(days=14)


def day_in(text: str) -> dt.date | None:
    """The first full date in a line, or None."""
    if found := _DAY_FIRST.search(text):
        return _day(found[3], _MONTHS[found[2].lower()], found[1])
    if found := _MONTH_FIRST.search(text):
        return _day(found[3], _MONTHS[found[1].lower()], found[2])
    if found := _ISO.search(text):
        return _day(found[1], found[2], found[3])
    return None


def clock_in(text: str) -> dt.time | None:
    """A time of day with the zone that stands behind it; UTC where none does."""
    for found in _CLOCK.finditer(text):
        hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
        if half == "p" and hour < 12:
            hour += 12
        if half == "a" and hour == 12:
            hour = 0
        if hour < 24 and minute < 60:
            offset = _ZONES.get((found[4] or "").upper(), 0)
            return dt.time(hour, minute, tzinfo=dt.timezone(dt.timedelta(hours=offset)))
    return None


def moment_in(text: str) -> dt.datetime | None:
    """The first date of a line with the clock on the same line; midnight UTC where there is none."""
    day = day_in(text)
    if day is None:
        return None
    return dt.datetime.combine(day, clock_in(text) or dt.time(tzinfo=dt.UTC)).astimezone(dt.UTC)


def day_of_address(url: str | None, near: dt.datetime) -> dt.date | None:
    """The date that an address carries: in full, or as month and day when that lies shortly before `near`."""
    for pattern in _ADDRESS:
        if found := pattern.search(url or ""):
            return _day(found[1], found[2], found[3])
    for found in _SHORT_ADDRESS.finditer((url or "").rpartition("/")[2]):
        day = _day(near.year, found[1], found[2])
        if day is not None and dt.timedelta(0) <= near.date() - day <= _NEAR:
            return day
    return None


def _day(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
