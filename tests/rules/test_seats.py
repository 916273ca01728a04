"""The state that a capital speaks for."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.seats import Seats

pytestmark = pytest.mark.parser

CASES = {
    "its-state-is-named": ("Troops of Rwanda crossed the river. Kigali denied it.", "Kigali", "Rwanda"),
    "its-state-is-not-named": ("Troops crossed the river. Kigali denied it.", "Kigali", "Kigali"),
    "another-state": ("Troops of Burundi crossed the river. Kigali denied it.", "Kigali", "Kigali"),
    "no-capital": ("Troops of Rwanda crossed the river near Huye.", "Huye", "Huye"),
}


@pytest.mark.parametrize(("text", "words", "name"), CASES.values(), ids=CASES.keys())
def test_state(text: str, words: str, name: str) -> None:
    reading = parsed(text, up_to="coreference")
    start = text.rindex(words)
    mention = next(item for item in reading.tree.tokens if item.span.start == start)
    entity = reading.entity_at(mention.span)
    assert entity is not None
    assert Seats(reading).state(entity).name == name
