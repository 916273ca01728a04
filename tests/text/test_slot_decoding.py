"""From scores to the fillers of slots."""

import numpy as np
import pytest

from reportedly.text.slot_decoding import SLOTS, Filler, fillers

TEXT = "gunmen shot two guards"
OFFSETS = [(0, 3), (3, 6), (7, 11), (12, 15), (16, 22)]


def scores(*labels: str) -> np.ndarray:
    """A row a word piece, sure of its label."""
    return np.array([[5.0 if slot == label else 0.0 for slot in SLOTS] for label in labels], np.float32)


def spans(found: list[Filler]) -> list[tuple[str, str]]:
    return [(TEXT[item.start : item.end], item.slot) for item in found]


CASES = {
    "pieces of a word are one": (
        ("individual", "individual", "none", "victim", "victim"),
        [("gunmen", "individual"), ("two guards", "victim")],
    ),
    "neighbours of two kinds stay two": (
        ("individual", "individual", "instrument", "none", "none"),
        [("gunmen", "individual"), ("shot", "instrument")],
    ),
    "one kind with a gap is two": (
        ("none", "none", "victim", "none", "victim"),
        [("shot", "victim"), ("guards", "victim")],
    ),
    "nothing": (("none",) * 5, []),
}


@pytest.mark.parametrize(("labels", "found"), CASES.values(), ids=CASES.keys())
def test_fillers(labels: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    assert spans(fillers(TEXT, OFFSETS, scores(*labels))) == found


def test_no_text_fills_nothing() -> None:
    assert fillers("", [], np.zeros((0, 6), np.float32)) == []


def test_a_bias_against_fillers_finds_fewer() -> None:
    given = scores("victim", "victim", "none", "none", "none")
    assert fillers(TEXT, OFFSETS, given)
    assert not fillers(TEXT, OFFSETS, given, bias=9.0)


def test_how_likely_they_are() -> None:
    (item,) = fillers(TEXT, OFFSETS, scores("none", "none", "victim", "none", "none"))
    assert 0.9 < item.likely <= 1.0
