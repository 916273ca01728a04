"""Counts of several happenings at once: "bombed two towns, killing seven", four in the one and three in the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container
from datetime import timedelta

from reportedly.resolve.days import When
from reportedly.resolve.incidents import Happening, day_of
from reportedly.text.numbers import find_numbers
from reportedly.types.annotations import Event, Toll
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Status, VictimGroup

_BEHIND = 32
"""Counts behind one of which two may come to it."""


def sums_several(reading: Reading, toll: Toll, own: Container[str]) -> bool:
    """Whether a count is the sum of two that its report tells soon behind it, of which one is of another happening.

    The one may be a part of the count itself: "attacked two posts, killing four policemen and two soldiers … a bomber
    killed two soldiers". `own` holds the ids of the events that are the happening. "Dozens" is no summand, nor are
    rebels one of a count of soldiers, or the part of another count.
    """
    tolls = reading[Toll]
    first = bisect_left(tolls, toll.span.start, key=lambda other: other.span.start)
    near = [other for other in tolls[first : first + _BEHIND] if _could_add(reading, toll, other)]
    soon = [other for other in near if other.span.start >= toll.span.end and not other.part_of]
    apart = [other for other in soon if other.event not in own]
    parts = {one.low for one in near if one.part_of == toll.id}
    told = {(one.event, one.low, one.part_of == toll.id) for one in near if one in soon or one.part_of == toll.id}
    return any(
        low + (other.low or 0) == toll.low
        and event != other.event
        and (not is_part or other.low in parts)
        and _of_one_day(reading, toll.event, event, other.event)
        for event, low, is_part in told
        for other in apart
        if low
    )


def is_of_several_days(item: Happening, when: When) -> bool:
    """Whether an event is several acts of some days ("two bombings that killed forty this week"), an incident one of
    them."""
    first, last = day_of(when.earliest), day_of(when.latest)
    if first is None or last is None or last - first > _NIGHT or (item.lasts or 0) <= _NIGHT.days:
        return False
    at, text = item.event.span.start, item.reading.report.text
    acts = text[at : item.event.span.end].endswith("s")  # not "two men were killed this week"
    return acts and _SEVERAL.search(text, max(0, at - _BEFORE), at) is not None


_NIGHT = timedelta(days=1)
_BEFORE = 40
_SEVERAL = re.compile(r"\b(?:two|three|four|five|six|seven|several|both|twin|[2-9])\s(?:[\w'’-]+\s){0,2}\Z", re.I)
"""What stands before the word for acts that are counted."""


def _could_add(reading: Reading, toll: Toll, other: Toll) -> bool:
    """Whether a count of one happening, in figures or number words, may be among those of another count."""
    if other.harm is not toll.harm or other.event is None or not other.low:
        return False
    alike = VictimGroup.UNKNOWN in (_group(toll), _group(other)) or _group(toll) is _group(other)
    return alike and (other.high is not None or next(find_numbers(reading.quote(other.span)), None) is not None)


def _group(toll: Toll) -> VictimGroup:
    return toll.whom.group if toll.whom is not None else VictimGroup.UNKNOWN


def _of_one_day(reading: Reading, *ids: str | None) -> bool:
    """Whether events may be of one day, for what their days tell, and all are news or all recalled."""
    events = [event for event in (reading.get(Event, id) for id in ids) if event is not None]
    first = max((event.earliest or "" for event in events), default="")
    last = min((event.latest or _OPEN for event in events), default=_OPEN)
    recalled = {event.status is Status.HISTORICAL for event in events}
    return first[:10] <= last[:10] and len(recalled) < 2


_OPEN = "9999"
"""Later than any day."""
