"""The days of times that count from events of other reports, and what they do to the events told of with them."""

from __future__ import annotations

from typing import Any

import msgspec

from make import make_event, make_place, make_reading, make_report, words
from reportedly.resolve import COUNTED, compare_all, incidents
from reportedly.resolve.datings import by_time, datings
from reportedly.types.annotations import Counted, TimeExpression
from reportedly.types.corpus import Readings
from reportedly.types.groups import Dating
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, Relation, TimeRelation, TimexType, Verdict

TEXT = "Two days after the attack on Karsa, dockers marched."


def asker() -> Reading:
    time = TimeExpression(
        span=words(TEXT, "Two days"), type=TimexType.DURATION, value="P2D",
        counted=Counted(relation=TimeRelation.AFTER, event=words(TEXT, "the attack on Karsa"), least=2, most=2),
    )  # fmt: skip
    report = make_report(TEXT, published="2021-05-06")
    march = make_event("e2", words(TEXT, "marched"), type=EventType.PROTEST, latest="2021-05-06")
    reading = make_reading(
        report, time, make_place("Karsa", 36.0, 44.0), make_event(span=words(TEXT, "attack"), place="p1"), march
    )
    (made,) = reading[TimeExpression]
    return make_reading(
        report, time, make_place("Karsa", 36.0, 44.0), make_event(span=words(TEXT, "attack"), place="p1"),
        make_event("e2", march.span, type=EventType.PROTEST, latest="2021-05-06", time=made.id),
    )  # fmt: skip


def teller(first: str, last: str | None = None, text: str = "An attack hit Karsa.", **event: Any) -> Reading:
    return make_reading(
        make_report(text, published=last or first),
        make_place("Karsa", 36.0, 44.0),
        make_event(span=words(text, "attack"), earliest=first, latest=last or first, place="p1", **event),
    )


def corpus(*tellers: Reading, said: tuple[Judgement, ...] = ()) -> Readings:
    read = [asker(), *tellers]
    return Readings(read, [*compare_all(Readings(read), [COUNTED]), *said])


def days(found: tuple[Dating, ...]) -> list[tuple[str | None, str | None]]:
    return [(item.earliest, item.latest) for item in found]


def by_ana(verdict: Verdict, tells: Reading) -> Judgement:
    time = f"{asker().report.id}#times@0-8"
    return Judgement(
        left=time, right=f"{tells.report.id}#e1", relation=Relation.COUNTED_FROM, verdict=verdict, by="person:ana",
        at="2021-06-01T00:00:00Z",
    )  # fmt: skip


def test_a_time_has_the_days_that_follow_from_another_report() -> None:
    (found,) = datings(corpus(teller("2021-05-03")))
    assert (found.earliest, found.latest, found.relation) == ("2021-05-05", "2021-05-05", TimeRelation.AFTER)
    (event,) = found.events
    assert (event.report, event.earliest) == (teller("2021-05-03").report.id, "2021-05-03")
    assert {reason.name for reason in event.reasons} == {"same_place", "same_act"}


def test_two_events_of_different_days_leave_it_open_and_are_named() -> None:
    (found,) = datings(corpus(teller("2021-05-03"), teller("2021-04-29")))
    assert (found.earliest, len(found.events)) == (None, 2)
    assert by_time((found,)) == {}


def test_what_nobody_is_sure_of_is_named_and_gives_no_days() -> None:
    other = teller("2021-05-03", text="Another attack.", type=EventType.CONSULT)
    assert datings(corpus(other)) == ()
    said = msgspec.structs.replace(by_ana(Verdict.UNSURE, other), by="counted/2", score=0.4)
    (found,) = datings(corpus(other, said=(said,)))
    assert (found.earliest, [event.report for event in found.events]) == (None, [other.report.id])


def test_a_night_has_two_dates() -> None:
    assert days(datings(corpus(teller("2021-05-02"), teller("2021-05-03")))) == [("2021-05-04", "2021-05-05")]


def test_reports_that_know_more_and_less_agree() -> None:
    assert days(datings(corpus(teller("2021-05-03"), teller("2021-05-01", "2021-05-05")))) == [
        ("2021-05-05", "2021-05-05")
    ]


def test_nothing_is_said_of_a_time_that_nobody_answers() -> None:
    assert datings(corpus()) == datings(corpus(make_reading("An attack hit Karsa.", make_event()))) == ()


def test_a_person_decides() -> None:
    one, two = teller("2021-05-03"), teller("2021-04-29")
    assert days(datings(corpus(one, two, said=(by_ana(Verdict.NO, two),)))) == [("2021-05-05", "2021-05-05")]
    assert days(datings(corpus(one, two, said=(by_ana(Verdict.YES, two),)))) == [("2021-05-01", "2021-05-01")]
    assert datings(corpus(one, said=(by_ana(Verdict.NO, one),))) == ()


def test_only_the_times_of_one_report() -> None:
    both = corpus(teller("2021-05-03"))
    assert datings(both, asker().report.id) == datings(both)
    assert datings(both, teller("2021-05-03").report.id) == ()


def test_what_is_told_with_the_time_takes_its_days() -> None:
    march = [item for item in incidents(corpus(teller("2021-05-03"))) if item.type is EventType.PROTEST]
    assert [(item.earliest, item.latest) for item in march] == [("2021-05-05", "2021-05-05")]
    march = [item for item in incidents(corpus()) if item.type is EventType.PROTEST]
    assert [(item.earliest, item.latest) for item in march] == [(None, "2021-05-06")]
