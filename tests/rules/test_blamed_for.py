"""What one is blamed for: the deaths of an attack, or something that no report tells of."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Responsibility
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

LEAD = "A rocket attack on the market in Tall Abda killed ten people on Monday. "


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("The mayor blamed the army for the deaths.", True),
        ("The mayor blamed the army for the attack.", True),
        ("The mayor blamed the army for the mines laid in the province.", True),
        ("The mayor blamed the army for its inability to provide security.", False),
        ("The mayor blamed the army for the shortage of bread.", False),
        ("The mayor blamed the army for a surge in prices.", False),
        ("The mayor blamed the Union of Patriots for Change.", True),
    ],
)
def test_only_harm_is_answered_for(text: str, answered: bool) -> None:
    assert bool(read(Report(text=LEAD + text))[Responsibility]) == answered


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Britain said that Russian intelligence was responsible for a parcel bomb in Birmingham.", ["blamed"]),
        ("Britain said that Russian intelligence was responsible for the embassy's budget.", []),
    ],
    ids=["a deed that no event tells", "a matter"],
)
def test_a_deed_named_in_words_stands_without_an_event(text: str, stances: list[str]) -> None:
    assert [str(row.stance) for row in read(Report(text=text))[Responsibility]] == stances
