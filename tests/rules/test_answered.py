"""Who answers already, by the words of their names."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.answered import Answered, names_of
from reportedly.types.annotations import Responsibility
from reportedly.types.span import Span
from reportedly.types.vocabulary import ResponsibilityStance

pytestmark = pytest.mark.parser
TEXT = "The mayor blamed the Kivu Front. The Front denied it."


def test_names_are_known_by_sentence_and_by_stance() -> None:
    reading = parsed(TEXT, "events")
    place = TEXT.index("the Kivu Front")
    span = Span(place, place + len("the Kivu Front"))
    row = Responsibility(
        span=span, party_span=span, stance=ResponsibilityStance.BLAMED, according_to="a", why="verb blame"
    )
    answered, front = Answered([row], reading), frozenset(("front",))
    assert names_of([span], None, reading) == {"kivu", "front"}
    assert answered.holds(front, 0)
    assert not answered.holds(front, 1)
    assert answered.anywhere(front, ResponsibilityStance.BLAMED)
    assert not answered.anywhere(front, ResponsibilityStance.DENIED)
    assert (answered.in_sentence(0), answered.in_sentence(1), answered.voices) == (1, 0, {"a"})


def test_who_is_told_in_the_words_for_one_who_answers_is_a_part_of_him() -> None:
    text = "The mayor blamed herders led by Daud Karimi. The army denied it."
    reading = parsed(text, "events")
    herders, chief, army = (Span(text.index(w), text.index(w) + len(w)) for w in ("herders", "Daud Karimi", "The army"))
    row = Responsibility(span=herders, party_span=herders, stance=ResponsibilityStance.BLAMED)
    answered = Answered([row], reading)
    assert answered.within(chief)
    assert not answered.within(army)
