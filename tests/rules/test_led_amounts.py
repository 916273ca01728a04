"""What figure a toll is said to have come to, and which words stand for the harmed; « » marks the word asked about."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.lexicons import lexicon
from reportedly.rules.headcount import Counter, People
from reportedly.rules.led_amounts import is_nominal, is_numbered, is_of_number, labelled, led_amount
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Quantities

pytestmark = pytest.mark.parser

LED = {
    "rose to": ("The death «toll» rose to 15 from 12.", (15, 15)),
    "is": ("He said that the number of those who «died» in the attack at Dassa is 25.", (25, 25)),
    "put at": ("A nurse put the number of «dead» at 35.", (35, 35)),
    "bringing to": ("He died, bringing to 37 the number of people «killed».", (37, 37)),
    "passed": ("The «toll» passed 200 on Monday.", (201, None)),
    "raises to": ("His murder raises to 384 the number of members «killed».", (384, 384)),
    "its dead": ("The rebels gave their «dead» as three.", (3, 3)),
    "gone up": ("The number of «dead» in last week's attack has gone up to 42, a nurse said.", (42, 42)),
    "number killed": ("The office puts the number «killed» there at 15.", (15, 15)),
    "stores of its own": ("It left a «toll» of pain and damage to over 20 stores.", None),
    "one of the worst": ("The «toll» is one of the worst.", None),
    "no figure": ("The death «toll» could rise.", None),
}


@pytest.mark.parametrize(("text", "bounds"), LED.values(), ids=LED.keys())
def test_led_amount(text: str, bounds: tuple[int, int | None] | None) -> None:
    tree, word = word_marked(text)
    reading = parsed(marked(text)[0])
    people = People(lexicon("victim_groups"), ())
    amount = led_amount(Scene(tree, Counter(reading, Quantities(lexicon("quantities")), people)), word)
    assert (amount and (amount.low, amount.high)) == bounds


NOMINAL = {
    "the dead": ("The «dead» were buried.", True),
    "the number of": ("The number of people «killed» rose.", True),
    "a verb": ("Two men were «killed».", False),
}


@pytest.mark.parametrize(("text", "nominal"), NOMINAL.values(), ids=NOMINAL.keys())
def test_nominal(text: str, nominal: bool) -> None:
    assert is_nominal(*word_marked(text)) == nominal


def test_of_the_number() -> None:
    assert is_of_number(*word_marked("The number of people «killed» rose."))
    assert not is_of_number(*word_marked("A number of people were «killed»."))


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("The number of «casualties» rose.", True),
        ("The total number of people «killed» rose.", True),
        ("The «death» count stood at 17.", True),
        ("The list of «casualties» is long.", False),
    ],
)
def test_is_numbered(text: str, numbered: bool) -> None:
    assert is_numbered(*word_marked(text)) is numbered


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("«Dead»: 13 (nine before)", 13, id="a-label"),
        pytest.param("«Injured»: 17, all in hospital.", 17, id="with-more-behind-it"),
        pytest.param("«Killed»: 17 soldiers.", None, id="counted-by-a-noun"),
        pytest.param("Police on the «dead»: 17 knew them.", None, id="no-label"),
        pytest.param("«Injured»: the mayor.", None, id="no-number"),
    ],
)
def test_a_label_counts(text: str, number: int | None) -> None:
    tree, word = word_marked(text)
    reading = parsed(marked(text)[0])
    people = People(lexicon("victim_groups"), ())
    amount = labelled(Scene(tree, Counter(reading, Quantities(lexicon("quantities")), people)), word)
    assert (amount and amount.low) == number
