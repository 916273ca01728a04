"""What a time asks for that counts from an event, which events may answer, and where the two meet."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from make import make_event, make_place, make_reading, make_report, words
from reportedly.resolve.asked import ACCOUNTS, asking, dated
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.counted import COUNTED
from reportedly.types.annotations import Counted, TimeExpression
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Status, TimeRelation, TimexType

TEXT = "Two days after the attack on Karsa, shops opened."


Point = tuple[float, float]


def asker(text: str = TEXT, published: str = "2021-05-06", at: Point = (36.0, 44.0), **event: Any) -> Reading:
    return make_reading(
        make_report(text, published=published),
        TimeExpression(
            span=words(text, "Two days"), type=TimexType.DURATION, value="P2D",
            counted=Counted(relation=TimeRelation.AFTER, event=words(text, "the attack on Karsa"), least=2, most=2),
        ),
        make_place("Karsa", *at),
        make_event(span=words(text, "attack"), **{"place": "p1", **event}),
    )  # fmt: skip


def teller(day: str, text: str = "An attack hit Karsa.", at: Point = (36.0, 44.0), **event: Any) -> Reading:
    return make_reading(
        make_report(text, published=day),
        make_place("Karsa", *at),
        make_event(span=words(text, "attack"), earliest=day, latest=day, place="p1", **event),
    )


def test_a_time_asks_by_the_event_in_its_words() -> None:
    ((time, event),) = asking(asker())
    assert (time.id.partition("#")[2], event.id.partition("#")[2]) == ("times@0-8", "e1")


@pytest.mark.parametrize("status", [Status.FUTURE, Status.HYPOTHETICAL, Status.NEGATED])
def test_nothing_is_counted_from_what_did_not_happen(status: Status) -> None:
    assert not list(asking(asker(status=status)))
    assert not list(dated(teller("2021-05-03", status=status)))


def test_the_event_may_be_the_first_word_behind_the_relation() -> None:
    text = "Two days after attacks on Karsa, shops opened."
    counted = Counted(relation=TimeRelation.AFTER, event=words(text, "attacks on Karsa"), least=2, most=2)
    time = TimeExpression(span=words(text, "Two days"), type=TimexType.DURATION, value="P2D", counted=counted)
    reading = make_reading(text, time, make_event(span=words(text, "attacks")))
    assert [event.id.partition("#")[2] for _, event in asking(reading)] == ["e1"]


def test_places_meet_across_the_borders_of_degrees() -> None:
    near, beside = (
        ACCOUNTS.items(Readings([item]), item.report.id)[0].keys
        for item in (asker(at=(36.49, 43.51)), teller("2021-05-03", at=(36.51, 43.49)))
    )
    assert near & beside


def test_an_event_that_its_own_report_dates_is_not_asked_for() -> None:
    assert not list(asking(asker(earliest="2021-05-03", latest="2021-05-03")))


def test_an_event_of_unknown_days_answers_nothing() -> None:
    assert not list(dated(asker()))
    assert not list(dated(make_reading("A.", make_event(latest="2021-05-03"))))


def test_the_order_of_adding_does_not_matter_even_when_a_key_has_many() -> None:
    days = [f"2021-04-{day:02}" for day in range(1, 31)] + ["2021-05-02"]
    crowd = [teller(day, f"An attack hit Karsa, {number} dead.") for number, day in enumerate(days * 2)]
    found = set()
    for first in (0, 30, 62):
        for turn in (1, -1):
            order = [*crowd[:first], asker(), *crowd[first:]][::turn]
            found.add(frozenset(said.right for said in compare_all(Readings(order), [COUNTED])))
    assert len(found) == 1
    assert 0 < len(next(iter(found))) <= 2 * ACCOUNTS.near * 7


def test_every_order_of_a_few_reports_gives_the_same() -> None:
    few = [asker(), teller("2021-05-03"), teller("2021-05-04"), asker("Two days after the attack on Karsa, rain fell.")]
    found = {frozenset(said.id for said in compare_all(Readings(order), [COUNTED])) for order in permutations(few)}
    assert len(found) == 1
    assert len(next(iter(found))) == 4


def test_events_are_not_compared_among_themselves() -> None:
    assert compare_all(Readings([teller("2021-05-03"), teller("2021-05-04")]), [COUNTED]) == []
    one, two = (ACCOUNTS.items(Readings([item]), item.report.id)[0] for item in (teller("2021-05-03"), asker()))
    assert ACCOUNTS.one(one.spot, one.spot)
    assert not ACCOUNTS.one(one.spot, two.spot)
