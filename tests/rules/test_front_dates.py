"""Dates that lean on a bare noun, by the real parser; « » marks the word."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.front_dates import front_date_end, is_year, is_year_told, with_front_dates
from reportedly.types.span import Span

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


FRONTS = {
    "day-month": "On 16 February| two drones struck the port.",
    "month-day": "On March 12| gunmen came.",
    "with-a-year": "On 2 March 2024| armed men came.",
    "weekday-too": "On Sunday 3 May| armed men came.",
    "two-days": "On 5 and 6 May| clashes drove 3,000 people out.",
    "a-stretch": "Between 7 and 12 February| 58 people were hurt.",
    "overnight": "Overnight 12-13 March| troops came.",
    "the-night-of": "On the night of 12 March| gunmen came.",
    "bullet": "• On 16 Feb| two drones struck the port.",
}
NO_FRONTS = {
    "comma": "On 16 February, two drones struck the port.",
    "year-alone": "In 2000 homes burned.",
    "month-alone": "In May gunmen came.",
    "further-on": "They came on 16 February two days late.",
    "goes-on": "On 16 February and the day after, men came.",
    "what-is-told-of": "On 16 February was the worst attack.",
    "nothing-behind": "On 16 February",
}


@pytest.mark.parametrize("marked", FRONTS.values(), ids=FRONTS.keys())
def test_a_day_that_opens_a_sentence_ends_where_a_comma_may_be_thought(marked: str) -> None:
    text = marked.replace("|", "")
    assert front_date_end(text, Span(0, len(text))) == marked.index("|")


@pytest.mark.parametrize("text", NO_FRONTS.values(), ids=NO_FRONTS.keys())
def test_other_sentences_lack_no_comma(text: str) -> None:
    assert front_date_end(text, Span(0, len(text))) is None
