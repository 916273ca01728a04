"""Who is told to have done an act, and whether they could be held to answer for it."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.doers import deeds, is_accountable, with_group
from reportedly.rules.harm_events import EventPlaces
from reportedly.types.annotations import Event

pytestmark = pytest.mark.parser

DOERS = {
    "actor": ("Rebels shelled the town of Tora on Monday.", ["Rebels"]),
    "a people's weapon": ("Sudanese drones hit a depot in Tora on Monday.", ["Sudanese drones"]),
    "one's own weapon": ("The army said its drones had hit a depot in Tora.", ["its drones"]),
    "one who was shot himself": ("Jan Novak, who was mayor of Tora, was shot dead on Monday.", []),
    "nobody's weapon": ("A drone hit a depot in Tora on Monday.", []),
}


@pytest.mark.parametrize(("text", "found"), DOERS.values(), ids=DOERS.keys())
def test_doers(text: str, found: list[str]) -> None:
    reading = parsed(text, "events")
    assert [
        reading.quote(deed.doer.span)
        for event in reading[Event]
        for deed in deeds(event, reading, EventPlaces(reading))
    ] == found


ACCOUNTABLE = {
    "a named group": ("The Steppe Guard shelled the town on Monday.", True),
    "a state's troops": ("Sudanese troops shelled the town on Monday.", True),
    "helicopters of an air force": ("Salvadoran air force helicopters strafed the town on Monday.", True),
    "a crowd that opens a report": ("Militants shelled the town on Monday.", False),
    "gunmen": ("Gunmen shelled the town on Monday.", False),
    "youths": ("Rioting youths attacked the town on Monday.", False),
    "helicopters of an army": ("Helicopters belonging to the army shelled the town on Monday.", True),
    "a place": ("The city fired rockets at the troops on Monday.", False),
    "a capital by an agent": ("The raid was launched by Kyiv on Monday, the army said.", True),
}


@pytest.mark.parametrize(("text", "accountable"), ACCOUNTABLE.values(), ids=ACCOUNTABLE.keys())
def test_accountable(text: str, accountable: bool) -> None:
    reading = parsed(text, "events")
    (role,) = [deed.doer for event in reading[Event] for deed in deeds(event, reading, EventPlaces(reading))]
    head = reading.tree.head_of(role.span)
    assert head is not None
    assert is_accountable(role, head, reading) == accountable


def test_whose_they_are_belongs_to_the_party() -> None:
    reading = parsed("Militants from the Lashkar group attacked the port on Monday.", "events")
    role = next(deeds(reading[Event][0], reading, EventPlaces(reading))).doer
    head = reading.tree.head_of(role.span)
    assert head is not None
    assert reading.quote(with_group(role.span, head, reading)) == "Militants from the Lashkar group"
