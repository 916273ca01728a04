"""What a report takes back or calls untrue, by the real parser: the words that say so, and those they are said of."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.taken_back import taken_back

pytestmark = pytest.mark.parser

ITS_WORDS = {
    "a claim beside it": ("Rebels «killed» nine people in Tora, a claim later found to be false.", "found to be false"),
    "a claim that some found untrue": (
        "Rebels «killed» nine people, a claim that inspectors found to be false.",
        "found to be false",
    ),
    "a report that told it": ("A report that rebels had «killed» nine was untrue.", "was untrue"),
    "reports of the dead": (
        "Reports of nine «dead» in Tora turned out to be untrue.",
        "turned out to be untrue",
    ),
    "a report withdrawn": ("The agency withdrew its report that nine people were «killed».", "withdrew"),
    "a report since retracted": ("A report that nine people were «killed» was retracted.", "retracted"),
    "who was thought dead": ("A guard reported «killed» in Tora is alive, the army said.", "is alive"),
    "men thought dead": ("Two men, thought at first to have been «killed», are alive, the army said.", "are alive"),
    "who was found": ("A girl thought to have «died» in a blast was found alive.", "found alive"),
    "an earlier version": ("An earlier version of this article said that nine people were «killed».", "said"),
}


@pytest.mark.parametrize(("text", "cue"), ITS_WORDS.values(), ids=ITS_WORDS)
def test_what_is_taken_back_where_it_is_told(text: str, cue: str) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, up_to="attribution")
    (word,) = reading.tree.inside(span)
    (item,) = taken_back(reading)
    assert reading.quote(item.cue) == cue
    assert item.words is not None
    assert word.index in item.words


POINTING = {
    "we have withdrawn it": ("Nine people were killed. We have withdrawn the report.", "withdrawn"),
    "it has been withdrawn": ("Nine people were killed. This story has been withdrawn.", "withdrawn"),
    "no such attack": ("Nine people were killed. No such attack took place.", "No such attack"),
    "there was none": ("Nine people were killed. There was no such attack.", "no such attack"),
    "it was false": ("Nine people were killed, a radio said. The report was false.", "was false"),
}


@pytest.mark.parametrize(("text", "cue"), POINTING.values(), ids=POINTING)
def test_what_points_back(text: str, cue: str) -> None:
    reading = parsed(text, up_to="attribution")
    (item,) = taken_back(reading)
    assert reading.quote(item.cue) == cue
    assert item.words is None


NOTHING = {
    "not false": "The report that nine people were killed was not false.",
    "may be false": "The report that nine people were killed may be false.",
    "troops": "The army withdrew its troops.",
    "of something else": "Nine people were killed. The UN withdrew the report on mines.",
    "a charge": "Nine people were killed. The minister withdrew the allegation.",
    "alive": "Three hostages are alive, the army said.",
    "not alive": "A guard reported killed in Tora is not alive.",
    "no such call": "Nine people were killed. No such call was made.",
    "no attack": "No attack took place.",
    "if it is false": "If the report that nine people were killed is false, he will say so.",
    "whether it is false": "Nobody knows whether the report that nine people were killed is false.",
    "a report that tells of another": "Nine people were killed. The report shows that the army's figures were wrong.",
    "about a hoax": "Nine people were killed. The story was about a hoax.",
    "the first of its kind": "Nine people were killed. No such attack had happened since 2019.",
    "unlike any before": "Nine people were killed. There had been no such attack in years.",
    "what others call it": "Rebels killed nine people, a claim the army declared false.",
    "by whom it is called so": "The report that nine people were killed was declared false by the army.",
    "a version of a law": "An earlier version of the law said that nine people were killed.",
    "a question": "Nine people were killed, a radio said. Was the report false?",
    "a vow": "Nine people were killed. No such attack goes unpunished.",
    "to be withdrawn": "The agency will withdraw its report that nine people were killed.",
    "a blast there was": "Nine people were killed. The claim was widely shared.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_takes_nothing_back(text: str) -> None:
    assert list(taken_back(parsed(text, up_to="attribution"))) == []


def test_a_blast_in_which_somebody_did_not_die_took_place() -> None:
    reading = parsed("A girl thought to have died in a blast was found alive.", up_to="attribution")
    (item,) = taken_back(reading)
    blast = next(token for token in reading.tree.tokens if token.text == "blast")
    assert item.words is not None
    assert blast.index not in item.words
