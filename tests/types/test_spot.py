"""How far is near under a key."""

from __future__ import annotations

import pytest

from reportedly.types.spot import Reach, Spot, in_season


@pytest.mark.parametrize(("count", "near"), [(0, 4), (8, 4), (9, 1), (100_000, 1)])
def test_under_a_key_of_many_fewer_are_near(count: int, near: int) -> None:
    assert Reach(4, 1).under(count) == near


@pytest.mark.parametrize(
    ("one", "two", "days", "together"),
    [
        pytest.param(100, 160, 60, True, id="of one season"),
        pytest.param(161, 100, 60, False, id="of two seasons"),
        pytest.param(1, 9_000, None, True, id="any season"),
        pytest.param(0, 9_000, 60, True, id="what has no day may be of any season"),
    ],
)
def test_a_season(one: int, two: int, days: int | None, together: bool) -> None:
    assert in_season(Spot(one, 1, "a", 0), Spot(two, 2, "b", 0), days) is together


def test_under_a_rare_key_any_number_of_days_may_lie_between() -> None:
    reach = Reach(4, 1, season=60, rare=3)
    assert [reach.days(count) for count in (3, 4, 9)] == [None, 60, 60]
