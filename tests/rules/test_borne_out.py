"""The triggers that a whole text bears out, by the real readers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.readers import readers
from reportedly.rules.borne_out import borne_out
from reportedly.rules.heard_acts import Heard
from reportedly.rules.triggers import table

pytestmark = pytest.mark.parser

ROWS = table(lexicon("event_triggers"))
ATTRIBUTION = next(name for name in ("attribution", "attribution-by-rule") if name in {item.name for item in readers()})
CASES = {
    "report": ("Gunmen killed four soldiers near Gao on Monday, the army said.", ["killed"]),
    "recipe": ("Heat the oven, beat the eggs, fire up the grill and kill the heat before serving.", []),
    "outbreak": (
        "A cholera outbreak in Kadugli has infected 40 people, the health ministry said on Monday.",
        ["outbreak", "infected"],
    ),
    "outbreak-of-no-disease": ("An outbreak of laughter delayed the vote in Kadugli on Monday, officials said.", []),
    "cases": ("The ministry in Kadugli reported 12 new cases of measles on Monday.", ["cases"]),
    "virus-of-computers": ("A virus infected the computers of the port of Kadugli on Monday, officials said.", []),
    "positive-for-drugs": (
        "The driver, who has a virus, tested positive for drugs in Kadugli on Monday, officials said.",
        [],
    ),
    "cases-of-another-kind": ("The hotel in Kadugli ordered 12 new cases of wine on Monday, its owner said.", []),
    "accident": ("A clerk was killed in a car accident near Kadugli on Monday, police said.", ["killed", "accident"]),
    "by-accident": ("The clerk told the radio in Kadugli on Monday that he had come by accident, officials said.", []),
    "blizzard": ("A blizzard brought snow and high winds to Tora on Monday, officials said.", ["blizzard"]),
    "virus-spread": (
        "The virus has spread to Kadugli, where six people tested positive, officials said.",
        ["spread", "tested"],
    ),
    "role-in-a-film": ('As the spy in "Night over Corunna" he killed nine men and was shot by a guard.', []),
}


@pytest.mark.parametrize(("text", "words"), CASES.values(), ids=CASES.keys())
def test_borne_out(text: str, words: list[str]) -> None:
    assert [item.trigger.token.text for item in borne_out(parsed(text, ATTRIBUTION), ROWS)] == words


def test_what_the_encoder_hears_bears_out_what_the_surroundings_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The mayor said in Tora on Monday that residents were urged to stay at home."
    reading = parsed(text, ATTRIBUTION)
    monkeypatch.setattr("reportedly.rules.borne_out.heard_acts", lambda _: {})
    assert [item.trigger.token.text for item in borne_out(reading, ROWS)] == []
    heard = {text.index("urged"): Heard("REQUEST", 0.6)}
    monkeypatch.setattr("reportedly.rules.borne_out.heard_acts", lambda _: heard)
    assert [item.trigger.token.text for item in borne_out(reading, ROWS)] == ["urged"]
