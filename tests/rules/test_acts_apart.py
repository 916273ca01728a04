"""Acts that cannot have done a harm of their sentence: events and grammar by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.acts_apart import acts_apart
from reportedly.types.annotations import Event

pytestmark = pytest.mark.parser

CASES = {  # the mark is the word of harm
    "set-off": ("The killing of a boy sparked riots, with ten people «injured».", ["killing"]),
    "mourned": (
        "Gunmen «shot» four men dead as they came from the burial of victims of a bombing.",
        ["bombing"],
    ),
    "mourned-and-nothing-else": ("Relatives came to the burial of victims of a bombing, which «killed» ten.", []),
    "behind-a-coffin": (
        "Some 5,000 people marched through Tora behind the coffin of a waiter who «died».",
        ["marched"],
    ),
    "at-a-march": ("Thousands marched and two men «died».", []),
    "put-to-death-for": ("Six men who were guilty of the murder of two nurses were «hanged».", ["murder"]),
    "that-day": (
        "Two men were «shot» on Tuesday, the day on which a bomb devastated the market of Tora.",
        ["devastated"],
    ),
    "killed-by": ("Six men who had fled a raid were «killed».", []),
    "in-reprisal-for": ("Marines «murdered» 12 herders in reprisal for an ambush.", ["ambush"]),
    "searched": ("Two men were «killed» as troops combed the village after an ambush.", ["ambush"]),
}


@pytest.mark.parametrize(("text", "apart"), CASES.values(), ids=CASES.keys())
def test_acts_apart(text: str, apart: list[str]) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, up_to="events")
    words = [(reading.tree.head_of(event.span), event) for event in reading[Event]]
    here = [(word.index, event) for word, event in words if word is not None]
    harm = reading.tree.head_of(span)
    assert harm is not None
    found = acts_apart(reading.tree, harm, here, dict(here))
    assert [reading.quote(event.span) for event in reading[Event] if event.id in found] == apart
