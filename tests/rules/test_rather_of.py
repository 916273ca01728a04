"""Harm of another event than that which its words name, by all readers."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Event, Toll
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

OTHERS = {  # the toll of the last sentence, and a word of its event
    "a-fire-that-drones-set": (
        "Drones attacked Tora on Monday. A fire broke out in a depot, and five workers were injured.",
        "attacked",
    ),
    "a-fire-of-its-own": (
        "Police arrested a man in Tora on Monday. A fire broke out in a depot, and five workers were injured.",
        "fire",
    ),
    "a-fire-that-nothing-set": (
        "Drones attacked Tora on Monday. Separately, a fire at a hotel killed nine people.",
        "fire",
    ),
    "a-fire-elsewhere": (
        "Drones attacked Odessa on Monday. A fire broke out in a hotel in Kyiv, and five people were killed.",
        "fire",
    ),
    "the-first-of-two": (
        "An aftershock killed two people in Dassa on Tuesday. The tremor came six days after the earthquake that "
        "killed 98 people. Tents went up for the 4,000 people who lost their homes in the first quake.",
        "earthquake",
    ),
    "the-only-one": (
        "An earthquake killed two people in Dassa on Tuesday. Tents went up for the 4,000 people who lost their homes "
        "in the quake.",
        "earthquake",
    ),
}


@pytest.mark.parametrize(("text", "due"), OTHERS.values(), ids=OTHERS.keys())
def test_the_event_of_a_harm(text: str, due: str) -> None:
    reading = read(Report(text=text, published="2024-05-17"))
    event = reading.get(Event, reading[Toll][-1].event)
    assert event is not None
    assert reading.quote(event.span) == due
