"""Passages that two texts share, word for word or lightly changed, found as chains of common word pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

REACH = 7
"""Words that may differ between two links of a chain: a machine-spun or badly scanned sentence keeps a pair of
neighbouring words at least that often."""
_DRIFT = 8
"""Words by which a chain may slip sideways (words put in or left out) before it counts as another."""
_COMMON = 6
"""Places at which one word pair is looked up ("of the" stands everywhere and proves nothing)."""
_SHORTEST = 8
_DENSITY = 0.3
_LEAST = 6


Places = dict[tuple[str, str], list[int]]


class Passage(msgspec.Struct, frozen=True):
    """A stretch of words in each of two texts (word numbers, end exclusive), and how many words are common to both."""

    left: tuple[int, int]
    right: tuple[int, int]
    common: int


class _Chain:
    __slots__ = ("common", "first", "last")

    def __init__(self, left: int, right: int) -> None:
        self.first = self.last = (left, right)
        self.common = 2

    def takes(self, left: int, right: int) -> bool:
        return 0 < left - self.last[0] <= REACH and 0 < right - self.last[1] <= REACH

    def add(self, left: int, right: int) -> None:
        self.common += min(2, left - self.last[0], right - self.last[1])
        self.last = (left, right)


def pair_places(folded: Sequence[str]) -> Places:
    """Where each pair of neighbouring words stands, the first few places of each."""
    places: Places = {}
    for number, pair in enumerate(pairwise(folded)):
        found = places.get(pair)
        if found is None:
            places[pair] = [number]
        elif len(found) < _COMMON:
            found.append(number)
    return places


def passages(left: Places, right: Sequence[str]) -> list[Passage]:
    """The passages that two texts share, in order of `left`: at least eight words, three in ten in common.

    Only the places of one are taken ready-made: finding which of them the other's words have is as quick as making its.
    """
    meetings: list[tuple[int, int]] = []
    seen: Counter[tuple[str, str]] = Counter()
    for two, pair in enumerate(pairwise(right)):
        ones = left.get(pair)
        if ones is not None:
            seen[pair] += 1
            if seen[pair] <= _COMMON:
                meetings += [(one, two) for one in ones]
    meetings.sort()
    active: dict[int, _Chain] = {}
    chains = [chain for one, two in meetings if (chain := _extend(active, one, two)) is not None]
    return [
        Passage((chain.first[0], chain.last[0] + 2), (chain.first[1], chain.last[1] + 2), chain.common)
        for chain in chains
        if chain.common >= _LEAST
        and (length := chain.last[0] + 2 - chain.first[0]) >= _SHORTEST
        and chain.common >= _DENSITY * length
    ]


def _extend(active: dict[int, _Chain], left: int, right: int) -> _Chain | None:
    """Lengthen the chain that runs along the diagonal of (left, right), or begin and return a new one."""
    diagonal = (left - right) // _DRIFT
    for near in (diagonal, diagonal - 1, diagonal + 1):
        chain = active.get(near)
        if chain is not None and chain.takes(left, right):
            chain.add(left, right)
            if near != diagonal:
                del active[near]
                active[diagonal] = chain
            return None
    active[diagonal] = _Chain(left, right)
    return active[diagonal]
