"""Verbs of harm that tell of none, by the real parser; « » marks the verb."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.harming_nobody import harms_nobody

pytestmark = pytest.mark.parser

TEXTS = {
    "came-home": ("Nine hundred people «returned» to their villages on Saturday.", "return", True),
    "came-back-and-shot": ("He «returned» to the plant and shot two men.", "return", True),
    "gave-back": ("Rebels «returned» six captives on Saturday.", "return", False),
    "were-given-back": ("Six captives were «returned» on Saturday.", "return", False),
    "to-account": ("Nobody was «held» to account.", "hold", True),
    "a-funeral-for-nine": ("A funeral for nine people was «held».", "hold", True),
    "a-vigil-by-many": ("Students «held» a vigil with 300 guests.", "hold", True),
    "guests-of-a-party": ("Twelve guests of a wedding party were «held».", "hold", False),
    "those-responsible": ("They were «held» by those responsible.", "hold", False),
    "from-hospital": ("Two men were «released» from hospital.", "release", True),
    "treated-and-released": ("Two men were treated and «released».", "release", True),
    "from-service": ("Twelve soldiers were «released» from service.", "release", True),
    "the-dead": ("The 12 dead were «returned» home on Saturday.", "return", True),
    "bodies": ("Rebels «returned» the bodies of six men.", "return", True),
    "from-prison": ("Two men were «released» from prison.", "release", False),
}


@pytest.mark.parametrize(("text", "lemma", "nobody"), TEXTS.values(), ids=TEXTS.keys())
def test_whether_a_verb_tells_of_no_harm(text: str, lemma: str, nobody: bool) -> None:
    assert harms_nobody(*word_marked(text), lemma) is nobody
