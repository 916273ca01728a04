"""What the words say that a place lies in, by the real parser and gazetteer."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons.gazetteer import places_named
from reportedly.readers.places import names_in
from reportedly.rules.place_holders import Claimed, told_holders, within
from reportedly.types.annotations import Place
from reportedly.types.reading import Reading

pytestmark = pytest.mark.parser

HELD = {
    "in-a-state-of-a-country": (
        "Raiders burned the village of Tenko in Nigeria's Kebbi state.",
        "tenko: nigeria kebbi",
    ),
    "told-where": ("Four were shot in Tenko in Kebbi state.", "tenko: kebbi"),
    "described": ("Raiders shot a man in Mopti, a small village in northern Nigeria.", "mopti: nigeria"),
    "behind-a-comma": ("Four were shot in Mopti, in the Nigerian state of Kebbi.", "mopti: nigeria kebbi"),
    "two-deep": ("Four were shot in Mopti village in Kebbi state in Nigeria.", "mopti: kebbi"),
    "a-quarter": ("Officers stormed a house in the Domiz quarter of Kirkuk.", "domiz: kirkuk"),
    "on-a-side": ("Four were shot in Mopti in the north of Mali.", "mopti: mali"),
}
NOT_HELD = {
    "where-it-was-said": "The minister criticised Washington in Baghdad.",
    "a-country": "Rebels from Chad in Niger laid down arms.",
    "no-wider-than-it": "The clinic of Kebbi in Sokoto burned down.",
    "where-one-comes-from": "A labourer from Bihar in Lagos was shot.",
    "a-time": "Police shot two men in Paris in January.",
    "talks-on-it": "Envoys met in Geneva in Syria talks.",
    "occupied": "Soldiers came to Hebron in the Israeli-occupied territories.",
}


@pytest.mark.parametrize(("text", "told"), HELD.values(), ids=HELD.keys())
def test_what_holds_a_place(text: str, told: str) -> None:
    name, _, holders = told.partition(": ")
    assert found_in(text)[name] == holders.split()


@pytest.mark.parametrize("text", NOT_HELD.values(), ids=NOT_HELD.keys())
def test_what_holds_no_place(text: str) -> None:
    assert found_in(text) == {}


def found_in(text: str) -> dict[str, list[str]]:
    reading = parsed(text)
    tokens = reading.tree.tokens
    found = told_holders(names_in(text, tokens), tokens)
    peoples = {"nigerian": "nigeria"}
    return {name: [peoples.get(item.key, item.key) for item in held] for name, held in found.items()}


def test_a_name_means_what_lies_in_all_that_holds_it() -> None:
    reading = parsed("Four were shot in Odessa in Texas.")
    holders = told_holders(names_in(reading.report.text, reading.tree.tokens), reading.tree.tokens)["odessa"]
    kept = within(places_named("odessa"), holders, reading.tree.tokens)
    assert kept
    assert {entry.country for entry in kept} == {"US"}


CLAIMED = {
    "in-a-land-told-so": ("Four were shot in Belfast in Ireland.", "belfast", "GB"),
    "where-it-is": ("Four were shot in Belfast in Maine.", "belfast", "US"),
    "in-another-land": ("Four were shot in Leeds in Ireland.", "leeds", None),
    "told-by-nobody": ("Four were shot in Belfast in Portugal.", "belfast", None),
}


@pytest.mark.parametrize(("text", "name", "country"), CLAIMED.values(), ids=CLAIMED.keys())
def test_a_land_may_be_told_as_of_another_country(text: str, name: str, country: str | None) -> None:
    tokens = parsed(text).tree.tokens
    holders = told_holders(names_in(text, tokens), tokens)[name]
    lands = (Claimed(frozenset({"IE"}), "GB", 54.6, -6.7, 110.0),)
    kept = within(places_named(name), holders, tokens, lands)
    assert {entry.country for entry in kept} == ({country} if country else set())


PLACED = {
    "elsewhere-alone": ("Raiders shot a man in Mopti, a village in northern Nigeria. They left Mopti at noon.", None),
    "there": ("Raiders shot a man in Mopti, a town in central Mali. They left Mopti at noon.", "ML"),
    "told-by-nothing": ("Raiders shot a man in Mopti on Monday. They left Mopti at noon.", "ML"),
}


@pytest.mark.parametrize(("text", "country"), PLACED.values(), ids=PLACED.keys())
def test_what_is_told_once_holds_for_the_report(text: str, country: str | None) -> None:
    assert {place.country for place in named(parsed(text, up_to="places"), "Mopti")} == {country}


def named(reading: Reading, name: str) -> list[Place]:
    return [place for place in reading[Place] if reading.quote(place.span) == name]


def test_a_district_reaches_farther_than_the_town_it_is_named_after() -> None:
    places = named(parsed("Nine were seized near Ubauro in Ghotki district.", up_to="places"), "Ubauro")
    assert [place.country for place in places] == ["PK"]


def test_the_last_word_of_a_longer_name_lies_where_that_is_told() -> None:
    text = "Gunmen shot two men at Dogon Ruwa village in Kontagora Local Government Area of Niger State."
    assert [place.country for place in named(parsed(text, up_to="places"), "Ruwa")] == [None]


def test_a_region_named_by_its_side_is_that_of_the_town_within() -> None:
    places = named(parsed("Two were shot at Yendi in the Northern Region.", up_to="places"), "Yendi")
    assert [place.country for place in places] == ["GH"]
