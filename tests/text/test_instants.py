"""Times of publication in order."""

from __future__ import annotations

import pytest

from reportedly.text.instants import day_number, has_hour, in_order, instant


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2025-10-14T14:20:00+03:00", "2025-10-14T12:48:00Z"),
        ("2025-10-14", "2025-10-14T00:01:00Z"),
        ("2025-10", "2025-10-02"),
        ("2025", "2025-01-02"),
        ("2025-10-14T10:00:00Z", None),
        ("2025-10-14T10:00:00Z", "yesterday"),
    ],
    ids=["zones", "day", "month", "year", "unknown", "no-date"],
)
def test_order(earlier: str, later: str | None) -> None:
    assert in_order(earlier) < in_order(later)


@pytest.mark.parametrize(
    ("value", "told"), [(None, False), ("2025", False), ("2025-10-14", False), ("2025-10-14T07:55Z", True)]
)
def test_a_bare_day_has_no_hour(value: str | None, told: bool) -> None:
    assert has_hour(value) is told


def test_unknown_stays_unknown() -> None:
    assert instant(None) is None
    assert instant("soon") is None


@pytest.mark.parametrize(
    ("value", "day"),
    [("1970-01-01", 1), ("2021-02-26T23:59:00Z", 18_685), ("1831", 1), ("9999-12-31", 32_767), (None, 0), ("soon", 0)],
)
def test_days_are_counted_from_1970(value: str | None, day: int) -> None:
    assert day_number(value) == day
