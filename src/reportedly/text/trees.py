"""Boosted decision trees as plain data: each asks a few questions of a row of numbers and adds what it finds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import and_

import msgspec


class Ask(msgspec.Struct, frozen=True, array_like=True):
    """A question: does number `at` of the row stay within `bound`? Each answer leads to a question or to a number."""

    at: int
    bound: float
    within: Ask | float
    beyond: Ask | float


Tree = Ask | float


class Forest:
    """Trees made ready to be asked all at once (QuickScorer: Lucchese et al., SIGIR 2015).

    The numbers at which a tree ends are bits of one integer, from left to right. A question answered with "beyond"
    rules out all that lies within it; what the questions on one number of the row rule out is looked up by how many of
    their bounds it passes. Of what is left of a tree, the first is where its questions lead.
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        ends = [list(_ends(tree)) for tree in trees]
        self._bytes = max((len(found) + 7) // 8 for found in ends) if ends else 1
        self._ends, self._all = ends, (1 << 8 * self._bytes * len(ends)) - 1
        ruled: dict[int, list[tuple[float, int]]] = {}
        for number, tree in enumerate(trees):
            for ask, mask in _rulings(tree, 8 * self._bytes * number):
                ruled.setdefault(ask.at, []).append((ask.bound, self._all ^ mask))
        self._asked = [
            (at, [bound for bound, _ in found], list(accumulate((mask for _, mask in found), and_, initial=self._all)))
            for at, found in ((at, sorted(found)) for at, found in sorted(ruled.items()))
        ]

    def total(self, row: Sequence[float]) -> float:
        """The sum of what all trees say of `row`."""
        left = self._all
        for at, bounds, masks in self._asked:
            left &= masks[bisect_left(bounds, row[at])]
        width, found = self._bytes, 0.0
        bits = left.to_bytes(width * len(self._ends), "little")
        for number, ends in enumerate(self._ends):
            own = bits[number] if width == 1 else int.from_bytes(bits[width * number : width * (number + 1)], "little")
            found += ends[(own & -own).bit_length() - 1]
        return found


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
