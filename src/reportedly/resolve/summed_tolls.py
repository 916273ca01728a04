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

    `own` holds the ids of the events that are the happening.
    """
    tolls = reading[Toll]
    first = bisect_left(tolls, toll.span.end, key=lambda other: other.span.start)
    soon = [other for other in tolls[first : first + _BEHIND] if other.harm is toll.harm and other.event]
    apart = [other for other in soon if other.event not in own and not other.part_of]
    told = {(one.event, one.low) for one in soon if one.low}
    return any(
        other.low and low + other.low == toll.low and event != other.event for event, low in told for other in apart
    )
