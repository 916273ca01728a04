"""A town of a land of which nothing else in a report speaks: another is meant, or one that no list knows."""

from __future__ import annotations

import pytest

from reportedly.rules.place_senses import Name, Sense
from reportedly.rules.place_strangers import without_strangers
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.vocabulary import PlaceClass


def _town(row: int, name: str, country: str, population: int, lat: float, lon: float) -> Entry:
    return Entry(row, str(row), name, lat, lon, country, None, PlaceClass.TOWN, population, 5.0, Grade.PRIMARY)


CITY = _town(1, "Tora Ismail", "AA", 700_000, 30, 70)
OTHER = _town(2, "Karsa", "AA", 50_000, 31, 71)
STRANGER = _town(3, "Tora", "BB", 30_000, 8, 38)
OURS = _town(4, "Tora", "AA", 0, 33, 72)
ACROSS = _town(5, "Tora", "BB", 30_000, 30.5, 70.5)
FAMED = _town(6, "Tora", "BB", 900_000, 8, 38)
ELSEWHERE = _town(7, "Tora", "CC", 900, -10, -60)
SEAT = _town(8, "Tora", "BB", 90_000, 8, 38)
COMPANY = (("karsa", (OTHER,)), ("dassa", (_town(9, "Dassa", "AA", 9_000, 31, 70.5),)))


def _meant(tora: tuple[Entry, ...], *others: tuple[str, tuple[Entry, ...]], home: Entry | None = None) -> Entry | None:
    told = [("tora", tora), *others]
    names = [Name(key, entries) for key, entries in told]
    meanings = [[Sense(entry, 1.0 / len(entries)) for entry in entries] for _, entries in told]
    found = without_strangers(names, meanings, home, frozenset((SEAT.gid,)))
    return found[0][0].entry if found[0] else None


@pytest.mark.parametrize(
    ("tora", "others", "meant"),
    [
        pytest.param((STRANGER, ELSEWHERE), COMPANY, None, id="none-that-is-known"),
        pytest.param((STRANGER, ELSEWHERE), (*COMPANY, ("tora ismail", (CITY,))), CITY, id="short-for-what-was-told"),
        pytest.param((STRANGER, OURS), COMPANY, OURS, id="one-of-the-land"),
        pytest.param((ACROSS, ELSEWHERE), COMPANY, ACROSS, id="near-across-the-border"),
        pytest.param((FAMED, ELSEWHERE), COMPANY, FAMED, id="a-city-may-be-named-anywhere"),
        pytest.param((SEAT, ELSEWHERE), COMPANY, SEAT, id="so-may-a-capital"),
        pytest.param((STRANGER,), COMPANY, STRANGER, id="the-only-place-of-its-name"),
        pytest.param((STRANGER, ELSEWHERE), COMPANY[:1], STRANGER, id="one-other-place-is-no-land"),
        pytest.param(
            (STRANGER, ELSEWHERE),
            (*COMPANY, ("alton", (_town(10, "Alton", "BB", 900, 9, 39),))),
            STRANGER,
            id="company",
        ),
    ],
)
def test_what_a_strange_name_means(
    tora: tuple[Entry, ...], others: tuple[tuple[str, tuple[Entry, ...]], ...], meant: Entry | None
) -> None:
    assert _meant(tora, *others) == meant


def test_where_the_publisher_sits_nothing_is_strange() -> None:
    home = _town(11, "Brent", "BB", 50_000, 8.2, 38.2)
    assert _meant((STRANGER, ELSEWHERE), *COMPANY, home=home) == STRANGER
