"""Verbs that only say that there was news of an act, by the real parser."""

from __future__ import annotations

import pytest

from parsed import words_marked
from reportedly.rules.reported_acts import reported

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("«Clashes» were reported in Tora on Monday.", True, id="reported-in"),
        pytest.param("«Clashes» have been recorded near the town of Tora.", True, id="recorded-near"),
        pytest.param("Two «killings» were reported on Monday.", False, id="the-day-of-the-report"),
        pytest.param("The «clashes» were reported in May.", False, id="the-month-of-the-report"),
        pytest.param("The «clashes» were reported in a letter.", False, id="where-it-was-written"),
        pytest.param("The «clashes» were condemned in Tora.", False, id="said-of-them"),
        pytest.param("Monitors reported «clashes» in Tora.", False, id="an-object"),
    ],
)
def test_what_is_reported_from_somewhere(text: str, told: bool) -> None:
    tree, (act,) = words_marked(text)
    assert list(reported(tree, {7: act}).values()) == [7] * told
