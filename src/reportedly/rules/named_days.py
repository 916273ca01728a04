"""The days that a report names, and the one that stands right behind a count: "33 were hurt on Friday"."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.types.annotations import Event, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Precision

_OF_A_DAY = (Precision.DAY, Precision.PART_OF_DAY)
_NEAR = 8
"""Words from a count to the day that it is of."""


def day_of(event: Event) -> str | None:
    """The one day of an event, None where it has none."""
    first, last = event.earliest, event.latest
    return first[:10] if first and last and first[:10] == last[:10] else None


class NamedDays:
    """The days of a reading in order of text: built once, asked often."""

    def __init__(self, reading: Reading) -> None:
        self._tree = reading.tree
        self._days = [time for time in reading[TimeExpression] if time.precision in _OF_A_DAY]
        self._starts = [time.span.start for time in self._days]

    def behind(self, word: Token, head: Token) -> str | None:
        """The day (ISO 8601) named right behind a count in its sentence: `word` tells the harm, `head` the number."""
        after = max(token.span.end for token in (word, head))
        at = bisect_left(self._starts, after)
        time = self._days[at] if at < len(self._days) else None
        token = self._tree.at(time.span.start) if time is not None else None
        near = token is not None and token.sentence == word.sentence and token.index - head.index <= _NEAR
        return time.earliest[:10] if time is not None and time.earliest and near else None
