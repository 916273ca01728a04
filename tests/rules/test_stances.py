"""Stance by the words of a content."""

from __future__ import annotations

import pytest

from reportedly.rules.stances import stance_by_words
from reportedly.types.span import Span
from reportedly.types.vocabulary import Stance

A, D, P = Stance.ASSERTS, Stance.DENIES, Stance.PROMISES
CASES = {
    "plain": ("the bridge was closed at noon", A, A),
    "own future harm": ("that it would strike the port again", A, Stance.THREATENS),
    "the harm of others is a warning": ("that militias would strike the port again", A, A),
    "a promise of harm": ("his men would hit the airfield", P, Stance.THREATENS),
    "a promise of help": ("his men would rebuild the school", P, P),
    "in kind": ("the capital would answer “in kind”", A, Stance.THREATENS),
    "a lie": ("the report was a lie", A, Stance.DENIES),
    "no part": ("the brigade had no part in the raid", A, Stance.DENIES),
    "a demand turned down": ("the new demand", D, Stance.DECLINES),
    "a charge denied": ("the new charge", D, D),
}


@pytest.mark.parametrize(("words", "cue", "stance"), CASES.values(), ids=CASES)
def test_stance_by_words(words: str, cue: Stance, stance: Stance) -> None:
    text = f"They said {words}."
    assert stance_by_words(text, (Span(10, 10 + len(words)),), cue) is stance


def test_no_content_leaves_the_stance_of_the_cue() -> None:
    assert stance_by_words("They did not comment.", (), Stance.DECLINES) is Stance.DECLINES
