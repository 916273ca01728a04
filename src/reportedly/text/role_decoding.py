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
    if not grouped:
        return []
    firsts, ends = np.array(grouped).T
    means = np.add.reduceat(scores, firsts) / (ends - firsts).astype(scores.dtype)[:, None]
    none, begins, goes_on = means[:, 0], scores[firsts, 1], means[:, 2]
    found: list[tuple[int, int]] = []
    last = -2
    for at in np.flatnonzero(np.maximum(begins, goes_on) + bias > none).tolist():
        first, end = grouped[at]
        if at == last + 1 and goes_on[at] >= begins[at]:
            found[-1] = (found[-1][0], end - 1)
        else:
            found.append((first, end - 1))
        last = at
    return found


def roles(
    scores: Sequence[Scores], grouped: Sequence[Sequence[tuple[int, int]] | Scores], settings: Decoding
) -> list[list[int]]:
    """For each cue, the label of each word (0 neither, 1 source, 2 content): the best path when changes cost.

    `scores` are [pieces, 3] and `grouped` the words of those pieces, a pair a cue. All paths are walked side by side.
    """
    bias = np.array([0.0, settings.source_bias, settings.content_bias], np.float32)
    rows = [_word_scores(own, words) + bias for own, words in zip(scores, grouped, strict=True)]
    longest = max((len(row) for row in rows), default=0)
    if not longest:
        return [[] for _ in rows]
    table = np.zeros((longest, 3, len(rows)), np.float32)
    for number, row in enumerate(rows):
        table[: len(row), :, number] = row
    paths = _best_paths(table, settings.change)
    return [path[: len(row)].tolist() for path, row in zip(paths.T, rows, strict=True)]


def _word_scores(scores: Scores, grouped: Sequence[tuple[int, int]]) -> Scores:
    """Log-likelihoods of the three labels for each word: the mean over its pieces."""
    if not len(grouped):
        return np.zeros((0, 3), np.float32)
    shifted = scores - np.maximum(np.maximum(scores[:, :1], scores[:, 1:2]), scores[:, 2:])
    likely = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    starts, ends = np.array(grouped).T
    sums = np.vstack((np.zeros((1, 3), likely.dtype), likely.cumsum(0)))
    return (sums[ends] - sums[starts]) / (ends - starts)[:, None]


def _best_paths(table: Scores, change: float) -> Scores:
    """Viterbi over [words, 3, cues]: labels [words, cues]. A row's padding scores 0 for all, so it changes nothing."""
    length, labels, count = table.shape
    cost = (change * (1 - np.eye(labels))).astype(table.dtype)[:, :, None]
    best = np.empty_like(table)
    best[0] = table[0]
    for at in range(1, length):
        best[at] = (best[at - 1, :, None] - cost).max(0) + table[at]
    back = (best[:-1, :, None] - cost).argmax(1)
    found = np.empty((length, count), np.int8)
    found[-1] = label = best[-1].argmax(0)
    each = np.arange(count)
    for at in range(length - 1, 0, -1):
        found[at - 1] = label = back[at - 1, label, each]
    return found


def runs(labels: Sequence[int], wanted: int) -> list[tuple[int, int]]:
    """Stretches of one label as first and last (exclusive) word."""
    here = np.zeros(len(labels) + 2, np.bool_)
    here[1:-1] = np.asarray(labels) == wanted
    edges = np.flatnonzero(here[1:] != here[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
