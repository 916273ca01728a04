"""What time phrases mean, given the day of writing and what the text told of before. No guess: unknown parts stay X."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from reportedly.rules.time_counts import COUNTED, UNKNOWN, VAGUELY, counted_loosely, in_hours, just_before, vaguely
from reportedly.rules.time_figures import in_figures, swapped
from reportedly.rules.time_joining import TO_THE_DAY
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_telling import Resolved, Teller, Tense, told_time
from reportedly.rules.time_words import century_year
from reportedly.text.holidays import holiday
from reportedly.text.timex import (
    CLOCK_UNITS,
    Bounds,
    bounds,
    days_in_month,
    duration,
    narrowed,
    period,
    real_day,
    shifted,
)
from reportedly.types.vocabulary import TimexType

FROM_EVENTS = frozenset(
    f"{what} an event" for what in ("unit from", "units from", "eve of", "day of", "nth unit of")
) | {"anniversary", "nth day told"}
"""Rules of expressions that mean nothing without their event."""
_NOTHING: Mapping[int, date] = {}


def resolve_all(
    phrases: Sequence[Phrase], tenses: Sequence[Tense | None], teller: Teller, known: Mapping[int, date] = _NOTHING
) -> list[Resolved]:
    """The meaning of each phrase, in order of text; `known` are days that phrases, by number, count to from events."""
    found = []
    for number, (phrase, tense) in enumerate(zip(phrases, tenses, strict=True)):
        teller.reach(phrase)
        resolved = resolve(phrase, tense, teller)
        found.append(resolved)
        if number in known:
            teller.heard(phrase, known[number].isoformat(), number)
        elif phrase.type in (TimexType.DATE, TimexType.TIME) and not _looks_back(phrase):
            teller.heard(phrase, resolved.value, number)
    return found


def _looks_back(phrase: Phrase) -> bool:
    """Whether it only compares with another time ("a year earlier", "two decades ago"): the telling does not move."""
    back = phrase.base == "told" and (phrase.count or 0) < 0
    compared = phrase.rule in COUNTED | _QUARTERLY
    return phrase.rule == "same period" or ((back or compared) and phrase.unit in ("Y", "DE", "CE"))


def resolve(phrase: Phrase, tense: Tense | None, teller: Teller) -> Resolved:
    """The meaning of `phrase` where `teller` stands."""
    if phrase.value is not None and phrase.month:
        month, base = _in_a_year(phrase, tense, teller)
        days = bounds(month) if month else None
        return Resolved(phrase.type, phrase.value, _at_edge(days, phrase) if days else (None, None), base)
    if phrase.rule in VAGUELY:
        return vaguely(phrase, teller)
    if phrase.value is not None:
        return Resolved(phrase.type, phrase.value, _final_bounds(phrase, phrase.value, teller))
    if phrase.written:
        value = in_figures(phrase.written, teller)
        days = swapped(phrase.written, tense, teller.written) if value and len(value) == 4 else None
        if days and days[0] == days[1]:
            value = days[0]
        return Resolved(phrase.type, value, days or bounds(value) or (None, None) if value else (None, None))
    if phrase.rule in FROM_EVENTS:
        return Resolved(phrase.type, None)
    if phrase.rule == "the time told of":
        return told_time(phrase, teller)
    if phrase.unit in CLOCK_UNITS and phrase.count is not None:
        lasting = duration(abs(phrase.count), phrase.unit)
        return Resolved(TimexType.DURATION, lasting, in_hours(phrase, phrase.unit, teller))
    there = teller.at_its_day() if phrase.base == "told" and phrase.unit == "D" else teller
    return _counted(phrase, tense, there) if there else Resolved(phrase.type, "XXXX-XX-XX")


def _counted(phrase: Phrase, tense: Tense | None, teller: Teller) -> Resolved:
    """The meaning of a phrase that names or counts days, weeks, months or years."""
    value, base = _dated(phrase, tense, teller)
    value = _with_time(phrase, value)
    if phrase.rule == "week of a day" and value and len(value) == 10 and value[0].isdigit():
        value = period(date.fromisoformat(value), "W")
    told = teller.source if base == "told" else None
    loose = counted_loosely(phrase, teller)
    return Resolved(phrase.type, value, loose or _final_bounds(phrase, value, teller), base, told)


_LENGTH = re.compile(r"P([0-9]+)([DW])")
_FEW_DAYS = 5
"""In "the last days of August"."""


def _at_edge(days: Bounds, phrase: Phrase) -> Bounds:
    """So many days or weeks at the beginning or end of a month."""
    length = _LENGTH.fullmatch(phrase.value or "")
    count = int(length[1]) * (7 if length[2] == "W" else 1) if length else _FEW_DAYS
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[1])
    if phrase.weekday:  # "the last weekend of October"
        ahead = (6 - first.isoweekday()) % 7 if phrase.edge == "START" else -((last.isoweekday() - 6) % 7)
        saturday = (first if phrase.edge == "START" else last) + timedelta(days=ahead)
        return saturday.isoformat(), (saturday + timedelta(days=1)).isoformat()
    if phrase.edge == "START":
        return days[0], min(last, first + timedelta(days=count - 1)).isoformat()
    return max(first, last - timedelta(days=count - 1)).isoformat(), days[1]


def _with_time(phrase: Phrase, value: str | None) -> str | None:
    """The day `value` with the phrase's clock or part of day; other periods take none ("last week" + morning)."""
    time = phrase.clock or phrase.part
    if not time or value is None or len(value) != 10 or "W" in value:
        return value
    return f"{value}T{time}" + ("Z" if phrase.zone == "Z" else "")


