"""Where a text stands in time while it is read, and what a time expression turned out to mean there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from reportedly.rules.time_phrases import Phrase
from reportedly.text.timex import bounds, period, real_day
from reportedly.types.vocabulary import TimexType


class Tense(StrEnum):
    """Of the verb that governs a time expression."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, the days it bounds, and what it was counted from: `written`, `told` (with its place), or nothing."""

    type: TimexType
    value: str | None
    bounds: tuple[str | None, str | None] = (None, None)
    base: str | None = None
    told: int | None = None


_CLOCK = re.compile(r"T([0-9]{2}):([0-9]{2})")
_PASSING = 80
"""Characters within which a year named in passing ("a plan of 1976") still dates a month or day."""


@dataclass(slots=True)
class Teller:
    """Where a text stands in time while it is read: the day of writing, and the last day or period told of.

    `clock` is the hour of the day told of last, when it was told by the clock.
    """

    written: date | None
    narrative: bool = False
    day: date | None = None
    unit: str = ""
    source: int | None = None
    quarter: date | None = None
    before_christ: str | None = None
    passing: tuple[int, date, int] | None = None
    clock: float | None = None
    last_day: tuple[date, int] | None = None
    """The last day told of as such, and where; months and years told since then do not move it."""
    full: tuple[date, int] | None = None
    """The last day told of with its year, and where its words end."""

    def heard(self, phrase: Phrase, value: str | None, source: int) -> None:
        """Take note of what was told of: a resolved date. A year named in passing holds for its sentence only."""
        found = bounds(value) if value else None
        if not value or found is None or len(value) < 4:
            return
        self.before_christ = value[:6] if value.startswith("BC") else None
        if self.before_christ:
            return
        day = date.fromisoformat(found[0][:10])
        if "/" in (phrase.written or "") and day == self.written:
            return  # a stamp: "minutes later" is not counted from when the page came out
        unit = _unit_of(value)
        if unit == "D" and phrase.year is not None:
            self.full = day, phrase.end
        if unit == "Y" and not phrase.leads and self.unit in _WITHIN_MONTHS:
            self.passing = (phrase.end, day, source)
            return
        self.day, self.source, self.unit, self.passing = day, source, unit, None
        self.last_day = (day, source) if unit == "D" else self.last_day
        clock = _CLOCK.search(value)
        self.clock = int(clock[1]) + int(clock[2]) / 60 if clock else None
        if unit == "Q":
            self.quarter = day

    def reach(self, phrase: Phrase) -> None:
        """Go on to `phrase`: a year named in passing is forgotten a sentence or a long clause later."""
        if self.passing and (phrase.leads or phrase.start - self.passing[0] > _PASSING):
            self.passing = None

    def year_beside(self, phrase: Phrase) -> int | None:
        """The year of a day told of with its year just before, within a month of which `phrase` names another.

        "Was killed on June 24, 2005, while investigating a June 20 shooting"; what lies about the day of writing is
        rather of its year.
        """
        if self.full is None or phrase.month is None or phrase.day is None or phrase.start - self.full[1] > _BESIDE:
            return None
        day, _ = self.full
        there, here = (_nearest(phrase.month, phrase.day, to) for to in (day, self.written or day))
        if there is None or abs(there - day) > _A_MONTH:
            return None
        news = self.written is not None and here is not None and abs(here - self.written) <= _OF_NEWS
        return None if news else there.year

    def at_its_day(self) -> Teller | None:
        """The same with the last day told of, for "the same day" behind "in March"; None where no day was told."""
        if self.unit in ("", "D"):
            return self
        return replace(self, day=self.last_day[0], source=self.last_day[1], unit="D") if self.last_day else None

    def base(self, name: str | None) -> tuple[date | None, str]:
        """The day to count from, and which one it is; a narrative counts everything from what it told last."""
        if (name == "told" or self.narrative) and self.day:
            return (self.passing[1] if self.passing else self.day), "told"
        return self.written, "written"

    def is_coarser_than(self, unit: str) -> bool:
        """Whether what was told of last is longer than a `unit`: no day is counted from "in November 2014"."""
        return _LENGTHS.get(self.unit, 0) > _LENGTHS.get(unit, len(_LENGTHS))


_BESIDE = 200
"""Characters behind a day with its year in which one without a year may be of the same weeks."""
_A_MONTH, _OF_NEWS = timedelta(days=31), timedelta(days=14)


def _nearest(month: int, day: int, to: date) -> date | None:
    """The day of the calendar that lies nearest to another."""
    around = (real_day(year, month, day) for year in (to.year - 1, to.year, to.year + 1) if 0 < year < _LAST_YEAR)
    return min((there for there in around if there is not None), key=lambda there: abs(there - to), default=None)


_LAST_YEAR = 10_000
_PERIODS = (("-WE", "WE"), ("-Q", "Q"))
_WEEK = re.compile(r"[0-9]{4}-W[0-9]{2}")
_WITHIN_MONTHS = frozenset(("D", "WE", "W", "M"))


def _unit_of(value: str) -> str:
    """How long what a value tells is: `2014-W19` is a week, and no day to count the next day from."""
    period = next((unit for mark, unit in _PERIODS if mark in value), None)
    return period or ("W" if _WEEK.fullmatch(value) else {4: "Y", 7: "M"}.get(len(value), "D"))


_LENGTHS = {unit: rank for rank, unit in enumerate(("D", "WE", "W", "M", "Q", "Y"))}
"""Units from the shortest to the longest."""


def told_time(phrase: Phrase, teller: Teller) -> Resolved:
    """ "At the time": the day or period told of last; nothing when nothing was."""
    if teller.day is None:
        return Resolved(phrase.type, None)
    value = period(teller.day, teller.unit)
    return Resolved(phrase.type, value, bounds(value) or (None, None), "told", teller.source)
