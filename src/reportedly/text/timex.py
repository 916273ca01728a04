"""Values of TIMEX3 (TimeML 1.2.1): making them from calendar days, and the days that they bound.

Values: `2021`, `2021-02`, `2021-02-15`, `2021-W08`, `2021-W08-WE`, `2021-Q1`, `2021-H1`, `2021-SU`, `202` (decade),
`20` (century), a day with `T22:00` or a part of day (`TMO`), durations (`P2W`, `PT5H30M`, `PXD`), `BC0493`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from reportedly.types.vocabulary import Precision

CLOCK_UNITS = {"S": 1, "MI": 60, "H": 3600}
"""Units below the day, in seconds."""
MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
"""Units above the week, in months; `DE` is a decade and `CE` a century."""
DAYS_IN = {"D": 1, "WE": 7, "W": 7, "FN": 14}
"""Units of whole days; a shift by weekends (`WE`) goes from week to week, `FN` is a fortnight."""

VAGUE_DAYS = {"D": (2, 6), "W": (14, 35), "M": (60, 335)}
"""Days in a bare "days", "weeks", "months"."""
LOOSE_DAYS = {"W": 3, "FN": 3, "M": 15, "Q": 30, "Y": 183, "DE": 1826}
"""Days by which a count in larger units may miss: "three months after" is seldom meant to the day."""

Bounds = tuple[str, str]
"""First and last day (or moment), ISO 8601, both included."""


def shifted(day: date, unit: str, count: float) -> date | None:
    """The day `count` units after `day` (before, when negative); None outside the calendar. Clock units do not move it.

    A month later than 31 January is the last day of February.
    """
    try:
        if unit in DAYS_IN:
            return day + timedelta(days=DAYS_IN[unit] * count)
        if unit not in MONTHS_IN:
            return day
        months = day.year * 12 + day.month - 1 + int(MONTHS_IN[unit] * count)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))
    except (ValueError, OverflowError):
        return None


def days_in_month(year: int, month: int) -> int:
    """28 to 31. Raises ValueError outside the calendar."""
    first = date(year, month, 1)
    return 31 if month == 12 else (date(year, month + 1, 1) - first).days


def real_day(year: int, month: int, day: int) -> date | None:
    """The calendar day, or None when there is none ("February 30")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def period(day: date, unit: str) -> str:
    """The value of the period of `unit` that holds `day`: a week `2021-W08`, a quarter `2021-Q1`, a decade `202`."""
    year, week, _ = day.isocalendar()
    return {
        "D": day.isoformat(),
        "W": f"{year:04}-W{week:02}",
        "FN": f"{year:04}-W{week:02}",
        "WE": f"{year:04}-W{week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "DE": f"{day.year // 10:03}",
        "CE": f"{day.year // 100:02}",
    }.get(unit, day.isoformat())


_HALVES = {"Y": "6M", "H": "30M", "MI": "30S", "DE": "", "CE": ""}
_LETTER = {"S": "S", "MI": "M", "H": "H", "FN": "W"}


def duration(count: float | None, unit: str) -> str:
    """`P2W`, `PT5H30M`, `P2Y6M`; `PX…` when nobody says how many. Decades and centuries are counted in years."""
    mark = "PT" if unit in CLOCK_UNITS else "P"
    if count is None:
        return "PXY" if unit == "DE" else f"{mark}X{_LETTER.get(unit, unit)}"
    if unit in ("DE", "CE", "FN", "WE"):
        factor, unit = {"DE": (10, "Y"), "CE": (100, "Y"), "FN": (2, "W"), "WE": (2, "D")}[unit]
        count *= factor
    whole = int(count)
    letter = _LETTER.get(unit, unit)
    if count == whole:
        return f"{mark}{whole}{letter}"
    if count - whole == 0.5 and unit in _HALVES:
        return f"{mark}{f'{whole}{letter}' if whole else ''}{_HALVES[unit]}"
    return f"{mark}{count}{letter}"


_SEASONS = {"SP": ((0, 3), (0, 5)), "SU": ((0, 6), (0, 8)), "FA": ((0, 9), (0, 11)), "WI": ((-1, 12), (1, 2))}
"""Years from the one named, and months, in which a season of the north begins and ends.

"The winter of 1994" may be the one that ends in that year or the one that begins in it: the bounds hold both.
"""
_PARTS = {
    "MO": ("00:00", "11:59"),
    "MI": ("11:00", "13:59"),
    "AF": ("12:00", "18:59"),
    "EV": ("16:00", "23:59"),
    "NI": ("17:00", "05:59"),
    "DT": ("05:00", "20:59"),
}
_SHAPES = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:W(?P<week>[0-9]{2})(?:-(?P<weekend>WE)|-(?P<weekday>[1-7]))?|Q(?P<quarter>[1-4])"
    r"|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?(?:T(?P<time>.+))?"
    r"|(?P<decade>[0-9]{3})|(?P<century>[0-9]{2})|BC(?P<before>[0-9]{4})(?:-(?P<bmonth>[0-9]{2})(?:-(?P<bday>[0-9]{2}))?)?"
)


def bounds(value: str) -> Bounds | None:
    """The first and last day that `value` can mean; with a time, the first and last moment. None for what has none."""
    match = _SHAPES.fullmatch(value)
    if match is None:
        return None
    if match["before"]:
        return _before_christ(match)
    try:
        days = _days(match)
    except (ValueError, OverflowError):
        return None
    if match["time"] and match["day"]:
        return _moments(days[0], match["time"])
    return days[0].isoformat(), days[1].isoformat()


