"""How far is near under a key."""

from __future__ import annotations

import pytest

from reportedly.types.spot import Reach


@pytest.mark.parametrize(("count", "near"), [(0, 4), (8, 4), (9, 1), (100_000, 1)])
def test_under_a_key_of_many_fewer_are_near(count: int, near: int) -> None:
    assert Reach(4, 1).under(count) == near
