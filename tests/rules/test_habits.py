"""What is told as a habit, and what so answers a charge, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.doers import Deed
from reportedly.rules.habits import is_done_to_us, is_habit
from reportedly.types.annotations import Role
from reportedly.types.span import Span
from reportedly.types.vocabulary import RoleKind, Status

pytestmark = pytest.mark.parser

HABITS = {
    "habit": ("The army says it bombs camps.", "bombs", True),
    "habit denied": ("The army says it does not bomb markets.", "bomb", True),
    "denied in quotation marks": ("The army says it “does not bomb markets”.", "bomb", False),
    "behind a quotation": ("“It is over,” he said, for the army does not bomb markets.", "bomb", True),
    "straight marks": ('The army says it "does not bomb markets".', "bomb", False),
    "behind straight marks": ('"It is over," he said, for the army does not bomb markets.', "bomb", True),
    "nobody bombed": ("The army says it “does not bomb”.", "bomb", True),
    "we": ("We do not bomb markets.", "bomb", False),
    "done to us": ("The army bombs our markets.", "bombs", False),
    "one act": ("The army bombed markets.", "bombed", False),
}


@pytest.mark.parametrize(("text", "word", "due"), HABITS.values(), ids=HABITS.keys())
def test_a_habit(text: str, word: str, due: bool) -> None:
    reading = parsed(text, "mentions")
    verb = next(token for token in reading.tree.tokens if token.text == word)
    deed = Deed(verb, Role(role=RoleKind.ACTOR, span=Span(0, 3)), Status.HAPPENED)
    assert is_habit(deed, None, reading) is due


@pytest.mark.parametrize(
    ("text", "due"), [("They bomb us.", True), ("They bomb our homes.", True), ("They bomb homes.", False)]
)
def test_what_is_done_to_us(text: str, due: bool) -> None:
    reading = parsed(text)
    verb = next(token for token in reading.tree.tokens if token.text == "bomb")
    assert is_done_to_us(verb, reading) is due
