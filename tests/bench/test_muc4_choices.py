"""Tests of who is held to be behind an incident of MUC-4, and how surely."""

import pytest

from muc4_blame import blame_features
from muc4_choices import Choices
from muc4_fillers import Fillers
from muc4_incidents import ROLES, Incident, Incidents
from muc4_weights import Tables
from parsed import parsed
from reportedly.text.slot_decoding import SLOTS

pytestmark = pytest.mark.parser
TABLES = {
    "role": {role: {"": -1.0} for role in ROLES},
    "relevant": {"yes": {"": 1.0}},
    "type": {"ATTACK": {"": 1.0}},
}


def told(text: str, tables: Tables = TABLES, heard: str = "") -> tuple[Choices, list[Incident]]:
    """The choices of a text, with the encoder sure that the word `heard` is an organisation behind an act."""
    reading = parsed(text, up_to="flags")
    words = reading.tree.tokens if heard else ()
    likely = [[float(slot == ("organisation" if word.text == heard else "none")) for slot in SLOTS] for word in words]
    incidents = Incidents(reading, tables, None, Fillers([word.span.start for word in words], likely))
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
        ("The FMLN claimed credit for the attack that killed a mayor.", "takes responsibility near", True),
        ("The FMLN attacked a mayor.", "takes responsibility near", False),
        ("The FMLN claimed the attack that killed a mayor.", "claim over nsubj", True),
        ("The FMLN did not claim the attack that killed a mayor.", "not claim over nsubj", True),
        ("The army blamed the FMLN for the attack that killed a mayor.", "accuse over dobj", True),
        ("The army blamed the FMLN for the attack that killed a mayor.", "accuse by state", True),
        ("Peasants blamed the FMLN for the attack that killed a mayor.", "accuse by state", False),
        ("The FMLN blamed the army for the attack that killed a mayor.", "accuse over dobj", False),
        ("Alleged FMLN guerrillas attacked a mayor.", "accuse under amod", True),
        ("The FMLN claimed responsibility for the attack that killed a mayor.", "taken near by itself", True),
        ("The FMLN claimed responsibility for the attack that killed a mayor.", "claims", True),
        ("The ELN claimed responsibility for the attack that killed a mayor. The FMLN fled.", "claims", False),
        (
            "The ELN claimed responsibility for the attack that killed a mayor.\n\nThe FMLN fled.",
            "taken near by rebels",
            True,
        ),
        ("No group claimed responsibility for the attack that killed a mayor. The FMLN fled.", "taken near", False),
        ("No group claimed responsibility for the attack that killed a mayor. The FMLN fled.", "not taken near", True),
        ("A caller claimed responsibility on behalf of the FMLN for the attack on a mayor.", "taken beside", True),
        ("The police said that the FMLN attacked a mayor.", "voice state", True),
        ("General Lopez said that the FMLN attacked a mayor.", "voice state", True),
        ("Peasants said that the FMLN attacked a mayor.", "voice state", False),
        ("The army blamed the FMLN for the attack that killed a mayor.", "row blamed by state", True),
        ("Peasants blamed the FMLN for the attack that killed a mayor.", "row blamed by state", False),
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


@pytest.mark.parametrize(
    ("heard", "groups"),
    [
        pytest.param("", ["ELN", "FMLN"], id="the tables alone know no difference"),
        pytest.param("FMLN", ["FMLN"], id="the encoder hears one of them"),
        pytest.param("Nobody", [], id="it hears neither"),
    ],
)
def test_the_encoder_has_a_say_in_who_is_behind_it(heard: str, groups: list[str]) -> None:
    tables = {**TABLES, "org": {"yes": {"": 0.0}}}
    choices, found = told("The FMLN met the ELN. Gunmen attacked a mayor.", tables, heard)
    attack = next(one for one in found if one.kind == "ATTACK")
    best = choices.best("org", attack, choices.groups, choices.group_features)
    assert sorted(token.text for group in best for token in group.tokens if token.text.isupper()) == groups


def test_an_army_is_weighed_against_who_was_hit() -> None:
    tables = {**TABLES, "role": {**TABLES["role"], "HUM": {"": -3.0, "link dobj": 5.0}}}
    choices, found = told("The army and the FMLN met. Gunmen shot a soldier.", tables)
    shooting = next(one for one in found if any(part.token.text == "soldier" for part in one.parts))
    features = {group.tokens[0].text: choices.group_features(shooting, group) for group in choices.groups}
    assert "army if hit sector MIL" in features["army"]
    assert "rebels if hit sector MIL" in features["FMLN"]


@pytest.mark.parametrize(("chance", "count"), [(0.9, 1), (0.1, 0)])
def test_an_unlikely_incident_is_laid_at_no_door(chance: float, count: int) -> None:
    choices, found = told("The FMLN attacked a mayor.", {**TABLES, "org": {"yes": {"": -4.0, "kind group rebel": 4.5}}})
    attack = next(one for one in found if one.kind == "ATTACK")
    attack.chance = chance
    assert len(choices.best("org", attack, choices.groups, choices.group_features)) == count
