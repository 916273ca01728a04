"""What comes out of intake: a report with the bytes it was made from, or the reason why there is none."""

from __future__ import annotations

import re
from datetime import date, datetime

import msgspec

from reportedly.errors import IntakeError
from reportedly.types.report import Report


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the user says of the reports at hand; it wins over what a page says of itself."""

    published: str | None = None
    publisher: str | None = None
    url: str | None = None


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """A report, the bytes it was made from, where they came from, and the caller's own `key`, untouched."""

    report: Report
    raw: bytes
    origin: str
    key: object = None


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """Why a source gave no report: `error` is one line, `raw` the bytes where they could be read and kept."""

    origin: str
    error: str
    raw: bytes | None = None
    key: object = None


_PARTIAL = re.compile(r"\d{4}(-\d{2})?\Z")


def checked_date(value: str, whose: str) -> str:
    """`value` when it is an ISO 8601 year, month, day or date-time. Raises IntakeError, naming `whose` date it is."""
    text = value.strip()
    try:
        if _PARTIAL.match(text):
            date.fromisoformat(f"{text}-01-01"[:10])
        elif len(text) == 10:
            date.fromisoformat(text)
        else:
            datetime.fromisoformat(text)
    except ValueError:
        raise IntakeError(
            f"{whose}: {value[:60]!r} is no date: write it as 2021-02-26, 2021-02 or 2021-02-26T09:30:00+00:00"
        ) from None
    return text
