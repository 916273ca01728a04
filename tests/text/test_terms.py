"""Weighted terms and likeness."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.terms import Background, likeness, shared, stem, term_keys, terms

BACKGROUND = Background(1_000, {"the": 990, "of": 980, "in": 970, "market": 60, "attack": 200, "people": 400})
STRIKE = "Rockets struck the livestock market of Kharab in the west, killing nine people."
AGAIN = "Nine people died when rockets hit the market of Kharab."
DATES = "Growers in the south brought in a better date harvest."


@pytest.mark.parametrize(
    ("word", "expected"),
    [("attacks", "attack"), ("attacked", "attack"), ("cities", "city"), ("was", "was"), ("believe", "believ")],
    ids=["plural", "past", "y", "short", "final-e"],
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_one_story_is_more_alike_than_two() -> None:
    one, two, other = (terms(None, text, BACKGROUND) for text in (STRIKE, AGAIN, DATES))
    assert likeness(one, two) > 0.4 > 0.1 > likeness(one, other)
    assert "kharab" in shared(one, two)
    assert term_keys(one) & term_keys(two)


def test_what_stands_everywhere_weighs_nothing() -> None:
    assert "the" not in terms(None, STRIKE, BACKGROUND).whole


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_symmetric_and_bounded(one: str, two: str) -> None:
    first, second = terms(None, one, BACKGROUND), terms("x", two, BACKGROUND)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 1.000001


@pytest.mark.parametrize(
    "text", ["", "x" * 100_000, "A1.2," * 20_000, "\0" * 1_000], ids=["empty", "one-word", "numbers", "control"]
)
def test_hostile_text(text: str) -> None:
    start = time.perf_counter()
    assert likeness(terms(None, text, BACKGROUND), terms(None, STRIKE, BACKGROUND)) < 0.1
    assert time.perf_counter() - start < 1
