"""Who answers for an act, where a noun says so."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.nominal_answers import NOMINAL

pytestmark = pytest.mark.parser

CASES = {
    "denial of a part": ("Tora's denial of any part in the raid convinced nobody.", ("denied", "Tora")),
    "denial from": ("A denial from the Kivu Front came within the hour.", ("denied", "Front")),
    "issued a denial": ("The Kivu Front issued a denial.", ("denied", "Front")),
    "denial of visas": ("Tora's denial of visas to the team was noted.", None),
    "stands by its denial": ("The front stands by its denial.", None),
    "denial of an illness": ("The star's denial that she is ill surprised nobody.", None),
    "denial that it fired": ("The Kivu Front's denial that it fired convinced nobody.", ("denied", "Front")),
    "claim to the bombing": ("The Kivu Front's claim to the bombing is being studied.", ("claimed", "Front")),
    "claim to the land": ("The Kivu Front's claim to the valley is old.", None),
    "confession": ("His confession to the murder was read out.", ("admitted", "His")),
    "responsible for": ("A militia responsible for a string of bombings condemned the blast.", ("blamed", "militia")),
    "sought": ("Police are looking for the militia responsible for the bombings.", None),
    "of no deed": ("A militia responsible for the gate was disbanded.", None),
    "no denial": ("The Kivu Front issued no denial.", None),
    "charged": ("Tora's suggestion that rebels had a hand in the blast drew laughter.", ("blamed", "rebels")),
    "charge of nobody": ("The suggestion that rebels had a hand in the blast drew laughter.", None),
    "charge of another thing": ("Tora's suggestion that rebels had a plan drew laughter.", None),
}


@pytest.mark.parametrize(("text", "due"), CASES.values(), ids=CASES.keys())
def test_answers_by_noun(text: str, due: tuple[str, str] | None) -> None:
    tree = parsed(text).tree
    found = [answer for token in tree.tokens for said in NOMINAL for answer in said(tree, token)]
    assert [(str(item.stance), item.party.text if item.party else None) for item in found] == ([due] if due else [])


def test_a_charge_called_false_is_denied_for_whom_it_names() -> None:
    tree = parsed("The claim that Kivu troops fired on the camp is pure disinformation, the ministry said.").tree
    found = [answer for token in tree.tokens for said in NOMINAL for answer in said(tree, token)]
    assert [(str(item.stance), item.party.text if item.party else None) for item in found] == [("denied", "troops")]
