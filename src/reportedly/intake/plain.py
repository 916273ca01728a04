"""Plain text: kept to the letter, so that offsets are the caller's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from reportedly.errors import IntakeError, MissingPart
from reportedly.intake.arrival import Arrival, Given, Refused, origin_of_date
from reportedly.intake.decoding import check_english, decoded
from reportedly.intake.sources import Source
from reportedly.types.report import Report


def arrive_plain(source: Source, given: Given) -> Iterator[Arrival | Refused]:
    """The one report that a text file is."""
    raw = source.whole()
    try:
        found = decoded(raw, source.name)
        check_english(found.text, source.name)
    except (IntakeError, MissingPart) as error:
        yield Refused(origin=source.name, error=str(error), raw=raw)
        return
    published, origin = origin_of_date(given.published, None, given.url)
    report = Report(
        text=found.text,
        publisher=given.publisher,
        url=given.url,
        published=published,
        published_from=origin,
        language="en",
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        extractor=found.extractor("plain/1"),
    )
    yield Arrival(report=report, raw=raw, origin=source.name)
