"""How a text is cut for the encoder, and what comes back."""

import numpy as np
import pytest

from reportedly.rules.role_evidence import EVIDENCE
from reportedly.weights import encoder


@pytest.mark.parametrize("count", [0, 1, 50, 318, 319, 400, 600, 5_000])
def test_windows_keep_every_piece_once_and_see_around_it(count: int) -> None:
    found = encoder._windows(count)
    kept = [piece for _, _, first, last in found for piece in range(first, last)]
    assert kept == list(range(count))
    assert all(
        start <= first and last <= end and end - start <= encoder.WINDOW - 2 for start, end, first, last in found
    )
    assert all(first - start >= encoder.OVERLAP // 2 for start, _, first, _ in found[1:])


def test_distances_are_bucketed_alike_on_both_sides() -> None:
    found = encoder.distance_bucket(np.array([0, 1, 5, 6, 20, 160, 500, -1, -5, -6, -160]))
    assert list(found) == [16, 17, 21, 22, 25, 31, 31, 1, 5, 6, 15]


@pytest.mark.skipif(not encoder.available(), reason="the learned weights are not installed")
@pytest.mark.parametrize("text", ["", "Shells fell.", "word “ " * 3_000, "РУССКИЙ 日本 🚀\x00\u202e\n\n" * 40])
def test_a_text_is_encoded_piece_by_piece(text: str) -> None:
    found = encoder.encoded(text)
    assert {len(part) for part in found} == {len(found.offsets)}
    assert all(-3.0 <= found.factuality(at) <= 3.0 for at in (0, 7, len(text)))
    assert all(0 <= start < end <= len(text) for start, end in found.offsets)
    assert all(np.isfinite(part).all() for part in found[1:])


@pytest.mark.skipif(not encoder.available(), reason="the learned weights are not installed")
def test_roles_are_told_by_the_evidence_too() -> None:
    text = encoder.encoded("The mayor said that two men had fled. " * 20)
    cues = [(2, 2), (100, 101)]

    def nothing(cue: tuple[int, int], start: int, end: int) -> np.ndarray:
        return np.zeros((end - start, len(EVIDENCE)), np.int64)

    def something(cue: tuple[int, int], start: int, end: int) -> np.ndarray:
        return np.full((end - start, len(EVIDENCE)), 3)

    without, told = (encoder.role_scores(text, cues, evidence) for evidence in (nothing, something))
    assert [(start, scores.shape) for start, scores in without] == [(0, (163, 3)), (0, (180, 3))]
    assert all(np.isfinite(scores).all() for _, scores in told)
    assert not np.allclose(without[0][1], told[0][1])


def test_a_state_is_the_mean_of_the_pieces_between_two_offsets() -> None:
    hidden = np.array([[1.0, 0.0], [3.0, 2.0], [9.0, 9.0]])
    text = encoder.Encoded([(0, 4), (4, 7), (8, 12)], hidden, hidden, hidden, hidden, hidden, hidden[:, 0])
    assert list(text.state(0, 7)) == [2.0, 1.0]
    assert list(text.state(5, 6)) == [3.0, 2.0]
    assert list(text.state(7, 8)) == [0.0, 0.0]
