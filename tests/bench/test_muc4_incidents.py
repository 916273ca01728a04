"""Tests of what the encoder's head adds to the phrases of MUC-4 incidents."""

import pytest

from muc4_fillers import Fillers
from muc4_incidents import ROLES, Incidents
from parsed import parsed
from reportedly.text.slot_decoding import SLOTS

pytestmark = pytest.mark.parser
TABLES = {
    "role": {role: {"": -1.0} for role in ROLES},
    "relevant": {"yes": {"": 1.0}},
    "type": {"ATTACK": {"": 1.0}},
}
TEXT = "Gunmen shot a judge in Medellin. Later the army searched the old quarter."


def test_the_head_changes_the_chances_of_phrases() -> None:
    reading = parsed(TEXT, up_to="flags")
    alone = {part.token.text: part for part in Incidents(reading, TABLES, None).parts}
    starts = [token.span.start for token in reading.tree.tokens]
    likely = [[1.0 if slot == "none" else 0.0 for slot in SLOTS] for _ in starts]
    likely[[token.text for token in reading.tree.tokens].index("judge")] = [0.1, 0.0, 0.0, 0.0, 0.9, 0.0]
    both = {part.token.text: part for part in Incidents(reading, TABLES, None, Fillers(starts, likely)).parts}
    assert both["judge"].chances["HUM"] > alone["judge"].chances["HUM"]
    assert both["judge"].chances["IND"] < alone["judge"].chances["IND"]
    assert "Gunmen" in alone
    assert "Gunmen" not in both
