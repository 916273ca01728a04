"""Days of holidays by rule: `12-25`, `11 thu 4` (the fourth Thursday), `11 mon 1 +1`, `easter -2`."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.text.timex import days_in_month

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def easter(year: int) -> date:
    """Western Easter Sunday (the Gregorian computus as given by Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, year_of_leap = century // 4, century % 4
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    sunday = (32 + 2 * year_of_leap + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday(rule: str, year: int) -> date | None:
    """The day of the holiday with this rule in `year`; None for a rule of no known form or no such day."""
    if len(rule) == 5 and rule[2] == "-":
        return date(year, int(rule[:2]), int(rule[3:]))
    name, *rest = rule.split()
    if name == "easter":
        return easter(year) + timedelta(days=int(rest[0]))
    if len(rest) < 2 or rest[0] not in _WEEKDAYS:
        return None
    day = _nth(year, int(name), _WEEKDAYS.index(rest[0]), int(rest[1]))
    return day + timedelta(days=int(rest[2])) if len(rest) > 2 else day


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    """The `which`-th such weekday of the month, from its end when negative."""
    if which < 0:
        last = date(year, month, days_in_month(year, month))
        return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-which - 1))
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
