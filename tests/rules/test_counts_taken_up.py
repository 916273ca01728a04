"""Who is told of again without a number, by the real parser; « » marks the verb."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.counts_taken_up import taken_up
from reportedly.rules.headcount import Counter, People
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Quantities

pytestmark = pytest.mark.parser

QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(
    lexicon("victim_groups"), [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]
)

TEXTS = {
    "all-of-those-taken": ("Police arrested 24 people in Idlib. All were «freed» on Tuesday.", 24),
    "they-who-were-told-of": ("Six patients and two nurses came home. They had been «freed» on Tuesday.", 8),
    "them": ("Rebels seized six nurses on Monday. They «freed» them on Tuesday.", 6),
    "the-men": ("Guards saw two men near the bank. The men were «arrested» on Tuesday.", 2),
    "other-men": ("Guards saw two men near the bank. The men of the village were «freed».", None),
    "more-men": ("Guards saw two men near the bank. The other men were «arrested».", None),
    "the-dead": ("Twelve people were killed on Monday. They were «released».", None),
    "one": ("Police arrested a man in Idlib. They were «freed».", None),
    "uncounted": ("Police arrested students in Idlib. All were «freed».", None),
    "counted-long-ago": ("Police arrested six men. It rained. Shops stayed shut. All were «freed».", None),
    "things": ("Rebels seized six lorries on Monday. All were «freed».", None),
}


@pytest.mark.parametrize(("text", "low"), TEXTS.values(), ids=TEXTS.keys())
def test_those_told_of_again_are_as_many(text: str, low: int | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    verb = reading.tree.head_of(span)
    assert verb is not None
    count = taken_up(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), verb)
    assert (count.low if count is not None else None) == low
