"""The tolls reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Toll
from reportedly.types.reading import Reading


def read_tolls(reading: Reading) -> Iterator[Toll]:
    """Nothing yet."""
    yield from ()
