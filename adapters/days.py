"""Dates as headers and addresses write them; a clock is in UTC unless the text names another zone."""

import datetime as dt
import re
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier januar enero gennaio janeiro января січня يناير",
            "february feb février fevrier februar febrero febbraio fevereiro февраля лютого فبراير",
            "march mar mars märz marzo março марта березня مارس",
            "april apr avril abril aprile апреля квітня أبريل",
            "may mai mayo maggio maio мая травня مايو",
            "june jun juin juni junio giugno junho июня червня يونيو",
            "july jul juillet juli julio luglio julho июля липня يوليو",
            "august aug août aout agosto августа серпня أغسطس",
            "september sept sep septembre septiembre settembre setembro сентября вересня سبتمبر",
            "october oct octobre oktober octubre ottobre outubro октября жовтня أكتوبر",
            "november nov novembre noviembre novembro ноября листопада نوفمبر",
            "december dec décembre decembre dezember diciembre dicembre dezembro декабря грудня ديسمبر",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_FIRST: Final = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?({_MONTH})\.?,?\s+(?:de\s+)?(\d{{4}})\b", re.IGNORECASE
)
_MONTH_FIRST: Final = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMERIC: Final = re.compile(r"\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b")
_CLOCK: Final = re.compile(
    r"\b(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*(?:(?:hours|hrs|uhr)\b)?\s*(?:([ap])\.?m\b\.?)?"
    r"\s*\(?\s*((?:GMT|UTC)\s*[+−-]\s*\d{1,2}(?::?\d{2})?|[+−-]\d{2}:?\d{2}|[A-Z]{1,5}\b)?",
    re.IGNORECASE,
)
_OFFSET: Final = re.compile(r"([+−-])\s*(\d{1,2})(?::?(\d{2}))?$")
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
    "MEZ": 1,
    "MESZ": 2,
    "WAT": 1,
    "CAT": 2,
    "SAST": 2,
    "EAT": 3,
    "AFT": 4.5,
    "PKT": 5,
    "SGT": 8,
    "HKT": 8,
    "JST": 9,
    "KST": 9,
    "AEST": 10,
    "AEDT": 11,
    "MST": -7,
    "MDT": -6,
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
    if found := _NUMERIC.search(text):
        return _numeric_day(found[2], int(found[1]), int(found[3]), found[4])
    return None


def _numeric_day(mark: str, first: int, second: int, year: str) -> dt.date | None:
    """Points put the day first; with strokes both orders are in use, so only numbers that allow one are read."""
    if mark == "." or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def clock_in(text: str) -> dt.time | None:
    """A time of day with the zone that stands behind it; UTC where none does."""
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _ISO, _NUMERIC):
        text = pattern.sub(" ", text)
    for found in _CLOCK.finditer(text):
        hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
        if half == "p" and hour < 12:
            hour += 12
        if half == "a" and hour == 12:
            hour = 0
        if hour < 24 and minute < 60:
            return dt.time(hour, minute, tzinfo=dt.timezone(dt.timedelta(hours=_offset(found[4] or ""))))
    return None


def _offset(zone: str) -> float:
    """Hours ahead of UTC that a zone's name or an offset such as "GMT+3" or "+04:30" tells; 0 for unknown ones."""
    if found := _OFFSET.search(zone):
        hours = int(found[2]) + int(found[3] or 0) / 60
        return (-hours if found[1] in "−-" else hours) if hours < 24 else 0
    return _ZONES.get(zone.upper(), 0)


def moment_in(text: str) -> dt.datetime | None:
    """The first date of a line with the clock on the same line; midnight UTC where there is none."""
    day = day_in(text)
    if day is None:
        return None
    try:
        return dt.datetime.combine(day, clock_in(text) or dt.time(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except OverflowError:
        return None


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
