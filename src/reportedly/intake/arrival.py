"""What comes out of intake: a report with the bytes it was made from, or the reason why there is none."""

from __future__ import annotations

import re
from datetime import date, datetime

import msgspec

from reportedly.errors import IntakeError
from reportedly.types.report import Report
from reportedly.types.vocabulary import PublishedFrom


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
            day = date.fromisoformat(f"{text}-01-01"[:10])
        elif len(text) == 10:
            day = date.fromisoformat(text)
        else:
            day = datetime.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.year not in _YEARS:
        raise IntakeError(
            f"{whose}: {value[:60]!r} is no date: write it as 2021-02-26, 2021-02 or 2021-02-26T09:30:00+00:00"
        )
    return text


_YEARS = range(date.min.year + 1, date.max.year)
"""Years around which there is room to count: what was a week before, and what day it is elsewhere."""

_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:/(\d{1,2})(?:/(\d{1,2}))?(?=/)|-(\d\d)-(\d\d)(?!\d)|/?(\d\d)(\d\d)(?=[/.]))"
)
"""A year and month, or a day, as news sites write it into addresses: `/2021/02/16/`, `2021-02-16`, `/20210216/`."""


def origin_of_date(given: str | None, said: str | None, url: str | None) -> tuple[str | None, PublishedFrom | None]:
    """The date of publication and where it is from: the user, the page, or the address that the page stands at."""
    if given:
        return given, PublishedFrom.GIVEN
    if said:
        return said, PublishedFrom.METADATA
    told = date_in_address(url or "")
    return told, PublishedFrom.URL if told else None


def date_in_address(url: str) -> str | None:
    """The day, or failing that the month, that an address names after its host; None when it names none that exists."""
    path = url.split("://", 1)[-1].partition("/")[2].partition("?")[0]
    for match in _IN_ADDRESS.finditer(f"/{path}"):
        year, *parts = match.groups()
        told = "-".join((year, *(part.zfill(2) for part in parts if part)))
        try:
            return checked_date(told, "the address")
        except IntakeError:
            continue
    return None