def _days(match: re.Match[str]) -> tuple[date, date]:
    if match["decade"]:
        return date(int(match["decade"]) * 10, 1, 1), date(int(match["decade"]) * 10 + 9, 12, 31)
    if match["century"]:
        return date(int(match["century"]) * 100, 1, 1), date(int(match["century"]) * 100 + 99, 12, 31)
    year = int(match["year"])
    if match["week"]:
        return _week_days(year, match)
    if match["season"]:
        first, last = _SEASONS[match["season"]]
        end = year + last[0]
        return date(year + first[0], first[1], 1), date(end, last[1], days_in_month(end, last[1]))
    if match["quarter"] or match["half"]:
        length = 3 if match["quarter"] else 6
        end = int(match["quarter"] or match["half"]) * length
        return date(year, end - length + 1, 1), date(year, end, days_in_month(year, end))
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        month = int(match["month"])
        return date(year, month, 1), date(year, month, days_in_month(year, month))
    return date(year, 1, 1), date(year, 12, 31)


def _week_days(year: int, match: re.Match[str]) -> tuple[date, date]:
    week = int(match["week"])
    if match["weekday"]:
        day = date.fromisocalendar(year, week, int(match["weekday"]))
        return day, day
    return date.fromisocalendar(year, week, 6 if match["weekend"] else 1), date.fromisocalendar(year, week, 7)


def _moments(day: date, time: str) -> Bounds | None:
    if time in _PARTS:
        first, last = _PARTS[time]
        end = shifted(day, "D", 1) if last < first else day
        return (f"{day.isoformat()}T{first}", f"{end.isoformat()}T{last}") if end else None
    if time.startswith("24"):
        next_day = shifted(day, "D", 1)
        return (f"{next_day.isoformat()}T00:00", f"{next_day.isoformat()}T00:00") if next_day else None
    if not time[:1].isdigit():
        return day.isoformat(), day.isoformat()
    clock, zone = time[:5], re.sub(r"^[0-9:.]+", "", time)
    last = clock if len(time) > 2 and ":" in time else f"{time[:2]}:59"
    first = clock if ":" in time else f"{time[:2]}:00"
    return f"{day.isoformat()}T{first}{zone}", f"{day.isoformat()}T{last}{zone}"


def _before_christ(match: re.Match[str]) -> Bounds:
    """ISO 8601 counts astronomical years: 1 BC is 0000, 493 BC is -0492."""
    year = 1 - int(match["before"])
    name = f"{year:05}" if year < 0 else f"{year:04}"
    month, day = match["bmonth"], match["bday"]
    last_day = day or (f"{days_in_month(2000, int(month)):02}" if month and 1 <= int(month) <= 12 else "31")
    return f"{name}-{month or '01'}-{day or '01'}", f"{name}-{month or '12'}-{last_day}"


def precision(value: str | None) -> Precision:
    """The finest unit that `value` gives; unknown for durations, sets and references."""
    match = _SHAPES.fullmatch((value or "").replace("XXXX", "2000").replace("WXX", "W01").replace("-XX", "-01"))
    if match is None:
        return Precision.UNKNOWN
    if match["time"]:
        colons = match["time"].split("+")[0].count(":")
        clocks = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
        return clocks[min(colons, 2)] if match["time"][:1].isdigit() else Precision.PART_OF_DAY
    finest = (
        ("weekend", Precision.WEEKEND),
        ("weekday", Precision.DAY),
        ("week", Precision.WEEK),
        ("day", Precision.DAY),
        ("bday", Precision.DAY),
        ("month", Precision.MONTH),
        ("bmonth", Precision.MONTH),
        ("quarter", Precision.QUARTER),
        ("half", Precision.HALF),
        ("season", Precision.SEASON),
        ("year", Precision.YEAR),
        ("before", Precision.YEAR),
        ("decade", Precision.DECADE),
        ("century", Precision.CENTURY),
    )
    return next(unit for group, unit in finest if match[group])


_HALVES_AND_EDGES = {
    "START": (0.0, 0.5),
    "MID": (0.25, 0.75),
    "END": (0.5, 1.0),
    "H1": (0.0, 0.5),
    "H2": (0.5, 1.0),
}
_LONG_YEAR = 366
_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}


def narrowed(days: Bounds, mod: str | None) -> Bounds:
    """The days that "early", "mid" or "late" leave of a period.

    A third of a month or a year, as coders take them (days 1 to 10; four months); of others a generous half.
    """
    if mod not in _HALVES_AND_EDGES or "T" in days[0] or days[0] == days[1] or days[0].startswith("-"):
        return days
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[1])
    length = (last - first).days
    if mod in _THIRDS and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and length < _LONG_YEAR:
        begin, end = _THIRDS[mod]
        last = date(first.year, 4 * end, days_in_month(first.year, 4 * end))
        return date(first.year, 4 * begin + 1, 1).isoformat(), last.isoformat()
    if mod in _THIRDS and first.day == 1 and length == days_in_month(first.year, first.month) - 1:
        begin, end = _THIRDS[mod]
        last = last if end == len(_THIRDS) else first.replace(day=10 * end)
        return first.replace(day=10 * begin + 1).isoformat(), last.isoformat()
    low, high = _HALVES_AND_EDGES[mod]
    return (
        (first + timedelta(days=int(length * low))).isoformat(),
        (first + timedelta(days=-int(-length * high // 1))).isoformat(),
    )
