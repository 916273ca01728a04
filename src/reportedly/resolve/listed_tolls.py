"""Counts of one clause that are of two happenings by their own places: "four in Jos and seven in Bauchi"."""

from __future__ import annotations

import re
from bisect import bisect_left

from reportedly.resolve.incidents import Happening
from reportedly.resolve.nearness import place_reasons
from reportedly.resolve.traces import site_of
from reportedly.types.annotations import Place, Sentence, Toll
from reportedly.types.reading import Reading
from reportedly.types.span import Span

_LINK = re.compile(r"(?:\s+(?:more|others|another|people))?\s+(?:(?:in|at|near)\s+)?(?:the\s+)?")
"""What stands between a count and the place of its own behind it."""


def is_of_another(item: Happening, toll: Toll) -> bool:
    """Whether a count stands in a list of such of one event, right before a place that is not the event's.

    A day behind a count may be that of the count: "the toll was 19 on Sunday and 24 on Monday".
    """
    place = _behind(item.reading, toll)
    return place is not None and _apart(item.place, place) and _is_listed(item.reading, toll)


def _behind(reading: Reading, toll: Toll) -> Place | None:
    """The place that stands right behind a count, none where other words come between."""
    layer = reading[Place] if reading.has(Place) else ()
    at = bisect_left(layer, toll.span.end, key=lambda one: one.span.start)
    near = layer[at] if at < len(layer) else None
    between = reading.report.text[toll.span.end : near.span.start] if near is not None else ""
    return near if _LINK.fullmatch(between) else None


def _apart(one: Place | None, two: Place) -> bool:
    return any(reason.score < 0 for reason in place_reasons(site_of(one), site_of(two), 1.0, 1.0))


def _is_listed(reading: Reading, toll: Toll) -> bool:
    """Whether its sentence gives another count of the same event and harm."""
    sentences = reading[Sentence] if reading.has(Sentence) else ()
    at = bisect_left(sentences, toll.span.end, key=lambda one: one.span.end)
    whole: Span = sentences[at].span if at < len(sentences) else toll.span
    return any(
        other.id != toll.id and other.event == toll.event and other.harm is toll.harm
        for other in reading.within(whole, Toll)
    )
