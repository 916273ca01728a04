"""Boosted decision trees as plain data: each asks a few questions of a row of numbers and adds what it finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec


class Ask(msgspec.Struct, frozen=True, array_like=True):
    """A question: does number `at` of the row stay within `bound`? Each answer leads to a question or to a number."""

    at: int
    bound: float
    within: Ask | float
    beyond: Ask | float


Tree = Ask | float


def total(trees: Iterable[Tree], row: Sequence[float]) -> float:
    """The sum of what all `trees` say of `row`."""
    found = 0.0
    for tree in trees:
        while not isinstance(tree, float):
            tree = tree.within if row[tree.at] <= tree.bound else tree.beyond
        found += tree
    return found
