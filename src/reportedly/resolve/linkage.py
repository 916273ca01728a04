"""Average linkage over judged pairs: groups of reports alike on the whole, not by one chance likeness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

from reportedly.resolve.clusters import Groups, Pair, as_persons_said, effective
from reportedly.types.judgements import Judgement
from reportedly.types.vocabulary import Verdict


def linked(
    items: Iterable[str], judgements: Iterable[Judgement], threshold: float, unknown: float
) -> tuple[frozenset[str], ...]:
    """`items` grouped: two groups join while the mean score of the pairs between them is at least `threshold`.

    Pairs never judged count as `unknown`. What persons said holds as in `clusters`: their yeses join first,
    and programs' scores never join across an effective no. Nothing depends on the order of `judgements`.
    """
    counted = effective(judgements)
    groups = as_persons_said(items, counted)
    scores = {
        pair: said.score
        for pair, said in sorted(counted.items())
        if not said.by_person and said.verdict is not Verdict.NO
    }
    _Linkage(groups, scores, threshold, unknown).run()
    return groups.all()


class _Linkage:
    """Joins the two groups with the highest mean score, again and again.

    `near` holds, for each group, the number and the sum of the judged scores to every neighbour. An entry of the heap
    is stale when either of its groups has grown since; sizes only grow, so their sum tells.
    """

    def __init__(self, groups: Groups, scores: Mapping[Pair, float], threshold: float, unknown: float) -> None:
        self.groups, self.threshold, self.unknown = groups, threshold, unknown
        self.near: dict[str, dict[str, tuple[int, float]]] = {}
        for (left, right), score in scores.items():
            one, two = groups.find(left), groups.find(right)
            if one is not None and two is not None and one != two:
                self._add(one, two, 1, score)

    def run(self) -> None:
        waiting = [self._entry(one, two) for one in self.near for two in self.near[one] if one < two]
        waiting = [entry for entry in waiting if -entry[0] >= self.threshold]
        heapify(waiting)
        while waiting:
            _, one, two, size = heappop(waiting)
            alive = one in self.near and two in self.near
            if alive and self.groups.size(one) + self.groups.size(two) == size and self.groups.join(one, two):
                kept, gone = (one, two) if self.groups.find(one) == one else (two, one)
                self._absorb(kept, gone)
                for other in self.near[kept]:
                    entry = self._entry(kept, other)
                    if -entry[0] >= self.threshold:
                        heappush(waiting, entry)

    def _absorb(self, kept: str, gone: str) -> None:
        for other, (count, total) in self.near.pop(gone).items():
            del self.near[other][gone]
            if other != kept:
                self._add(kept, other, count, total)

    def _add(self, one: str, two: str, count: int, total: float) -> None:
        for here, there in ((one, two), (two, one)):
            had, before = self.near.setdefault(here, {}).get(there, (0, 0.0))
            self.near[here][there] = (had + count, before + total)

    def _entry(self, one: str, two: str) -> tuple[float, str, str, int]:
        count, total = self.near[one][two]
        sizes = self.groups.size(one), self.groups.size(two)
        pairs = sizes[0] * sizes[1]
        mean = (total + (pairs - count) * self.unknown) / pairs
        first, second = (one, two) if self.groups.label(one) <= self.groups.label(two) else (two, one)
        return (-round(mean, 9), first, second, sum(sizes))
