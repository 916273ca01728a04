"""Where a thing that is compared stands under each of its keys."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """Day and part of the digest of a thing's report, which put it in order; the report; a mark among its things."""

    day: int
    digest: int
    report: str
    mark: int


Window = tuple[list[Spot], list[Spot]]
"""The spots before and after a thing under one key, the nearest first."""
