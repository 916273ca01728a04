"""When an incident was, where no report says so: the day that most of those begin with whose news it is."""

from __future__ import annotations

import pytest

from make import make_event, make_reading, make_report
from reportedly.resolve.days import When, days_of
from reportedly.resolve.incidents import Happening, happenings
from reportedly.types.annotations import Sentence, TimeExpression
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Precision, TimexType

BY = {"earliest": None, "latest": "2025-10-16"}


def told(
    text: str,
    *days: str,
    main: bool = True,
    precision: Precision = Precision.DAY,
    older: bool = False,
    with_it: bool = False,
    type: EventType = EventType.ASSAULT,
) -> Happening:
    """An event of no day in a report of 16 October, each word of which is a sentence and names one of `days`.

    The first day is that of an `older` event, where there is one, and of an arrest `with_it`.
    """
    words = [(at, at + len(word)) for word, at in zip(text.split(), _starts(text), strict=True)]
    times = [
        TimeExpression(
            span=Span(*words[number]), type=TimexType.DATE, value=day, earliest=day, latest=day, precision=precision
        )
        for number, day in enumerate(days)
    ]
    report = make_report(text, published="2025-10-16")
    events = [make_event(main=main, type=type, **BY)]
    if older:
        at = Span(*words[0])
        time = f"{report.id}#{TimeExpression.LAYER}@{at.start}-{at.end}"
        of_first = {"span": at, "time": time, "earliest": days[0], "latest": days[0]}
        events += [make_event(id="e3", type=EventType.COERCE, **of_first)] if with_it else []
        events.append(make_event(id="e2", **of_first))
    reading = make_reading(report, *events, *(Sentence(span=Span(*at), paragraph=0) for at in words), *times)
    return happenings(reading)[0]


def _starts(text: str) -> list[int]:
    return [0] + [at + 1 for at, sign in enumerate(text) if sign == " "]


OPEN = When(None, "2025-10-16")


def test_the_day_of_most_openings_is_a_guess() -> None:
    readings = [told("One Two", "2025-10-14", "2025-10-15"), told("Three", "2025-10-14"), told("Four")]
    assert days_of(readings) == When("2025-10-14", "2025-10-14", guessed=True)


def test_of_two_days_the_earlier_is_meant() -> None:
    assert days_of([told("One Two", "2025-10-15", "2025-10-14")]).earliest == "2025-10-14"


def test_a_day_named_twice_stands_before_the_earlier() -> None:
    named = told("One Two Three", "2025-10-15", "2025-10-14", "2025-10-15")
    assert days_of([named]).earliest == "2025-10-15"


def test_what_is_nobodys_news_is_put_beside_it() -> None:
    assert days_of([told("One", "2025-10-14", main=False)]) == When("2025-10-14", "2025-10-14", guessed=True)


@pytest.mark.parametrize(
    "members",
    [
        pytest.param([told("One", "2025-10-14"), told("Two"), told("Three")], id="fewer-than-half"),
        pytest.param(
            [told("One", "2025-10-14", main=False), told("Two")], id="beside-the-news-of-one-and-the-news-of-another"
        ),
        pytest.param([told("One", "2025-10-04")], id="a-week-before"),
        pytest.param([told("One", "2025-10-17")], id="still-to-come"),
        pytest.param([told("One Two", "2024-03-31", "2025-10-14")], id="beside-an-older-day"),
        pytest.param([told("One", "2025-10-14", precision=Precision.MONTH)], id="no-day"),
        pytest.param([told("1 2 3 4 5", *["2025-10-16"] * 4, "2025-10-14")], id="far-down-and-the-stamp"),
    ],
)
def test_a_day_stays_open(members: list[Happening]) -> None:
    assert days_of(members) == OPEN


def test_an_older_day_of_another_event_leaves_the_guess() -> None:
    """ "He was arrested over a blast of 7 September. Police had found him on Tuesday"."""
    assert days_of([told("One Two", "2025-09-07", "2025-10-14")]) == OPEN
    arrest = told("One Two", "2025-09-07", "2025-10-14", older=True)
    assert days_of([arrest]) == When("2025-10-14", "2025-10-14", guessed=True)


def test_the_day_of_an_attack_is_no_day_of_an_arrest_over_it_where_another_is_named() -> None:
    both, alone = ("2025-10-12", "2025-10-14"), ("2025-10-12",)
    assert days_of([told("One Two", *both, older=True, type=EventType.COERCE)]).earliest == "2025-10-14"
    assert days_of([told("One Two", *alone, older=True, type=EventType.COERCE)]).earliest == "2025-10-12"
    assert days_of([told("One Two", *both, older=True)]).earliest == "2025-10-12"
    assert days_of([told("One Two", *both, older=True, with_it=True, type=EventType.COERCE)]).earliest == "2025-10-12"


def test_a_day_that_is_told_is_no_guess() -> None:
    day = {"earliest": "2025-10-15", "latest": "2025-10-15"}
    dated = happenings(make_reading(make_report("Zero."), make_event(**day)))[0]
    assert days_of([dated, told("One", "2025-10-14")]) == When("2025-10-15", "2025-10-15")


@pytest.mark.parametrize(
    ("value", "latest"),
    [
        pytest.param("2025-10-13TNI", "2025-10-13", id="monday-night"),
        pytest.param("2025-W42", "2025-10-14", id="two-days"),
    ],
)
def test_a_night_is_filed_under_the_day_of_its_name(value: str, latest: str) -> None:
    days = {"earliest": "2025-10-13", "latest": "2025-10-14"}
    report = make_report("At night.")
    time = TimeExpression(
        id="t1", span=Span(0, 8), type=TimexType.TIME, value=value, precision=Precision.PART_OF_DAY, **days
    )
    (item,) = happenings(make_reading(report, time, make_event(time=f"{report.id}#t1", **days)))
    assert days_of([item]) == When("2025-10-13", latest)


def test_a_month_speaks_for_a_day_in_it() -> None:
    def on(text: str, first: str, last: str) -> Happening:
        return happenings(make_reading(make_report(text), make_event(earliest=first, latest=last)))[0]

    members = [
        on("One.", "2025-09-22", "2025-09-22"),
        on("Two.", "2025-10-14", "2025-10-14"),
        on("Three.", "2025-10-01", "2025-10-31"),
    ]
    assert days_of(members) == When("2025-10-14", "2025-10-14")


def dated(day: str, publisher: str | None, published: str | None) -> Happening:
    report = make_report(f"{day} {publisher} {published}", publisher=publisher, published=published)
    return happenings(make_reading(report, make_event(earliest=day, latest=day)))[0]


@pytest.mark.parametrize(
    ("publishers", "expected"),
    [
        pytest.param(("Wire", "Wire"), "2025-10-13", id="an-outlet-corrects-itself"),
        pytest.param(("Wire", "Times"), "2025-10-12", id="two-outlets"),
        pytest.param((None, None), "2025-10-12", id="nobody-knows-whose"),
    ],
)
def test_the_day_of_a_later_version_stands(publishers: tuple[str | None, str | None], expected: str) -> None:
    first = dated("2025-10-12", publishers[0], "2025-10-14T08:00Z")
    second = dated("2025-10-13", publishers[1], "2025-10-14T12:00Z")
    assert days_of([first, second]) == days_of([second, first]) == When(expected, expected)


def test_a_version_of_no_known_time_is_not_the_last() -> None:
    first, unknown = dated("2025-10-12", "Wire", "2025-10-14T08:00Z"), dated("2025-10-13", "Wire", None)
    assert days_of([first, unknown]) == days_of([unknown, first]) == When("2025-10-12", "2025-10-12")
