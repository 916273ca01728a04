"""What is a total; `test_accounts.py` has whole incidents."""

from __future__ import annotations

from reportedly.resolve.totals import last_words, totals_told
from reportedly.types.groups import Figure
from reportedly.types.vocabulary import Harm


def figure(low: int, at: str, voice: str) -> Figure:
    return Figure(
        harm=Harm.KILLED, low=low, high=low, approximate=False, report="r", toll="t", published=at, according_to=None,
        informant=voice,
    )  # fmt: skip


def test_of_each_voice_its_last_word_stands() -> None:
    told = [figure(6, "10", "police"), figure(15, "11", "police"), figure(9, "11", "mayor"), figure(12, "12", "police")]
    assert [item.low for item in last_words(told)] == [9, 12]


def test_no_figures_no_totals() -> None:
    assert totals_told([], []) == []
