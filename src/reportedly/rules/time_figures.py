"""What dates in figures mean: "26/02/2021", "'99", "041530Z FEB 90"."""

from __future__ import annotations

from datetime import date

from reportedly.rules.time_telling import Teller, Tense
from reportedly.rules.time_words import century_year, days_of_signs, value_of_military, value_of_signs
from reportedly.text.timex import Bounds, real_day


def in_figures(written: str, teller: Teller) -> str | None:
    """The value of a date in figures where `teller` stands; the year alone where day and month could be swapped."""
    pivot = (teller.written or teller.day or date(2000, 1, 1)).year
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
    days = days_of_signs(written, (today or date(2000, 1, 1)).year)
    over = [day for day in days if today is not None and day <= today]
    days = over if over and tense is not Tense.FUTURE else days
    return (days[0].isoformat(), days[-1].isoformat()) if days else None
