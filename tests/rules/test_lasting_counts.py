"""Counts over months or a war; grammar by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.lasting_counts import is_later, of_acts_before, running, year_told
from reportedly.types.annotations import Event
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Status

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        ("More than 300 people have been «killed» since the war began.", True),
        ("More than 300 people have been «killed» since the coup.", True),
        ("More than 300 people have «died» since the outbreak.", True),
        ("Some 40 soldiers have been «killed» so far this year.", True),
        ("Four people were «killed» in the strike on Monday.", False),
        ("Two have been «killed» since Monday.", False),
        ("Some 300 people have been «killed» in the region since its liberation.", True),
        ("Some 90 people have been «killed» in the province by shelling since its liberation.", True),
        ("Nine were «killed» by shells on the worst day since the war began.", False),
        ("Some 20,000 people «died» in the conflict from 1980 to 2000.", True),
        ("At least 530 «kidnappings» were recorded in the first half of the year.", True),
        ("More than a hundred people have «died» in the suburbs within a week.", True),
        ("Ten «bodies» were left on a bridge elsewhere in the state earlier this year.", True),
        ("Ten «bodies» were left hanging from a bridge earlier this year.", True),
        ("Eleven people were «shot» dead in two attacks inside a week.", True),
        ("Some 113 people were «killed» there between 15 August and 21 August.", True),
        ("Nine were «killed» in the attack, the deadliest since the war began.", False),
        ("Two were «killed» within an hour.", False),
        ("More than 4,000 people have «died» in three decades of unrest.", True),
        ("More than 600 people were «killed» in the country in April alone.", True),
        ("Two people were «killed» in April.", False),
        ("Two people were «killed» in their home alone.", False),
        ("Two were «killed» between midnight and dawn.", False),
        ("Three «bodies» were found in the river on Monday.", False),
        ("Two guards were «killed» on a road from Tora to Dassa.", False),
    ],
)
def test_a_count_over_months_or_a_war(text: str, lasting: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain, up_to="grammar").tree
    word = tree.head_of(span)
    assert word is not None
    assert (running(tree, word) is not None) is lasting


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("They have «killed» several foreigners in previous attacks.", True),
        ("They «killed» several foreigners in two separate attacks.", False),
        ("They have «killed» several foreigners in the past three months.", False),
        ("They «killed» several foreigners in an earlier attack.", False),
        ("They «wounded» two guards in an ambush by past allies.", False),
    ],
)
def test_a_count_of_acts_that_came_before(text: str, before: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain, up_to="grammar").tree
    word = tree.head_of(span)
    assert word is not None
    assert of_acts_before(tree, word) is before


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2020, police counted 1,300 road «deaths».", "2020"),
        ("Some 40 people were «killed» in 2020.", "2020"),
        ("The mayor, who was elected in 2020, said two had been «killed».", None),
        ("Two people were «killed» in the strike.", None),
    ],
)
def test_the_year_of_a_count(text: str, year: str | None) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain, up_to="grammar").tree
    word = tree.head_of(span)
    assert word is not None
    assert year_told(tree, word) == year


@pytest.mark.parametrize(
    ("status", "year", "later"),
    [
        (Status.HAPPENED, "2020", True),
        (Status.HAPPENED, "2022", False),
        (Status.HAPPENED, None, False),
        (Status.HISTORICAL, "2020", False),
    ],
)
def test_what_is_later_than_a_count(status: Status, year: str | None, later: bool) -> None:
    event = Event(span=Span(0, 1), type=EventType.ACCIDENT, status=status, latest="2022-10-14")
    assert is_later(event, year) is later
