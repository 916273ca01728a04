"""Expressions that count from an event, as patterns find them: their words end where the event's begin."""

from __future__ import annotations

import pytest

from marked import marked
from reportedly.rules.time_event_phrases import anniversary, eve, from_event, nth_unit
from reportedly.rules.time_rules import RULES
from rules.test_time_making import phrases_of

PHRASES = {
    "day-after": ("«the day» after the raid", "unit from an event", "D", None),
    "days-before": ("in «the days» before the raid", "units from an event", "D", None),
    "night-before": ("«the night» before the vote", "unit from an event", "D", None),
    "day-of": ("on «the day» of the vote", "day of an event", "D", None),
    "anniversary": ("«its second» anniversary", "anniversary", "Y", 2),
    "eve": ("on «the eve» of the vote", "eve of an event", "D", 1),
    "nth": ("«the 100th day» of the war", "nth unit of an event", "D", 100),
    "nth-behind": ("on «day two» of the siege", "nth unit of an event", "D", 2),
    "first-hours": ("«the first hours» of the coup", "nth unit of an event", "H", 1),
}


@pytest.mark.parametrize(("text", "rule", "unit", "count"), PHRASES.values(), ids=PHRASES.keys())
def test_what_counts_from_an_event(text: str, rule: str, unit: str, count: int | None) -> None:
    plain, (span,) = marked(text)
    (phrase,) = phrases_of(plain)
    assert (phrase.start, phrase.end) == (span.start, span.end)
    assert (phrase.rule, phrase.unit, phrase.count, phrase.value) == (rule, unit, count, None)


def test_no_quarter_or_century_is_counted_from_an_event() -> None:
    assert [phrase.rule for phrase in phrases_of("the second century of the empire")] == ["century"]


def test_each_maker_is_in_the_list() -> None:
    assert {anniversary, eve, from_event, nth_unit} <= {rule.make for rule in RULES}
