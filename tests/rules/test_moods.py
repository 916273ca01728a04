"""The mood of a verb and whether a noun is known; « » marks the word."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.moods import (
    is_asked_why,
    is_definite,
    is_infinitive,
    is_of_known_day,
    is_only_offered,
    is_past,
    mood,
)

pytestmark = pytest.mark.parser

MOODS = {
    "will": ("Rebels will «attack» the town.", "future"),
    "could": ("Rebels could «attack» the town.", "hypothetical"),
    "would-cut-short": ("They'd «attack» the town.", "hypothetical"),
    "if": ("They leave if rebels «attack» the town.", "hypothetical"),
    "plain": ("Rebels «attacked» the town.", None),
}


@pytest.mark.parametrize(("text", "status"), MOODS.values(), ids=MOODS.keys())
def test_mood(text: str, status: str | None) -> None:
    found = mood(*word_marked(text))
    assert (found[0].value if found else None) == status


@pytest.mark.parametrize(
    ("text", "definite"),
    [("They feared the «attack».", True), ("They feared an «attack».", False), ("They feared «attacks».", False)],
)
def test_is_definite(text: str, definite: bool) -> None:
    assert is_definite(*word_marked(text)) is definite


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("They planned Monday's «attack».", True),
        ("They planned last month's «bombing».", True),
        ("They planned the gang's «attack».", False),
        ("They planned an «attack» on Monday.", False),
    ],
)
def test_is_of_known_day(text: str, known: bool) -> None:
    assert is_of_known_day(*word_marked(text)) is known


@pytest.mark.parametrize(
    ("text", "infinitive"),
    [
        ("They came to «attack» it.", True),
        ("They demanded that he be «freed».", True),
        ("While he does «support» them, he stays.", False),
        ("They «attacked» it.", False),
    ],
)
def test_is_infinitive(text: str, infinitive: bool) -> None:
    assert is_infinitive(*word_marked(text)) is infinitive


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("They «met» in Tora.", True),
        ("They were «shot» in Tora.", True),
        ("They will have been «shot».", False),
        ("They «meet» in Tora.", False),
    ],
)
def test_is_past(text: str, past: bool) -> None:
    assert is_past(*word_marked(text)) is past


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("They asked why he «chose» to fire.", True),
        ("They asked why he «planned» to fire.", False),
        ("They asked why he «chooses» to fire.", False),
        ("They say he «chose» to fire.", False),
    ],
)
def test_is_asked_why(text: str, asked: bool) -> None:
    assert is_asked_why(*word_marked(text)) is asked


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("The raider offered to «plead» guilty.", True),
        ("The raider may «plead» guilty.", True),
        ("The raider is expected to «plead» guilty.", True),
        ("The raider «pleaded» guilty.", False),
        ("The raider stood up to «plead» guilty.", False),
    ],
)
def test_is_only_offered(text: str, offered: bool) -> None:
    assert is_only_offered(*word_marked(text)) is offered
