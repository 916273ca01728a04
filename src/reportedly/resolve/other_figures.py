"""Figures in which a text departs from one that it otherwise repeats: another toll is no copy of the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.text.numbers import find_numbers

Stretch = tuple[int, int]


def other_figures(later: str, earlier: str, passages: Iterable[tuple[Stretch, Stretch]]) -> tuple[str, ...]:
    """The figures of shared passages that are not the same on both sides, in order: `15 → 12`, the earlier first."""
    found: list[str] = []
    for (start, end), (first, last) in passages:
        ours, theirs = later[start:end], earlier[first:last]
        if ours != theirs:
            found += _exchanged(theirs, ours)
    return tuple(dict.fromkeys(found))


def _exchanged(before: str, after: str) -> list[str]:
    """The figures that only one of two passages has, paired in order; none where they are not as many."""
    words = before.split(), after.split()
    if not (_values(_only(*words)) and _values(_only(*words[::-1]))):
        return []  # what the passages do not share holds no figure, and is soon looked through
    gone, come = (_values(text) for text in (before, after))
    left, new = list((gone - come).elements()), list((come - gone).elements())
    if len(left) != len(new):
        return []
    return [f"{_written(one)} → {_written(two)}" for one, two in zip(left, new, strict=True)]


def _only(words: Sequence[str], others: Sequence[str]) -> str:
    """The words that the others lack."""
    known = set(others)
    return " ".join(word for word in words if word not in known)


def _written(value: float) -> str:
    """As a text would have it: a number of four digits may be a year."""
    whole = int(value) if value == int(value) else value
    return f"{whole:,}" if whole >= _FIVE_DIGITS else f"{whole}"


_FIVE_DIGITS = 10_000


def _values(text: str) -> Counter[float]:
    return Counter(number.value for number in find_numbers(text) if not number.ordinal)
