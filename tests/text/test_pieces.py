"""Features of word pieces: case, quotation, line start."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.pieces import FEATURES, features


def of(text: str) -> list[tuple[int, int, int]]:
    return features(text, [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)])


CASE = {
    "small": ("shells", 1),
    "capital": ("Shells", 2),
    "all capitals": ("UN", 3),
    "one capital letter": ("A", 2),
    "no letters": ("84", 0),
    "punctuation": (",", 0),
}


@pytest.mark.parametrize(("word", "case"), CASE.values(), ids=CASE.keys())
def test_case(word: str, case: int) -> None:
    assert of(word)[0][0] == case


def test_a_piece_inside_a_word_has_the_case_of_the_word() -> None:
    assert [case for case, _, _ in features("Khatib", [(0, 3), (3, 6)])] == [2, 2]


QUOTATION = {
    "typographic": ("He “did it” .", [0, 2, 1, 1, 2, 0]),
    "straight": ('He "did it" .', [0, 2, 1, 1, 2, 0]),
    "never closed, new paragraph": ("“We did\n\nHe", [2, 1, 1, 0]),
    "never closed, line ends a sentence": ("“We did .\nHe", [2, 1, 1, 1, 0]),
    "a line cut inside a sentence": ("“We\ndid", [2, 1, 1]),
    "opened again in the next paragraph": ("“We did\n\n“He did” so", [2, 1, 1, 2, 1, 1, 2, 0]),
    "closed and never opened": ("did” so", [0, 2, 0]),
}


@pytest.mark.parametrize(("text", "states"), QUOTATION.values(), ids=QUOTATION.keys())
def test_quotation(text: str, states: list[int]) -> None:
    assert [quotation for _, quotation, _ in of(text)] == states


def test_a_quotation_that_never_ends_is_given_up() -> None:
    states = [quotation for _, quotation, _ in of("“" + "word " * 1_000)]
    assert states[1] == 1
    assert states[-1] == 0


def test_line_starts() -> None:
    assert [start for _, _, start in of("One two\nthree\n\nfour")] == [1, 0, 1, 2]
    assert [start for _, _, start in of("One two\nthree")] == [1, 0, 2]


@given(st.text(alphabet="aB“”\"'`\n 1.", max_size=200))
def test_every_piece_has_features_in_range(text: str) -> None:
    found = of(text)
    assert len(found) == len(re.findall(r"\w+|[^\w\s]", text))
    assert all(0 <= value < count for row in found for value, count in zip(row, FEATURES, strict=True))
