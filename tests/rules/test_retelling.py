"""How voices tell again of what is known, by the real parser; the mention is the event at the marked word."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.readers.events import mentions
from reportedly.rules.happenings import Happening
from reportedly.rules.retelling import told_by_voices
from reportedly.types.vocabulary import Stance

pytestmark = pytest.mark.parser


def at_mark(text: str) -> Happening:
    plain, (span,) = marked(text)
    return next(item for item in mentions(parsed(plain, "attribution")) if item.span.meets(span))


ANAPHORIC = {
    "the": ("Gunmen raided a bank. No group has claimed the «attack».", True),
    "this": ("Shells fell on Tora. This «shelling» was a crime, the mayor said.", True),
    "on-a-day": ("The «blast» on Monday shook the capital.", True),
    "of-somebody": ("The militants said they took revenge for the «killing» of a commander.", False),
    "in-which": ("The army recalled the «raid» in which two soldiers died.", False),
    "elsewhere": ("The militants spoke of the «strike» on Kharkiv.", False),
    "one-more": ("The second «strike» killed two soldiers.", False),
    "several": ("The «attacks» killed two soldiers.", False),
    "a": ("Gunmen carried out an «attack» on soldiers.", False),
}


@pytest.mark.parametrize(("text", "due"), ANAPHORIC.values(), ids=ANAPHORIC.keys())
def test_what_takes_up_one_known_act(text: str, due: bool) -> None:
    assert at_mark(text).anaphoric is due


RETOLD = {
    "the-device": ("The rebels said in a statement that their fighters had «planted» the device.", True),
    "its-own-people": ("The rebels said that the army had «bombed» its own people.", True),
    "denied": ("The army denied that its troops had «fired» on the town.", True),
    "somebody-new": ("The rebels said that the army had «bombed» a hospital.", False),
    "those-fought": ("The army said that soldiers had «killed» the attackers.", False),
    "an-answer": ("The army said that its troops had «returned» fire.", False),
    "as-a-rule": ("The rebels have repeatedly denied «shelling» the town.", False),
    "by-nobody": ("Troops «shelled» the town.", False),
    "which-thing": ("The mayor said that the lorries that were «bombed» had carried flour.", False),
}


@pytest.mark.parametrize(("text", "due"), RETOLD.values(), ids=RETOLD.keys())
def test_what_a_voice_tells_again(text: str, due: bool) -> None:
    assert at_mark(text).retold is due


FIGHTS = {
    "robbers": ("Police said they had «shot» two robbers.", True),
    "traders": ("Police said they had «shot» two traders.", False),
    "a-camp": ("The army said it had «struck» a rebel camp.", False),
}


@pytest.mark.parametrize(("text", "due"), FIGHTS.values(), ids=FIGHTS.keys())
def test_who_is_fought(text: str, due: bool) -> None:
    assert at_mark(text).fights is due


def test_each_voice_lends_its_stance() -> None:
    reading = parsed("The army denied that its troops had fired on Monday.", "attribution")
    voices = told_by_voices(reading)
    fired = next(token for token in reading.tree.tokens if token.text == "fired")
    army = next(token for token in reading.tree.tokens if token.text == "army")
    assert Stance.DENIES in voices[fired.index]
    assert army.index not in voices
