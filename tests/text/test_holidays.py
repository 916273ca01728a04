from __future__ import annotations

from datetime import date

import pytest

from reportedly.text.holidays import easter, holiday

RULES = {
    "fixed": ("12-25", 2020, date(2020, 12, 25)),
    "fourth-thursday": ("11 thu 4", 1999, date(1999, 11, 25)),
    "last-monday": ("05 mon -1", 2021, date(2021, 5, 31)),
    "day-after": ("11 mon 1 +1", 1998, date(1998, 11, 3)),
    "good-friday": ("easter -2", 2021, date(2021, 4, 2)),
    "unknown": ("election", 2021, None),
}


@pytest.mark.parametrize(("rule", "year", "day"), RULES.values(), ids=RULES.keys())
def test_holiday(rule: str, year: int, day: date | None) -> None:
    assert holiday(rule, year) == day


@pytest.mark.parametrize(
    "day",
    [date(1916, 4, 23), date(1954, 4, 18), date(2000, 4, 23), date(2011, 4, 24), date(2024, 3, 31), date(2038, 4, 25)],
    ids=str,
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day
