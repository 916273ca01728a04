"""Stretches of a text that are spoken for."""

from __future__ import annotations

from reportedly.rules.taken import Taken
from reportedly.types.span import Span

TAKEN = Taken([Span(20, 24), Span(4, 9)])


def test_meets() -> None:
    assert TAKEN.meets(8, 12)
    assert not TAKEN.meets(9, 20)
    assert not Taken([]).meets(0, 9)


def test_between() -> None:
    assert TAKEN.between(5, 21)
    assert not TAKEN.between(4, 20)
