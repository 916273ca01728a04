"""The events reader (not written yet)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Event
from reportedly.types.reading import Reading


def read_events(reading: Reading) -> Iterator[Event]:
    """Nothing yet."""
    yield from ()
