"""The triggers that a whole text bears out, by the real readers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.readers import readers
from reportedly.rules.borne_out import borne_out
from reportedly.rules.triggers import table

pytestmark = pytest.mark.parser

ROWS = table(lexicon("event_triggers"))
ATTRIBUTION = next(name for name in ("attribution", "attribution-by-rule") if name in {item.name for item in readers()})
CASES = {
    "report": ("Gunmen killed four soldiers near Gao on Monday, the army said.", ["killed"]),
    "recipe": ("Heat the oven, beat the eggs, fire up the grill and kill the heat before serving.", []),
    "role-in-a-film": ('As the spy in "Night over Corunna" he killed nine men and was shot by a guard.', []),
}


@pytest.mark.parametrize(("text", "words"), CASES.values(), ids=CASES.keys())
def test_borne_out(text: str, words: list[str]) -> None:
    assert [item.trigger.token.text for item in borne_out(parsed(text, ATTRIBUTION), ROWS)] == words
