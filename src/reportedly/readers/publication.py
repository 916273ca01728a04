"""When a report without a date was published, as its own words bound it, with the words as evidence."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.publication import days_of, inferred
from reportedly.rules.time_finding import find_times
from reportedly.types.annotations import Publication
from reportedly.types.reading import Reading


def read_publication(reading: Reading) -> Iterator[Publication]:
    """At most one: nothing where a date was given or came with the page, and nothing where no word tells."""
    report, tree = reading.report, reading.tree
    if days_of(report.published) is None:
        found = inferred(report.text, tree, find_times(report.text, tree))
        if found is not None:
            yield found
