"""Standing text: what an outlet prints in report after report, whatever they tell: a sign-up box, a legal line, a
paragraph of background.

It follows from what reports share, so it is the same in whatever order they were filed: a passage is standing text of a
report when the report shares just this with two others of its outlet, and they no more with each other.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping

from reportedly.types.judgements import Judgement

Spans = tuple[tuple[int, int], ...]
_LONG = 100
"""Characters below which a shared passage is chance, and tells nothing of what two reports share."""
_TELLS = {"of_longer": 0.5, "containment": 0.8}
"""Part of the longer of two texts, and of the shorter, from which what they share is their story, no standing text."""
_SAME = 0.7
"""Part of the characters of two sets of passages that both hold, from which they are the same passages."""
_WITHIN = 0.8
"""Part of a passage that standing text covers, from which the passage is standing text."""
_MOST = 32
"""Others of its outlet in which the standing text of a report is looked for: those with the smallest ids."""


def standing_text(shared: Iterable[Judgement], outlet: Callable[[str], str | None]) -> Mapping[str, Spans]:
    """The standing text of each report that has any, in characters; `shared` are judgements with their passages.

    `outlet` gives the publisher of a report by its id: where it is not known, nothing can be told.
    """
    beside: dict[str, dict[str, Spans]] = {}
    for item in shared:
        publisher = outlet(item.left)
        if publisher is not None and publisher == outlet(item.right):
            beside.setdefault(item.left, {})[item.right] = _block(item, 0)
            beside.setdefault(item.right, {})[item.left] = _block(item, 1)
    found = {report: _united(_standing(report, beside)) for report in beside}
    return {report: spans for report, spans in found.items() if spans}


def stands(passage: tuple[int, int], standing: Spans) -> bool:
    """Whether a passage is standing text, but for a few words."""
    return _size(_common((passage,), standing)) >= _WITHIN * _size((passage,))


def _standing(report: str, beside: Mapping[str, Mapping[str, Spans]]) -> Iterable[tuple[int, int]]:
    """What a report shares with two others, and they with each other; the pairs of `_MOST` others are looked at."""
    ours = beside[report]
    found: set[tuple[int, int]] = set()
    others = sorted(other for other in ours if ours[other])[:_MOST]
    for at, one in enumerate(others):
        for two in others[at + 1 :]:
            common, theirs = _common(ours[one], ours[two]), beside[one].get(two)
            if found.issuperset(common) or not _same(ours[one], ours[two], common):
                continue
            if theirs is None or _same(theirs, beside[one][report], _common(theirs, beside[one][report])):
                found.update(common)
    return found


def _block(item: Judgement, side: int) -> Spans:
    """The long passages that one side shares with the other; none where these are what either tells."""
    if any(reason.score >= _TELLS.get(reason.name, math.inf) for reason in item.reasons):
        return ()
    return _united(mark[side] for mark in item.passages if _size((mark[side],)) >= _LONG)


def _united(spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans in order, those that overlap in one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _same(one: Spans, two: Spans, common: Spans) -> bool:
    """Whether two sets of passages, with what lies in both, are the same passages."""
    both = _size(common)
    return both >= _SAME * (_size(one) + _size(two) - both) > 0


def _size(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _common(one: Spans, two: Spans) -> Spans:
    """What lies in both; spans of either are in order and apart."""
    found = []
    at = place = 0
    while at < len(one) and place < len(two):
        (start, end), (begin, stop) = one[at], two[place]
        if max(start, begin) < min(end, stop):
            found.append((max(start, begin), min(end, stop)))
        at, place = (at + 1, place) if end <= stop else (at, place + 1)
    return tuple(found)
