"""Which times can be when anything took place, by the real parser; « » marks the time."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.rules.datable import datable
from reportedly.types.annotations import TimeExpression
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import TimexType
from rules.test_event_days import at
from rules.test_event_sites import scene

pytestmark = pytest.mark.parser


def test_what_can_date_an_event() -> None:
    def point(type: TimexType, latest: str | None, why: str = "rule weekday") -> TimeExpression:
        return TimeExpression(span=Span(0, 1), type=type, value=None, latest=latest, why=why)

    monday = point(TimexType.DATE, "2021-02-15")
    others = [
        point(TimexType.DURATION, "2021-02-15"),
        point(TimexType.DATE, None),
        point(TimexType.DATE, "2021-02-15", "rule since a time"),
    ]
    assert datable(Tree(()), [monday, *others], {}) == [monday]


def test_an_hour_behind_at_names_no_thing() -> None:
    for text, dates in (("At «0430Z» militants attacked a base.", True), ("The «0430Z» convoy was attacked.", False)):
        tree, _, owners, span = scene(text)
        hour = msgspec.structs.replace(at(span), type=TimexType.TIME, why="rule clock")
        assert bool(datable(tree, [hour], owners)) is dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("Gunmen attacked a «Christmas» party.", False, id="the-name-of-a-thing"),
        pytest.param("Gunmen attacked a «2005» Honda.", False, id="the-year-of-a-car"),
        pytest.param("Gunmen attacked a party ahead of «Friday»’s vote.", False, id="the-day-of-a-vote"),
        pytest.param("Two died in «Friday»’s attack.", True, id="the-day-that-owns-an-attack"),
        pytest.param("The «Friday» attack killed two.", True, id="the-day-of-an-attack"),
        pytest.param("Gunmen attacked a party on «Friday».", True, id="a-day"),
        pytest.param("Gunmen attacked a boy during «Friday»’s parade.", True, id="what-went-on-that-day"),
        pytest.param("A bomb killed four, the last of whom died on «Friday».", False, id="the-day-of-one-of-them"),
        pytest.param("A bomb killed four, one of them in hospital on «Friday».", False, id="where-one-of-them-died"),
        pytest.param("Two of them were killed on «Friday».", True, id="some-of-them-were-killed"),
        pytest.param("A guard died of his wounds on «Friday».", False, id="dead-of-wounds"),
        pytest.param("A bomb killed nine, and a guard died in hospital on «Friday».", False, id="dead-in-hospital"),
        pytest.param("Ten died in the hospital on «Friday» in an air strike.", True, id="struck-in-hospital"),
        pytest.param("Nine died in a blast on «Friday».", True, id="dead-at-once"),
    ],
)
def test_what_names_a_thing_dates_nothing(text: str, dates: bool) -> None:
    tree, _, owners, span = scene(text)
    assert bool(datable(tree, [at(span)], owners)) is dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("It was the worst attack in «recent» history.", False, id="what-a-word-of-time-describes"),
        pytest.param("According to sources «today», two men were shot.", False, id="the-day-of-a-source"),
        pytest.param("According to sources, two men were shot «today».", True, id="behind-the-source"),
    ],
)
def test_a_word_of_telling_dates_nothing(text: str, dates: bool) -> None:
    tree, _, owners, span = scene(text)
    assert bool(datable(tree, [at(span)], owners)) is dates


@pytest.mark.parametrize("why", ["rule since a time", "anchored to event: since a bomb ripped", "rule weekday"])
def test_what_lasts_until_the_report_dates_nothing(why: str) -> None:
    tree, _, owners, span = scene("Nine have died «since» a bomb ripped through a market.")
    lasting = TimeExpression(span=span, type=TimexType.DATE, value="2021", earliest="2021-02-12", why=why)
    assert bool(datable(tree, [lasting], owners)) is (why == "rule weekday")


@pytest.mark.parametrize("value", ["PT1H", "PT24H"])
def test_hours_that_count_from_now_date_an_act(value: str) -> None:
    tree, _, owners, span = scene("He was shot «an hour» ago.")
    length = TimeExpression(
        span=span, type=TimexType.DURATION, value=value, earliest="2021-02-14", latest="2021-02-15", why="rule ago"
    )
    assert datable(tree, [length], owners) == [length]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("Six were shot «the night» they went missing.", False, id="told-by-a-clause"),
        pytest.param("Six were shot «that night».", True, id="told-by-none"),
    ],
)
def test_a_night_that_a_clause_tells_is_not_that_of_the_report(text: str, dates: bool) -> None:
    tree, _, owners, span = scene(text)
    assert bool(datable(tree, [at(span)], owners)) is dates
