"""Dates and clocks as pages, transcripts and addresses write them."""

import datetime as dt

import pytest

from sayso.adapters.days import clock_in, day_in, day_of_address, moment_in

DAY = dt.date(2024, 5, 14)
NEAR = dt.datetime(2024, 5, 20, 8, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "text",
    ["14 May 2024", "Tuesday, May 14, 2024", "of 2024-05-14", "14.05.2024", "14/05/2024", "05/14/2024", "14. Mai 2024"],
)
def test_a_day(text):
    assert day_in(text) == DAY


@pytest.mark.parametrize("text", ["", "May 2024", "31 February 2024", "05/06/2024", "13/13/2024", "no day"])
def test_no_day_that_is_sure(text):
    assert day_in(text) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("14 May 2024, 1:26 P.M. UTC", dt.time(13, 26, tzinfo=dt.UTC)),
        ("12:05 a.m. UTC", dt.time(0, 5, tzinfo=dt.UTC)),
        ("12:05 p.m. UTC", dt.time(12, 5, tzinfo=dt.UTC)),
        ("20:40", dt.time(20, 40, tzinfo=dt.UTC)),
    ],
)
def test_a_clock(text, clock):
    assert clock_in(text) == clock


@pytest.mark.parametrize("text", ["", "at noon", "25:00", "10:75"])
def test_no_clock(text):
    assert clock_in(text) is None


@pytest.mark.parametrize("text", ["", "1 January 0001, 01:00 (GMT+5)", "31 December 9999, 23:00 (GMT-5)"])
def test_no_moment_outside_the_calendar(text):
    assert moment_in(text) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://v.example/2024/05/14/weir", DAY),
        ("https://v.example/2024-05-14.srt", DAY),
        ("https://v.example/20240514.vtt", DAY),
        ("https://v.example/briefing-0514.html", DAY),
        ("https://v.example/briefing-0601.html", None),
        ("https://v.example/briefing-0231.html", None),
        ("https://v.example/weir", None),
        (None, None),
    ],
)
def test_the_day_of_an_address(url, day):
    assert day_of_address(url, NEAR) == day
