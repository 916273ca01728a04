"""The certainty reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Certainty
from reportedly.types.reading import Reading


def read_certainty(reading: Reading) -> Iterator[Certainty]:
    """Nothing yet."""
    yield from ()
