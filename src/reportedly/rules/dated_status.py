"""What the day of an event says of its status: long past, or still to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from reportedly.rules.background import PAST_PERFECT
from reportedly.rules.happenings import Happening
from reportedly.rules.realis import UNDER
from reportedly.types.annotations import TimeExpression
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision, Status

_BACKGROUND = timedelta(days=13)
"""An event that ended this long before publication is background, not news."""


def by_date(status: Status, time: TimeExpression | None, today: str | None, rule: str = "") -> Status:
    """A dated event is historical when long past, and still to come when its first day lies ahead.

    Its day outweighs a past perfect, the `rule` of a status: "the convoy had left on Sunday".
    """
    if rule == PAST_PERFECT and time is not None:
        status = Status.HAPPENED
    if status not in (Status.HAPPENED, Status.ONGOING) or time is None or today is None or len(today) < 10:
        return status
    if time.latest and is_background(time.latest[:10], today):
        return Status.HISTORICAL
    first = first_day(time)
    ahead = first is not None and first > today and not rule.startswith(UNDER)  # "continue now at 21:25"
    return Status.FUTURE if ahead else status


def is_background(last: str, today: str) -> bool:
    """Whether what was over on the day `last` is no news on the day `today`."""
    return last < days_before(today, _BACKGROUND)


def told_by_then(happening: Happening, said: TimeExpression | None, today: str | None) -> Happening:
    """What was said in a month or a year to have happened was over by then: "last month it said it had sunk a trawler".

    Said long ago, it is as old: "in 2021 they said they had burned down a depot". A weekday of saying tells no more
    than the day of the report.
    """
    status = by_date(happening.status, said, today)
    if said is None or (said.precision not in (Precision.MONTH, Precision.YEAR) and status is happening.status):
        return happening
    latest = min((day for day in ((said.latest or "")[:10], happening.latest) if day), default=None)
    return msgspec.structs.replace(happening, status=status, latest=latest)


def first_day(time: TimeExpression) -> str | None:
    """The day on which a time begins; for midnight the one that ends then: "shortly before midnight"."""
    if time.earliest is None:
        return None
    day = time.earliest[:10]
    return (days_before(day, timedelta(days=1)) if _is_midnight(time) else "") or day


def is_before_midnight(tree: Tree, time: TimeExpression) -> bool:
    """Whether a night was not yet over for whoever names it: "late on Sunday night", "minutes before midnight"."""
    words = tree.inside(time.span)
    before = tree.tokens[max(0, words[0].index - 2) : words[0].index] if words else ()
    around = {word.text.lower() for word in (*before, *words)}
    night = (time.value or "").endswith(_NIGHT) and "late" in around
    return night or (_is_midnight(time) and "before" in around)


_NIGHT = "TNI"


def _is_midnight(time: TimeExpression) -> bool:
    return time.earliest == time.latest and "T24:00" in (time.value or "")


def last_day(status: Status, time: TimeExpression | None, today: str | None) -> str | None:
    """The day by which an event was over: its own, the day of the report at the latest for what took place."""
    told = time.latest[:10] if time is not None and time.latest else None
    if status in (Status.FUTURE, Status.HYPOTHETICAL, Status.NEGATED) or today is None or len(today) < 10:
        return told
    return min(told, today) if told else today


def begun(reading: Reading, times: Mapping[int, Sequence[str]], today: str | None) -> dict[int, list[str]]:
    """`times` (ids of time expressions, by event) without those whose first day lies ahead of the report."""
    found: dict[int, list[str]] = {}
    for number, ids in times.items():
        for id in ids:
            time = reading.get(TimeExpression, id)
            if time is None or today is None or (first_day(time) or "")[: len(today)] <= today:
                found.setdefault(number, []).append(id)
    return found


def days_before(day: str, by: timedelta) -> str:
    """A day (ISO 8601) so much before another; empty where that is none."""
    try:
        return (date.fromisoformat(day) - by).isoformat()
    except (ValueError, OverflowError):
        return ""
