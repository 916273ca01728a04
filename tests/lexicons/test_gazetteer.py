"""The gazetteer that ships, and the tables of our own in it."""

import hashlib
import re
import sqlite3
import time
from importlib.resources import files

import pytest

from reportedly.lexicons import lexicon
from reportedly.lexicons.gazetteer import place_in_row, places_named
from reportedly.rules.relative_places import distance_km
from reportedly.text.fold import fold
from reportedly.types.gazetteer import Grade
from reportedly.types.vocabulary import PlaceClass


@pytest.mark.parametrize(
    ("name", "gid"),
    [
        pytest.param("Iraq", "99237", id="country"),
        pytest.param("Erbil", "95446", id="town"),
        pytest.param("Laurel County", "4297480", id="county"),
        pytest.param("Alberta", "5883102", id="division"),
        pytest.param("Middle East", "6269133", id="region"),
        pytest.param("Al-Tanf", "x:al-tanf", id="our own"),
        pytest.param("Erbil International Airport", "x:airport-ebl", id="airport"),
        pytest.param("U.S.", "6252001", id="country by initials"),
    ],
)
def test_knows(name: str, gid: str) -> None:
    assert gid in {entry.gid for entry in places_named(fold(name))}


def test_demonyms_and_abbreviations_are_told_apart_from_names() -> None:
    assert {e.grade for e in places_named("iranian") if e.country == "IR"} == {Grade.DEMONYM}
    assert {e.grade for e in places_named("ala") if e.name == "Alabama"} == {Grade.ABBREVIATION}


def test_an_unknown_name_means_nothing() -> None:
    assert places_named("xqzzt") == ()
    assert place_in_row(10**9) is None


def test_a_town_lies_in_its_division() -> None:
    [mosul] = [e for e in places_named("mosul") if e.kind is PlaceClass.TOWN and e.country == "IQ"]
    assert mosul.admin1 is not None
    division = place_in_row(mosul.admin1)
    assert division is not None
    assert division.kind is PlaceClass.ADMIN1
    assert distance_km(mosul.lat, mosul.lon, division.lat, division.lon) < 150


def test_looking_up_is_quick() -> None:
    places_named("warm up")
    begin = time.process_time()
    for number in range(2_000):
        places_named(f"no such place {number}")
    assert time.process_time() - begin < 1


def test_the_card_names_the_file_and_its_licence() -> None:
    room = files("reportedly") / "weights"
    card = (room / "gazetteer.md").read_text(encoding="utf-8")
    assert hashlib.sha256((room / "gazetteer.sqlite").read_bytes()).hexdigest() in card
    assert "GeoNames" in card
    assert "CC BY 4.0" in card


def test_our_own_places_are_many_and_whole() -> None:
    rows = lexicon("conflict_places")
    assert len(rows) >= 700
    for row in rows:
        assert -90 <= float(row["lat"]) <= 90, row["name"]
        assert -180 <= float(row["lon"]) <= 180, row["name"]
        assert float(row["radius_km"]) > 0, row["name"]
        assert PlaceClass(row["class"]), row["name"]
        assert re.fullmatch(r"own knowledge(; near GeoNames \d+)?", row["source"]), row["name"]


def test_what_is_said_to_bear_out_a_place_of_ours_lies_there() -> None:
    with sqlite3.connect(f"file:{files('reportedly') / 'weights/gazetteer.sqlite'}?mode=ro", uri=True) as file:
        known = {gid: spot for gid, *spot in file.execute("select gid, lat / 1e5, lon / 1e5, country from places")}
    said = [
        (row, row["source"].rpartition("GeoNames ")[2]) for row in lexicon("conflict_places") if ";" in row["source"]
    ]
    assert len(said) > 200
    for row, gid in said:
        lat, lon, country = known[gid]
        assert distance_km(lat, lon, float(row["lat"]), float(row["lon"])) <= float(row["radius_km"]) + 16, row["name"]
        assert row["country"] in ("", country), row["name"]


def test_each_of_our_own_places_leads_to_itself() -> None:
    for row in lexicon("conflict_places"):
        for name in filter(None, (row["name"], *row["aliases"].split("|"))):
            near = [
                entry
                for entry in places_named(fold(name))
                if distance_km(entry.lat, entry.lon, float(row["lat"]), float(row["lon"])) < 1
            ]
            assert near, name


def test_outlets_sit_in_places_that_the_gazetteer_knows() -> None:
    for row in lexicon("place_outlets"):
        town, _, outer = row["home"].partition(", ")
        assert places_named(fold(town)), row["domain"]
        assert places_named(fold(outer)), row["domain"]
