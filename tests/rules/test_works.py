"""Titles of works and numbered parts of a series."""

from __future__ import annotations

import pytest

from reportedly.rules.works import count_works

CASES = {
    "title": ('She played the spy in "A House by the River" (1961).', 1),
    "titles-between-curved-marks": ("“Ashes at Noon” and “The Long Winter,” both first novels", 2),
    "part-of-a-series": ("Cold Creek, series 3, episode five: recap", 2),
    "speech": ('"The army came at night," she said.', 0),
    "one-word": ('Residents called it "Hell" and left.', 0),
    "operation": ('The army named the raid "Operation Iron Dawn".', 0),
    "number-of-people": ("a series of 3 raids", 0),
    "nothing": ("", 0),
}


@pytest.mark.parametrize(("text", "count"), CASES.values(), ids=CASES.keys())
def test_count_works(text: str, count: int) -> None:
    assert count_works(text) == count


def test_a_hostile_text_costs_little() -> None:
    assert count_works('"A' * 20_000) == 0
    assert count_works('"' + "Ab " * 20_000) == 0
