"""Where a thing that is compared stands under each of its keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

DIGEST = 27
"""Bits of the digest: with those of a day they fill six bytes on disk; hardly two reports of a day share them."""


class Spot(NamedTuple):
    """Day and part of the digest of a thing's report, which put it in order; the report; a mark among its things."""

    day: int
    digest: int
    report: str
    mark: int


def in_season(one: Spot, two: Spot, days: int | None) -> bool:
    """Whether no more than `days` lie between two things, None for any; what has no day (0) may be of any season."""
    return days is None or not (one.day and two.day) or abs(one.day - two.day) <= days


class Reach(NamedTuple):
    """How far two things may stand from each other under a key: of few things, and of many.

    Under a key of more than `rare` things no more than `season` days may lie between them either, if it is given.
    What is near under fewer than `least` keys need not be told of.
    """

    near: int
    close: int
    season: int | None = None
    rare: int = 0
    least: int = 1

    @property
    def few(self) -> int:
        """How many things may stand under a key of few."""
        return 2 * self.near

    @property
    def all_near(self) -> int:
        """How many things may stand under a key of which each is near each other, as it was before the last came."""
        return self.near + 1 if self.season is None else max(1, min(self.near + 1, self.rare))

    def under(self, count: int) -> int:
        """How far is near under a key of so many things."""
        return self.near if count <= self.few else self.close

    def days(self, count: int) -> int | None:
        """How many days may lie between two things that are near under a key of so many, None for any."""
        return None if count <= self.rare else self.season


class Around(NamedTuple):
    """What stands around the things of a report under a key, in order; how far is near, now and before they came, and
    how many days may lie between, now and before."""

    row: Sequence[Spot]
    near: int
    before: int
    days: int | None = None
    days_before: int | None = None


class Filed(NamedTuple):
    """What stands under the keys of things that were filed: all of it where all is near, else what is around them.

    A key under which one thing stands alone is left out.
    """

    near: Mapping[int, Sequence[Spot]]
    around: Mapping[int, Around]
