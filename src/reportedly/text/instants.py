"""Times of publication put in order, though some carry a zone, some only a day, and some nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache


@lru_cache(maxsize=16_384)
def instant(value: str | None) -> datetime | None:
    """The moment of an ISO 8601 time, UTC where it names no zone; a bare day, month or year stands for its start.

    None for None and for what is no date.
    """
    if not value:
        return None
    padded = value if len(value) >= 10 else value + "-01-01"[len(value) - 4 :]
    try:
        moment = datetime.fromisoformat(padded)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def has_hour(value: str | None) -> bool:
    """Whether an ISO 8601 time tells more than its day, month or year."""
    return len(value or "") > len("2024-03-12")


def in_order(value: str | None) -> tuple[bool, float]:
    """A key that sorts times, the unknown last."""
    moment = instant(value)
    return (moment is None, moment.timestamp() if moment else 0.0)


_FIRST_DAY = 719_162
"""The last day of 1969, counted from the year 1."""
_LAST_DAY = 32_767


def day_number(value: str | None) -> int:
    """The day of an ISO 8601 time from 1 (1970) to 32,767 (2059), the nearest where it lies outside; 0 for none."""
    moment = instant(value)
    return min(_LAST_DAY, max(1, moment.toordinal() - _FIRST_DAY)) if moment else 0
