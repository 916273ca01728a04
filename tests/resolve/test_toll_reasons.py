"""Whether counts fit; `test_incidents.py` has what they say of two events."""

from __future__ import annotations

import pytest

from reportedly.resolve.toll_reasons import apart


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ((9, 9), (9, 9), False),
        ((9, 9), (14, 14), True),
        ((9, None), (14, 14), False),
        ((None, 6), (9, None), True),
        ((None, None), (9, 9), False),
        ((70, 80), (80, 90), False),
        ((0, 0), (1, None), True),
    ],
    ids=["equal", "differ", "at-least", "at-most", "unknown", "touch", "none"],
)
def test_bounds(one: tuple[int | None, int | None], two: tuple[int | None, int | None], expected: bool) -> None:
    assert apart(one, two) is expected
    assert apart(two, one) is expected
