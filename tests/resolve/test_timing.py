"""What two times say of two happenings."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from reportedly.resolve.timing import days_apart, is_dated, is_only_near, is_told_late, time_reasons
from reportedly.resolve.traces import Days, Trace
from reportedly.types.judgements import Reason
from reportedly.types.vocabulary import EventType

DAY, NEXT, LATER = date(2025, 10, 14), date(2025, 10, 15), date(2025, 10, 20)


def at(first: date | None = None, last: date | None = None, **fields: Any) -> Trace:
    days: Days = first, last or first
    return Trace(
        at="events@1-2", type=EventType.ASSAULT, mode=None, main=False, days=days, told=None, place=None, tolls=(),
        parties=frozenset(), words=frozenset(), **fields,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "names"),
    [
        pytest.param(at(DAY), at(DAY), ["same_day"], id="one-day"),
        pytest.param(at(DAY), at(NEXT), ["next_day"], id="a-night"),
        pytest.param(at(DAY), at(LATER), ["not_same_time"], id="days-apart"),
        pytest.param(at(DAY), at(DAY, LATER), ["time_overlaps"], id="within-a-stretch"),
        pytest.param(at(DAY), at(), [], id="not-told"),
        pytest.param(at(DAY), at(calendar=(10, 14)), ["same_day"], id="that-day-of-any-year"),
        pytest.param(at(DAY), at(calendar=(10, 15)), [], id="the-day-beside-it"),
        pytest.param(at(DAY), at(calendar=(10, 20)), ["not_same_time"], id="another-day-of-any-year"),
        pytest.param(at(DAY), at(calendar=(10, None)), ["time_overlaps"], id="that-month"),
        pytest.param(at(DAY), at(calendar=(2, None)), ["not_same_time"], id="another-month"),
    ],
)
def test_what_two_times_say(one: Trace, two: Trace, names: list[str]) -> None:
    assert [reason.name for reason in time_reasons(one, two, 0.2)] == names
    assert [reason.name for reason in time_reasons(two, one, 0.2)] == names


def test_days_between_and_whether_any_are_told() -> None:
    assert days_apart(at(DAY), at(LATER)) == 6
    assert days_apart(at(DAY), at(DAY, LATER)) is None
    over = msgspec.structs.replace(at(), days=(None, DAY))
    assert days_apart(over, at(LATER)) == days_apart(at(LATER), over) == 6
    assert days_apart(msgspec.structs.replace(at(), days=(None, LATER)), at(DAY)) is None
    assert is_dated(at(calendar=(2, None)))
    assert not is_dated(at())


@pytest.mark.parametrize(
    ("names", "near"),
    [
        pytest.param(["next_day", "same_place", "parties"], True, id="a-riot-after-an-attack"),
        pytest.param(["next_day", "trigger"], False, id="one-act-of-a-night"),
        pytest.param(["next_day", "same_toll"], False, id="one-count"),
        pytest.param(["same_day", "same_place"], False, id="that-day"),
    ],
)
def test_what_is_near_in_time_alone(names: list[str], near: bool) -> None:
    assert is_only_near([Reason(name=name, score=0.1) for name in names]) is near


@pytest.mark.parametrize(
    ("other", "written", "late"),
    [
        pytest.param(at(), date(2025, 11, 20), True, id="weeks-after"),
        pytest.param(at(), date(2025, 10, 20), False, id="days-after"),
        pytest.param(at(), None, False, id="who-knows-when"),
        pytest.param(at(LATER), date(2025, 11, 20), False, id="with-a-day-of-its-own"),
        pytest.param(at(calendar=(10, 14)), date(2025, 11, 20), False, id="with-a-day-of-the-calendar"),
    ],
)
def test_what_is_told_weeks_after_without_a_day(other: Trace, written: date | None, late: bool) -> None:
    other = msgspec.structs.replace(other, told=written)
    assert is_told_late(at(DAY), other) is is_told_late(other, at(DAY)) is late


@pytest.mark.parametrize(("written", "late"), [(date(2025, 11, 20), True), (date(2025, 10, 20), False)])
def test_of_two_without_a_day_the_one_told_weeks_later_is_news(written: date, late: bool) -> None:
    first, then = (msgspec.structs.replace(at(None, day), told=day) for day in (DAY, written))
    assert is_told_late(first, then) is is_told_late(then, first) is late
