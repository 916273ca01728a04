"""What dates in figures mean: "26/02/2021", "'99", "041530Z FEB 90"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from reportedly.rules.time_telling import Teller, Tense
from reportedly.rules.time_words import century_year, days_of_signs, value_of_military, value_of_signs
from reportedly.text.timex import Bounds, real_day


def in_figures(written: str, teller: Teller) -> str | None:
    """The value of a date in figures where `teller` stands; the year alone where day and month could be swapped."""
    if _BRIEF.fullmatch(written):
        return brief(written, teller.written)
    pivot = (teller.written or teller.day or _OF_LATE).year
    if not written[0].isdigit():  # "'99"
        return f"{century_year(int(written[1:]), pivot):04}"
    if "/" in written or "." in written[:6]:
        signs = value_of_signs(written, pivot)
        if signs is None:
            return None
        year, month, day = signs
        return f"{year:04}" if month is None or day is None else f"{year:04}-{month:02}-{day:02}"
    if written[:4].isdigit() and written[4:5] == "-":
        valid = real_day(int(written[:4]), int(written[5:7]), int(written[8:10]))
        return written.replace(" ", "T") if valid else None
    return value_of_military(written, pivot)


def swapped(written: str, tense: Tense | None, today: date | None) -> Bounds | None:
    """The days that "05/03/2024" may be; the one that is over, of a past tense, where the other lies ahead."""
    days = days_of_signs(written, (today or _OF_LATE).year)
    over = [day for day in days if today is not None and day <= today]
    if over and tense is not Tense.FUTURE:
        days = _of_the_news(over, today) or over
    return (days[0].isoformat(), days[-1].isoformat()) if days else None


def brief(written: str, today: date | None) -> str | None:
    """The day that "5/3" or "05.03" is: the last one before `today`; none where both readings may be news."""
    first, second = (int(part) for part in re.split(r"[/.]", written))
    if today is None:
        return None
    orders = {(second, first), (first, second)} if "/" in written else {(second, first)}
    found = [max(days) for order in orders if (days := [day for day in _in_each_year(*order, today) if day <= today])]
    days = found if len(found) == 1 else _of_the_news(found, today)
    return days[0].isoformat() if len(set(days)) == 1 else None


def _in_each_year(month: int, day: int, today: date) -> list[date]:
    found = (real_day(year, month, day) for year in (today.year - 1, today.year))
    return [one for one in found if one is not None]


def _of_the_news(days: Sequence[date], today: date | None) -> list[date]:
    """The one of two days that a report of `today` tells of as news, where the other lies far back."""
    late = [day for day in days if today is not None and today - day <= _NEWS]
    far = [day for day in days if today is not None and today - day > 2 * _NEWS]
    return late if len(late) == 1 and len(far) == len(days) - 1 else []


_NEWS = timedelta(days=15)
_OF_LATE = date(2020, 1, 1)
"""Beside which years of two figures are read, where nobody knows when a text was written."""
_BRIEF = re.compile(r"[0-9]{1,2}[/.][0-9]{1,2}")
