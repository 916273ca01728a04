"""What was not done; « » marks the word."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.undone import is_denied, negated

pytestmark = pytest.mark.parser

CASES = {
    "not": ("Rebels did not «attack» the town.", True),
    "not-only": ("Rebels did not only «attack» the town.", False),
    "not-just": ("Rebels did not just «attack» the town.", False),
    "at-no-time": ("At no time did we «attack» the town.", True),
    "at-that-time": ("At that time we «attacked» the town.", False),
    "no-longer": ("The rebels are no longer «attacking» the town.", True),
    "nobody": ("Nobody «attacked» the town.", True),
    "number-four": ("Detachment No 4 «attacked» the town.", False),
    "foiled": ("The army foiled an attempt to «seize» the town.", True),
    "was-thwarted": ("A plot to «seize» the town was thwarted.", True),
    "praised": ("The army praised an attempt to «seize» the town.", False),
    "did-not-try": ("Rebels did not try to «seize» the town.", True),
    "did-not-only-try": ("Rebels did not only try to «seize» the town.", False),
    "tried": ("Rebels tried to «seize» the town.", False),
    "prohibited-from": ("Troops are prohibited from «shelling» the town.", True),
    "failed-to": ("Rebels failed to «seize» the town.", True),
    "called-off": ("The mayor called off a «trip» to Tora.", True),
    "not-called-off": ("The «talks» were not called off.", False),
    "called-upon": ("The mayor called on the «rally» to end.", False),
    "cancelled": ("The mayor cancelled the «rally».", True),
    "without": ("The day passed without an «attack».", True),
    "refrained-from": ("Rebels refrained from «attacking» the town.", True),
    "benefited-from": ("Rebels benefited from «attacking» the town.", False),
    "no-sign-of": ("There was no sign of «fighting» in the town.", True),
    "signs-of": ("There were signs of «fighting» in the town.", False),
    "foiled-noun": ("Police foiled the «attack» on the station.", True),
    "was-foiled": ("The «bombing» was thwarted by a guard.", True),
    "to-foil": ("They met to foil the «attack».", False),
    "foiled-attempt": ("The navy thwarted a hijack «attempt» off the coast.", False),
    "foiled-attempted": ("The government thwarted an attempted «coup».", False),
    "hit-in-a-foiled": ("Two men were killed in a thwarted «attack».", False),
    "foiled-word": ("Two men were tried over the foiled «attack».", True),
    "plain": ("Rebels «attacked» the town.", False),
}


@pytest.mark.parametrize(("text", "undone"), CASES.values(), ids=CASES.keys())
def test_negated(text: str, undone: bool) -> None:
    assert (negated(*word_marked(text)) is not None) is undone


@pytest.mark.parametrize(
    ("text", "denied"),
    [("They denied that they had «fired».", True), ("They said that they had «fired».", False)],
)
def test_is_denied(text: str, denied: bool) -> None:
    assert is_denied(*word_marked(text)) is denied
