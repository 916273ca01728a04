"""Counts told in shorthand, by the real parser; « » marks the word of harm."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.headcount import Counter, People
from reportedly.rules.tallies import in_tally
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Quantities

pytestmark = pytest.mark.parser

QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(
    lexicon("victim_groups"), [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]
)

TEXTS = {
    "the-first": ("The ministry says 12 «dead» and 40 wounded.", 12),
    "the-second": ("The ministry says 12 dead and 40 «wounded».", 40),
    "in-letters": ("Three guards «killed», seven injured.", 3),
    "shorthand": ("8 civ dead, 21 «wounded».", 21),
    "coded": ("2 IP «KIA», 5 WIA.", 2),
    "a-name-like-a-code": ("Nine «KIA» fighters, two wounded.", None),
    "with-others": ("Four men dead and another 9 «hurt».", 9),
    "alone": ("Four men were «killed».", None),
    "a-verb-between": ("Rebels hit 12 soldiers and «wounded» 3.", None),
    "no-number": ("The dead and the «wounded» lay there.", None),
}


@pytest.mark.parametrize(("text", "low"), TEXTS.values(), ids=TEXTS.keys())
def test_in_tally(text: str, low: int | None) -> None:
    plain, spans = marked(text)
    reading = parsed(plain)
    scene = Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE))
    (word,) = reading.tree.inside(spans[0])
    count = in_tally(scene, word)
    assert (count.low if count is not None else None) == low
