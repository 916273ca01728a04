"""The times reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import TimeExpression
from reportedly.types.reading import Reading


def read_times(reading: Reading) -> Iterator[TimeExpression]:
    """Nothing yet."""
    yield from ()