def _final_bounds(phrase: Phrase, value: str | None, teller: Teller) -> tuple[str | None, str | None]:
    """The days of `value`; "early" and "late" narrow them, "earlier" and "later" cut them at the day of writing."""
    written = teller.written.isoformat() if teller.written else None
    if phrase.type is TimexType.DURATION and phrase.base and teller.written:
        told = teller.day if phrase.base.endswith("told") and teller.unit == "D" else None
        return _stretch(phrase, told or teller.written)
    references = {
        "PAST_REF": (just_before(phrase, teller), written),
        "FUTURE_REF": (written, None),
        "PRESENT_REF": (written, written),
    }
    if value in references:
        return references[value]
    days = bounds(value) if value else None
    if days is None:
        return None, None
    if phrase.season == "WI" and phrase.year is None and teller.written:
        days = _winter(phrase.count, teller.written)
    days = _zoned(narrowed(days, phrase.edge or phrase.mod), phrase)
    if phrase.base == "told" and teller.day and teller.unit == "D":
        written = teller.day.isoformat()  # "later that month"
    if written and days[0][:10] <= written <= days[1][:10]:
        if phrase.edge == "EARLIER":
            return days[0], min(days[1], written)
        if phrase.edge == "LATER":
            return max(days[0], written), days[1]
    return days


def _winter(step: float | None, written: date) -> Bounds:
    """The winter meant: the last one that is over, the next, or the one that goes on or was last."""
    years = range(max(1, written.year - 2), min(9998, written.year + 1) + 1)
    days = [(f"{year:04}-12-01", f"{year + 1:04}-02-{days_in_month(year + 1, 2)}") for year in years]
    today = written.isoformat()
    if step is not None and step > 0:
        return next((item for item in days if item[0] > today), days[-1])
    over = [item for item in days if (item[1] if step is not None and step < 0 else item[0]) <= today]
    return over[-1] if over else days[0]


def _zoned(days: Bounds, phrase: Phrase) -> Bounds:
    if not phrase.zone or phrase.zone == "Z" or "T" not in days[0]:
        return days
    return days[0] + phrase.zone, days[1] + phrase.zone


def _stretch(phrase: Phrase, written: date) -> tuple[str | None, str | None]:
    """ "The past two weeks" ends on the day of writing, "the next few days" begin on it."""
    sign = -1 if (phrase.base or "").startswith("before") else 1
    far = shifted(written, phrase.unit or "D", sign * phrase.count) if phrase.count is not None else None
    if phrase.unit in CLOCK_UNITS:
        far = shifted(written, "D", sign * (phrase.count or 0) * CLOCK_UNITS[phrase.unit] / 86_400)
    ends = (far.isoformat() if far else None, written.isoformat())
    return ends if sign < 0 else (ends[1], ends[0])


def _dated(phrase: Phrase, tense: Tense | None, teller: Teller) -> tuple[str | None, str | None]:
    """The value of the day or period, and what it was counted from."""
    if phrase.unit == "DE" and phrase.year is not None:
        pivot = (teller.written or teller.day or date(2000, 1, 1)).year
        return f"{century_year(phrase.year, pivot) // 10:03}", None
    if phrase.weekday and not phrase.month:
        return _weekday(phrase, tense, teller)
    if _names_part_of_year(phrase):
        return _in_a_year(phrase, tense, teller)
    if phrase.day:
        return _day_of_month(phrase, teller)
    if phrase.unit == "Q" and phrase.year is not None and teller.quarter:
        return f"{phrase.year:04}-Q{(teller.quarter.month + 2) // 3}", None
    if phrase.year is not None:
        return f"{phrase.year:04}", None
    if phrase.unit:
        return _stepped(phrase, tense, teller)
    return _time_alone(teller)


def _time_alone(teller: Teller) -> tuple[str | None, str | None]:
    """A bare time of day: on the day told of last, else on the day of writing."""
    if teller.day and teller.unit == "D":
        return teller.day.isoformat(), "told"
    if teller.written and not teller.narrative:
        return teller.written.isoformat(), "written"
    return "XXXX-XX-XX", None


