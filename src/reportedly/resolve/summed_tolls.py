"""Counts of several happenings at once: "bombed two towns, killing seven", four in the one and three in the other."""

from __future__ import annotations

from collections.abc import Container

from reportedly.types.annotations import Toll
from reportedly.types.reading import Reading


def sums_several(reading: Reading, toll: Toll, own: Container[str]) -> bool:
    """Whether a count is the sum of two that its report tells behind it, of which one is of another happening.

    `own` holds the ids of the events that are the happening.
    """
    behind = [
        other
        for other in reading[Toll]
        if other.harm is toll.harm and other.low and other.event and other.span.start >= toll.span.end
    ]
    apart = [other for other in behind if other.event not in own and not other.part_of]
    return any(
        (one.low or 0) + (other.low or 0) == toll.low and one.event != other.event for one in behind for other in apart
    )
