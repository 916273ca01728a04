"""The two verbs of the library: read a text, open a ledger."""

from __future__ import annotations

from pathlib import Path

from reportedly.desk import given
from reportedly.desk import read as read_one
from reportedly.errors import IntakeError
from reportedly.intake.arrival import origin_of_date
from reportedly.ledger.store import Ledger
from reportedly.record import Record
from reportedly.types.report import Report


def read(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Record:
    """Read one report; offsets in the record are code points of `text` as given.

    `published` is ISO 8601, as precise as known (`2021-02`, `2021-02-26`, a date-time). Raises IntakeError for an empty
    text or a date that is none, ReadingError when a reader fails.
    """
    if not text.strip():
        raise IntakeError("the text is empty: nothing to read")
    about = given(published, publisher, url)
    dated, origin = origin_of_date(about.published, None, about.url)
    report = Report(
        text=text,
        title=title,
        publisher=about.publisher,
        url=about.url,
        published=dated,
        published_from=origin,
        language="en",
    )
    return Record(read_one(report))


def open(path: str | Path, *, read_only: bool = False) -> Ledger:
    """Open the ledger at `path`, or make one. Raises LedgerError."""
    return Ledger(path, read_only=read_only)
