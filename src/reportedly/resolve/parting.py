"""Groups of events in which no two are at odds, though most of a group never met: they were joined by others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.resolve.clusters import clusters
from reportedly.resolve.incidents import BY, Happening, cannot_be_one
from reportedly.types.judgements import Judgement
from reportedly.types.vocabulary import Relation, Verdict

Groups = tuple[frozenset[str], ...]


def at_one(
    items: Mapping[str, Happening], judged: Iterable[Judgement], known: Groups = ()
) -> tuple[Groups, list[Judgement]]:
    """`items` grouped by what is `judged`, and the noes that came of it: for every two of a group that cannot be one.

    What a no parts may join another group, and be at odds with some there: so groups are looked at until none is new.
    `known` are groups that were looked at before, the noes of which are among what is `judged`.
    """
    said, seen, noes = list(judged), set(known), list[Judgement]()
    while True:
        groups = clusters(items, [*said, *noes])
        fresh = [group for group in groups if len(group) > 1 and group not in seen]
        found = list(_conflicts(fresh, items))
        if not found:
            return groups, noes
        seen.update(fresh)
        noes += found


def _conflicts(groups: Sequence[frozenset[str]], items: Mapping[str, Happening]) -> Iterator[Judgement]:
    """A no for every two of a group that cannot be one: events that never met, joined by others that fit both."""
    for group in groups:
        for left, right in combinations(sorted(group), 2) if len(group) <= _LARGEST else ():
            reason = cannot_be_one(items[left], items[right])
            if reason is not None:
                yield Judgement(
                    left=left, right=right, relation=Relation.SAME_INCIDENT, verdict=Verdict.NO, score=0.0,
                    reasons=(reason,), by=BY,
                )  # fmt: skip


_LARGEST = 1_000
"""Events of one group beyond which pairs that never met are not looked at."""
