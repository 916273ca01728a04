"""Neighbouring time phrases that are one expression: "10 p.m. Wednesday", "the night of 20 June", "Friday evening"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.text.time_phrases import Phrase
from reportedly.types.vocabulary import TimexType

_GAP = re.compile(r",?\s{1,3}(?:on\s|of\s|in\sthe\s)?|\s{1,3}on\sthe\s")
_NO_WORD = re.compile(r"\s{1,3}")


def joined(text: str, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """`phrases` in order, with a time of day joined to the day that stands beside it."""
    before: Phrase | None = None
    for phrase in phrases:
        both = _both(text, before, phrase) if before else None
        if before and not both:
            yield before
        before = both or phrase
    if before:
        yield before


def _both(text: str, first: Phrase, second: Phrase) -> Phrase | None:
    if second.start - first.end > 10:
        return None
    if _is_time(first) and _is_day(second) and _GAP.fullmatch(text, first.end, second.start):
        return _timed(second, first)
    if _is_day(first) and _is_part(second) and _NO_WORD.fullmatch(text, first.end, second.start):
        return _timed(first, second)
    if first.clock and second.part and second.base and _GAP.fullmatch(text, first.end, second.start):
        return _timed(second, first)  # "3 a.m. this morning"
    return None


def _is_day(phrase: Phrase) -> bool:
    """Whether it names one day, without a time of day."""
    named = phrase.day or phrase.weekday or phrase.holiday or (phrase.unit == "D" and phrase.base)
    return bool(named) and phrase.type is TimexType.DATE and not phrase.part and not phrase.clock


def _is_time(phrase: Phrase) -> bool:
    return bool(phrase.clock or phrase.part) and phrase.base is None and phrase.type is TimexType.TIME


def _is_part(phrase: Phrase) -> bool:
    return phrase.part is not None and phrase.base is None and phrase.type is TimexType.TIME


def _timed(day: Phrase, time: Phrase) -> Phrase:
    return replace(
        day,
        start=min(day.start, time.start),
        end=max(day.end, time.end),
        rule=f"{time.rule} + {day.rule}",
        type=TimexType.TIME,
        clock=time.clock,
        part=None if time.clock else time.part,
        zone=time.zone,
        mod=time.mod or day.mod,
    )
