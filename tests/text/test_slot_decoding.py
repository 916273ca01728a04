"""From scores to how likely words fill slots."""

import numpy as np
import pytest

from reportedly.text.slot_decoding import SLOTS, likelihoods

TEXT = "gunmen shot two guards"
OFFSETS = [(0, 3), (3, 6), (7, 11), (12, 15), (16, 22)]


def scores(*labels: str) -> np.ndarray:
    """A row a word piece, sure of its label."""
    return np.array([[5.0 if slot == label else 0.0 for slot in SLOTS] for label in labels], np.float32)


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        pytest.param(
            ("individual", "individual", "none", "victim", "victim"),
            ["individual", "none", "victim", "victim"],
            id="pieces of a word are one",
        ),
        pytest.param(
            ("instrument", "instrument", "target", "none", "organisation"),
            ["instrument", "target", "none", "organisation"],
            id="each slot has its column",
        ),
    ],
)
def test_the_likeliest_slot_of_each_word(labels: tuple[str, ...], words: list[str]) -> None:
    starts, likely = likelihoods(TEXT, OFFSETS, scores(*labels))
    assert starts == [0, 7, 12, 16]
    assert [SLOTS[column] for column in likely.argmax(1)] == words


def test_likelihoods_of_a_word_are_one_together() -> None:
    _, likely = likelihoods(TEXT, OFFSETS, scores("none", "victim", "none", "victim", "victim"))
    assert likely.shape == (4, len(SLOTS))
    assert likely.sum(1) == pytest.approx(1.0)
    assert likely[0][SLOTS.index("victim")] == pytest.approx(likely[0][0])  # its pieces disagree
    assert likely[3][SLOTS.index("victim")] > 0.9


def test_no_text_has_no_words() -> None:
    starts, likely = likelihoods("", [], np.zeros((0, 6), np.float32))
    assert starts == []
    assert likely.shape == (0, len(SLOTS))
