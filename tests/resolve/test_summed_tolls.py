"""Counts of several happenings at once."""

from __future__ import annotations

import pytest

from make import make_event, make_reading, make_report, make_toll, words
from reportedly.resolve.days import When
from reportedly.resolve.incidents import Happening
from reportedly.resolve.summed_tolls import is_of_several_days, sums_several
from reportedly.types.annotations import Event, Toll, Whom
from reportedly.types.span import Span
from reportedly.types.vocabulary import Harm, Status, VictimGroup

TEXT = "Planes bombed two towns, killing seven. In Tora four died. Bombs on Dassa killed three."


@pytest.mark.parametrize(
    ("third", "harm", "own", "several"),
    [
        pytest.param(3, Harm.KILLED, 1, True, id="of-two-towns"),
        pytest.param(3, Harm.KILLED, 2, False, id="of-one-happening"),
        pytest.param(2, Harm.KILLED, 1, False, id="no-sum"),
        pytest.param(3, Harm.INJURED, 1, False, id="of-another-harm"),
    ],
)
def test_a_count_is_of_several_happenings_that_are_counted_behind_it(
    third: int, harm: Harm, own: int, several: bool
) -> None:
    lead = make_toll(7, id="t1", span=words(TEXT, "seven"))
    tolls = (
        lead,
        make_toll(4, id="t2", span=words(TEXT, "four")),
        make_toll(third, id="t3", span=words(TEXT, "three"), event="e2", harm=harm),
    )
    events = make_event(span=words(TEXT, "bombed")), make_event(id="e2", span=words(TEXT, "Bombs"))
    reading = make_reading(make_report(TEXT), *events, *tolls)
    assert sums_several(reading, reading[Toll][0], {event.id for event in reading[Event][:own]}) is several


@pytest.mark.parametrize(
    ("again", "several"),
    [pytest.param(2, True, id="told-again-of-another"), pytest.param(3, False, id="another-count")],
)
def test_a_list_is_of_several_happenings_where_one_of_its_counts_is_told_again_of_another(
    again: int, several: bool
) -> None:
    text = "Gunmen attacked two posts, killing at least four clerks and two guards. In Tora a bomber killed several."
    tolls = (
        make_toll(4, high=None, id="t2", span=words(text, "at least four clerks"), part_of="t1"),
        make_toll(6, high=None, id="t1", span=words(text, "at least four clerks and two guards")),
        make_toll(2, id="t3", span=words(text, "two guards"), part_of="t1"),
        make_toll(again, id="t4", span=words(text, "several"), event="e2"),
    )
    events = make_event(span=words(text, "attacked")), make_event(id="e2", span=words(text, "killed"))
    reading = make_reading(make_report(text), *events, *tolls)
    lead = next(toll for toll in reading[Toll] if toll.low == 6)
    assert sums_several(reading, lead, {reading[Event][0].id}) is several


@pytest.mark.parametrize(
    ("told", "group", "of_list", "several"),
    [
        pytest.param("four guards", VictimGroup.UNKNOWN, False, True, id="two-counts"),
        pytest.param("scores of guards", VictimGroup.UNKNOWN, False, False, id="no-figure"),
        pytest.param("four guards", VictimGroup.FIGHTER, False, False, id="of-the-other-side"),
        pytest.param("four guards", VictimGroup.UNKNOWN, True, False, id="part-of-another-count"),
    ],
)
def test_what_may_be_among_those_of_a_sum(told: str, group: VictimGroup, of_list: bool, several: bool) -> None:
    text = f"At least seven soldiers died. In Tora {told} fell. Three more fell in Dassa."
    tolls = (
        make_toll(7, high=None, id="t1", span=words(text, "seven soldiers"), whom=whom(VictimGroup.SOLDIER)),
        make_toll(4, high=None, id="t2", span=words(text, told), part_of="t4" if of_list else None, whom=whom(group)),
        make_toll(3, id="t3", span=words(text, "Three"), event="e2"),
    )
    events = make_event(span=words(text, "died")), make_event(id="e2", span=words(text, "Dassa"))
    reading = make_reading(make_report(text), *events, *tolls)
    lead = next(toll for toll in reading[Toll] if toll.low == 7)
    assert sums_several(reading, lead, {reading[Event][0].id}) is several


