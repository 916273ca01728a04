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


MEANS = {
    "live bullets for tear gas": ("Police fired tear gas at a crowd. They denied using live bullets.", False),
    "beside what was done": ("Police denied using live bullets after officers fired tear gas at a crowd.", False),
    "bullets for bullets": ("Police shot nine people in Bama with live bullets. They denied using live bullets.", True),
    "rockets for a blast": ("A bomb killed nine people in Bama. The Front denied firing rockets.", True),
}


@pytest.mark.parametrize(("text", "denied"), MEANS.values(), ids=MEANS)
def test_who_denies_other_means_denies_another_act(text: str, denied: bool) -> None:
    rows = read(Report(text=text))[Responsibility]
    assert any(row.stance == "denied" and row.event is not None for row in rows) is denied
