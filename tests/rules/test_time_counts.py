"""What so many units from the day told of last, or from the day of writing, mean in days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportedly.rules.time_counts import counted_loosely, in_hours, vaguely
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_telling import Teller
from reportedly.types.vocabulary import TimexType

LATER = Phrase(start=0, end=1, rule="after", type=TimexType.DATE, unit="W", count=1, base="told")
AGO = replace(LATER, rule="ago", unit="M", count=-2, base="written")
HOURS = replace(LATER, unit="H", count=3)
BARE = replace(LATER, rule="vaguely after", unit="D", count=None, value="FUTURE_REF")
WRITTEN = date(2024, 6, 12)


def told(day: date | None, unit: str = "D", clock: float | None = None) -> Teller:
    return Teller(WRITTEN, day=day, unit=unit, clock=clock)


MAY_3 = date(2024, 5, 3)
LOOSE = {
    "week-after-what-was-told": (LATER, told(MAY_3), ("2024-05-07", "2024-05-13")),
    "nothing-told": (LATER, told(None), None),
    "told-a-month-only": (LATER, told(MAY_3, "M"), None),
    "year-after-a-month": (replace(LATER, unit="Y"), told(MAY_3, "M"), ("2024-11-01", "2025-11-02")),
    "months-ago": (AGO, told(None), ("2024-03-28", "2024-04-27")),
    "days-are-exact": (replace(LATER, unit="D"), told(MAY_3), None),
}


@pytest.mark.parametrize(("phrase", "teller", "days"), LOOSE.values(), ids=LOOSE.keys())
def test_counted_loosely(phrase: Phrase, teller: Teller, days: tuple[str, str] | None) -> None:
    assert counted_loosely(phrase, teller) == days


REACH = {
    "hours-may-end-the-next-day": (told(MAY_3), ("2024-05-03", "2024-05-04")),
    "a-clock-settles-it": (told(MAY_3, clock=9.5), ("2024-05-03", "2024-05-03")),
    "past-midnight": (told(MAY_3, clock=23.0), ("2024-05-04", "2024-05-04")),
    "nothing-told": (told(None), (None, None)),
}


@pytest.mark.parametrize(("teller", "days"), REACH.values(), ids=REACH.keys())
def test_in_hours(teller: Teller, days: tuple[str | None, str | None]) -> None:
    assert in_hours(HOURS, "H", teller) == days


def test_minutes_are_the_same_day() -> None:
    assert in_hours(replace(AGO, unit="MI", count=-20), "MI", told(None)) == (WRITTEN.isoformat(), WRITTEN.isoformat())


VAGUE = {
    "days": (BARE, told(MAY_3), ("2024-05-05", "2024-05-09")),
    "hours": (replace(BARE, unit="H"), told(MAY_3), ("2024-05-03", "2024-05-04")),
    "earlier": (replace(BARE, rule="vaguely before"), told(MAY_3), ("2024-04-27", "2024-05-01")),
    "years-are-too-vague": (replace(BARE, unit="Y"), told(MAY_3), (None, None)),
    "nothing-told": (BARE, told(None), (None, None)),
}


@pytest.mark.parametrize(("phrase", "teller", "days"), VAGUE.values(), ids=VAGUE.keys())
def test_vaguely(phrase: Phrase, teller: Teller, days: tuple[str | None, str | None]) -> None:
    assert vaguely(phrase, teller).bounds == days
