"""Passages that two texts share, word for word or lightly changed, found as chains of common word pairs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from reportedly.foreign import Later

np = Later("numpy", needed_for="comparing texts")
Numbers = Any
"""A numpy array of whole numbers, in one row."""

REACH = 7
"""Words that may differ between two links of a chain: a machine-spun or badly scanned sentence keeps a pair of
neighbouring words at least that often."""
_DRIFT = 8
"""Words by which a chain may slip sideways (words put in or left out) before it counts as another."""
_COMMON = 6
"""Places at which one word pair is looked up ("of the" stands everywhere and proves nothing)."""
_HALF = 32
"""Bits of each of two numbers that are held as one: two words, or a place in each of two texts."""
_LOW = (1 << _HALF) - 1
_SHORTEST = 8
_DENSITY = 0.3
_LEAST = 6
_MANY = 48
"""Runs of which it is quicker to leave out some than to look at each."""


class Places(msgspec.Struct, frozen=True):
    """Where each pair of neighbouring words stands: the pairs as numbers of 64 bits, in order, and their places."""

    pairs: Numbers
    at: Numbers


Run = tuple[int, int, int, int, int, int]
"""Pairs of words that two texts share, one after the other: their diagonal (words by which the second text is behind,
in steps), the first pair in each text, the last in each, and how many words are common."""


class Passage(msgspec.Struct, frozen=True):
    """A stretch of words in each of two texts (word numbers, end exclusive), and how many words are common to both."""

    left: tuple[int, int]
    right: tuple[int, int]
    common: int


def pair_places(numbers: Numbers) -> Places:
    """Where each pair of neighbouring words stands, the first few places of each; a word is a number of 32 bits."""
    pairs = numbers[:-1].astype(np.uint64) << np.uint64(_HALF) | numbers[1:]
    order = np.argsort(pairs, kind="stable")
    pairs = pairs[order]
    kept = np.ones(len(pairs), bool)
    kept[_COMMON:] = pairs[_COMMON:] != pairs[:-_COMMON]
    return Places(pairs[kept], order[kept].astype(np.int32))


def passages(left: Places, right: Places) -> list[Passage]:
    """The passages that two texts share, in order of `left`: at least eight words, three in ten in common."""
    return [
        Passage((left_first, left_last + 2), (right_first, right_last + 2), common)
        for left_first, right_first, left_last, right_last, common in _chains(_runs(_meetings(left, right)))
        if common >= _LEAST and (length := left_last + 2 - left_first) >= _SHORTEST and common >= _DENSITY * length
    ]


def _meetings(left: Places, right: Places) -> Numbers:
    """Each place of a pair of words in the one text with each of its places in the other, as one number, in order."""
    if not len(right.pairs):
        return np.zeros(0, np.int64)
    first = right.pairs.searchsorted(left.pairs)
    (met,) = (right.pairs.take(first, mode="clip") == left.pairs).nonzero()
    first = first[met]
    counts = right.pairs.searchsorted(left.pairs[met], "right") - first
    before = counts.cumsum() - counts
    ones = (left.at[met].astype(np.int64) << _HALF).repeat(counts)
    found = ones | right.at[(first - before).repeat(counts) + np.arange(len(ones))]
    found.sort()
    return found


def _runs(meetings: Numbers) -> Iterable[Run]:
    """The meetings that follow one another word by word as one run: most of a copy is in few.

    Of many, those that make no difference to any passage are left out, and those that go on as they began are one.
    """
    begins = np.ones(len(meetings) + 1, bool)  # and one that would begin after the last
    begins[1:-1] = meetings[1:] - meetings[:-1] != (1 << _HALF) + 1
    (starts,) = begins.nonzero()
    lengths, first = starts[1:] - starts[:-1], meetings[starts[:-1]]
    ones, twos = first >> _HALF, first & _LOW
    diagonals = (ones - twos) // _DRIFT
    if len(ones) > _MANY:
        kept = _tell(ones, diagonals, lengths)
        return _joined(diagonals[kept], ones[kept], twos[kept], lengths[kept])
    columns = diagonals, ones, twos, ones + lengths - 1, twos + lengths - 1, lengths + 1
    return zip(*(column.tolist() for column in columns), strict=True)


def _joined(diagonals: Numbers, ones: Numbers, twos: Numbers, lengths: Numbers) -> Iterable[Run]:
    """Runs, each with those after it that go on along its diagonal, within reach, before any other begins."""
    ends, other_ends = ones + lengths - 1, twos + lengths - 1
    on, over = ones[1:] - ends[:-1], twos[1:] - other_ends[:-1]
    begins = np.ones(len(ones) + 1, bool)
    begins[1:-1] = (diagonals[1:] != diagonals[:-1]) | (on > REACH) | (over > REACH) | (on < 1) | (over < 1)
    (starts,) = begins.nonzero()
    common = lengths + 1
    common[1:] -= ((on == 1) | (over == 1)) & ~begins[1:-1]
    firsts, lasts = starts[:-1], starts[1:] - 1
    columns = (
        diagonals[firsts], ones[firsts], twos[firsts], ends[lasts], other_ends[lasts], np.add.reduceat(common, firsts),
    )  # fmt: skip
    return zip(*(column.tolist() for column in columns), strict=True)


def _tell(ones: Numbers, diagonals: Numbers, lengths: Numbers) -> Numbers:
    """Which runs are long enough for a passage or have another within reach, on their diagonal or one beside it.

    The others ("of the" here and there) neither lengthen a chain nor end one, and are no passage by themselves.
    """
    told = lengths + 1 >= _LEAST
    numbers, reach = np.arange(len(ones)), ones + (lengths + REACH)
    for shift in (0, 1):  # each two diagonals side by side are one diagonal of double width, in one of the two ways
        places = ((diagonals + shift) // 2 << _HALF) + numbers
        places.sort()
        order, wide = places & _LOW, places >> _HALF
        before, after = order[:-1], order[1:]
        near = (wide[1:] == wide[:-1]) & (ones[after] < reach[before])  # no run begins inside another
        told[before[near]] = told[after[near]] = True
    return told


def _chains(runs: Iterable[Run]) -> list[list[int]]:
    """The runs of meetings that go on side by side: first and last word pair in each text, and the words in common.

    A run lengthens the chain along its diagonal, or one beside that, else it begins a new one.
    """
    found = []
    active: dict[int, list[int]] = {}
    for diagonal, one, two, last_one, last_two, common in runs:
        for near in (diagonal, diagonal - 1, diagonal + 1):
            if near in active:
                chain = active[near]
                on, over = one - chain[2], two - chain[3]
                if 0 < on <= REACH and 0 < over <= REACH:
                    chain[2], chain[3] = last_one, last_two
                    chain[4] += common - (on == 1 or over == 1)
                    if near != diagonal:
                        del active[near]
                        active[diagonal] = chain
                    break
        else:
            chain = active[diagonal] = [one, two, last_one, last_two, common]
            found.append(chain)
    return found
