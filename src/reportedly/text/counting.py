"""The days that a time means which counts from an event, once the days of the event are known."""

from __future__ import annotations

from datetime import date

from reportedly.text.timex import days_in_month, shifted
from reportedly.types.annotations import Counted
from reportedly.types.vocabulary import TimeRelation

Days = tuple[date, date]
"""First and last day, both included."""
ABOUT = 31
"""An anniversary without a number is told of within so many days of it."""


def days_counted(counted: Counted, days: Days, written: date | None = None) -> Days | None:
    """The first and last day of a time that counts from an event of `days`, in a report of `written`.

    None outside the calendar, where nobody says how many, or where the day of writing speaks against it.
    """
    if counted.relation is TimeRelation.ANNIVERSARY:
        return _anniversary(counted, days, written)
    if counted.relation is TimeRelation.SINCE:
        return _since(counted, days, written)
    if counted.relation is TimeRelation.DURING:
        return _both(days[0], _later(days[1], counted.night))
    if counted.least is None or counted.most is None:
        return None
    if counted.relation is TimeRelation.OPENING:  # "the first three months of the war"
        return _both(days[0], _later(shifted(days[0], counted.unit, counted.most), -1))
    if counted.relation is TimeRelation.NTH:  # the first unit begins with the event
        end = _later(shifted(days[1], counted.unit, counted.most), counted.night - 1)
        return _both(shifted(days[0], counted.unit, counted.most - 1), end)
    return _next_month(counted, days) or _so_far(counted, days)


def _so_far(counted: Counted, days: Days) -> Days | None:
    """So many units before or after."""
    least, most = counted.least or 0, counted.most or 0
    if counted.relation is TimeRelation.BEFORE:
        least, most = -most, -least
    first, last = shifted(days[0], counted.unit, least), shifted(days[1], counted.unit, most)
    return _both(_later(first, -counted.slack), _later(last, counted.slack + counted.night))


def _next_month(counted: Counted, days: Days) -> Days | None:
    """ "The month before", of an event known by its month: that month."""
    if not counted.calendar or days != _month(days[0]):
        return None
    near = shifted(days[0], "M", -1 if counted.relation is TimeRelation.BEFORE else 1)
    return _month(near) if near else None


def _since(counted: Counted, days: Days, written: date | None) -> Days | None:
    """From the event to now; or so many units, which run to the day of writing where the count is loose enough."""
    if written is not None and days[0] > written:
        return None
    if counted.most is None:  # "in the days since"; for nobody knows how many years "it has been years since"
        return _both(days[0], written) if counted.least is not None else None
    span = _so_far(counted, days)
    if span is None:
        return None
    return days[0], written if written is not None and span[0] <= written <= span[1] else span[1]


def _anniversary(counted: Counted, days: Days, written: date | None) -> Days | None:
    """So many years after; None where that is years from the day of writing: then it was another event.

    Where no number is said it is the one about now: "the massacre was on 14 August 2013; the anniversary passed".
    """
    years = counted.most
    if years is None and written is not None and written.year > days[0].year:
        years = round((written - days[0]).days / 365.25)
    found = _both(*(shifted(day, "Y", years) for day in days)) if years is not None else None
    if found is None or (written is not None and (found[0] - written).days > 366):
        return None
    if counted.most is None and written is not None and abs((found[0] - written).days) > ABOUT:
        return None
    return found


def _later(day: date | None, days: int) -> date | None:
    return shifted(day, "D", days) if day else None


def _both(first: date | None, last: date | None) -> Days | None:
    return (first, last) if first and last else None


def _month(day: date) -> Days:
    return day.replace(day=1), day.replace(day=days_in_month(day.year, day.month))
