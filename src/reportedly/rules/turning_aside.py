"""Where a report turns to something else: "Meanwhile, pirates released a tanker"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.tree import Tree

_TURNING = frozenset("meanwhile elsewhere separately".split())


def turns(tree: Tree) -> Iterator[int]:
    """The sentences that begin with a word that turns to something else."""
    before = -1
    for token in tree.tokens:
        if token.sentence != before and token.text.lower() in _TURNING:
            yield token.sentence
        before = token.sentence
