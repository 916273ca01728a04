"""The templates of a reading: how the group behind an incident is named."""

import pytest

from muc4 import Translator
from muc4_incidents import ROLES
from parsed import parsed

pytestmark = pytest.mark.parser
TABLES = {
    "role": {role: {"": -3.0} for role in ROLES},
    "relevant": {"yes": {"": 1.0}},
    "type": {"ATTACK": {"": 1.0}},
}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The FMLN fled. The Farabundo Marti National Liberation Front attacked a town.", "FMLN", id="both names"
        ),
        pytest.param(
            "The Farabundo Marti National Liberation Front attacked a town.",
            "FARABUNDO MARTI NATIONAL LIBERATION FRONT", id="only the long name",
        ),
        pytest.param("The old regime attacked a town.", "OLD REGIME", id="no name"),
    ],
)  # fmt: skip
def test_a_group_has_the_shortest_name_of_the_report(text: str, name: str) -> None:
    translator = Translator(parsed(text, up_to="flags"), None, TABLES)
    incident = translator.incidents.found()[0]
    (group,) = translator.choices.groups
    assert translator.organisation(incident, group) == name


@pytest.mark.parametrize(("odds", "told"), [(5.0, True), (-5.0, False)])
def test_the_category_is_open_where_it_is_open_who_did_it(odds: float, told: bool) -> None:
    never = {"yes": {"": -5.0}}
    tables = {
        **TABLES, "time": never, "place": never, "ind": never, "org": {"yes": {"": odds}},
        "category": {"TERRORIST ACT": {"": 5.0}}, "confidence": {"REPORTED AS FACT": {"": 5.0}},
    }  # fmt: skip
    translator = Translator(parsed("The old regime attacked a town.", up_to="flags"), None, tables)
    slots = translator.template(translator.incidents.found()[0])["slots"]
    assert ("PERP: ORGANIZATION ID" in slots) is told
    assert ("PERP: INCIDENT CATEGORY" in slots) is told
