"""Deaths that a noun tells of, by the real parser: what did them, and whether somebody is to answer for them."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.deaths import behind_aside, is_answered_for

pytestmark = pytest.mark.parser

CAUSES = {
    "behind-an-aside": (
        "Unicef deplored the «killing» of six members of a family, four of them children, in an air strike.",
        ["strike"],
    ),
    "another-clause": ("The «killing» of a judge shook the town, and the court met in a hall.", []),
    "no-killing": ("The «arrest» of two men, one of them a clerk, came in a raid.", []),
}


@pytest.mark.parametrize(("text", "due"), CAUSES.values(), ids=CAUSES.keys())
def test_behind_aside(text: str, due: list[str]) -> None:
    assert [word.text for word in behind_aside(*word_marked(text))] == due


ANSWERED = {
    "suspended": ("Four policemen were suspended on Thursday over the «deaths» on March 26 in Tora.", True),
    "a-day-of-the-trial": ("A guard was tried for the «death» of a boy in Tora on Friday.", False),
    "no-day": ("Four officers were suspended over the «deaths» of three men.", False),
    "mourned": ("Hundreds mourned the «death» of an actor on Friday.", False),
    "told": ("He spoke of the «deaths» of three men at Tora on Friday.", False),
}


@pytest.mark.parametrize(("text", "due"), ANSWERED.values(), ids=ANSWERED.keys())
def test_is_answered_for(text: str, due: bool) -> None:
    assert is_answered_for(*word_marked(text)) is due
