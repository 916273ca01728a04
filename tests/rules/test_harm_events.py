"""Which event a harm or a blame belongs to: events and grammar by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.harm_events import EventPlaces
from reportedly.types.annotations import Event, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Harm

pytestmark = pytest.mark.parser


def scene(text: str) -> tuple[Reading, EventPlaces, list[Token]]:
    """The reading of `text`, its events by place, and the words marked in it."""
    plain, spans = marked(text)
    reading = parsed(plain, up_to="events")
    words = [reading.tree.head_of(span) for span in spans]
    return reading, EventPlaces(reading), [word for word in words if word is not None]


def named(reading: Reading, id: str | None) -> str | None:
    event = reading.get(Event, id)
    return reading.quote(event.span) if event else None


HARM = {  # the mark is the word of harm
    "below-it": ("Two men were «killed» in a bombing.", "bombing"),
    "first-below-it": ("Four were killed and 26 «wounded» when police fired on a mob that attacked a bunker.", "fired"),
    "charged-below-it": ("They «killed» nine men, one responsible for attacks, during a raid.", "raid"),
    "above-it": ("A bombing «killed» two men.", "bombing"),
    "beside-it": ("Gunmen stormed a clinic and two nurses «died».", "stormed"),
    "its-own-act": ("Rebels «killed» two guards.", "killed"),
    "told-before": ("A bombing shook Tora on Monday. Two men «died».", "bombing"),
    "came-of-the-raid": ("Gunmen raided the village, «killing» ten farmers and burning their homes.", "raided"),
    "in-the-ambush": ("Gunmen roamed the valley, «killing» ten farmers in an ambush.", "ambush"),
    "nothing-did-it": ("The singer «died» at home.", None),
    "a-threat-did-it-not": ("Rebels threatened to bomb the port. Two men «died».", None),
    "of-the-year-before": ("A bus crashed on 5 May 2021. In 1998 police counted more than 900 road «deaths».", None),
    "what-a-doer-went-on-to-do": (
        "Rebels shelled a town in May. On Sunday a man took out a rifle and «killed» nine people in a hall.",
        "killed",
    ),
}


@pytest.mark.parametrize(("text", "event"), HARM.values(), ids=HARM.keys())
def test_the_event_of_a_harm(text: str, event: str | None) -> None:
    reading, places, (word,) = scene(text)
    assert named(reading, places.of(word, Harm.KILLED)) == event


BLAME = {
    "below-it": ("The ministry «blamed» rebels for the attack on the port.", "attack"),
    "told-before": ("Rebels attacked the port. The ministry «blamed» rebels.", "attacked"),
    "none": ("The ministry «blamed» the weather.", None),
    "before-what-is-joined": (
        "A hospital was shelled on Monday. The rebels «denied» this and said warplanes had bombed a school.",
        "shelled",
    ),
}


@pytest.mark.parametrize(("text", "event"), BLAME.values(), ids=BLAME.keys())
def test_the_event_that_a_blame_means(text: str, event: str | None) -> None:
    reading, places, (word,) = scene(text)
    meant = places.meant(word)
    assert (reading.quote(meant.span) if meant else None) == event


def test_nearby_asks_only_what_the_word_governs() -> None:
    _, places, (word,) = scene("Rebels attacked the port. The ministry «blamed» the rebels.")
    assert places.meant(word, nearby=True) is None


def test_names() -> None:
    _, places, (attack, port) = scene("Rebels launched an «attack» on the «port».")
    assert places.names(attack)
    assert not places.names(port)


def test_no_events() -> None:
    _, places, (word,) = scene("It rained in «Tora».")
    assert places.meant(word) is None
    assert places.of(word, Harm.KILLED) is None


def test_no_bombing_arrests_anybody() -> None:
    reading, places, (word,) = scene("A bombing shook Tora on Monday. The two «detained» men were brothers.")
    assert places.of(word, Harm.DETAINED) is None
    assert named(reading, places.of(word, Harm.KILLED)) == "bombing"
