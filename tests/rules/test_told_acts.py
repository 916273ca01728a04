"""The acts that a voice tells somebody to have done, by any verb, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.told_acts import Scene
from reportedly.rules.told_by import Tellers

pytestmark = pytest.mark.parser


def told(text: str) -> dict[str, tuple[str, str]]:
    """Who did it and who tells of it, by the word of the act."""
    reading = parsed(text, "events")
    scene = Scene(reading, Tellers(reading), EventPlaces(reading))
    return {
        item.deed.word.text: (item.head.text, " ".join(reading.quote(span) for span in item.voice.source))
        for item in scene.told()
    }


def test_an_act_within_a_statement_is_told_by_its_voice() -> None:
    assert told("The mayor said herders had waylaid the convoy.")["waylaid"] == ("herders", "The mayor")


def test_an_act_that_hangs_on_a_cue_is_told_though_the_statement_ends_before_it() -> None:
    found = told("The army confirmed the death of Karim Daud in a strike by Kenyan jets on Tora.")
    assert found.get("strike") == ("jets", "The army")


@pytest.mark.parametrize(
    "text",
    ["Herders had waylaid the convoy.", "The guards, who had waylaid the convoy, said that it was late."],
    ids=["by no voice", "of the speaker by the report"],
)
def test_what_no_voice_tells_is_left_out(text: str) -> None:
    assert "waylaid" not in told(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor said herders had waylaid the convoy.", "blamed"),
        ("The mayor said herders had not waylaid the convoy.", "denied"),
        ("The mayor said herders had never waylaid anybody.", "denied"),
    ],
    ids=["done", "not done", "never done"],
)
def test_who_is_told_not_to_have_done_it_is_not_blamed_for_it(text: str, stance: str) -> None:
    reading = parsed(text, "events")
    found = Scene(reading, Tellers(reading), EventPlaces(reading)).told()
    assert [str(item.stance) for item in found if item.deed.word.text == "waylaid"] == [stance]
