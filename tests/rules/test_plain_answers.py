"""Who answers for an event, said without a verb of its own, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.plain_answers import PLAIN

pytestmark = pytest.mark.parser

CASES = {
    "no claim": ("There was no claim of responsibility.", [("not_claimed", None)]),
    "unclaimed": ("The attack went unclaimed.", [("not_claimed", None)]),
    "did not": ("The army said its units had not fired at the market.", [("denied", "units")]),
    "a client did not": ("The lawyer said his client had not fired at the market.", [("denied", "client")]),
    "pleads guilty": ("Daud Karimi pleaded guilty to murder.", [("admitted", "Karimi")]),
    "would plead guilty": ("Daud Karimi offered to plead guilty to murder.", []),
    "was behind": ("Iran was behind the attack.", [("blamed", "Iran")]),
    "is not thought behind": ("He does not think that Iran was behind the attack.", [("not_blamed", "Iran")]),
    "is thought behind": ("He thinks that Iran was behind the attack.", [("blamed", "Iran")]),
    "is believed to be behind": ("Iran is believed to be behind the attack.", [("blamed", "Iran")]),
    "which is thought behind": ("Iran, which is thought to be behind the attack, left.", [("blamed", "Iran")]),
    "said it was behind": ("The group said it was behind the attack.", [("claimed", "group")]),
    "said it was not behind": ("The Taliban said they were not behind the attack.", [("denied", "Taliban")]),
    "admitted that it was behind": ("The army confirmed that it was behind the strike.", [("admitted", "army")]),
    "no evidence": ("No evidence has been presented that Iran was behind the attack.", []),
    "not involved": ("The alliance said it was not involved.", [("denied", "alliance")]),
    "no part": ("Iran had no part in the attack.", [("denied", "Iran")]),
    "to blame": ("The rebels said the army was to blame.", [("blamed", "army")]),
    "blame laid": ("The ministry laid the blame on the rebels.", [("blamed", "rebels")]),
    "blame lies": ("The minister said blame lay with the rebels.", [("blamed", "rebels")]),
    "suspicion": ("Suspicion fell on the Houthis.", [("blamed", "Houthis")]),
    "suspicion of a day": ("Suspicion grew on Monday.", []),
    "work of": ("The attack was the work of the Lashkar group.", [("blamed", "group")]),
    "act of war": ("The attack was an act of war.", []),
    "who is unclear": ("It is unclear who fired the rockets.", [("not_blamed", None)]),
    "who is not said": ("Officials would not speculate on who was responsible.", [("not_blamed", None)]),
    "nobody says so": ("No group has said that it carried out the attack.", [("not_claimed", None)]),
    "nothing": ("The market was open on Monday.", []),
}


@pytest.mark.parametrize(("text", "answers"), CASES.values(), ids=CASES.keys())
def test_answers(text: str, answers: list[tuple[str, str | None]]) -> None:
    tree = parsed(text).tree
    found = [answer for token in tree.tokens for plain in PLAIN for answer in plain(tree, token)]
    assert [(item.stance.value, item.party.text if item.party else None) for item in found] == answers
