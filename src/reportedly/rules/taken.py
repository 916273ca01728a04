"""Which stretches of a text are spoken for, for quick questions of overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from reportedly.types.span import Span


class Taken:
    """Stretches that are spoken for, each asked about in the time of a look-up."""

    def __init__(self, spans: Iterable[Span]) -> None:
        spans = sorted(spans)
        self._starts = [span.start for span in spans]
        self._reach = list(accumulate((span.end for span in spans), max))

    def meets(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with [start, end)."""
        before = bisect_left(self._starts, end) - 1
        return before >= 0 and self._reach[before] > start

    def between(self, start: int, end: int) -> bool:
        """Whether one of them begins behind `start` and before `end`."""
        return bisect_right(self._starts, start) < bisect_left(self._starts, end)
