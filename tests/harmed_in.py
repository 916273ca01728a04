"""Texts with the headcounts of the real lexicons, and the findings of harm in them."""

from __future__ import annotations

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.casualties import Finding, find, table
from reportedly.rules.headcount import Counter, People
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Quantities

ROWS = table(lexicon("harm"))
QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(
    lexicon("victim_groups"), [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]
)


def scene_of(text: str) -> Scene:
    reading = parsed(text)
    return Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE))


def found_in(text: str) -> list[Finding]:
    return list(find(scene_of(text), ROWS))
