"""Who says that his men were not there, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.elsewhere import ELSEWHERE

pytestmark = pytest.mark.parser

CASES = {
    "no-men": ("The army said it had no troops in the village.", ["it"]),
    "some-men": ("The army said it had troops in the village.", []),
    "no-money": ("The army said it had no money for the village.", []),
    "not-there": ("The front said its fighters were not in the village.", ["fighters"]),
    "not-in-danger": ("The front said its fighters were not in danger.", []),
    "there": ("The front said its fighters were in the village.", []),
    "not-flying": ("The army said its planes were not flying.", ["planes"]),
    "not-present": ("Tora said its soldiers were not present.", ["soldiers"]),
    "did-not-go": ("“My fighters did not go to Tora,” he said.", ["fighters"]),
    "do-not-go": ("“My fighters do not go to church,” he said.", []),
    "miles-away": ("The general said his men were forty miles away.", ["men"]),
    "on-leave": ("“I was on leave in Tora,” he said.", ["I"]),
    "asleep": ("His mother said that he was asleep.", ["he"]),
    "there-then": ("Karimi says that he was in Tora at the time.", ["he"]),
    "there-some-day": ("Karimi says that he was in Tora.", []),
    "is-away": ("Karimi says that he is away.", []),
    "not-away": ("Karimi says that he was not at home.", []),
    "things-away": ("Karimi says that the village was far away.", []),
    "of-others": ("The army said the rebels were not in the village.", []),
}


@pytest.mark.parametrize(("text", "parties"), CASES.values(), ids=CASES)
def test_who_was_not_there(text: str, parties: list[str]) -> None:
    tree = parsed(text).tree
    found = [answer for token in tree.tokens for rule in ELSEWHERE for answer in rule(tree, token)]
    assert [(answer.party.text if answer.party else None) for answer in found] == parties
    assert all(answer.stance == "denied" for answer in found)
