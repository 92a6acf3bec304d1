import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.dates import day_of, find_dates

WEDNESDAY = dt.date(2026, 11, 18)
EXPRESSIONS = {
    "on Wednesday": "2026-11-18",
    "Tuesday": "2026-11-17",
    "on Thursday": "2026-11-12",
    "late Tuesday": "2026-11-17",
    "early on Sunday": "2026-11-15",
    "Monday night": "2026-11-16",
    "Saturday's": "2026-11-14",
    "last Friday": "2026-11-13",
    "last Wednesday": "2026-11-11",
    "next Wednesday": "2026-11-25",
    "next Monday": "2026-11-23",
    "by Thursday": "2026-11-19",
    "this Friday": None,
    "yesterday": "2026-11-17",
    "earlier today": "2026-11-18",
    "overnight": "2026-11-18",
    "last night": "2026-11-17",
    "this morning": "2026-11-18",
    "tomorrow": "2026-11-19",
    "the day before yesterday": "2026-11-16",
    "two days ago": "2026-11-16",
    "three days earlier": "2026-11-15",
    "a week ago": "2026-11-11",
    "ten days ago": "2026-11-08",
    "a fortnight ago": "2026-11-04",
    "Monday last week": "2026-11-09",
    "on Wednesday of last week": "2026-11-11",
    "on the eve of 9 November": "2026-11-08",
    "the eve of Friday's vote": "2026-11-12",
    "Sept 6 last year": "2025-09-06",
    "6 September last year": "2025-09-06",
    "on New Year’s Day": "2027-01-01",
    "on Christmas Eve": "2026-12-24",
    "29/02/2024": "2024-02-29",
    "10.31.2026": "2026-10-31",
    "04/04/2026": "2026-04-04",
    "03/04/2026": None,
    "31/31/2026": None,
    "several days ago": None,
    "over the weekend": None,
    "mid-August": None,
    "in September": None,
    "6 September": "2026-09-06",
    "Sept 6": "2026-09-06",
    "Sept. 6, 2021": "2021-09-06",
    "the 6th of September 2025": "2025-09-06",
    "Nov 20": "2026-11-20",
    "3 January": "2027-01-03",
    "2026-11-02": "2026-11-02",
    "31 June": None,
    "6-7 September": None,
    "they may 3": None,
    "march 8 kilometres": None,
    "between Monday and Thursday": None,
    "since Sunday": None,
}
FOREIGN = {
    "hier": "2026-11-17",
    "le 6 septembre 2024": "2024-09-06",
    "mardi": "2026-11-17",
    "ayer": "2026-11-17",
    "el 3 de noviembre": "2026-11-03",
    "el lunes": "2026-11-16",
    "ontem": "2026-11-17",
    "na terça-feira": "2026-11-17",
    "am Dienstag": "2026-11-17",
    "3. November": "2026-11-03",
    "во вторник": "2026-11-17",
    "6 сентября": "2026-09-06",
    "вчера": "2026-11-17",
    "у п’ятницю": "2026-11-13",
    "6 вересня 2022": "2022-09-06",
    "учора": "2026-11-17",
    "أمس": "2026-11-17",
    "يوم الثلاثاء": "2026-11-17",
    "6 سبتمبر": "2026-09-06",
    "دیروز": "2026-11-17",
    "سه‌شنبه": "2026-11-17",
    "۶ سپتامبر": "2026-09-06",
}


@pytest.mark.parametrize(("words", "day"), [*EXPRESSIONS.items(), *FOREIGN.items()])
def test_days(words, day):
    assert day_of(words, WEDNESDAY) == (dt.date.fromisoformat(day) if day else None)


def test_mentions_keep_their_place():
    text = "He said on Tuesday that the gate, shut since 3 May 2025, would open tomorrow."
    found = [(text[m.start : m.end], m.day) for m in find_dates(text, WEDNESDAY)]
    assert found == [
        ("Tuesday", dt.date(2026, 11, 17)),
        ("since 3 May 2025", None),
        ("tomorrow", dt.date(2026, 11, 19)),
    ]


@given(st.text(max_size=80), st.dates(min_value=dt.date(1, 1, 9), max_value=dt.date(9999, 12, 20)))
def test_no_text_breaks_the_grammar_and_mentions_are_apart(text, anchor):
    found = find_dates(text, anchor)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_latest_one(anchor, back):
    day = anchor - dt.timedelta(days=back)
    assert day_of(f"on {day:%A}", anchor) == day


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 1, 1)))
def test_full_dates_come_back(day):
    assert day_of(f"{day.day} {day:%B} {day.year}", WEDNESDAY) == day
    assert day_of(day.isoformat(), WEDNESDAY) == day