def _names_part_of_year(phrase: Phrase) -> bool:
    return bool(phrase.month or phrase.season or phrase.quarter or phrase.half or phrase.holiday)


def _weekday(phrase: Phrase, tense: Tense | None, teller: Teller) -> tuple[str | None, str | None]:
    base, name = teller.base(phrase.base)
    weekday = phrase.weekday or 1
    if base is None or (name == "told" and teller.is_coarser_than("W")):
        return f"XXXX-WXX-{weekday}", None
    if phrase.unit == "W":  # "Wednesday of last week"
        day = shifted(base, "D", weekday - base.isoweekday() + 7 * (phrase.count or 0))
        return (day.isoformat() if day else None), name
    back = (base.isoweekday() - weekday) % 7
    ahead = (weekday - base.isoweekday()) % 7
    if phrase.count is not None and phrase.base:
        days = {-1: -(back or 7), 1: ahead or 7}.get(int(phrase.count), weekday - base.isoweekday())
    elif tense in (Tense.FUTURE, Tense.PRESENT) or (name == "told" and back != 0):
        days = ahead
    else:
        days = -back
    day = shifted(base, "D", days)
    if name == "told" and tense is Tense.PAST and day and teller.written and day > teller.written:
        day = shifted(base, "D", -back)  # "found on Saturday … was killed on the Monday", in a report of Sunday
    return (day.isoformat() if day else None), name


def _in_a_year(phrase: Phrase, tense: Tense | None, teller: Teller) -> tuple[str | None, str | None]:
    """A month, day, season, quarter… whose year is said, stepped to, or chosen: the nearest that fits the tense."""
    if phrase.year is not None:
        return _value_in(phrase, phrase.year), None
    if teller.before_christ and phrase.month:
        day = f"-{phrase.day:02}" if phrase.day else ""
        return f"{teller.before_christ}-{phrase.month:02}{day}", "told"
    base, name = teller.base(phrase.base)
    if base is None:
        return _value_in(phrase, None), None
    if phrase.unit == "Y" and phrase.count is not None:
        return _value_in(phrase, base.year + int(phrase.count)), name
    if name == "told" and (teller.unit == "Y" or teller.passing):
        return _value_in(phrase, base.year), name
    step = int(phrase.count) if phrase.count is not None and phrase.base else None
    beside = teller.year_beside(phrase) if step is None and tense is not Tense.FUTURE else None
    if beside is not None:
        return _value_in(phrase, beside), name
    year = _chosen_year(phrase, step, base, tense, told=name == "told")
    return (_value_in(phrase, year) if year else None), name


def _chosen_year(phrase: Phrase, step: int | None, base: date, tense: Tense | None, told: bool) -> int | None:
    """Of last year, this year and the next, the one whose day or period lies nearest to `base` where the tense fits."""
    reach = 8 if (phrase.month, phrase.day) == (2, 29) else 2 if phrase.season == "WI" else 1
    best: tuple[float, int] | None = None
    for year in sorted(range(base.year - reach, base.year + reach + 1), key=lambda year: abs(year - base.year)):
        value = _value_in(phrase, year)
        days = bounds(value) if value else None
        if days is None:
            continue
        first, last = date.fromisoformat(days[0][:10]), date.fromisoformat(days[1][:10])
        distance = _distance(phrase, first, last, base, step, tense, told)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, year)
    return best[1] if best else None


_AGAINST_TENSE = 6
"""How much farther a day seems that lies on the side of the day of writing where the tense does not look."""
_MONTH_AGAINST_TENSE = 60
"""The same for a whole month: "in January" of a past tense is not the next one, not even in December."""
_BACKWARD = 3.5
"""How much farther a day before the one told of last seems: tales go forward."""


def _distance(
    phrase: Phrase, first: date, last: date, base: date, step: int | None, tense: Tense | None, told: bool
) -> float | None:
    """Days from `base` to the period, more when it lies against the tense; None when a step forbids it."""
    inside = first <= base <= last
    away = 0 if inside else (base - last).days if last < base else (first - base).days
    after = first > base
    if step is not None:
        fits = not inside and after == (step > 0) if step else True
        return away if fits else None
    if told:
        return away * (1 if after or inside else _BACKWARD)
    if tense is Tense.FUTURE:
        return away * (1 if after or inside else _AGAINST_TENSE)
    if after and (phrase.quarter or phrase.half):
        return away * 9  # "the first quarter" is that of this year, even in November
    if tense is Tense.PAST:
        against = _MONTH_AGAINST_TENSE if phrase.month and not phrase.day else _AGAINST_TENSE
        return away * (against if after else 1)
    return away * (0.8 if tense is Tense.PRESENT and after else 1.3 if after else 1)


