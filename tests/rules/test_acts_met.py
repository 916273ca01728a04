"""What is done about another's act of violence."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.acts_met import learns_of_act, meets_act

pytestmark = pytest.mark.parser

CASES = {
    "repelled": ("The army «repelled» an assault on Tora.", True),
    "its object": ("The army repelled an «assault» on Tora.", True),
    "ended a siege": ("Police ended a «siege» at the hotel.", True),
    "escaped": ("The mayor «escaped» an attack on Monday.", True),
    "stopped a bus": ("Gunmen «stopped» a bus near Tora.", False),
    "launched": ("The army launched an «assault» on Tora.", False),
    "the attack ended": ("The «attack» ended at noon.", False),
    "struck": ("The army «struck» a post near Tora.", False),
}


@pytest.mark.parametrize(("text", "met"), CASES.values(), ids=CASES)
def test_meets_act(text: str, met: bool) -> None:
    tree, word = word_marked(text)
    assert meets_act(tree, word) is met


LEARNT = {
    "from the radio": ("He learned of the «killings» from the radio.", "radio", True),
    "who heard": ("The teacher heard «gunfire» in Tora.", "teacher", True),
    "who fired": ("The «gunfire» from the army killed two.", "army", False),
    "heard from a side": ("He heard «gunfire» from the army.", "army", False),
    "who launched": ("The army launched an «assault» on Tora.", "army", False),
}


@pytest.mark.parametrize(("text", "doer", "learns"), LEARNT.values(), ids=LEARNT)
def test_learns_of_act(text: str, doer: str, learns: bool) -> None:
    tree, word = word_marked(text)
    head = next(token for token in tree.tokens if token.text == doer)
    assert learns_of_act(tree, head, word) is learns
