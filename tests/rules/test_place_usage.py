"""What a place name does in its sentence, by the real parser; « » marks the name."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.place_usage import usage
from reportedly.types.vocabulary import PlaceClass, Usage

pytestmark = pytest.mark.parser
COUNTRY, TOWN, WATER = PlaceClass.COUNTRY, PlaceClass.TOWN, PlaceClass.WATER

CASES = {
    "country-that-acts": ("«Iran» fired rockets.", COUNTRY, True),
    "country-that-speaks": ("«Iran» denied it.", COUNTRY, True),
    "country-that-lies-there": ("«Iran» borders Iraq.", COUNTRY, False),
    "town-that-speaks": ("«Tehran» denied it.", TOWN, True),
    "town-that-stands-for-nothing": ("«Tehran» shook.", TOWN, False),
    "water-never-speaks": ("«Tehran» denied it.", WATER, False),
    "one-of-two-that-act": ("Iraq and «Iran» signed it.", COUNTRY, True),
    "agent-of-a-passive": ("It was denied by «Iran».", COUNTRY, True),
    "that-something-is-done-to": ("The council blamed «Iran».", COUNTRY, True),
    "that-is-entered": ("Troops entered «Iran».", COUNTRY, False),
    "talked-with": ("The council negotiated with «Iran».", COUNTRY, True),
    "threat-against": ("The council warned against «Iran».", COUNTRY, True),
    "town-that-is-blamed": ("The council blamed «Tehran».", TOWN, False),
    "where": ("Rockets fell in «Iran».", COUNTRY, False),
    "where-something-is-said": ("The council warned in «Iran».", COUNTRY, False),
    "alone": ("«Iran»", COUNTRY, False),
}


@pytest.mark.parametrize(("text", "kind", "actor"), CASES.values(), ids=CASES.keys())
def test_usage(text: str, kind: PlaceClass, actor: bool) -> None:
    assert usage(*word_marked(text), kind) is (Usage.ACTOR if actor else Usage.PLACE)


ACTS = {
    "act-in-a-town": ("The «Kabul» bombing killed 30 people.", TOWN, False),
    "act-of-a-state": ("The «Iran» attack killed 30 people.", COUNTRY, True),
    "body-in-a-town": ("The «Kabul» government killed 30 people.", TOWN, True),
}


@pytest.mark.parametrize(("text", "kind", "actor"), ACTS.values(), ids=ACTS.keys())
def test_an_act_told_by_its_town_is_no_deed_of_that_town(text: str, kind: PlaceClass, actor: bool) -> None:
    found = usage(*word_marked(text), kind, True, {"bombing", "attack"})
    assert found is (Usage.ACTOR if actor else Usage.PLACE)
