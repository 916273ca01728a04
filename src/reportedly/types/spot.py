"""Where a thing that is compared stands under each of its keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

DIGEST = 27
"""Bits of the digest: with those of a day they fill six bytes on disk; hardly two reports of a day share them."""


class Spot(NamedTuple):
    """Day and part of the digest of a thing's report, which put it in order; the report; a mark among its things."""

    day: int
    digest: int
    report: str
    mark: int


class Reach(NamedTuple):
    """How far two things may stand from each other under a key: of few things, and of many."""

    near: int
    close: int

    @property
    def few(self) -> int:
        """How many things may stand under a key of few."""
        return 2 * self.near

    def under(self, count: int) -> int:
        """How far is near under a key of so many things."""
        return self.near if count <= self.few else self.close


class Around(NamedTuple):
    """What stands around the things of a report under a key, in order, and how far is near there: now, and before."""

    row: Sequence[Spot]
    near: int
    before: int
