"""Nouns of harm that are counted or count; rules/test_casualties.py asks for whole findings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.lexicons import lexicon
from reportedly.rules.casualties import table
from reportedly.rules.counted_nouns import act, bare_count, body, counted_noun, life, loss
from reportedly.rules.headcount import Counter, Headcount, People
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Amount, Quantities

pytestmark = pytest.mark.parser

ROWS = table(lexicon("harm"))
PERSONS = [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]

CASES = {
    "counted": (counted_noun, "There were 12 «deaths».", 12),
    "dozens-of": (counted_noun, "There have been dozens of civilian «casualties».", 24),
    "hundreds-of": (counted_noun, "The blast caused hundreds of «deaths».", 200),
    "some-of-them": (counted_noun, "Two of the «casualties» were children.", None),
    "deaths-of": (counted_noun, "They mourn the «deaths» of 12 people.", 12),
    "threats": (counted_noun, "He had 12 «death» threats.", None),
    "act": (act, "The «killing» of two men was filmed.", 2),
    "dozens-of-acts": (act, "Police made dozens of «arrests».", 24),
    "act-of-a-year": (act, "The 1984 «killing» of a judge was filmed.", 1),
    "several-massacres": (act, "They spoke of two «massacres» of villagers.", None),
    "several-killings": (act, "They spoke of two «killings».", 2),
    "death-of-some-of": (counted_noun, "They mourn the «death» of 23 of our compatriots.", 23),
    "death-of-beasts": (counted_noun, "They regret the «death» of 12 gazelles.", None),
    "loss-of-its-own": (loss, "It claimed nine dead, with the «loss» of two of its own.", 2),
    "loss-of-a-thing-of-its-own": (loss, "It ended with the «loss» of two of its bridges.", None),
    "life": (life, "The blast claimed 12 «lives».", 12),
    "loss": (loss, "The army regrets the «loss» of 14 men.", 14),
    "body": (body, "They recovered nine «bodies».", 9),
    "body-of-two": (body, "They identified the «bodies» of two soldiers.", 2),
    "body-blessed": (body, "The priest blessed 16 «bodies».", 16),
    "body-not-found": (body, "Four «bodies» were never found.", None),
    "no-body": (body, "No «bodies» were found.", None),
    "body-of-law": (body, "Two «bodies» oversee the banks.", None),
}


@pytest.mark.parametrize(("finder", "text", "low"), CASES.values(), ids=CASES.keys())
def test_finders(finder: Callable[..., Headcount | None], text: str, low: int | None) -> None:
    tree, word = word_marked(text)
    reading = parsed(marked(text)[0])
    scene = Scene(tree, Counter(reading, Quantities(lexicon("quantities")), People(lexicon("victim_groups"), PERSONS)))
    count = finder(scene, word, ROWS[word.text.lower()][0])
    assert (count.low if count else None) == low


def test_a_number_that_is_not_told() -> None:
    for text, told in {
        "They left behind a large number of «dead».": True,
        "He spoke of the number of «dead».": False,
    }.items():
        tree, word = word_marked(text)
        reading = parsed(marked(text)[0])
        people = People(lexicon("victim_groups"), PERSONS)
        scene = Scene(tree, Counter(reading, Quantities(lexicon("quantities")), people))
        count = counted_noun(scene, word, ROWS["dead"][0])
        assert (count is not None) is told
        if count is not None:
            assert (count.low, count.high, reading.quote(count.span)) == (None, None, "a large number of dead")


def test_bare_count() -> None:
    _, word = word_marked("There were 12 «deaths».")
    count = bare_count(Amount(11, 13, 12, 12, False), word)
    assert (count.low, count.high, count.head) == (12, 12, word)
