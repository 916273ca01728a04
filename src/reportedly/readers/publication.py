"""When a report without a date was published, as its own words bound it, or a dateline of another day."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.dateline_days import WITHIN
from reportedly.rules.publication import contradicted, days_of, inferred, written_before
from reportedly.rules.time_finding import find_times
from reportedly.types.annotations import Publication
from reportedly.types.reading import Reading


def read_publication(reading: Reading) -> Iterator[Publication]:
    """At most one: nothing where no word tells, and beside a date given only a dateline of another day."""
    report, tree = reading.report, reading.tree
    published = days_of(report.published)
    if published is None:
        found = inferred(report.text, tree, find_times(report.text, tree))
    else:
        days = days_of(report.modified)
        text, phrases = report.text, find_times(report.text[: WITHIN + _WIDEST], tree)
        found = contradicted(text, phrases, (published[0], max(published[1], (days or published)[1])))
        found = found or written_before(text, tree, phrases, published)
    if found is not None:
        yield found


_WIDEST = 60
"""Characters of the longest date."""
