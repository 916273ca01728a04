from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import marked
from reportedly.lexicons import lexicon
from reportedly.rules.time_joining import joined
from reportedly.rules.time_phrases import Patterns, Phrase
from reportedly.rules.time_ranges import with_ranges
from reportedly.rules.time_rules import KINDS, RULES
from reportedly.rules.time_words import vocabulary, words_of_time

ROWS = [(row["words"], row["kind"], row["value"]) for row in lexicon("time_words")]
ROWS += [(row["words"], "holiday", row["rule"]) for row in lexicon("time_holidays")]
KNOWN = vocabulary(ROWS)
PATTERNS = Patterns(RULES, KINDS, [(kind, value) for _, kind, value in ROWS])


def phrases_of(text: str) -> list[Phrase]:
    return joined(text, with_ranges(text, list(PATTERNS.find(words_of_time(text, KNOWN)))))


EXTENTS = {
    "edge": "It closed «earlier this week» and «the end of next year» is far off",
    "frame": "«the past two weeks», «the last twenty four hours», «the next few days»",
    "approximate": "for «more than four hours» and «at least the past 18 months»",
    "over-is-a-preposition": "over «the next three quarters»",
    "over-is-a-bound": "for «over a week»",
    "ago": "«almost two years ago» or «a couple of days ago»",
    "year-earlier": "the «year-earlier» figure and «the year-earlier quarter»",
    "weekday-and-date": "on «Saturday, April 25», at «noon Thursday»",
    "no-article-before-month": "the «February 15» raid",
    "abbreviated-month": "on «Oct. 15, 1999» and «Sept. 3»",
    "sentence-dot-stays-out": "on «15 October».",
    "day-first": "since «the 25th of August»",
    "clock-and-day": "at «10 p.m. Wednesday»; «the night of 20 June 1791»; «early in the morning of May 3»",
    "early-hours": "in «the early hours of Sunday»",
    "range-of-days": "between «14» and «16 July» and from «July 3» to «5», then «2»–«4 March 2020»",
    "range-of-years": "in «1915»-«17»",
    "range-of-a-count-is-none": "killed 14 and «16 July» came",
    "day-after-an-event": "«the day» before the vote",
    "week-of-a-month": "in «the last week of August»",
    "hyphened": "a «two-day» truce",
    "sets": "«every Friday night», «each July», «daily»",
    "decades": "in «the early 1980s» and «the '70s»",
    "centuries": "in «the 19th century»",
    "before-christ": "in «493 BC» and «September 480 BC»",
    "year-heading": "Siege of «1997»\n«February 24, 1998»\nWord",
    "modal-may": "They may march on",
}


@pytest.mark.parametrize("text", EXTENTS.values(), ids=EXTENTS.keys())
def test_extents(text: str) -> None:
    plain, spans = marked(text)
    found = [plain[phrase.start : phrase.end] for phrase in phrases_of(plain)]
    assert found == [plain[span.start : span.end] for span in spans]


def only(text: str) -> Phrase:
    found = phrases_of(text)
    assert len(found) == 1, found
    return found[0]


VALUES = {
    "vague": ("several months", "PXM"),
    "couple": ("a couple of years", "P2Y"),
    "half": ("half an hour", "PT30M"),
    "minute-and-a-half": ("a minute and a half", "PT1M30S"),
    "fraction": ("2 1/2 years", "P2Y6M"),
    "range": ("two to three weeks", "PXW"),
    "set": ("every two weeks", "P2W"),
    "weekday-set": ("every Monday", "XXXX-WXX-1"),
    "twice-named-weekday": ("Tuesday nights", "XXXX-WXX-2TNI"),
    "years-ago": ("years ago", "PAST_REF"),
    "days-later": ("several days later", "FUTURE_REF"),
    "century": ("the 11th century", "10"),
}


@pytest.mark.parametrize(("text", "value"), VALUES.values(), ids=VALUES.keys())
def test_final_values(text: str, value: str) -> None:
    assert only(text).value == value


def test_a_year_after_a_range_dates_both_ends() -> None:
    first, second = phrases_of("from July 14-16, 2006 on")
    assert (first.day, first.year, second.day, second.year) == (14, 2006, 16, 2006)


def test_a_range_over_new_year_has_two_years() -> None:
    first, second = phrases_of("December to January 1942")
    assert (first.year, second.year) == (1941, 1942)


@given(st.text(alphabet=st.sampled_from(list("the last 12 May to of,-–'\n1990s a")), max_size=80))
@settings(max_examples=150)
def test_phrases_stand_in_order_and_inside(text: str) -> None:
    at = 0
    for phrase in phrases_of(text):
        assert at <= phrase.start < phrase.end <= len(text)
        at = phrase.end


HOSTILE = {
    "years": "1990 " * 20_000,
    "commas": "May 1, " * 15_000,
    "the": "the " * 25_000,
    "dashes": "12-" * 33_000,
    "one-word": "a" * 100_000,
    "digits": "1" * 100_000,
    "control": "\x00\x1b" * 50_000,
    "quotes": "“‘'" * 30_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_lines_take_linear_time(text: str) -> None:
    began = time.perf_counter()
    phrases_of(text)
    assert time.perf_counter() - began < 8


def test_no_pattern_waits_for_a_word_that_the_vocabulary_takes() -> None:
    taken = {words for words, _, _ in ROWS if " " not in words}
    literals = {
        word for rule in RULES for word in re.findall(r"[a-z’]{2,}", re.sub(r"\w+=|<[^>]+>", " ", rule.pattern))
    }
    assert literals & taken == set()
