"""A comma behind the phrase that opens a sentence, or none: the same acts, doers, days and tolls are told."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Event, Toll
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

FRONTS = (
    "By nightfall", "By dawn", "By Friday evening", "At dusk", "At noon", "At around 3 a.m.", "Shortly after midnight",
    "Just before midnight", "After dark", "Before dawn", "Late Tuesday", "Tuesday night", "Last night",
    "Early this morning", "Yesterday", "Yesterday evening", "In the wee hours of Tuesday",
    "Hours later", "Two days later", "Days earlier",
    "That night", "The following morning", "On the same evening", "Around midnight", "Overnight", "Last week",
    "Over the weekend", "After the blast", "In the village", "In a separate incident", "In another attack",
)  # fmt: skip
DEEDS = (
    "police had recaptured five fugitives.",
    "gunmen killed 12 people.",
    "rebel fighters attacked an army convoy.",
    "masked men opened fire on worshippers.",
)


def told(text: str) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    reading = read(Report(text=text, published="2023-07-20"))
    acts = [
        (event.type, event.status, event.earliest, event.latest, reading.quote(event.span),
         sorted((role.role.value, reading.quote(role.span)) for role in event.roles))
        for event in reading[Event]
    ]  # fmt: skip
    return acts, [(toll.harm, toll.low, toll.high) for toll in reading[Toll]]


@pytest.mark.parametrize("front", FRONTS)
def test_a_comma_more_tells_nothing_else(front: str) -> None:
    for deed in DEEDS:
        assert told(f"{front} {deed}") == told(f"{front}, {deed}")
