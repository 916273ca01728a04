"""The line that weighs told deeds by the encoder's states of doer and act; see its card beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from reportedly.errors import LexiconError
from reportedly.foreign import Later
from reportedly.weights.encoder import available, states_digest

np = Later("numpy", needed_for="the learned readers")


class DeedWords(msgspec.Struct, frozen=True):
    """Weights of the evidence and of the two states, learned from the states of one encoder."""

    encoder: str
    """The digest of that encoder (`encoder.states_digest`)."""
    evidence: tuple[str, ...]
    bias: float
    told: tuple[float, ...]
    doer: tuple[float, ...]
    act: tuple[float, ...]

    def odds(self, told: Sequence[float], doer: Any, act: Any) -> float:
        """How likely it is that the doer answers, as log-odds."""
        states = np.dot(self.doer, doer) + np.dot(self.act, act)
        return self.bias + float(np.dot(self.told, told) + states)


@cache
def deed_words(evidence: tuple[str, ...]) -> DeedWords | None:
    """The line; None where the encoder is missing or is another than the one whose states it was learned from.

    Raises LexiconError when its file is missing, damaged or made for other evidence.
    """
    path = files(__package__) / "deed_words.json"
    try:
        found = msgspec.json.decode(path.read_bytes(), type=DeedWords)
    except (OSError, msgspec.MsgspecError) as error:
        raise LexiconError(f"deed_words.json does not open ({error}): reinstall the package") from error
    if found.evidence != evidence:
        raise LexiconError("deed_words.json was learned for other evidence: run tools/train_deeds.py again")
    return found if available() and found.encoder == states_digest() else None
