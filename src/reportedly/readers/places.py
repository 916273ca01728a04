"""The places reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Place
from reportedly.types.reading import Reading


def read_places(reading: Reading) -> Iterator[Place]:
    """Nothing yet."""
    yield from ()
