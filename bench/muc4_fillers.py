"""What the encoder's slot head reads, beside the tables: how likely a phrase fills each slot.

The head learned from the 1,300 training texts of MUC-4, as the tables did, but by other signs: words in their context
rather than grammar and record. Neither is much the better, so the log-odds of both are averaged; of what was hit the
head is a little too sure, and that alone is fitted. Without the encoder's weights the tables have their say alone.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.text.slot_decoding import SLOTS, likelihoods
from reportedly.types.span import Span
from reportedly.weights import encoder

COLUMN = {
    role: SLOTS.index(slot)
    for role, slot in (
        ("IND", "individual"), ("ORG", "organisation"), ("PHYS", "target"), ("HUM", "victim"), ("INS", "instrument")
    )
}  # fmt: skip
TOO_SURE = {"PHYS": 0.45, "HUM": 0.45, "INS": 0.45}
"""What is taken off the head's log-odds; chosen on the development texts."""
SUREST = 1e-4
"""How near to 0 and 1 a chance may count."""


class Fillers(NamedTuple):
    """The words of a text in order: where each begins, and how likely it is to be each of SLOTS."""

    starts: Sequence[int] = ()
    likely: Sequence[Sequence[float]] = ()

    def chances(self, *spans: Span) -> dict[str, float]:
        """How likely the words of the spans are to fill each role: as the likeliest of them."""
        rows = [row for span in spans for row in self._rows(span)]
        return {role: max(row[column] for row in rows) for role, column in COLUMN.items()}

    def _rows(self, span: Span) -> Sequence[Sequence[float]]:
        first = max(0, bisect_right(self.starts, span.start) - 1)
        return self.likely[first : max(first + 1, bisect_left(self.starts, span.end))]

    def joined(self, chances: dict[str, float], *spans: Span) -> dict[str, float]:
        """The chances that tables give, and those of the head, as one: the mean of their log-odds."""
        if not self.starts:
            return chances
        heard = self.chances(*spans)
        return {
            role: _chance((_odds(chance) + _odds(heard[role]) - TOO_SURE.get(role, 0.0)) / 2)
            for role, chance in chances.items()
        }


def read_fillers(text: str) -> Fillers:
    """What the encoder reads of `text`; nothing where its weights are not installed."""
    if not encoder.available():
        return Fillers()
    seen = encoder.encoded(text)
    starts, likely = likelihoods(text, seen.offsets, seen.slots)
    return Fillers(starts, likely.tolist())


def _odds(chance: float) -> float:
    known = min(max(chance, SUREST), 1 - SUREST)
    return math.log(known / (1 - known))


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
