from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.timex import bounds, days_in_month, duration, narrowed, period, precision, real_day, shifted
from reportedly.types.vocabulary import Precision

BOUNDS = {
    "day": ("2021-02-15", ("2021-02-15", "2021-02-15")),
    "month": ("2020-02", ("2020-02-01", "2020-02-29")),
    "december": ("2020-12", ("2020-12-01", "2020-12-31")),
    "year": ("1914", ("1914-01-01", "1914-12-31")),
    "week": ("2021-W08", ("2021-02-22", "2021-02-28")),
    "weekend": ("2021-W08-WE", ("2021-02-27", "2021-02-28")),
    "day-of-week": ("2021-W08-3", ("2021-02-24", "2021-02-24")),
    "quarter": ("2021-Q4", ("2021-10-01", "2021-12-31")),
    "half": ("2021-H1", ("2021-01-01", "2021-06-30")),
    "summer": ("2021-SU", ("2021-06-01", "2021-08-31")),
    "winter-either": ("1994-WI", ("1993-12-01", "1995-02-28")),
    "decade": ("199", ("1990-01-01", "1999-12-31")),
    "century": ("19", ("1900-01-01", "1999-12-31")),
    "before-christ": ("BC0493", ("-0492-01-01", "-0492-12-31")),
    "month-before-christ": ("BC0480-09", ("-0479-09-01", "-0479-09-30")),
    "clock": ("2021-02-15T22:30", ("2021-02-15T22:30", "2021-02-15T22:30")),
    "hour": ("2021-02-15T22", ("2021-02-15T22:00", "2021-02-15T22:59")),
    "zulu": ("2021-02-15T22:30Z", ("2021-02-15T22:30Z", "2021-02-15T22:30Z")),
    "midnight": ("2021-02-28T24:00", ("2021-03-01T00:00", "2021-03-01T00:00")),
    "night": ("2021-02-28TNI", ("2021-02-28T17:00", "2021-03-01T05:59")),
    "morning": ("2021-02-28TMO", ("2021-02-28T00:00", "2021-02-28T11:59")),
    "no-such-day": ("2021-02-30", None),
    "no-such-week": ("2021-W54", None),
    "year-zero": ("0000", None),
    "duration": ("P2W", None),
    "reference": ("PAST_REF", None),
    "open-year": ("XXXX-02-15", None),
}


@pytest.mark.parametrize(("value", "days"), BOUNDS.values(), ids=BOUNDS.keys())
def test_bounds(value: str, days: tuple[str, str] | None) -> None:
    assert bounds(value) == days


DURATIONS = {
    "weeks": (2, "W", "P2W"),
    "minutes": (30, "MI", "PT30M"),
    "months": (30, "M", "P30M"),
    "half-year": (2.5, "Y", "P2Y6M"),
    "half-hour": (0.5, "H", "PT30M"),
    "hour-and-half": (5.5, "H", "PT5H30M"),
    "decades": (2, "DE", "P20Y"),
    "century": (1, "CE", "P100Y"),
    "fortnight": (1, "FN", "P2W"),
    "unknown-days": (None, "D", "PXD"),
    "unknown-decades": (None, "DE", "PXY"),
    "unknown-minutes": (None, "MI", "PTXM"),
}


@pytest.mark.parametrize(("count", "unit", "value"), DURATIONS.values(), ids=DURATIONS.keys())
def test_duration(count: float | None, unit: str, value: str) -> None:
    assert duration(count, unit) == value


SHIFTS = {
    "end-of-month": (date(2021, 1, 31), "M", 1, date(2021, 2, 28)),
    "year-back": (date(2020, 2, 29), "Y", -1, date(2019, 2, 28)),
    "weeks": (date(2021, 2, 26), "W", -2, date(2021, 2, 12)),
    "decade": (date(2021, 2, 26), "DE", -1, date(2011, 2, 26)),
    "hours-stay": (date(2021, 2, 26), "H", 5, date(2021, 2, 26)),
    "out-of-calendar": (date(2021, 2, 26), "CE", -30, None),
    "absurd": (date(2021, 2, 26), "D", 10**15, None),
}


@pytest.mark.parametrize(("day", "unit", "count", "then"), SHIFTS.values(), ids=SHIFTS.keys())
def test_shifted(day: date, unit: str, count: float, then: date | None) -> None:
    assert shifted(day, unit, count) == then


def test_there_is_no_30_february() -> None:
    assert real_day(2021, 2, 30) is None
    assert real_day(2020, 2, 29) == date(2020, 2, 29)
    assert days_in_month(1900, 2) == 28


PRECISIONS = {
    "day": ("2021-02-15", Precision.DAY),
    "open-year-day": ("XXXX-02-15", Precision.DAY),
    "week": ("2021-W08", Precision.WEEK),
    "clock": ("2021-02-15T22:30", Precision.MINUTE),
    "part": ("2021-02-15TNI", Precision.PART_OF_DAY),
    "decade": ("199", Precision.DECADE),
    "none": (None, Precision.UNKNOWN),
    "duration": ("P2D", Precision.UNKNOWN),
}


@pytest.mark.parametrize(("value", "finest"), PRECISIONS.values(), ids=PRECISIONS.keys())
def test_precision(value: str | None, finest: Precision) -> None:
    assert precision(value) is finest


NARROWED = {
    "early": ("START", ("2021-03-01", "2021-03-10")),
    "mid": ("MID", ("2021-03-11", "2021-03-20")),
    "late": ("END", ("2021-03-21", "2021-03-31")),
    "other": ("APPROX", ("2021-03-01", "2021-03-31")),
}


@pytest.mark.parametrize(("mod", "days"), NARROWED.values(), ids=NARROWED.keys())
def test_narrowed(mod: str, days: tuple[str, str]) -> None:
    assert narrowed(("2021-03-01", "2021-03-31"), mod) == days


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["D", "W", "WE", "M", "Q", "Y", "DE", "CE"]))
def test_a_period_holds_its_day(day: date, unit: str) -> None:
    days = bounds(period(day, unit))
    assert days is not None
    if unit == "WE":
        assert date.fromisoformat(days[1]).isocalendar()[:2] == day.isocalendar()[:2]
    else:
        assert days[0] <= day.isoformat() <= days[1]


@given(st.text(max_size=30))
def test_bounds_never_raise(value: str) -> None:
    bounds(value)
    precision(value)
