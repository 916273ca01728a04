"""Blame that a noun lays: whose work, whose hand, on whose orders."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.laying_blame import LAYING

pytestmark = pytest.mark.parser

CASES = {
    "called the work of": ("He called the attack the work of the Kivu Front.", ("blamed", "Front")),
    "a manoeuvre by": ("He said the attack was a crude manoeuvre by the Kivu Front.", ("blamed", "Front")),
    "described as": ("He described the blast as the handiwork of the Kivu Front.", ("blamed", "Front")),
    "identified as": ("She identified the splinters as the work of the Kivu Front.", ("blamed", "Front")),
    "of described men": (
        "Police said the blast was the work of right-wing paramilitaries.",
        ("blamed", "paramilitaries"),
    ),
    "the deed of": ("He said it was the deed of masked extremists.", ("blamed", "extremists")),
    "of men at large": ("He said it was the work of bandits.", None),
    "of professionals": ("He said the blast was the work of a professional.", None),
    "whose weapon": ("Police said the drone was Russian.", ("blamed", "Russian")),
    "whose pilots": ("She is certain that the pilots were Russian.", ("blamed", "Russian")),
    "not whose weapon": ("Police said the drone was not Russian.", None),
    "where a missile was made": ("Police said the missiles were Russian.", None),
    "where a mine was made": ("She said the landmine was Italian.", None),
    "a weapon of a kind": ("Police said the drone was small.", None),
    "whose ship": ("Police said the ship was British.", None),
    "who died": ("Police said the dead were Russian.", None),
    "may be": ("Police said the drone could be Russian.", None),
    "called a book": ("He called the book the work of the Kivu Front.", None),
    "praised the work of": ("He praised the work of the Kivu Front.", None),
    "at the hands of": ("He died at the hands of the Kivu Front.", ("blamed", "Front")),
    "in good hands": ("The clinic is in the hands of the Kivu Front.", None),
    "sees a hand": ("Police see the hand of the Kivu Front in the attack.", ("blamed", "Front")),
    "on orders": ("They acted on the orders of the Kivu Front.", ("blamed", "Front")),
    "points to": ("The evidence points to the Kivu Front.", ("blamed", "Front")),
    "points out as": ("The evidence points to Kenya as the richest market.", None),
    "points to what is told on": ("The evidence points to Kenya, which holds the cup.", None),
    "no blame": ("The notice lays no blame on the army.", ("not_blamed", "army")),
}


@pytest.mark.parametrize(("text", "due"), CASES.values(), ids=CASES.keys())
def test_whose_work(text: str, due: tuple[str, str] | None) -> None:
    tree = parsed(text).tree
    found = [answer for token in tree.tokens for lays in LAYING for answer in lays(tree, token)]
    assert [(str(item.stance), item.party.text if item.party else None) for item in found] == ([due] if due else [])
