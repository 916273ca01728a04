"""Counts of what happened before: "In December gunmen killed three policemen there", told beside a blast of March."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import timedelta

from reportedly.resolve.days import When
from reportedly.resolve.incidents import Happening, day_of
from reportedly.types.annotations import Sentence, TimeExpression, Toll
from reportedly.types.span import Span

_ZONES = timedelta(days=1)
"""Days by which two reports may differ on one day."""


def is_earlier(item: Happening, toll: Toll, when: When) -> bool:
    """Whether the sentence of a count names days, all of which were over before an incident began.

    Days after it tell nothing: who was hurt may die later.
    """
    reading, first = item.reading, day_of(when.earliest)
    if first is None or not reading.has(TimeExpression) or not reading.has(Sentence):
        return False
    times = reading.within(_sentence(reading[Sentence], toll.span), TimeExpression)
    ends = [day for time in times if (day := day_of(time.latest)) is not None]
    return bool(ends) and max(ends) + _ZONES < first


def _sentence(sentences: Sequence[Sentence], span: Span) -> Span:
    at = bisect_right(sentences, span.start, key=lambda one: one.span.start) - 1
    return sentences[at].span if at >= 0 else span
