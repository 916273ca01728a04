"""What the day of an event says of its status."""

from __future__ import annotations

import pytest

from reportedly.rules.dated_status import by_date, first_day, is_background, last_day
from reportedly.types.annotations import TimeExpression
from reportedly.types.span import Span
from reportedly.types.vocabulary import Status, TimexType


@pytest.mark.parametrize(
    ("earliest", "latest", "status"),
    [
        pytest.param("2024-01-05", "2024-01-05", Status.HISTORICAL, id="long-past"),
        pytest.param("2024-06-10", "2024-06-10", Status.HAPPENED, id="news"),
        pytest.param("2024-06-20", "2024-06-20", Status.FUTURE, id="still-to-come"),
        pytest.param("2024-06-10", "2024-06-20", Status.HAPPENED, id="under-way"),
        pytest.param("2024-06-12T23:00", "2024-06-12T23:00", Status.HAPPENED, id="late-today"),
        pytest.param(None, None, Status.HAPPENED, id="no-bounds"),
    ],
)
def test_by_date(earliest: str | None, latest: str | None, status: Status) -> None:
    time = TimeExpression(span=Span(0, 1), type=TimexType.DATE, value=None, earliest=earliest, latest=latest)
    assert by_date(Status.HAPPENED, time, "2024-06-12") is status
    assert by_date(Status.NEGATED, time, "2024-06-12") is Status.NEGATED
    if status is Status.FUTURE:  # "these attacks continue now at 21:25"
        assert by_date(Status.ONGOING, time, "2024-06-12", "under continue") is Status.ONGOING


@pytest.mark.parametrize(
    ("value", "day"),
    [
        pytest.param("2024-06-12T24:00", "2024-06-12", id="the-end-of-a-day"),
        pytest.param("2024-06-13T00:00", "2024-06-13", id="the-beginning-of-one"),
    ],
)
def test_whose_a_midnight_is(value: str, day: str) -> None:
    moment = "2024-06-13T00:00"
    time = TimeExpression(span=Span(0, 1), type=TimexType.TIME, value=value, earliest=moment, latest=moment)
    assert first_day(time) == day


def test_what_is_no_news() -> None:
    assert is_background("2024-05-01", "2024-06-12")
    assert not is_background("2024-06-01", "2024-06-12")


@pytest.mark.parametrize(
    ("status", "latest", "day"),
    [
        pytest.param(Status.HAPPENED, None, "2024-06-12", id="over-by-the-day-of-the-report"),
        pytest.param(Status.HAPPENED, "2024-06-10T12:00", "2024-06-10", id="its-own-day"),
        pytest.param(Status.ONGOING, "2024-06-20", "2024-06-12", id="no-later-than-the-report"),
        pytest.param(Status.FUTURE, "2024-06-20", "2024-06-20", id="still-to-come"),
        pytest.param(Status.NEGATED, None, None, id="what-was-not"),
    ],
)
def test_last_day(status: Status, latest: str | None, day: str | None) -> None:
    time = TimeExpression(span=Span(0, 1), type=TimexType.DATE, value=None, latest=latest)
    assert last_day(status, time, "2024-06-12") == day
    assert last_day(status, None, None) is None
