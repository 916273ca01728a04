"""Dates that are taken as they are, and those that are refused by name."""

from __future__ import annotations

import pytest

from reportedly.errors import IntakeError
from reportedly.intake.arrival import checked_date

DATES = {
    "year": "2021",
    "month": "2021-02",
    "day": "2021-02-26",
    "moment": "2021-02-26T09:30:00Z",
    "moment-with-a-zone": "2021-02-26T09:30:00+03:00",
    "leap-day": "2020-02-29",
}


@pytest.mark.parametrize("value", DATES.values(), ids=DATES.keys())
def test_dates_are_kept_as_precise_as_they_are(value: str) -> None:
    assert checked_date(f" {value}\n", "--published") == value


REFUSED = {
    "no-such-day": "2021-02-30",
    "month-13": "2021-13",
    "in-words": "26 February 2021",
    "american": "02/26/2021",
    "two-digits": "21",
    "empty": "",
    "hour-25": "2021-02-26T25:00:00Z",
    "long": "2021-02-26 " * 1000,
}


@pytest.mark.parametrize("value", REFUSED.values(), ids=REFUSED.keys())
def test_others_are_refused_in_one_line_that_says_whose_it_is(value: str) -> None:
    with pytest.raises(IntakeError, match=r"^--published: .* is no date: write it as 2021-02-26") as caught:
        checked_date(value, "--published")
    assert len(str(caught.value)) < 200
    assert "\n" not in str(caught.value)
