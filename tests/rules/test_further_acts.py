"""Further acts that the same words tell somebody to have done."""

from __future__ import annotations

import pytest

from parsed import parsed, word_marked
from reportedly.lexicons import lexicon
from reportedly.rules.answerable import answers, table
from reportedly.rules.further_acts import further_acts, is_further

pytestmark = pytest.mark.parser

VERBS = {
    "of another kind": ("The militia killed two brothers and «kidnapped» ten villagers.", True),
    "another by its word": ("He left a bomb in the park and «put» another device by the town hall.", True),
    "the same attack": ("The militia attacked the village and «killed» two brothers.", False),
    "the first": ("The militia «killed» two brothers and kidnapped ten villagers.", False),
}


@pytest.mark.parametrize(("text", "further"), VERBS.values(), ids=VERBS.keys())
def test_a_verb_of_a_further_act(text: str, further: bool) -> None:
    assert is_further(*word_marked(text)) is further


ANSWERS = {
    "claimed together": ("The Kivu Front claimed responsibility for a bombing in Tora and two ambushes.", ["ambushes"]),
    "claimed alone": ("The Kivu Front claimed responsibility for the bombing in Tora.", []),
    "one attack by two words": ("The Kivu Front claimed responsibility for the bombing and shooting.", []),
    "charged with two crimes": (
        "Novak was charged with two counts of murder and one count of kidnapping.",
        ["kidnapping"],
    ),
    "charged with one twice": ("Novak was charged with murder and attempted murder.", []),
}


@pytest.mark.parametrize(("text", "acts"), ANSWERS.values(), ids=ANSWERS.keys())
def test_further_acts(text: str, acts: list[str]) -> None:
    tree = parsed(text).tree
    found = [
        act.text for item in answers(tree, table(lexicon("responsibility_cues"))) for act in further_acts(tree, item)
    ]
    assert found == acts
