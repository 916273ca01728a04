"""Dates that lean on a bare noun, by the real parser; « » marks the word."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.front_dates import is_year, is_year_told, with_front_dates

pytestmark = pytest.mark.parser

DATES = {
    "year-and-subject": "In «2021» gunmen killed 12 herders.",
    "year-and-another": "In «2019» raiders burned nine farms.",
    "month-year-and-subject": "In January «2020» militants died in an ambush.",
    "since-a-year": "Since «2016» militants have held the valley.",
    "month-alone": "In «January» bandits took 30 villagers.",
}
COUNTS = {
    "object-of-the-preposition": "In «2000» homes there was no water.",
    "counted-object": "The flood ruined «2000» barns.",
    "counted-subject": "Some «1900» recruits deserted.",
    "year-of-what-the-preposition-has": "Turnout was low in «2019» elections.",
}


@pytest.mark.parametrize("text", DATES.values(), ids=DATES.keys())
def test_a_date_before_a_bare_noun_hangs_on_its_preposition(text: str) -> None:
    tree, word = word_marked(text)
    above = tree.head(word)
    assert above is not None
    assert above.index < word.index
    assert above.part == "ADP" or (above.text == "January" and above.link == "pobj")


@pytest.mark.parametrize("text", COUNTS.values(), ids=COUNTS.keys())
def test_a_number_that_counts_stays_with_what_it_counts(text: str) -> None:
    tree, word = word_marked(text)
    assert word.head > word.index
    assert not is_year_told(tree, word)


def test_no_words_no_dates() -> None:
    assert with_front_dates([]) == []


def test_the_year_between_article_and_noun_is_its_year() -> None:
    tree, word = word_marked("Hundreds mourned the «2014» shootings of two priests.")
    assert is_year_told(tree, word)


def test_a_year_is_four_digits() -> None:
    assert is_year(word_marked("In «2019» raiders came.")[1])
    assert not is_year(word_marked("The «2,019» raiders came.")[1])
