"""Tests of the phrases of MUC-4 incidents, and of which events are one incident."""

import pytest

from muc4_fillers import Fillers
from muc4_incidents import ROLES, Incidents, merged
from muc4_phrases import Phrases
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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            "Gunmen killed Antonio Roldan. They fled. Police came. Gunmen killed Carmen Diaz.", 2, id="two people"
        ),
        pytest.param("Gunmen killed Antonio Roldan. They fled. Police came. Gunmen killed a guard.", 1, id="one named"),
        pytest.param("Gunmen killed Antonio Roldan. Gunmen killed Carmen Diaz.", 1, id="in one breath"),
        pytest.param("Gunmen killed Antonio Roldan. They fled. Police came. Gunmen killed Roldan.", 1, id="one person"),
    ],
)
def test_other_people_named_as_harmed_keep_incidents_apart(text: str, count: int) -> None:
    reading = parsed(text, up_to="flags")
    tables = {**TABLES, "role": {**TABLES["role"], "HUM": {"": -3.0, "link dobj": 5.0}}}
    incidents = [one for one in Incidents(reading, tables, None).found() if one.parts]
    assert len(merged(incidents, Phrases(reading))) == count
