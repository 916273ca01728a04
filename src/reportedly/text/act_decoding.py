"""From scores of word pieces to what act each word names, if it names one."""

from __future__ import annotations

from typing import Any

from reportedly.foreign import Later
from reportedly.text.role_decoding import Offsets, words
from reportedly.types.vocabulary import EventType

np = Later("numpy", needed_for="the learned readers")
Scores = Any
"""A numpy array; its shape stands where it is used."""
ACTS = ("", *EventType)
"""What a word names: no act, or one of a type of PLOVER or of the three beside it."""


def likelihoods(text: str, offsets: Offsets, scores: Scores) -> tuple[list[int], Scores]:
    """Where each word of `text` begins, and how likely it names each of ACTS [words, 20].

    Scores [pieces, 20] are those of a word's first piece, on which the encoder was taught.
    """
    if not len(offsets):
        return [], np.zeros((0, len(ACTS)), np.float32)
    firsts = [first for first, _ in words(text, offsets)]
    shifted = np.exp(scores[firsts] - scores[firsts].max(1, keepdims=True))
    return [offsets[first][0] for first in firsts], shifted / shifted.sum(1, keepdims=True)