def _value_in(phrase: Phrase, year: int | None) -> str | None:
    """The value in `year` (X when not known); None when there is no such day ("February 30")."""
    name = f"{year:04}" if year is not None else "XXXX"
    if phrase.rule == "weekday of a month":
        return _nth_weekday(phrase, year)
    if phrase.month and phrase.day:
        real = real_day(2000 if year is None else year, phrase.month, phrase.day)
        return f"{name}-{phrase.month:02}-{phrase.day:02}" if real else None
    if phrase.month:
        return f"{name}-{phrase.month:02}"
    if phrase.holiday:
        day = holiday(phrase.holiday, year) if year is not None else None
        fixed = phrase.holiday if len(phrase.holiday) == 5 else "XX-XX"
        return day.isoformat() if day else f"{name}-{fixed}"
    if phrase.quarter:
        return f"{name}-Q{phrase.quarter}"
    if phrase.half:
        return f"{name}-H{phrase.half}"
    return f"{name}-{phrase.season}"


def _nth_weekday(phrase: Phrase, year: int | None) -> str | None:
    """The day of the nth (-1: last) Monday, Tuesday… of the month; None when it has none."""
    weekday, month, nth = phrase.weekday or 1, phrase.month or 1, int(phrase.count or 1)
    if year is None:
        return f"XXXX-{month:02}-XX"
    first = real_day(year, month, 1)
    if first is None:
        return None
    days = range(1 + (weekday - first.isoweekday()) % 7, days_in_month(year, month) + 1, 7)
    at = nth if nth < 0 else nth - 1
    return f"{year:04}-{month:02}-{days[at]:02}" if at < len(days) else None


def _day_of_month(phrase: Phrase, teller: Teller) -> tuple[str | None, str | None]:
    """ "The 20th": of the month told of last, else the nearest one to the day of writing."""
    base, name = teller.base("told")
    number = phrase.day or 1
    if base is None:
        return f"XXXX-XX-{number:02}", None
    if name == "told":
        day = real_day(base.year, base.month, number) if teller.unit in ("D", "WE", "W", "M") else None
        return (day.isoformat() if day else f"{base.year:04}-XX-{number:02}"), name
    months = (shifted(base.replace(day=1), "M", step) for step in (-1, 0, 1))
    days = [day for month in months if month and (day := real_day(month.year, month.month, number))]
    nearest = min(days, key=lambda day: abs((day - base).days), default=None)
    return (nearest.isoformat() if nearest else None), name


def _stepped(phrase: Phrase, tense: Tense | None, teller: Teller) -> tuple[str | None, str | None]:
    """ "Last week", "two years ago", "the previous day", "a year earlier" (of the quarter told of last)."""
    unit, count = phrase.unit or "D", phrase.count or 0
    base, name = teller.base(phrase.base)
    if phrase.rule in ("before", "after") and name == "written":
        base = None
    if unit == "Y" and abs(count) == 1 and teller.quarter and phrase.rule in _QUARTERLY:
        then = shifted(teller.quarter, "Y", count)
        return (period(then, "Q") if then else None), "told"
    if base is None or (name == "told" and teller.is_coarser_than(unit)):
        return UNKNOWN.get(unit, "XXXX-XX-XX"), None
    if phrase.rule == "the period" or (unit == "WE" and count == 0 and tense is Tense.PAST):
        return _this_period(unit, base, tense), name
    if unit == "Q" and count == 0 and phrase.rule == "step":
        count = -1  # "the latest quarter" is the last one that is over
    then = shifted(base, "Y" if phrase.rule == "same period" else unit, count)
    if then is None:
        return None, name
    fine = {"DE": "Y", "CE": "Y"}.get(unit, unit) if phrase.rule in COUNTED else unit
    fine = "D" if phrase.rule == TO_THE_DAY else fine
    return period(then, fine), name


_QUARTERLY = frozenset({"ago", "before", "year-ago", "year-ago period", "period a year ago"})


def _this_period(unit: str, base: date, tense: Tense | None) -> str | None:
    """ "The weekend", "the quarter": the last one in the past tense, else the one that holds or follows the day."""
    past = tense is not Tense.FUTURE
    if unit == "WE" and past and base.isoweekday() < 6:
        base = base - timedelta(days=7)
    if unit == "Q" and past:
        return period(shifted(base, "Q", -1) or base, unit)
    return period(base, unit)


def combined(first: Resolved, last: Resolved) -> Resolved:
    """One meaning out of those for the first and the last day on which a report may have been written."""
    if first.value == last.value and first.bounds == last.bounds:
        return first
    low, high = first.bounds[0], last.bounds[1]
    value = first.value if first.value == last.value else None
    return replace(first, value=value, bounds=(low, high))
