"""The attribution reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Attribution
from reportedly.types.reading import Reading


def read_attribution(reading: Reading) -> Iterator[Attribution]:
    """Nothing yet."""
    yield from ()
