"""The day that a dateline tells ("BASRA, Iraq, 12 August 2024 - …"), and whether a report's own date contradicts it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from reportedly.rules.time_phrases import Phrase
from reportedly.text.counting import Days
from reportedly.text.timex import real_day

WITHIN = 700
"""Characters from the top of a text in which its dateline stands."""
_PLACE = re.compile(
    r"(?:[A-Z][A-Z’'.-]+(?: [A-Z’'.-]+)*(?:, [A-Z][\w .’'-]{1,29}){0,2},?"
    r"|(?!(?:On|In|By|From|Since|Until|Updated|Posted|Published)\b)[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}"
    r"(?:, [A-Z][\w.’'-]{1,29}){0,2},) (?:on )?"
)
_DASH = re.compile(r"\s?(?:\([^()\n]{2,40}\)\s?)?(?:--|[–—―]|-(?=\s)|:(?=\s))(?!\s*[a-z0-9])")
"""Behind it a sentence opens; "NATO, 4 April 1949 – *a* Monday – and" tells of a day by the way, "REPORT 18 - 24 May"
of a week."""
_EARLIER, _LATER = timedelta(days=7), timedelta(days=1)
"""How long before its publication a report may be datelined, and after, where its date is another time zone's."""
_SURE = timedelta(days=60)
"""How far back a dateline without a year is of the year of publication, or of the one before, and no other."""


def in_dateline(text: str, phrase: Phrase) -> bool:
    """Whether a date stands between a name, at the start of its line, and a dash or a colon."""
    line = text.rfind("\n", 0, phrase.start) + 1
    return _PLACE.fullmatch(text, line, phrase.start) is not None and _DASH.match(text, phrase.end) is not None


def dateline_of(text: str, phrases: Iterable[Phrase]) -> Phrase | None:
    """The date in the dateline of a text, with its month and day, None where there is none or, as in a log, several."""
    near = (phrase for phrase in phrases if phrase.start < WITHIN and phrase.month and phrase.day)
    found = [phrase for phrase in near if in_dateline(text, phrase)]
    return found[0] if len({(phrase.month, phrase.day) for phrase in found}) == 1 else None


def contradicts(dateline: Phrase, published: Days) -> bool:
    """Whether a report published in these days cannot well bear this dateline."""
    first, last = published
    day = _latest(dateline, last + _LATER)
    return day is None or not first - _EARLIER <= day <= last + _LATER


def is_of_week_before(day: date, published: Days) -> bool:
    """Whether a report published in these days may well have been written on an earlier day."""
    return published[0] - _EARLIER <= day < published[0]


def told_day(dateline: Phrase, published: Days) -> date | None:
    """The day that a dateline is of, None where its year is anybody's guess."""
    day = _latest(dateline, published[1])
    if day is None or dateline.year:
        return day
    return day if published[0] - day <= _SURE else None


def _latest(dateline: Phrase, by: date) -> date | None:
    """The dateline's day; without a year the last such day until `by`."""
    month, day = dateline.month or 0, dateline.day or 0
    if dateline.year:
        return real_day(dateline.year, month, day)
    found = (real_day(year, month, day) for year in range(by.year, by.year - 5, -1))
    return next((item for item in found if item is not None and item <= by), None)
