"""Dates that are taken as they are, and those that are refused by name."""

from __future__ import annotations

import pytest

from reportedly.errors import IntakeError
from reportedly.intake.arrival import checked_date, date_in_address, origin_of_date

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
    "first-of-all-years": "0001-01-01T00:00:00+05:00",
    "last-of-all-years": "9999-12-31",
    "long": "2021-02-26 " * 1000,
}


@pytest.mark.parametrize("value", REFUSED.values(), ids=REFUSED.keys())
def test_others_are_refused_in_one_line_that_says_whose_it_is(value: str) -> None:
    with pytest.raises(IntakeError, match=r"^--published: .* is no date: write it as 2021-02-26") as caught:
        checked_date(value, "--published")
    assert len(str(caught.value)) < 200
    assert "\n" not in str(caught.value)


ADDRESSES = {
    "day": ("https://a.example/2021/02/16/rockets-hit", "2021-02-16"),
    "short-day": ("https://a.example/world/2021/2/6/rockets", "2021-02-06"),
    "hyphens": ("https://a.example/news/2021-02-16-rockets", "2021-02-16"),
    "hyphens-at-the-end": ("https://a.example/news/rockets-2021-02-16", "2021-02-16"),
    "run-together": ("https://a.example/20210216/rockets.html", "2021-02-16"),
    "month-alone": ("https://a.example/2021/02/rockets-hit", "2021-02"),
    "no-such-day-and-none-else": ("https://a.example/2021/02/31/rockets", None),
    "number-of-an-article": ("https://a.example/article/120210216", None),
    "in-the-query": ("https://a.example/x?from=2021-02-16", None),
    "in-the-host": ("https://2021-02-16.example/x", None),
    "none": ("https://a.example/rockets", None),
    "empty": ("", None),
}


@pytest.mark.parametrize(("url", "told"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_the_day_that_an_address_names(url: str, told: str | None) -> None:
    assert date_in_address(url) == told


def test_the_user_goes_before_the_page_and_the_page_before_its_address() -> None:
    url = "https://a.example/2021/02/16/x"
    assert origin_of_date("2020", "2019", url) == ("2020", "given")
    assert origin_of_date(None, "2019", url) == ("2019", "metadata")
    assert origin_of_date(None, None, url) == ("2021-02-16", "url")
    assert origin_of_date(None, None, None) == (None, None)
