"""The reader of publication: at most one, where no date came with the report or its dateline contradicts that."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Flag, Publication, TimeExpression
from reportedly.types.report import Report
from reportedly.types.vocabulary import FlagKind

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


DATELINE = "TARSK, Norland, March 4 - Shells fell on Tuesday, the mayor said."
CLASHES = {  # the date given, the day of the dateline, that of "Tuesday"
    "sixteen days after": ("2025-03-20", "2025-03-04", "2025-03-04"),
    "months before": ("2024-11-02", None, "2024-10-29"),
}


@pytest.mark.parametrize(("published", "dateline", "tuesday"), CLASHES.values(), ids=CLASHES.keys())
def test_a_dateline_against_the_date_given_is_kept_and_counted_from_where_sure(
    published: str, dateline: str | None, tuesday: str
) -> None:
    reading = read(Report(text=DATELINE, published=published))
    (found,) = reading[Publication]
    assert (reading.quote(found.span), found.earliest, found.latest) == ("March 4", dateline, dateline)
    assert reading[TimeExpression][-1].value == tuesday
    (flag,) = (flag for flag in reading[Flag] if flag.kind is FlagKind.DATE)
    assert flag.note.startswith(f"dated {published}, but its dateline says March 4: times are counted from ")


def test_a_dateline_of_the_day_before_is_no_clash() -> None:
    reading = read(Report(text=DATELINE, published="2025-03-05"))
    assert FlagKind.DATE not in {flag.kind for flag in reading[Flag]}


BEFORE = {  # text, the date given, the value of its last time
    "dateline": ("TARSK, Norland, March 4 - Shells fell this morning.", "2025-03-05", "2025-03-04TMO"),
    "stamp": ("Press release, Tarsk, 4 March 2025\n\nShells fell yesterday.", "2025-03-05", "2025-03-03"),
    "posted-in-another-zone": (
        "POSTED: 03/04/25, 9:00 PM PDT |\n\nA judge jailed two men on Wednesday.",
        "2025-03-05",
        "2025-03-05",
    ),
    "of-the-same-day": ("TARSK, March 5 - Shells fell today.", "2025-03-05", "2025-03-05"),
    "a-log": ("TARSK, March 3 - Shells fell.\nDASSA, March 4 - Men fell today.", "2025-03-05", "2025-03-05"),
    "a-stamp-of-the-same-day-first": ("5 March 2025\n4 March 2025\nShells fell today.", "2025-03-05", "2025-03-05"),
}


@pytest.mark.parametrize(("text", "published", "value"), BEFORE.values(), ids=BEFORE.keys())
def test_times_count_from_a_dateline_of_the_week_before_the_date_given(text: str, published: str, value: str) -> None:
    assert read(Report(text=text, published=published))[TimeExpression][-1].value == value


@pytest.mark.parametrize("published", ["2021-02-16", "2021-02"])
def test_nothing_is_inferred_where_a_date_came_with_the_report(published: str) -> None:
    chain = [reader for reader in readers() if reader.name in ("sentences", "grammar", "publication")]
    assert read(Report(text=TEXT, published=published), chain)[Publication] == ()
