"""A stretch of a report's text."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A non-empty stretch of `Report.text`: code points, end exclusive; `[12, 40]` in JSON.

    Raises ValueError when it would be empty, reversed or negative.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not [{self.start}, {self.end}]")

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]
"""Pieces of one thing that may be discontinuous, in order of text."""


def hull(*spans: Span) -> Span:
    """The smallest span that holds all `spans` (at least one)."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))
