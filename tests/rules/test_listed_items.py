"""What the head of an item tells of its acts, and that its figures are its own; read by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.listed_items import Items
from reportedly.types.annotations import Event, Place, Toll

pytestmark = pytest.mark.parser

ROUND_UP = """Situation in the east on Tuesday, 12 March 2024

- Kharkiv: two shells fell on a market. Three people were killed.
- Kherson: a drone struck a bus, wounding 12.
- Mykolaiv: 5 dead, 14 wounded by rockets on a school.
"""


def test_a_place_over_an_item_is_that_of_its_acts_and_its_figures_are_its_own() -> None:
    reading = parsed(ROUND_UP, up_to="tolls", published="2024-03-13")
    there = {
        event.id: reading.quote(place.span) for event in reading[Event] if (place := reading.get(Place, event.place))
    }
    told = {(there.get(toll.event or ""), toll.harm.value, toll.low) for toll in reading[Toll]}
    assert told == {
        ("Kharkiv", "killed", 3),
        ("Kherson", "injured", 12),
        ("Mykolaiv", "killed", 5),
        ("Mykolaiv", "injured", 14),
    }


def test_a_date_over_an_item_is_that_of_its_acts() -> None:
    text = "23 Nov. Gunmen attacked a post near Kherson.\n25 Nov. Rebels shelled Mykolaiv.\n"
    reading = parsed(text, up_to="events", published="2023-11-27")
    assert [(reading.quote(event.span), event.earliest) for event in reading[Event]] == [
        ("attacked", "2023-11-23"),
        ("shelled", "2023-11-25"),
    ]


def test_numbered_points_go_on_with_one_another() -> None:
    text = "1. Guards and inmates clashed at a prison in Kherson on Monday.\n2. Three people were killed.\n"
    reading = parsed(text, up_to="tolls", published="2024-03-13")
    (toll,) = reading[Toll]
    assert reading.quote(reading.find(toll.event or "").span) == "clashed"


def test_no_item_outside_of_lists() -> None:
    reading = parsed("Rebels shelled Kherson on Monday. Three people were killed.", up_to="events")
    assert Items(reading).of(1) is None


def test_a_bullet_with_an_act_of_its_own_lends_its_figures_to_no_other() -> None:
    text = (
        "• Army units raided a village near Rafah on Monday, killing five men.\n"
        "• An explosive charge went off under a truck near Arish on Monday. Two soldiers were killed.\n"
    )
    reading = parsed(text, up_to="tolls", published="2024-03-13")
    told = [(toll.low, reading.quote(reading.find(toll.event or "").span)) for toll in reading[Toll]]
    assert told == [(5, "raided"), (2, "went")]


def test_the_hours_of_a_live_page_go_on_with_one_another() -> None:
    text = (
        "13:10 - Shells hit a market in Kherson on Tuesday.\n"
        "14:40 - The health ministry says seven people were killed.\n"
        "15:20 - The number of dead has risen to nine.\n"
    )
    reading = parsed(text, up_to="tolls", published="2024-03-12")
    told = {reading.quote(reading.find(toll.event or "").span) for toll in reading[Toll]}
    assert told == {"hit"}
