"""What is a total; `test_accounts.py` has whole incidents."""

from __future__ import annotations

import pytest

from reportedly.resolve.totals import last_words, totals_told
from reportedly.types.groups import Figure
from reportedly.types.vocabulary import Harm


def figure(low: int, at: str | None, voice: str) -> Figure:
    return Figure(
        harm=Harm.KILLED, low=low, high=low, approximate=False, report="r", toll="t", published=at, according_to=None,
        informant=voice,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param([(6, "14T10:00Z"), (15, "14T11:00Z")], [15], id="the-last-stands"),
        pytest.param([(6, "14T10:00Z"), (15, "14T13:00+03:00")], [6, 15], id="one-moment-in-two-zones"),
        pytest.param([(6, "14T10:00Z"), (15, None)], [6, 15], id="of-no-known-time"),
        pytest.param([(6, "14"), (15, "14T11:00Z")], [6, 15], id="a-bare-day-and-its-hour"),
        pytest.param([(6, "14"), (15, "15T11:00Z")], [15], id="the-day-after"),
    ],
)
def test_of_each_voice_its_last_word_stands(told: list[tuple[int, str | None]], expected: list[int]) -> None:
    other = figure(9, "2025-10-14T08:00Z", "mayor")
    given = [figure(low, at and f"2025-10-{at}", "police") for low, at in told]
    for figures in ([*given, other], [other, *reversed(given)]):
        assert sorted(item.low or 0 for item in last_words(figures)) == sorted([*expected, 9])


def test_no_figures_no_totals() -> None:
    assert totals_told([], []) == []
