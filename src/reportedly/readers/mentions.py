"""The mentions reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Mention
from reportedly.types.reading import Reading


def read_mentions(reading: Reading) -> Iterator[Mention]:
    """Nothing yet."""
    yield from ()
