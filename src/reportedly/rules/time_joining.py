"""Neighbouring time phrases that are one expression: "10 p.m. Wednesday", "the night of 20 June", "Friday evening"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.rules.time_phrases import Phrase
from reportedly.types.vocabulary import TimexType

_GAP = re.compile(r",?[^\S\n]{1,3}(?:on\s|of\s|in\sthe\s)?|\s{1,3}on\sthe\s")
_NO_WORD = re.compile(r"[^\S\n]{1,3}")


_SHARED = re.compile(r"\s{0,3}(?:-|–|—|,?\s(?:and|or|to|until|till|through))\s{0,3}(?:the\s)?")
_OPENING = re.compile(
    r"(?:^|[.!?;:][\"'”’)]*\s|\n)\s*[\"“‘(]?(?:(?:In|By|During|Throughout|From|On|Until|At|For)\s)?(?:the\s)?$"
)


def joined(text: str, phrases: Iterable[Phrase]) -> list[Phrase]:
    """`phrases` in order, a time of day joined to the day beside it, and "June" in "June and July 1955" to its year."""
    found = list(_timed_days(text, phrases))
    for at in range(len(found) - 2, -1, -1):
        year = _year_after(text, found[at], found[at + 1])
        if year is not None:
            found[at] = replace(found[at], year=year)
    return [replace(item, leads=True) if _leads(text, item) else item for item in found]


def _leads(text: str, phrase: Phrase) -> bool:
    return _OPENING.search(text, max(0, phrase.start - 24), phrase.start) is not None


def _year_after(text: str, first: Phrase, second: Phrase) -> int | None:
    """The year that the date after "and", "to" or a dash lends; December to January spans two."""
    if not first.month or not second.month or first.year is not None or first.base or second.year is None:
        return None
    if second.start - first.end > 14 or not _SHARED.fullmatch(text, first.end, second.start):
        return None
    return second.year - (first.month > second.month)


def _timed_days(text: str, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
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
