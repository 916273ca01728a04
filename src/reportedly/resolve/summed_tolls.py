"""Counts of several happenings at once: "bombed two towns, killing seven", four in the one and three in the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container

from reportedly.types.annotations import Toll
from reportedly.types.reading import Reading

_BEHIND = 32
"""Counts behind one of which two may come to it."""


def sums_several(reading: Reading, toll: Toll, own: Container[str]) -> bool:
    """Whether a count is the sum of two that its report tells soon behind it, of which one is of another happening.

    The one may be a part of the count itself: "attacked two posts, killing four policemen and two soldiers … a bomber
    killed two soldiers". `own` holds the ids of the events that are the happening.
    """
    tolls = reading[Toll]
    first = bisect_left(tolls, toll.span.start, key=lambda other: other.span.start)
    near = [other for other in tolls[first : first + _BEHIND] if other.harm is toll.harm and other.event and other.low]
    soon = [other for other in near if other.span.start >= toll.span.end]
    apart = [other for other in soon if other.event not in own and not other.part_of]
    told = {(one.event, one.low) for one in near if one in soon or one.part_of == toll.id}
    return any(
        low + (other.low or 0) == toll.low and event != other.event for event, low in told for other in apart if low
    )
