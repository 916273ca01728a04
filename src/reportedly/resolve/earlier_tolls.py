"""Counts of another time: "In December gunmen killed three policemen there", told beside a blast of March.

Or of what was done long after it: "Fifty of the girls came home in October".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from reportedly.resolve.days import When
from reportedly.resolve.incidents import Happening, day_of
from reportedly.types.annotations import Sentence, TimeExpression, Toll
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import Harm, Precision

_ZONES = timedelta(days=1)
"""Days by which two reports may differ on one day."""
_FRONTED = re.compile(r"\W*(?:(?:but|and|also|back|only|earlier|in|on|at|during|late|early)\s+)*(?:the\s+)?", re.I)
"""What may open a sentence before the time that the whole of it is of."""
_WITHIN = re.compile(r"[^,;:()\u2013\u2014]*(?:,\s*(?:in|during)\s+which\b[^,;:()\u2013\u2014]*)?")
"""What stands between a time and a count of one clause: "unrest in 2019, in which hundreds died"."""


def is_earlier(item: Happening, toll: Toll, when: When) -> bool:
    """Whether a count is said to be of days before an incident, and its sentence names none of a later day.

    Days after it tell nothing: who was hurt may die later. Nor does a day that stands behind the count or in a clause
    of its own: "ten were killed in the town, which rebels seized in 2019"; but a year or month that ends its clause
    does: "6,000 lost their lives last year". A guessed day is held against nothing told.
    """
    reading, first = item.reading, day_of(when.earliest)
    if first is None or when.guessed or not _tells_times(reading):
        return False
    sentence = _sentence(reading[Sentence], toll.span)
    times = [(time, day) for time in reading.within(sentence, TimeExpression) if (day := day_of(time.latest))]
    if not times or max(day for _, day in times) + _ZONES >= first:
        return False
    return any(
        _is_of(reading, sentence, time.span, toll.span) or (time.precision in _LONG and _ends(reading, time, toll))
        for time, _ in times
    )


def is_act_after(item: Happening, toll: Toll, when: When) -> bool:
    """Whether people are said to have been held or freed on days after an incident, by an act of its own.

    Days of another clause, or yet to come, are not theirs: "forty were held, police said on Saturday"; "forty who were
    held", or "forty held", will be tried on 20 May.
    """
    reading, last = item.reading, day_of(when.latest)
    if toll.harm not in _ACTS or last is None or when.guessed or not _tells_times(reading):
        return False
    sentence = _sentence(reading[Sentence], toll.span)
    times = [(time, day_of(time.earliest)) for time in reading.within(sentence, TimeExpression)]
    written = day_of(reading.report.published) or date.max
    return all(day is not None and last + _ZONES < day <= written for _, day in times) and any(
        _is_of(reading, sentence, time.span, toll.span) or _follows(reading, time, toll) for time, _ in times
    )


_ACTS = (Harm.DETAINED, Harm.FREED)


def _tells_times(reading: Reading) -> bool:
    return reading.has(TimeExpression) and reading.has(Sentence)


def _is_of(reading: Reading, sentence: Span, time: Span, count: Span) -> bool:
    """Whether a time stands before a count and opens its sentence, or is told in one clause with it."""
    text = reading.report.text
    if time.end > count.start:
        return False
    fronted = _FRONTED.fullmatch(text, sentence.start, time.start) is not None
    return fronted or _WITHIN.fullmatch(text, time.end, count.start) is not None


def _ends(reading: Reading, time: TimeExpression, toll: Toll) -> bool:
    """Whether a time ends the clause of a count, with no other deed between: not "in the mosque built last year"."""
    between = reading.report.text[toll.span.end : time.span.start]
    alone = len(_DEED.findall(between)) <= 1 and _DESCRIBED.search(between) is None
    return alone and _follows(reading, time, toll)


def _follows(reading: Reading, time: TimeExpression, toll: Toll) -> bool:
    """Whether a time stands in one clause behind a count and what befell those: not "more than three in 2019"."""
    between = reading.report.text[toll.span.end : time.span.start]
    return _PLAIN.fullmatch(between) is not None and _SAID.search(between) is not None


_LONG = frozenset((Precision.MONTH, Precision.YEAR))
_PLAIN = re.compile(r"(?:(?!\b(?:who|whose|that|which|where|when|since|than)\b)[^,;:()\u2013\u2014])+", re.I)
_SAID = re.compile(r"\b(?!(?:in|during|of|the|early|late)\b)\w+", re.I)
_DEED = re.compile(r"\b\w+ed\b|\bby\b", re.I)
_DESCRIBED = re.compile(r"\b(?:the|an?)\s\S+\s(?!(?:in|during|of|early|late)\b)\w", re.I)
"""A thing with words behind it that may tell more of it than where people were: "the base rebels took"."""


def _sentence(sentences: Sequence[Sentence], span: Span) -> Span:
    at = bisect_right(sentences, span.start, key=lambda one: one.span.start) - 1
    return sentences[at].span if at >= 0 else span
