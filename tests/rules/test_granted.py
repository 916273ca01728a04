"""What is granted in a denial, by the real parser: of the marked words, in all that is said after the denying verb."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.granted import is_granted

pytestmark = pytest.mark.parser

GRANTED = {
    "a role in it": ("The Front denied any role in the «attack» on the bus.", True),
    "whom it killed": ("The Front denied any involvement in the killing of the «mayor».", True),
    "behind it": ("The Front denied that it was behind the «bombing» that killed 16 people.", True),
    "its toll": ("The Front denied that it was behind the bombing that «killed» 16 people.", True),
    "carrying it out": ("The Front denied carrying out the «attack» on the bus station.", True),
    "having carried it out": ("The Front denied that its men had carried out the «attack».", True),
    "having ordered it": ("The general denied having ordered the «massacre».", True),
    "taking part": ("The clan denied that its men had taken part in the «raid».", True),
    "responsible": ("The army denied that it was responsible for the «blast».", True),
    "nothing to do with it": ("The Front denied having anything to do with the «shooting».", True),
    "the charge": ("The Front denied the «accusation».", True),
    "what it came after": ("The army denied that it had fired on the town after the «clashes».", True),
    "what it was in": ("The army denied that it had killed anybody in the «raid».", False),
    "the deed": ("The army denied that its men had «killed» 16 people.", False),
    "the act": ("The army denied the «attack».", False),
    "no act that there was": ("The army denied carrying out «attacks» on civilians.", False),
    "a report of it": ("The army denied a report that its planes had «bombed» a wedding.", False),
    "where it was": ("The army denied that its men were in the «town».", False),
    "beside it": ("The Front denied that its men had «attacked» the bus on the day of the vote.", False),
}


@pytest.mark.parametrize(("text", "due"), GRANTED.values(), ids=GRANTED)
def test_what_who_denies_a_part_grants(text: str, due: bool) -> None:
    tree, word = word_marked(text)
    cue = next(token.index for token in tree.tokens if token.lemma == "deny")
    assert is_granted(tree, word, frozenset(range(cue + 1, len(tree.tokens)))) is due
