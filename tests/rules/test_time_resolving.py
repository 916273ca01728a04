"""What phrases mean where a text stands in time, over phrases made by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_resolving import combined, resolve, resolve_all
from reportedly.rules.time_telling import Resolved, Teller, Tense
from reportedly.types.vocabulary import TimexType

FRIDAY = date(2021, 2, 26)
PAST, FUTURE = Tense.PAST, Tense.FUTURE


def phrase(rule: str = "r", type: TimexType = TimexType.DATE, start: int = 0, end: int = 5, **says: Any) -> Phrase:
    return Phrase(start=start, end=end, rule=rule, type=type, **says)


WRITTEN = {  # read on Friday, 26 February 2021, nothing told before
    "day": (phrase(year=2021, month=2, day=15), None, "2021-02-15"),
    "no-such-day": (phrase(year=2021, month=2, day=30), None, None),
    "leap-day-without-a-year": (phrase(month=2, day=29), PAST, "2020-02-29"),
    "month-before": (phrase(month=1), PAST, "2021-01"),
    "month-that-would-be-ahead": (phrase(month=11), PAST, "2020-11"),
    "month-soon-ahead": (phrase(month=4), PAST, "2020-04"),
    "month-ahead": (phrase(month=11), FUTURE, "2021-11"),
    "weekday-past": (phrase(weekday=1), PAST, "2021-02-22"),
    "weekday-future": (phrase(weekday=1), FUTURE, "2021-03-01"),
    "weekday-of-today": (phrase(weekday=5), PAST, "2021-02-26"),
    "last-of-today": (phrase(weekday=5, count=-1, base="written"), PAST, "2021-02-19"),
    "next-of-today": (phrase(weekday=5, count=1, base="written"), None, "2021-03-05"),
    "last-week": (phrase(unit="W", count=-1, base="written"), None, "2021-W07"),
    "next-year": (phrase(unit="Y", count=1, base="written"), None, "2022"),
    "this-weekend-past": (phrase("step", unit="WE", count=0, base="written"), PAST, "2021-W07-WE"),
    "this-weekend-ahead": (phrase("step", unit="WE", count=0, base="written"), FUTURE, "2021-W08-WE"),
    "two-years-ago": (phrase("ago", unit="Y", count=-2, base="written"), None, "2019"),
    "yesterday-evening": (
        phrase(type=TimexType.TIME, unit="D", count=-1, base="written", part="EV"),
        None,
        "2021-02-25TEV",
    ),
    "clock-alone": (phrase(type=TimexType.TIME, clock="22:00"), None, "2021-02-26T22:00"),
    "day-of-the-month": (phrase(day=20), None, "2021-02-20"),
    "nearest-day-of-the-month": (phrase(day=1), None, "2021-03-01"),
    "quarter": (phrase(quarter=4, year=2020), None, "2020-Q4"),
    "christmas": (phrase(holiday="12-25"), PAST, "2020-12-25"),
    "season": (phrase(season="SU"), PAST, "2020-SU"),
    "short-decade": (phrase(unit="DE", year=80), None, "198"),
    "short-year": (phrase(written="'99"), None, "1999"),
    "iso": (phrase(written="2021-02-26"), None, "2021-02-26"),
    "iso-of-no-day": (phrase(written="2021-02-31"), None, None),
    "two-hours-ago": (phrase("ago", unit="H", count=-2, base="written"), None, "PT2H"),
    "day-of-an-event": (phrase("unit from an event", unit="D"), None, None),
    "the-time-nobody-told": (phrase("the time told of", base="told"), None, None),
}


@pytest.mark.parametrize(("item", "tense", "value"), WRITTEN.values(), ids=WRITTEN.keys())
def test_counted_from_the_day_of_writing(item: Phrase, tense: Tense | None, value: str | None) -> None:
    assert resolve(item, tense, Teller(FRIDAY)).value == value


UNKNOWN = {  # read on a day that nobody knows
    "weekday": (phrase(weekday=1), "XXXX-WXX-1"),
    "day-and-month": (phrase(month=2, day=15), "XXXX-02-15"),
    "month": (phrase(month=2), "XXXX-02"),
    "last-week": (phrase(unit="W", count=-1, base="written"), "XXXX-WXX"),
    "yesterday": (phrase(unit="D", count=-1, base="written"), "XXXX-XX-XX"),
    "day-of-the-month": (phrase(day=20), "XXXX-XX-20"),
    "clock": (phrase(type=TimexType.TIME, clock="22:00"), "XXXX-XX-XXT22:00"),
    "year": (phrase(year=1955), "1955"),
}


@pytest.mark.parametrize(("item", "value"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_what_nobody_knows_stays_open(item: Phrase, value: str) -> None:
    found = resolve(item, PAST, Teller(None))
    assert found.value == value
    assert (found.bounds == (None, None)) is ("X" in value)


TOLD = {  # after 3 May 1997 was told of
    "the-next-day": (phrase(unit="D", count=1, base="told"), "1997-05-04"),
    "the-following-year": (phrase(unit="Y", count=1, base="told"), "1998"),
    "day-of-its-month": (phrase(day=20), "1997-05-20"),
    "at-the-time": (phrase("the time told of", base="told"), "1997-05-03"),
    "clock-on-it": (phrase(type=TimexType.TIME, clock="22:00"), "1997-05-03T22:00"),
    "written-counts-from-writing": (phrase(unit="D", count=-1, base="written"), "2021-02-25"),
}


@pytest.mark.parametrize(("item", "value"), TOLD.values(), ids=TOLD.keys())
def test_counted_from_what_was_told(item: Phrase, value: str) -> None:
    first, second = resolve_all([phrase(year=1997, month=5, day=3), item], [None, None], Teller(FRIDAY))
    assert (first.value, second.value) == ("1997-05-03", value)
    assert second.told == (0 if second.base == "told" else None)


def test_a_narrative_counts_everything_from_what_it_told() -> None:
    told, month = phrase(year=1997, month=5, day=3), phrase(month=8, day=1, start=20, end=25)
    _, found = resolve_all([told, month], [None, None], Teller(FRIDAY, narrative=True))
    assert found.value == "1997-08-01"


NO_DAYS = {  # after "in November 2014", and then a month, in a narrative
    "weekday": (phrase(weekday=2, start=20, end=25), "XXXX-WXX-2"),
    "yesterday": (phrase(unit="D", count=-1, base="written", start=20, end=25), "XXXX-XX-XX"),
    "last-week": (phrase(unit="W", count=-1, base="written", start=20, end=25), "XXXX-WXX"),
    "this-morning": (
        phrase(type=TimexType.TIME, unit="D", count=0, base="written", part="MO", start=20, end=25),
        "XXXX-XX-XXTMO",
    ),
    "two-months-later": (phrase("after", unit="M", count=2, base="told", start=20, end=25), "2015-01"),
    "last-year": (phrase(unit="Y", count=-1, base="written", start=20, end=25), "2013"),
}


@pytest.mark.parametrize(("item", "value"), NO_DAYS.values(), ids=NO_DAYS.keys())
def test_no_day_is_counted_from_a_month(item: Phrase, value: str) -> None:
    _, found = resolve_all([phrase(year=2014, month=11), item], [None, None], Teller(None, narrative=True))
    assert found.value == value


@pytest.mark.parametrize(
    ("start", "leads", "value"),
    [
        pytest.param(20, False, "1976-08", id="near"),
        pytest.param(400, False, "1997-08", id="far"),
        pytest.param(20, True, "1997-08", id="next-sentence"),
    ],
)
def test_a_year_in_passing_dates_what_is_near_and_is_then_forgotten(start: int, leads: bool, value: str) -> None:
    rows = [
        phrase(year=1997, month=5, day=3),
        phrase(year=1976, start=10, end=14),
        phrase(month=8, start=start, end=start + 6, base="told", leads=leads),
    ]
    assert resolve_all(rows, [None] * 3, Teller(FRIDAY))[-1].value == value


BOUNDS = {
    "early": (phrase(year=2020, edge="START"), ("2020-01-01", "2020-04-30")),
    "earlier-this-week": (phrase(unit="W", count=0, base="written", edge="EARLIER"), ("2021-02-22", "2021-02-26")),
    "later-this-week": (phrase(unit="W", count=0, base="written", edge="LATER"), ("2021-02-26", "2021-02-28")),
    "past": (phrase(value="PAST_REF"), (None, "2021-02-26")),
    "now": (phrase(value="PRESENT_REF"), ("2021-02-26", "2021-02-26")),
    "the-past-two-weeks": (
        phrase(type=TimexType.DURATION, value="P2W", unit="W", count=2, base="before"),
        ("2021-02-12", "2021-02-26"),
    ),
    "the-next-few-days": (
        phrase(type=TimexType.DURATION, value="PXD", unit="D", base="after"),
        ("2021-02-26", None),
    ),
    "a-length": (phrase(type=TimexType.DURATION, value="P2W"), (None, None)),
}


@pytest.mark.parametrize(("item", "bounds"), BOUNDS.values(), ids=BOUNDS.keys())
def test_bounds(item: Phrase, bounds: tuple[str | None, str | None]) -> None:
    assert resolve(item, None, Teller(FRIDAY)).bounds == bounds


def meaning(value: str | None, low: str, high: str) -> Resolved:
    return Resolved(TimexType.DATE, value, (low, high), "written")


def test_two_days_of_writing_give_one_meaning_open_where_they_differ() -> None:
    one = meaning("2021-02-01", "2021-02-01", "2021-02-01")
    other = meaning("2021-02-28", "2021-02-28", "2021-02-28")
    assert combined(one, one) == one
    both = combined(one, other)
    assert (both.value, both.bounds) == (None, ("2021-02-01", "2021-02-28"))


@given(
    st.builds(
        phrase,
        year=st.none() | st.integers(0, 9999),
        month=st.none() | st.integers(1, 12),
        day=st.none() | st.integers(1, 31),
        weekday=st.none() | st.integers(1, 7),
        unit=st.none() | st.sampled_from(["D", "W", "M", "Y", "DE", "CE", "Q", "WE", "H"]),
        count=st.none() | st.integers(-(10**6), 10**6),
        base=st.none() | st.sampled_from(["written", "told"]),
        clock=st.none() | st.just("22:00"),
    ),
    st.none() | st.sampled_from(list(Tense)),
    st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)),
)
def test_nothing_raises_and_bounds_are_in_order(item: Phrase, tense: Tense | None, written: date | None) -> None:
    low, high = resolve(item, tense, Teller(written)).bounds
    assert low is None or high is None or low <= high
