"""What words say of a time of day."""

from __future__ import annotations

import pytest

from reportedly.lexicons import lexicon
from reportedly.rules.time_phrases import Patterns
from reportedly.rules.time_rules import KINDS, RULES
from reportedly.rules.time_words import vocabulary, words_of_time

ROWS = [(row["words"], row["kind"], row["value"]) for row in lexicon("time_words")]
PATTERNS = Patterns(RULES, KINDS, [(kind, value) for _, kind, value in ROWS])

CLOCKS = {
    "morning": ("10:35 a.m.", "10:35", None),
    "noon-is-twelve": ("12 pm", "12:00", None),
    "midnight-is-none": ("12 a.m.", "00:00", None),
    "zone": ("1530 GMT", "15:30", "Z"),
    "zulu": ("0430Z", "04:30", "Z"),
    "h": ("1030h", "10:30", None),
    "part": ("4 in the afternoon", "16:00", None),
    "named": ("noon", "12:00", None),
}


@pytest.mark.parametrize(("text", "clock", "zone"), CLOCKS.values(), ids=CLOCKS.keys())
def test_clock(text: str, clock: str, zone: str | None) -> None:
    (phrase,) = PATTERNS.find(words_of_time(text, vocabulary(ROWS)))
    assert (phrase.clock, phrase.zone) == (clock, zone)
