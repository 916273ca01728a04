"""Boosted decision trees as plain data: each asks a few questions of a row of numbers and adds what it finds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import accumulate
from operator import add, and_, getitem
from struct import Struct

import msgspec


class Ask(msgspec.Struct, frozen=True, array_like=True):
    """A question: does number `at` of the row stay within `bound`? Each answer leads to a question or to a number."""

    at: int
    bound: float
    within: Ask | float
    beyond: Ask | float


Tree = Ask | float


_CELLS = ((1, "B"), (2, "H"), (4, "I"), (8, "Q"))
"""Bytes of a tree, and what `struct` calls so many."""


class Forest:
    """Trees made ready to be asked all at once (QuickScorer: Lucchese et al., SIGIR 2015).

    The numbers at which a tree ends are bits of one integer, from left to right. A question answered with "beyond"
    rules out all that lies within it; what the questions on one number of the row rule out is looked up by how many of
    their bounds it passes. Of what is left of a tree, the first is where its questions lead.

    A tree has 64 ends at most, else ValueError.
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        ends = [list(_ends(tree)) for tree in trees]
        most = max(map(len, ends), default=0)
        if most > 64:
            raise ValueError(f"a tree of {most} ends: 64 is the most")
        size, cell = next((size, cell) for size, cell in _CELLS if most <= 8 * size)
        self._ends = [{1 << at: end for at, end in enumerate(found)} for found in ends]
        self._all = (1 << 8 * size * len(ends)) - 1
        self._ones = self._all // ((1 << 8 * size) - 1)  # the first bit of each tree
        self._size, self._cells = size * len(ends), Struct(f"<{len(ends)}{cell}")
        ruled: dict[int, list[tuple[float, int]]] = {}
        for number, tree in enumerate(trees):
            for ask, mask in _rulings(tree, 8 * size * number):
                ruled.setdefault(ask.at, []).append((ask.bound, self._all ^ mask))
        self._asked = [
            (at, [bound for bound, _ in found], list(accumulate((mask for _, mask in found), and_, initial=self._all)))
            for at, found in ((at, sorted(found)) for at, found in sorted(ruled.items()))
        ]

    def total(self, row: Sequence[float]) -> float:
        """The sum of what all trees say of `row`."""
        left = self._all
        for at, bounds, masks in self._asked:
            passed = bisect_left(bounds, row[at])
            if passed:
                left &= masks[passed]
        firsts = left & ((left ^ self._all) + self._ones)  # of each tree the lowest bit that is left
        cells = self._cells.unpack(firsts.to_bytes(self._size, "little"))
        return reduce(add, map(getitem, self._ends, cells), 0.0)


def _ends(tree: Tree) -> Iterator[float]:
    if isinstance(tree, float):
        yield tree
    else:
        yield from _ends(tree.within)
        yield from _ends(tree.beyond)


def _rulings(tree: Tree, first: int) -> Iterator[tuple[Ask, int]]:
    """Each question of a tree whose ends are bits from `first` on, and the bits that "beyond" rules out."""
    if not isinstance(tree, float):
        count = sum(1 for _ in _ends(tree.within))
        yield tree, ((1 << count) - 1) << first
        yield from _rulings(tree.within, first)
        yield from _rulings(tree.beyond, first + count)
