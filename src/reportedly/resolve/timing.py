"""Whether the times of two happenings can be one: days, stretches, nights, and days of the calendar without a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.resolve.traces import Days, Trace
from reportedly.types.judgements import Reason

MONTH = 31
"""Days of the longest stretch that still tells when."""


def is_dated(item: Trace) -> bool:
    """Whether a day, a stretch or a day of the calendar is told."""
    return item.calendar is not None or None not in item.days


def time_reasons(one: Trace, two: Trace, same: float) -> Iterator[Reason]:
    """What two times say: `same` is what one day is worth; a `not_` reason where no day fits both."""
    if one.calendar or two.calendar:
        yield from _of_the_calendar(one, two, same)
        return
    (first, last), (other_first, other_last) = one.days, two.days
    slack = max(_slack(one.days), _slack(two.days))
    if _after(first, other_last, slack) or _after(other_first, last, slack):
        yield Reason(name="not_same_time", score=-1.0, detail=f"{first}…{last} / {other_first}…{other_last}")
        return
    if first is None or last is None or other_first is None or other_last is None:
        return
    gap = (max(first, other_first) - min(last, other_last)).days
    detail = f"{first}…{last} / {other_first}…{other_last}"
    precise = max((last - first).days, (other_last - other_first).days) <= 1
    if gap >= 1:
        yield Reason(name="next_day", score=0.05, detail=detail)  # a night, or two time zones
    else:
        yield Reason(name="same_day" if precise else "time_overlaps", score=same if precise else 0.1, detail=detail)


def _of_the_calendar(one: Trace, two: Trace, same: float) -> Iterator[Reason]:
    """What a day without a year tells: it is or is not the day of the other, or the one beside it."""
    ours, theirs = _days_of_year(one), _days_of_year(two)
    if not ours or not theirs:
        return
    detail = f"{min(ours)}…{max(ours)} / {min(theirs)}…{max(theirs)}"
    if ours & theirs:
        exact = max(len(ours), len(theirs)) <= _NIGHT
        yield Reason(name="same_day" if exact else "time_overlaps", score=same if exact else 0.1, detail=detail)
    elif not (_days_of_year(one, 1) & _days_of_year(two, 1)):
        yield Reason(name="not_same_time", score=-1.0, detail=detail)


_NIGHT = 2
"""Days of a night."""


def _days_of_year(item: Trace, slack: int = 0) -> frozenset[str]:
    """Each month and day that an event may have been on, no more than a month of them; with so many about them."""
    if item.calendar:
        month, day = item.calendar
        return frozenset(f"{month:02}-{one:02}" for one in (range(1, 32) if day is None else (day,)))
    first, last = item.days
    if first is None or last is None or (last - first).days > MONTH:
        return frozenset()
    around = range(first.toordinal() - slack, last.toordinal() + slack + 1)
    return frozenset(f"{date.fromordinal(day):%m-%d}" for day in around if day > 0)


def days_apart(one: Trace, two: Trace) -> int | None:
    """Days between two events that each have one day of their own, None where one has not.

    What was over by a day was no later: a report of Monday tells of nothing that Tuesday's attack did.
    """
    (first, last), (other_first, other_last) = sorted((one.days, two.days), key=lambda days: days[0] is not None)
    if last is None or other_first is None or other_first != other_last:
        return None
    if first is None:
        return (other_first - last).days if other_first > last else None
    return abs((first - other_first).days) if first == last else None


def is_told_late(one: Trace, two: Trace) -> bool:
    """Whether the one is told without a day, in a report of weeks after the other was over: its news is its own."""
    return _is_told_after(one, two.days[1]) or _is_told_after(two, one.days[1])


def _is_told_after(item: Trace, last: date | None) -> bool:
    if item.days[0] is not None or item.calendar or item.told is None or last is None:
        return False
    return (item.told - last).days > _OLD


_OLD = 21
"""Days after which a report rather tells of something new than once more of an act whose day it does not name."""


def is_only_near(reasons: Sequence[Reason]) -> bool:
    """Whether two events were on days side by side and share no act, count or victim: a riot follows an attack."""
    names = {reason.name for reason in reasons}
    return "next_day" in names and names.isdisjoint(("same_toll", "same_victim", "trigger", "mode"))


def _slack(days: Days) -> int:
    """Days by which the bounds of a time may miss: a night has two dates, "last week" is often seven days ago."""
    first, last = days
    return _LOOSE if first is not None and last is not None and (last - first).days in _WEEK else 1


_WEEK = range(5, 9)
_LOOSE = 3


def _after(first: date | None, last: date | None, slack: int) -> bool:
    """Whether what began on `first` began more than so many days after `last`."""
    return first is not None and last is not None and (first - last).days > slack
