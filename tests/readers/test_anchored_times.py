"""Times that count from an event or lean on the sentence before, by the real parser: the days that they mean."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from marked import marked
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import TimeExpression
from reportedly.types.report import Report

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


def fits(time: TimeExpression, wanted: str) -> bool:
    match = _DAYS.fullmatch(wanted)
    assert match is not None, wanted
    slack = int(match["slack"] or 0)
    return near(time.earliest, match["first"], slack) and near(time.latest, match["last"], slack)


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
