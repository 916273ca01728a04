"""From scores of word pieces to cue, source and content spans: whole words, smooth labels, no crumbs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportedly.foreign import Later

Offsets = Sequence[tuple[int, int]]
np = Later("numpy", needed_for="the learned readers")
Scores = Any
"""A numpy array; its shape stands where it is used."""


class Decoding(NamedTuple):
    """What was swept on the development part of PolNeAR."""

    cue_bias: float = 1.5
    """Added to the score of a cue: above 0 finds more, below 0 fewer; what is found is voted on later."""
    change: float = 0.7
    """Cost of a change of label between two words: smooths crumbs away and closes gaps."""
    content_bias: float = 0.0
    source_bias: float = 0.4


def words(text: str, offsets: Offsets) -> list[tuple[int, int]]:
    """Word pieces grouped to words: first and last piece (exclusive) of each; a mark of punctuation is a word."""
    found: list[tuple[int, int]] = []
    for number, (start, _) in enumerate(offsets):
        previous = offsets[number - 1][1] if number else -1
        if number and previous == start and text[start].isalnum() and text[start - 1].isalnum():
            found[-1] = (found[-1][0], number + 1)
        else:
            found.append((number, number + 1))
    return found


def cue_spans(scores: Scores, grouped: Sequence[tuple[int, int]], bias: float) -> list[tuple[int, int]]:
    """Cues as first and last word piece, from scores [pieces, 3] (no cue, first, inside)."""
    found: list[tuple[int, int]] = []
    inside = False
    for first, end in grouped:
        none, begins, goes_on = scores[first:end].mean(0)
        begins = scores[first][1]
        if max(begins, goes_on) + bias <= none:
            inside = False
        elif inside and goes_on >= begins:
            found[-1] = (found[-1][0], end - 1)
        else:
            found.append((first, end - 1))
            inside = True
    return found


def roles(
    scores: Sequence[Scores], grouped: Sequence[Sequence[tuple[int, int]]], settings: Decoding
) -> list[list[int]]:
    """For each cue, the label of each word (0 neither, 1 source, 2 content): the best path when changes cost.

    `scores` are [pieces, 3] and `grouped` the words of those pieces, a pair a cue. All paths are walked side by side.
    """
    bias = np.array([0.0, settings.source_bias, settings.content_bias], np.float32)
    rows = [_word_scores(own, words) + bias for own, words in zip(scores, grouped, strict=True)]
    longest = max((len(row) for row in rows), default=0)
    if not longest:
        return [[] for _ in rows]
    table = np.zeros((len(rows), longest, 3), np.float32)
    for number, row in enumerate(rows):
        table[number, : len(row)] = row
    paths = _best_paths(table, settings.change)
    return [[int(label) for label in path[: len(row)]] for path, row in zip(paths, rows, strict=True)]


def _word_scores(scores: Scores, grouped: Sequence[tuple[int, int]]) -> Scores:
    """Log-likelihoods of the three labels for each word: the mean over its pieces."""
    if not grouped:
        return np.zeros((0, 3), np.float32)
    shifted = scores - scores.max(1, keepdims=True)
    likely = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    starts = np.array([first for first, _ in grouped])
    ends = np.array([end for _, end in grouped])
    sums = np.vstack((np.zeros((1, 3), likely.dtype), likely.cumsum(0)))
    return (sums[ends] - sums[starts]) / (ends - starts)[:, None]


def _best_paths(table: Scores, change: float) -> Scores:
    """Viterbi over [cues, words, 3]: labels [cues, words]. A row's padding scores 0 for all, so it changes nothing."""
    count, length, labels = table.shape
    cost = (change * (1 - np.eye(labels))).astype(table.dtype)
    best = table[:, 0]
    back = np.zeros((count, length, labels), np.int8)
    for at in range(1, length):
        paths = best[:, :, None] - cost
        back[:, at] = paths.argmax(1)
        best = paths.max(1) + table[:, at]
    found = np.zeros((count, length), np.int8)
    found[:, -1] = best.argmax(1)
    for at in range(length - 1, 0, -1):
        found[:, at - 1] = np.take_along_axis(back[:, at], found[:, at, None].astype(np.int64), 1)[:, 0]
    return found


def runs(labels: Sequence[int], wanted: int) -> list[tuple[int, int]]:
    """Stretches of one label as first and last (exclusive) word."""
    found: list[tuple[int, int]] = []
    for at, label in enumerate(labels):
        if label != wanted:
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found
