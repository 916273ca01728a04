"""The day of a dateline, and a date of publication that contradicts it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportedly.rules.dateline_days import contradicts, dateline_of, is_of_week_before, told_day
from reportedly.rules.time_phrases import Phrase
from reportedly.types.vocabulary import TimexType

DATELINES = {
    "place-country-and-year": ("TARSK, Norland, «12 August 2024» - Shells fell.", True),
    "two-words": ("PORT TARSK, «March 4» - Shells fell.", True),
    "agency": ("TARSK, «March 4» (Wire) — Shells fell.", True),
    "no-comma": ("TARSK «March 4» -- Shells fell.", True),
    "below-a-headline": ("Shells fall\n\nTARSK, «March 4» - Shells fell.", True),
    "no-capitals": ("Tarsk, «March 4» - Shells fell.", True),
    "colon": ("TARSK, «March 4»: Shells fell.", True),
    "no-place": ("On Monday, «March 4» - Shells fell.", False),
    "no-comma-behind-small-letters": ("Tarsk «March 4» - Shells fell.", False),
    "a-form": ("TARSK, «March 4»: two killed.", False),
    "no-dash": ("TARSK, «March 4» Shells fell.", False),
    "in-a-sentence": ("Shells fell on TARSK, «March 4» - a Monday.", False),
    "with-a-verb": ("TARSK, founded on «March 4» - Shells fell.", False),
    "by-the-way": ("TARSK, «March 4» - a day to remember - was shelled.", False),
    "a-week": ("WEEKLY REPORT «4» - 11 March", False),
    "a-range": ("TARSK, «March 4»-5: Shells fell.", False),
    "far-below": ("x\n" * 400 + "TARSK, «March 4» - Shells fell.", False),
}


def phrase(start: int, end: int, year: int | None = None) -> Phrase:
    return Phrase(start=start, end=end, rule="", type=TimexType.DATE, year=year, month=3, day=4)


@pytest.mark.parametrize(("text", "is_one"), DATELINES.values(), ids=DATELINES.keys())
def test_dateline(text: str, is_one: bool) -> None:
    start, end = text.index("«"), text.index("»") - 1
    found = phrase(start, end)
    assert dateline_of(text.replace("«", "").replace("»", ""), [found]) == (found if is_one else None)


def test_a_log_has_no_dateline() -> None:
    text = "TARSK, March 4 - Shells fell.\nDASSA, March 5 - Two died."
    days = [phrase(7, 14), phrase(37, 44)]
    assert dateline_of(text, days) == days[0]  # one day
    assert dateline_of(text, [days[0], replace(days[1], day=5)]) is None


def test_week_before() -> None:
    published = (date(2025, 3, 11), date(2025, 3, 12))
    near = [is_of_week_before(date(2025, 3, day), published) for day in (3, 4, 10, 11, 13)]
    assert near == [False, True, True, False, False]


DAY = date(2025, 3, 20)
CLASHES = {  # year of the dateline 4 March, days of publication, whether they clash, the day that is told
    "same-day": (2025, (date(2025, 3, 4), date(2025, 3, 4)), False, None),
    "a-week-after": (None, (date(2025, 3, 11), date(2025, 3, 11)), False, None),
    "a-day-before": (2025, (date(2025, 3, 3), date(2025, 3, 3)), False, None),
    "of-that-month": (2025, (date(2025, 3, 1), date(2025, 3, 31)), False, None),
    "of-that-year": (None, (date(2025, 1, 1), date(2025, 12, 31)), False, None),
    "too-late": (2025, (DAY, DAY), True, date(2025, 3, 4)),
    "too-early": (2025, (date(2024, 11, 2), date(2024, 11, 2)), True, date(2025, 3, 4)),
    "too-late-without-a-year": (None, (DAY, DAY), True, date(2025, 3, 4)),
    "far-off-without-a-year": (None, (date(2024, 11, 2), date(2024, 11, 2)), True, None),
}


@pytest.mark.parametrize(("year", "published", "clashes", "day"), CLASHES.values(), ids=CLASHES.keys())
def test_clash(year: int | None, published: tuple[date, date], clashes: bool, day: date | None) -> None:
    dateline = phrase(0, 7, year)
    assert contradicts(dateline, published) == clashes
    if clashes:
        assert told_day(dateline, published) == day
