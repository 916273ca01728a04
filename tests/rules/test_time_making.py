"""What the words of a time expression say, asked of each maker by a phrase that only it makes."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.lexicons import lexicon
from reportedly.rules.time_phrases import Patterns, Phrase
from reportedly.rules.time_rules import KINDS, RULES
from reportedly.rules.time_words import vocabulary, words_of_time
from reportedly.types.vocabulary import TimexType

ROWS = [(row["words"], row["kind"], row["value"]) for row in lexicon("time_words")]
ROWS += [(row["words"], "holiday", row["rule"]) for row in lexicon("time_holidays")]
KNOWN = vocabulary(ROWS)
PATTERNS = Patterns(RULES, KINDS, [(kind, value) for _, kind, value in ROWS])
DATE, TIME, DURATION, SET = TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET


def phrases_of(text: str) -> list[Phrase]:
    return list(PATTERNS.find(words_of_time(text, KNOWN)))


CASES: dict[str, tuple[str, str, TimexType, dict[str, Any]]] = {  # text, maker, type, what it says
    "calendar-day": ("15 February 2021", "calendar", DATE, {"day": 15, "month": 2, "year": 2021}),
    "calendar-stepped-year": ("February of last year", "calendar", DATE, {"month": 2, "count": -1, "base": "written"}),
    "calendar-edge": ("early 2021", "calendar", DATE, {"year": 2021, "edge": "START"}),
    "calendar-before-christ": ("September 480 BC", "calendar", DATE, {"value": "BC0480-09"}),
    "calendar-weekday": ("last Monday", "calendar", DATE, {"weekday": 1, "count": -1, "base": "written"}),
    "quarter": ("the third quarter of 2020", "quarter", DATE, {"quarter": 3, "year": 2020}),
    "day-of-month": ("the 20th", "day_of_month", DATE, {"day": 20}),
    "days-of-month": (
        "the last week of August",
        "days_of_month",
        DURATION,
        {"value": "P1W", "edge": "END", "month": 8},
    ),
    "first-days": ("the first ten days of May", "days_of_month", DURATION, {"value": "P10D", "edge": "START"}),
    "half": ("the second half of 2020", "half", DATE, {"half": 2, "year": 2020}),
    "latter-half": ("the latter half of 2020", "half", DATE, {"half": 2}),
    "decade": ("the 1990s", "decade", DATE, {"value": "199", "unit": "DE"}),
    "short-decade": ("the '80s", "decade", DATE, {"value": None, "year": 80, "unit": "DE"}),
    "century": ("the 19th century", "century", DATE, {"value": "18"}),
    "step": ("last week", "step", DATE, {"unit": "W", "count": -1, "base": "written"}),
    "told-step": ("the following year", "step", DATE, {"unit": "Y", "count": 1, "base": "told"}),
    "from-event": ("the day after", "from_event", DATE, {"unit": "D", "value": None}),
    "anniversary": ("the second anniversary of", "anniversary", DATE, {"unit": "Y", "count": 2}),
    "anniversary-bare": ("the anniversary of", "anniversary", DATE, {"unit": "Y", "count": None}),
    "eve": ("the eve of", "eve", DATE, {"unit": "D", "count": 1}),
    "nth-unit": ("the 100th day of", "nth_unit", DATE, {"unit": "D", "count": 100}),
    "unit-nth": ("day two of", "nth_unit", DATE, {"unit": "D", "count": 2}),
    "nth-night": ("the tenth night of", "nth_unit", DATE, {"unit": "D", "count": 10, "part": "NI"}),
    "nth-day": ("its third day", "nth_day", DATE, {"unit": "D", "count": 3, "value": None}),
    "nights": ("two nights earlier", "nights", TIME, {"unit": "D", "count": -2, "part": "NI", "base": "told"}),
    "before-last": ("the week before last.", "before_last", DATE, {"unit": "W", "count": -2, "base": "written"}),
    "as-many": ("as many days", "as_many", DURATION, {"unit": "D", "count": None, "value": "PXD"}),
    "weekday-of-month": ("the last Friday of May", "weekday_of_month", DATE, {"weekday": 5, "month": 5, "count": -1}),
    "vaguely-after": ("hours later", "ago", DATE, {"unit": "H", "count": None, "base": "told"}),
    "month-half": ("the first half of February", "month_half", DATE, {"month": 2, "edge": "H1", "half": None}),
    "weekday": ("Monday", "weekday", DATE, {"weekday": 1, "base": None}),
    "the-weekday": ("the Monday", "weekday", DATE, {"weekday": 1, "base": "told"}),
    "weekday-of-a-week": ("Monday of last week", "calendar", DATE, {"weekday": 1, "unit": "W", "count": -1}),
    "the-next-day": ("the next day", "step", DATE, {"unit": "D", "count": 1, "base": "told"}),
    "the-next-week": ("the next week", "step", DATE, {"unit": "W", "count": 1, "base": "written"}),
    "told-time": ("at the time", "told_time", DATE, {"base": "told", "mod": "APPROX"}),
    "day-name": ("yesterday", "day_name", DATE, {"unit": "D", "count": -1, "base": "written"}),
    "ago": ("two years ago", "ago", DATE, {"unit": "Y", "count": -2, "base": "written"}),
    "a-couple-ago": ("a couple of days ago", "ago", DATE, {"unit": "D", "count": -2}),
    "soon-after": ("a short time later", "soon_after", DATE, {"unit": "MI", "count": None, "base": "told"}),
    "shortly-after": ("shortly afterwards", "soon_after", DATE, {"unit": "MI", "base": "told"}),
    "vaguely-ago": ("several years ago", "ago", DATE, {"value": "PAST_REF", "count": None}),
    "later": ("three days later", "ago", DATE, {"unit": "D", "count": 3, "base": "told"}),
    "hence": ("two years hence", "ago", DATE, {"unit": "Y", "count": 2, "base": "written"}),
    "year-ago": ("a year-ago", "year_ago", DATE, {"unit": "Y", "base": "told"}),
    "same-period": ("the same month last year", "same_period", DATE, {"unit": "M", "count": -1, "base": "told"}),
    "lasting": ("four hours", "lasting", DURATION, {"value": "PT4H", "count": 4}),
    "lasting-framed": ("the past two weeks", "lasting", DURATION, {"value": "P2W", "base": "before"}),
    "lasting-range": ("two to three weeks", "lasting", DURATION, {"value": "PXW", "count": 3}),
    "so-long": ("a week-long", "so_long", DURATION, {"value": "P1W"}),
    "and-a-half": ("a minute and a half", "and_a_half", DURATION, {"value": "PT1M30S", "count": 1.5}),
    "recurring": ("every Friday", "recurring", SET, {"value": "XXXX-WXX-5"}),
    "recurring-count": ("every two weeks", "recurring", SET, {"value": "P2W"}),
    "reference": ("the past", "reference", DATE, {"value": "PAST_REF"}),
    "recent": ("recent weeks", "recent", DURATION, {"value": "PXW"}),
    "clock": ("10:35 p.m. GMT", "clock", TIME, {"clock": "22:35", "zone": "Z"}),
    "military-clock": ("1530 GMT", "clock", TIME, {"clock": "15:30"}),
    "noon": ("noon", "clock", TIME, {"clock": "12:00"}),
    "twelve-at-night": ("12 a.m.", "clock", TIME, {"clock": "00:00"}),
    "hour-of-a-part": ("4 in the morning", "clock", TIME, {"clock": "04:00"}),
    "part": ("this morning", "part", TIME, {"part": "MO", "count": 0, "base": "written"}),
    "told-part": ("that night", "part", TIME, {"part": "NI", "base": "told"}),
    "written": ("2021-02-26", "written", DATE, {"written": "2021-02-26"}),
    "written-group": ("260930Z FEB 21", "written", TIME, {"written": "260930Z FEB 21"}),
}


@pytest.mark.parametrize(("text", "maker", "type", "says"), CASES.values(), ids=CASES.keys())
def test_what_the_words_say(text: str, maker: str, type: TimexType, says: dict[str, Any]) -> None:
    (phrase,) = phrases_of(text)
    assert phrase.type is type
    assert {field: getattr(phrase, field) for field in says} == says
    assert maker in {rule.make.__name__ for rule in RULES if rule.name == phrase.rule}


def test_every_maker_has_a_case() -> None:
    asked = {maker for _, maker, _, _ in CASES.values()}
    named = {rule.make.__name__ for rule in RULES}
    assert named - asked == {"year_ended", "latest"}, named - asked


SENSELESS = {
    "fifth-quarter": "the fifth quarter of 2020",
    "thirteen-pm": "13:30 p.m.",
    "century-far-off": "the 45th century",
    "third-day-in-words-is-no-day": "the second",
    "month-13": "26/13/2021",
    "more-than-its-end": "five to three weeks",
}


@pytest.mark.parametrize("text", SENSELESS.values(), ids=SENSELESS.keys())
def test_words_that_make_no_sense_are_not_taken_whole(text: str) -> None:
    assert [text[phrase.start : phrase.end] for phrase in phrases_of(text)] != [text]


def test_the_event_is_no_part_of_what_counts_from_it() -> None:
    text = "the day after the vote"
    (phrase,) = phrases_of(text)
    assert text[phrase.start : phrase.end] == "the day"
    (phrase,) = phrases_of("the year ended March 31")[:1]
    assert (phrase.rule, phrase.value, phrase.end) == ("year ended", "P1Y", len("the year"))


def test_the_latest_period_is_a_quarter() -> None:
    (phrase,) = phrases_of("the latest period")
    assert (phrase.rule, phrase.unit, phrase.count, phrase.base) == ("latest period", "Q", -1, "written")
