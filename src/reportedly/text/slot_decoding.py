"""From scores of word pieces to what fills the slots of an act of violence: whole words, by name of the slot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportedly.foreign import Later
from reportedly.text.role_decoding import Offsets, words

np = Later("numpy", needed_for="the learned readers")
Scores = Any
"""A numpy array; its shape stands where it is used."""
SLOTS = ("none", "individual", "organisation", "target", "victim", "instrument")
"""What a word is to an act of violence: nothing, its perpetrator (persons, a body), the thing or the people harmed, the
weapon; after the string slots of MUC-4 (Sundheim 1992), on whose reports the scores are trained."""
BIAS = 0.0
"""Added to the score of "none": above 0 finds fewer."""


class Filler(NamedTuple):
    """Words that fill a slot, from `start` to `end`, and how likely they are (0 to 1)."""

    start: int
    end: int
    slot: str
    likely: float


def fillers(text: str, offsets: Offsets, scores: Scores, bias: float = BIAS) -> list[Filler]:
    """The fillers of slots in order of `text`, from scores [pieces, 6] of its word pieces."""
    if not len(offsets):
        return []
    grouped = words(text, offsets)
    likely = _likely(scores, grouped, bias)
    found: list[Filler] = []
    last = 0
    for at, slot in enumerate(likely.argmax(1)):
        if slot == 0:
            continue
        start, end = offsets[grouped[at][0]][0], offsets[grouped[at][1] - 1][1]
        sure = float(likely[at, slot])
        if found and last == at - 1 and found[-1].slot == SLOTS[slot]:
            found[-1] = found[-1]._replace(end=end, likely=max(found[-1].likely, sure))
        else:
            found.append(Filler(start, end, SLOTS[slot], sure))
        last = at
    return found


def _likely(scores: Scores, grouped: Sequence[tuple[int, int]], bias: float) -> Scores:
    """Likelihoods [words, 6]: softmax over the mean scores of the pieces of each word."""
    starts = np.array([first for first, _ in grouped])
    means = np.add.reduceat(scores, starts, axis=0) / np.diff(np.append(starts, len(scores)))[:, None]
    means[:, 0] += bias
    shifted = np.exp(means - means.max(1, keepdims=True))
    return shifted / shifted.sum(1, keepdims=True)
