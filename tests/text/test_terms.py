"""Weighted terms and likeness."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.terms import (
    Background,
    Vector,
    likeness,
    shared,
    sketch,
    sketched,
    stem,
    telling,
    term_keys,
    term_number,
    terms,
)

BACKGROUND = Background(1_000, {"the": 990, "of": 980, "in": 970, "market": 60, "attack": 200, "people": 400})
STRIKE = "Rockets struck the livestock market of Kharab in the west, killing nine people."
AGAIN = "Nine people died when rockets hit the market of Kharab."
DATES = "Growers in the south brought in a better date harvest."


def vector(title: str | None, text: str) -> Vector:
    return sketched(sketch(terms(title, text, BACKGROUND)))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("attacks", "attack"), ("attacked", "attack"), ("cities", "city"), ("was", "was"), ("believe", "believ")],
    ids=["plural", "past", "y", "short", "final-e"],
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_one_story_is_more_alike_than_two() -> None:
    one, two, other = (vector(None, text) for text in (STRIKE, AGAIN, DATES))
    assert likeness(one, two) > 0.4 > 0.1 > likeness(one, other)
    assert term_number("kharab") in shared(one, two)
    assert term_number("kharab") in telling(one)
    assert term_keys(one) & term_keys(two)


def test_a_report_that_says_little_is_not_much_like_any_other() -> None:
    bare, other = "The people of the attack.", "People in the attack."
    assert 0 < likeness(vector(None, bare), vector(None, other)) < 0.5
    assert likeness(vector(None, STRIKE), vector(None, STRIKE)) > 0.99


def test_what_stands_everywhere_weighs_nothing() -> None:
    assert "the" not in terms(None, STRIKE, BACKGROUND).whole


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_symmetric_and_bounded(one: str, two: str) -> None:
    first, second = vector(None, one), vector("x", two)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_it_does_not_matter_whose_terms_are_held_in_a_mapping(one: str, two: str) -> None:
    first, second, fresh = vector(None, one), vector("x", two), vector("x", two)
    assert first.whole is not None
    assert likeness(first, second) == likeness(fresh, first)
    assert second.whole is not None
    assert likeness(first, second) == likeness(vector(None, one), second)
    assert shared(first, fresh) == shared(fresh, first) == shared(vector(None, one), second)


@pytest.mark.parametrize(
    "text", ["", "x" * 100_000, "A1.2," * 20_000, "\0" * 1_000], ids=["empty", "one-word", "numbers", "control"]
)
def test_hostile_text(text: str) -> None:
    start = time.perf_counter()
    assert likeness(vector(None, text), vector(None, STRIKE)) < 0.1
    assert time.perf_counter() - start < 1


def test_a_vector_keeps_weights_and_what_is_said_first() -> None:
    found = terms("Kharab market", STRIKE, BACKGROUND)
    kept = sketched(sketch(found))
    assert set(kept.whole) == set(map(term_number, found.whole))
    assert set(kept.lead) == set(map(term_number, found.lead))
    for term, weight in found.whole.items():
        assert (kept.whole[term_number(term)] / 255) ** 2 == pytest.approx(weight, abs=0.005)


def test_the_vector_of_a_long_report_keeps_its_heaviest_terms_in_less_than_a_kilobyte() -> None:
    found = terms("Kharab", " ".join(f"word{number} kharab" for number in range(290)), BACKGROUND)
    assert len(sketch(found)) <= 1_000
    assert term_number("kharab") in sketched(sketch(found)).whole


@given(st.binary(max_size=40))
def test_any_bytes_are_a_sketch_of_something(body: bytes) -> None:
    assert len(sketched(body).whole) <= len(body)
