"""From scores of word pieces to how likely each word fills the slots of an act of violence."""

from __future__ import annotations

from typing import Any

from reportedly.foreign import Later
from reportedly.text.role_decoding import Offsets, words

np = Later("numpy", needed_for="the learned readers")
Scores = Any
"""A numpy array; its shape stands where it is used."""
SLOTS = ("none", "individual", "organisation", "target", "victim", "instrument")
"""What a word is to an act of violence: nothing, its perpetrator (persons, a body), the thing or the people harmed, the
weapon; after the string slots of MUC-4 (Sundheim 1992), on whose reports the scores are trained."""


def likelihoods(text: str, offsets: Offsets, scores: Scores) -> tuple[list[int], Scores]:
    """Where each word of `text` begins, and how likely it is each of SLOTS [words, 6].

    The likelihoods are the softmax over the mean scores [pieces, 6] of the word's pieces.
    """
    if not len(offsets):
        return [], np.zeros((0, len(SLOTS)), np.float32)
    grouped = words(text, offsets)
    firsts = np.array([first for first, _ in grouped])
    means = np.add.reduceat(scores, firsts, axis=0) / np.diff(np.append(firsts, len(scores)))[:, None]
    shifted = np.exp(means - means.max(1, keepdims=True))
    return [offsets[first][0] for first, _ in grouped], shifted / shifted.sum(1, keepdims=True)
