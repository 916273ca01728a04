"""Neighbouring phrases that are one expression, over phrases made by hand; « » marks where each stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marked import marked
from reportedly.rules.time_joining import TO_THE_DAY, joined
from reportedly.rules.time_phrases import Phrase
from reportedly.types.vocabulary import TimexType

BLANK = Phrase(start=0, end=1, rule="r", type=TimexType.DATE)
DAY = replace(BLANK, rule="weekday", weekday=3)
CLOCK = replace(BLANK, rule="clock", type=TimexType.TIME, clock="22:00", zone="Z", mod="APPROX")
PART = replace(BLANK, rule="part", type=TimexType.TIME, part="EV")
THIS_MORNING = replace(PART, base="written", unit="D", part="MO")
MONTH = replace(BLANK, rule="month", month=6)
DECEMBER = replace(MONTH, month=12)
DATED = replace(BLANK, rule="month year", month=7, year=1955)
YEAR = replace(BLANK, rule="year", year=1955)


def join(text: str, *phrases: Phrase) -> tuple[str, list[Phrase]]:
    plain, spans = marked(text)
    placed = [replace(item, start=span.start, end=span.end) for item, span in zip(phrases, spans, strict=True)]
    return plain, joined(plain, placed)


TIMED = {
    "clock-before-day": ("«10 p.m.» «Wednesday»", CLOCK, DAY, "10 p.m. Wednesday"),
    "clock-on-day": ("«10 p.m.» on «Wednesday»", CLOCK, DAY, "10 p.m. on Wednesday"),
    "night-of-day": ("«the night» of «20 June»", PART, replace(DAY, day=20), "the night of 20 June"),
    "day-before-part": ("«Friday» «evening»", DAY, PART, "Friday evening"),
    "clock-of-a-part": ("«3 a.m.» «this morning»", CLOCK, THIS_MORNING, "3 a.m. this morning"),
}


@pytest.mark.parametrize(("text", "first", "second", "whole"), TIMED.values(), ids=TIMED.keys())
def test_a_time_of_day_is_joined_to_its_day(text: str, first: Phrase, second: Phrase, whole: str) -> None:
    plain, (both,) = join(text, first, second)
    assert plain[both.start : both.end] == whole
    assert both.type is TimexType.TIME
    assert both.clock or both.part
    assert "+" in both.rule


APART = {
    "words-between": ("«10 p.m.» or so «Wednesday»", CLOCK, DAY),
    "day-before-clock-and-a-line": ("«Wednesday»\n«evening»", DAY, PART),
    "two-days": ("«Monday» «Wednesday»", DAY, DAY),
    "two-clocks": ("«10 p.m.» «11 p.m.»", CLOCK, CLOCK),
    "year-is-no-day": ("«10 p.m.» «1955»", CLOCK, YEAR),
    "far-apart": ("«10 p.m.»,           «Wednesday»", CLOCK, DAY),
}


@pytest.mark.parametrize(("text", "first", "second"), APART.values(), ids=APART.keys())
def test_others_stay_apart(text: str, first: Phrase, second: Phrase) -> None:
    assert len(join(text, first, second)[1]) == 2


LENT = {
    "and": ("«June» and «July 1955»", MONTH, 1955),
    "to": ("«June» to «July 1955»", MONTH, 1955),
    "dash": ("«June»–«July 1955»", MONTH, 1955),
    "over-new-year": ("«December» to «July 1955»", DECEMBER, 1954),
    "a-sentence-between": ("«June». «July 1955»", MONTH, None),
    "has-its-own": ("«June» and «July 1955»", replace(MONTH, year=1950), 1950),
    "counted-from-the-day-of-writing": ("«June» and «July 1955»", replace(MONTH, base="written"), None),
}


@pytest.mark.parametrize(("text", "first", "year"), LENT.values(), ids=LENT.keys())
def test_a_year_is_lent_to_the_month_before(text: str, first: Phrase, year: int | None) -> None:
    _, found = join(text, first, DATED)
    assert found[0].year == year


LEADS = {
    "opens-the-text": ("«Monday» was calm.", True),
    "in-opens-a-sentence": ("It ended. In «1955», peace came.", True),
    "opens-a-quotation": ("He said: “On «Monday» it ended.”", True),
    "in-the-middle": ("It was «Monday» then.", False),
    "after-a-comma": ("It ended, on «Monday».", False),
}


@pytest.mark.parametrize(("text", "leads"), LEADS.values(), ids=LEADS.keys())
def test_which_phrase_opens_its_sentence(text: str, leads: bool) -> None:
    _, (phrase,) = join(text, DAY)
    assert phrase.leads is leads


def test_no_phrases() -> None:
    assert joined("", []) == []


AGO = Phrase(start=0, end=0, rule="ago", type=TimexType.DATE, unit="W", count=-1, base="written")
TODAY = Phrase(start=0, end=0, rule="day name", type=TimexType.DATE, unit="D", count=0, base="written")


def test_so_long_ago_today_is_one_day() -> None:
    _, found = join("«a week ago» «today»", AGO, TODAY)
    assert [item.rule for item in found] == [TO_THE_DAY]
    assert len(join("«a week ago», «today»", AGO, TODAY)[1]) == 2
    assert len(join("«a week ago» «tomorrow»", AGO, replace(TODAY, count=1))[1]) == 2
