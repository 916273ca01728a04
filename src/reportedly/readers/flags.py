"""The flags reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Flag
from reportedly.types.reading import Reading


def read_flags(reading: Reading) -> Iterator[Flag]:
    """Nothing yet."""
    yield from ()