def whom(group: VictimGroup) -> Whom:
    return Whom(span=Span(0, 1), group=group)


def test_a_count_told_before_is_no_part_of_a_sum() -> None:
    text = "Four died in Tora and three in Dassa. So seven fell in Karsa."
    last = make_toll(7, id="t3", span=words(text, "seven"))
    tolls = (
        make_toll(4, id="t1", span=words(text, "Four")),
        make_toll(3, id="t2", span=words(text, "three"), event="e2"),
    )
    reading = make_reading(make_report(text), make_event(span=words(text, "fell")), *tolls, last)
    assert not sums_several(reading, reading[Toll][-1], {reading[Event][0].id})


@pytest.mark.parametrize(
    ("status", "day", "several"),
    [
        pytest.param(Status.HAPPENED, "2024-05-03", True, id="of-the-same-day"),
        pytest.param(Status.HAPPENED, "2024-05-06", False, id="of-another-day"),
        pytest.param(Status.HISTORICAL, None, False, id="recalled"),
    ],
)
def test_what_was_done_on_other_days_adds_up_to_nothing(status: Status, day: str | None, several: bool) -> None:
    tolls = (
        make_toll(7, id="t1", span=words(TEXT, "seven")),
        make_toll(4, id="t2", span=words(TEXT, "four")),
        make_toll(3, id="t3", span=words(TEXT, "three"), event="e2"),
    )
    lead = make_event(span=words(TEXT, "bombed"), earliest="2024-05-03", latest="2024-05-03")
    other = make_event(id="e2", span=words(TEXT, "Bombs"), earliest=day, latest=day, status=status)
    reading = make_reading(make_report(TEXT), lead, other, *tolls)
    assert sums_several(reading, reading[Toll][0], {lead.id}) is several


def test_a_part_is_of_a_list_only_where_its_other_half_is_told_too() -> None:
    text = "A raid killed six, four of them boys. In Dassa a bomb killed two guards."
    tolls = (
        make_toll(6, id="t1", span=words(text, "six")),
        make_toll(4, id="t2", span=words(text, "four of them"), part_of="t1"),
        make_toll(2, id="t3", span=words(text, "two guards"), event="e2"),
    )
    events = make_event(span=words(text, "raid")), make_event(id="e2", span=words(text, "bomb"))
    reading = make_reading(make_report(text), *events, *tolls)
    assert not sums_several(reading, reading[Toll][0], {reading[Event][0].id})


WEEK = {"earliest": "2025-10-13", "latest": "2025-10-19"}


@pytest.mark.parametrize(
    ("text", "days", "last", "several"),
    [
        pytest.param("Two men were killed this week.", WEEK, "2025-10-14", False, id="two-killed"),
        pytest.param("Two car bombings killed 40 this week.", WEEK, "2025-10-14", True, id="one-of-two"),
        pytest.param("The bombings killed 40 this week.", WEEK, "2025-10-14", False, id="not-counted"),
        pytest.param("Two bombings killed 40 this week.", WEEK, "2025-10-16", False, id="both"),
        pytest.param(
            "Two bombings killed 40.", {"earliest": "2025-10-14", "latest": "2025-10-14"}, "2025-10-14", False,
            id="of-one-day",
        ),
    ],
)  # fmt: skip
def test_acts_of_several_days_are_not_one_of_them(text: str, days: dict[str, str], last: str, several: bool) -> None:
    event = make_event(span=words(text, "bombings" if "bombings" in text else "killed"), **days)
    reading = make_reading(make_report(text), event)
    item = Happening(reading[Event][0], reading)
    assert is_of_several_days(item, When("2025-10-14", last)) is several
