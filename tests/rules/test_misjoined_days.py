"""Whose a day is that the parser hangs on the wrong verb."""

from __future__ import annotations

import pytest

from parsed import parsed, word_marked
from reportedly.rules.misjoined_days import answers, rightly_dated
from reportedly.types.annotations import Event

pytestmark = pytest.mark.parser

WHOSE = {
    "of a clause before the verb": ("The drone that struck Tora «on» Monday belonged to rebels.", "struck"),
    "behind its comma": ("The drone, which struck Tora, «on» Monday fell into the sea.", "fell"),
    "of what each is accused of": ("The armies accuse each other of opening fire near Tora «on» Monday.", "opening"),
    "of what is claimed": ("The group claimed responsibility for the attack in Tora «on» Monday.", "attack"),
    "of what is denied": ("He denied involvement in the blast «on» Monday.", "blast"),
    "of what others are blamed for": ("Police blamed rebels for the raid in Tora «on» Monday.", "raid"),
    "of a deed with a day of its own": ("Police blamed rebels for Sunday's raid in Tora «on» Monday.", "blamed"),
    "of no deed": ("Police accused the mayor of fraud «on» Monday.", "accused"),
    "of a charge": ("Police charged a man with the murder of a clerk «on» Monday.", "charged"),
    "before another clause": ("Rioters set fire to a shop in Tora «overnight» after a boy was shot.", "set"),
    "of the clause itself": ("Rioters set fire to a shop after a boy was shot «overnight» in Tora.", "shot"),
    "before the deed": ("Police blamed rebels «on» Monday for the raid in Tora.", "blamed"),
}


@pytest.mark.parametrize(("text", "verb"), WHOSE.values(), ids=WHOSE)
def test_what_a_day_hangs_on(text: str, verb: str) -> None:
    tree, word = word_marked(text)
    above = tree.head(word)
    assert above is not None
    assert above.text == verb


def test_how_late_goes_with_the_day() -> None:
    tree, word = word_marked("They blame each other for the shelling of Tora «late» on Friday.")
    above = tree.head(word)
    assert above is not None
    assert above.text == "shelling"


DAYS = {
    "accuses": "Tora accuses Sera of shelling Kerem on Sunday.",
    "denies": "The army denies bombing Kerem on Sunday.",
    "is accused": "He is accused of killing two people in Kerem on Sunday.",
    "accuse each other": "Tora and Sera accuse each other of starting the fighting in Kerem late on Sunday.",
    "blame each other": "Tora and Sera blame each other for the shelling of Kerem on Sunday.",
    "a noun": "Drone strikes on two villages in the valley on Sunday killed ten people each.",
}


@pytest.mark.parametrize("text", DAYS.values(), ids=DAYS)
def test_a_deed_that_is_charged_or_denied_now_was_done(text: str) -> None:
    found = parsed(text, "events", published="2024-03-12")[Event]
    assert ("2024-03-10", "2024-03-10") in {(event.earliest, event.latest) for event in found}
    assert "future" not in {event.status.value for event in found}


def test_no_words() -> None:
    assert rightly_dated([], answers([], [])) == []
