"""The reader of publication: at most one, and only where no date came with the report."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Publication, TimeExpression
from reportedly.types.report import Report

pytestmark = pytest.mark.parser
TEXT = "Shells struck the base on 15 February 2021. Talks will be held on 20 February 2021. Rebels fled on Monday."


def test_a_report_without_a_date_gets_an_interval_and_its_evidence() -> None:
    reading = parsed(TEXT, up_to="times")
    (found,) = reading[Publication]
    assert [reading.quote(span) for span in found.evidence] == ["15 February 2021", "20 February 2021"]
    assert (found.earliest, found.latest, found.source) == ("2021-02-15", "2021-02-20", "text")
    assert found.by.startswith("publication/")


def test_relative_times_are_then_bounded_by_both_ends_and_say_so() -> None:
    monday = parsed(TEXT, up_to="times")[TimeExpression][-1]
    assert (monday.value, monday.earliest, monday.latest) == ("2021-02-15", "2021-02-15", "2021-02-15")
    assert monday.why == "rule weekday; written 2021-02-15 to 2021-02-20 by the text"


@pytest.mark.parametrize("published", ["2021-02-16", "2021-02"])
def test_nothing_is_inferred_where_a_date_came_with_the_report(published: str) -> None:
    chain = [reader for reader in readers() if reader.name in ("sentences", "grammar", "publication")]
    assert read(Report(text=TEXT, published=published), chain)[Publication] == ()
