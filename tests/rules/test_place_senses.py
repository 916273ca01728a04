"""Which of the places of one name is meant, on a hand-made gazetteer."""

import msgspec
import pytest

from reportedly.rules.place_senses import Name, beside_seats, distance, holds, largest, senses
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.vocabulary import PlaceClass

WEIGHTS = {"size town": 1.0, "size country": 1.0, "country shared": 4.0, "inside what follows": 6.0, "home": 8.0}


def _entry(row: int, name: str, country: str, population: int, lat: float, lon: float, kind: str = "town") -> Entry:
    return Entry(row, str(row), name, lat, lon, country, None, PlaceClass(kind), population, 10.0, Grade.PRIMARY)


BIG = _entry(1, "Springtown", "AA", 1_000_000, 10, 10)
SMALL = _entry(2, "Springtown", "BB", 50_000, 50, 50)
NEIGHBOUR = _entry(3, "Millford", "BB", 20_000, 50.2, 50.2)
LAND = _entry(4, "Beland", "BB", 5_000_000, 51, 51, "country")


def _meant(names: list[Name], home: Entry | None = None) -> Entry:
    return senses(names, home, WEIGHTS, {"size town": 1.0})[0][0].entry


@pytest.mark.parametrize(
    ("names", "home", "meant"),
    [
        pytest.param([Name("springtown", (BIG, SMALL))], None, BIG, id="alone, the larger"),
        pytest.param([Name("springtown", (BIG, SMALL)), Name("millford", (NEIGHBOUR,))], None, SMALL, id="company"),
        pytest.param([Name("springtown", (BIG, SMALL), 1), Name("beland", (LAND,))], None, SMALL, id="container"),
        pytest.param([Name("springtown", (BIG, SMALL))], NEIGHBOUR, SMALL, id="home of the publisher"),
    ],
)
def test_settles(names: list[Name], home: Entry | None, meant: Entry) -> None:
    assert _meant(names, home) == meant


def test_shares_sum_to_one_and_the_reasons_are_named() -> None:
    [found] = senses([Name("springtown", (BIG, SMALL))], None, WEIGHTS, {})
    assert sum(sense.share for sense in found) == pytest.approx(1)
    assert "size town" in found[0].clues


def test_a_name_that_means_nothing_has_no_sense() -> None:
    assert senses([Name("nowhere", ())], None, WEIGHTS, {}) == [[]]


def test_a_country_holds_its_towns_and_not_itself() -> None:
    assert holds(LAND, SMALL)
    assert not holds(LAND, BIG)
    assert not holds(LAND, LAND)


def test_distance_is_symmetric_and_none_to_oneself() -> None:
    assert distance(BIG, BIG) == 0
    assert distance(BIG, SMALL) == pytest.approx(distance(SMALL, BIG))


def test_an_adjective_of_a_nation_is_no_hamlet_that_bears_it() -> None:
    nation = msgspec.structs.replace(LAND, grade=Grade.DEMONYM)
    hamlet = _entry(5, "Bish", "CC", 900, 0, 0)
    city = _entry(6, "Bish", "CC", 90_000, 0, 0)
    assert largest(Name("bish", (hamlet, nation), told=PlaceClass.TOWN)) == (nation,)
    assert largest(Name("bish", (city, nation), told=PlaceClass.TOWN)) == (city,)


@pytest.mark.parametrize(
    ("lat", "kept"),
    [pytest.param(10.0, False, id="it-holds-the-town"), pytest.param(20.0, True, id="the-town-is-elsewhere")],
)
def test_a_division_stands_beside_a_town_of_its_name_only_if_that_lies_elsewhere(lat: float, kept: bool) -> None:
    town = _entry(5, "Tora", "AA", 100_000, 10, 10)
    division = msgspec.structs.replace(_entry(6, "Tora", "AA", 900_000, lat, 10, "admin2"), radius=40.0)
    assert (division in largest(Name("tora", (town, division)))) is kept


@pytest.mark.parametrize(
    ("people", "grade", "kept"),
    [
        pytest.param(10_000, Grade.ALTERNATE, True, id="small-and-called-otherwise"),
        pytest.param(10_000, Grade.PRIMARY, False, id="small-and-of-its-name"),
        pytest.param(100_000, Grade.ALTERNATE, False, id="large-and-called-otherwise"),
    ],
)
def test_a_small_town_that_is_called_otherwise_stands_for_no_division(people: int, grade: Grade, kept: bool) -> None:
    town = msgspec.structs.replace(_entry(5, "San Tora", "AA", people, 10, 10), grade=grade)
    division = msgspec.structs.replace(_entry(6, "Tora", "AA", 900_000, 10, 10, "admin2"), radius=40.0)
    assert (division in largest(Name("tora", (town, division)))) is kept


@pytest.mark.parametrize(
    ("people", "lands", "kept"),
    [
        pytest.param(50_000, {"AA", "BB"}, False, id="a-dwarf-elsewhere"),
        pytest.param(500_000, {"AA", "BB"}, True, id="a-large-town-elsewhere"),
        pytest.param(50_000, {"BB"}, True, id="the-country-is-not-named"),
    ],
)
def test_a_seat_of_government_is_meant_beside_its_country(people: int, lands: set[str], kept: bool) -> None:
    other = msgspec.structs.replace(SMALL, population=people)
    entries = (BIG, other, msgspec.structs.replace(SMALL, row=7, country="AA"))
    assert (other in beside_seats(entries, {BIG.gid}, lands)) is kept
    assert len(beside_seats(entries, {BIG.gid}, lands)) == 2 + kept
    assert beside_seats(entries, set(), lands) == entries
