"""Whether counts fit; `test_incidents.py` has what they say of two events."""

from __future__ import annotations

import pytest

from reportedly.resolve.toll_reasons import apart, toll_reasons
from reportedly.resolve.traces import Trace
from reportedly.types.vocabulary import EventType, Harm


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


def _lost(count: int, side: str, harm: Harm = Harm.KILLED) -> Trace:
    none: frozenset[str] = frozenset()
    tolls = ((harm, count, count),)
    return Trace(
        "events@1-2", EventType.ASSAULT, None, False, (None, None), None, None, tolls, none, none, sides=(side,)
    )


@pytest.mark.parametrize(
    ("one", "two", "names"),
    [
        pytest.param(_lost(9, ""), _lost(3, ""), ["not_same_toll"], id="two-counts"),
        pytest.param(_lost(9, "state"), _lost(3, "fighters"), [], id="of-the-two-sides"),
        pytest.param(_lost(9, "state"), _lost(3, "state"), ["not_same_toll"], id="of-one-side"),
        pytest.param(_lost(9, "state"), _lost(3, ""), ["not_same_toll"], id="of-a-side-not-told"),
        pytest.param(_lost(9, "", Harm.DESTROYED), _lost(3, "", Harm.DESTROYED), [], id="of-things"),
        pytest.param(_lost(9, "state"), _lost(9, "fighters"), ["same_toll"], id="one-count"),
    ],
)
def test_two_counts_of_one_report(one: Trace, two: Trace, names: list[str]) -> None:
    assert [reason.name for reason in toll_reasons(one, two, 0.2, within=True)] == names
