"""The responsibility reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Responsibility
from reportedly.types.reading import Reading


def read_responsibility(reading: Reading) -> Iterator[Responsibility]:
    """Nothing yet."""
    yield from ()
