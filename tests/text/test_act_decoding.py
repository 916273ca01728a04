"""From scores to what act a word names."""

import numpy as np
import pytest

from reportedly.text.act_decoding import ACTS, likelihoods

TEXT = "gunmen shot two guards"
OFFSETS = [(0, 3), (3, 6), (7, 11), (12, 15), (16, 22)]


def scores(*labels: str) -> np.ndarray:
    """A row a word piece, sure of its label."""
    return np.array([[5.0 if act == label else 0.0 for act in ACTS] for label in labels], np.float32)


def test_the_first_piece_of_a_word_tells() -> None:
    starts, likely = likelihoods(TEXT, OFFSETS, scores("", "PROTEST", "ASSAULT", "", ""))
    assert starts == [0, 7, 12, 16]
    assert [ACTS[column] for column in likely.argmax(1)] == ["", "ASSAULT", "", ""]
    assert likely.sum(1) == pytest.approx(1.0)


def test_no_text_has_no_words() -> None:
    starts, likely = likelihoods("", [], np.zeros((0, len(ACTS)), np.float32))
    assert starts == []
    assert likely.shape == (0, len(ACTS))
