"""Expressions that count from an event: what they count from, and which days they mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from marked import marked
from reportedly.rules.time_anchoring import Relation, counting, relation_to_event
from reportedly.rules.time_phrases import Phrase
from reportedly.text.counting import Days, days_counted
from reportedly.types.annotations import Counted
from reportedly.types.vocabulary import TimeRelation, TimexType

SPAN = Phrase(start=0, end=1, rule="duration", type=TimexType.DURATION, unit="D", count=2)
UNIT = replace(SPAN, rule="unit from an event", type=TimexType.DATE, count=None)
DATED = replace(SPAN, rule="weekday", type=TimexType.DATE)
NTH = replace(SPAN, rule="nth unit of an event", type=TimexType.DATE)
EVE = replace(SPAN, rule="eve of an event", type=TimexType.DATE, count=1)
PART = replace(SPAN, rule="part of day", type=TimexType.TIME, part="NI", count=None)
YEARS = replace(SPAN, rule="anniversary", type=TimexType.DATE, unit="Y")

RELATIONS = {
    "after": ("«two days» after the strike", SPAN, ("after", "the strike")),
    "following": ("«two days» following the strike, he left", SPAN, ("after", "the strike")),
    "before": ("«the day» before the vote.", UNIT, ("before", "the vote")),
    "ahead-of": ("«two days» ahead of the vote", SPAN, ("before", "the vote")),
    "since": ("«two years» since the raid", SPAN, ("since", "the raid")),
    "a-month-on": ("«two months» on, nobody", SPAN, ("after", "what was told last")),
    "into": ("«two months» into the war", SPAN, ("after", "the war")),
    "on-from": ("«two years» on from the raid", SPAN, ("after", "the raid")),
    "anniversary": ("«two-year» anniversary of the raid", SPAN, ("anniversary", "the raid")),
    "its-anniversary": ("its «second» anniversary.", YEARS, ("anniversary", "what was told last")),
    "nth": ("«the second day» of the siege", NTH, ("nth", "the siege")),
    "eve": ("«the eve» of the vote", EVE, ("before", "the vote")),
    "night-of": ("«the night» of the raid", PART, ("of", "the raid")),
    "of-last-week": ("«the night» of last Monday", PART, None),
    "six-words-at-most": ("«two days» after a b c d e f g h", SPAN, ("after", "a b c d e f")),
    "from-now": ("«two days» from now", SPAN, None),
    "told-last": ("«two days» after.", SPAN, ("after", "what was told last")),
    "told-last-goes-on": ("«the day» after and fled", UNIT, ("after", "what was told last")),
    "after-that": ("«two days» after that it rained", SPAN, ("after", "that it rained")),
    "no-relation": ("«two days» of rain", SPAN, None),
    "a-day-counts-from-nothing": ("«Monday» after the strike", DATED, None),
}


@pytest.mark.parametrize(("text", "phrase", "relation"), RELATIONS.values(), ids=RELATIONS.keys())
def test_relation_to_event(text: str, phrase: Phrase, relation: tuple[str, str] | None) -> None:
    plain, (span,) = marked(text)
    found = relation_to_event(plain, replace(phrase, start=span.start, end=span.end))
    assert ((found.name, found.words) if found else None) == relation


def test_a_relation_says_where_its_words_stand_and_whether_it_is_exact() -> None:
    plain, (span, event) = marked("«exactly two days» after «the strike»")
    found = relation_to_event(plain, replace(SPAN, start=span.start, end=span.end))
    assert found is not None
    assert (found.span, found.exact, found.told) == (event, True, False)


def relation(name: str, exact: bool = False) -> Relation:
    return Relation(name, "the raid", 0, 8, exact, under=name == "within")


def bounds(phrase: Phrase, relation: Relation, days: Days, written: date | None = None) -> tuple[str, str] | None:
    found = days_counted(counting(phrase, relation), days, written)
    return (found[0].isoformat(), found[1].isoformat()) if found else None


MAY_3 = date(1997, 5, 3), date(1997, 5, 3)
BOUNDS = {
    "days-after": (SPAN, "after", ("1997-05-05", "1997-05-05")),
    "days-before": (SPAN, "before", ("1997-05-01", "1997-05-01")),
    "the-day-after": (UNIT, "after", ("1997-05-04", "1997-05-04")),
    "the-night-before": (replace(UNIT, part="NI"), "before", ("1997-05-02", "1997-05-03")),
    "since-begins-with-it": (SPAN, "since", ("1997-05-03", "1997-05-05")),
    "weeks-are-loose": (replace(SPAN, unit="W"), "after", ("1997-05-14", "1997-05-20")),
    "an-anniversary-is-not": (YEARS, "anniversary", ("1999-05-03", "1999-05-03")),
    "an-anniversary-of-no-number": (replace(YEARS, count=None), "anniversary", None),
    "bare-days": (replace(SPAN, count=None), "after", ("1997-05-05", "1997-05-09")),
    "bare-days-before": (replace(SPAN, count=None), "before", ("1997-04-27", "1997-05-01")),
    "bare-weeks": (replace(SPAN, count=None, unit="W"), "after", ("1997-05-17", "1997-06-07")),
    "bare-years": (replace(SPAN, count=None, unit="Y"), "after", None),
    "the-week-after": (replace(UNIT, unit="W"), "after", ("1997-05-04", "1997-05-10")),
    "the-days-before": (replace(UNIT, rule="units from an event"), "before", ("1997-04-27", "1997-05-02")),
    "within-weeks": (replace(SPAN, unit="W"), "within", ("1997-05-03", "1997-05-17")),
    "an-hour": (replace(SPAN, unit="H", count=1), "after", ("1997-05-03", "1997-05-03")),
    "hours": (replace(SPAN, unit="H", count=6), "after", ("1997-05-03", "1997-05-04")),
    "bare-hours-before": (replace(SPAN, unit="H", count=None), "before", ("1997-05-02", "1997-05-03")),
    "hours-of-days": (replace(SPAN, unit="H", count=48), "after", ("1997-05-05", "1997-05-05")),
    "minutes": (replace(SPAN, unit="MI"), "after", ("1997-05-03", "1997-05-03")),
    "second-day": (NTH, "nth", ("1997-05-04", "1997-05-04")),
    "second-week": (replace(NTH, unit="W"), "nth", ("1997-05-10", "1997-05-16")),
    "first-hours": (replace(NTH, unit="H", count=1), "nth", ("1997-05-03", "1997-05-03")),
    "eve": (EVE, "before", ("1997-05-02", "1997-05-02")),
    "night-of": (PART, "of", ("1997-05-03", "1997-05-04")),
    "outside-the-calendar": (replace(SPAN, unit="Y", count=10_000), "after", None),
}


@pytest.mark.parametrize(("phrase", "name", "days"), BOUNDS.values(), ids=BOUNDS.keys())
def test_the_days_counted(phrase: Phrase, name: str, days: tuple[str, str] | None) -> None:
    assert bounds(phrase, relation(name), MAY_3) == days


def test_an_event_of_a_month_gives_a_month() -> None:
    may = date(1997, 5, 1), date(1997, 5, 31)
    assert bounds(SPAN, relation("after"), may) == ("1997-05-03", "1997-06-02")


def test_exactly_leaves_no_slack() -> None:
    weeks = replace(SPAN, unit="W")
    assert bounds(weeks, relation("after", exact=True), MAY_3) == ("1997-05-17", "1997-05-17")


def test_since_runs_to_the_day_of_writing_where_the_count_allows() -> None:
    month = replace(SPAN, unit="M", count=1)
    assert bounds(month, relation("since"), MAY_3, date(1997, 6, 5)) == ("1997-05-03", "1997-06-05")
    assert bounds(SPAN, relation("since"), MAY_3, date(1997, 6, 5)) == ("1997-05-03", "1997-05-05")


def test_the_relation_is_kept_as_data() -> None:
    weeks = replace(SPAN, unit="W")
    found = counting(weeks, Relation("before", "the raid", 20, 28))
    assert (found.relation, found.unit, found.least, found.most, found.slack) == (TimeRelation.BEFORE, "W", 2, 2, 3)
    assert (found.event and found.event.start, found.night) == (20, False)


def test_what_was_told_last_has_no_words() -> None:
    assert counting(SPAN, Relation("after", "what was told last", 0, 8, told=True)).event is None


def test_nobody_knows_how_many_years() -> None:
    years = counting(replace(SPAN, unit="Y", count=None), relation("since"))
    assert years == Counted(relation=TimeRelation.SINCE, event=relation("since").span, unit="Y")
    assert days_counted(years, MAY_3, date(2005, 5, 3)) is None
