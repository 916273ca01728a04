"""Times that count from an event or lean on the sentence before, by the real parser: the days that they mean."""

from __future__ import annotations

import re
import time
from datetime import date
from pathlib import Path

import pytest

from marked import marked
from parsed import parsed
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.readers.times import read_times
from reportedly.types.annotations import TimeExpression
from reportedly.types.report import Report
from reportedly.types.vocabulary import Precision

pytestmark = pytest.mark.parser

ROWS = [
    line.split("\t") for line in (Path(__file__).parent / "anchored.tsv").read_text(encoding="utf-8").splitlines()[2:]
]
NEEDED = ("sentences", "grammar", "publication", "times")
_DAYS = re.compile(r"(?P<first>\S+?)/(?P<last>\S+)(?: ±(?P<slack>\d+))?")


def times_of(text: str, written: str) -> tuple[TimeExpression, ...]:
    chain = [reader for reader in readers() if reader.name in NEEDED]
    return read(Report(text=text, published=written), with_readers=chain)[TimeExpression]


@pytest.mark.parametrize(("kind", "written", "text", "days"), ROWS, ids=[row[2][:70] for row in ROWS])
def test_the_days_that_an_expression_means(kind: str, written: str, text: str, days: str) -> None:
    plain, (span,) = marked(text)
    times = times_of(plain, written)
    best = max(times, key=lambda item: min(item.span.end, span.end) - max(item.span.start, span.start), default=None)
    assert best is not None, kind
    assert best.span.meets(span), kind
    assert any(fits(best, wanted) for wanted in days.split(" | ")), (best.earliest, best.latest, best.why)


def fits(found: TimeExpression, wanted: str) -> bool:
    match = _DAYS.fullmatch(wanted)
    assert match is not None, wanted
    slack = int(match["slack"] or 0)
    return near(found.earliest, match["first"], slack) and near(found.latest, match["last"], slack)


def near(bound: str | None, wanted: str, slack: int) -> bool:
    if bound is None or wanted == "-":
        return bound is None and wanted == "-"
    return abs((date.fromisoformat(bound[:10]) - date.fromisoformat(wanted)).days) <= slack


def test_what_is_told_next_leans_on_a_day_counted_from_an_event() -> None:
    times = times_of(
        "Rebels shelled the mill on 3 May. Two days after the shelling they entered the town. The next morning flags "
        "flew. The day after that, it rained.",
        "2024-06-12",
    )
    assert [(item.earliest or "")[:10] for item in times] == ["2024-05-03", "2024-05-05", "2024-05-06", "2024-05-07"]


def test_since_in_a_clause_of_reason_is_no_time() -> None:
    assert not times_of("Since he had no fuel, the driver walked.", "2024-06-12")


def test_no_such_day_dates_no_event() -> None:
    times = times_of("The bridge was hit on February 30. Two days after the strike it fell.", "2024-06-12")
    assert [(item.earliest, item.latest) for item in times] == [(None, None), (None, None)]


NO_SUCH_TIME = {
    "year-0": "It happened in the year 0.",
    "month-0": "It happened on 0000-00-00.",
    "feb-30": "It happened on February 30.",
    "may-35": "It happened on the 35th of May.",
    "feb-29-of-no-leap-year": "It happened on 29 February 2023.",
    "no-such-day-in-figures": "It happened on 2021-02-30.",
    "fifth-friday": "It happened on the fifth Friday of February 2022.",
    "before-the-calendar": "It happened 10000 years ago.",
    "nth-of-no-number": "It happened on the 0th day of the war.",
}


@pytest.mark.parametrize("text", NO_SUCH_TIME.values(), ids=NO_SUCH_TIME.keys())
def test_no_such_time_has_no_days(text: str) -> None:
    found = times_of(text, "2024-06-12")
    assert not [item for item in found if item.precision is Precision.DAY and item.earliest]


@pytest.mark.parametrize("text", ["In the year 0 shells fell.", "It happened in the year 35."])
def test_no_such_year_is_not_this_one(text: str) -> None:
    assert not [item for item in times_of(text, "2024-06-12") if item.earliest or item.latest]


@pytest.mark.parametrize("written", ["9999-12-31", "0001-01-01", "2199-07-01"])
def test_a_report_of_the_ends_of_the_calendar_or_of_days_to_come_is_read(written: str) -> None:
    text = (
        "The bridge was hit yesterday and fell two days later. Tomorrow, next year, a century ago, in ten years, "
        "within hours of the strike, overnight, on the second anniversary of the strike, since then, it was rebuilt."
    )
    found = times_of(text, written)
    assert found
    assert all((item.earliest or "0") <= (item.latest or "9999-12-31T24") for item in found)


def test_a_sentence_of_five_thousand_words_takes_no_more_than_its_share() -> None:
    clause = "two days after the strike of 3 May and overnight and since then and in as many days, hours later, "

    def seconds(times: int) -> float:
        text = clause * times
        tree = parsed(text, "publication")
        started = time.process_time()
        list(read_times(tree))
        return time.process_time() - started

    short, long = seconds(25), seconds(250)
    assert long < 40 * max(short, 0.02)
