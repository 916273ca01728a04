"""What is measured of an act that a voice tells of, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.answered import Answered
from reportedly.rules.deed_evidence import Evidence, evidence
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.told_acts import Scene
from reportedly.rules.told_by import Tellers
from reportedly.types.annotations import Responsibility
from reportedly.types.vocabulary import ResponsibilityStance

pytestmark = pytest.mark.parser


def measured(text: str) -> dict[str, tuple[str, Evidence]]:
    """The doer and the evidence of each told act, by the act's word."""
    reading = parsed(text, "events")
    scene = Scene(reading, Tellers(reading), EventPlaces(reading))
    return {
        told.deed.word.text: (told.head.text, evidence(told, scene, Answered([], reading))) for told in scene.told()
    }


def test_an_act_that_no_list_knows_is_measured() -> None:
    ((doer, found),) = measured("The mayor said herders from Tora had pestered the convoy.").values()
    assert doer == "herders"
    assert (found.blamed, found.assault, found.past + found.participle, found.perfect) == (1, 0, 1, 1)
    assert (found.thing, found.doer_fit, found.voice_asserts, found.in_condition) == (1, 1, 1, 0)


def test_a_deed_of_ones_own_is_told_apart() -> None:
    doer, found = measured("The Kivu Front said its fighters had shelled Tora.")["shelled"]
    assert doer == "fighters"
    assert (found.claimed, found.blamed, found.doer_back, found.assault, found.of_assault) == (1, 0, 1, 1, 1)


def test_who_bears_arms_is_told_from_who_does_not() -> None:
    _, found = measured("The police said rebels from Tora had pestered the convoy.")["pestered"]
    assert (found.doer_outlaw, found.doer_armed, found.doer_civil, found.voice_speaks_armed) == (1, 0, 0, 1)
    _, found = measured("A trader said soldiers from Tora had pestered the convoy.")["pestered"]
    assert (found.doer_outlaw, found.doer_armed, found.voice_speaks_armed) == (0, 1, 0)


def test_who_is_charged_himself_is_known_when_he_speaks() -> None:
    reading = parsed("The River Front said herders from Tora had pestered the convoy.", "events")
    scene = Scene(reading, Tellers(reading), EventPlaces(reading))
    told = next(item for item in scene.told() if item.deed.word.text == "pestered")
    span = told.voice.source[0]
    charge = Responsibility(span=span, party_span=span, stance=ResponsibilityStance.BLAMED)
    measures = [evidence(told, scene, Answered(rows, reading)).voice_charged for rows in ([], [charge])]
    assert measures == [0, 1]


def test_weapons_and_clauses_count() -> None:
    _, found = measured("The mayor said that the Kivu Front, which hurled rockets at Tora, wanted a truce.")["hurled"]
    assert (found.in_relative, found.weapon_below, found.thing_weapon) == (1, 1, 1)


@pytest.mark.parametrize(
    "text",
    ["Herders from Tora had pestered the convoy.", "The mayor said that it had rained."],
    ids=["told by the report alone", "nobody does it"],
)
def test_what_no_voice_tells_of_anybody_is_no_told_act(text: str) -> None:
    assert {word: doer for word, (doer, _) in measured(text).items() if doer != "it"} == {}
