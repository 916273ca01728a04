"""From scores to spans."""

import numpy as np
import pytest

from reportedly.text.role_decoding import Decoding, cue_spans, roles, runs, words

WORD = {
    "pieces of a word": ("Khatibzadeh", [(0, 6), (6, 11)], [(0, 2)]),
    "two words": ("he said", [(0, 2), (3, 7)], [(0, 1), (1, 2)]),
    "punctuation stands alone": ("said:", [(0, 4), (4, 5)], [(0, 1), (1, 2)]),
    "hyphens part words": ("al-Saadi", [(0, 2), (2, 3), (3, 8)], [(0, 1), (1, 2), (2, 3)]),
    "nothing": ("", [], []),
}


@pytest.mark.parametrize(("text", "offsets", "grouped"), WORD.values(), ids=WORD.keys())
def test_words(text: str, offsets: list[tuple[int, int]], grouped: list[tuple[int, int]]) -> None:
    assert words(text, offsets) == grouped


def scores(labels: str, sure: float = 4.0) -> np.ndarray:
    """Scores that favour one of three labels for each character of `labels` (digits)."""
    return np.array([[sure if label == str(number) else 0.0 for number in range(3)] for label in labels], np.float32)


def each(count: int) -> list[tuple[int, int]]:
    return [(at, at + 1) for at in range(count)]


CUES = {
    "one of two words": ("00120", [(2, 3)]),
    "two side by side": ("0110", [(1, 1), (2, 2)]),
    "inside without a first": ("0200", [(1, 1)]),
    "none": ("0000", []),
}


@pytest.mark.parametrize(("labels", "found"), CUES.values(), ids=CUES.keys())
def test_cues(labels: str, found: list[tuple[int, int]]) -> None:
    assert cue_spans(scores(labels), each(len(labels)), 0.0) == found


def test_a_bias_finds_more_or_fewer_cues() -> None:
    doubtful = scores("010", 0.5) + scores("000", 1.0)
    assert cue_spans(doubtful, each(3), 0.0) == []
    assert cue_spans(doubtful, each(3), 1.0) == [(1, 1)]
    assert cue_spans(scores("010"), each(3), -9.0) == []


def test_crumbs_are_smoothed_away_and_sure_words_stay() -> None:
    settings = Decoding(change=1.0, source_bias=0.0)
    mostly = scores("2222222")
    mostly[3] = [1.0, 0.0, 0.5]
    sure = scores("0112220")
    assert roles([mostly, sure], [each(7), each(7)], settings) == [[2] * 7, [0, 1, 1, 2, 2, 2, 0]]
    assert roles([mostly], [each(7)], Decoding(change=0.0))[0][3] == 0


def test_cues_of_unlike_reach_are_labelled_each_for_itself() -> None:
    settings = Decoding(change=1.0)
    short, long, none = scores("12"), scores("0222201"), scores("")
    together = roles([short, long, none], [each(2), each(7), []], settings)
    assert together == [
        roles([one], [own], settings)[0] for one, own in ((short, each(2)), (long, each(7)), (none, []))
    ]


def test_the_pieces_of_a_word_are_labelled_as_one() -> None:
    settings = Decoding(change=0.0, content_bias=0.1, source_bias=0.0)
    assert roles([scores("120")], [[(0, 2), (2, 3)]], settings) == [[2, 0]]


def test_runs() -> None:
    assert runs([0, 2, 2, 0, 1, 2], 2) == [(1, 3), (5, 6)]
    assert runs([0, 2, 2], 1) == []
