"""Passages that two texts share, word for word or lightly changed, found as chains of common word pairs."""

from __future__ import annotations

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


def passages(left: Places, right: Places) -> list[Passage]:
    """The passages that two texts share, in order of `left`: at least eight words, three in ten in common."""
    meetings = [(one, two) for pair in left.keys() & right.keys() for one in left[pair] for two in right[pair]]
    meetings.sort()
    return [
        Passage((left_first, left_last + 2), (right_first, right_last + 2), common)
        for left_first, right_first, left_last, right_last, common in _chains(meetings)
        if common >= _LEAST and (length := left_last + 2 - left_first) >= _SHORTEST and common >= _DENSITY * length
    ]


def _chains(meetings: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The runs of meetings that go on side by side: first and last word pair in each text, and the words in common.

    A meeting lengthens the run along its diagonal, or one beside that, else it begins a new one.
    """
    found = []
    active: dict[int, list[int]] = {}
    for one, two in meetings:
        diagonal = (one - two) // _DRIFT
        for near in (diagonal, diagonal - 1, diagonal + 1):
            chain = active.get(near)
            if chain is not None and 0 < one - chain[2] <= REACH and 0 < two - chain[3] <= REACH:
                chain[4] += min(2, one - chain[2], two - chain[3])
                chain[2], chain[3] = one, two
                if near != diagonal:
                    del active[near]
                    active[diagonal] = chain
                break
        else:
            chain = active[diagonal] = [one, two, one, two, 2]
            found.append(chain)
    return found
