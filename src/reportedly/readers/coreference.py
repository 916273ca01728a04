"""The coreference reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Entity
from reportedly.types.reading import Reading


def read_coreference(reading: Reading) -> Iterator[Entity]:
    """Nothing yet."""
    yield from ()
