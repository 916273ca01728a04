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


DAYS = """Weekly log

Monday 3 March
Gunmen shot dead a teacher in Kharkiv.

Tuesday 4 March
Rebels shelled Kherson.
"""
LANDS = """Weekly log

Kharkiv Oblast
Gunmen shot dead a teacher.

Kherson Oblast
Rebels shelled a school.
"""


def test_a_day_that_stands_over_several_is_that_of_each() -> None:
    reading = parsed(DAYS, up_to="events", published="2014-03-08")
    assert [event.earliest for event in reading[Event]] == ["2014-03-03", "2014-03-04"]


def test_a_place_that_stands_over_several_is_that_of_each() -> None:
    reading = parsed(LANDS, up_to="events", published="2014-03-08")
    there = [place for event in reading[Event] if (place := reading.get(Place, event.place)) is not None]
    assert [reading.quote(place.span).split()[0] for place in there] == ["Kharkiv", "Kherson"]


def test_what_a_form_says_of_day_and_place_is_so_of_its_acts() -> None:
    text = "Date of incident: 10 March 2019\nPlace: Kherson\nSummary: Gunmen shot dead a teacher."
    reading = parsed(text, up_to="events", published="2019-03-14")
    (event,) = reading[Event]
    place = reading.get(Place, event.place)
    assert (event.earliest, place and place.name) == ("2019-03-10", "Kherson")


def test_what_opens_an_item_without_a_verb_is_where_it_was() -> None:
    text = "20 Nov. Kherson anchorage. Gunmen boarded a ship.\n21 Nov. Two men were freed.\n"
    reading = parsed(text, up_to="events", published="2019-11-25")
    there = [(place := reading.get(Place, event.place)) and place.name for event in reading[Event]]
    assert there == ["Kherson", None]


def test_a_paragraph_of_a_round_up_is_of_the_place_with_which_it_opens() -> None:
    text = (
        "In Kharkiv, gunmen shot dead a teacher on Monday.\n\n"
        "In Kherson, students clashed with police. Eleven were arrested.\n"
    )
    reading = parsed(text, up_to="tolls", published="2019-11-25")
    held = next(event for event in reading[Event] if reading.quote(event.span) == "arrested")
    place = reading.get(Place, held.place)
    assert place is not None
    assert place.name == "Kherson"


def test_harm_told_behind_an_act_of_its_item_is_of_it() -> None:
    text = "- Kharkiv: Grad fire on homes. One woman killed, three wounded.\n- Kherson: calm.\n"
    reading = parsed(text, up_to="tolls", published="2015-01-23")
    assert len({toll.event for toll in reading[Toll]}) == 1
