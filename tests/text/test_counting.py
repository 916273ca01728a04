"""The days of a time that counts from an event, and when there are none."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly.text.counting import days_counted
from reportedly.types.annotations import Counted
from reportedly.types.vocabulary import TimeRelation

AFTER, BEFORE, SINCE, ANNIVERSARY, NTH, OPENING, DURING = TimeRelation
MAY_3 = date(1997, 5, 3)
WRITTEN = date(1997, 6, 20)

CASES = {
    "two-days-after": (AFTER, {"least": 2, "most": 2}, "1997-05-05", "1997-05-05"),
    "two-to-six-days-before": (BEFORE, {"least": 2, "most": 6}, "1997-04-27", "1997-05-01"),
    "a-loose-week": (AFTER, {"unit": "W", "least": 1, "most": 1, "slack": 3}, "1997-05-07", "1997-05-13"),
    "the-night-before": (BEFORE, {"least": 1, "most": 1, "night": True}, "1997-05-02", "1997-05-03"),
    "the-night-of": (DURING, {"night": True}, "1997-05-03", "1997-05-04"),
    "the-third-week": (NTH, {"unit": "W", "least": 3, "most": 3}, "1997-05-17", "1997-05-23"),
    "the-first-three-months": (OPENING, {"unit": "M", "least": 3, "most": 3}, "1997-05-03", "1997-08-02"),
    "in-the-weeks-since": (SINCE, {"unit": "W", "least": 0}, "1997-05-03", "1997-06-20"),
    "the-fourth-anniversary-long-ago": (ANNIVERSARY, {"unit": "Y", "least": 4, "most": 4}, None, None),
    "nobody-says-how-many": (AFTER, {}, None, None),
    "outside-the-calendar": (AFTER, {"unit": "Y", "least": 9_000, "most": 9_000}, None, None),
}


@pytest.mark.parametrize(("relation", "fields", "first", "last"), CASES.values(), ids=CASES.keys())
def test_days_counted(relation: TimeRelation, fields: dict[str, object], first: str | None, last: str | None) -> None:
    found = days_counted(Counted(relation=relation, **fields), (MAY_3, MAY_3), WRITTEN)  # type: ignore[arg-type]
    assert found == ((date.fromisoformat(first), date.fromisoformat(last)) if first and last else None)


def test_the_month_after_an_event_known_by_its_month_is_the_next_month() -> None:
    counted = Counted(relation=AFTER, least=1, most=30, calendar=True)
    assert days_counted(counted, (date(1997, 1, 1), date(1997, 1, 31))) == (date(1997, 2, 1), date(1997, 2, 28))
    assert days_counted(counted, (MAY_3, MAY_3)) == (date(1997, 5, 4), date(1997, 6, 2))


def test_an_anniversary_without_a_number_is_the_one_about_now() -> None:
    counted = Counted(relation=ANNIVERSARY, unit="Y")
    assert days_counted(counted, (MAY_3, MAY_3), date(2001, 5, 1)) == (date(2001, 5, 3), date(2001, 5, 3))
    assert days_counted(counted, (MAY_3, MAY_3), date(2001, 9, 1)) is None
    assert days_counted(counted, (MAY_3, MAY_3)) is None


def test_nothing_is_since_what_is_still_to_come() -> None:
    assert days_counted(Counted(relation=SINCE, least=0), (MAY_3, MAY_3), date(1997, 5, 1)) is None
