"""Text cut where annotations begin and end, so that overlapping ones can all be shown on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from reportedly.types.span import Span


class Mark(NamedTuple):
    """A stretch of text, the id of what it belongs to, and the class under which it is drawn."""

    span: Span
    id: str
    css: str


class Segment(NamedTuple):
    """Text with the same marks throughout: their ids (innermost first) and classes."""

    text: str
    ids: tuple[str, ...]
    css: tuple[str, ...]


def segments(text: str, marks: Iterable[Mark]) -> Iterator[Segment]:
    """The whole of `text` in pieces; n marks cost n log n and at most 2n + 1 pieces."""
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.span.start].append(mark)
        closing[mark.span.end].append(mark)
    active: list[Mark] = []
    cuts = sorted({0, len(text), *opening, *closing})
    for start, end in pairwise(cuts):
        active = [mark for mark in active if mark not in closing[start]] + opening[start]
        inner = sorted(active, key=lambda mark: (len(mark.span), mark.id))
        ids = tuple(dict.fromkeys(mark.id for mark in inner))
        yield Segment(text[start:end], ids, tuple(dict.fromkeys(mark.css for mark in inner)))
