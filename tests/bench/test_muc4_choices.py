"""Tests of who is held to be behind an incident of MUC-4, and how surely."""

import pytest

from muc4_blame import blame_features
from muc4_choices import Choices
from muc4_incidents import ROLES, Incident, Incidents
from parsed import parsed

pytestmark = pytest.mark.parser
TABLES = {
    "role": {role: {"": -1.0} for role in ROLES},
    "relevant": {"yes": {"": 1.0}},
    "type": {"ATTACK": {"": 1.0}},
}


def told(text: str) -> tuple[Choices, list[Incident]]:
    incidents = Incidents(parsed(text, up_to="flags"), TABLES, None)
    return Choices(incidents), incidents.found()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("FMLN guerrillas attacked a town. The FMLN fled.", id="a name before its members"),
        pytest.param("Guerrillas of the FMLN attacked a town. The FMLN fled.", id="members of a group"),
    ],
)
def test_members_stand_for_their_group(text: str) -> None:
    choices, _ = told(text)
    group = next(group for group in choices.groups if group.key == "Farabundo Marti National Liberation Front")
    assert [token.text.lower() for token in group.tokens if token.text != "FMLN"] == ["guerrillas"]
    assert len(group.tokens) == 3


def test_rulers_may_be_behind_an_act_but_are_no_doers_by_hand() -> None:
    choices, _ = told("The regime ordered the attack on the village.")
    assert "regime" in {group.key for group in choices.groups}
    assert "regime" not in {doer.key for doer in choices.doers}


@pytest.mark.parametrize(
    ("text", "feature", "there"),
    [
        ("The FMLN claimed responsibility for the attack that killed a mayor.", "takes responsibility near", True),
        ("The FMLN attacked a mayor.", "takes responsibility near", False),
        ("The army blamed the FMLN for the attack that killed a mayor.", "cue accuse near", True),
        ("The FMLN attacked a mayor. The army blamed nobody. It fled. It hid.", "cue accuse near", False),
        ("The FMLN attacked a mayor. The army blamed nobody. It fled. It hid.", "cue accuse report", True),
    ],
)
def test_how_surely(text: str, feature: str, there: bool) -> None:
    choices, found = told(text)
    group = next(group for group in choices.groups if group.key == "Farabundo Marti National Liberation Front")
    attack = next(one for one in found if one.kind == "ATTACK")
    assert (feature in blame_features(choices, attack, group)) is there
