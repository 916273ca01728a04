"""Counts of some of those harmed, by the words around them."""

from __future__ import annotations

import pytest

from make import make_reading, make_report, make_toll, words
from reportedly.resolve.partial_tolls import counts_some, is_badly_off
from reportedly.types.vocabulary import Harm


@pytest.mark.parametrize(
    ("text", "some"),
    [
        pytest.param("Five of the wounded died.", True, id="of-the-wounded"),
        pytest.param("The dead include five children.", True, id="among-the-dead"),
        pytest.param("He was held along with five others.", True, id="beside-one"),
        pytest.param("The casualties include five dead and nine hurt.", False, id="all-of-one-fate"),
        pytest.param("The casualties include five injured children.", True, id="some-of-the-hurt"),
        pytest.param("The dead include five killed by a second blast.", True, id="some-by-how-they-died"),
        pytest.param("Plans include five bridges.", False, id="among-other-things"),
        pytest.param("Some five died.", False, id="all"),
        pytest.param("He freed five, one of whom is from Jos.", False, id="some-of-those-counted"),
        pytest.param("Nine fell, five of whom were soldiers.", True, id="of-those-who-fell"),
    ],
)
def test_a_count_of_some(text: str, some: bool) -> None:
    word = "five" if "five" in text else "Five"
    toll = make_toll(5, span=words(text, word))
    assert counts_some(make_reading(make_report(text), toll), toll) is some


@pytest.mark.parametrize(
    ("harm", "some"),
    [pytest.param(Harm.DETAINED, True, id="of-those-caught"), pytest.param(Harm.FREED, False, id="of-those-who-fled")],
)
def test_some_of_them_are_all_whom_something_else_befell(harm: Harm, some: bool) -> None:
    text = "There were 57 men. Five of them were caught."
    whole = make_toll(57, span=words(text, "57 men"), harm=harm, id="t1")
    toll = make_toll(5, span=words(text, "Five of them"), harm=Harm.DETAINED, id="t2", why="verb catch")
    assert counts_some(make_reading(make_report(text), whole, toll), toll) is some


@pytest.mark.parametrize(
    ("text", "harm", "badly"),
    [
        pytest.param("Then eight died of their wounds.", Harm.KILLED, True, id="died-of-wounds"),
        pytest.param("Then eight succumbed to burns.", Harm.KILLED, True, id="succumbed"),
        pytest.param("Then eight died of thirst.", Harm.KILLED, False, id="died-of-something-else"),
        pytest.param("Then eight who had fled were later found dead.", Harm.KILLED, True, id="found-dead"),
        pytest.param("Then eight are receiving treatment.", Harm.INJURED, True, id="treated"),
        pytest.param("Then eight remain in intensive care.", Harm.INJURED, True, id="still-ill"),
        pytest.param("Then eight remain in hospital.", Harm.KILLED, False, id="no-dead"),
        pytest.param("Then eight were hurt.", Harm.INJURED, False, id="hurt"),
    ],
)
def test_who_is_badly_off(text: str, harm: Harm, badly: bool) -> None:
    toll = make_toll(8, span=words(text, "eight"), harm=harm)
    assert is_badly_off(make_reading(make_report(text), toll), toll) is badly


@pytest.mark.parametrize(("why", "some"), [("verb lose", True), ("verb lose lives", False)])
def test_whom_one_lost_are_some(why: str, some: bool) -> None:
    toll = make_toll(3, span=words("He lost three.", "three"), why=why)
    assert is_badly_off(make_reading(make_report("He lost three."), toll), toll) is some


@pytest.mark.parametrize(
    ("why", "some"),
    [
        pytest.param("verb wound", False, id="what-befell-them"),
        pytest.param("part of them", True, id="what-they-were"),
    ],
)
def test_those_of_a_crew_whom_a_harm_met_are_all_of_them(why: str, some: bool) -> None:
    text = "Her crew, five of whom were wounded, put out the fire."
    toll = make_toll(5, span=words(text, "five"), harm=Harm.INJURED, why=why)
    assert counts_some(make_reading(make_report(text), toll), toll) is some


def test_words_of_one_on_a_list_say_nothing_of_the_list() -> None:
    text = "Two clerks, one of whom came from Jos, and a guard were freed."
    toll = make_toll(3, span=words(text, "Two clerks, one of whom came from Jos, and a guard"))
    assert not counts_some(make_reading(make_report(text), toll), toll)
