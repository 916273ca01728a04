"""Neighbouring time phrases that are one expression: "10 p.m. Wednesday", "the night of 20 June", "Friday evening"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.rules.time_phrases import Phrase
from reportedly.types.vocabulary import TimexType

_GAP = re.compile(r",?[^\S\n]{1,3}(?:on\s|of\s|in\sthe\s)?|\s{1,3}on\sthe\s")
TO_THE_DAY = "ago, to the day"
"""The rule of "a week ago today"."""
_AFTER = re.compile(r"\b(?:after|past|since)\s$", re.IGNORECASE)
_MIDNIGHT, _DAWN_OF_DAY = "24:00", "00:00"
_ELSEWHERE = re.compile(r"\s?\(")
_BEHIND = re.compile(r"\s?\),?[^\S\n]{1,3}(?:on\s)?(?:the\s)?")
_NO_WORD = re.compile(r"[^\S\n]{1,3}")


_SHARED = re.compile(r"\s{0,3}(?:-|–|—|,?\s(?:and|or|to|until|till|through))\s{0,3}(?:the\s)?")
_OPENING = re.compile(
    r"(?:^|[.!?;:][\"'”’)]*\s|\n)\s*[\"“‘(]?(?:(?:In|By|During|Throughout|From|On|Until|At|For)\s)?(?:the\s)?$"
)


def joined(text: str, phrases: Iterable[Phrase]) -> list[Phrase]:
    """`phrases` in order, a time of day joined to the day beside it, and "June" in "June and July 1955" to its year."""
    found = list(_timed_days(text, phrases))
    for at in range(len(found) - 2):
        found[at : at + 2] = _of_one_day(text, found[at], found[at + 1], found[at + 2])
    for at in range(len(found) - 2, -1, -1):
        year = _year_after(text, found[at], found[at + 1])
        if year is not None:
            found[at] = replace(found[at], year=year)
    return [replace(item, leads=True) if _leads(text, item) else item for item in found]


def _of_one_day(text: str, here: Phrase, there: Phrase, day: Phrase) -> list[Phrase]:
    """ "11:40 p.m. (2240 GMT) on Sunday": both are of that day; "1 a.m. (2200 GMT)" are of two."""
    if not (here.clock and there.clock and _is_time(here) and _is_time(there) and _is_day(day)):
        return [here, there]
    if not _ELSEWHERE.fullmatch(text, here.end, there.start) or not _BEHIND.fullmatch(text, there.end, day.start):
        return [here, there]
    ahead = _hour(there) - _hour(here)
    other = day if abs(ahead) < _HALF_A_DAY else _day_before(day) if ahead > 0 else None
    dated = [(here, day), (there, other)]
    return [replace(_timed(on, hour), start=hour.start, end=hour.end) if on else hour for hour, on in dated]


def _hour(phrase: Phrase) -> int:
    return int((phrase.clock or "0").split(":")[0])


def _day_before(day: Phrase) -> Phrase | None:
    if day.weekday and not day.month:
        return replace(day, weekday=(day.weekday - 2) % 7 + 1)
    return replace(day, day=day.day - 1, weekday=None) if day.day and day.day > 1 else None


_HALF_A_DAY = 12


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
        if first.clock == _MIDNIGHT and _AFTER.search(text, max(0, first.start - 8), first.start):
            first = replace(first, clock=_DAWN_OF_DAY)  # "shortly after midnight on Tuesday"
        return _timed(second, first)
    if first.rule == "ago" and second.rule == "day name" and second.base == "written" and second.count == 0:
        together = first.unit in ("W", "FN", "M", "Y") and _NO_WORD.fullmatch(text, first.end, second.start)
        return replace(first, end=second.end, rule=TO_THE_DAY) if together else None
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
