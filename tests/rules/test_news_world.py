"""Whether a whole text tells of the world of news, by the real readers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.news_world import tells_of_the_world
from reportedly.rules.participants import Words
from reportedly.rules.sense_evidence import Senses
from reportedly.types.annotations import Attribution, Place

pytestmark = pytest.mark.parser

WEIGHTS = {row["word"]: (row["sense"] == "conflict", float(row["strength"])) for row in lexicon("event_senses")}
WORDS = Words({row["word"]: row["sector"] for row in lexicon("actor_sectors")}, {})

RECIPE = (
    "Kill the heat and let the sauce rest. Attack the dough with both hands, then fire up the oven. Strike the pan on "
    "the counter to burst the bubbles. Add the butter, the flour and two cups of sugar, and whisk until your batter "
    "explodes with air. Bake for forty minutes. Serve with cream, honey and a pinch of salt, and bomb each plate with "
    "grated chocolate before your guests storm the kitchen."
)
REPORT = (
    "Gunmen killed four soldiers at a checkpoint near Gao on Monday, the army said. Residents told a radio station "
    "that the attackers had arrived on motorcycles and fled towards the border with Niger. The governor of the region "
    "visited the wounded in hospital and said that the government would send troops. No group has claimed the attack, "
    "which police officials blamed on fighters of an armed movement active in Mali."
)
CASES = {
    "recipe": (RECIPE, False),
    "report": (REPORT, True),
    "one-sentence": ("A bomb exploded in the market.", True),
    "one-sentence-of-a-shop": ("Your cart: batter, butter, sauce and a new oven at a bargain price.", False),
    "nothing": ("", True),
}


@pytest.mark.parametrize(("text", "answer"), CASES.values(), ids=CASES.keys())
def test_tells_of_the_world(text: str, answer: bool) -> None:
    reading = parsed(text, next(run for run in ("attribution", "attribution-by-rule") if _is_read(run)))
    tokens = reading.tree.tokens
    senses = Senses(tokens, WEIGHTS)
    assert tells_of_the_world(tokens, reading[Place], reading[Attribution], senses, WORDS) is answer


def _is_read(name: str) -> bool:
    from_list = {run.reader for run in parsed("A bomb exploded.", "events").runs}
    return name in from_list
