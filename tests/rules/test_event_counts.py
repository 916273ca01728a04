"""Events dated by counting from another: whose clause the time is of, and on which days that puts it."""

from __future__ import annotations

import pytest

from make import make_event, make_reading
from reportedly.desk import read
from reportedly.rules.event_counts import at_count, today_of, written_by
from reportedly.types.annotations import Counted, Event, Publication, Sentence, TimeExpression
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import Precision, PublishedFrom, Status, TimeRelation, TimexType

TIED = {  # the text, written on 2024-06-12; the event; its days, and the words of its time
    "dated-in-the-text": (
        "Rebels shelled the mill on 3 May. Two days after the shelling, they attacked the town.",
        "attacked", ("2024-05-05", "2024-05-05", "Two days"),
    ),
    "dated-nowhere": (
        "Gunmen shot dead a policeman in Mosul three days after the rocket attack on Erbil airport.",
        "shot", (None, "2024-06-12", "three days"),
    ),
    "not-the-event-that-is-counted-from": (
        "The clerk was shot dead two days after the rebels arrested his brother.",
        "arrested", (None, "2024-06-12", None),
    ),
    "nor-one-behind-an-insertion": (
        "The pier burned down a week after the Union of Free Fishermen (UFF) shot dead a guard.",
        "shot", (None, "2024-06-12", None),
    ),
    "a-date-of-its-own-stands-before": (
        "Gunmen shot dead a judge on Monday, two days after the rocket attack on Erbil airport.",
        "shot", ("2024-06-10", "2024-06-10", "Monday"),
    ),
    "no-day-that-lies-ahead-of-what-is-done": (
        "Rebels shelled the port at dawn, three days after a ceasefire came into force, the army said on Tuesday. "
        "Mortars fell between 11 p.m. on Monday and 1 a.m.",
        "shelled", (None, "2024-06-12", None),
    ),
    "a-night-of-its-own": (
        "Rebels shelled the port overnight, three days after a ceasefire came into force, the army said on Tuesday.",
        "shelled", ("2024-06-10", "2024-06-11", "overnight"),
    ),
    "a-stretch-is-no-point": (
        "Gunmen shot dead nine clerks in the weeks since the rocket attack on Erbil airport.",
        "shot", (None, "2024-06-12", None),
    ),
}  # fmt: skip


@pytest.mark.parser
@pytest.mark.parametrize(("text", "word", "wanted"), TIED.values(), ids=TIED.keys())
def test_an_event_is_dated_by_counting(text: str, word: str, wanted: tuple[str | None, str | None, str | None]) -> None:
    reading = read(Report(text=text, published="2024-06-12"))
    event = next(item for item in reading[Event] if reading.quote(item.span) == word)
    time = reading.get(TimeExpression, event.time)
    assert (event.earliest, event.latest, reading.quote(time.span) if time else None) == wanted


def time(earliest: str | None, latest: str | None) -> TimeExpression:
    counted = Counted(relation=TimeRelation.AFTER, event=Span(2, 3), least=2, most=2)
    return TimeExpression(
        id="d1", span=Span(0, 1), type=TimexType.DURATION, value="P2D", earliest=earliest, latest=latest,
        counted=counted,
    )  # fmt: skip


def test_days_end_on_the_day_of_writing_unless_they_lie_ahead() -> None:
    event = make_event(latest="2024-06-12")
    about = at_count(event, time("2024-06-10", "2024-06-16"), "2024-06-12")
    assert (about.earliest, about.latest, about.status) == ("2024-06-10", "2024-06-12", Status.HAPPENED)
    ahead = at_count(event, time("2024-06-14", "2024-06-14"), "2024-06-12")
    assert (ahead.earliest, ahead.latest, ahead.status) == ("2024-06-14", "2024-06-14", Status.FUTURE)


def test_what_has_a_time_or_did_not_happen_stays() -> None:
    dated, feared = make_event(time="d0"), make_event(status=Status.HYPOTHETICAL)
    for event in (dated, feared):
        assert at_count(event, time("2024-06-10", "2024-06-10"), "2024-06-12") == event
    assert at_count(make_event(), None, "2024-06-12") == make_event()


def test_today_is_the_day_of_change_before_that_of_publication() -> None:
    report = Report(text="A bomb.", published="2024-06-12T10:00:00Z", modified="2024-06-13T09:00:00Z")
    assert today_of(make_reading(report)) == "2024-06-13"


def test_the_latest_day_that_is_named_is_not_the_day_of_writing() -> None:
    named = TimeExpression(
        span=Span(0, 1), type=TimexType.DATE, value="2021-05-05", earliest="2021-05-05", latest="2021-05-05",
        precision=Precision.DAY,
    )  # fmt: skip
    sentence = Sentence(span=Span(0, 7), paragraph=0)
    at = Span(0, 1)
    since = Publication(span=at, evidence=(at,), earliest="2021-05-05", source=PublishedFrom.TEXT)
    reading = make_reading(Report(text="A bomb."), sentence, named, since)
    assert (today_of(reading), written_by(reading)) == ("2021-05-05", None)
