"""Every statement that the rules find in a report, by the real parser and the lexicon of cues."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.cued import ruled_statements
from reportedly.rules.page import page_of

pytestmark = pytest.mark.parser

CASES = {  # (frame, source, contents)
    "one": ("The mayor said that it was over.", [("clause", "The mayor", ["that it was over"])]),
    "two": (
        "The mayor said that it was over. Police denied that rebels fled.",
        [("clause", "The mayor", ["that it was over"]), ("clause", "Police", ["that rebels fled"])],
    ),
    "turn": ("Q: And then?\n\nA: We left.", [("turn", "Q", ["And then?"]), ("turn", "A", ["We left."])]),
    "headline": (
        "Two dead in blast at the market - police",
        [("signed", "police", ["Two dead in blast at the market"])],
    ),
    "headline-of-a-paper": ("Two dead in blast at the market - BBC News", []),
    "a-thing-does-not-speak": ("The strikes responded to attacks.", []),
    "nor-a-reason": ("Residents have a reason to believe that rebels fled.", []),
    "nor-who-withholds": ("The army denied them the food.", []),
    "a-negation-that-says-nothing": ("The mayor has not blamed Iran.", []),
    "no-cue": ("It rained on Monday.", []),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "rows"), CASES.values(), ids=CASES.keys())
def test_ruled_statements(text: str, rows: list[tuple[str, str, list[str]]]) -> None:
    found = [
        (
            item.frame,
            text[item.source.start : item.source.end] if item.source else None,
            [text[span.start : span.end] for span in item.content],
        )
        for item in ruled_statements(page_of(parsed(text)))
    ]
    assert found == rows
