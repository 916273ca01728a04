"""Whose forces an actor is, for one who speaks."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.doers import deeds
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.own_forces import is_own_force, is_own_movement
from reportedly.types.annotations import Attribution, Event

pytestmark = pytest.mark.parser

OWN = {
    "troops of the army": ("The army said troops had shelled the port.", True),
    "a coalition of its leader": ("The coalition, led by France, hit the port, the French army said.", True),
    "a coalition of its enemy": ("The coalition, led by France, hit the port, the Malian army said.", False),
    "police of a rights group": ("A rights group said police had shot two men in the port.", False),
    "soldiers of the police": ("The police said soldiers had shot two men in the port.", False),
    "police of the army": ("The army said policemen had shot two men in the port.", False),
    "soldiers of a ministry": ("The defence ministry said soldiers had shot two men in the port.", True),
    "officers of the police": ("Police officers shot a man in the port, police said.", True),
    "soldiers of a general secretary": ("The general secretary of the union said soldiers had shot two men.", False),
    "soldiers of a spokesman for one ousted": (
        "A spokesman for the army of the ousted president said soldiers had shot two men.",
        True,
    ),
    "officers of one who was an officer": ("A former police officer said officers had shot two men.", False),
    "a coalition of one whose office stands before his name": (
        "The US-led coalition hit the port, Pentagon press operations director Jeff Novak said.",
        True,
    ),
    "soldiers of the state that speaks": ("Israel said soldiers had shot a man in the port.", True),
    "soldiers of a state that another speaks of": ("Israel said Syrian soldiers had shot a man in the port.", False),
    "soldiers who strike what is the speaker's": ("Israel said soldiers had shelled its post in the port.", False),
    "soldiers who strike its enemy": ("Israel said soldiers had shelled its enemy in the port.", True),
    "soldiers of another state told before": ("Syrian soldiers came. Israel said soldiers had shot a man.", False),
    "soldiers of its own told before": ("Syria's soldiers came. Damascus said soldiers had shot a man.", True),
    "jets of the state": ("The Israeli military said Israeli jets had bombed the port.", True),
}


@pytest.mark.parametrize(("text", "own"), OWN.values(), ids=OWN.keys())
def test_own_forces(text: str, own: bool) -> None:
    reading = parsed(text, "events")
    (role,) = [deed.doer for event in reading[Event] for deed in deeds(event, reading, EventPlaces(reading))]
    head = reading.tree.head_of(role.span)
    assert head is not None
    assert is_own_force(role, head, reading[Attribution][0], reading) == own


MOVEMENTS = {
    "guerrillas of rebel sources": ("Rebel sources said the guerrillas had shelled the port.", True),
    "rebels of the front's radio": ("The River Front's radio station said the rebels had shelled the port.", True),
    "rebels of the army": ("The army said the rebels had shelled the port.", False),
    "rebels of another name": ("Rebel sources said Steppe Guard rebels had shelled the port.", False),
    "rebels who left them": ("Rebel sources said the rebels who split from them had shelled the port.", False),
    "police of rebel sources": ("Rebel sources said the police had shelled the port.", False),
}


@pytest.mark.parametrize(("text", "own"), MOVEMENTS.values(), ids=MOVEMENTS.keys())
def test_own_movement(text: str, own: bool) -> None:
    reading = parsed(text, "events")
    shelled = next(event for event in reading[Event] if reading.quote(event.span) == "shelled")
    (role,) = [deed.doer for deed in deeds(shelled, reading, EventPlaces(reading))]
    head = reading.tree.head_of(role.span)
    assert head is not None
    assert is_own_movement(role, head, reading[Attribution][0], reading) == own
