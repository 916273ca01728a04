"""Times and places of bad input: nothing raised, nothing invented, and a value always says where it comes from."""

from __future__ import annotations

import time

import pytest

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Place, TimeExpression
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.views.explain import explain

pytestmark = pytest.mark.parser
UP_TO = ("sentences", "grammar", "publication", "times", "places")


def when_and_where(text: str, published: str | None = "2021-02-26") -> Reading:
    return read(Report(text=text, published=published), [reader for reader in readers() if reader.name in UP_TO])


NO_SUCH_TIME = {
    "february-30": "It was hit on February 30.",
    "35th-of-may": "It was hit on the 35th of May.",
    "31-june-with-a-year": "It was hit on 31 June 2020.",
    "iso-nonsense": "It was hit at 2021-13-45.",
    "hour-27": "It was hit at 27:30.",
    "two-days-after-no-day": "Two days after February 30 it was hit.",
}


@pytest.mark.parametrize("text", NO_SUCH_TIME.values(), ids=NO_SUCH_TIME.keys())
def test_no_day_is_made_of_one_that_there_is_not(text: str) -> None:
    dated = [item for item in when_and_where(text)[TimeExpression] if item.earliest or item.latest]
    assert dated == []


@pytest.mark.parametrize("published", ["0000-01-01", "0001-01-01", "9999-12-31", "2999-05-05", None])
@pytest.mark.parametrize(
    "text", ["It was hit two weeks ago, in the year 0.", "It will end in 5,000 years or last winter."]
)
def test_days_of_writing_at_the_ends_of_the_calendar(text: str, published: str | None) -> None:
    for item in when_and_where(text, published)[TimeExpression]:
        assert item.earliest is None or item.latest is None or item.earliest <= item.latest


def test_a_report_dated_ahead_is_read_as_it_is() -> None:
    (item,) = when_and_where("It was hit yesterday.", "2999-05-05")[TimeExpression]
    assert item.value == "2999-05-04"


LONG = {
    "one-sentence-of-5,000-words": "Shells fell on Mosul and Erbil on Monday, two days after the attack " * 385,
    "since-since-since": "since the attack " * 2_000,
    "dates-without-end": "on 3 May 2020 and " * 1_500,
    "names-without-end": "Mosul, " * 2_500,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_sentence_without_end_takes_no_quadratic_time(text: str) -> None:
    started = time.process_time()
    reading = when_and_where(text)
    assert time.process_time() - started < 40
    assert reading[TimeExpression] or reading[Place]


NOTATIONS = {
    "decimal": "It fell at 36.2376, 43.9632 in Iraq.",
    "degrees": "It fell at 36°14'15\"N 43°57'47\"E in Iraq.",
    "lettered": "It fell at 36.24° N, 43.96° E in Iraq.",
    "aviation": "It fell at 361415N 0435747E in Iraq.",
    "iso-6709": "It fell at +36.2376+043.9632/ in Iraq.",
    "mgrs": "It fell at 38S MF 06850 11250 in Iraq.",
}


@pytest.mark.parametrize("text", NOTATIONS.values(), ids=NOTATIONS.keys())
def test_coordinates_in_the_text_are_read_and_used(text: str) -> None:
    point = next(item for item in when_and_where(text)[Place] if item.why.startswith("coordinates"))
    assert point.lat == pytest.approx(36.24, abs=0.05)
    assert point.lon == pytest.approx(43.96, abs=0.05)
    assert point.country is None


@pytest.mark.parametrize("text", ["It fell at 136.2, 243.9.", "It fell at 99°99'N 200°E.", "Odds of 1.250, 3.500%."])
def test_what_lies_off_the_globe_is_no_point(text: str) -> None:
    assert [item for item in when_and_where(text)[Place] if item.lat is not None] == []


def test_every_time_and_place_tells_its_rule_anchor_and_rivals() -> None:
    text = "Rockets hit Erbil on 15 February. Two days after the attack, shells fell near Springfield on Monday."
    reading = when_and_where(text)
    for item in (*reading[TimeExpression], *reading[Place]):
        lines = [line.text for line in explain(reading, item)]
        assert any(line.startswith("  because ") and "keeps no reason" not in line for line in lines)
    after = next(item for item in reading[TimeExpression] if reading.quote(item.span) == "Two days")
    assert any("15 February" in line.text for line in explain(reading, after) if "anchor" in line.text)
    assert any("rivals" in line.text for item in reading[Place] for line in explain(reading, item))
