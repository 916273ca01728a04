"""The whole path of a report on one page: the only place that joins the rooms."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.readers import readers
from reportedly.readers.run import Reader, read_report
from reportedly.types.reading import Reading
from reportedly.types.report import Report


def read(report: Report, with_readers: Sequence[Reader] | None = None) -> Reading:
    """Read one report with all readers, or with those given. Raises ReadingError."""
    return read_report(report, readers() if with_readers is None else with_readers)
