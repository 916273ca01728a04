"""Fire that was only answered, as who fired puts it."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.answering_fire import answers_fire, only_warns
from reportedly.types.annotations import Attribution

pytestmark = pytest.mark.parser

ANSWERED = {
    "returned-fire": ("The army said its troops had returned fire.", True),
    "shot-back": ("The army said its men had come under attack and shot back.", True),
    "and-killed": ("The army said its troops had returned fire and killed nine rebels.", False),
    "drove-them-off": ("The army said its troops had returned fire and driven the rebels off.", False),
    "officers": ("Police said officers had returned fire.", True),
    "others": ("The army said its jets had bombed the village after rebels returned fire.", False),
    "others-shot-back": ("The army said its troops had stormed the camp and the rebels shot back.", False),
    "home": ("The army said its troops had returned to their base.", False),
    "fired": ("The army said its troops had fired on the crowd.", False),
}


@pytest.mark.parametrize(("text", "answered"), ANSWERED.values(), ids=ANSWERED)
def test_answering_fire(text: str, answered: bool) -> None:
    reading = parsed(text, "attribution")
    (voice,) = reading[Attribution]
    assert answers_fire(voice, reading) is answered


@pytest.mark.parametrize(
    ("text", "warns"),
    [
        ("Police said officers had fired two warning shots.", True),
        ("Police said officers had fired without warning.", False),
        ("Police said officers had fired two shots after a warning.", False),
    ],
)
def test_shots_that_only_warn(text: str, warns: bool) -> None:
    reading = parsed(text, "attribution")
    (voice,) = reading[Attribution]
    assert only_warns(voice, reading) is warns
