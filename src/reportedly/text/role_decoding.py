"""From scores of word pieces to cue, source and content spans: whole words, smooth labels, no crumbs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

Offsets = Sequence[tuple[int, int]]


class Decoding(NamedTuple):
    """What was swept on the development half of the training corpus (tools/train_attribution.py evaluate)."""

    cue_bias: float = 0.0
    """Added to the score of a cue: above 0 finds more, below 0 fewer."""
    change: float = 1.5
    """Cost of a change of label between two words: smooths crumbs away and closes gaps."""
    content_bias: float = 0.0
    source_bias: float = 0.0


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


def cue_spans(scores: np.ndarray, grouped: Sequence[tuple[int, int]], bias: float) -> list[tuple[int, int]]:
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


def roles(scores: np.ndarray, grouped: Sequence[tuple[int, int]], settings: Decoding) -> list[int]:
    """The label of each word (0 neither, 1 source, 2 content): the best path when each change costs `change`."""
    if not grouped:
        return []
    shifted = scores - scores.max(1, keepdims=True)
    likely = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    rows = np.array([likely[first:end].mean(0) for first, end in grouped])
    rows = rows + np.array([0.0, settings.source_bias, settings.content_bias], rows.dtype)
    cost = settings.change * (1 - np.eye(3, dtype=rows.dtype))
    best = rows[0]
    back = np.zeros((len(rows), 3), np.int64)
    for at in range(1, len(rows)):
        paths = best[:, None] - cost
        back[at] = paths.argmax(0)
        best = paths.max(0) + rows[at]
    label = int(best.argmax())
    path = [label]
    for at in range(len(rows) - 1, 0, -1):
        label = int(back[at][label])
        path.append(label)
    return path[::-1]


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
