"""Where a text stands in time: the day told of last, and years named in passing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_telling import Teller
from reportedly.types.vocabulary import TimexType

WRITTEN = date(2021, 2, 26)


def phrase(start: int, leads: bool = False) -> Phrase:
    return Phrase(start=start, end=start + 4, rule="year", type=TimexType.DATE, leads=leads)


def test_what_was_told_last_is_the_base_for_what_leans_on_it() -> None:
    teller = Teller(WRITTEN)
    assert teller.base("told") == (WRITTEN, "written")
    teller.heard(phrase(0), "2019-05-03", 0)
    assert teller.base("told") == (date(2019, 5, 3), "told")
    assert teller.base("written") == (WRITTEN, "written")


def test_a_narrative_counts_all_from_what_it_told() -> None:
    teller = Teller(WRITTEN, narrative=True)
    teller.heard(phrase(0), "1914", 0)
    assert teller.base("written") == (date(1914, 1, 1), "told")


def test_a_date_in_signs_of_the_day_of_writing_is_a_stamp_and_nothing_counts_from_it() -> None:
    teller = Teller(WRITTEN)
    teller.heard(replace(phrase(0), written="26/02/2021"), "2021-02-26", 0)
    assert teller.day is None
    teller.heard(replace(phrase(0), written="25/02/2021"), "2021-02-25", 0)
    assert teller.day == date(2021, 2, 25)


def test_a_month_is_coarser_than_a_day() -> None:
    month = Teller(WRITTEN, day=date(2018, 3, 1), unit="M")
    assert [month.is_coarser_than(unit) for unit in ("D", "W", "M", "Y", "DE")] == [True, True, False, False, False]
    assert not Teller(WRITTEN).is_coarser_than("D")


@pytest.mark.parametrize(
    ("value", "none_of"),
    [
        pytest.param("2019-W19", ("D", "WE"), id="week"),
        pytest.param("2019-W19-WE", ("D",), id="weekend"),
        pytest.param("2019-05-03", (), id="day"),
    ],
)
def test_a_week_is_no_day_to_count_from(value: str, none_of: tuple[str, ...]) -> None:
    teller = Teller(WRITTEN)
    teller.heard(phrase(0), value, 0)
    assert tuple(unit for unit in ("D", "WE", "W", "M") if teller.is_coarser_than(unit)) == none_of


def test_a_year_named_in_passing_is_forgotten() -> None:
    teller = Teller(WRITTEN)
    teller.heard(phrase(0), "2019-05-03", 0)
    teller.heard(phrase(20), "1976", 1)
    assert teller.base("told") == (date(1976, 1, 1), "told")
    teller.reach(phrase(200))
    assert teller.base("told") == (date(2019, 5, 3), "told")


def test_what_means_no_day_is_not_told_of() -> None:
    teller = Teller(WRITTEN)
    for value in (None, "PAST_REF", "XXXX-02-15", "P2W"):
        teller.heard(phrase(0), value, 0)
    assert teller.day is None


def test_a_month_told_since_does_not_move_the_day() -> None:
    teller = Teller(WRITTEN)
    teller.heard(phrase(0), "2019-05-03", 0)
    teller.heard(phrase(20), "2018-03", 1)
    assert teller.base("told") == (date(2018, 3, 1), "told")
    day = teller.at_its_day()
    assert day is not None
    assert day.base("told") == (date(2019, 5, 3), "told")
    assert Teller(WRITTEN).at_its_day() == Teller(WRITTEN)
    assert Teller(WRITTEN, day=date(2018, 3, 1), unit="M").at_its_day() is None
