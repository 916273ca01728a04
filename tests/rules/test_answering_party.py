"""Where the party of an answer stands, and whether who confirms an act is on the side that did it."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.answerable import answers, table
from reportedly.rules.answering_party import is_actor, side_span, with_antecedent
from reportedly.rules.guilt import Answer
from reportedly.types.annotations import Event
from reportedly.types.vocabulary import ResponsibilityStance

pytestmark = pytest.mark.parser

PARTIES = {
    "a noun with a name": ("Police blamed Fulani herdsmen for the raid.", "Fulani herdsmen"),
    "a branch": ("The Islamic State's local branch claimed the raid.", "The Islamic State's local branch"),
    "the side of a spokesman": ("Steppe Guard spokesman Daud Karimi denied any role in the raid.", "Steppe Guard"),
    "an office of many states": (
        "Foreign Ministry spokesman Daud Karimi denied any role in the raid.",
        "Foreign Ministry spokesman Daud Karimi",
    ),
}


@pytest.mark.parametrize(("text", "party"), PARTIES.values(), ids=PARTIES.keys())
def test_where_the_party_stands(text: str, party: str) -> None:
    reading = parsed(text, "coreference")
    (answer,) = answers(reading.tree, table(lexicon("responsibility_cues")))
    span = side_span(answer, reading)
    assert span is not None
    assert reading.quote(span) == party


CONFIRMED = {
    "its own jets": ("Israeli jets bombed the port on Monday. Israel confirmed the attack.", True),
    "an army and a strike": ("A strike hit the port on Monday. An army spokesman confirmed the strike.", True),
    "an army in capitals": ("THE REBELS ATTACKED THE PORT ON MONDAY. THE ARMY CONFIRMED THE ATTACK.", False),
    "a mayor and a strike": ("A strike hit the port on Monday. The mayor confirmed the strike.", False),
    "an army and an attack": ("Gunmen stormed the port on Monday. The army confirmed the attack.", False),
}


@pytest.mark.parametrize(("text", "did"), CONFIRMED.values(), ids=CONFIRMED.keys())
def test_who_confirms_what_it_did(text: str, did: bool) -> None:
    reading = parsed(text, "events")
    tree = reading.tree
    answer = next(item for item in answers(tree, table(lexicon("responsibility_cues"))) if item.why == "verb confirm")
    event = next(item for item in reading[Event] if item.type == "ASSAULT")
    assert is_actor(answer, event, reading) == did


def test_a_relative_is_the_name_right_before_it() -> None:
    tree = parsed("Rashid Dogo, whom a minister named, denied it.").tree
    whom, verb = (next(word for word in tree.tokens if word.text == text) for text in ("whom", "denied"))
    answer = Answer(ResponsibilityStance.DENIED, verb, whom, whom, verb.span, "verb deny")
    found = with_antecedent(answer, tree)
    assert (found.party and found.party.text, found.voice and found.voice.text) == ("Dogo", "Dogo")
    assert with_antecedent(found, tree) == found
