"""Whose forces an actor is, for one who speaks."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.doers import deeds
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.own_forces import is_own_force, is_own_group, is_own_movement, speaks_behind
from reportedly.rules.spoken_for import side_of
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
    "soldiers of one whose rank is cut short": ("Gen. Jan Novak said soldiers had shot two men in the port.", True),
    "soldiers of one whose name is cut short": ("Geo. Novak said soldiers had shot two men in the port.", False),
    "police of a government's website": (
        "The regional government's website told of the port. Police shot two men there, it said.",
        True,
    ),
    "units of a ministry that is named before": (
        "The Turkish defence ministry told of the port. Artillery units of the Turkish army shelled it, it said.",
        True,
    ),
    "units of another state than that of the ministry": (
        "The Turkish defence ministry told of the port. Artillery units of the Syrian army shelled it, it said.",
        False,
    ),
    "forces of the one state that is told of": ("Omani forces shelled the boat, navy spokesman Ali Said said.", True),
    "forces that fight another's pirates": ("Omani forces shelled Somali pirates, a navy spokesman said.", True),
    "forces of one of two states": ("Omani forces shelled a Yemeni port, a navy spokesman said.", False),
    "forces of a state of which police speak": ("Omani forces shelled the boat, a police spokesman said.", False),
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


GROUPS = {
    "of its spokesman": ("A spokesman of the River Front said the group had shelled the port.", True),
    "of one presented as its spokesman": (
        "A man presented as a spokesman of the River Front said the group had shelled the port.",
        True,
    ),
    "of a mayor": ("The mayor said the group had shelled the port.", False),
    "of a spokesman of a state": ("A spokesman of the Kenyan army said the group had shelled the port.", False),
    "told apart": ("A spokesman of the River Front said the Islamist group had shelled the port.", False),
    "one of many": ("A spokesman of the River Front said a group had shelled the port.", False),
    "told of by what it did": ("A spokesman of the River Front said the group that came had shelled it.", False),
    "another that he told of": (
        "A spokesman of the River Front blamed the Dawn Brigade and said the group had shelled the port.",
        False,
    ),
    "an army": ("A spokesman of the River Front said the army had shelled the port.", False),
}


@pytest.mark.parametrize(("text", "own"), GROUPS.values(), ids=GROUPS.keys())
def test_the_group_of_which_nothing_is_said_is_that_of_who_speaks_for_one(text: str, own: bool) -> None:
    reading = parsed(text, "events")
    voice = reading[Attribution][-1]
    shelled = next(event for event in reading[Event] if reading.quote(event.span) == "shelled")
    word = reading.tree.head_of(shelled.span)
    assert word is not None
    head = next(
        word for word in reading.tree.tokens[: word.index] if word.lemma in ("group", "army") and word.link == "nsubj"
    )
    assert is_own_group(head, side_of(voice, reading), voice, reading) == own


BEHIND = {
    "its commander behind it": ("Fighters of the Red Column shelled the port, its commander said.", True),
    "in his own words": ("“Fighters of the Red Column shelled the port,” its commander said.", False),
    "the army's commander behind it": (
        "Fighters of the Red Column shelled the port, the army's commander said.",
        False,
    ),
    "whose mayor speaks": ("The Red Column shelled the port, its mayor said.", False),
    "whose town's": ("The rebels shelled the port, its spokesman said.", False),
    "before it": ("Its commander said fighters of the Red Column shelled the port.", False),
    "behind what begins with another": (
        "The port burned after fighters of the Red Column shelled it, its commander said.",
        False,
    ),
}


@pytest.mark.parametrize(("text", "own"), BEHIND.values(), ids=BEHIND.keys())
def test_who_speaks_behind_a_body_as_its_own_speaks_for_it(text: str, own: bool) -> None:
    reading = parsed(text, "events")
    shelled = next(event for event in reading[Event] if reading.quote(event.span) == "shelled")
    role = next(deed.doer for deed in deeds(shelled, reading, EventPlaces(reading)))
    head = reading.tree.head_of(role.span)
    assert head is not None
    assert speaks_behind(role, head, reading[Attribution][0], reading) == own
